import { kind } from './kind.ts';

/** Of the request itself, before anything of it is done. */
export const ofRequests = {
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
};
