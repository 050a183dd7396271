import type { DemoRemark } from './remark.ts';
import { talkOnTheRegulation } from './talk-on-the-regulation.ts';
import { talkOnTheScheme } from './talk-on-the-scheme.ts';

// What has been said in the demo world already, on real passages of its drafts.

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
  5: talkOnTheRegulation,
  7: talkOnTheScheme,
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
      by: 'nam',
      audience: 'ROUND_AND_LEAD',
      text: 'Số liệu lương của Direktorium do đồng nghiệp ở Bonn gửi riêng, chưa được phép công bố.',
      concealed: { by: 'lan', decisionReference: '118-QĐ/VP', reason: 'Số liệu chưa được phép công bố.' },
    },
    {
      by: 'nga',
      audience: 'PROGRAMME',
      text: 'Báo cáo sẽ được giới thiệu tại hội nghị cuối quý; các cơ quan trong chương trình có thể đăng ký tham dự.',
    },
    {
      by: 'hoa',
      audience: 'DECIDERS',
      text: 'Đề nghị Hội đồng lưu ý khác biệt về chế độ trách nhiệm khi so sánh hai mô hình.',
    },
    {
      by: 'linh',
      audience: 'BODY',
      quote: 'Bei Stimmengleichheit gibt die Stimme des Präsidenten oder der Präsidentin den Ausschlag.',
      text: 'Nội bộ: so với quy chế của Hội đồng hiện hành.',
    },
    {
      by: 'long',
      audience: 'ROUND_AND_LEAD',
      text: 'Góp ý này thuộc hồ sơ khác, gửi nhầm.',
      replies: [{ by: 'nga', text: 'Đề nghị đồng chí kiểm tra lại: chúng tôi không thấy nội dung này trong báo cáo.' }],
      retracted: true,
    },
  ],
};
