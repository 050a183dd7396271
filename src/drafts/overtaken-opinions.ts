import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import type { NewEvent } from '../events/append.ts';
import type { ToAppend } from '../events/new-event.ts';
import { sql } from '../persistence/database.ts';

export interface OpinionStalePayload {
  opinionId: string;
  roundId: string;
  proposalId: string;
  draftId: string;
  draftNumber: number;
}

/** Each body that signed an opinion on an earlier draft is told, and it alone, that a newer one came. Opinions stand on a higher floor. */
export async function tellOvertaken(
  { tx, actor }: UseCase,
  draft: { id: string; proposalId: string; number: number },
): Promise<ToAppend[]> {
  const overtaken = await sql<{ opinionId: string; roundId: string; bodyId: string }>(
    tx,
    `select opinion_id as "opinionId", round_id as "roundId", body_id as "bodyId" from opinions_overtaken($1)`,
    [draft.id],
  );
  return overtaken.map(({ opinionId, roundId, bodyId }) => {
    const payload: OpinionStalePayload = {
      ...{ opinionId, roundId, proposalId: draft.proposalId },
      ...{ draftId: draft.id, draftNumber: draft.number },
    };
    const event: NewEvent = {
      kind: 'OpinionStale',
      shown: { ...shownTo(Audience.BODY, actor), ownerBodyId: bodyId },
      draftId: draft.id,
      objectType: 'Opinion',
      objectId: opinionId,
      payload: { ...payload },
    };
    return { stream: inboxStream(bodyId), event };
  });
}
