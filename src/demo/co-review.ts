import type { DemoAudience } from './remark.ts';

// A scripted co-review of the demo draft by several bodies, played live by `npm run demo`.

export interface CoReviewStep {
  /** Who acts, by login. */
  by: string;
  pauseMs: number;
  act: 'comment' | 'reply' | 'edit' | 'resolve';
  /** A name by which later steps refer to this one. */
  as?: string;
  /** The step that is answered, edited or resolved. */
  to?: string;
  quote?: string;
  audience?: DemoAudience;
  text?: string;
}

export const coReview: CoReviewStep[] = [
  {
    by: 'hoa',
    pauseMs: 600,
    act: 'comment',
    as: 'authority',
    quote: 'không phê duyệt đoạn đê mới',
    audience: 'ROUND',
    text: 'Cấm phê duyệt đê mới là hạn chế quyền của tỉnh: căn cứ ở văn bản nào?',
  },
  {
    by: 'nam',
    pauseMs: 900,
    act: 'reply',
    as: 'authority-1',
    to: 'authority',
    text: 'Theo kế hoạch, đây là điều kiện cấp vốn chứ không phải lệnh cấm. Nên viết lại.',
  },
  {
    by: 'phuc',
    pauseMs: 700,
    act: 'comment',
    as: 'seed',
    quote: 'hỗ trợ 50 % chi phí giống trong hai vụ đầu',
    audience: 'ROUND_AND_LEAD',
    text: 'Chưa có trong bảng kinh phí. Ước tính bao nhiêu?',
  },
  {
    by: 'xuan',
    pauseMs: 800,
    act: 'comment',
    as: 'jobs',
    quote: 'hỗ trợ chuyển đổi nghề',
    audience: 'ROUND_AND_LEAD',
    text: 'Cần nêu mức và thời hạn hỗ trợ chuyển đổi nghề.',
  },
  {
    by: 'yen',
    pauseMs: 900,
    act: 'reply',
    as: 'seed-1',
    to: 'seed',
    text: 'Khoảng 310 tỷ đồng, nằm trong ngân sách tỉnh. Sẽ ghi rõ.',
  },
  {
    by: 'vy',
    pauseMs: 500,
    act: 'comment',
    as: 'note',
    quote: 'Mỗi nhiệm vụ chỉ có một cơ quan chủ trì.',
    audience: 'BODY',
    text: 'Nội bộ: nguyên tắc tốt, trích trong ý kiến chính thức.',
  },
  { by: 'hoa', pauseMs: 700, act: 'edit', to: 'authority', text: 'Đề nghị viết lại thành điều kiện cấp vốn, kèm căn cứ.' },
  { by: 'nam', pauseMs: 600, act: 'reply', as: 'authority-2', to: 'authority', text: 'Nhất trí cách viết mới.' },
  {
    by: 'mai',
    pauseMs: 800,
    act: 'comment',
    as: 'dates',
    quote: 'hằng năm trước ngày 15 tháng 12',
    audience: 'ROUND_AND_LEAD',
    text: 'Văn phòng đề nghị đổi thành ngày làm việc cuối cùng trước 15 tháng 12.',
  },
  { by: 'hai', pauseMs: 700, act: 'reply', as: 'dates-1', to: 'dates', text: 'Cơ quan chủ trì tiếp thu.' },
  { by: 'mai', pauseMs: 500, act: 'resolve', to: 'dates' },
  {
    by: 'nga',
    pauseMs: 600,
    act: 'comment',
    as: 'private',
    quote: 'Vốn vay ưu đãi',
    audience: 'OFFICE',
    text: 'Gửi Văn phòng: bên cho vay chưa xác nhận, chưa nên nêu con số.',
  },
  { by: 'son', pauseMs: 700, act: 'reply', as: 'private-1', to: 'private', text: 'Đã rõ, sẽ ghi chú khi tổng hợp.' },
  {
    by: 'bach',
    pauseMs: 800,
    act: 'comment',
    as: 'voluntary',
    quote: 'theo nguyên tắc tự nguyện',
    audience: 'ROUND',
    text: 'Các cơ quan nghĩ sao nếu bổ sung cơ chế khiếu nại riêng cho hộ di dời?',
  },
  {
    by: 'quan',
    pauseMs: 900,
    act: 'reply',
    as: 'voluntary-1',
    to: 'voluntary',
    text: 'Pháp luật về khiếu nại đã đủ; chỉ cần dẫn chiếu.',
  },
  { by: 'bach', pauseMs: 600, act: 'resolve', to: 'voluntary' },
  { by: 'dung', pauseMs: 700, act: 'reply', as: 'seed-2', to: 'seed', text: 'Ghi nhận. Đề nghị bổ sung vào bảng nguồn vốn.' },
  { by: 'phuc', pauseMs: 500, act: 'resolve', to: 'seed' },
  {
    by: 'thang',
    pauseMs: 800,
    act: 'comment',
    as: 'end',
    audience: 'ROUND_AND_LEAD',
    text: 'Ủy ban Kế hoạch đã góp ý xong đối với dự thảo này.',
  },
];
