import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../graphql/node.type.ts';
import { MutationPayload } from '../../graphql/payload.type.ts';

export enum RoundKind {
  APPRAISAL = 'APPRAISAL',
  CONSULTATION = 'CONSULTATION',
  RECONFIRM = 'RECONFIRM',
}
registerEnumType(RoundKind, {
  name: 'RoundKind',
  description: 'What bodies are asked for.',
  valuesConfig: {
    APPRAISAL: { description: 'An appraisal (thẩm định).' },
    CONSULTATION: { description: 'Their opinion (lấy ý kiến).' },
    RECONFIRM: { description: 'Whether what they said still holds on a newer draft (lấy lại ý kiến).' },
  },
});

export enum RoundMode {
  OPEN = 'OPEN',
  AFTER_OWN = 'AFTER_OWN',
  AT_CLOSE = 'AT_CLOSE',
}
registerEnumType(RoundMode, {
  name: 'RoundMode',
  description: 'What the bodies of a round see of each other.',
  valuesConfig: {
    OPEN: { description: 'Everything addressed to the round, live.' },
    AFTER_OWN: {
      description:
        'What others say and do is hidden from a body until its own opinion is signed, and from the lead body until the close.',
    },
    AT_CLOSE: { description: 'What others say and do is hidden until the close (lấy ý kiến kín).' },
  },
});

export enum RoundStatus {
  DRAFT = 'DRAFT',
  OPEN = 'OPEN',
  PAUSED = 'PAUSED',
  CLOSED = 'CLOSED',
  RECALLED = 'RECALLED',
  RETURNED = 'RETURNED',
  SUPERSEDED = 'SUPERSEDED',
}
registerEnumType(RoundStatus, {
  name: 'RoundStatus',
  description: 'Where a round stands.',
  valuesConfig: {
    DRAFT: { description: 'The office prepares it; nobody is asked yet, and only the office sees it.' },
    OPEN: { description: 'Remarks are being made, opinions given.' },
    PAUSED: { description: 'The office holds it up (tạm dừng): nothing is said or signed until it goes on.' },
    CLOSED: { description: 'It is over.' },
    RECALLED: { description: 'It was a mistake and is taken back (thu hồi): nobody is judged by it.' },
    RETURNED: { description: 'It ended because the proposal was returned for re-preparation.' },
    SUPERSEDED: { description: 'It ended because another round took its place.' },
  },
});

export enum RequestState {
  SENT = 'SENT',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  DRAFTING = 'DRAFTING',
  AWAITING_SIGNATURE = 'AWAITING_SIGNATURE',
  SUBMITTED = 'SUBMITTED',
  ASKED_AGAIN = 'ASKED_AGAIN',
  NOT_GIVEN = 'NOT_GIVEN',
  DEEMED_CONSENT = 'DEEMED_CONSENT',
  OUT_OF_REMIT = 'OUT_OF_REMIT',
  RECUSED = 'RECUSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(RequestState, {
  name: 'RequestState',
  description: 'How far a body is with its opinion (trạng thái phiếu lấy ý kiến).',
  valuesConfig: {
    SENT: { description: 'It was asked.' },
    ACKNOWLEDGED: { description: 'It has taken note (đã tiếp nhận).' },
    DRAFTING: { description: 'Its opinion is being written.' },
    AWAITING_SIGNATURE: { description: 'It is written and waits to be signed (chờ ký).' },
    SUBMITTED: { description: 'It was signed and given.' },
    ASKED_AGAIN: { description: 'It was given, and the office asks again (đề nghị cho ý kiến lại).' },
    NOT_GIVEN: { description: 'The round was closed without it (không có ý kiến).' },
    DEEMED_CONSENT: { description: 'Silence counts as consent, by a rule.' },
    OUT_OF_REMIT: { description: 'It is not its business, as the office accepted (không thuộc thẩm quyền).' },
    RECUSED: { description: 'The body stood aside (từ chối cho ý kiến do xung đột lợi ích).' },
    CANCELLED: { description: 'It is asked no more.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'Several bodies asked about one draft at once (đợt thẩm định, lấy ý kiến).',
})
export class Round extends Node {
  @Field(() => RoundKind, { description: 'What the bodies are asked for.' })
  kind!: RoundKind;
  @Field(() => RoundMode, { description: 'What they see of each other.' })
  mode!: RoundMode;
  @Field(() => RoundStatus, { description: 'Where it stands.' })
  status!: RoundStatus;
  @Field(() => Date, { description: 'When it was opened; of a DRAFT, when it was prepared.' })
  openedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was closed, or ended otherwise; null before.' })
  closedAt!: Date | null;
  @Field(() => Date, {
    nullable: true,
    description:
      'When the clock closes it as the office would (thời điểm tự động đóng), unless it is held up then; null: the office does. Moved later by time that is given before an opinion is due.',
  })
  closesAt!: Date | null;
  @Field(() => Date, {
    nullable: true,
    description: 'When a blind round was revealed to all; null before, and in a round that is OPEN to all.',
  })
  revealedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was recalled, returned or superseded; null: it was not.' })
  endedReason!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the round.' })
export class RoundPayload extends MutationPayload {
  @Field(() => Round, { nullable: true, description: 'The round as it is now; null when there are problems.' })
  round!: Round | null;
}
