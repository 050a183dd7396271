import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RoundKind } from '../appraisal/rounds/round.type.ts';
import { AttentionKind } from '../bodies/attention.type.ts';
import { PlacementStatus } from '../discussion/placement.type.ts';
import { Event } from './event.type.ts';

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The body is asked about a draft (phiếu lấy ý kiến).' })
export class OpinionRequested extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => RoundKind, { description: 'What it is asked for.' })
  roundKind!: RoundKind;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { description: 'The draft it is asked about.' })
  draftId!: string;
  @Field(() => Date, {
    nullable: true,
    description: 'When its opinion is due; what moves it later is told by `DueMoved`. Null: an older event, which did not say.',
  })
  opinionDueAt!: Date | null;
}

export enum ProposalPart {
  LEAD = 'LEAD',
  CONTRIBUTING = 'CONTRIBUTING',
}
registerEnumType(ProposalPart, {
  name: 'ProposalPart',
  description: 'What a body has to do with a proposal.',
  valuesConfig: {
    LEAD: { description: 'It prepares it (cơ quan chủ trì).' },
    CONTRIBUTING: { description: 'It contributes to it (cơ quan phối hợp).' },
  },
});

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'The body has a part in a proposal of an adopted programme (được giao).',
})
export class ProposalAssigned extends Event {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { description: 'Its programme.' })
  programmeId!: string;
  @Field(() => Int, { description: 'Its number there.' })
  number!: number;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
  @Field(() => ProposalPart, { description: 'What the body has to do with it.' })
  part!: ProposalPart;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'You, or the body you act for, were mentioned in a comment that you may see. The actor is its author.',
})
export class Mentioned extends Event {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
  @Field(() => ID, { description: 'Its thread.' })
  threadId!: string;
  @Field(() => ID, { description: 'The draft it is about.' })
  draftId!: string;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { nullable: true, description: 'The person mentioned; null: the body as a whole.' })
  personId!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'You have read on, with this or another client: what is unread is to be queried again.',
})
export class ReadPositionMoved extends Event {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;
  @Field(() => ID, { nullable: true, description: 'The thread that was read; null: the whole draft.' })
  inThreadId!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'A newer draft came, and where a thread of the body stands on it is for the body to say: `confirmPlacement`, `reattachThread` or `detachThread`.',
})
export class PlacementPending extends Event {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { description: 'The newer draft.' })
  draftId!: string;
  @Field(() => Int, { description: 'Its number.' })
  draftNumber!: number;
  @Field(() => PlacementStatus, { description: 'What was found: a place to confirm, or none.' })
  status!: PlacementStatus;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'You, or somebody as you, made a secret address for the calendar of the body (đã tạo địa chỉ lịch). Told to you alone.',
})
export class CalendarAddressCreated extends Event {
  @Field(() => ID, { description: 'The address.' })
  addressId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'You took a secret address back (đã thu hồi địa chỉ lịch). Told to you alone.',
})
export class CalendarAddressRevoked extends Event {
  @Field(() => ID, { description: 'The address.' })
  addressId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'You, or somebody as you, made an API token (đã tạo mã truy cập). Told to you alone.',
})
export class ApiTokenCreated extends Event {
  @Field(() => ID, { description: 'The token.' })
  tokenId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'You revoked an API token (đã thu hồi mã truy cập). Told to you alone.',
})
export class ApiTokenRevoked extends Event {
  @Field(() => ID, { description: 'The token.' })
  tokenId!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'What waits for you, or for the body you act for, may have changed (việc đang chờ có thay đổi): query `me { attention }` again.',
})
export class AttentionChanged extends Event {
  @Field(() => [AttentionKind], { description: 'The kinds of which something may have come or gone, by name.' })
  kinds!: AttentionKind[];
  @Field(() => ID, { nullable: true, description: 'The proposal it is about; null: several.' })
  aboutProposalId!: string | null;
}
