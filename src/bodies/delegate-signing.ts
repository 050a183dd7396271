import { Role } from '../access/actor.ts';
import { ownRoleIn, zoneSql } from '../access/personas.ts';
import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import { found } from '../graphql/found.ts';
import type { Change } from '../graphql/perform.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { delegationEnded, signingDelegated } from './delegation.events.ts';
import { type DelegationRow, findDelegation } from './delegations.ts';

export interface DelegateSigning {
  personId: string;
  validFrom: string;
  validTo: string;
}

/**
 * The head of a body lets somebody sign for it, on some days. Who is not of the body acts for it on those days: that is a
 * membership that begins and ends with the delegation, so that whatever goes by memberships goes by it, open feeds too.
 * Problems: NOT_FOUND, NOT_ALLOWED, BAD_INPUT.
 */
export async function delegateSigning(useCase: UseCase, input: DelegateSigning): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const [person] = await sql(tx, `select from person where id = $1`, [input.personId]);
  found(person, ['personId']);
  assertMay(actor.role === Role.HEAD);
  assertDay(input.validFrom, 'validFrom');
  assertDay(input.validTo, 'validTo');
  if (input.validTo < input.validFrom) throw new Problem('BAD_INPUT', { reason: 'validTo before validFrom' }, ['validTo']);
  const role = await ownRoleIn(tx, input.personId, actor.bodyId, clock.now());
  if (role === Role.OBSERVER) throw new Problem('BAD_INPUT', { reason: 'no observer of the body' }, ['personId']);
  if (role === undefined) await assertNeverOfBody(tx, actor.bodyId, input);
  const delegation: DelegationRow = {
    ...{ id: newId(), bodyId: actor.bodyId, ...input },
    ...{ grantedAt: clock.now(), grantedByPersonId: actor.personId, endedAt: null },
  };
  await sql(
    tx,
    `insert into delegation (id, body_id, person_id, valid_from, valid_to, granted_at, granted_by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [delegation.id, actor.bodyId, input.personId, input.validFrom, input.validTo, clock.now(), actor.personId],
  );
  if (role === undefined)
    await sql(
      tx,
      `insert into membership (id, person_id, body_id, role, valid_from, valid_to, delegation_id) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[newId(), input.personId, actor.bodyId, actor.isOffice ? Role.DESK_OFFICER : Role.OFFICER],
        ...[input.validFrom, input.validTo, delegation.id],
      ],
    );
  const [event] = await append(useCase, [signingDelegated(actor, delegation)]);
  return { objectId: delegation.id, event: event! };
}

/** The head takes it back: it ends at once, and with it what somebody of another body did by it. Problems: NOT_FOUND, NOT_ALLOWED, NOTHING_TO_CHANGE. */
export async function endDelegation(useCase: UseCase, delegationId: string): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const delegation = await findDelegation(tx, delegationId, ['delegationId']);
  assertMay(actor.role === Role.HEAD && actor.bodyId === delegation.bodyId);
  if (delegation.endedAt) throw new Problem('NOTHING_TO_CHANGE');
  await sql(tx, `update delegation set ended_at = $2, ended_by_person_id = $3 where id = $1`, [
    delegation.id,
    clock.now(),
    actor.personId,
  ]);
  await sql(tx, `select end_acting($1, ($2::timestamptz at time zone ${zoneSql})::date)`, [delegation.id, clock.now()]);
  const [event] = await append(useCase, [delegationEnded(actor, delegation)]);
  return { objectId: delegation.id, event: event! };
}

/** BAD_INPUT when somebody who is not of the body today is on some of these days, on their own: then it is not said as what. */
async function assertNeverOfBody(tx: Tx, bodyId: string, { personId, validFrom, validTo }: DelegateSigning): Promise<void> {
  const own = await sql(
    tx,
    `select from membership where person_id = $1 and body_id = $2 and delegation_id is null and valid_from <= $4::date
       and coalesce(valid_to, 'infinity') >= $3::date limit 1`,
    [personId, bodyId, validFrom, validTo],
  );
  if (own.length > 0) throw new Problem('BAD_INPUT', { reason: 'acts for the body on some of these days already' }, ['personId']);
}

/** BAD_INPUT unless it is a day of the calendar, as `2026-03-31`. */
function assertDay(day: string, name: string): void {
  const isDay = /^[12]\d{3}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
  if (!isDay) throw new Problem('BAD_INPUT', { reason: 'no day of the calendar, as 2026-03-31' }, [name]);
}
