import { diffArrays } from 'diff';

export type DiffKind = 'EQUAL' | 'DELETED' | 'INSERTED';

/** A stretch of text that stands in both versions, only in the old one, or only in the new one. */
export interface DiffPart {
  kind: DiffKind;
  text: string;
}

/** Beyond so many changed words, two texts are said to have nothing in common: comparing on would take time that grows with its square. */
export const changedWordsMax = 2_000;

/**
 * What changed between two texts, word by word. The parts that are not INSERTED are the old text, those that are not
 * DELETED the new one, letter for letter. A word is a run of letters and digits; everything else stands for itself.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'EQUAL', text: before }];
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: changedWordsMax });
  const parts: DiffPart[] = changes
    ? changes.map((change) => ({ kind: kindOf(change), text: change.value.join('') }))
    : [
        { kind: 'DELETED', text: before },
        { kind: 'INSERTED', text: after },
      ];
  return parts.filter((part) => part.text !== '');
}

/** A text cut into words and what stands between them; joined, they are the text. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function kindOf({ added, removed }: { added: boolean; removed: boolean }): DiffKind {
  if (added) return 'INSERTED';
  return removed ? 'DELETED' : 'EQUAL';
}
