import type { Actor } from '../../src/access/actor.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { newId } from '../../src/ids.ts';
import { ObligationKind } from '../../src/obligations/obligation.type.ts';
import { startObligations } from '../../src/obligations/start-obligations.ts';
import { openDatabase } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/transaction.ts';
import { putCalendar, year2024 } from '../harness/calendar.ts';
import { aClock, type TestClock } from '../harness/clock.ts';
import { asAdmin } from '../harness/database.ts';
import { aWorld, type World } from '../harness/world.ts';

/** A world in the calendar of 2024, with a clock that a test moves. */
export async function aWorldAt(start: string): Promise<World & { clock: TestClock }> {
  const clock = aClock(start);
  const world = await aWorld({ clock });
  await putCalendar(world.database, year2024);
  return Object.assign(world, { clock });
}

/** Something that L owes of a proposal until a day, as use cases would begin it; the server is not told. Gives its id. */
export async function owes(world: World & { clock: TestClock }, proposalId: string, day: string, letter = 'L'): Promise<string> {
  const orm = await openDatabase(world.database, 'collegium_request', [], 1);
  const uuid = (id: string) => readGlobalId(id)!.uuid;
  const actor = { personId: newId(), bodyId: uuid(world.body['O']!), isOffice: true } as Actor;
  try {
    const [row] = await inTransaction(orm, actor, (tx) =>
      startObligations({ tx, actor, clock: world.clock, newId }, [
        {
          kind: ObligationKind.RESPONSE,
          bodyId: uuid(world.body[letter]!),
          proposalId: uuid(proposalId),
          basis: { from: 'DAY', day },
          rule: null,
        },
      ]),
    );
    return row!.id;
  } finally {
    await orm.close();
  }
}

export interface Told {
  kind: string;
  at: string;
  due: string;
  stream: string;
  actor: string;
}

/** What was told of an obligation, in order of time, one for each stream. */
export function toldOf(world: World, obligationId: string): Promise<Told[]> {
  return asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query(
      `select kind, at, payload ->> 'due' as due, stream_kind as stream, payload -> 'actor' ->> 'name' as actor from event
       where object_id = $1 and kind in ('DueSoon', 'DueExpired') order by at, stream_kind, seq`,
      [obligationId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  });
}

/** The same as the stream of its proposal has it. */
export async function toldInProposal(world: World, obligationId: string): Promise<string[]> {
  return (await toldOf(world, obligationId)).flatMap(({ stream, kind, at }) => (stream === 'PROPOSAL' ? [`${kind} ${at}`] : []));
}

/** An instant of the clock on the wall. */
export const hanoi = (local: string): Date => new Date(`${local}+07:00`);
