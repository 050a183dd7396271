import { kind } from './kind.ts';

/** Of files that are read: spreadsheets, calendars, attachments. */
export const ofFiles = {
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
};
