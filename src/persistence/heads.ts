import { createHash } from 'node:crypto';

/** Where the chain of a stream ends: `PROPOSAL:<id>`, the number of its last event, and the hash of that in hexadecimal digits. */
export interface Head {
  stream: string;
  seq: number;
  hash: string;
}

const lineOf = ({ stream, seq, hash }: Head): string => `${stream}\t${seq}\t${hash}\n`;

/** One hash over heads, in their order: short enough to be printed, signed or read out. */
export function rootOf(heads: readonly Head[]): string {
  const hash = createHash('sha256');
  for (const head of heads) hash.update(lineOf(head));
  return hash.digest('hex');
}

/** Heads as they are kept elsewhere: a line each, and last their root with how many they are. */
export const headsText = (heads: readonly Head[]): string =>
  `${heads.map(lineOf).join('')}root\t${heads.length}\t${rootOf(heads)}\n`;

/** Reads heads that were kept. Nothing when a line is none, or the root does not fit: then they are not those that were written. */
export function readHeads(text: string): Head[] | undefined {
  const lines = text.trimEnd().split(/\r?\n/);
  const [name, count, root] = lines.pop()!.split('\t');
  const heads: Head[] = [];
  for (const line of lines) {
    const [, stream, seq, hash] = /^([A-Z]+:[0-9a-f-]{36})\t(\d{1,15})\t([0-9a-f]{64})$/.exec(line) ?? [];
    if (!stream) return undefined;
    heads.push({ stream, seq: Number(seq), hash: hash! });
  }
  return name === 'root' && Number(count) === heads.length && root === rootOf(heads) ? heads : undefined;
}
