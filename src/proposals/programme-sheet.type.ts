import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';
import { Programme } from '../programmes/programme.type.ts';

export enum SpreadsheetFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
}
registerEnumType(SpreadsheetFormat, {
  name: 'SpreadsheetFormat',
  description: 'How a table is kept in a file (bảng tính).',
  valuesConfig: {
    CSV: {
      description: 'Text with commas, semicolons or tabs; UTF-8, or UTF-16 with a byte-order mark. Written as UTF-8 with commas.',
    },
    XLSX: { description: 'Office Open XML, as `.xlsx`; one shown sheet, without formulas and merged cells.' },
  },
});

@InputType({ description: 'A file of proposals to enter in a programme.' })
export class ImportProgrammeInput extends MutationInput {
  @Field(() => ID, { description: 'The programme, in state DRAFT or CONSULTED.' })
  programmeId!: string;
  @Field(() => SpreadsheetFormat, { description: 'What the file is.' })
  format!: SpreadsheetFormat;
  @Field(() => String, {
    description:
      'The file in Base64, at most 5 000 000 bytes and 5 000 rows under a header. Columns, in any order, headed in Vietnamese or English whatever case and diacritics: Nội dung (title) and Loại (kind), both needed; Số TT (number), Cơ quan chủ trì (lead body), Cơ quan phối hợp (contributing bodies, with ; between), Cơ quan quyết định (deciding body), Thời hạn (due: 15/03/2024, Tháng 3/2024, Quý I/2024, 2024-Q1), Ưu tiên (priority), Căn cứ ưu tiên (priority source), Tính chất (flags), Cách xử lý (handling: Trên giấy, on paper, and then neither title nor priority source is kept). Bodies by name or id.',
  })
  content!: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Only check: tell all problems, and change nothing.' })
  dryRun!: boolean;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Enter proposals although others of the file or programme have the same title. Else: CELL_TWICE, CELL_TAKEN.',
  })
  allowDuplicates!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'What was entered from a file, or would be.' })
export class ProgrammeImport {
  @Field(() => Programme, { description: 'The programme as it is now.' })
  programme!: Programme;
  @Field(() => Int, { description: 'How many rows the file has under its header: each is a proposal.' })
  rows!: number;
  @Field(() => Boolean, { description: 'Whether the file was only checked.' })
  dryRun!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the file: all of its rows were entered, or none.' })
export class ImportProgrammePayload extends MutationPayload {
  @Field(() => ProgrammeImport, { nullable: true, description: 'What was entered; null when there are problems.' })
  programmeImport!: ProgrammeImport | null;
}

@ObjectType({ simpleResolvers: true, description: 'A programme as a file that `importProgramme` reads again.' })
export class ProgrammeExport {
  @Field(() => String, { description: 'A name for the file: `programme-2024-Q2.xlsx`.' })
  fileName!: string;
  @Field(() => String, { description: 'Its media type.' })
  mediaType!: string;
  @Field(() => String, { description: 'The file in Base64. No cell of it is run by a program that opens it.' })
  content!: string;
  @Field(() => Int, { description: 'How many proposals it holds.' })
  rows!: number;
}
