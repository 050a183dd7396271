import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { type Period, PeriodScalar } from '../graphql/period.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { SpreadsheetFormat } from '../proposals/programme-sheet.type.ts';
import { ProposalState } from '../proposals/proposal.state.ts';
import { Event } from './event.type.ts';

@ObjectType({ simpleResolvers: true, implements: Event, description: 'A programme was entered, for the office to put together.' })
export class ProgrammeCreated extends Event {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The programme went from one state to another.' })
export class ProgrammeStateChanged extends Event {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;
  @Field(() => ProgrammeState, { description: 'Before.' })
  fromState!: ProgrammeState;
  @Field(() => ProgrammeState, { description: 'After.' })
  toState!: ProgrammeState;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'Proposals were entered in a programme from a file; each has its own ProposalCreated before this.',
})
export class ProgrammeImported extends Event {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;
  @Field(() => SpreadsheetFormat, { description: 'The format of the file.' })
  format!: SpreadsheetFormat;
  @Field(() => Int, { description: 'How many rows, and so proposals.' })
  rows!: number;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'A proposal was entered in a programme that is not adopted yet. Told to the office alone while the programme is DRAFT, to its bodies while it is CONSULTED.',
})
export class ProposalCreated extends Event {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => Int, { description: 'Its number in the programme.' })
  number!: number;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The proposal went from one state to another.' })
export class ProposalStateChanged extends Event {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ProposalState, { description: 'Before.' })
  from!: ProposalState;
  @Field(() => ProposalState, { description: 'After.' })
  to!: ProposalState;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'What a proposal says was written anew: `updateProposal`.',
})
export class ProposalUpdated extends Event {
  @Field(() => ID, { description: 'The proposal: query it, since much may have changed.' })
  proposalId!: string;
  @Field(() => Int, { description: 'Its number in the programme.' })
  number!: number;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
  @Field(() => Int, { description: 'Its version with this change.' })
  version!: number;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'A proposal was suspended by decision (tạm dừng): nothing that is owed about it falls due meanwhile.',
})
export class ProposalSuspended extends Event {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => Int, { description: 'Its number in the programme.' })
  number!: number;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
  @Field(() => String, { description: 'The decision it rests on (số quyết định).' })
  decisionReference!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'A suspended proposal goes on (tiếp tục). What is due later because of it is told by `DueMoved`.',
})
export class ProposalResumed extends Event {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => Int, { description: 'Its number in the programme.' })
  number!: number;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

/** What every change of an adopted programme tells. */
@InterfaceType({
  implements: Event,
  description: 'An adopted programme was changed by decision (thay đổi chương trình).',
  resolveType: (value: { kind: string }) => value.kind,
})
export abstract class ProgrammeChanged extends Event {
  @Field(() => ID, { description: 'The record of the change.' })
  changeId!: string;
  @Field(() => ID, { description: 'The proposal that was changed.' })
  proposalId!: string;
  @Field(() => Int, { description: 'Its number in the programme.' })
  number!: number;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
  @Field(() => String, { description: 'The decision by which it was changed (số quyết định).' })
  decisionReference!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, implements: ProgrammeChanged, description: 'A proposal was added by decision (bổ sung).' })
export class ProposalAdded extends ProgrammeChanged {
  @Field(() => ID, { description: 'Its lead body.' })
  leadBodyId!: string;
  @Field(() => PeriodScalar, { description: 'When it is due.' })
  due!: Period;
}

@ObjectType({
  simpleResolvers: true,
  implements: ProgrammeChanged,
  description: 'A proposal got another due date (lùi thời hạn).',
})
export class ProposalRedated extends ProgrammeChanged {
  @Field(() => PeriodScalar, { description: 'When it was due.' })
  fromDue!: Period;
  @Field(() => PeriodScalar, { description: 'When it is due now.' })
  toDue!: Period;
}

@ObjectType({
  simpleResolvers: true,
  implements: ProgrammeChanged,
  description: 'A proposal got another lead body (giao cơ quan khác chủ trì).',
})
export class ProposalReassigned extends ProgrammeChanged {
  @Field(() => ID, { description: 'Who led it.' })
  fromLeadBodyId!: string;
  @Field(() => ID, { description: 'Who leads it now.' })
  toLeadBodyId!: string;
}

@ObjectType({ simpleResolvers: true, implements: ProgrammeChanged, description: 'A proposal was withdrawn (rút).' })
export class ProposalWithdrawn extends ProgrammeChanged {}

@ObjectType({ simpleResolvers: true, implements: ProgrammeChanged, description: 'A proposal was merged into another (gộp).' })
export class ProposalMerged extends ProgrammeChanged {
  @Field(() => ID, { description: 'The proposal it was merged into.' })
  intoProposalId!: string;
  @Field(() => Int, { description: 'The number of that one.' })
  intoNumber!: number;
}
