import { kind } from './kind.ts';

/** Of rounds and opinions. */
export const ofAppraisal = {
  ROUND_CLOSED: kind(409, 'The round is closed.', 'Đợt lấy ý kiến đã đóng.'),
  ROUND_PAUSED: kind(409, 'The round is held up; it goes on when the office says so.', 'Đợt lấy ý kiến đang tạm dừng.'),
  ROUND_OPEN: kind(
    409,
    'A round is open on this proposal; close it first.',
    'Nội dung này đang có đợt lấy ý kiến mở; hãy đóng đợt trước.',
  ),
  ASKED_IN_ROUND: kind(
    409,
    'This body is asked about the proposal in an open round, so it cannot lead it.',
    'Cơ quan này đang được hỏi ý kiến trong đợt còn mở nên không thể chủ trì.',
  ),
  NOT_SIGNATORY: kind(
    403,
    'Only the head of the body, or whom the head has delegated, signs for it.',
    'Chỉ thủ trưởng cơ quan hoặc người được ủy quyền mới được ký.',
  ),
  NOT_ADDRESSED: kind(
    422,
    'These questions are not put to this body: {numbers}.',
    'Các vấn đề sau không xin ý kiến cơ quan này: {numbers}.',
  ),
  MISSING_ANSWERS: kind(
    422,
    'Mandatory questions are not answered: {numbers}. To sign without, say acknowledgeMissing.',
    'Chưa trả lời các vấn đề bắt buộc: {numbers}. Nếu vẫn ký, hãy đặt acknowledgeMissing.',
  ),
  ANSWER_TEXT_REQUIRED: kind(
    422,
    'The stance taken on these questions needs words: {numbers}.',
    'Cần nêu rõ nội dung trả lời ở các vấn đề: {numbers}.',
  ),
  ANSWER_STANCE_REQUIRED: kind(
    422,
    'The answers to these questions have words, and no stance: {numbers}.',
    'Câu trả lời các vấn đề sau chưa chọn quan điểm: {numbers}.',
  ),
  POSITION_REQUIRED: kind(422, 'An opinion takes a position.', 'Ý kiến phải nêu rõ quan điểm chung.'),
  BLOCKING_TEXT_REQUIRED: kind(
    422,
    'What blocks must be said: AGREE_IF_AMENDED, DISAGREE and NOT_QUALIFIED need blockingText.',
    'Phải nêu rõ nội dung chưa nhất trí: AGREE_IF_AMENDED, DISAGREE và NOT_QUALIFIED cần blockingText.',
  ),
  BLOCKING_TEXT_UNEXPECTED: kind(
    422,
    'There is blockingText, and neither the position nor the conclusion blocks.',
    'Có blockingText nhưng quan điểm và kết luận không phải là chưa nhất trí.',
  ),
  CONCLUSION_REQUIRED: kind(
    422,
    'The lead appraiser concludes: QUALIFIED or NOT_QUALIFIED.',
    'Cơ quan chủ trì thẩm định phải kết luận đủ hoặc chưa đủ điều kiện trình.',
  ),
  CONCLUSION_UNEXPECTED: kind(
    422,
    'Only the lead appraiser concludes.',
    'Chỉ cơ quan chủ trì thẩm định mới kết luận về điều kiện trình.',
  ),
  BODY_HAS_ACCOUNTS: kind(
    409,
    'People act for this body here; it signs its opinion itself.',
    'Cơ quan này có tài khoản trên hệ thống nên phải tự ký ý kiến.',
  ),
  OUT_OF_REMIT_CLAIMED: kind(
    409,
    'Your body has said already that this is not its business; the office decides once.',
    'Cơ quan của bạn đã báo nội dung này không thuộc thẩm quyền; Văn phòng chỉ quyết định một lần.',
  ),
};
