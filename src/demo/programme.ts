// The demo programme of 2024: thirty proposals, and how far each has come.

export interface DemoProposal {
  number: number;
  kind: 'SCHEME' | 'REPORT' | 'OTHER';
  title: string;
  /** Keys of bodies. */
  lead: string;
  contributing: string[];
  due: string;
  reach: 'PLANNED' | 'IN_PREPARATION' | 'DRAFTED' | 'SUBMITTED' | 'IN_REVIEW' | 'ROUND_OPEN' | 'SYNTHESIS';
  /** A file in `texts`, for those that have a draft. */
  text?: string;
  /** The second draft, which came while the first was under review. */
  nextText?: string;
  /** Who is asked, for those that have a round. */
  invited?: string[];
}

export const demoProgramme = {
  kind: 'YEAR',
  year: 2024,
  title: 'Chương trình công tác năm 2024 của Hội đồng Điều phối (dữ liệu minh họa)',
  decidingBody: 'council',
} as const;

type Row = [
  number: number,
  kind: DemoProposal['kind'],
  title: string,
  lead: string,
  contributing: string[],
  due: string,
  reach: DemoProposal['reach'],
];

const rows: Row[] = [
  [1, 'SCHEME', 'Đề án sắp xếp lại các trạm quan trắc chất lượng nước', 'environment', ['science'], '2024-03', 'IN_PREPARATION'],
  [2, 'SCHEME', 'Đề án đổi mới quản lý tài sản công tại các đơn vị sự nghiệp', 'finance', ['interior'], '2024-Q1', 'SYNTHESIS'],
  [3, 'REPORT', 'Báo cáo tình hình thực hiện kế hoạch đầu tư trung hạn', 'planning', ['finance'], '2024-06-28', 'IN_PREPARATION'],
  [4, 'SCHEME', 'Đề án hoàn thiện chế độ thi tuyển chức danh lãnh đạo cấp phòng', 'interior', [], '2024-05', 'SUBMITTED'],
  [5, 'SCHEME', 'Quy chế phối hợp giữa các cơ quan trong thẩm định đề án', 'justice', ['interior'], '2024-04', 'ROUND_OPEN'],
  [6, 'REPORT', 'Báo cáo kết quả trợ giúp pháp lý cho người yếu thế', 'justice', ['social'], '2024-Q3', 'PLANNED'],
  [
    7,
    'SCHEME',
    'Đề án thích ứng với nước biển dâng vùng Duyên Hải đến năm 2035',
    'environment',
    ['coast', 'science'],
    '2024-Q2',
    'ROUND_OPEN',
  ],
  [8, 'SCHEME', 'Đề án phát triển mạng lưới trường học nội trú liên xã', 'social', ['planning'], '2024-08', 'PLANNED'],
  [9, 'REPORT', 'Báo cáo đánh giá ba năm thử nghiệm thu phí không dừng', 'finance', ['science'], '2024-02-20', 'SUBMITTED'],
  [10, 'SCHEME', 'Đề án dữ liệu mở dùng chung cho nghiên cứu và đào tạo', 'science', ['interior'], '2024-Q4', 'DRAFTED'],
  [11, 'OTHER', 'Phương án bảo đảm nước sạch mùa khô cho vùng ven biển', 'coast', ['environment'], '2024-03-15', 'IN_REVIEW'],
  [
    12,
    'REPORT',
    'Báo cáo tham khảo: luật về giám sát tài chính hợp nhất của nước ngoài',
    'finance',
    [],
    '2024-05-31',
    'ROUND_OPEN',
  ],
  [13, 'SCHEME', 'Đề án chuyển đổi nghề cho ngư dân khai thác gần bờ', 'social', ['coast'], '2024-09', 'PLANNED'],
  [14, 'SCHEME', 'Đề án rút gọn thủ tục cấp phép xây dựng nhà ở riêng lẻ', 'justice', ['planning'], '2024-07', 'PLANNED'],
  [15, 'REPORT', 'Báo cáo tổng kết công tác cải cách hành chính sáu tháng đầu năm', 'interior', [], '2024-07-15', 'PLANNED'],
  [16, 'SCHEME', 'Đề án quỹ hỗ trợ thử nghiệm công nghệ trong dịch vụ công', 'science', ['finance'], '2024-Q3', 'DRAFTED'],
  [
    17,
    'SCHEME',
    'Đề án quy hoạch cảng cá kết hợp khu neo đậu tránh bão',
    'coast',
    ['planning', 'environment'],
    '2024-10',
    'PLANNED',
  ],
  [18, 'REPORT', 'Báo cáo thực hiện mục tiêu giảm phát thải trong sản xuất', 'environment', ['science'], '2024-11', 'PLANNED'],
  [19, 'SCHEME', 'Đề án cơ chế khoán chi gắn với kết quả đầu ra', 'finance', ['interior'], '2024-Q4', 'PLANNED'],
  [
    20,
    'SCHEME',
    'Đề án liên thông dữ liệu hộ tịch và bảo trợ xã hội',
    'social',
    ['justice', 'science'],
    '2024-06',
    'IN_PREPARATION',
  ],
  [
    21,
    'REPORT',
    'Báo cáo rà soát quy hoạch vùng sau điều chỉnh địa giới',
    'planning',
    ['interior', 'coast'],
    '2024-12',
    'PLANNED',
  ],
  [22, 'SCHEME', 'Đề án vị trí việc làm và cơ cấu lại đội ngũ cấp xã', 'interior', ['finance'], '2024-Q2', 'IN_PREPARATION'],
  [23, 'OTHER', 'Phương án diễn tập ứng phó sự cố tràn dầu cấp vùng', 'environment', ['coast'], '2024-09-20', 'PLANNED'],
  [24, 'SCHEME', 'Đề án phổ biến pháp luật bằng tiếng nói các dân tộc', 'justice', ['social'], '2024-10', 'PLANNED'],
  [25, 'SCHEME', 'Đề án nhà ở cho lao động khu công nghiệp ven biển', 'planning', ['coast', 'social'], '2024-Q3', 'PLANNED'],
  [
    26,
    'REPORT',
    'Báo cáo kết quả kiểm tra việc dùng kinh phí nghiên cứu',
    'science',
    ['finance'],
    '2024-04-26',
    'IN_PREPARATION',
  ],
  [27, 'SCHEME', 'Đề án chăm sóc người cao tuổi dựa vào cộng đồng', 'social', [], '2024-Q4', 'PLANNED'],
  [28, 'SCHEME', 'Đề án khai thác hợp lý nước ngầm tầng sâu', 'coast', ['environment'], '2024-12-20', 'PLANNED'],
  [29, 'REPORT', 'Báo cáo thu ngân sách chín tháng và dự báo cả năm', 'finance', ['planning'], '2024-10-15', 'PLANNED'],
  [30, 'SCHEME', 'Đề án kế hoạch đầu tư công giai đoạn tiếp theo', 'planning', ['finance'], '2024-Q4', 'PLANNED'],
];

const texts: Record<number, Pick<DemoProposal, 'text' | 'nextText' | 'invited'>> = {
  2: { text: 'tai-san-cong.md', invited: ['planning', 'justice', 'social'] },
  4: { text: 'khung-de-an.md' },
  5: { text: 'quy-che-phoi-hop.md', nextText: 'quy-che-phoi-hop-2.md', invited: ['finance', 'planning', 'interior'] },
  7: { text: 'thich-ung-ven-bien.md', invited: ['planning', 'finance', 'justice', 'social'] },
  9: { text: 'bao-cao-thu-phi.md' },
  10: { text: 'du-lieu-mo.md' },
  11: { text: 'khung-de-an.md' },
  12: { text: 'findag-1.md', invited: ['justice', 'planning', 'interior'] },
  16: { text: 'khung-de-an.md' },
};

export const demoProposals: DemoProposal[] = rows.map(([number, kind, title, lead, contributing, due, reach]) => ({
  ...{ number, kind, title, lead, contributing, due, reach },
  ...texts[number],
}));
