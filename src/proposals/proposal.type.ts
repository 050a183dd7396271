import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { connectionOf } from '../graphql/paging.ts';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';
import { type Period, PeriodScalar } from '../graphql/period.ts';
import { ProposalState } from './proposal.state.ts';

export enum ProposalKind {
  SCHEME = 'SCHEME',
  REPORT = 'REPORT',
  OTHER = 'OTHER',
}
registerEnumType(ProposalKind, {
  name: 'ProposalKind',
  description: 'What is to be prepared.',
  valuesConfig: {
    SCHEME: { description: 'A scheme (đề án).' },
    REPORT: { description: 'A report (báo cáo).' },
    OTHER: { description: 'Anything else.' },
  },
});

registerEnumType(ProposalState, {
  name: 'ProposalState',
  description: 'Where a proposal stands.',
  valuesConfig: {
    PROPOSED: { description: 'Put forward, in a programme that is not adopted yet.' },
    DECLINED: { description: 'Not admitted to the programme.' },
    PLANNED: { description: 'In the adopted programme, not begun.' },
    IN_PREPARATION: { description: 'The lead body prepares it.' },
    SUBMITTED: { description: 'Sent to the office, which checks the dossier (đã trình, Văn phòng kiểm tra hồ sơ).' },
    IN_REVIEW: { description: 'The dossier is complete; bodies are asked (đang thẩm định, lấy ý kiến).' },
    SYNTHESIS: { description: 'Every round is closed; the office synthesises (tổng hợp ý kiến).' },
    RESPONDING: { description: 'The lead body answers the opinions (tiếp thu, giải trình).' },
    READY: { description: 'Ready for the agenda.' },
    SCHEDULED: { description: 'On the agenda of a meeting.' },
    DECIDED: { description: 'Decided.' },
    WITHDRAWN: { description: 'Withdrawn by decision (rút).' },
    MERGED: { description: 'Merged into another (gộp).' },
    CARRIED_OVER: { description: 'Carried over into the next programme (chuyển sang năm sau).' },
  },
});

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A proposal or report in a work programme (nội dung trong chương trình; đề án, báo cáo).',
})
export class Proposal extends Node {
  @Field(() => Int, { description: 'Its number in the programme, from 1.' })
  number!: number;
  @Field(() => ProposalKind, { description: 'What is to be prepared.' })
  kind!: ProposalKind;
  @Field(() => String, { description: 'Its title, as in the programme.' })
  title!: string;
  @Field(() => ProposalState, { description: 'Where it stands.' })
  state!: ProposalState;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'When it is due (thời hạn trình): a day, a month or a quarter; null until set.',
  })
  due!: Period | null;
  @Field(() => Date, { description: 'When it was entered.' })
  createdAt!: Date;
}

export const ProposalConnection = connectionOf(() => Proposal, 'Proposal', 'proposals');

@InputType({ description: 'Which proposals to list; what is left out does not restrict.' })
export class ProposalFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this programme.' })
  programmeId?: string | null;
  @Field(() => [ProposalState], { nullable: true, description: 'Those in one of these states.' })
  states?: ProposalState[] | null;
  @Field(() => ID, { nullable: true, description: 'Those led by this body.' })
  leadBodyId?: string | null;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Those due in this period: whose last due day lies in it. One due in 2024-Q1 is due in 2024-03.',
  })
  dueIn?: Period | null;
}

@InputType({ description: 'A new proposal in a programme that is not adopted yet.' })
export class CreateProposalInput extends MutationInput {
  @Field(() => ID, { description: 'The programme, in state DRAFT or CONSULTED.' })
  programmeId!: string;
  @Field(() => Int, { nullable: true, description: 'Its number, from 1; left out: the next.' })
  number?: number | null;
  @Field(() => ProposalKind, { description: 'What is to be prepared.' })
  kind!: ProposalKind;
  @Field(() => String, { description: 'Its title, at most 500 characters.' })
  title!: string;
  @Field(() => ID, { nullable: true, description: 'The lead body (cơ quan chủ trì); needed before the programme is adopted.' })
  leadBodyId?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Contributing bodies (cơ quan phối hợp), at most 50.' })
  contributingBodyIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'The body that decides; needed before the programme is adopted.' })
  decidingBodyId?: string | null;
  @Field(() => PeriodScalar, { nullable: true, description: 'When it is due; needed before the programme is adopted.' })
  due?: Period | null;
}

@InputType({ description: 'The proposal to begin.' })
export class StartProposalInput extends MutationInput {
  @Field(() => ID, { description: 'Its global id; state PLANNED.' })
  proposalId!: string;
}

@InputType({ description: 'The proposal whose dossier is complete.' })
export class PassCheckInput extends MutationInput {
  @Field(() => ID, { description: 'Its global id; state SUBMITTED.' })
  proposalId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the proposal.' })
export class ProposalPayload extends MutationPayload {
  @Field(() => Proposal, { nullable: true, description: 'The proposal as it is now; null when there are problems.' })
  proposal!: Proposal | null;
}
