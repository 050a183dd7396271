import { kind } from './kind.ts';

/** Of who is asking. */
export const ofIdentity = {
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
};
