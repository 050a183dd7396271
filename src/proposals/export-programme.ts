import { everyBody } from '../bodies/bodies.ts';
import type { Context } from '../graphql/context.ts';
import { printPeriod } from '../graphql/period.ts';
import type { Locale } from '../locale.ts';
import { sql } from '../persistence/database.ts';
import type { ProgrammeRow } from '../programmes/programmes.ts';
import { mediaTypes, writeSheet } from '../spreadsheet/formats.ts';
import { sheetLimits, tooMany } from '../spreadsheet/sheet.ts';
import { BodyNames } from './body-names.rules.ts';
import { titleShown } from './on-paper.rules.ts';
import type { ProgrammeExport, SpreadsheetFormat } from './programme-sheet.type.ts';
import type { DifficultyFlag, Handling, ProposalKind, ProposalPriority } from './proposal.type.ts';
import { goneStates } from './proposal-content.ts';
import { type Column, columns, flags, handlings, kinds, priorities, wordFor } from './sheet-columns.rules.ts';

interface ExportRow {
  programmeId: string;
  number: number;
  kind: ProposalKind;
  title: string;
  handling: Handling;
  leadBodyId: string | null;
  contributingBodyIds: string[];
  decidingBodyId: string | null;
  dueFrom: string | null;
  dueTo: string | null;
  priority: ProposalPriority;
  prioritySource: string | null;
  flags: DifficultyFlag[];
}

/** The programme as `importProgramme` reads it, in the language of the request. For who sees the programme. Problems: TOO_MANY. */
export async function exportProgramme(
  context: Context,
  programme: ProgrammeRow,
  format: SpreadsheetFormat,
): Promise<ProgrammeExport> {
  const rows = (await context.loaders.load('rows of programme', programme.id, (ids) => readRows(context, ids))) ?? [];
  const names = (await context.loaders.load('names', 'of bodies', async (keys) => {
    const all = new BodyNames(await everyBody(await context.read()));
    return new Map(keys.map((key) => [key, all]));
  }))!;
  const { locale } = context;
  const header = (Object.keys(columns) as Column[]).map((column) => wordFor(columns, column, locale));
  const content = writeSheet([header, ...rows.map((row) => cellsOf(row, names, locale))], format).toString('base64');
  const { kind, year, quarter } = programme;
  const span = kind === 'QUARTER' ? `${year}-Q${quarter}` : kind === 'TERM' ? `${year}-term` : `${year}`;
  return { fileName: `programme-${span}.${format.toLowerCase()}`, mediaType: mediaTypes[format], content, rows: rows.length };
}

/** What is in force or to be: of what was declined, withdrawn or merged a file could not tell that it was. */
async function readRows(context: Context, programmeIds: string[]): Promise<Map<string, ExportRow[]>> {
  const rows = await sql<ExportRow>(
    await context.read(),
    `select programme_id as "programmeId", number, kind, title, handling, lead_body_id as "leadBodyId", deciding_body_id as "decidingBodyId",
       due_from::text as "dueFrom", due_to::text as "dueTo", priority, priority_source as "prioritySource", flags,
       array(select contributor.body_id::text from proposal_contributor contributor join body on body.id = contributor.body_id
             where contributor.proposal_id = proposal.id order by body.name_vi, body.id) as "contributingBodyIds"
     from proposal where programme_id = any($1::uuid[]) and state <> all($2) order by number limit $3`,
    [programmeIds, goneStates, sheetLimits.rowsMax + 1],
  );
  if (rows.length > sheetLimits.rowsMax) throw tooMany(rows.length, 'rows', sheetLimits.rowsMax);
  return Map.groupBy(rows, (row) => row.programmeId);
}

function cellsOf(row: ExportRow, names: BodyNames, locale: Locale): (string | number)[] {
  const body = (id: string | null) => (id === null ? '' : names.nameFor(id, locale));
  const cells: Record<Column, string | number> = {
    number: row.number,
    kind: wordFor(kinds, row.kind, locale),
    title: titleShown(row, locale),
    leadBody: body(row.leadBodyId),
    contributingBodies: row.contributingBodyIds.map(body).join('; '),
    decidingBody: body(row.decidingBodyId),
    due: row.dueFrom && row.dueTo ? printPeriod({ from: row.dueFrom, to: row.dueTo }) : '',
    priority: wordFor(priorities, row.priority, locale),
    prioritySource: row.prioritySource ?? '',
    flags: row.flags.map((flag) => wordFor(flags, flag, locale)).join(', '),
    handling: wordFor(handlings, row.handling, locale),
  };
  return (Object.keys(columns) as Column[]).map((column) => cells[column]);
}
