import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { connectionOf } from '../graphql/paging.ts';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';
import { ChecklistItemInput } from './submission.type.ts';

export enum BlockKind {
  HEADING = 'HEADING',
  PARAGRAPH = 'PARAGRAPH',
  LIST_ITEM = 'LIST_ITEM',
  TABLE_ROW = 'TABLE_ROW',
}
registerEnumType(BlockKind, {
  name: 'BlockKind',
  description: 'What a block is in the text.',
  valuesConfig: {
    HEADING: { description: 'A heading; of a legal text also a Chương, Điều, § …' },
    PARAGRAPH: { description: 'A paragraph.' },
    LIST_ITEM: { description: 'One item of a list.' },
    TABLE_ROW: { description: 'One row of a table, its cells joined by ` | `.' },
  },
});

export enum DraftMediaType {
  MARKDOWN = 'MARKDOWN',
  PLAIN = 'PLAIN',
}
registerEnumType(DraftMediaType, {
  name: 'DraftMediaType',
  description: 'How the text of a draft is written.',
  valuesConfig: { MARKDOWN: { description: 'Markdown.' }, PLAIN: { description: 'Plain text.' } },
});

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'An addressable passage of a draft (đoạn; Điều, khoản, điểm). It never changes.',
})
export class Block extends Node {
  @Field(() => Int, { description: 'Its place in the draft, from 1.' })
  position!: number;
  @Field(() => BlockKind, { description: 'What it is.' })
  kind!: BlockKind;
  @Field(() => [String], { description: 'The headings above it, outermost first.' })
  headingPath!: string[];
  @Field(() => String, {
    nullable: true,
    description:
      'Its label in a legal text: `§ 4a`, `Điều 12`, `khoản 3`, `điểm đ`. Not unique, and it moves between drafts: never identity.',
  })
  label!: string | null;
  @Field(() => String, { description: 'Its text in NFC. Anchors count its Unicode code points.' })
  text!: string;
}
export const BlockConnection = connectionOf(() => Block, 'Block', 'blocks');

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'One immutable version of the text of a proposal (dự thảo).',
})
export class Draft extends Node {
  @Field(() => Int, {
    description:
      'Its number within the proposal, from 1, the same for everybody, since opinions and papers cite it. Drafts that were never released count as well: who sees 1 and 3 knows that there was a 2, and nothing else of it.',
  })
  number!: number;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
  @Field(() => DraftMediaType, { description: 'How it was written.' })
  mediaType!: DraftMediaType;
  @Field(() => Int, { description: 'Size of the original in bytes.' })
  bytes!: number;
  @Field(() => String, { description: 'SHA-256 of the original bytes, in hexadecimal.' })
  sha256!: string;
  @Field(() => Int, { description: 'How many blocks it has.' })
  blockCount!: number;
  @Field(() => Date, { description: 'When it was uploaded.' })
  uploadedAt!: Date;
  @Field(() => Date, {
    nullable: true,
    description:
      'When it left the lead body: with its submission, or at once when uploaded into a running review. Null: only its makers see it.',
  })
  releasedAt!: Date | null;
}

export const DraftConnection = connectionOf(() => Draft, 'Draft', 'drafts');

@InputType({ description: 'A new draft of a proposal.' })
export class UploadDraftInput extends MutationInput {
  @Field(() => ID, { description: 'The proposal; state IN_PREPARATION, IN_REVIEW, SYNTHESIS or RESPONDING.' })
  proposalId!: string;
  @Field(() => String, { nullable: true, description: 'Its title, at most 500 characters; left out: the title of the proposal.' })
  title?: string | null;
  @Field(() => DraftMediaType, { defaultValue: DraftMediaType.MARKDOWN, description: 'How the text is written.' })
  mediaType!: DraftMediaType;
  @Field(() => String, {
    description: 'The whole text, at most 2 000 000 bytes of UTF-8, without NUL. Kept as it is; read in NFC.',
  })
  text!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The new draft.' })
export class DraftPayload extends MutationPayload {
  @Field(() => Draft, { nullable: true, description: 'The draft; null when there are problems.' })
  draft!: Draft | null;
}

@InputType({ description: 'What is sent to the office.' })
export class SubmitProposalInput extends MutationInput {
  @Field(() => ID, { description: 'The proposal; state IN_PREPARATION.' })
  proposalId!: string;
  @Field(() => ID, { description: 'Which of its drafts is sent.' })
  draftId!: string;
  @Field(() => [ChecklistItemInput], {
    nullable: true,
    description: 'What the dossier is made of (danh mục hồ sơ), at most 50 documents; left out: nothing is said.',
  })
  checklist?: ChecklistItemInput[] | null;
}
