import type { Locale } from './locale.ts';
import { unitInVietnamese } from './units.ts';

/** What one kind of refusal tells a client: whether the same request may succeed later, and the sentence in both languages. */
interface Kind {
  /** True when sending the same again, unchanged, may succeed. */
  retryable: boolean;
  /** The HTTP status when the whole request is refused. */
  status: number;
  vi: string;
  en: string;
}

const kind = (status: number, en: string, vi: string, retryable = false): Kind => ({ status, en, vi, retryable });

/**
 * Every problem a client can meet, closed: a code that is not here is not sent. `{name}` is filled from the details.
 * NOT_FOUND is said of what does not exist and of what the viewer may not see, in the same bytes (domain §5.1).
 */
export const problems = {
  // who is asking
  UNAUTHENTICATED: kind(
    401,
    'Say who you are: authorization: Bearer <token>; in demo mode, Demo <person>.',
    'Hãy cho biết bạn là ai: authorization: Bearer <mã truy cập>; ở chế độ minh họa: Demo <người dùng>.',
  ),
  SCOPE_MISSING: kind(
    403,
    'This token may not do that: it needs the scope {scope}.',
    'Mã truy cập này không được thực hiện việc này: cần quyền {scope}.',
  ),
  TOKEN_TOO_WIDE: kind(
    422,
    'A token gives no more than the one it is made with: {limit}.',
    'Mã truy cập mới không được rộng hơn mã đang dùng để tạo: {limit}.',
  ),
  DEMO_MODE: kind(
    409,
    'In demo mode nobody proves who they are, so there are no tokens. Start the server with OIDC_ISSUER, or with IDENTITY=tokens.',
    'Ở chế độ minh họa không ai phải chứng minh danh tính nên không có mã truy cập. Hãy khởi động máy chủ với OIDC_ISSUER, hoặc với IDENTITY=tokens.',
  ),
  DEMO_REFUSED: kind(
    409,
    'Demo mode is refused: {reason}. In it anybody may claim to be anybody.',
    'Không được chạy chế độ minh họa: {reason}. Ở chế độ này ai cũng có thể tự nhận là bất kỳ người nào.',
  ),
  UNKNOWN_PERSON: kind(401, 'There is no such person in the demo world.', 'Không có người này trong dữ liệu minh họa.'),
  ACTING_BODY_REQUIRED: kind(
    400,
    'This person belongs to several bodies. Choose one with acting-as: {bodies}.',
    'Người này thuộc nhiều cơ quan. Hãy chọn một bằng acting-as: {bodies}.',
  ),
  NOT_A_MEMBER: kind(403, 'This person does not act for that body today.', 'Người này hôm nay không đại diện cho cơ quan đó.'),
  ORIGIN_REFUSED: kind(403, 'Requests from this origin or host are refused.', 'Không nhận yêu cầu từ nguồn hoặc máy chủ này.'),
  // may you
  NOT_FOUND: kind(404, 'There is no such thing here.', 'Không tìm thấy.'),
  NOT_ALLOWED: kind(403, 'You may see this, but you may not do that.', 'Bạn được xem nhưng không được thực hiện việc này.'),
  // can it
  WRONG_STATE: kind(
    409,
    'The state is {state}; this needs {allowed}.',
    'Trạng thái hiện tại là {state}; việc này cần trạng thái {allowed}.',
  ),
  ROUND_CLOSED: kind(409, 'The round is closed.', 'Đợt lấy ý kiến đã đóng.'),
  ROUND_PAUSED: kind(409, 'The round is held up; it goes on when the office says so.', 'Đợt lấy ý kiến đang tạm dừng.'),
  STALE_VERSION: kind(
    409,
    'Somebody changed it meanwhile; it is now version {currentVersion}.',
    'Nội dung đã được sửa; phiên bản hiện tại là {currentVersion}.',
  ),
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
  HANDLED_ON_PAPER: kind(
    409,
    'This proposal is handled on paper: no text of it is kept here.',
    'Nội dung này được xử lý trên giấy: hệ thống không lưu văn bản.',
  ),
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
  MEETING_EXISTS: kind(409, 'This body meets on {day} already.', 'Cơ quan này đã có phiên họp ngày {day}.'),
  MEETING_HAS_AGENDA: kind(
    409,
    'Proposals are scheduled for this meeting: {count}. Take them off its agenda first.',
    'Phiên họp này đã có {count} nội dung trong chương trình; hãy đưa các nội dung đó ra trước.',
  ),
  NO_LEAD_TIME: kind(
    409,
    'No rule in force on {day} says how long before a meeting the dossier is due.',
    'Không có quy định nào có hiệu lực ngày {day} về thời gian gửi tài liệu trước phiên họp.',
  ),
  LEAD_TIME_NOT_MET: kind(
    409,
    'The dossier was due on {due} and came {days} working days late. The chair of the deciding body may let it go on.',
    'Hồ sơ phải gửi trước {due} nhưng gửi chậm {days} ngày làm việc. Cần Chủ tọa cơ quan quyết định chấp thuận trình muộn.',
  ),
  NEW_DUE_REQUIRED: kind(422, 'Say by when it is due again, with newDue.', 'Hãy nêu thời hạn trình lại bằng newDue.'),
  PLACEMENT_PENDING: kind(
    409,
    'Threads wait for somebody to say where they stand on the newest draft: {count}.',
    'Còn {count} mạch góp ý chờ xác nhận vị trí trên dự thảo mới nhất.',
  ),
  PROGRAMME_INCOMPLETE: kind(
    409,
    'Each proposal needs a lead body, a deciding body and a due date; these lack one: {numbers}.',
    'Mỗi nội dung cần cơ quan chủ trì, cơ quan quyết định và thời hạn; còn thiếu ở: {numbers}.',
  ),
  NUMBER_TAKEN: kind(
    409,
    'Proposal number {number} is taken in this programme.',
    'Số thứ tự {number} đã được dùng trong chương trình này.',
  ),
  PROGRAMME_EXISTS: kind(409, 'There is such a programme already.', 'Chương trình này đã tồn tại.'),
  DUPLICATE_TITLE: kind(
    409,
    'Proposal number {number} of this programme has the same title. If both are meant, say allowDuplicate.',
    'Nội dung số {number} trong chương trình này có cùng tên. Nếu đúng là hai nội dung, hãy đặt allowDuplicate.',
  ),
  BAD_PARENT: kind(
    422,
    'A parent stands in the same programme or a higher one, and not beneath the proposal itself.',
    'Nội dung cấp trên phải thuộc cùng chương trình hoặc chương trình cấp cao hơn, và không nằm dưới chính nội dung này.',
  ),
  BAD_PREDECESSOR: kind(
    409,
    'A predecessor stands in an earlier, adopted programme, is open or carried over, and has no successor yet.',
    'Nội dung được chuyển tiếp phải thuộc chương trình trước đã thông qua, còn mở hoặc đã chuyển, và chưa có nội dung kế tiếp.',
  ),
  PRIORITY_NEEDS_SOURCE: kind(
    422,
    'Priority {priority} needs its source: which decision, plenary or higher programme.',
    'Mức ưu tiên {priority} phải có căn cứ: quyết định, hội nghị hoặc chương trình cấp trên nào.',
  ),
  NOTHING_TO_CHANGE: kind(409, 'It is so already.', 'Không có gì thay đổi.'),
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
  RULES_OVERLAP: kind(
    409,
    'Two rules would be in force at once: {rule}; and {other}.',
    'Hai quy định sẽ cùng có hiệu lực: {rule}; và {other}.',
  ),
  // input
  BAD_INPUT: kind(400, 'The value does not fit: {reason}.', 'Giá trị không hợp lệ: {reason}.'),
  TOO_LONG: kind(413, 'Too long: {actual} {unit}, at most {limit}.', 'Quá dài: {actual} {unit}, tối đa {limit}.'),
  TOO_MANY: kind(413, 'Too many: {actual} {unit}, at most {limit}.', 'Quá nhiều: {actual} {unit}, tối đa {limit}.'),
  EMPTY_TEXT: kind(400, 'The text is empty.', 'Văn bản trống.'),
  BAD_ENCODING: kind(
    400,
    'The text cannot be kept: {reason}. It must be UTF-8 without NUL.',
    'Không lưu được văn bản: {reason}. Văn bản phải là UTF-8 và không chứa ký tự NUL.',
  ),
  BAD_SPREADSHEET: kind(
    422,
    'The file cannot be read as a {format} spreadsheet: {reason}.',
    'Không đọc được tệp bảng tính {format}: {reason}.',
  ),
  COLUMN_UNKNOWN: kind(
    422,
    'Column {column} is headed “{value}”, which is no known column; known are: {allowed}.',
    'Cột {column} có tiêu đề “{value}” không xác định; các cột hợp lệ: {allowed}.',
  ),
  COLUMN_TWICE: kind(
    422,
    'Column {column} (“{value}”) means the same as column {other}.',
    'Cột {column} (“{value}”) trùng nghĩa với cột {other}.',
  ),
  COLUMN_MISSING: kind(422, 'There is no column “{value}”.', 'Thiếu cột “{value}”.'),
  CELL_FORMULA: kind(
    422,
    'Cell {column}{row} holds a formula; put its value there.',
    'Ô {column}{row} chứa công thức; hãy thay bằng giá trị.',
  ),
  CELLS_MERGED: kind(
    422,
    'Cells {value} are merged; unmerge them, so that it is known what belongs to which row.',
    'Các ô {value} bị gộp; hãy bỏ gộp ô để biết nội dung thuộc dòng nào.',
  ),
  CELL_BROKEN: kind(
    422,
    'Cell {column}{row} shows an error of the spreadsheet: {value}.',
    'Ô {column}{row} đang báo lỗi của bảng tính: {value}.',
  ),
  CELL_NO_DATE: kind(
    422,
    'Cell {column}{row}: “{value}” is no day, month or quarter that exists.',
    'Ô {column}{row}: “{value}” không phải là ngày, tháng hoặc quý có thật.',
  ),
  CELL_TOO_LONG: kind(
    422,
    'Cell {column}{row} is too long: {actual} characters, at most {limit}.',
    'Ô {column}{row} quá dài: {actual} ký tự, tối đa {limit}.',
  ),
  CELL_BAD_TEXT: kind(422, 'Cell {column}{row} cannot be kept: {reason}.', 'Không lưu được nội dung ô {column}{row}: {reason}.'),
  CELL_EMPTY: kind(422, 'Cell {column}{row} is empty.', 'Ô {column}{row} để trống.'),
  CELL_NOT_ALLOWED: kind(
    422,
    'Cell {column}{row}: “{value}” does not fit; it may be {allowed}.',
    'Ô {column}{row}: “{value}” không hợp lệ; giá trị hợp lệ: {allowed}.',
  ),
  CELL_NEEDS_SOURCE: kind(
    422,
    'Cell {column}{row}: “{value}” needs its source in column “{other}”.',
    'Ô {column}{row}: “{value}” phải có căn cứ ở cột “{other}”.',
  ),
  CELL_UNKNOWN_BODY: kind(
    422,
    'Cell {column}{row}: there is no body “{value}”; the nearest name is “{nearest}”.',
    'Ô {column}{row}: không có cơ quan “{value}”; tên gần nhất là “{nearest}”.',
  ),
  CELL_AMBIGUOUS_BODY: kind(
    422,
    'Cell {column}{row}: “{value}” names {count} bodies; give the id of the one meant.',
    'Ô {column}{row}: “{value}” là tên của {count} cơ quan; hãy ghi mã của cơ quan cần nêu.',
  ),
  CELL_BODY_TWICE: kind(
    422,
    'Cell {column}{row}: body “{value}” is named twice in this row.',
    'Ô {column}{row}: cơ quan “{value}” được nêu hai lần trong dòng này.',
  ),
  CELL_TWICE: kind(
    422,
    'Cell {column}{row}: “{value}” stands in row {other} already.',
    'Ô {column}{row}: “{value}” đã có ở dòng {other}.',
  ),
  CELL_TAKEN: kind(
    422,
    'Cell {column}{row}: “{value}” is proposal {other} of the programme already.',
    'Ô {column}{row}: “{value}” đã là nội dung số {other} của chương trình.',
  ),
  BAD_CALENDAR_FILE: kind(422, 'The file cannot be read as a calendar: {reason}.', 'Không đọc được tệp lịch: {reason}.'),
  EVENT_NO_DATE: kind(
    422,
    'Event in line {row}, {property}: “{value}” is no whole day that exists.',
    'Sự kiện ở dòng {row}, {property}: “{value}” không phải là một ngày có thật.',
  ),
  EVENT_TWICE: kind(
    422,
    'Event in line {row}, {property}: “{value}” is a day of the event in line {other} already.',
    'Sự kiện ở dòng {row}, {property}: “{value}” đã có trong sự kiện ở dòng {other}.',
  ),
  EVENT_EMPTY: kind(422, 'Event in line {row} has no {property}.', 'Sự kiện ở dòng {row} thiếu {property}.'),
  EVENT_NOT_ALLOWED: kind(
    422,
    'Event in line {row}, {property}: “{value}” does not fit; it may be {allowed}.',
    'Sự kiện ở dòng {row}, {property}: “{value}” không hợp lệ; giá trị hợp lệ: {allowed}.',
  ),
  ATTACHMENT_REFUSED: kind(
    415,
    'The file is refused for its {reason}: {found}. Taken are, by their content, PDF, DOCX, XLSX, PPTX, ODT, ODS, PNG, JPEG, and text or CSV in UTF-8, under a name that ends so, of 1 to {limit} bytes.',
    'Không nhận tệp này ({reason}: {found}). Chỉ nhận PDF, DOCX, XLSX, PPTX, ODT, ODS, PNG, JPEG, văn bản hoặc CSV mã UTF-8, xét theo nội dung, tên tệp có phần mở rộng tương ứng, dung lượng từ 1 đến {limit} byte.',
  ),
  MORE_PROBLEMS: kind(422, 'And {count} more problems of this file.', 'Và {count} lỗi khác trong tệp này.'),
  BAD_CURSOR: kind(
    400,
    'This cursor was not given out for this list or feed.',
    'Con trỏ này không thuộc danh sách hoặc luồng này.',
  ),
  IDEMPOTENCY_KEY_REUSED: kind(
    409,
    'This idempotency key was used for another request.',
    'Khóa chống lặp này đã dùng cho một yêu cầu khác.',
  ),
  // request
  SOCKET_ONLY: kind(
    400,
    'Subscriptions are answered over WebSocket (graphql-transport-ws), or over HTTP as Server-Sent Events: accept: text/event-stream.',
    'Đăng ký theo dõi nhận qua WebSocket (graphql-transport-ws), hoặc qua HTTP bằng Server-Sent Events: accept: text/event-stream.',
  ),
  HTTP_ONLY: kind(400, 'This mutation is answered over HTTP only.', 'Thao tác này chỉ nhận qua HTTP.'),
  REQUEST_TOO_COMPLEX: kind(
    400,
    'The operation is too complex: {actual} {unit}, at most {limit}.',
    'Yêu cầu quá phức tạp: {actual} {unit}, tối đa {limit}.',
  ),
  PAYLOAD_TOO_LARGE: kind(413, 'Too large: at most {limit} {unit}.', 'Dung lượng quá lớn: tối đa {limit} {unit}.'),
  COST_EXCEEDED: kind(
    400,
    'The operation costs {cost}, at most {limit}: ask for fewer fields, or shorter lists.',
    'Chi phí của yêu cầu là {cost}, tối đa {limit}: hãy yêu cầu ít trường hơn hoặc danh sách ngắn hơn.',
  ),
  ANSWER_TOO_LARGE: kind(
    400,
    'The answer would be longer than {limit} {unit}: ask for fewer fields, shorter lists or less text.',
    'Câu trả lời sẽ dài hơn {limit} {unit}: hãy yêu cầu ít trường hơn, danh sách ngắn hơn hoặc ít văn bản hơn.',
  ),
  RATE_LIMITED: kind(
    429,
    'These were more than {limit} {unit} a minute. Wait {waitSeconds} seconds.',
    'Đã vượt quá {limit} {unit} mỗi phút. Hãy đợi {waitSeconds} giây.',
    true,
  ),
  UNKNOWN_DOCUMENT: kind(400, 'This document is not known here: {reason}.', 'Máy chủ không biết văn bản truy vấn này: {reason}.'),
  INTROSPECTION_REFUSED: kind(403, 'The schema is not told to you.', 'Bạn không được đọc lược đồ.'),
  PREFLIGHT_REQUIRED: kind(
    400,
    'A page of another origin could send this unasked. Send a content-type that no form has (application/json; for a file application/octet-stream), or the header apollo-require-preflight.',
    'Trang web khác có thể tự gửi yêu cầu này. Hãy gửi content-type không thuộc biểu mẫu (application/json; với tệp là application/octet-stream) hoặc thêm header apollo-require-preflight.',
  ),
  METHOD_NOT_ALLOWED: kind(405, 'Here one may only {allowed}.', 'Địa chỉ này chỉ nhận {allowed}.'),
  TOO_MANY_UPLOADS: kind(
    429,
    'Too many files are being uploaded at once: at most {limit} {unit}.',
    'Có quá nhiều tệp đang được tải lên cùng lúc: tối đa {limit} {unit}.',
    true,
  ),
  BAD_REQUEST: kind(400, 'The request is not a GraphQL request: {reason}.', 'Yêu cầu không đúng định dạng GraphQL: {reason}.'),
  GRAPHQL_PARSE_FAILED: kind(400, 'This is not GraphQL: {reason}', 'Văn bản GraphQL sai cú pháp: {reason}'),
  GRAPHQL_VALIDATION_FAILED: kind(400, 'The operation does not fit the schema: {reason}', 'Yêu cầu không khớp lược đồ: {reason}'),
  BAD_USER_INPUT: kind(400, 'A value does not fit its type: {reason}', 'Giá trị không đúng kiểu: {reason}'),
  TOO_MANY_OPERATIONS: kind(
    429,
    'Too many operations at once: at most {limit} {unit}.',
    'Quá nhiều yêu cầu cùng lúc: tối đa {limit} {unit}.',
    true,
  ),
  TOO_MANY_CONNECTIONS: kind(
    429,
    'Too many connections are open: at most {limit} {unit}.',
    'Quá nhiều kết nối đang mở: tối đa {limit} {unit}.',
    true,
  ),
  TOO_MANY_MESSAGES: kind(
    429,
    'Too much was sent: at most {limit} {unit} a second.',
    'Gửi quá nhiều: tối đa {limit} {unit} mỗi giây.',
    true,
  ),
  // us
  UNAVAILABLE: kind(
    503,
    'The server cannot reach its data just now. Send the same again a little later, a change with the same idempotency key: it is not known whether it was done.',
    'Máy chủ tạm thời chưa truy cập được dữ liệu. Hãy gửi lại sau ít phút; nếu là thay đổi thì dùng lại đúng idempotencyKey vì chưa rõ thay đổi đã được thực hiện hay chưa.',
    true,
  ),
  RESTARTING: kind(503, 'The server is about to stop. Connect again.', 'Máy chủ sắp dừng. Hãy kết nối lại.', true),
  INTERNAL: kind(
    500,
    'Something went wrong here. Nothing was changed. Reference: {requestId}.',
    'Có lỗi ở máy chủ. Không có gì bị thay đổi. Mã tham chiếu: {requestId}.',
    true,
  ),
} as const satisfies Record<string, Kind>;

export type ProblemCode = keyof typeof problems;
export type ProblemDetails = Record<string, string | number>;

/** A refusal on its way to the client. Thrown by use cases and reads, told in the client's language at the edge. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  /** Where in the input, from its root: `['anchor', 'exact']`. (Not `path`: graphql-js takes an error with one for placed.) */
  readonly inputPath: string[];
  constructor(code: ProblemCode, details: ProblemDetails = {}, inputPath: string[] = []) {
    super(code);
    this.code = code;
    this.details = details;
    this.inputPath = inputPath;
  }
}

/** Several refusals at once, where to hear of one after the other would be a nuisance: the rows of a file. */
export class Problems extends Error {
  override readonly name = 'Problems';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems`);
    this.problems = problems;
  }
}

/** The sentence of a problem in one language, with its details filled in. */
export function sentence(code: ProblemCode, details: ProblemDetails, locale: Locale): string {
  return problems[code][locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const detail = String(details[name] ?? whole);
    return name === 'unit' && locale === 'vi' ? unitInVietnamese(detail) : detail;
  });
}
