import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { type Page, PageArgs, rootPage } from '../graphql/paging.ts';
import { type Outcome, perform, shown } from '../graphql/perform.ts';
import { consultProgramme } from './consult-programme.ts';
import { createProgramme } from './create-programme.ts';
import {
  ConsultProgrammeInput,
  CreateProgrammeInput,
  Programme,
  ProgrammeConnection,
  ProgrammePayload,
} from './programme.type.ts';
import { type ProgrammeRow, programmeById, programmeList } from './programmes.ts';

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => Programme, { description: 'A programme by id. Error: NOT_FOUND.' })
  async programme(
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ProgrammeRow> {
    return found(await programmeById(context, uuidOf('Programme', id)));
  }

  @Query(() => ProgrammeConnection, { description: 'The programmes the viewer sees, by year.' })
  programmes(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Page<ProgrammeRow>> {
    return rootPage(context, programmeList, page);
  }

  @Mutation(() => ProgrammePayload, {
    description:
      'Enters a new programme in state DRAFT (lập chương trình). By the head or the programme clerk of the office. Problems: NOT_ALLOWED, BAD_INPUT, PROGRAMME_EXISTS, EMPTY_TEXT, TOO_LONG.',
  })
  async createProgramme(
    @Arg('input', () => CreateProgrammeInput, { description: 'The programme.' }) input: CreateProgrammeInput,
    @Ctx() context: Context,
  ): Promise<ProgrammePayload> {
    const outcome = await perform(context, 'createProgramme', input, (useCase) => createProgramme(useCase, input));
    return programmePayload(context, outcome);
  }

  @Mutation(() => ProgrammePayload, {
    description:
      'Shows a programme to its bodies, to ask them about it (lấy ý kiến về chương trình): DRAFT → CONSULTED. By the head or the programme clerk of the office. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE.',
  })
  async consultProgramme(
    @Arg('input', () => ConsultProgrammeInput, { description: 'Which programme.' }) input: ConsultProgrammeInput,
    @Ctx() context: Context,
  ): Promise<ProgrammePayload> {
    const outcome = await perform(context, 'consultProgramme', input, (useCase) =>
      consultProgramme(useCase, uuidOf('Programme', input.programmeId, ['programmeId'])),
    );
    return programmePayload(context, outcome);
  }
}

/** The payload of a mutation on a programme: the programme as the viewer sees it now. */
export function programmePayload(context: Context, outcome: Outcome): ProgrammePayload {
  return { ...outcome, programme: shown(outcome, (id) => programmeById(context, id)) } as unknown as ProgrammePayload;
}
