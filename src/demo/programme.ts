// The demo programme of 2024: thirty proposals, how far each has come, and what was changed by decision.

import type { DemoProgramme, DemoProposal } from './plan.ts';

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

/** 2 and 11 were sent in time, 4, 7 and 12 early, 5 and 9 late. */
const texts: Record<number, Pick<DemoProposal, 'submitted' | 'text' | 'nextText' | 'invited'>> = {
  2: { submitted: '2024-03-20', text: 'tai-san-cong.md', invited: ['planning', 'justice', 'social'] },
  4: { submitted: '2024-05-14', text: 'khung-de-an.md' },
  5: {
    submitted: '2024-05-06',
    text: 'quy-che-phoi-hop.md',
    nextText: 'quy-che-phoi-hop-2.md',
    invited: ['finance', 'planning', 'interior'],
  },
  7: { submitted: '2024-05-13', text: 'thich-ung-ven-bien.md', invited: ['planning', 'finance', 'justice', 'social'] },
  9: { submitted: '2024-04-02', text: 'bao-cao-thu-phi.md' },
  10: { text: 'du-lieu-mo.md' },
  11: { submitted: '2024-03-14', text: 'khung-de-an.md' },
  12: { submitted: '2024-04-24', text: 'findag-1.md', invited: ['justice', 'planning', 'interior'] },
  16: { text: 'khung-de-an.md' },
};

/** Why some of them stand out, and what they continue or belong to. */
const marks: Record<
  number,
  Pick<DemoProposal, 'handling' | 'priority' | 'prioritySource' | 'flags' | 'predecessor' | 'parent'>
> = {
  2: { predecessor: { programme: '2023', number: 4 }, flags: ['COMPLEX'] },
  23: { handling: 'OFF_SYSTEM' },
  5: {
    priority: 'HIGHER_PROGRAMME',
    prioritySource: 'Kết luận hội nghị toàn thể lần thứ tư, điểm 3',
    parent: { programme: 'term', number: 2 },
  },
  7: {
    priority: 'HIGHER_PROGRAMME',
    prioritySource: 'Chương trình nhiệm kỳ 2021–2026, mục III.2',
    flags: ['COMPLEX', 'SENSITIVE'],
    parent: { programme: 'term', number: 1 },
  },
  11: {
    priority: 'URGENT',
    prioritySource: 'Ý kiến của Chủ tịch Hội đồng tại phiên họp tháng 01 năm 2024',
    parent: { programme: 'term', number: 1 },
  },
  12: { priority: 'INFORMATION' },
  13: { parent: { programme: '2024', number: 7 } },
  14: { flags: ['COMPLEX'], parent: { programme: 'term', number: 2 } },
  18: { priority: 'INFORMATION' },
  20: {
    priority: 'HARD_BACKLOG',
    prioritySource: 'Danh mục tồn đọng khó, phiên họp tháng 12 năm 2023',
    flags: ['HARD', 'COMPLEX', 'SENSITIVE'],
    predecessor: { programme: '2023', number: 9 },
  },
  22: { flags: ['SENSITIVE'] },
  28: {
    priority: 'HARD_BACKLOG',
    prioritySource: 'Danh mục tồn đọng khó, phiên họp tháng 12 năm 2023',
    flags: ['HARD'],
    predecessor: { programme: '2023', number: 11 },
  },
};

export const demoProgramme: DemoProgramme = {
  key: '2024',
  kind: 'YEAR',
  year: 2024,
  title: 'Chương trình công tác năm 2024 của Hội đồng Điều phối (dữ liệu minh họa)',
  created: '2023-12-20',
  adopted: '2024-01-02',
  proposals: rows.map(([number, kind, title, lead, contributing, due, reach]) => ({
    ...{ number, kind, title, lead, contributing, due, reach },
    ...texts[number],
    ...marks[number],
  })),
  changes: [
    {
      kind: 'ADD',
      at: '2024-02-19',
      decisionReference: '12-QĐ/HĐĐP',
      reason: 'Hạn mặn đến sớm ba tuần so với trung bình nhiều năm.',
      proposal: {
        number: 31,
        kind: 'SCHEME',
        title: 'Đề án cấp bách ứng phó hạn mặn mùa khô năm 2024',
        lead: 'coast',
        contributing: ['environment', 'finance'],
        due: '2024-03-29',
        reach: 'IN_PREPARATION',
        priority: 'URGENT',
        prioritySource: 'Quyết định 12-QĐ/HĐĐP',
        flags: ['HARD'],
      },
    },
    {
      kind: 'REDATE',
      at: '2024-04-22',
      decisionReference: '31-QĐ/HĐĐP',
      reason: 'Chờ số liệu kiểm kê của ba đơn vị.',
      number: 26,
      due: '2024-06-28',
    },
    {
      kind: 'REDATE',
      at: '2024-05-02',
      decisionReference: '35-QĐ/HĐĐP',
      reason: 'Trùng kỳ họp tổng kết đầu tư trung hạn.',
      number: 3,
      due: '2024-Q3',
    },
    {
      kind: 'REASSIGN',
      at: '2024-03-11',
      decisionReference: '19-QĐ/HĐĐP',
      reason: 'Quỹ đất và khu công nghiệp do tỉnh quản lý.',
      number: 25,
      lead: 'coast',
    },
    {
      kind: 'WITHDRAW',
      at: '2024-03-25',
      decisionReference: '22-QĐ/HĐĐP',
      reason: 'Nội dung đã có trong kế hoạch diễn tập quốc gia.',
      number: 23,
    },
    {
      kind: 'MERGE',
      at: '2024-04-08',
      decisionReference: '27-QĐ/HĐĐP',
      reason: 'Cùng căn cứ và cùng số liệu quy hoạch.',
      number: 21,
      into: 30,
    },
  ],
};

/** From what the ids of a programme and its proposals follow. That of 2024 was here first: links to it stay. */
export const idsOf = ({ key }: DemoProgramme): string => (key === demoProgramme.key ? 'demo' : `demo/${key}`);
