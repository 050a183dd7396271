import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById } from '../../bodies/bodies.ts';
import { Body } from '../../bodies/body.type.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { Round } from '../rounds/round.type.ts';
import { bodiesAsked, type RoundRow } from '../rounds/rounds.ts';
import { Question } from './question.type.ts';
import { bodiesAddressed, type QuestionRow, questionsOfRound } from './questions.ts';

@Resolver(() => Question)
export class QuestionResolver {
  @FieldResolver(() => [Body], { description: 'The bodies it is put to, by name.' })
  async addressees(@Root() question: QuestionRow, @Ctx() context: Context): Promise<BodyRow[]> {
    const ids = question.toAll ? await bodiesAsked(context, question.roundId) : await bodiesAddressed(context, question.id);
    return Promise.all(ids.map(async (id) => found(await bodyById(context, id))));
  }
}

@Resolver(() => Round)
export class RoundQuestionsResolver {
  @FieldResolver(() => [Question], { description: 'What the office wants answered, by number; at most 100.' })
  questions(@Root() round: RoundRow, @Ctx() context: Context): Promise<QuestionRow[]> {
    return questionsOfRound(context, round.id);
  }

  @FieldResolver(() => Body, {
    nullable: true,
    description: 'The lead appraiser (cơ quan chủ trì thẩm định), one of the bodies asked, whose opinion concludes; null: none.',
  })
  async leadAppraiser(@Root() round: RoundRow, @Ctx() context: Context): Promise<BodyRow | null> {
    return round.leadAppraiserBodyId ? found(await bodyById(context, round.leadAppraiserBodyId)) : null;
  }
}
