import { Field, ID, InputType, Int } from 'type-graphql';
import { MutationInput } from '../graphql/payload.type.ts';
import { type Period, PeriodScalar } from '../graphql/period.ts';
import { ProposalState } from './proposal.state.ts';
import { DifficultyFlag, Handling, ProposalKind, ProposalOrigin, ProposalPriority } from './proposal.type.ts';

const allowDuplicate =
  'Enter it although another proposal of the programme has the same title, diacritics and case aside. Else: DUPLICATE_TITLE.';

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
  @Field(() => Handling, {
    defaultValue: Handling.ON_SYSTEM,
    description: 'OFF_SYSTEM: on paper; then neither title nor source is kept, whatever is given.',
  })
  handling!: Handling;
  @Field(() => ID, { nullable: true, description: 'The lead body (cơ quan chủ trì); needed before the programme is adopted.' })
  leadBodyId?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Contributing bodies (cơ quan phối hợp), at most 50.' })
  contributingBodyIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'The body that decides; needed before the programme is adopted.' })
  decidingBodyId?: string | null;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'When it is due: a day, a month or a quarter; needed before the programme is adopted.',
  })
  due?: Period | null;
  @Field(() => ProposalPriority, { defaultValue: ProposalPriority.REGULAR, description: 'Its priority class.' })
  priority!: ProposalPriority;
  @Field(() => String, {
    nullable: true,
    description:
      'Where the priority comes from: which decision, plenary or higher programme; at most 500 characters. URGENT and HIGHER_PROGRAMME need one. Else: PRIORITY_NEEDS_SOURCE.',
  })
  prioritySource?: string | null;
  @Field(() => [DifficultyFlag], { nullable: true, description: 'Whether it is hard, complex, sensitive.' })
  flags?: DifficultyFlag[] | null;
  @Field(() => ProposalOrigin, {
    defaultValue: ProposalOrigin.PLANNED,
    description: 'PLANNED or CARRIED_OVER. UNPLANNED ones are added to the adopted programme: `addProposal`.',
  })
  origin!: ProposalOrigin;
  @Field(() => ID, {
    nullable: true,
    description: 'What it is part of: a proposal of the same programme or of a higher one. Else: BAD_PARENT.',
  })
  parentId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'What it continues, for a CARRIED_OVER one: an open proposal of an earlier programme, which becomes CARRIED_OVER by this. Else: BAD_PREDECESSOR.',
  })
  predecessorId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: allowDuplicate })
  allowDuplicate!: boolean;
}

@InputType({ description: 'What to write anew of a proposal. What is left out stays.' })
export class UpdateProposalInput extends MutationInput {
  @Field(() => ID, { description: 'The proposal, PROPOSED or PLANNED; of an ADOPTED programme: any open one.' })
  proposalId!: string;
  @Field(() => Int, { description: 'Its `version` as you know it. Else: STALE_VERSION.' })
  expectedVersion!: number;
  @Field(() => Int, { nullable: true, description: 'Its number, from 1.' })
  number?: number | null;
  @Field(() => ProposalKind, { nullable: true, description: 'What is to be prepared.' })
  kind?: ProposalKind | null;
  @Field(() => String, { nullable: true, description: 'Its title, at most 500 characters.' })
  title?: string | null;
  @Field(() => Handling, {
    nullable: true,
    description: 'Where it is handled. OFF_SYSTEM: its title and source are erased for good; ON_SYSTEM again needs a `title`.',
  })
  handling?: Handling | null;
  @Field(() => ID, { nullable: true, description: 'The lead body; null: none yet.' })
  leadBodyId?: string | null;
  @Field(() => [ID], { nullable: true, description: 'All its contributing bodies, at most 50.' })
  contributingBodyIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'The body that decides; null: none yet.' })
  decidingBodyId?: string | null;
  @Field(() => PeriodScalar, { nullable: true, description: 'When it is due; null: not set yet.' })
  due?: Period | null;
  @Field(() => ProposalPriority, { nullable: true, description: 'Its priority class.' })
  priority?: ProposalPriority | null;
  @Field(() => String, { nullable: true, description: 'Where the priority comes from, at most 500 characters; null: not said.' })
  prioritySource?: string | null;
  @Field(() => [DifficultyFlag], { nullable: true, description: 'All its flags.' })
  flags?: DifficultyFlag[] | null;
  @Field(() => ID, { nullable: true, description: 'What it is part of; null: nothing. See `createProposal`.' })
  parentId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: allowDuplicate })
  allowDuplicate!: boolean;
}

@InputType({ description: 'The proposal to admit.' })
export class AdmitProposalInput extends MutationInput {
  @Field(() => ID, { description: 'Its global id; state PROPOSED.' })
  proposalId!: string;
  @Field(() => Boolean, { defaultValue: false, description: allowDuplicate })
  allowDuplicate!: boolean;
}

@InputType({ description: 'The proposal that is not admitted, and why.' })
export class DeclineProposalInput extends MutationInput {
  @Field(() => ID, { description: 'Its global id; state PROPOSED.' })
  proposalId!: string;
  @Field(() => String, { description: 'Why not, at most 2000 characters.' })
  reason!: string;
}

@InputType({ description: 'The proposal to begin.' })
export class StartProposalInput extends MutationInput {
  @Field(() => ID, { description: 'Its global id; state PLANNED, of an adopted programme.' })
  proposalId!: string;
}

@InputType({ description: 'The proposal whose dossier is complete.' })
export class PassCheckInput extends MutationInput {
  @Field(() => ID, { description: 'Its global id; state SUBMITTED.' })
  proposalId!: string;
}

@InputType({ description: 'How far what is handled on paper has come.' })
export class RecordPaperStateInput extends MutationInput {
  @Field(() => ID, { description: 'Its global id; OFF_SYSTEM, of an adopted programme.' })
  proposalId!: string;
  @Field(() => ProposalState, { description: 'A later state, from IN_PREPARATION to DECIDED; not RESPONDING.' })
  state!: ProposalState;
}
