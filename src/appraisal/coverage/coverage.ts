import type { Context } from '../../graphql/context.ts';
import { sql, type Tx } from '../../persistence/database.ts';
import type { Stance } from '../opinions/opinion.rules.ts';
import { cellsSql, countedSql, countsSql, isOutOfRemitSql } from './coverage.sql.ts';

export interface CoverageRow {
  asked: number;
  answered: number;
  answeredLate: number;
  ratio: number;
}

export interface MatrixCellRow {
  roundId: string;
  bodyId: string;
  questionId: string;
  opinionId: string | null;
  stance: Stance | null;
  text: string | null;
  outOfRemitAccepted: boolean;
}

type Counts = Omit<CoverageRow, 'ratio'>;

/** Nothing asked: no coverage, rather than all of it. */
function coverageFrom({ asked, answered, answeredLate }: Counts): CoverageRow {
  return { asked, answered, answeredLate, ratio: answered / asked };
}

/** How far a body of a round has answered, as far as the viewer may know, batched by round; nothing when nothing is asked of it. */
export async function coverageOfBody(context: Context, roundId: string, bodyId: string): Promise<CoverageRow | null> {
  const ofBodies = await context.loaders.load('coverage of bodies', roundId, async (ids) => {
    const rows = await sql<Counts & { roundId: string; bodyId: string }>(
      await context.read(),
      `select request.round_id as "roundId", request.body_id as "bodyId", ${countsSql} from ${cellsSql}
       and ${countedSql} and request.round_id = any($1::uuid[]) group by request.round_id, request.body_id`,
      [ids],
    );
    return Map.groupBy(rows, (row) => row.roundId);
  });
  const own = ofBodies?.find((row) => row.bodyId === bodyId);
  return own ? coverageFrom(own) : null;
}

/** How far all bodies of a round have answered together, over pairs of body and question, batched; nothing while the round is blind to the viewer. */
export async function coverageOfRound(context: Context, roundId: string): Promise<CoverageRow | null> {
  const pooled = await context.loaders.load('coverage of rounds', roundId, async (ids) => {
    const rows = await sql<Counts & { roundId: string }>(
      await context.read(),
      `select request.round_id as "roundId", ${countsSql} from ${cellsSql} and ${countedSql} and request.round_id = any($1::uuid[])
         and ((select actor_is_office()) or request.round_id <> all ((select actor_blind_rounds())::uuid[]))
       group by request.round_id`,
      [ids],
    );
    return new Map(rows.map((row) => [row.roundId, row]));
  });
  return pooled ? coverageFrom(pooled) : null;
}

/** Body × question × stance, by name of the body and number of the question, as far as the viewer may know; batched. */
export async function matrixOf(context: Context, roundId: string): Promise<MatrixCellRow[]> {
  return (
    (await context.loaders.load('matrix', roundId, async (ids) => {
      const rows = await sql<MatrixCellRow>(
        await context.read(),
        `select request.round_id as "roundId", request.body_id as "bodyId", question.id as "questionId", latest.id as "opinionId",
           answer.stance, answer.text, ${isOutOfRemitSql} as "outOfRemitAccepted"
         from ${cellsSql} and request.round_id = any($1::uuid[])
         order by body.name_vi, body.id, question.number`,
        [ids],
      );
      return Map.groupBy(rows, (row) => row.roundId);
    })) ?? []
  );
}

/** What a change of an opinion, or of what is a body's business, has made of its coverage; for the event that tells it. */
export async function coverageNow(tx: Tx, roundId: string, bodyId: string): Promise<Counts | undefined> {
  const [row] = await sql<Counts>(
    tx,
    `select ${countsSql} from ${cellsSql} and ${countedSql} and request.round_id = $1 and request.body_id = $2 having count(*) > 0`,
    [roundId, bodyId],
  );
  return row;
}
