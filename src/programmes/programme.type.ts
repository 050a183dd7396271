import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { connectionOf } from '../graphql/paging.ts';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';

export enum ProgrammeKind {
  TERM = 'TERM',
  YEAR = 'YEAR',
  QUARTER = 'QUARTER',
}
registerEnumType(ProgrammeKind, {
  name: 'ProgrammeKind',
  description: 'What a programme spans.',
  valuesConfig: {
    TERM: { description: 'A whole term (nhiệm kỳ); `year` is its first.' },
    YEAR: { description: 'A year (chương trình năm).' },
    QUARTER: { description: 'A quarter of a year (chương trình quý).' },
  },
});

export enum ProgrammeState {
  DRAFT = 'DRAFT',
  CONSULTED = 'CONSULTED',
  ADOPTED = 'ADOPTED',
  CLOSING = 'CLOSING',
  CLOSED = 'CLOSED',
}
registerEnumType(ProgrammeState, {
  name: 'ProgrammeState',
  description: 'DRAFT → CONSULTED → ADOPTED → CLOSING → CLOSED.',
  valuesConfig: {
    DRAFT: { description: 'The office is putting it together; nobody else sees it.' },
    CONSULTED: { description: 'Its bodies are asked about it.' },
    ADOPTED: { description: 'It is in force: each proposal has a lead body, a deciding body and a due date.' },
    CLOSING: { description: 'The period is over; what is open is being carried over.' },
    CLOSED: { description: 'Every proposal is decided, ended or carried over.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A work programme (chương trình công tác): the proposals of a term, year or quarter.',
})
export class Programme extends Node {
  @Field(() => ProgrammeKind, { description: 'What it spans.' })
  kind!: ProgrammeKind;
  @Field(() => Int, { description: 'The year; of a term, its first.' })
  year!: number;
  @Field(() => Int, { nullable: true, description: 'The quarter, 1 to 4; null for a year or term.' })
  quarter!: number | null;
  @Field(() => String, { description: 'Its title, as adopted.' })
  title!: string;
  @Field(() => ProgrammeState, { description: 'Where it stands.' })
  state!: ProgrammeState;
  @Field(() => Date, { description: 'When it was entered.' })
  createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was adopted; null before.' })
  adoptedAt!: Date | null;
}

export const ProgrammeConnection = connectionOf(() => Programme, 'Programme', 'programmes');

@InputType({ description: 'A new programme.' })
export class CreateProgrammeInput extends MutationInput {
  @Field(() => ProgrammeKind, { description: 'What it spans.' })
  kind!: ProgrammeKind;
  @Field(() => Int, { description: 'The year, 1900 to 2999; of a term, its first.' })
  year!: number;
  @Field(() => Int, { nullable: true, description: '1 to 4, for a QUARTER programme only.' })
  quarter?: number | null;
  @Field(() => String, { description: 'Its title, at most 500 characters.' })
  title!: string;
}

@InputType({ description: 'The programme to consult its bodies about.' })
export class ConsultProgrammeInput extends MutationInput {
  @Field(() => ID, { description: 'Its global id; state DRAFT.' })
  programmeId!: string;
}

@InputType({ description: 'The programme to adopt.' })
export class AdoptProgrammeInput extends MutationInput {
  @Field(() => ID, { description: 'Its global id.' })
  programmeId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the programme.' })
export class ProgrammePayload extends MutationPayload {
  @Field(() => Programme, { nullable: true, description: 'The programme as it is now; null when there are problems.' })
  programme!: Programme | null;
}
