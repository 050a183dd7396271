import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { type Period, PeriodScalar } from '../graphql/period.ts';
import { Problem } from '../problems.ts';
import { type DigestPartName, type DigestPartRow, digestOf } from './digest.ts';
import { Digest } from './digest.type.ts';

const aheadMax = 60;

@Resolver()
export class DigestResolver {
  @Query(() => Digest, {
    description:
      'What a day was for the body that you act for: what fell due, what was overdue, what is due soon, what was moved. Whatever the number of obligations, it costs the same few statements. Errors: UNAUTHENTICATED, BAD_INPUT.',
  })
  digest(
    @Arg('day', () => PeriodScalar, { description: 'One day, in the zone of the working calendar.' }) day: Period,
    @Arg('ahead', () => Int, {
      defaultValue: 5,
      description: 'How many working days after that day what is due soon may be due, 1 to 60.',
    })
    ahead: number,
    @Ctx() context: Context,
  ): Promise<Record<DigestPartName, DigestPartRow>> {
    if (day.from !== day.to) throw new Problem('BAD_INPUT', { reason: 'one day' }, ['day']);
    if (ahead < 1 || ahead > aheadMax) throw new Problem('BAD_INPUT', { reason: `1 to ${aheadMax}` }, ['ahead']);
    return digestOf(context, day.from, ahead);
  }
}
