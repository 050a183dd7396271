import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { holdCalendar } from '../calendar/next-version.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { append } from '../events/append.ts';
import type { ToAppend } from '../events/new-event.ts';
import type { Change } from '../graphql/perform.ts';
import type { Period } from '../graphql/period.ts';
import { duesMoved } from '../obligations/due.events.ts';
import { DueChangeKind } from '../obligations/due-change.type.ts';
import { answerWaits } from '../obligations/extension.events.ts';
import { extendedUntil } from '../obligations/extension.rules.ts';
import { waitingRequest, writeAnswer } from '../obligations/extension-requests.ts';
import { assertOwed, findObligation } from '../obligations/find-owed.ts';
import { assertClosesAfter, holdRoundOf, keepRoundsOpen, waitedFor } from '../obligations/keep-rounds-open.ts';
import { moveDues } from '../obligations/move-dues.ts';
import { requireText } from '../text.ts';
import { mayGiveTime } from './extension.access.ts';
import { unsaid } from './on-paper.rules.ts';
import { reasonCodePointsMax } from './record-change.ts';

export interface GrantExtension {
  obligationId: string;
  until: Period;
  reason: string;
}

/**
 * The office gives a body more time, asked for or not; a request that waits is answered by it. Before the due date it is
 * what will be judged by, and the clock closes its round no earlier; after it, it is another date to be reminded of, and
 * cures nothing (domain §6). Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, NOT_EXTENDABLE, DUE_NOT_LATER, CLOSES_BEFORE,
 * BAD_INPUT, EMPTY_TEXT, TOO_LONG.
 */
export async function grantExtension(useCase: UseCase, input: GrantExtension): Promise<Change> {
  const { tx, actor, clock } = useCase;
  await holdCalendar(tx); // before the round, as whoever changes it does
  await holdRoundOf(tx, input.obligationId);
  const { obligation, alertWorkingDays, isOnPaper } = await findObligation(tx, input.obligationId, ['obligationId']);
  assertMay(mayGiveTime(actor, obligation));
  assertOwed(obligation);
  const calendar = await workCalendar(tx);
  const later = extendedUntil(calendar, obligation, input.until, clock.now());
  if (obligation.roundId) await assertClosesAfter(tx, { roundId: obligation.roundId, until: later.to }, ['until']);
  const said = requireText(input.reason, reasonCodePointsMax, ['reason']);
  const reason = isOnPaper ? unsaid : said;
  const [after] = await moveDues(useCase, calendar, DueChangeKind.EXTENSION, reason, [
    { obligation, ...later, alertWorkingDays },
  ]);
  const asked = await waitingRequest(tx, obligation.id);
  if (asked) await writeAnswer(tx, asked.id, { granted: true, at: clock.now(), byPersonId: actor.personId, reason });
  const move = { before: obligation, after: after! };
  const moved = duesMoved(actor, [move], DueChangeKind.EXTENSION);
  const closes = await keepRoundsOpen(
    useCase,
    waitedFor([move]).map(({ roundId, until }) => ({ roundId, until })), // however early it was to be closed: time was given
  );
  const [event] = await append(useCase, [...(asked ? moved.map(answered) : moved), ...closes]);
  return { objectId: obligation.id, event: event! };
}

/** With the move, the office has one request less to answer. */
const answered = ({ stream, event }: ToAppend): ToAppend => ({
  stream,
  event: { ...event, attention: [...(event.attention ?? []), answerWaits] },
});
