import { registerEnumType } from 'type-graphql';

export enum AttentionKind {
  ACKNOWLEDGE_REQUEST = 'ACKNOWLEDGE_REQUEST',
  GIVE_OPINION = 'GIVE_OPINION',
  SIGN_OPINION = 'SIGN_OPINION',
  ANSWER_AGAIN = 'ANSWER_AGAIN',
  RECONFIRM_OPINION = 'RECONFIRM_OPINION',
  CONFIRM_PLACEMENT = 'CONFIRM_PLACEMENT',
  START_PREPARATION = 'START_PREPARATION',
  PREPARE_DRAFT = 'PREPARE_DRAFT',
  COMPLETE_DOSSIER = 'COMPLETE_DOSSIER',
  SUBMIT_DOSSIER = 'SUBMIT_DOSSIER',
  ADMIT_PROPOSAL = 'ADMIT_PROPOSAL',
  CHECK_DOSSIER = 'CHECK_DOSSIER',
  ANSWER_EXTENSION = 'ANSWER_EXTENSION',
  OPEN_ROUND = 'OPEN_ROUND',
  DECIDE_OUT_OF_REMIT = 'DECIDE_OUT_OF_REMIT',
  CONFIRM_FINDING = 'CONFIRM_FINDING',
  JUDGE_CONTEST = 'JUDGE_CONTEST',
  CLOSE_ROUND = 'CLOSE_ROUND',
  MARK_READY = 'MARK_READY',
  SCHEDULE_PROPOSAL = 'SCHEDULE_PROPOSAL',
  MENTION = 'MENTION',
}

registerEnumType(AttentionKind, {
  name: 'AttentionKind',
  description: 'What waits for somebody to do it (việc đang chờ xử lý).',
  valuesConfig: {
    ACKNOWLEDGE_REQUEST: {
      description: 'The body is asked, and has not said that it knows (xác nhận đã nhận phiếu lấy ý kiến).',
    },
    GIVE_OPINION: { description: 'The body has taken note of what it is asked, and owes its opinion (cho ý kiến).' },
    SIGN_OPINION: { description: 'The opinion is written and waits for the head, or whom the head let sign (ký ý kiến).' },
    ANSWER_AGAIN: { description: 'The office asks for an opinion again (cho ý kiến lại).' },
    RECONFIRM_OPINION: { description: 'A newer draft came: the signed opinion is about an earlier one (xác nhận lại ý kiến).' },
    CONFIRM_PLACEMENT: {
      description: 'Where a thread of the body stands on a newer draft is for the body to say (xác nhận vị trí góp ý).',
    },
    START_PREPARATION: { description: 'A planned proposal is not being prepared yet (bắt đầu chuẩn bị).' },
    PREPARE_DRAFT: { description: 'A proposal in preparation has no draft to submit (soạn dự thảo).' },
    COMPLETE_DOSSIER: {
      description: 'The dossier was returned as incomplete, and waits to be completed and submitted again (bổ sung hồ sơ).',
    },
    SUBMIT_DOSSIER: { description: 'A draft waits for the head of the lead body to submit it (ký trình).' },
    ADMIT_PROPOSAL: { description: 'Whether a proposal is admitted to the programme (xét đưa vào chương trình).' },
    CHECK_DOSSIER: { description: 'Whether a submitted dossier is complete (kiểm tra hồ sơ trình).' },
    ANSWER_EXTENSION: { description: 'A body asks for more time for what it owes (trả lời đề nghị gia hạn).' },
    OPEN_ROUND: { description: 'The dossier is complete and nobody is being asked about it (mở vòng lấy ý kiến).' },
    DECIDE_OUT_OF_REMIT: {
      description: 'A body says that what it is asked is not its business (xem xét việc ngoài chức năng, nhiệm vụ).',
    },
    CONFIRM_FINDING: { description: 'Tests propose that an opinion is insufficient (xác nhận ý kiến sơ sài).' },
    JUDGE_CONTEST: { description: 'A body contests that its opinion is insufficient (xem xét phản hồi về ý kiến sơ sài).' },
    CLOSE_ROUND: { description: 'All bodies have given their opinions, or owe none (đóng vòng lấy ý kiến).' },
    MARK_READY: { description: 'The opinions are in, and the proposal is not ready yet (hoàn thiện để trình).' },
    SCHEDULE_PROPOSAL: { description: 'The proposal is ready and on no agenda (đưa vào chương trình phiên họp).' },
    MENTION: { description: 'A comment mentions you or your body, and you have not read it (được nhắc đến).' },
  },
});
