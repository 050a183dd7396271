import type { DemoRemark } from './remark.ts';

/** What was said of the regulation on working together (proposal 5, draft 1), before its second draft came. */
export const talkOnTheRegulation: DemoRemark[] = [
  {
    by: 'tam',
    audience: 'ROUND_AND_LEAD',
    quote: 'ít nhất năm ngày làm việc',
    text: 'Nên ghi rõ cách tính: ngày họp không tính, ngày làm bù được tính là ngày làm việc.',
    replies: [{ by: 'quan', text: 'Đồng ý về nguyên tắc; sẽ đưa cách tính vào ngay khoản này.' }],
  },
  {
    by: 'thang',
    audience: 'ROUND',
    quote: 'Ý kiến khác nhau được trình bày đầy đủ, không lược bỏ.',
    text: 'Đề nghị quy định mẫu trình bày hai cột, để tránh cơ quan chủ trì diễn đạt lại ý kiến của cơ quan khác.',
    replies: [
      { by: 'dung', text: 'Ủy ban Tài chính nhất trí.' },
      { by: 'oanh', text: 'Điều 18 đã nói “bằng chính lời của bên đó”; chỉ cần dẫn chiếu, không cần thêm mẫu.' },
    ],
  },
  {
    by: 'phuc',
    audience: 'BODY',
    quote: 'Báo cáo đánh giá tác động;',
    text: 'Nội bộ: kiểm tra xem có cần báo cáo nguồn lực tài chính riêng hay gộp vào đây.',
  },
  {
    by: 'linh',
    audience: 'ROUND_AND_LEAD',
    quote: 'Cơ quan không trả lời đúng hạn được coi là đồng ý với toàn bộ dự thảo.',
    text: 'Không thể suy ra sự đồng ý từ im lặng. Đề nghị bỏ khoản 4 Điều 13: không trả lời là không trả lời, và được thống kê như vậy.',
    replies: [
      { by: 'nga', text: 'Ủy ban Tài chính cùng quan điểm; quy định này còn làm mất ý nghĩa của Điều 22.' },
      { by: 'tam', text: 'Nội vụ muốn giữ, nhưng chỉ với vấn đề xin ý kiến lần hai.' },
      { by: 'hoa', text: 'Cơ quan chủ trì tiếp thu theo hướng bỏ; trường hợp lần hai sẽ xem xét khi tổng kết.' },
    ],
  },
  {
    by: 'nam',
    audience: 'ROUND_AND_LEAD',
    quote: 'lưu giữ trên hệ thống trong hai mươi năm',
    text: 'Điều 21 nói về hồ sơ chứ không phải về tổng hợp; nên chuyển lên Chương II, ngay sau phần mở đợt lấy ý kiến.',
    replies: [{ by: 'quan', text: 'Tiếp thu, chuyển lên Mục 2 Chương II.' }],
    resolved: true,
  },
  {
    by: 'oanh',
    audience: 'ROUND_AND_LEAD',
    quote: 'mỗi hồ sơ chỉ bị trả lại vì lý do này một lần',
    text: 'Nếu lần thứ hai vẫn thiếu thì sao? Câu này trói tay Văn phòng mà không giúp được cơ quan chủ trì.',
    replies: [
      { by: 'son', text: 'Văn phòng đồng ý. Điều cần cấm là trả lại nhỏ giọt, mỗi lần đòi thêm một tài liệu.' },
      { by: 'vy', text: 'Point taken: all missing documents named at once, in the first return.' },
    ],
  },
  {
    by: 'dung',
    audience: 'ROUND_AND_LEAD',
    quote: 'không quá mười vấn đề xin ý kiến',
    text: 'Đề án lớn có thể cần nhiều hơn mười vấn đề. Nên giới hạn theo từng cơ quan được hỏi chứ không theo hồ sơ.',
    replies: [
      { by: 'long', text: 'Không nhất trí: giới hạn theo cơ quan thì tổng số vấn đề không còn giới hạn nào.' },
      { by: 'quan', text: 'Giữ mười; Văn phòng có thể cho phép nhiều hơn khi có lý do.' },
    ],
  },
  {
    by: 'thang',
    audience: 'ROUND',
    quote: 'người góp ý có quyền rút lại và việc rút được ghi nhận',
    text: 'Góp ý đã rút có còn hiện cho cơ quan chủ trì không? Nếu còn thì rút để làm gì?',
    replies: [
      { by: 'phuc', text: 'Theo tôi chỉ hiện là đã rút, không hiện nội dung.' },
      { by: 'tam', text: 'Đúng vậy; và không tính vào bảng tổng hợp.' },
    ],
    resolved: true,
  },
  {
    by: 'phuc',
    audience: 'ROUND_AND_LEAD',
    quote: 'gia hạn sau khi hết hạn không xóa việc chậm',
    text: 'Đề nghị giữ nguyên câu này. Đây là điểm mạnh nhất của dự thảo.',
    replies: [{ by: 'oanh', text: 'Nội vụ cũng ủng hộ.' }],
    resolved: true,
  },
  {
    by: 'long',
    audience: 'BODY',
    quote: 'Kết quả thống kê là căn cứ đánh giá mức độ hoàn thành nhiệm vụ',
    text: 'Nội bộ: phải khớp với khung đánh giá cán bộ mà Ủy ban ta đang sửa. Hỏi lại vụ chuyên môn trước thứ Tư.',
    replies: [{ by: 'tam', text: 'Tôi đã trao đổi: khớp, chỉ khác tên gọi của mức “sơ sài”.' }],
  },
  {
    by: 'nga',
    audience: 'ROUND',
    quote: 'là ý kiến sơ sài',
    text: 'Cơ quan không có chức năng liên quan thì “nhất trí” là đủ. Cần phân biệt sơ sài với không thuộc phạm vi.',
    replies: [
      { by: 'nam', text: 'Có thể thêm quan điểm “ngoài phạm vi chức năng” vào khoản 1.' },
      { by: 'long', text: 'Điểm đ “không có ý kiến” đã bao trùm rồi.' },
      { by: 'nga', text: 'Không hẳn: không có ý kiến vẫn là một quan điểm, còn ngoài phạm vi là không phải người được hỏi.' },
    ],
  },
  {
    by: 'tam',
    audience: 'OFFICE',
    quote: 'Văn phòng nhập thay và ghi rõ việc nhập thay',
    text: 'Gửi Văn phòng: năm ngoái có hai ý kiến nhập thay bị sai số phiếu. Xin cơ chế để cơ quan xác nhận lại.',
    replies: [{ by: 'lan', text: 'Văn phòng sẽ gửi bản nhập thay để cơ quan xác nhận trong một ngày làm việc.' }],
  },
  {
    by: 'linh',
    audience: 'PRIVATE',
    quote: 'trừ sửa lỗi kỹ thuật có đánh dấu',
    text: 'Xem lại dự thảo 2 của đề án thu phí: họ sửa cả những đoạn không có ý kiến.',
  },
  {
    by: 'nam',
    audience: 'ROUND_AND_LEAD',
    quote: 'khi dự thảo thay đổi trên một nửa số điều',
    text: 'Thay đổi tính thế nào: sửa một chữ cũng là thay đổi? Nên tính theo số đoạn có thay đổi về nội dung.',
    replies: [{ by: 'vy', text: 'We could refer to the comparison of drafts in Article 19, which counts passages.' }],
  },
  {
    by: 'hung',
    audience: 'ROUND_AND_LEAD',
    text: 'Văn phòng thông báo: cơ quan chủ trì dự kiến gửi dự thảo 2 vào cuối tuần. Góp ý đã nêu sẽ được chuyển sang đoạn tương ứng.',
  },
];
