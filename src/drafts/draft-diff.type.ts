import { ArgsType, Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, PageArgs } from '../graphql/paging.ts';
import { DiffPart } from './diff.type.ts';
import { Block } from './draft.type.ts';

export enum BlockChangeKind {
  UNCHANGED = 'UNCHANGED',
  EDITED = 'EDITED',
  SPLIT = 'SPLIT',
  JOINED = 'JOINED',
  MOVED = 'MOVED',
  INSERTED = 'INSERTED',
  DELETED = 'DELETED',
}
registerEnumType(BlockChangeKind, {
  name: 'BlockChangeKind',
  description: 'What became of a passage from one draft to another.',
  valuesConfig: {
    UNCHANGED: { description: 'The same text in the same place.' },
    EDITED: { description: 'Reworded in its place.' },
    SPLIT: { description: 'One block became several.' },
    JOINED: { description: 'Several blocks became one.' },
    MOVED: { description: 'It stands elsewhere, reworded or not.' },
    INSERTED: { description: 'It is new.' },
    DELETED: { description: 'It is no more.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One passage of a comparison of two drafts (so sánh hai dự thảo).' })
export class BlockChange {
  @Field(() => BlockChangeKind, { description: 'What became of it.' })
  kind!: BlockChangeKind;
  @Field(() => [Block], { description: 'The blocks of the older draft, in reading order; none when it is new.' })
  from!: Block[];
  @Field(() => [Block], { description: 'The blocks of the newer draft, in reading order; none when it was deleted.' })
  to!: Block[];
  @Field(() => Float, { description: 'How sure the alignment is, 0 to 1; 1 when nothing corresponds.' })
  confidence!: number;
  @Field(() => [DiffPart], {
    description:
      'The change word by word; several blocks of one side are joined by line feeds. Beyond 2 000 changed words: all deleted, all inserted.',
  })
  words!: DiffPart[];
}

export const BlockChangeConnection = connectionOf(() => BlockChange, 'BlockChange', 'passages of a comparison');

@ArgsType()
export class DraftDiffArgs extends PageArgs {
  @Field(() => ID, { description: 'The older draft.' })
  fromDraftId!: string;
  @Field(() => ID, { description: 'The newer draft, of the same proposal; else BAD_INPUT.' })
  toDraftId!: string;
  @Field(() => Boolean, { defaultValue: true, description: 'Whether to list what did not change too.' })
  includeUnchanged!: boolean;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only passages of the older draft on which the acting body has threads, of those the viewer sees.',
  })
  underOwnThreads!: boolean;
}
