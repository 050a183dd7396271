import { kind } from './kind.ts';

/** Of this server: nothing that the client did. */
export const ofServer = {
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
};
