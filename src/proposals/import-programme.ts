import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { everyBody } from '../bodies/bodies.ts';
import { append } from '../events/append.ts';
import type { Change, Trial } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem, Problems } from '../problems.ts';
import { mayKeepProgramme } from '../programmes/programme.access.ts';
import { programmeImported, programmeStream } from '../programmes/programme.events.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { findProgramme, type ProgrammeRow } from '../programmes/programmes.ts';
import { cellProblem, quoted, type Sheet } from '../spreadsheet/sheet.ts';
import { BodyNames } from './body-names.rules.ts';
import { titleShown } from './on-paper.rules.ts';
import { type ProposalOnRow, type ReadProgramme, readProgrammeSheet } from './programme-sheet.rules.ts';
import type { SpreadsheetFormat } from './programme-sheet.type.ts';
import { proposalCreated } from './proposal.events.ts';
import { ProposalState } from './proposal.state.ts';
import { goneStates, joinProgramme, numberMax, plainSql } from './proposal-content.ts';
import { keepState } from './state-history.ts';

export interface ImportProgramme {
  programmeId: string;
  format: SpreadsheetFormat;
  /** Read only for those who may. */
  readFile: () => Promise<Sheet>;
  dryRun: boolean;
  allowDuplicates: boolean;
}

/** How many problems of a file are told one by one. */
const problemsToldMax = 200;

type Numbered = ProposalOnRow & { id: string; number: number };

/**
 * Enters all proposals of a file in a programme that is not adopted yet, or none, told of everything that is wrong with
 * any row. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, those of reading a file, and of each row CELL_… .
 */
export async function importProgramme(useCase: UseCase, input: ImportProgramme): Promise<Change | Trial> {
  const { tx, actor } = useCase;
  const programme = await findProgramme(tx, input.programmeId, ['programmeId']);
  assertMay(mayKeepProgramme(actor));
  assertState(programme.state, [ProgrammeState.DRAFT, ProgrammeState.CONSULTED]);
  const read = readProgrammeSheet(await input.readFile(), new BodyNames(await everyBody(tx)));
  const numbered = await numberRows(useCase, programme, read);
  if (!input.allowDuplicates) await findDuplicates(useCase, programme, read);
  if (read.problems.length > 0) throw bounded(read.problems);
  if (input.dryRun) return { objectId: programme.id, event: null };
  await insertProposals(useCase, programme, numbered);
  const appended = await append(useCase, [
    ...numbered.flatMap(({ id, number, title }) =>
      proposalCreated(actor, { id, programmeId: programme.id, number, title }, programme.state),
    ),
    {
      stream: programmeStream(programme.id),
      event: programmeImported(actor, programme, { format: input.format, rows: numbered.length }),
    },
  ]);
  return { objectId: programme.id, event: appended.at(-1)! };
}

/** In the order of the rows; of too many, how many more there are. */
function bounded(problems: Problem[]): Problems {
  const sorted = problems.toSorted((a, b) => Number(a.details['row'] ?? 0) - Number(b.details['row'] ?? 0));
  const told = sorted.slice(0, problemsToldMax);
  const count = sorted.length - told.length;
  return new Problems(count > 0 ? [...told, new Problem('MORE_PROBLEMS', { count }, ['content'])] : told);
}

/** Rows without a number get the next ones, after all that are there or in the file. The programme is locked. */
async function numberRows({ tx, newId }: UseCase, programme: ProgrammeRow, read: ReadProgramme): Promise<Numbered[]> {
  const there = await sql<{ number: number; title: string }>(tx, `select number, title from proposal where programme_id = $1`, [
    programme.id,
  ]);
  const taken = new Set(there.map((proposal) => proposal.number));
  const rowByNumber = new Map<number, number>();
  const column = read.letters.get('number') ?? '';
  for (const { row, number } of read.proposals) {
    if (number === null) continue;
    const other = rowByNumber.get(number);
    if (taken.has(number)) read.problems.push(cellProblem('CELL_TAKEN', row, column, { value: String(number), other: number }));
    else if (other) read.problems.push(cellProblem('CELL_TWICE', row, column, { value: String(number), other }));
    else rowByNumber.set(number, row);
  }
  let last = [...taken, ...rowByNumber.keys()].reduce((a, b) => Math.max(a, b), 0);
  return read.proposals.map((proposal) => {
    const number = proposal.number ?? ++last;
    if (number > numberMax) throw new Problem('TOO_MANY', { actual: number, unit: 'proposals', limit: numberMax }, ['content']);
    const title = titleShown({ ...proposal, number }, 'vi'); // as it is stored
    return { ...proposal, title, id: newId(), number };
  });
}

/** Titles that are the same, diacritics, case and spacing aside, as one further up in the file or one in the programme. */
async function findDuplicates({ tx }: UseCase, programme: ProgrammeRow, read: ReadProgramme): Promise<void> {
  const duplicates = await sql<{ row: number; firstRow: number; number: number | null }>(
    tx,
    `with asked as (
       select row, first_value(row) over (partition by plain order by row) as first_row, plain
       from (select row, ${plainSql('title')} as plain from unnest($2::int[], $3::text[]) as given(row, title) where title <> '') folded
     ), there as (
       select ${plainSql('title')} as plain, min(number) as number from proposal
       where programme_id = $1 and state <> all($4) group by 1
     )
     select asked.row, asked.first_row as "firstRow", there.number from asked left join there on there.plain = asked.plain
     where asked.first_row < asked.row or there.number is not null`,
    [programme.id, read.proposals.map(({ row }) => row), read.proposals.map(({ title }) => title), goneStates],
  );
  const titles = new Map(read.proposals.map(({ row, title }) => [row, title]));
  const column = read.letters.get('title') ?? '';
  for (const { row, firstRow, number } of duplicates) {
    const value = quoted(titles.get(row) ?? '');
    if (number !== null) read.problems.push(cellProblem('CELL_TAKEN', row, column, { value, other: number }));
    else read.problems.push(cellProblem('CELL_TWICE', row, column, { value, other: firstRow }));
  }
}

/** All of them with four statements, however many. */
async function insertProposals({ tx, clock }: UseCase, programme: ProgrammeRow, proposals: Numbered[]): Promise<void> {
  const rows = proposals.map((proposal) => ({
    id: proposal.id,
    programme_id: programme.id,
    number: proposal.number,
    kind: proposal.kind,
    title: proposal.title,
    handling: proposal.handling,
    state: ProposalState.PROPOSED,
    lead_body_id: proposal.leadBodyId,
    deciding_body_id: proposal.decidingBodyId,
    due_from: proposal.due?.from ?? null,
    due_to: proposal.due?.to ?? null,
    priority: proposal.priority,
    priority_source: proposal.prioritySource,
    flags: proposal.flags,
    created_at: clock.now(),
    state_at: clock.now(),
  }));
  const written = Object.keys(rows[0]!).join(', ');
  await sql(tx, `insert into proposal (${written}) select ${written} from jsonb_populate_recordset(null::proposal, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);
  await keepState(
    tx,
    rows.map(({ id }) => id),
    clock.now(),
  );
  const contributors = proposals.flatMap(({ id, contributingBodyIds }) => contributingBodyIds.map((bodyId) => [id, bodyId]));
  await sql(tx, `insert into proposal_contributor (proposal_id, body_id) select * from unnest($1::uuid[], $2::uuid[])`, [
    contributors.map(([id]) => id),
    contributors.map(([, bodyId]) => bodyId),
  ]);
  const circle = proposals.flatMap((proposal) => [proposal.leadBodyId, proposal.decidingBodyId, ...proposal.contributingBodyIds]);
  await joinProgramme(
    tx,
    programme.id,
    [...new Set(circle)].filter((id) => id !== null),
  );
}
