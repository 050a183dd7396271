import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import type { Period } from '../graphql/period.ts';
import { extensionRequested } from '../obligations/extension.events.ts';
import { extendedUntil } from '../obligations/extension.rules.ts';
import { waitingRequest } from '../obligations/extension-requests.ts';
import { assertOwed, findObligation } from '../obligations/find-owed.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';
import { mayAskForTime } from './extension.access.ts';
import { unsaid } from './on-paper.rules.ts';
import { reasonCodePointsMax } from './record-change.ts';

export interface RequestExtension {
  obligationId: string;
  until: Period;
  reason: string;
}

/**
 * A body asks for more time for what it owes, before it is due or after: nothing moves before the office answers. Problems:
 * NOT_FOUND, NOT_ALLOWED, WRONG_STATE, NOT_EXTENDABLE, DUE_NOT_LATER, BAD_INPUT, EXTENSION_WAITS, EMPTY_TEXT, TOO_LONG.
 */
export async function requestExtension(useCase: UseCase, input: RequestExtension): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const { obligation, isOnPaper } = await findObligation(tx, input.obligationId, ['obligationId']);
  assertMay(mayAskForTime(actor, obligation));
  assertOwed(obligation);
  extendedUntil(await workCalendar(tx), obligation, input.until, clock.now());
  if (await waitingRequest(tx, obligation.id)) throw new Problem('EXTENSION_WAITS', {}, ['obligationId']);
  const reason = requireText(input.reason, reasonCodePointsMax, ['reason']);
  const asked = { id: newId(), until: input.until.to, reason: isOnPaper ? unsaid : reason };
  await sql(
    tx,
    `insert into extension_request (id, obligation_id, until_day, reason, asked_at, asked_by_person_id) values ($1, $2, $3, $4, $5, $6)`,
    [asked.id, obligation.id, asked.until, asked.reason, clock.now(), actor.personId],
  );
  const [event] = await append(useCase, extensionRequested(actor, obligation, asked));
  return { objectId: asked.id, event: event! };
}
