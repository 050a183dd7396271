// When the council of the demo world meets, what is aimed at its meetings, and what goes back to a lead body.

export interface DemoMeeting {
  day: string;
  title: string;
  /** When it was entered. */
  planned: string;
}

export const demoMeetings: DemoMeeting[] = [
  { day: '2023-05-12', title: 'Phiên họp tháng 5 năm 2023 của Hội đồng Điều phối', planned: '2023-04-03' },
  { day: '2024-06-21', title: 'Phiên họp tháng 6 năm 2024 của Hội đồng Điều phối', planned: '2024-05-02' },
];

/** The way of a dossier beside the straight one, by programme and number. Days are of the office's calendar. */
export interface DemoCourse {
  /** The day of the meeting it is aimed at, and when that was chosen. */
  aimed?: { meeting: string; at: string };
  /** The chair lets it go on although it came late, and it is put on the agenda. */
  waived?: { at: string; reason: string };
  /** What was missing; it was sent again as it was, with that. */
  incomplete?: { at: string; missing: string[]; newDue: string; again: string };
  /** Why it was prepared again; a new draft was sent, and passed. */
  repreparation?: {
    at: string;
    reasonCodes: ('WEAK_GROUNDS' | 'NOT_FEASIBLE' | 'OTHER')[];
    reason: string;
    newDue: string;
    again: string;
    text: string;
    passed: string;
  };
}

export const demoCourses: Record<string, DemoCourse> = {
  '2023/2': {
    aimed: { meeting: '2023-05-12', at: '2023-04-04' },
    waived: { at: '2023-05-12', reason: 'Kỳ họp sau cách hai tháng; số liệu thu phí cần cho dự toán giữa năm.' },
  },
  '2024/4': { aimed: { meeting: '2024-06-21', at: '2024-05-03' } },
  '2024/9': {
    incomplete: {
      at: '2024-04-04',
      missing: ['Phụ lục số liệu thu phí theo trạm', 'Văn bản thẩm tra của cơ quan tài chính'],
      newDue: '2024-04-12',
      again: '2024-04-11',
    },
  },
  '2024/11': {
    repreparation: {
      at: '2024-04-10',
      reasonCodes: ['WEAK_GROUNDS', 'NOT_FEASIBLE'],
      reason: 'Phương án cấp nước chưa tính đủ nguồn và kinh phí vận hành.',
      newDue: '2024-05-10',
      again: '2024-05-08',
      text: 'khung-de-an.md',
      passed: '2024-05-10',
    },
  },
};
