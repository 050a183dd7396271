// What has been said in the demo world already, on real passages of its drafts.

export type DemoAudience = 'PRIVATE' | 'BODY' | 'OFFICE' | 'ROUND' | 'ROUND_AND_LEAD';

export interface DemoReply {
  by: string;
  text: string;
  /** Never wider than the remark's; left out: the same. */
  audience?: DemoAudience;
}

export interface DemoRemark {
  by: string;
  audience: DemoAudience;
  /** Stands in one block of the draft, once; left out: the whole draft. */
  quote?: string;
  text: string;
  replies?: DemoReply[];
  /** The body that began it resolves it in the end. */
  resolved?: boolean;
}

/** By proposal number. */
export const demoDiscussions: Record<number, DemoRemark[]> = {
  2: [
    {
      by: 'thang',
      audience: 'ROUND_AND_LEAD',
      quote: 'trong thời hạn sáu tháng',
      text: 'Sáu tháng cho kiểm kê và định giá lại là quá ngắn với đơn vị có trên một trăm cơ sở; đề nghị chín tháng, chia hai đợt.',
      replies: [{ by: 'phuc', text: 'Tiếp thu: chín tháng, đợt một ưu tiên nhà, đất cho thuê.' }],
      resolved: true,
    },
    {
      by: 'hoa',
      audience: 'ROUND_AND_LEAD',
      quote: 'trách nhiệm giải trình của người đứng đầu',
      text: 'Cần dẫn chiếu quy định xử lý trách nhiệm, nếu không “trách nhiệm giải trình” không có chế tài.',
      replies: [{ by: 'nga', text: 'Sẽ bổ sung dẫn chiếu trong bản hoàn thiện.' }],
      resolved: true,
    },
    {
      by: 'xuan',
      audience: 'ROUND',
      quote: 'mười đơn vị',
      text: 'Trong mười đơn vị thí điểm nên có ít nhất hai cơ sở bảo trợ xã hội.',
      resolved: true,
    },
  ],
  5: [
    {
      by: 'tam',
      audience: 'ROUND_AND_LEAD',
      quote: 'ít nhất năm ngày làm việc',
      text: 'Nên ghi rõ cách tính: ngày họp không tính, ngày làm bù được tính là ngày làm việc.',
      replies: [{ by: 'quan', text: 'Đồng ý về nguyên tắc; sẽ đưa cách tính vào Điều 3.' }],
    },
    {
      by: 'thang',
      audience: 'ROUND',
      quote: 'Ý kiến khác nhau được trình bày đầy đủ, không lược bỏ.',
      text: 'Đề nghị quy định mẫu trình bày hai cột, để tránh cơ quan chủ trì diễn đạt lại ý kiến của cơ quan khác.',
      replies: [{ by: 'dung', text: 'Ủy ban Tài chính nhất trí.' }],
    },
    {
      by: 'phuc',
      audience: 'BODY',
      quote: 'Báo cáo đánh giá tác động;',
      text: 'Nội bộ: kiểm tra xem có cần báo cáo nguồn lực tài chính riêng hay gộp vào đây.',
    },
  ],
  7: [
    {
      by: 'hoa',
      audience: 'ROUND_AND_LEAD',
      quote: 'Chủ tịch tỉnh Duyên Hải quyết định chuyển mục đích sử dụng rừng phòng hộ',
      text: 'Thẩm quyền này phải được quy định bằng luật; đề án không thể giao. Đề nghị bỏ hoặc chuyển thành kiến nghị sửa luật.',
      replies: [
        { by: 'linh', text: 'Ủy ban Kế hoạch cùng quan điểm.', audience: 'ROUND' },
        { by: 'yen', text: 'Cơ quan chủ trì ghi nhận, sẽ chuyển thành kiến nghị.' },
      ],
    },
    {
      by: 'phuc',
      audience: 'ROUND_AND_LEAD',
      quote: 'không phải hoàn trả',
      text: 'Cấp phát lại toàn bộ vốn vay trái với nguyên tắc chia sẻ rủi ro; tỉnh có khả năng trả nên vay lại ít nhất 30 %.',
      replies: [{ by: 'mai', text: 'Văn phòng đề nghị cơ quan chủ trì giải trình cụ thể điểm này.' }],
    },
    {
      by: 'nga',
      audience: 'ROUND',
      quote: 'Tổng nhu cầu vốn giai đoạn 2025–2030 là 9 480 tỷ đồng',
      text: 'Cộng bốn nguồn đúng bằng 9 480, nhưng chưa thấy chi phí vận hành trung tâm dữ liệu vùng. Các đồng chí có thấy ở phụ lục nào không?',
      replies: [
        { by: 'nam', text: 'Không có. Chi phí vận hành ước 40 tỷ mỗi năm, cần bổ sung.' },
        { by: 'bach', text: 'Chính sách di dời cũng chưa tính chi phí giám sát.' },
      ],
    },
    {
      by: 'xuan',
      audience: 'ROUND_AND_LEAD',
      quote: 'hộ không di dời không được hưởng các chính sách hỗ trợ',
      text: 'Câu này làm mất tính tự nguyện đã nêu ngay đoạn trên. Đề nghị thay bằng gia hạn có điều kiện.',
      replies: [{ by: 'vy', text: 'Justice agrees: a cut-off date turns “voluntary” into a penalty.' }],
    },
    {
      by: 'thang',
      audience: 'ROUND_AND_LEAD',
      quote: 'Nâng cấp 84 ki-lô-mét đê xung yếu',
      text: 'Kế hoạch trung hạn chỉ ghi 61 ki-lô-mét. Đề nghị thống nhất số liệu trước khi trình.',
    },
    {
      by: 'linh',
      audience: 'BODY',
      quote: 'phân kỳ của Đề án',
      text: 'Nội bộ: dự thảo chưa có phân kỳ; chuẩn bị bảng phân kỳ để gửi kèm ý kiến.',
    },
    {
      by: 'quan',
      audience: 'OFFICE',
      quote: 'cung cấp dữ liệu miễn phí trong vòng 24 giờ',
      text: 'Gửi Văn phòng: điểm này chồng lấn với quy chế dữ liệu dùng chung mà Văn phòng đang soạn.',
      replies: [{ by: 'son', text: 'Văn phòng đã biết, sẽ xử lý khi tổng hợp.' }],
    },
    {
      by: 'dung',
      audience: 'PRIVATE',
      quote: 'hỗ trợ một lần 120 triệu đồng',
      text: 'Hỏi lại mức hỗ trợ của đề án tương tự năm 2021.',
    },
    {
      by: 'huong',
      audience: 'ROUND',
      quote: 'Bảo đảm 95 % hộ dân vùng ven biển',
      text: 'Số liệu nền năm 2023 là bao nhiêu? Không có số liệu nền thì không đánh giá được.',
      replies: [{ by: 'nam', text: 'Khoảng 81 % theo báo cáo của tỉnh.' }],
      resolved: true,
    },
    {
      by: 'mai',
      audience: 'ROUND_AND_LEAD',
      text: 'Văn phòng nhắc: các cơ quan hoàn thành góp ý trước 17 giờ thứ Sáu; ý kiến gắn với đoạn văn bản cụ thể.',
    },
  ],
  12: [
    {
      by: 'hoa',
      audience: 'ROUND_AND_LEAD',
      quote: 'Die Bundesanstalt hat ihren Sitz in Bonn und in Frankfurt am Main.',
      text: 'Hai trụ sở: đề nghị nêu chi phí của mô hình này khi so sánh.',
      replies: [{ by: 'nga', text: 'Sẽ bổ sung số liệu từ báo cáo thường niên.' }],
    },
    {
      by: 'quan',
      audience: 'ROUND',
      quote: 'Die Meldungen können auch anonym abgegeben werden.',
      text: 'Anonymous reports are admitted here; our own act on complaints excludes them. Worth a paragraph.',
      replies: [{ by: 'oanh', text: 'Nội vụ đồng ý, nhưng cần nêu cơ chế sàng lọc.' }],
    },
    {
      by: 'tam',
      audience: 'ROUND_AND_LEAD',
      quote: 'Das Direktorium beschließt einstimmig ein Organisationsstatut',
      text: 'Nguyên tắc nhất trí ở đây đáng chú ý; đề nghị dịch cả đoạn và bình luận.',
    },
    {
      by: 'linh',
      audience: 'BODY',
      quote: 'Bei Stimmengleichheit gibt die Stimme des Präsidenten oder der Präsidentin den Ausschlag.',
      text: 'Nội bộ: so với quy chế của Hội đồng hiện hành.',
    },
  ],
};
