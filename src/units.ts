/** What limits are counted in, in Vietnamese; in the details of a problem they are in English, for programs. */
const inVietnamese: Record<string, string> = {
  addresses: 'địa chỉ',
  aliases: 'bí danh',
  answers: 'câu trả lời',
  blocks: 'đoạn',
  bodies: 'cơ quan',
  bytes: 'byte',
  'bytes unpacked': 'byte sau khi giải nén',
  characters: 'ký tự',
  'code points': 'ký tự',
  columns: 'cột',
  days: 'ngày',
  events: 'sự kiện',
  fields: 'trường',
  files: 'tệp',
  'files attached to nothing': 'tệp chưa đính kèm vào đâu',
  ids: 'mã',
  'in all': 'tính chung',
  levels: 'tầng',
  mentions: 'lượt nhắc tên',
  messages: 'thông điệp',
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
  words: 'từ',
};

/** A unit as a Vietnamese sentence says it; one that is not known is said as it is. */
export function unitInVietnamese(unit: string): string {
  const columns = /^columns in row (\d+)$/.exec(unit);
  return columns ? `cột ở dòng ${columns[1]}` : (inVietnamese[unit] ?? unit);
}
