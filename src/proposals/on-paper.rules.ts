import type { Locale } from '../locale.ts';

/** What stands for the text of what is handled on paper: the text itself is never kept. */
export const unsaid = '—';

/** The title of what is handled on paper: its number, and nothing of what it is about. The Vietnamese one is stored. */
export function maskedTitle(number: number, locale: Locale): string {
  return locale === 'vi' ? `Nội dung số ${number} (xử lý trên giấy)` : `Item ${number} (handled on paper)`;
}
