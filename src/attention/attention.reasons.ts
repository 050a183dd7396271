import { AttentionKind } from '../bodies/attention.type.ts';
import type { Locale } from '../locale.ts';

const reasons: Record<AttentionKind, Record<Locale, string>> = {
  [AttentionKind.ACKNOWLEDGE_REQUEST]: {
    en: 'Your body is asked for its opinion and has not acknowledged it.',
    vi: 'Cơ quan được lấy ý kiến nhưng chưa xác nhận đã nhận phiếu.',
  },
  [AttentionKind.GIVE_OPINION]: {
    en: 'Your body has acknowledged what it is asked and has not given its opinion.',
    vi: 'Cơ quan đã nhận phiếu lấy ý kiến nhưng chưa cho ý kiến.',
  },
  [AttentionKind.SIGN_OPINION]: {
    en: 'The opinion of your body is written and waits for your signature.',
    vi: 'Ý kiến của cơ quan đã soạn xong, đang chờ ký.',
  },
  [AttentionKind.ANSWER_AGAIN]: {
    en: 'The office asks your body for its opinion again.',
    vi: 'Văn phòng đề nghị cơ quan cho ý kiến lại.',
  },
  [AttentionKind.RECONFIRM_OPINION]: {
    en: 'A newer draft came, and the opinion of your body is about an earlier one.',
    vi: 'Đã có dự thảo mới, ý kiến của cơ quan dựa trên bản trước nên cần xác nhận lại.',
  },
  [AttentionKind.CONFIRM_PLACEMENT]: {
    en: 'Where a thread of your body stands on the newer draft is for you to confirm.',
    vi: 'Cần xác nhận vị trí của mạch góp ý trên dự thảo mới.',
  },
  [AttentionKind.START_PREPARATION]: {
    en: 'The proposal is planned, and your body has not begun to prepare it.',
    vi: 'Nội dung đã có trong chương trình nhưng cơ quan chưa bắt đầu chuẩn bị.',
  },
  [AttentionKind.PREPARE_DRAFT]: {
    en: 'The proposal is being prepared and has no draft to submit.',
    vi: 'Nội dung đang được chuẩn bị nhưng chưa có dự thảo để trình.',
  },
  [AttentionKind.COMPLETE_DOSSIER]: {
    en: 'The dossier was returned as incomplete and waits to be completed and submitted again.',
    vi: 'Hồ sơ bị trả lại do chưa đủ, cần bổ sung và trình lại.',
  },
  [AttentionKind.SUBMIT_DOSSIER]: {
    en: 'A draft is there and waits to be submitted to the office.',
    vi: 'Đã có dự thảo, đang chờ ký trình Văn phòng.',
  },
  [AttentionKind.ADMIT_PROPOSAL]: {
    en: 'The proposal waits to be admitted to the programme, or declined.',
    vi: 'Nội dung đề xuất đang chờ xét đưa vào chương trình.',
  },
  [AttentionKind.CHECK_DOSSIER]: {
    en: 'The dossier was submitted and waits to be checked.',
    vi: 'Hồ sơ trình đã gửi, đang chờ kiểm tra.',
  },
  [AttentionKind.ANSWER_EXTENSION]: {
    en: 'A body asks for more time: grant it or not.',
    vi: 'Có cơ quan đề nghị gia hạn, đang chờ trả lời.',
  },
  [AttentionKind.OPEN_ROUND]: {
    en: 'The dossier is complete, and nobody is being asked about it.',
    vi: 'Hồ sơ đã đủ nhưng chưa mở vòng lấy ý kiến.',
  },
  [AttentionKind.DECIDE_OUT_OF_REMIT]: {
    en: 'A body says that what it is asked is not its business: accept that or not.',
    vi: 'Có cơ quan báo nội dung lấy ý kiến không thuộc thẩm quyền, đang chờ quyết định.',
  },
  [AttentionKind.CONFIRM_FINDING]: {
    en: 'An opinion is proposed to be insufficient: confirm that or not.',
    vi: 'Có ý kiến được đề xuất là sơ sài, đang chờ xác nhận.',
  },
  [AttentionKind.JUDGE_CONTEST]: {
    en: 'A body contests that its opinion is insufficient.',
    vi: 'Có cơ quan không đồng ý việc ý kiến của mình bị coi là sơ sài.',
  },
  [AttentionKind.CLOSE_ROUND]: {
    en: 'No body owes an opinion in the round any more.',
    vi: 'Không còn cơ quan nào phải cho ý kiến, có thể đóng vòng lấy ý kiến.',
  },
  [AttentionKind.MARK_READY]: {
    en: 'The opinions are in, and the proposal is not marked ready.',
    vi: 'Đã lấy xong ý kiến, nội dung đang chờ hoàn thiện để trình.',
  },
  [AttentionKind.SCHEDULE_PROPOSAL]: {
    en: 'The proposal is ready and stands on no agenda.',
    vi: 'Nội dung đã sẵn sàng nhưng chưa được đưa vào chương trình phiên họp.',
  },
  [AttentionKind.MENTION]: {
    en: 'You, or your body, are mentioned in a comment that you have not read.',
    vi: 'Bạn hoặc cơ quan được nhắc đến trong góp ý chưa đọc.',
  },
};

/** Why it waits, in the language of the viewer. */
export function reasonOf(kind: AttentionKind, locale: Locale): string {
  return reasons[kind][locale];
}
