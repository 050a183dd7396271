import { kind } from './kind.ts';

/** Of programmes, the proposals in them, their meetings and dossiers. */
export const ofProgrammes = {
  HANDLED_ON_PAPER: kind(
    409,
    'This proposal is handled on paper: no text of it is kept here.',
    'Nội dung này được xử lý trên giấy: hệ thống không lưu văn bản.',
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
  RULES_OVERLAP: kind(
    409,
    'Two rules would be in force at once: {rule}; and {other}.',
    'Hai quy định sẽ cùng có hiệu lực: {rule}; và {other}.',
  ),
};
