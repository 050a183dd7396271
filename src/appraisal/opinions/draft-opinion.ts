import type { UseCase } from '../../access/use-case.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { requireText } from '../../text.ts';
import {
  type AskedBody,
  assertDrafts,
  assertTakesOpinions,
  holdRound,
  type RoundOfOpinion,
  startsDrafting,
} from '../requests/asked-body.ts';
import { moveRequest } from '../requests/request.state.ts';
import { RequestState } from '../rounds/round.type.ts';
import type { Conclusion, OpinionFields, Position } from './opinion.rules.ts';
import { opinionDrafted } from './working-opinion.events.ts';
import { touchWorkingOpinion } from './working-opinions.ts';

const opinionCodePointsMax = 20_000;

export interface DraftOpinion {
  roundId: string;
  /** Of the fields: 0 when none was written yet. */
  expectedVersion: number;
  /** Null takes it away, left out it stays as it is. */
  position?: Position | null;
  blockingText?: string | null;
  comment?: string | null;
  conclusion?: Conclusion | null;
}

/** Writes on the opinion of the own body, what it says of the draft as a whole. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, STALE_VERSION, EMPTY_TEXT, TOO_LONG, BAD_INPUT. */
export async function draftOpinion(useCase: UseCase, input: DraftOpinion): Promise<Change> {
  const { tx, actor } = useCase;
  const round = await holdRound(tx, input.roundId, ['roundId']);
  const asked = await assertDrafts(useCase, round);
  assertTakesOpinions(round, true); // what is late is written, too
  const working = await touchWorkingOpinion(useCase, round.id);
  if (working.fieldsVersion !== input.expectedVersion)
    throw new Problem('STALE_VERSION', { currentVersion: working.fieldsVersion }, ['expectedVersion']);
  const fields: OpinionFields = {
    position: input.position === undefined ? working.position : input.position,
    blockingText: input.blockingText === undefined ? working.blockingText : readText(input.blockingText, 'blockingText'),
    comment: input.comment === undefined ? working.comment : readText(input.comment, 'comment'),
    conclusion: input.conclusion === undefined ? working.conclusion : input.conclusion,
  };
  const fieldsVersion = working.fieldsVersion + 1;
  await sql(
    tx,
    `update working_opinion set position = $3, blocking_text = $4, comment = $5, conclusion = $6, fields_version = $7
     where round_id = $1 and body_id = $2`,
    [round.id, actor.bodyId, fields.position, fields.blockingText, fields.comment, fields.conclusion, fieldsVersion],
  );
  const drafted = opinionDrafted(actor, round, { version: working.version, fieldsVersion, ...fields });
  const [event] = await append(useCase, [drafted, ...(await drafting(useCase, round, asked))]);
  return { objectId: round.id, event: event! };
}

/** What is said in an opinion; null: nothing. */
export function readText(text: string | null, ...path: string[]): string | null {
  return text === null ? null : requireText(text, opinionCodePointsMax, path);
}

/** With the first word of an opinion its request is DRAFTING, and again with a word after it was passed for signature. */
export function drafting(useCase: UseCase, round: RoundOfOpinion, asked: AskedBody): ReturnType<typeof moveRequest> {
  return moveRequest(useCase, round, asked, startsDrafting(asked.state) ? RequestState.DRAFTING : asked.state);
}
