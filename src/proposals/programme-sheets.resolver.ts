import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { perform } from '../graphql/perform.ts';
import { Problem } from '../problems.ts';
import { Programme } from '../programmes/programme.type.ts';
import { type ProgrammeRow, programmeById } from '../programmes/programmes.ts';
import { readSheet } from '../spreadsheet/formats.ts';
import type { Sheet } from '../spreadsheet/sheet.ts';
import { exportProgramme } from './export-programme.ts';
import { importProgramme } from './import-programme.ts';
import { ImportProgrammeInput, ImportProgrammePayload, ProgrammeExport, SpreadsheetFormat } from './programme-sheet.type.ts';

@Resolver(() => Programme)
export class ProgrammeSheetsResolver {
  @FieldResolver(() => ProgrammeExport, {
    description:
      'The programme as a spreadsheet, headed in the language of the request; without what was declined, withdrawn or merged. Error: TOO_MANY, with more than 5 000 proposals in one answer.',
  })
  export(
    @Arg('format', () => SpreadsheetFormat, { description: 'The format of the file.' }) format: SpreadsheetFormat,
    @Root() programme: ProgrammeRow,
    @Ctx() context: Context,
  ): Promise<ProgrammeExport> {
    return exportProgramme(context, programme, format);
  }

  @Mutation(() => ImportProgrammePayload, {
    description:
      'Enters all proposals of a spreadsheet in a programme that is not adopted yet, or none (nhập chương trình từ bảng tính), over HTTP only. By the head or the programme clerk of the office. Everything that is wrong is told at once, up to 200 problems: each with `row`, `column` and `value` in its details, and `content`, row and column as its path. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, HTTP_ONLY; of the file BAD_SPREADSHEET, BAD_ENCODING, TOO_LONG, TOO_MANY; of its columns COLUMN_UNKNOWN, COLUMN_TWICE, COLUMN_MISSING; of its cells CELL_FORMULA, CELLS_MERGED, CELL_BROKEN, CELL_NO_DATE, CELL_TOO_LONG, CELL_BAD_TEXT, CELL_EMPTY, CELL_NOT_ALLOWED, CELL_NEEDS_SOURCE, CELL_UNKNOWN_BODY, CELL_AMBIGUOUS_BODY, CELL_BODY_TWICE, CELL_TWICE, CELL_TAKEN; and MORE_PROBLEMS.',
  })
  async importProgramme(
    @Arg('input', () => ImportProgrammeInput, { description: 'The file, and where its rows belong.' })
    input: ImportProgrammeInput,
    @Ctx() context: Context,
  ): Promise<ImportProgrammePayload> {
    let sheet: Promise<Sheet> | undefined;
    const readFile = () => {
      sheet ??= readSheet(input.content, input.format);
      return sheet;
    };
    const { dryRun, allowDuplicates, format } = input;
    const outcome = await perform(
      context,
      'importProgramme',
      input,
      (useCase) => {
        const programmeId = uuidOf('Programme', input.programmeId, ['programmeId']);
        return importProgramme(useCase, { programmeId, format, readFile, dryRun, allowDuplicates });
      },
      () => {
        if (context.caller.transport === 'WEBSOCKET') throw new Problem('HTTP_ONLY'); // a socket is for small messages
      },
    );
    if (!outcome.objectId) return { ...outcome, programmeImport: null };
    const programme = found(await programmeById(context, outcome.objectId));
    // An answer kept under a key is for the same file, and so for as many rows.
    const { rows } = await readFile();
    return { ...outcome, programmeImport: { programme, rows: rows.length, dryRun } as never };
  }
}
