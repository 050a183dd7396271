import { createUnionType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Comment } from '../discussion/thread.type.ts';
import { Block } from '../drafts/draft.type.ts';
import { connectionOf } from '../graphql/paging.ts';
import { Proposal } from '../proposals/proposal.type.ts';
import { snippetCodePointsMax } from './snippet.rules.ts';

export enum SearchKind {
  PROPOSAL = 'PROPOSAL',
  BLOCK = 'BLOCK',
  COMMENT = 'COMMENT',
}
registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'In what is sought.',
  valuesConfig: {
    PROPOSAL: { description: 'In the titles of proposals (tên đề án, báo cáo).' },
    BLOCK: { description: 'In the blocks of drafts (Điều, khoản, điểm).' },
    COMMENT: {
      description:
        'In comments as they read now (góp ý); what they read before, and what they suggest for a passage, is not sought.',
    },
  },
});

export const SearchItem = createUnionType({
  name: 'SearchItem',
  description: 'What was found.',
  types: () => [Proposal, Block, Comment] as const,
  resolveType: (value) => (value as unknown as { __typename: string }).__typename,
});

@ObjectType({ simpleResolvers: true, description: 'A stretch to be marked, in Unicode code points of the snippet.' })
export class Highlight {
  @Field(() => Int, { description: 'Where it begins, from 0.' })
  start!: number;
  @Field(() => Int, { description: 'Where it ends, exclusive.' })
  end!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A piece of the title or text in which something was found (trích đoạn).' })
export class SearchSnippet {
  @Field(() => String, { description: `The piece, at most ${snippetCodePointsMax} code points. Plain text: escape it as such.` })
  text!: string;
  @Field(() => Int, { description: 'Where it begins in the whole title or text, in Unicode code points from 0.' })
  start!: number;
  @Field(() => Boolean, { description: 'Whether something was left out before it.' })
  cutBefore!: boolean;
  @Field(() => Boolean, { description: 'Whether something was left out after it.' })
  cutAfter!: boolean;
  @Field(() => [Highlight], {
    description: 'The whole words in it that match, with whatever accents, in order; they do not overlap.',
  })
  highlights!: Highlight[];
}

@ObjectType({ simpleResolvers: true, description: 'One thing found, and where.' })
export class SearchHit {
  @Field(() => SearchKind, { description: 'Whether it was found in a title, a block or a comment.' })
  kind!: SearchKind;
  @Field(() => SearchItem, { description: 'The thing itself.' })
  item!: Proposal | Block | Comment;
  @Field(() => Boolean, { description: 'Whether every word stands there with the accents of the query (đúng dấu).' })
  exactAccents!: boolean;
  @Field(() => SearchSnippet, { description: 'The piece of it to be shown.' })
  snippet!: SearchSnippet;
}

export const SearchHitConnection = connectionOf(() => SearchHit, 'SearchHit', 'hits');
