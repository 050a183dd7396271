import { Problem } from '../problems.ts';

/** The types that have a global id, with what it begins with. */
const prefixes = {
  Body: 'body',
  Person: 'person',
  Programme: 'programme',
  Proposal: 'proposal',
  ProgrammeChange: 'change',
  Draft: 'draft',
  Block: 'block',
  Round: 'round',
  Question: 'question',
  OpinionRequest: 'request',
  Opinion: 'opinion',
  SufficiencyFinding: 'finding',
  Delegation: 'delegation',
  OutOfRemitClaim: 'claim',
  Thread: 'thread',
  Comment: 'comment',
  Attachment: 'file',
  Meeting: 'meeting',
  Submission: 'submission',
  CalendarAddress: 'address',
  ApiToken: 'token',
  Obligation: 'obligation',
  Regulation: 'regulation',
  ExtensionRequest: 'extension',
} as const;
export type NodeType = keyof typeof prefixes;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Where the digits of a UUID stand, three to two letters of base64url. */
const digitsAt = [...'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'].flatMap((letter, at) => (letter === 'x' ? [at] : []));
const digitOf = new Uint8Array(128);
for (let digit = 0; digit < 16; digit++)
  for (const letter of [digit.toString(16), digit.toString(16).toUpperCase()]) digitOf[letter.charCodeAt(0)] = digit;

const codes = new Uint8Array([...letters].map((letter) => letter.charCodeAt(0)));
/** Where an id is written; of each type, what it begins with stands there already. */
const blanks = Object.fromEntries(
  Object.entries(prefixes).map(([type, prefix]) => [type, Buffer.from(`${prefix}_`.padEnd(prefix.length + 23))]),
) as Record<NodeType, Buffer>;

/**
 * The opaque, global id of a stored thing: `draft_` and 22 letters of its UUID. Written out, and read off in one piece: an
 * answer may have hundreds, and a text that is put together letter by letter is a heap of pieces.
 */
export function globalId(type: NodeType, uuid: string): string {
  const blank = blanks[type];
  const digit = (n: number) => digitOf[uuid.charCodeAt(digitsAt[n]!)]!;
  let at = blank.length - 22;
  for (let n = 0; n < 30; n += 3) {
    const bits = (digit(n) << 8) | (digit(n + 1) << 4) | digit(n + 2);
    blank[at++] = codes[bits >> 6]!;
    blank[at++] = codes[bits & 63]!;
  }
  const last = (digit(30) << 4) | digit(31);
  blank[at++] = codes[last >> 2]!;
  blank[at] = codes[(last & 3) << 4]!;
  return blank.toString('latin1');
}

const typeOf = new Map(Object.entries(prefixes).map(([type, prefix]) => [prefix as string, type as NodeType]));

/** What a global id names, or nothing if it names nothing. The last letter has two bits only: each id is written in one way. */
export function readGlobalId(id: string): { type: NodeType; uuid: string } | undefined {
  const [, prefix = '', tail = ''] = /^([a-z]{1,20})_([\w-]{21}[AQgw])$/.exec(id) ?? [];
  const type = typeOf.get(prefix);
  if (!type) return undefined;
  const hex = Buffer.from(tail, 'base64url').toString('hex');
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return { type, uuid };
}

/** The UUID in a global id of one type. NOT_FOUND for any other text: a wrong id and an unknown one are the same. */
export function uuidOf(type: NodeType, id: string, path: string[] = []): string {
  const read = readGlobalId(id);
  if (read?.type !== type) throw new Problem('NOT_FOUND', {}, path);
  return read.uuid;
}
