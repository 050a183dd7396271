import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql, sqlOne } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { drafting } from '../opinions/draft-opinion.ts';
import { fileAttached, fileDetached } from '../opinions/working-opinion.events.ts';
import { touchWorkingOpinion } from '../opinions/working-opinions.ts';
import { assertDrafts, assertTakesOpinions, holdRound } from '../requests/asked-body.ts';
import { findFiles } from './attachments.ts';

/** Files of one opinion. */
export const attachmentsMax = 20;

export interface AttachFile {
  roundId: string;
  fileId: string;
}

/** Attaches a file of the own body to its opinion in the making. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, NOTHING_TO_CHANGE, TOO_MANY. */
export async function attachFile(useCase: UseCase, { roundId, fileId }: AttachFile): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const round = await holdRound(tx, roundId, ['roundId']);
  const [file] = await findFiles(tx, [fileId], ['fileId']);
  const asked = await assertDrafts(useCase, round);
  assertMay(file!.uploadedByBodyId === actor.bodyId);
  assertTakesOpinions(round, true);
  const working = await touchWorkingOpinion(useCase, round.id);
  const attached = await sql(
    tx,
    `insert into working_attachment (round_id, body_id, file_id, attached_at, attached_by_person_id) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning file_id`,
    [round.id, actor.bodyId, fileId, clock.now(), actor.personId],
  );
  if (attached.length === 0) throw new Problem('NOTHING_TO_CHANGE', {}, ['fileId']);
  const { count } = await sqlOne<{ count: number }>(
    tx,
    `select count(*)::int as count from working_attachment where round_id = $1 and body_id = $2`,
    [round.id, actor.bodyId],
  );
  if (count > attachmentsMax) throw tooManyFiles(count, 'fileId');
  const [event] = await append(useCase, [
    fileAttached(actor, round, working.version, file!),
    ...(await drafting(useCase, round, asked)),
  ]);
  return { objectId: round.id, event: event! };
}

/** Takes a file off the opinion in the making again; it waits to be attached elsewhere. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, NOTHING_TO_CHANGE. */
export async function detachFile(useCase: UseCase, { roundId, fileId }: AttachFile): Promise<Change> {
  const { tx, actor } = useCase;
  const round = await holdRound(tx, roundId, ['roundId']);
  const [file] = await findFiles(tx, [fileId], ['fileId']);
  const asked = await assertDrafts(useCase, round);
  assertTakesOpinions(round, true);
  const working = await touchWorkingOpinion(useCase, round.id);
  const detached = await sql(
    tx,
    `delete from working_attachment where round_id = $1 and body_id = $2 and file_id = $3 returning file_id`,
    [round.id, actor.bodyId, fileId],
  );
  if (detached.length === 0) throw new Problem('NOTHING_TO_CHANGE', {}, ['fileId']);
  const [event] = await append(useCase, [
    fileDetached(actor, round, working.version, file!),
    ...(await drafting(useCase, round, asked)),
  ]);
  return { objectId: round.id, event: event! };
}

export const tooManyFiles = (actual: number, ...path: string[]): Problem =>
  new Problem('TOO_MANY', { actual, unit: 'files', limit: attachmentsMax }, path);
