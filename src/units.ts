/** What limits are counted in, in Vietnamese; in the details of a problem they are in English, for programs. */
const inVietnamese: Record<string, string> = {
  addresses: 'địa chỉ',
  aliases: 'bí danh',
  answers: 'câu trả lời',
  blocks: 'đoạn',
  bodies: 'cơ quan',
  'brackets in brackets': 'tầng ngoặc lồng nhau',
  bytes: 'byte',
  'bytes of GraphQL': 'byte văn bản GraphQL',
  'bytes unpacked': 'byte sau khi giải nén',
  characters: 'ký tự',
  'code points': 'ký tự',
  columns: 'cột',
  'comparisons of fields': 'lượt so sánh trường',
  days: 'ngày',
  directives: 'chỉ thị',
  'directives on one element': 'chỉ thị trên một phần tử',
  events: 'sự kiện',
  fields: 'trường',
  files: 'tệp',
  'files attached to nothing': 'tệp chưa đính kèm vào đâu',
  fragments: 'phân đoạn',
  'in all': 'tính chung',
  levels: 'tầng',
  'lists in lists': 'tầng danh sách lồng nhau',
  mentions: 'lượt nhắc tên',
  messages: 'thông điệp',
  operations: 'thao tác',
  'on one socket': 'trên một kết nối',
  parts: 'phần',
  'per address': 'cho một địa chỉ',
  'per person': 'cho một người',
  proposals: 'đề án',
  questions: 'câu hỏi',
  remarks: 'ý kiến',
  'root fields': 'trường gốc',
  rows: 'dòng',
  rules: 'quy tắc',
  tokens: 'từ tố',
  words: 'từ',
};

/** A unit as a Vietnamese sentence says it; one that is not known is said as it is. */
export function unitInVietnamese(unit: string): string {
  const columns = /^columns in row (\d+)$/.exec(unit);
  return columns ? `cột ở dòng ${columns[1]}` : (inVietnamese[unit] ?? unit);
}
