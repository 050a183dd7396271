import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';
import { mayKeepProgramme } from './programme.access.ts';
import { Programme } from './programme.entity.ts';
import { programmeCreated, programmeStream } from './programme.events.ts';
import { ProgrammeKind, ProgrammeState } from './programme.type.ts';

export interface CreateProgramme {
  kind: ProgrammeKind;
  year: number;
  quarter?: number | null;
  title: string;
}

export const titleCodePointsMax = 500;

/** Enters a new programme, for the office to put together. Problems: NOT_ALLOWED, BAD_INPUT, PROGRAMME_EXISTS, EMPTY_TEXT, TOO_LONG. */
export async function createProgramme(useCase: UseCase, input: CreateProgramme): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  assertMay(mayKeepProgramme(actor));
  const title = requireText(input.title, titleCodePointsMax, ['title']);
  const quarter = input.quarter ?? null;
  if (input.year < 1900 || input.year > 2999) throw new Problem('BAD_INPUT', { reason: 'year 1900–2999' }, ['year']);
  if ((input.kind === ProgrammeKind.QUARTER) !== (quarter !== null) || (quarter !== null && (quarter < 1 || quarter > 4)))
    throw new Problem('BAD_INPUT', { reason: 'quarter 1–4, QUARTER' }, ['quarter']);
  await assertOnlyOne(useCase, input.kind, input.year, quarter);
  const programme = tx.create(Programme, {
    id: newId(),
    kind: input.kind,
    year: input.year,
    quarter,
    title,
    state: ProgrammeState.DRAFT,
    createdAt: clock.now(),
    adoptedAt: null,
  });
  const [event] = await append(useCase, [{ stream: programmeStream(programme.id), event: programmeCreated(actor, programme) }]);
  return { objectId: programme.id, event: event! };
}

/** Two at once wait for each other, so that the second is told and does not fail. */
async function assertOnlyOne({ tx }: UseCase, kind: ProgrammeKind, year: number, quarter: number | null): Promise<void> {
  await sql(tx, `select pg_advisory_xact_lock(hashtext('createProgramme'))`);
  const there = await sql(tx, `select from programme where kind = $1 and year = $2 and quarter is not distinct from $3::int`, [
    kind,
    year,
    quarter,
  ]);
  if (there.length > 0) throw new Problem('PROGRAMME_EXISTS', {}, ['year']);
}
