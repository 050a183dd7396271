import type { UseCase } from '../../access/use-case.ts';
import { standRevealed } from '../../discussion/standing.ts';
import { tellMentionedAtReveal } from '../../discussion/tell-mentioned-at-reveal.ts';
import { type Appended, append } from '../../events/append.ts';
import type { ToAppend } from '../../events/new-event.ts';
import { sql } from '../../persistence/database.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { roundRevealed, roundRevealedTo } from './round.events.ts';
import { RoundMode } from './round.type.ts';
import type { RoundRow } from './rounds.ts';

/**
 * Appends what ends a round, and, when it was blind, the one event that reveals it to all: what was said before is queried
 * again, since nobody joins the audience of an event later. From its number on, events reach them (visibility.ts). Who was
 * mentioned in what they see now is told so in their inbox.
 */
export function appendWithReveal(useCase: UseCase, round: RoundRow, events: ToAppend[]): Promise<Appended[]> {
  return appendWithReveals(useCase, [round], events);
}

/** The same of several rounds that end at once: there are a handful, and one is blind. */
export async function appendWithReveals(useCase: UseCase, rounds: RoundRow[], events: ToAppend[]): Promise<Appended[]> {
  const blind = rounds.filter(({ mode, revealedAt }) => mode !== RoundMode.OPEN && !revealedAt);
  if (blind.length === 0) return append(useCase, events);
  const { tx, actor, clock } = useCase;
  const mentions: ToAppend[] = [];
  for (const round of blind) {
    await standRevealed(tx, round.id);
    mentions.push(...(await tellMentionedAtReveal(useCase, round.id, null)));
  }
  const reveals = blind.map((round) => ({ stream: proposalStream(round.proposalId), event: roundRevealed(actor, round) }));
  const appended = await append(useCase, [...events, ...reveals, ...mentions]);
  await sql(
    tx,
    `update round set revealed_seq = revealed.seq, revealed_at = $3 from unnest($1::uuid[], $2::bigint[]) as revealed(id, seq)
     where round.id = revealed.id`,
    [blind.map(({ id }) => id), blind.map((_, n) => appended[events.length + n]!.seq), clock.now()],
  );
  return appended;
}

/** Appends what a body signed, and, in a round AFTER_OWN, the event that reveals the round to this body. */
export async function appendWithOwnReveal(
  useCase: UseCase,
  round: RoundRow,
  bodyId: string,
  isRevealed: boolean,
  events: ToAppend[],
): Promise<Appended[]> {
  if (round.mode !== RoundMode.AFTER_OWN || round.revealedAt || isRevealed) return append(useCase, events);
  const { tx, clock } = useCase;
  const reveal = { stream: proposalStream(round.proposalId), event: roundRevealedTo(useCase.actor, round, bodyId) };
  const mentions = await tellMentionedAtReveal(useCase, round.id, bodyId);
  const appended = await append(useCase, [...events, reveal, ...mentions]);
  await sql(tx, `update opinion_request set revealed_seq = $3, revealed_at = $4 where round_id = $1 and body_id = $2`, [
    round.id,
    bodyId,
    appended[events.length]!.seq,
    clock.now(),
  ]);
  return appended;
}
