import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById } from '../../bodies/bodies.ts';
import { Body } from '../../bodies/body.type.ts';
import { type ThreadRow, threadById } from '../../discussion/comments.ts';
import { Thread } from '../../discussion/thread.type.ts';
import { Block } from '../../drafts/draft.type.ts';
import { type BlockRow, blockById } from '../../drafts/drafts.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { OfficialRow, OfficialRowKind } from '../coverage/coverage.type.ts';
import { Stance } from '../opinions/opinion.rules.ts';
import { Opinion } from '../opinions/opinion.type.ts';
import { type OpinionRow, opinionById } from '../opinions/opinions.ts';
import { Question } from '../questions/question.type.ts';
import { type QuestionRow, questionById } from '../questions/questions.ts';
import { type OfficialRowRow, type WordsRow, wordsOfAnswer, wordsOfRemark } from './official-rows.ts';

@Resolver(() => OfficialRow)
export class OfficialRowResolver {
  @FieldResolver(() => OfficialRowKind)
  kind(@Root() row: OfficialRowRow): OfficialRowKind {
    return row.questionId ? OfficialRowKind.ANSWER : OfficialRowKind.REMARK;
  }

  @FieldResolver(() => Stance)
  async stance(@Root() row: OfficialRowRow, @Ctx() context: Context): Promise<Stance | null> {
    return (await wordsOf(context, row))?.stance ?? null;
  }

  @FieldResolver(() => String)
  async text(@Root() row: OfficialRowRow, @Ctx() context: Context): Promise<string | null> {
    return (await wordsOf(context, row))?.text ?? null;
  }

  @FieldResolver(() => String)
  async suggestedText(@Root() row: OfficialRowRow, @Ctx() context: Context): Promise<string | null> {
    return (await wordsOf(context, row))?.suggestedText ?? null;
  }

  @FieldResolver(() => Body, { description: 'Whose it is.' })
  async body(@Root() row: OfficialRowRow, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, row.bodyId));
  }

  @FieldResolver(() => Question, { nullable: true, description: 'The question that is answered; null of a remark.' })
  async question(@Root() row: OfficialRowRow, @Ctx() context: Context): Promise<QuestionRow | null> {
    return row.questionId ? found(await questionById(context, row.questionId)) : null;
  }

  @FieldResolver(() => Block, {
    nullable: true,
    description: 'The block a remark is anchored in; null: the whole draft, or an answer.',
  })
  async block(@Root() row: OfficialRowRow, @Ctx() context: Context): Promise<BlockRow | null> {
    return row.blockId ? found(await blockById(context, row.blockId)) : null;
  }

  @FieldResolver(() => Thread, {
    nullable: true,
    description: 'The thread of a remark; null of an answer, and when the viewer sees only what the opinion quotes of it.',
  })
  async thread(@Root() row: OfficialRowRow, @Ctx() context: Context): Promise<ThreadRow | null> {
    return row.threadId ? ((await threadById(context, row.threadId)) ?? null) : null;
  }

  @FieldResolver(() => Opinion, { nullable: true, description: 'The latest opinion in which it stands; null: a remark in none.' })
  async opinion(@Root() row: OfficialRowRow, @Ctx() context: Context): Promise<OpinionRow | null> {
    const id = (await wordsOf(context, row))?.opinionId ?? null;
    return id ? found(await opinionById(context, id)) : null;
  }
}

function wordsOf(context: Context, row: OfficialRowRow): Promise<WordsRow | undefined> {
  if (row.questionId) return wordsOfAnswer(context, row.opinionId!, row.questionId);
  return wordsOfRemark(context, row.threadId!);
}
