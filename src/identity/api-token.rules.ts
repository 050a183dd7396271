import { createHash, randomBytes } from 'node:crypto';

const secretBytes = 32;
const nameBytes = 6;
const pattern = /^clg_[\w-]{8}_[\w-]{43}$/;
const prefixCharacters = 'clg_'.length + 8;

/** What is shown once, what is kept of it, and by what people know it again. */
export interface NewToken {
  token: string;
  hash: Buffer;
  prefix: string;
}

/** A token of 256 random bits, as `clg_` with eight letters for people, and the secret: whoever finds one knows what it is. */
export function newToken(): NewToken {
  const token = `clg_${randomBytes(nameBytes).toString('base64url')}_${randomBytes(secretBytes).toString('base64url')}`;
  return { token, hash: hashOf(token), prefix: prefixOf(token) };
}

/** Whether a text may be a token of ours at all. */
export const isApiToken = (text: string): boolean => pattern.test(text);

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** By what a token is known again, and by what wrong ones are counted. */
export const prefixOf = (token: string): string => token.slice(0, prefixCharacters);
