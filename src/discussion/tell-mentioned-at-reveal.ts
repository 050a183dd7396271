import { hatsOf } from '../access/personas.ts';
import type { UseCase } from '../access/use-case.ts';
import { type Circle, maySee, type Shown } from '../access/visibility.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import type { ToAppend } from '../events/new-event.ts';
import { sql } from '../persistence/database.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import { type Mentioning, mentioned } from './mention.events.ts';
import type { MentionRow } from './mentions.ts';
import { reachOf } from './reach.ts';

type MentionInRound = Omit<Mentioning, 'roundId'> & MentionRow & { authorPersonId: string } & Omit<Shown, 'roundId'>;

/**
 * What to tell the mentioned when a blind round is revealed, to all or to one body that signed: of remarks that they see
 * from then on and did not before. Called before the reveal is written. As many statements for a thousand remarks as for one.
 */
export async function tellMentionedAtReveal(
  { tx, actor, clock }: UseCase,
  roundId: string,
  toBodyId: string | null,
): Promise<ToAppend[]> {
  await tx.flush();
  const mentions = await mentionsIn(tx, roundId);
  if (mentions.length === 0) return [];
  const { bodies, circle } = await reachOf(tx, roundId, actor.bodyId);
  const personIds = [...new Set(mentions.flatMap(({ personId }) => personId ?? []))];
  const hats = Map.groupBy(await hatsOf(tx, personIds, clock.now()), (hat) => hat.personId);
  const bodiesById = new Map(bodies.map((body) => [body.id, { personId: '', bodyId: body.id, isOffice: body.isOffice }]));
  const revealed = whenRevealed(circle, toBodyId);
  return mentions.flatMap(({ personId, bodyId, authorPersonId, commentId, threadId, draftId, proposalId, ...rest }) => {
    const shown: Shown = { ...rest, roundId };
    const isReached = (viewer: ActsFor) =>
      viewer.personId !== authorPersonId && maySee(viewer, shown, revealed) && !maySee(viewer, shown, circle);
    const named = bodyId === null ? (hats.get(personId!) ?? []) : [bodiesById.get(bodyId)].filter((body) => body !== undefined);
    return named.filter(isReached).map((viewer) => ({
      stream: inboxStream(viewer.bodyId),
      event: mentioned({ commentId, threadId, draftId, proposalId, roundId }, { personId, bodyId: viewer.bodyId }, actor),
    }));
  });
}

/** The bodies around the round as they will be: the events that reveal it have no number yet, so any will do. */
function whenRevealed(circle: Circle, toBodyId: string | null): Circle {
  const rounds = circle.rounds.map((round) =>
    toBodyId === null ? { ...round, revealedSeq: 0 } : { ...round, revealedTo: new Map([...round.revealedTo, [toBodyId, 0]]) },
  );
  return { ...circle, rounds };
}

function mentionsIn(tx: UseCase['tx'], roundId: string): Promise<MentionInRound[]> {
  return sql<MentionInRound>(
    tx,
    `select comment_id as "commentId", thread_id as "threadId", draft_id as "draftId", proposal_id as "proposalId",
       author_person_id as "authorPersonId", audience, owner_person_id as "ownerPersonId", owner_body_id as "ownerBodyId",
       trace_of_body_id as "traceOfBodyId", concealed_for_body_id as "concealedForBodyId", person_id as "personId", body_id as "bodyId"
     from mentions_in_round($1)`,
    [roundId],
  );
}
