// Labels of legal texts: what people cite a passage by. They are not unique in a text and move between drafts, so they are
// never identity; they are read off the text by the conventions of the countries whose drafts come in.

/** The legal tradition a heading belongs to: it decides what "1." and "a)" under it are called. */
export type Family = 'VIETNAMESE' | 'GERMAN' | 'ENGLISH';

export interface LegalHeading {
  family: Family;
  /** `Điều 12`, `§ 4a`, `Chương II`: without the title. */
  label: string;
  /** How deep it stands among the headings of its tradition, 1 to 5. */
  level: number;
  /** Whether nothing but the label stands in the line: its title may follow in the next. */
  bare: boolean;
}

interface Pattern {
  family: Family;
  level: number;
  /** The label is its first group. What follows the label must part from it, or the line is a sentence that begins with a reference. */
  pattern: RegExp;
}

const roman = '[IVXLC]{1,8}';
const end = '(?=\\s*$|\\s*[.:–—-]|\\s+\\p{Lu})';
const patterns: Pattern[] = [
  { family: 'VIETNAMESE', level: 1, pattern: new RegExp(`^(Phần (?:thứ \\p{Ll}{2,10}|${roman}|\\d{1,3}))${end}`, 'iu') },
  { family: 'VIETNAMESE', level: 2, pattern: new RegExp(`^(Chương (?:${roman}|\\d{1,3}))${end}`, 'iu') },
  { family: 'VIETNAMESE', level: 4, pattern: new RegExp(`^(Tiểu mục \\d{1,3})${end}`, 'iu') },
  { family: 'VIETNAMESE', level: 3, pattern: new RegExp(`^(Mục (?:${roman}|\\d{1,3}))${end}`, 'iu') },
  { family: 'VIETNAMESE', level: 5, pattern: /^(Điều \d{1,4}[a-zđ]?)(?=\s*$|\s*[.:–—-])/iu },
  { family: 'GERMAN', level: 5, pattern: /^(§\s?\d{1,4}[a-z]?)(?=\s*$|\s*[–—-]\s|\s+\p{Lu}\p{Ll})/u },
  { family: 'ENGLISH', level: 1, pattern: new RegExp(`^(Part (?:${roman}|\\d{1,3}))${end}`, 'u') },
  { family: 'ENGLISH', level: 2, pattern: new RegExp(`^(Chapter (?:${roman}|\\d{1,3}))${end}`, 'u') },
  { family: 'ENGLISH', level: 3, pattern: new RegExp(`^(Section \\d{1,4}[A-Z]?)${end}`, 'u') },
  { family: 'ENGLISH', level: 5, pattern: new RegExp(`^(Article \\d{1,4}[a-z]?)${end}`, 'u') },
];

const headingCharactersMax = 300;

/** Reads a line, without markup, as a legal heading or an entry of a table of contents; nothing when it is none. */
export function readLegalHeading(line: string): LegalHeading | undefined {
  if (line.length > headingCharactersMax || !/^[PCMTĐAS§]/i.test(line)) return undefined; // most lines are asked no more than this
  for (const { family, level, pattern } of patterns) {
    const label = pattern.exec(line)?.[1];
    if (label === undefined) continue;
    const rest = line.slice(label.length).trim();
    if (/[;,]$/.test(rest)) return undefined; // the rest of a sentence
    return { family, level, label: label.replace(/^§\s?/, '§ '), bare: /^[.:]?$/.test(rest) };
  }
  return undefined;
}

/** The number or letter an item begins with, and the rest of the line. */
export interface Marker {
  kind: 'BULLET' | 'NUMBER' | 'LETTER' | 'PARENTHESES';
  value: string;
  /** How long it is in the line, blanks after it included. */
  length: number;
}

const markers: [kind: Marker['kind'], pattern: RegExp][] = [
  ['BULLET', /^([-*+•])(?:\s+|$)/],
  ['NUMBER', /^(\d{1,3}[a-zđ]?)[.)](?:\s+|$)/],
  ['LETTER', /^([a-zđ]|aa|bb|cc|dd|ee|ff|gg|hh|ii|aaa|bbb|ccc|ddd|eee|fff)\)(?:\s+|$)/],
  ['PARENTHESES', /^\((\d{1,3}[a-z]?)\)(?:\s+|$)/],
];

/** Reads how an item of a list, or a numbered paragraph, begins; nothing when the line is plain. */
export function readMarker(line: string): Marker | undefined {
  const start = line.slice(0, 12); // no marker is longer, and no line makes this slow
  for (const [kind, pattern] of markers) {
    const found = pattern.exec(start);
    if (found) return { kind, value: found[1]!, length: found[0].length };
  }
  return undefined;
}

const germanLetters = ['', 'Buchstabe', 'Doppelbuchstabe', 'Dreifachbuchstabe'];

/** What an item is called under a heading of a family; null for a bullet. */
export function labelOf({ kind, value }: Marker, family: Family): string | null {
  if (kind === 'BULLET') return null;
  if (family === 'GERMAN') {
    if (kind === 'PARENTHESES') return `Absatz ${value}`;
    return kind === 'NUMBER' ? `Nummer ${value}` : `${germanLetters[value.length]} ${value}`;
  }
  if (family === 'VIETNAMESE') return kind === 'LETTER' ? `điểm ${value}` : `khoản ${value}`;
  return kind === 'LETTER' ? `point (${value})` : `paragraph ${value}`;
}
