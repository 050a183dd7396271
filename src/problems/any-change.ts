import { kind } from './kind.ts';

/** Of anything that is asked for or changed. */
export const ofAnyChange = {
  NOT_FOUND: kind(404, 'There is no such thing here.', 'Không tìm thấy.'),
  NOT_ALLOWED: kind(403, 'You may see this, but you may not do that.', 'Bạn được xem nhưng không được thực hiện việc này.'),
  WRONG_STATE: kind(
    409,
    'The state is {state}; this needs {allowed}.',
    'Trạng thái hiện tại là {state}; việc này cần trạng thái {allowed}.',
  ),
  STALE_VERSION: kind(
    409,
    'Somebody changed it meanwhile; it is now version {currentVersion}.',
    'Nội dung đã được sửa; phiên bản hiện tại là {currentVersion}.',
  ),
  NOTHING_TO_CHANGE: kind(409, 'It is so already.', 'Không có gì thay đổi.'),
};
