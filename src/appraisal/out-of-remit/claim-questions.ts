import type { UseCase } from '../../access/use-case.ts';
import { officeId } from '../../bodies/bodies.ts';
import type { ToAppend } from '../../events/new-event.ts';
import { sql } from '../../persistence/database.ts';
import { type SignedAnswer, Stance } from '../opinions/opinion.rules.ts';
import type { AskedBody } from '../requests/asked-body.ts';
import type { RoundRow } from '../rounds/rounds.ts';
import { outOfRemitClaimed } from './out-of-remit.events.ts';

/**
 * An answer OUT_OF_REMIT claims that the question is none of the body's business; the office says whether. Each question
 * is claimed once, however often the answer is signed: what was decided stays. Returns what is to be appended.
 */
export async function claimQuestions(
  { tx, actor, clock, newId }: UseCase,
  round: RoundRow,
  asked: AskedBody,
  answers: readonly SignedAnswer[],
): Promise<ToAppend[]> {
  const claimed = answers.filter(({ stance }) => stance === Stance.OUT_OF_REMIT);
  if (claimed.length === 0) return [];
  const stored = await sql<{ id: string; questionId: string; reason: string }>(
    tx,
    `insert into out_of_remit (id, round_id, body_id, question_id, reason, claimed_at, claimed_by_person_id)
     select claimed.id, $1, $2, claimed.question_id, claimed.reason, $6, $7
     from unnest($3::uuid[], $4::uuid[], $5::text[]) claimed(id, question_id, reason) on conflict do nothing
     returning id, question_id as "questionId", reason`,
    [
      round.id,
      asked.bodyId,
      claimed.map(() => newId()),
      claimed.map(({ questionId }) => questionId),
      claimed.map(({ text }) => text),
      clock.now(),
      actor.personId,
    ],
  );
  if (stored.length === 0) return [];
  const office = await officeId(tx);
  return stored.flatMap((claim) => outOfRemitClaimed(actor, round, asked, claim, office));
}
