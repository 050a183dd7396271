import { kind } from './kind.ts';

/** Of threads and comments. */
export const ofDiscussion = {
  ANCHOR_NOT_FOUND: kind(
    422,
    'The quotation does not stand in this block as given.',
    'Không tìm thấy đoạn trích trong đoạn văn bản này.',
  ),
  ANCHOR_AMBIGUOUS: kind(
    422,
    'The quotation stands in this block {count} times; say which with start and end, or prefix and suffix.',
    'Đoạn trích xuất hiện {count} lần; hãy chỉ rõ bằng start và end, hoặc prefix và suffix.',
  ),
  AUDIENCE_TOO_WIDE: kind(
    422,
    'A reply is never shown to more people than what it answers: {widest} at most.',
    'Trả lời không được rộng hơn phạm vi của góp ý được trả lời: tối đa {widest}.',
  ),
  RETRACTED: kind(409, 'The comment was retracted.', 'Góp ý này đã được rút lại.'),
  CONCEALED: kind(409, 'The comment was concealed by decision.', 'Góp ý này đã được ẩn theo quyết định.'),
  NOT_WIDER: kind(
    422,
    'It is shown to {audience} already; an audience only widens.',
    'Phạm vi hiện tại là {audience}; phạm vi xem chỉ được mở rộng.',
  ),
  CONFIRMATION_REQUIRED: kind(
    409,
    'With {audience} it would be shown to {count} more bodies, for good: {bodies}. To do so, send it with confirm: true.',
    'Với phạm vi {audience}, góp ý sẽ hiển thị cho thêm {count} cơ quan và không thu hẹp lại được: {bodies}. Nếu đồng ý, hãy gửi với confirm: true.',
  ),
  SUGGESTION_NEEDS_ANCHOR: kind(
    422,
    'A suggestion replaces a passage; this thread is about the whole draft.',
    'Đề xuất sửa phải gắn với một đoạn trích; mạch góp ý này nói về toàn bộ dự thảo.',
  ),
  PLACEMENT_PENDING: kind(
    409,
    'Threads wait for somebody to say where they stand on the newest draft: {count}.',
    'Còn {count} mạch góp ý chờ xác nhận vị trí trên dự thảo mới nhất.',
  ),
};
