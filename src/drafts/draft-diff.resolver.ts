import { type GraphQLResolveInfo, Kind } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { uuidOf } from '../graphql/global-id.ts';
import type { Page } from '../graphql/paging.ts';
import type { DiffPart as DiffPartRow } from './diff.rules.ts';
import { DiffPart } from './diff.type.ts';
import { type BlockChangeRow, draftDiff } from './draft-diff.ts';
import { BlockChange, BlockChangeConnection, DraftDiffArgs } from './draft-diff.type.ts';

@Resolver(() => BlockChange)
export class DraftDiffResolver {
  @Query(() => BlockChangeConnection, {
    description:
      'Two drafts of one proposal compared, passage by passage in the order of the newer; deleted ones stand where they stood. Errors: NOT_FOUND, BAD_INPUT, TOO_MANY, BAD_CURSOR, TOO_MANY_OPERATIONS, UNAVAILABLE.',
  })
  draftDiff(
    @Args(() => DraftDiffArgs) args: DraftDiffArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<BlockChangeRow>> {
    const { fromDraftId, toDraftId, ...how } = args;
    const ids = {
      fromDraftId: uuidOf('Draft', fromDraftId, ['fromDraftId']),
      toDraftId: uuidOf('Draft', toDraftId, ['toDraftId']),
    };
    return draftDiff(context, { ...how, ...ids }, isAlone(info));
  }

  @FieldResolver(() => [DiffPart])
  words(@Root() change: BlockChangeRow): Promise<DiffPartRow[]> {
    return change.words();
  }
}

/** Whether its operation asks for this one field and what is under it. */
function isAlone({ operation: { selectionSet } }: GraphQLResolveInfo): boolean {
  return selectionSet.selections.length === 1 && selectionSet.selections[0]!.kind === Kind.FIELD;
}
