import type { Locale } from '../locale.ts';
import { Handling } from './proposal.type.ts';

/** What stands for the text of what is handled on paper: the text itself is never kept. */
export const unsaid = '—';

/** The title of what is handled on paper: its number, and nothing of what it is about. The Vietnamese one is stored. */
export function maskedTitle(number: number, locale: Locale): string {
  return locale === 'vi' ? `Nội dung số ${number} (xử lý trên giấy)` : `Item ${number} (handled on paper)`;
}

/** The title as it is shown: of what is handled on paper the masked one, in the language of whoever reads it. */
export function titleShown(
  { handling, number, title }: { handling: Handling; number: number; title: string },
  locale: Locale,
): string {
  return handling === Handling.OFF_SYSTEM ? maskedTitle(number, locale) : title;
}
