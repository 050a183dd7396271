import { kind } from './kind.ts';

/** Of what is given with a request: texts, lists, cursors, keys. */
export const ofInput = {
  BAD_INPUT: kind(400, 'The value does not fit: {reason}.', 'Giá trị không hợp lệ: {reason}.'),
  TOO_LONG: kind(413, 'Too long: {actual} {unit}, at most {limit}.', 'Quá dài: {actual} {unit}, tối đa {limit}.'),
  TOO_MANY: kind(413, 'Too many: {actual} {unit}, at most {limit}.', 'Quá nhiều: {actual} {unit}, tối đa {limit}.'),
  EMPTY_TEXT: kind(400, 'The text is empty.', 'Văn bản trống.'),
  BAD_ENCODING: kind(
    400,
    'The text cannot be kept: {reason}. It must be UTF-8 without NUL.',
    'Không lưu được văn bản: {reason}. Văn bản phải là UTF-8 và không chứa ký tự NUL.',
  ),
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
};
