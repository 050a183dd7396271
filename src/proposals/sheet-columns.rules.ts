import { type Period, readPeriod } from '../graphql/period.ts';
import type { Locale } from '../locale.ts';
import { DifficultyFlag, Handling, ProposalKind, ProposalPriority } from './proposal.type.ts';

// The columns of a programme as a spreadsheet, and the words in its cells. Whatever people write is compared without
// case, diacritics and signs; the first name of each is the one that is written.

export type Column =
  | 'number'
  | 'kind'
  | 'title'
  | 'leadBody'
  | 'contributingBodies'
  | 'decidingBody'
  | 'due'
  | 'priority'
  | 'prioritySource'
  | 'flags'
  | 'handling';

interface Words {
  vi: string[];
  en: string[];
}

export const columns: Record<Column, Words> = {
  number: { vi: ['Số TT', 'STT', 'TT', 'Số thứ tự', 'Số'], en: ['Number', 'No'] },
  kind: { vi: ['Loại', 'Loại nội dung'], en: ['Kind', 'Type'] },
  title: { vi: ['Nội dung', 'Tên', 'Tên nội dung', 'Tên đề án', 'Tên đề án, báo cáo'], en: ['Title', 'Proposal'] },
  leadBody: { vi: ['Cơ quan chủ trì', 'Đơn vị chủ trì', 'Chủ trì'], en: ['Lead body', 'Lead'] },
  contributingBodies: {
    vi: ['Cơ quan phối hợp', 'Đơn vị phối hợp', 'Phối hợp'],
    en: ['Contributing bodies', 'Contributing body'],
  },
  decidingBody: { vi: ['Cơ quan quyết định', 'Cấp trình', 'Cấp quyết định'], en: ['Deciding body'] },
  due: { vi: ['Thời hạn', 'Thời hạn trình', 'Thời gian trình', 'Hạn trình'], en: ['Due', 'Due date'] },
  priority: { vi: ['Ưu tiên', 'Mức ưu tiên', 'Thứ tự ưu tiên'], en: ['Priority'] },
  prioritySource: { vi: ['Căn cứ ưu tiên', 'Nguồn ưu tiên'], en: ['Priority source'] },
  flags: { vi: ['Tính chất', 'Mức độ'], en: ['Flags', 'Difficulty'] },
  handling: { vi: ['Cách xử lý', 'Hình thức xử lý', 'Xử lý'], en: ['Handling'] },
};

export const kinds: Record<ProposalKind, Words> = {
  [ProposalKind.SCHEME]: { vi: ['Đề án'], en: ['Scheme'] },
  [ProposalKind.REPORT]: { vi: ['Báo cáo'], en: ['Report'] },
  [ProposalKind.OTHER]: { vi: ['Khác', 'Nội dung khác'], en: ['Other'] },
};

export const priorities: Record<ProposalPriority, Words> = {
  [ProposalPriority.URGENT]: { vi: ['Cấp bách', 'Khẩn', 'A1'], en: ['Urgent'] },
  [ProposalPriority.HIGHER_PROGRAMME]: { vi: ['Chương trình cấp trên', 'Cấp trên', 'A2'], en: ['Higher programme'] },
  [ProposalPriority.HARD_BACKLOG]: { vi: ['Tồn đọng khó', 'Tồn đọng', 'B'], en: ['Hard backlog'] },
  [ProposalPriority.REGULAR]: { vi: ['Thường xuyên', 'C'], en: ['Regular'] },
  [ProposalPriority.INFORMATION]: { vi: ['Để biết', 'Báo cáo để biết', 'D'], en: ['Information'] },
};

export const flags: Record<DifficultyFlag, Words> = {
  [DifficultyFlag.HARD]: { vi: ['Khó'], en: ['Hard'] },
  [DifficultyFlag.COMPLEX]: { vi: ['Phức tạp'], en: ['Complex'] },
  [DifficultyFlag.SENSITIVE]: { vi: ['Nhạy cảm'], en: ['Sensitive'] },
};

export const handlings: Record<Handling, Words> = {
  [Handling.ON_SYSTEM]: { vi: ['Trên hệ thống'], en: ['On the system'] },
  [Handling.OFF_SYSTEM]: { vi: ['Trên giấy', 'Ngoài hệ thống', 'Xử lý trên giấy'], en: ['On paper', 'Off the system'] },
};

/** What people mean to write when they leave out diacritics, or write in capitals. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim();

/** The same without signs: `HIGHER_PROGRAMME`, `Số TT.`, `(Nội dung)`. */
const words = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const indexes = new WeakMap<object, Map<string, string>>();

/** Which of `meanings` a text names: in Vietnamese, in English, or by its code. */
export function meaningOf<Meaning extends string>(meanings: Record<Meaning, Words>, text: string): Meaning | undefined {
  let index = indexes.get(meanings);
  if (!index) {
    const entries = Object.entries<Words>(meanings);
    index = new Map(entries.flatMap(([meaning, { vi, en }]) => [meaning, ...vi, ...en].map((name) => [words(name), meaning])));
    indexes.set(meanings, index);
  }
  return index.get(words(text)) as Meaning | undefined;
}

export const wordFor = <Meaning extends string>(meanings: Record<Meaning, Words>, meaning: Meaning, locale: Locale): string =>
  meanings[meaning][locale][0]!;

/** All that may be written, for a refusal: `Đề án (Scheme), Báo cáo (Report), …` */
export const allowed = (meanings: Record<string, Words>): string =>
  Object.values(meanings)
    .map(({ vi, en }) => `${vi[0]} (${en[0]})`)
    .join(', ');

const two = (digits: string) => digits.padStart(2, '0');
const romans = ['i', 'ii', 'iii', 'iv'];

/**
 * A due date as it is written in programmes: `15/03/2024` (the day first, as in Vietnam), `ngày 15 tháng 3 năm 2024`,
 * `Tháng 3/2024`, `03/2024`, `Quý I/2024`, or as in `readPeriod`. A day, a month or a quarter; nothing for anything else.
 */
export function readDue(text: string): Period | undefined {
  const written = plain(text);
  const [, day, month, year] = /^(?:ngay )?(\d{1,2}) ?(?:[/.-]|thang) ?(\d{1,2}) ?(?:[/.-]|nam) ?(\d{4})$/.exec(written) ?? [];
  if (day && month && year) return readPeriod(`${year}-${two(month)}-${two(day)}`);
  const [, onlyMonth, ofYear] = /^(?:thang |t)?(\d{1,2}) ?(?:[/.-]|nam) ?(\d{4})$/.exec(written) ?? [];
  if (onlyMonth && ofYear) return readPeriod(`${ofYear}-${two(onlyMonth)}`);
  const [, quarter, inYear] = /^(?:quy |q)([1-4]|i{1,3}|iv) ?(?:[/.-]|nam| ) ?(\d{4})$/.exec(written) ?? [];
  if (quarter && inYear) return readPeriod(`${inYear}-Q${romans.includes(quarter) ? romans.indexOf(quarter) + 1 : quarter}`);
  return /^\d{4}$/.test(written) ? undefined : readPeriod(written.toUpperCase());
}
