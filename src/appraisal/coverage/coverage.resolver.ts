import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type BodyRow, bodyById } from '../../bodies/bodies.ts';
import { Body } from '../../bodies/body.type.ts';
import type { Context } from '../../graphql/context.ts';
import { found } from '../../graphql/found.ts';
import { type Page, PageArgs, pageUnder } from '../../graphql/paging.ts';
import { type OfficialRowRow, officialRowsOfRound } from '../official-rows/official-rows.ts';
import { Opinion } from '../opinions/opinion.type.ts';
import { type OpinionRow, opinionById } from '../opinions/opinions.ts';
import { Question } from '../questions/question.type.ts';
import { type QuestionRow, questionById } from '../questions/questions.ts';
import { OpinionRequest } from '../requests/request.type.ts';
import type { RequestRow } from '../requests/requests.ts';
import { Round } from '../rounds/round.type.ts';
import type { RoundRow } from '../rounds/rounds.ts';
import { type CoverageRow, coverageOfBody, coverageOfRound, type MatrixCellRow, matrixOf } from './coverage.ts';
import { Coverage, MatrixCell, OfficialRowConnection } from './coverage.type.ts';

@Resolver(() => OpinionRequest)
export class RequestCoverageResolver {
  @FieldResolver(() => Coverage, {
    nullable: true,
    description:
      'How far the body has answered; null when no mandatory question is put to it, when it takes no part any more, when the round was recalled, and for who may not see its opinion.',
  })
  coverage(@Root() request: RequestRow, @Ctx() context: Context): Promise<CoverageRow | null> {
    return coverageOfBody(context, request.roundId, request.bodyId);
  }
}

@Resolver(() => Round)
export class RoundCoverageResolver {
  @FieldResolver(() => Coverage, {
    nullable: true,
    description:
      'How far all bodies have answered together, over pairs of body and question; null when none is asked anything, when the round was recalled, and while it is blind to the viewer.',
  })
  coverage(@Root() round: RoundRow, @Ctx() context: Context): Promise<CoverageRow | null> {
    return coverageOfRound(context, round.id);
  }

  @FieldResolver(() => [MatrixCell], {
    description:
      'Body × question × stance (bảng đối chiếu trả lời): one cell for each question put to each body whose opinion the viewer may see, by name of the body and number of the question; at most 10 000.',
  })
  answers(@Root() round: RoundRow, @Ctx() context: Context): Promise<MatrixCellRow[]> {
    return matrixOf(context, round.id);
  }

  @FieldResolver(() => OfficialRowConnection, {
    description:
      'What must be disposed of (ý kiến chính thức): by number of the question, then remarks in reading order of the draft of the round, then by name of the body. The order does not change with what comes later.',
  })
  officialRows(
    @Root() round: RoundRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<OfficialRowRow>> {
    return pageUnder(context, round.id, officialRowsOfRound, page);
  }
}

@Resolver(() => MatrixCell)
export class MatrixCellResolver {
  @FieldResolver(() => Body, { description: 'The body.' })
  async body(@Root() cell: MatrixCellRow, @Ctx() context: Context): Promise<BodyRow> {
    return found(await bodyById(context, cell.bodyId));
  }

  @FieldResolver(() => Question, { description: 'The question.' })
  async question(@Root() cell: MatrixCellRow, @Ctx() context: Context): Promise<QuestionRow> {
    return found(await questionById(context, cell.questionId));
  }

  @FieldResolver(() => Opinion, {
    nullable: true,
    description: 'The latest opinion of the body, answered in it or not; null: none.',
  })
  async opinion(@Root() cell: MatrixCellRow, @Ctx() context: Context): Promise<OpinionRow | null> {
    return cell.opinionId ? found(await opinionById(context, cell.opinionId)) : null;
  }
}
