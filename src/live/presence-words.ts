import type { ActsFor } from '../persistence/transaction.ts';

/** Somebody on a draft, acting for one body, as others are told of them. Never changed: a change is another one. */
export interface Present extends ActsFor {
  name: string;
  bodyNameVi: string;
  bodyNameEn: string;
  /** Where in the text; null: not known. */
  blockId: string | null;
  arrivedMs: number;
  /** When it was last said where, by the clock of the process it was said to. */
  movedMs: number;
}

/** A person in one body: over however many sockets, and in however many processes, one. */
export const keyOf = ({ personId, bodyId }: Pick<ActsFor, 'personId' | 'bodyId'>): string => `${personId} ${bodyId}`;

/** What processes tell each other about who is on a draft. Each speaks of the people on its own sockets. */
export type PresenceWords = { from: string } & (
  | { kind: 'ask' } // who is there? of one that has just begun to listen
  | { kind: 'all'; people: Present[] } // these and no others
  | { kind: 'some'; people: Present[]; gone: string[] } // of what was told before, this has changed
  | { kind: 'mark'; key: string; blockId: string | null } // the person is at this block now, on whose sockets ever
);

/** What one process may tell at once: of a draft there are never so many, and nobody is made to keep more. */
const charactersMax = 8_000_000;
const peopleMax = 10_000;

export function writeWords(words: PresenceWords): string {
  return JSON.stringify(words);
}

/** What was told, or nothing when it is not understood: another version may speak on the same channel. */
export function readWords(text: string): PresenceWords | undefined {
  if (text.length > charactersMax) return undefined;
  let words: unknown;
  try {
    words = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isRecord(words) && isText(words['from']) && isUnderstood(words) ? (words as unknown as PresenceWords) : undefined;
}

function isUnderstood(words: Record<string, unknown>): boolean {
  switch (words['kind']) {
    case 'ask':
      return true;
    case 'all':
      return isListOf(words['people'], isPresent);
    case 'some':
      return isListOf(words['people'], isPresent) && isListOf(words['gone'], isText);
    case 'mark':
      return isText(words['key']) && isTextOrNull(words['blockId']);
    default:
      return false;
  }
}

function isPresent(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['personId', 'bodyId', 'name', 'bodyNameVi', 'bodyNameEn'].every((name) => isText(value[name])) &&
    typeof value['isOffice'] === 'boolean' &&
    isTextOrNull(value['blockId']) &&
    ['arrivedMs', 'movedMs'].every((name) => isInstant(value[name]))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= 1_000;
const isInstant = (value: unknown): boolean => Number.isSafeInteger(value) && !Number.isNaN(new Date(value as number).getTime());
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= peopleMax && value.every(is);
