import { normalText } from './plain-words.rules.ts';

/** The articles of a draft, each with the paragraphs that are numbered in it: `13` → `1`, `2`, `3`. */
export type Provisions = ReadonlyMap<string, ReadonlySet<string>>;

/** An article cited in a text, with a paragraph if one is named. */
export interface Citation {
  article: string;
  paragraph: string | null;
  found: string;
}

/** Reads the articles off the blocks of a draft, in reading order. A draft that has none has no entry. */
export function provisionsOf(blocks: readonly { label: string | null }[]): Provisions {
  const provisions = new Map<string, Set<string>>();
  let article: Set<string> | undefined;
  for (const { label } of blocks) {
    const [, kind, number] = /^(điều|khoản|chương|mục|phần|tiểu mục) (\S+)$/iu.exec(label ?? '') ?? [];
    if (!kind || !number) continue;
    if (/^điều$/iu.test(kind)) {
      article = provisions.get(number.toLowerCase()) ?? new Set();
      provisions.set(number.toLowerCase(), article);
    } else if (/^khoản$/iu.test(kind)) article?.add(number.toLowerCase());
    else article = undefined;
  }
  return provisions;
}

const citation = /(?:khoản (\d{1,3}[a-zđ]?)(?:,| và)? )?(?<![\p{L}])điều (\d{1,4}[a-zđ]?)(?![\p{L}\d])/giu;
/** Another text is cited, or an earlier one, or something is to be added: what is there now says nothing about it. */
const ofAnother =
  /(?<!\p{L})(?:luật|bộ luật|nghị định|thông tư|hiến pháp|nghị quyết|pháp lệnh|quyết định|công ước|hiệp định|điều lệ|chỉ thị|quy định số|dự thảo trước|dự thảo cũ|dự thảo mới|bổ sung|thêm|tách|đánh số)(?!\p{L})/iu;

/** The articles of this draft that a text cites: what stands in a sentence about another text, or about adding, is left out. */
export function citationsIn(text: string): Citation[] {
  return text
    .normalize('NFC')
    .split(/[.;!?](?=\s|$)|\n/)
    .filter((sentence) => !ofAnother.test(sentence))
    .flatMap((sentence) =>
      [...sentence.matchAll(citation)].map(([found, paragraph, article]) => ({
        article: article!.toLowerCase(),
        paragraph: paragraph?.toLowerCase() ?? null,
        found: normalText(found).trim(),
      })),
    );
}

/** Whether the draft has no such article, or the article, having numbered paragraphs, none of this number. */
export function isWrong({ article, paragraph }: Citation, provisions: Provisions): boolean {
  const paragraphs = provisions.get(article);
  if (!paragraphs) return true;
  return paragraph !== null && paragraphs.size > 0 && !paragraphs.has(paragraph);
}
