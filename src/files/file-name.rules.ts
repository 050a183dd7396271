import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';
import { type MediaType, mediaTypes } from './media-type.rules.ts';

const nameCodePointsMax = 255;

/** How names of a type may end: what one opens with a double click is to be what it is called. */
const endings: Record<MediaType, readonly string[]> = {
  [mediaTypes.pdf]: ['pdf'],
  [mediaTypes.docx]: ['docx'],
  [mediaTypes.xlsx]: ['xlsx'],
  [mediaTypes.pptx]: ['pptx'],
  [mediaTypes.odt]: ['odt'],
  [mediaTypes.ods]: ['ods'],
  [mediaTypes.png]: ['png'],
  [mediaTypes.jpeg]: ['jpg', 'jpeg'],
  [mediaTypes.text]: ['txt', 'md'],
  [mediaTypes.csv]: ['csv'],
};

/** The name of a file as it is kept: no path, on one line, and reading as it is. Problems: EMPTY_TEXT, TOO_LONG, BAD_ENCODING, BAD_INPUT. */
export function readFileName(given: string): string {
  if (given.includes('\0') || given.includes('\uFFFD')) throw new Problem('BAD_ENCODING', { reason: 'not UTF-8' }, ['name']);
  const name = requireText(given, nameCodePointsMax, ['name']);
  const bad = (reason: string) => new Problem('BAD_INPUT', { reason }, ['name']);
  if (/[/\\]/.test(name)) throw bad('a path');
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) throw bad('more than one line');
  // In running text they have their place; at the end of a name they put another ending there.
  if (/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/.test(name)) throw bad('a mark of direction');
  return name;
}

/** Whether a name ends as those of its type do. */
export function fitsName(mediaType: MediaType, name: string): boolean {
  return endings[mediaType].some((ending) => name.toLowerCase().endsWith(`.${ending}`));
}

/** The head of an answer that is to be saved under a name (RFC 6266, RFC 8187), with one in ASCII for who knows no other. */
export function contentDisposition(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
