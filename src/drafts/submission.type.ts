import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { ReturnReason } from '../proposals/return.type.ts';

export enum SubmissionKind {
  FIRST = 'FIRST',
  RESUBMISSION = 'RESUBMISSION',
}
registerEnumType(SubmissionKind, {
  name: 'SubmissionKind',
  description: 'Whether a dossier comes for the first time.',
  valuesConfig: {
    FIRST: { description: 'For the first time (trình lần đầu).' },
    RESUBMISSION: { description: 'Again, after a return of either kind (trình lại).' },
  },
});

export enum CheckResult {
  PENDING = 'PENDING',
  PASSED = 'PASSED',
  RETURNED_INCOMPLETE = 'RETURNED_INCOMPLETE',
}
registerEnumType(CheckResult, {
  name: 'CheckResult',
  description: 'What the office found when it checked a dossier (kết quả kiểm tra hồ sơ).',
  valuesConfig: {
    PENDING: { description: 'It is being checked (đang kiểm tra).' },
    PASSED: { description: 'It is complete (đủ hồ sơ).' },
    RETURNED_INCOMPLETE: { description: 'Something is missing, and it went back (trả lại do chưa đủ hồ sơ).' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One document of a dossier, as the lead body says (danh mục hồ sơ).' })
export class ChecklistItem {
  @Field(() => String, { description: 'What it is.' })
  item!: string;
  @Field(() => Boolean, { description: 'Whether it is enclosed.' })
  isEnclosed!: boolean;
  @Field(() => String, { nullable: true, description: 'A word on it; why it is not enclosed. Null: none.' })
  note!: string | null;
}

@InputType({ description: 'One document of a dossier.' })
export class ChecklistItemInput {
  @Field(() => String, { description: 'What it is, at most 500 characters; each once.' })
  item!: string;
  @Field(() => Boolean, { defaultValue: true, description: 'Whether it is enclosed.' })
  isEnclosed!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'A word on it, at most 2000 characters; of what is not enclosed: why. Else: EMPTY_TEXT.',
  })
  note?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'That a proposal which had been passed is to be prepared again (yêu cầu chuẩn bị lại).',
})
export class Repreparation {
  @Field(() => [ReturnReason], { description: 'Why, by code.' })
  reasonCodes!: ReturnReason[];
  @Field(() => String, { description: 'Why, in words.' })
  reason!: string;
  @Field(() => String, { description: 'By which day it is due again, ISO date.' })
  newDue!: string;
  @Field(() => Date, { description: 'When it was returned.' })
  at!: Date;
}

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A draft that was sent to the office with its dossier (hồ sơ trình). Whoever sees the draft sees it.',
})
export class Submission extends Node {
  @Field(() => SubmissionKind, { description: 'Whether it came for the first time.' })
  kind!: SubmissionKind;
  @Field(() => Date, { description: 'When it was submitted.' })
  submittedAt!: Date;
  @Field(() => [ChecklistItem], { description: 'What the lead body says that it encloses or leaves out, in its order.' })
  checklist!: ChecklistItem[];
  @Field(() => CheckResult, { description: 'What the office found.' })
  checkResult!: CheckResult;
  @Field(() => Date, { nullable: true, description: 'When the office found that; null: not yet.' })
  checkedAt!: Date | null;
  @Field(() => [String], { description: 'What was missing; empty unless RETURNED_INCOMPLETE.' })
  missing!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'By which day it was due again, ISO date; null unless RETURNED_INCOMPLETE.',
  })
  newDue!: string | null;
  @Field(() => Repreparation, {
    nullable: true,
    description: 'That it was returned for re-preparation after it had been passed; null: it was not.',
  })
  repreparation!: Repreparation | null;
}
