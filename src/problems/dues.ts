import { kind } from './kind.ts';

/** Of what is due, and by when. */
export const ofDues = {
  WINDOW_TOO_SHORT: kind(
    422,
    'That leaves {window} working days; the rule gives at least {minimum}. If the matter is urgent, say acceptUrgency.',
    'Thời gian còn {window} ngày làm việc; quy định tối thiểu là {minimum}. Nếu việc cấp bách, hãy đặt acceptUrgency.',
  ),
  DUE_REQUIRED: kind(
    422,
    'No rule in force says how long bodies have for this: name the day on which it is due.',
    'Không có quy định nào đang hiệu lực về thời hạn của việc này: hãy nêu ngày đến hạn.',
  ),
  NOT_EXTENDABLE: kind(
    409,
    'A lead time is not extended: the meeting does not wait. The chair of the deciding body may waive it.',
    'Không gia hạn thời gian gửi tài liệu trước phiên họp; chỉ Chủ tọa cơ quan quyết định được chấp thuận trình muộn.',
  ),
  DUE_NOT_LATER: kind(
    422,
    'It would be due at {due}, which is not after {than}: more time ends later than the due date and than now.',
    'Thời hạn mới {due} không muộn hơn {than}; gia hạn phải muộn hơn thời hạn hiện tại và thời điểm này.',
  ),
  CLOSES_BEFORE: kind(
    409,
    'The clock closes this blind round at {closesAt}, before {until}. Let it be closed later first: by itself its close would tell whose opinion waits.',
    'Đợt lấy ý kiến kín này tự đóng lúc {closesAt}, trước thời hạn mới {until}. Hãy lùi giờ đóng đợt trước; nếu giờ đóng tự lùi theo, các cơ quan khác sẽ biết ai được thêm thời gian.',
  ),
  EXTENSION_WAITS: kind(
    409,
    'More time was asked for already, and the office has not answered yet.',
    'Đã có đề nghị gia hạn đang chờ Văn phòng trả lời.',
  ),
};
