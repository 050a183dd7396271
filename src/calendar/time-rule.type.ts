import { registerEnumType } from 'type-graphql';

/** What a regulation sets a time for. */
export enum Procedure {
  LEAD_TIME = 'LEAD_TIME',
  OFFICE_CHECK = 'OFFICE_CHECK',
  OPINION = 'OPINION',
  RESUBMISSION = 'RESUBMISSION',
  RESPONSE = 'RESPONSE',
}

registerEnumType(Procedure, {
  name: 'Procedure',
  description: 'What a regulation sets a time for (thủ tục có thời hạn).',
  valuesConfig: {
    LEAD_TIME: { description: 'How long before a meeting the dossier is due (thời gian gửi tài liệu trước phiên họp).' },
    OFFICE_CHECK: { description: 'How long the office may take to check a dossier (kiểm tra hồ sơ trình).' },
    OPINION: { description: 'How long a body has for its opinion (cho ý kiến).' },
    RESUBMISSION: { description: 'How long a lead body has to prepare again (chuẩn bị lại).' },
    RESPONSE: { description: 'How long a lead body has to respond to opinions (tiếp thu, giải trình).' },
  },
});

export enum DayUnit {
  WORKING = 'WORKING',
  CALENDAR = 'CALENDAR',
}

registerEnumType(DayUnit, {
  name: 'DayUnit',
  description: 'Which days count (cách tính ngày).',
  valuesConfig: {
    WORKING: { description: 'Working days (ngày làm việc).' },
    CALENDAR: { description: 'Every day; what ends on a day off ends on the next working day (ngày theo lịch).' },
  },
});

export enum Silence {
  NOT_GIVEN = 'NOT_GIVEN',
  DEEMED_CONSENT = 'DEEMED_CONSENT',
}

registerEnumType(Silence, {
  name: 'Silence',
  description: 'What it means when a body says nothing in time (quy tắc im lặng).',
  valuesConfig: {
    NOT_GIVEN: { description: 'That it gave no opinion (không có ý kiến).' },
    DEEMED_CONSENT: { description: 'That it agrees: only where a rule says so (coi như đồng ý).' },
  },
});
