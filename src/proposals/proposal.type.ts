import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ProposalKind } from '../calendar/proposal-kind.type.ts';
import { Node } from '../graphql/node.type.ts';
import { connectionOf } from '../graphql/paging.ts';
import { MutationPayload } from '../graphql/payload.type.ts';
import { type Period, PeriodScalar } from '../graphql/period.ts';
import { ProposalState } from './proposal.state.ts';

export { ProposalKind };

registerEnumType(ProposalState, {
  name: 'ProposalState',
  description: 'Where a proposal stands.',
  valuesConfig: {
    PROPOSED: { description: 'Put forward, in a programme that is not adopted yet.' },
    DECLINED: { description: 'Not admitted to the programme.' },
    PLANNED: { description: 'Admitted to the programme, not begun: it begins once the programme is adopted.' },
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

export enum ProposalPriority {
  URGENT = 'URGENT',
  HIGHER_PROGRAMME = 'HIGHER_PROGRAMME',
  HARD_BACKLOG = 'HARD_BACKLOG',
  REGULAR = 'REGULAR',
  INFORMATION = 'INFORMATION',
}
registerEnumType(ProposalPriority, {
  name: 'ProposalPriority',
  description: 'The class by which the agenda is filled, highest first (thứ tự ưu tiên).',
  valuesConfig: {
    URGENT: { description: 'A1: urgent, accepted by the chair (cấp bách).' },
    HIGHER_PROGRAMME: {
      description: 'A2: from the term programme, or bound to a plenary (chương trình cấp trên, hội nghị toàn thể).',
    },
    HARD_BACKLOG: { description: 'B: hard backlog (tồn đọng khó).' },
    REGULAR: { description: 'C: regular (thường xuyên).' },
    INFORMATION: { description: 'D: for information (báo cáo để biết).' },
  },
});

export enum DifficultyFlag {
  HARD = 'HARD',
  COMPLEX = 'COMPLEX',
  SENSITIVE = 'SENSITIVE',
}
registerEnumType(DifficultyFlag, {
  name: 'DifficultyFlag',
  description: 'Why a proposal needs more than others; flags combine.',
  valuesConfig: {
    HARD: { description: 'Hard (khó).' },
    COMPLEX: { description: 'Complex (phức tạp).' },
    SENSITIVE: { description: 'Sensitive (nhạy cảm).' },
  },
});

export enum ProposalOrigin {
  PLANNED = 'PLANNED',
  UNPLANNED = 'UNPLANNED',
  CARRIED_OVER = 'CARRIED_OVER',
}
registerEnumType(ProposalOrigin, {
  name: 'ProposalOrigin',
  description: 'How a proposal came into its programme.',
  valuesConfig: {
    PLANNED: { description: 'With the programme, as it was adopted (theo kế hoạch).' },
    UNPLANNED: { description: 'Added to the adopted programme by decision (đột xuất, bổ sung).' },
    CARRIED_OVER: { description: 'Carried over from an earlier programme (chuyển tiếp).' },
  },
});

export enum Handling {
  ON_SYSTEM = 'ON_SYSTEM',
  OFF_SYSTEM = 'OFF_SYSTEM',
}
registerEnumType(Handling, {
  name: 'Handling',
  description: 'Where a proposal is handled.',
  valuesConfig: {
    ON_SYSTEM: { description: 'Here (xử lý trên hệ thống).' },
    OFF_SYSTEM: {
      description:
        'On paper (xử lý trên giấy): here are only its number, a masked title, dates and states. No text of it is kept or shown to anybody.',
    },
  },
});

export enum AgendaSection {
  NORMAL = 'NORMAL',
  LATE = 'LATE',
}
registerEnumType(AgendaSection, {
  name: 'AgendaSection',
  description: 'Where on an agenda a proposal stands (phần của chương trình phiên họp).',
  valuesConfig: {
    NORMAL: { description: 'Among the others: its dossier came in time.' },
    LATE: { description: 'Its dossier came late, and the chair let it go on all the same (trình muộn, được chấp thuận).' },
  },
});

export enum ProposalOrder {
  NUMBER = 'NUMBER',
  TITLE = 'TITLE',
  DUE = 'DUE',
  PRIORITY = 'PRIORITY',
}
registerEnumType(ProposalOrder, {
  name: 'ProposalOrder',
  description:
    'What proposals are listed by, always ascending. A page continues from where the proposal of its cursor stood when it was read: one that is redated between two pages may be met again or not, and no other.',
  valuesConfig: {
    NUMBER: { description: 'By number in the programme.' },
    TITLE: { description: 'By title, in the Vietnamese order of letters: đ after d.' },
    DUE: { description: 'By the last due day, then number; those without a due date last.' },
    PRIORITY: { description: 'By class, the highest first, then the last due day, then number.' },
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
  @Field(() => Handling, { description: 'Where it is handled: here, or on paper.' })
  handling!: Handling;
  @Field(() => ProposalState, { description: 'Where it stands.' })
  state!: ProposalState;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'When it is due (thời hạn trình): a day, a month or a quarter; null until set.',
  })
  due!: Period | null;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'The due date that came into force first (thời hạn gốc): no change ever overwrites it. Null until then.',
  })
  originalDue!: Period | null;
  @Field(() => ProposalPriority, { description: 'Its priority class.' })
  priority!: ProposalPriority;
  @Field(() => String, {
    nullable: true,
    description: 'Where the priority comes from: a decision, a plenary, a higher programme (căn cứ ưu tiên).',
  })
  prioritySource!: string | null;
  @Field(() => [DifficultyFlag], { description: 'Hard, complex, sensitive: in this order, each at most once.' })
  flags!: DifficultyFlag[];
  @Field(() => ProposalOrigin, { description: 'How it came into the programme.' })
  origin!: ProposalOrigin;
  @Field(() => String, { nullable: true, description: 'Why it was not admitted; null unless DECLINED.' })
  declineReason!: string | null;
  @Field(() => AgendaSection, {
    nullable: true,
    description: 'Where it stands on the agenda of `scheduledMeeting`; null: on none.',
  })
  agendaSection!: AgendaSection | null;
  @Field(() => Int, { description: 'How often it was returned for re-preparation (số lần yêu cầu chuẩn bị lại).' })
  repreparations!: number;
  @Field(() => Int, {
    description: 'How often its dossier was returned as incomplete (số lần trả lại do chưa đủ hồ sơ): no re-preparation.',
  })
  incompleteReturns!: number;
  @Field(() => Int, {
    description: 'Counts from 1 how often its entry was written: `updateProposal`, REDATE, REASSIGN. For `expectedVersion`.',
  })
  version!: number;
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
  @Field(() => [ProposalKind], { nullable: true, description: 'Those of one of these kinds.' })
  kinds?: ProposalKind[] | null;
  @Field(() => [ProposalPriority], { nullable: true, description: 'Those of one of these priority classes.' })
  priorities?: ProposalPriority[] | null;
  @Field(() => [DifficultyFlag], { nullable: true, description: 'Those with at least one of these flags.' })
  flags?: DifficultyFlag[] | null;
  @Field(() => [ProposalOrigin], { nullable: true, description: 'Those that came in one of these ways.' })
  origins?: ProposalOrigin[] | null;
  @Field(() => ID, { nullable: true, description: 'Those led by this body.' })
  leadBodyId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Those this body contributes to.' })
  contributingBodyId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Those this body decides.' })
  decidingBodyId?: string | null;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'Those due in this period: whose last due day lies in it. One due in 2024-Q1 is due in 2024-03.',
  })
  dueIn?: Period | null;
}

@ObjectType({ simpleResolvers: true, description: 'A proposal whose title is like the one asked about.' })
export class SimilarProposal {
  @Field(() => Proposal, { description: 'The proposal.' })
  proposal!: Proposal;
  @Field(() => Float, {
    description: 'How like, from 0.3 to 1: the part of letter triples in common, whatever diacritics, case and order of words.',
  })
  similarity!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the proposal.' })
export class ProposalPayload extends MutationPayload {
  @Field(() => Proposal, { nullable: true, description: 'The proposal as it is now; null when there are problems.' })
  proposal!: Proposal | null;
}
