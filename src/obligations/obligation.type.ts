import { registerEnumType } from 'type-graphql';

export enum ObligationKind {
  PROGRAMME_DUE = 'PROGRAMME_DUE',
  LEAD_TIME = 'LEAD_TIME',
  OFFICE_CHECK = 'OFFICE_CHECK',
  OPINION = 'OPINION',
  RESUBMISSION = 'RESUBMISSION',
  RESPONSE = 'RESPONSE',
}

registerEnumType(ObligationKind, {
  name: 'ObligationKind',
  description: 'What is due (loại nghĩa vụ có thời hạn).',
  valuesConfig: {
    PROGRAMME_DUE: { description: 'The dossier, by the date of the programme (trình theo thời hạn của chương trình).' },
    LEAD_TIME: { description: 'The dossier, so long before its meeting (gửi tài liệu trước phiên họp).' },
    OFFICE_CHECK: { description: 'Whether the dossier is complete, by the office (kiểm tra hồ sơ trình).' },
    OPINION: { description: 'The opinion of a body that is asked (cho ý kiến).' },
    RESUBMISSION: { description: 'The dossier again, after a return for re-preparation (trình lại).' },
    RESPONSE: { description: 'The response of the lead body to the opinions (tiếp thu, giải trình).' },
  },
});

/** Why an obligation ended without being fulfilled. */
export enum ObligationEnd {
  /** Nothing came by the close. */
  NOT_GIVEN = 'NOT_GIVEN',
  /** Nothing came, and by its rule that is consent. */
  DEEMED_CONSENT = 'DEEMED_CONSENT',
  /** A mistake: it is in no figure. */
  RECALLED = 'RECALLED',
  CANCELLED = 'CANCELLED',
  OUT_OF_REMIT = 'OUT_OF_REMIT',
  RECUSED = 'RECUSED',
  RETURNED = 'RETURNED',
  WITHDRAWN = 'WITHDRAWN',
  MERGED = 'MERGED',
  CARRIED_OVER = 'CARRIED_OVER',
  /** Another took its place: its meeting, or its lead body, is another. */
  REPLACED = 'REPLACED',
}

registerEnumType(ObligationEnd, {
  name: 'ObligationEnd',
  description: 'Why an obligation ended without being fulfilled (lý do kết thúc).',
  valuesConfig: {
    NOT_GIVEN: { description: 'Nothing had come when the round was closed (không gửi).' },
    DEEMED_CONSENT: { description: 'Nothing had come, and by the rule silence is consent (coi như đồng ý).' },
    RECALLED: { description: 'The round was recalled: a mistake, and in no figure (thu hồi).' },
    CANCELLED: { description: 'The body is asked no more (không hỏi nữa).' },
    OUT_OF_REMIT: { description: 'It was not the business of the body (ngoài chức năng, nhiệm vụ).' },
    RECUSED: { description: 'The body stood aside (xin không tham gia).' },
    RETURNED: { description: 'The dossier was returned before it came to that (hồ sơ bị trả lại).' },
    WITHDRAWN: { description: 'The proposal was withdrawn by decision (rút).' },
    MERGED: { description: 'The proposal was merged into another (gộp).' },
    CARRIED_OVER: { description: 'The proposal went on in a later programme (chuyển sang năm sau).' },
    REPLACED: { description: 'Another obligation took its place: another meeting, or another lead body (được thay thế).' },
  },
});
