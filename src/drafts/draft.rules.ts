import { Problem } from '../problems.ts';
import { assertComposable } from '../text.ts';
import { type Family, type LegalHeading, labelOf, readLegalHeading, readMarker } from './label.rules.ts';

export type ParsedBlockKind = 'HEADING' | 'PARAGRAPH' | 'LIST_ITEM' | 'TABLE_ROW';

/** An addressable passage as it is read from a text. */
export interface ParsedBlock {
  kind: ParsedBlockKind;
  /** The headings above it, outermost first, not itself. */
  headingPath: string[];
  label: string | null;
  /** NFC, trimmed, never empty; the soft-wrapped lines of a paragraph are parted by a line feed. */
  text: string;
}

export const draftBytesMax = 2_000_000;
export const draftBlocksMax = 50_000;
const headingLevelsMax = 12;
const headingInPathCharactersMax = 200;

/**
 * Cuts a text into blocks, in one pass. Refuses what is too long (TOO_LONG, bytes of UTF-8), what has too many blocks
 * (TOO_MANY), what cannot be kept (BAD_ENCODING), and what holds nothing (EMPTY_TEXT).
 */
export function readDraft(text: string, mediaType: 'MARKDOWN' | 'PLAIN'): ParsedBlock[] {
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes > draftBytesMax) throw new Problem('TOO_LONG', { actual: bytes, unit: 'bytes', limit: draftBytesMax }, ['text']);
  if (text.includes('\0')) throw new Problem('BAD_ENCODING', { reason: 'NUL (U+0000)' }, ['text']);
  if (!text.isWellFormed()) throw new Problem('BAD_ENCODING', { reason: 'lone surrogate' }, ['text']);
  assertComposable(text, ['text']);
  const lines = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
  const blocks = new Reader(mediaType === 'MARKDOWN', familiesInHeadings(lines)).read(lines);
  if (blocks.length === 0) throw new Problem('EMPTY_TEXT', {}, ['text']);
  return blocks;
}

/** Where headings are marked up, a bare "§ 4a" is an entry of the table of contents; where none is, it is the heading. */
function familiesInHeadings(lines: string[]): Set<Family> {
  const families = new Set<Family>();
  for (const line of lines) {
    const heading = line.startsWith('#') ? readLegalHeading(line.slice(0, 400).replace(/^#{1,6}\s+/, '')) : undefined;
    if (heading) families.add(heading.family);
  }
  return families;
}

interface OpenBlock {
  kind: ParsedBlockKind;
  label: string | null;
  lines: string[];
  /** A heading whose title may stand in the next line. */
  heading?: { level: number; legal: LegalHeading | undefined };
}

/** Reads lines one after the other; what is open is closed by a blank line or by whatever begins a block of its own. */
class Reader {
  readonly #markdown: boolean;
  readonly #markedUp: ReadonlySet<Family>;
  readonly #blocks: ParsedBlock[] = [];
  /** The headings in force, by level; levels between may be empty. */
  #path: (string | undefined)[] = [];
  /** The family of the nearest legal heading, and the level from which it holds. */
  #family: { of: Family; level: number } | undefined;
  #open: OpenBlock | undefined;
  #fenced = false;

  constructor(markdown: boolean, markedUp: ReadonlySet<Family>) {
    this.#markdown = markdown;
    this.#markedUp = markedUp;
  }

  read(lines: string[]): ParsedBlock[] {
    for (const [index, line] of lines.entries()) this.#line(line, index);
    this.#close();
    return this.#blocks;
  }

  #line(line: string, index: number): void {
    if (this.#markdown && /^(```|~~~)/.test(line)) {
      this.#close();
      this.#fenced = !this.#fenced;
    } else if (this.#fenced) {
      this.#open ??= { kind: 'PARAGRAPH', label: null, lines: [] };
      this.#open.lines.push(line);
    } else if (line === '') {
      this.#close();
    } else if (!this.#markdown || !this.#markup(line, index)) {
      this.#plain(line);
    }
  }

  /** What Markdown marks up; false when the line is text. */
  #markup(line: string, index: number): boolean {
    const hashes = /^#{1,6}(?=\s|$)/.exec(line.slice(0, 7))?.[0];
    if (hashes) {
      this.#heading(withoutClosingHashes(line.slice(hashes.length).trim()), hashes.length);
      return true;
    }
    if (line.startsWith('% ') && this.#blocks.length <= index && this.#onlyTitleSoFar()) {
      const isTitle = this.#blocks.length === 0 && !this.#open;
      this.#close();
      this.#add({ kind: isTitle ? 'HEADING' : 'PARAGRAPH', label: null, lines: [line.slice(2)] });
      return true;
    }
    if (line.startsWith('|')) {
      this.#close();
      const cells = line
        .replace(/^\|/, '')
        .replace(/\|$/, '')
        .split('|')
        .map((cell) => cell.trim());
      if (!cells.every((cell) => /^:?-{1,}:?$/.test(cell)))
        this.#add({ kind: 'TABLE_ROW', label: null, lines: [cells.join(' | ')] });
      return true;
    }
    if (/^(=+|-{2,})$/.test(line) && this.#open?.kind === 'PARAGRAPH' && this.#open.lines.length === 1) {
      const [title] = this.#open.lines;
      this.#open = undefined;
      this.#heading(title!, line.startsWith('=') ? 1 : 2);
      return true;
    }
    if (/^([-*_])(\s*\1){2,}$/.test(line.slice(0, 80)) && line.length <= 80) {
      this.#close(); // a thematic break
      return true;
    }
    return false;
  }

  #onlyTitleSoFar(): boolean {
    return this.#blocks.length < 10 && this.#path.length === 0 && !this.#open;
  }

  #plain(line: string): void {
    if (this.#takesTitle(line)) return;
    if (this.#open?.kind === 'HEADING') this.#close(); // what follows a heading is not of it
    const legal = readLegalHeading(line);
    if (legal && !this.#isUnfinished()) {
      this.#close();
      if (!this.#markedUp.has(legal.family)) this.#legalHeading(line, legal, 6 + legal.level);
      else this.#open = { kind: 'PARAGRAPH', label: legal.label, lines: [line] };
      return;
    }
    const marker = readMarker(line);
    if (marker && this.#mayBegin(marker.kind === 'NUMBER' && !/^1\D?$/.test(marker.value))) {
      this.#close();
      const isParagraphOfLaw = marker.kind === 'PARENTHESES';
      const label = this.#family ? labelOf(marker, this.#family.of) : null;
      const text = marker.kind === 'BULLET' ? line.slice(marker.length) : line;
      this.#open = { kind: isParagraphOfLaw ? 'PARAGRAPH' : 'LIST_ITEM', label, lines: text === '' ? [] : [text] };
      return;
    }
    if (this.#isUnfinished()) this.#open!.lines[0] += ` ${line}`;
    else if (this.#open) this.#open.lines.push(line);
    else this.#open = { kind: 'PARAGRAPH', label: null, lines: [line] };
  }

  /** Of an item, only the marker stands there yet: "aa)" with its text on the next line. */
  #isUnfinished(): boolean {
    const only = this.#open?.lines.length === 1 ? this.#open.lines[0]! : undefined;
    return only !== undefined && this.#open!.kind !== 'HEADING' && readMarker(only)?.length === only.length;
  }

  /** A number inside a running paragraph begins an item only where a sentence has ended: "1. Mai" does not. */
  #mayBegin(isLaterNumber: boolean): boolean {
    if (this.#isUnfinished()) return false;
    if (this.#open?.kind !== 'PARAGRAPH' || !isLaterNumber) return true;
    return /[.:;,!?)”"»]$/.test(this.#open.lines.at(-1) ?? '');
  }

  /** "Chương I" with its title, in capitals, on the next line. */
  #takesTitle(line: string): boolean {
    const { heading, lines } = this.#open ?? {};
    if (!heading?.legal?.bare || !lines || line !== line.toUpperCase() || !/\p{Lu}{2}/u.test(line)) return false;
    lines[0] += ` ${line}`;
    this.#close();
    return true;
  }

  #heading(text: string, level: number): void {
    this.#close();
    const legal = readLegalHeading(text);
    if (legal) this.#legalHeading(text, legal, level);
    else if (text !== '') this.#open = { kind: 'HEADING', label: null, lines: [text], heading: { level, legal } };
  }

  #legalHeading(text: string, legal: LegalHeading, level: number): void {
    this.#open = {
      kind: 'HEADING',
      label: legal.label,
      lines: [text],
      heading: { level: Math.min(level, headingLevelsMax), legal },
    };
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    if (open.heading) this.#path = this.#path.slice(0, open.heading.level);
    this.#add(open);
    if (!open.heading) return;
    const { level, legal } = open.heading;
    this.#path[level] = open.lines[0]!.slice(0, headingInPathCharactersMax);
    if (legal) this.#family = { of: legal.family, level };
    else if (this.#family && level <= this.#family.level) this.#family = undefined; // a heading of another kind ends the law
  }

  #add({ kind, label, lines }: OpenBlock): void {
    const text = lines.join('\n').trim();
    if (text === '') return;
    if (this.#blocks.length === draftBlocksMax)
      throw new Problem('TOO_MANY', { actual: draftBlocksMax + 1, unit: 'blocks', limit: draftBlocksMax }, ['text']);
    this.#blocks.push({ kind, label, text, headingPath: this.#path.filter((heading) => heading !== undefined) });
  }
}

/** "## Title ##" → "Title": from the end, so that a line of a million hashes takes one pass. */
function withoutClosingHashes(text: string): string {
  let length = text.length;
  while (length > 0 && text[length - 1] === '#') length -= 1;
  const closed = length < text.length && (length === 0 || /\s/.test(text[length - 1]!));
  return closed ? text.slice(0, length).trimEnd() : text;
}
