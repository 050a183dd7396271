import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type PersonRow, personById } from '../../bodies/bodies.ts';
import { Person } from '../../bodies/body.type.ts';
import type { FileRow } from '../../files/files.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { globalId, uuidOf } from '../../graphql/global-id.ts';
import { perform } from '../../graphql/perform.ts';
import { Opinion } from '../opinions/opinion.type.ts';
import type { OpinionRow } from '../opinions/opinions.ts';
import { workingPayload } from '../opinions/working-opinion.resolver.ts';
import { WorkingOpinion, WorkingOpinionPayload } from '../opinions/working-opinion.type.ts';
import type { WorkingOpinionRow } from '../opinions/working-opinions.ts';
import { attachFile, detachFile } from './attach-file.ts';
import { AttachFileInput, Attachment } from './attachment.type.ts';
import { attachmentsOf, workingAttachmentsOf } from './attachments.ts';

@Resolver(() => Attachment)
export class AttachmentResolver {
  @FieldResolver(() => String, {
    description: 'Where its bytes are, as a path on this server; asked for with the same headers as GraphQL.',
  })
  url(@Root() file: FileRow): string {
    return `/files/${globalId('Attachment', file.id)}`;
  }

  @FieldResolver(() => Person, { description: 'Who uploaded it.' })
  async uploadedBy(@Root() file: FileRow, @Ctx() context: Context): Promise<PersonRow> {
    return found(await personById(context, file.uploadedByPersonId));
  }

  @Mutation(() => WorkingOpinionPayload, {
    description:
      'Attaches a file of the own body to its opinion (đính kèm tệp), 20 at most; the others see it once the opinion is signed. Upload it first: `POST /files`. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, NOTHING_TO_CHANGE, TOO_MANY.',
  })
  async attachFile(
    @Arg('input', () => AttachFileInput, { description: 'Which file.' }) input: AttachFileInput,
    @Ctx() context: Context,
  ): Promise<WorkingOpinionPayload> {
    const outcome = await perform(context, 'attachFile', input, (useCase) => attachFile(useCase, fileOf(input)));
    return workingPayload(context, outcome);
  }

  @Mutation(() => WorkingOpinionPayload, {
    description:
      'Takes a file off the opinion in the making again (gỡ tệp). Attached to nothing it is deleted after a day. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, NOTHING_TO_CHANGE.',
  })
  async detachFile(
    @Arg('input', () => AttachFileInput, { description: 'Which file.' }) input: AttachFileInput,
    @Ctx() context: Context,
  ): Promise<WorkingOpinionPayload> {
    const outcome = await perform(context, 'detachFile', input, (useCase) => detachFile(useCase, fileOf(input)));
    return workingPayload(context, outcome);
  }
}

@Resolver(() => WorkingOpinion)
export class WorkingAttachmentsResolver {
  @FieldResolver(() => [Attachment], { description: 'The files to be signed with it, in order of attaching; at most 20.' })
  attachments(@Root() working: WorkingOpinionRow, @Ctx() context: Context): Promise<FileRow[]> {
    return workingAttachmentsOf(context, working.roundId);
  }
}

@Resolver(() => Opinion)
export class OpinionAttachmentsResolver {
  @FieldResolver(() => [Attachment], { description: 'The files signed with it, in their order; at most 20.' })
  attachments(@Root() opinion: OpinionRow, @Ctx() context: Context): Promise<FileRow[]> {
    return attachmentsOf(context, opinion.id);
  }
}

const fileOf = (input: AttachFileInput) => ({
  roundId: uuidOf('Round', input.roundId, ['roundId']),
  fileId: uuidOf('Attachment', input.fileId, ['fileId']),
});
