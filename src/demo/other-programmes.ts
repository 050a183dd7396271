import type { DemoProgramme, DemoProposal, DemoReach } from './plan.ts';

// The programmes around that of 2024: the term they belong to, the year before, and the year that is being planned.

type Row = [
  number: number,
  kind: DemoProposal['kind'],
  title: string,
  lead: string,
  due: string,
  reach: DemoReach,
  more?: Partial<DemoProposal>,
];
const proposals = (rows: Row[]): DemoProposal[] =>
  rows.map(([number, kind, title, lead, due, reach, more]) => ({
    ...{ number, kind, title, lead, contributing: [], due, reach },
    ...more,
  }));

export const demoTerm: DemoProgramme = {
  key: 'term',
  kind: 'TERM',
  year: 2021,
  title: 'Chương trình công tác nhiệm kỳ 2021–2026 của Hội đồng Điều phối (dữ liệu minh họa)',
  created: '2021-02-22',
  adopted: '2021-03-15',
  proposals: proposals([
    [1, 'SCHEME', 'Chương trình thích ứng với biến đổi khí hậu', 'environment', '2026-Q1', 'IN_PREPARATION'],
    [2, 'SCHEME', 'Chương trình đổi mới phương thức phối hợp giữa các cơ quan', 'interior', '2025-Q4', 'IN_PREPARATION'],
  ]),
  changes: [],
};

export const demoYearBefore: DemoProgramme = {
  key: '2023',
  kind: 'YEAR',
  year: 2023,
  title: 'Chương trình công tác năm 2023 của Hội đồng Điều phối (dữ liệu minh họa)',
  created: '2022-12-19',
  adopted: '2023-01-04',
  proposals: proposals([
    [
      1,
      'SCHEME',
      'Đề án sắp xếp mạng lưới trạm y tế liên xã',
      'social',
      '2023-Q2',
      'SYNTHESIS',
      { submitted: '2023-06-14', text: 'khung-de-an.md', invited: ['finance', 'interior'] },
    ],
    [
      2,
      'REPORT',
      'Báo cáo hai năm thu phí không dừng',
      'finance',
      '2023-03',
      'SYNTHESIS',
      { submitted: '2023-05-08', closed: '2023-05-11', text: 'bao-cao-thu-phi.md', invited: ['science', 'justice'] },
    ],
    [3, 'REPORT', 'Báo cáo công tác hòa giải ở cơ sở', 'justice', '2023-09-15', 'IN_PREPARATION'],
    [4, 'SCHEME', 'Đề án đổi mới quản lý tài sản công tại các đơn vị sự nghiệp', 'finance', '2023-Q3', 'IN_PREPARATION'],
    [5, 'SCHEME', 'Đề án bảo tồn nghề đóng thuyền gỗ', 'coast', '2023-10', 'PLANNED'],
    [6, 'SCHEME', 'Đề án bảo tồn làng nghề ven biển', 'coast', '2023-11', 'IN_PREPARATION'],
    [
      7,
      'OTHER',
      'Phương án vận hành hồ chứa liên huyện mùa mưa',
      'environment',
      '2023-08-31',
      'SUBMITTED',
      { submitted: '2023-08-16', text: 'khung-de-an.md', priority: 'URGENT', prioritySource: 'Công điện 05 năm 2023' },
    ],
    [8, 'REPORT', 'Báo cáo tham khảo về thư viện số', 'science', '2023-Q4', 'IN_PREPARATION', { priority: 'INFORMATION' }],
    [
      9,
      'SCHEME',
      'Đề án liên thông dữ liệu hộ tịch và bảo trợ xã hội',
      'social',
      '2023-06',
      'IN_PREPARATION',
      { flags: ['COMPLEX', 'SENSITIVE'] },
    ],
    [10, 'SCHEME', 'Đề án trụ sở làm việc dùng chung cấp vùng', 'planning', '2023-12', 'PLANNED'],
    [11, 'SCHEME', 'Đề án khai thác hợp lý nước ngầm tầng sâu', 'coast', '2023-Q4', 'IN_PREPARATION', { flags: ['HARD'] }],
  ]),
  changes: [
    {
      kind: 'MERGE',
      at: '2023-05-22',
      decisionReference: '44-QĐ/HĐĐP',
      reason: 'Nghề đóng thuyền gỗ là một phần của làng nghề ven biển.',
      number: 5,
      into: 6,
    },
    {
      kind: 'REDATE',
      at: '2023-06-26',
      decisionReference: '51-QĐ/HĐĐP',
      reason: 'Chưa thống nhất chuẩn dữ liệu hộ tịch.',
      number: 9,
      due: '2023-Q4',
    },
    {
      kind: 'WITHDRAW',
      at: '2023-10-16',
      decisionReference: '78-QĐ/HĐĐP',
      reason: 'Chưa bố trí được đất; xem xét lại ở kỳ kế hoạch sau.',
      number: 10,
    },
  ],
};

export const demoYearAfter: DemoProgramme = {
  key: '2025',
  kind: 'YEAR',
  year: 2025,
  title: 'Dự kiến chương trình công tác năm 2025 của Hội đồng Điều phối (dữ liệu minh họa)',
  created: '2024-06-17',
  proposals: proposals([
    [1, 'SCHEME', 'Đề án quản lý không gian biển', 'environment', '2025-Q3', 'PLANNED'],
    [2, 'SCHEME', 'Đề án kiểm soát chất lượng không khí đô thị', 'environment', '2025-Q4', 'PROPOSED'],
    [3, 'REPORT', 'Báo cáo một năm thực hiện quy chế phối hợp thẩm định', 'justice', '2025-06', 'PROPOSED'],
    [4, 'SCHEME', 'Đề án xe buýt nhanh ven biển', 'planning', '2025-10', 'DECLINED'],
  ]),
  changes: [],
};
