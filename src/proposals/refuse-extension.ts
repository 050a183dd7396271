import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { extensionRefused } from '../obligations/extension.events.ts';
import { seenExtensionRequest, waitingRequest, writeAnswer } from '../obligations/extension-requests.ts';
import { findObligation } from '../obligations/find-owed.ts';
import { requireText } from '../text.ts';
import { mayGiveTime } from './extension.access.ts';
import { unsaid } from './on-paper.rules.ts';
import { reasonCodePointsMax } from './record-change.ts';

/** The office does not give the time a body asks for: it is due as before. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, EMPTY_TEXT, TOO_LONG. */
export async function refuseExtension(useCase: UseCase, input: { extensionRequestId: string; reason: string }): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const path = ['extensionRequestId'];
  const { obligationId } = await seenExtensionRequest(tx, input.extensionRequestId, path);
  const { obligation, isOnPaper } = await findObligation(tx, obligationId, path);
  assertMay(mayGiveTime(actor, obligation));
  const waiting = await waitingRequest(tx, obligationId); // as it is under the lock
  assertState(waiting?.id === input.extensionRequestId ? 'WAITING' : 'ANSWERED', ['WAITING']);
  const said = requireText(input.reason, reasonCodePointsMax, ['reason']);
  const reason = isOnPaper ? unsaid : said;
  await writeAnswer(tx, waiting!.id, { granted: false, at: clock.now(), byPersonId: actor.personId, reason });
  const [event] = await append(
    useCase,
    extensionRefused(actor, obligation, { id: waiting!.id, until: waiting!.until.to, reason }),
  );
  return { objectId: waiting!.id, event: event! };
}
