import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { StartRefused } from '../persistence/start-refused.ts';

/** Documents that were known before the server started, by the SHA-256 of their text in hexadecimal digits. */
export type TrustedDocuments = ReadonlyMap<string, string>;

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** These, and texts that are trusted as well. */
export function trustedWith(trusted: TrustedDocuments | undefined, texts: readonly string[]): TrustedDocuments {
  return new Map([...(trusted ?? []), ...texts.map((text) => [hashOf(text), text] as const)]);
}

/**
 * Reads a manifest as codegen writes it: one JSON object, each document under its hash, with or without `sha256:` before
 * it. StartRefused when it is none, or when a text is not that of its hash.
 */
export function readTrustedDocuments(file: string): TrustedDocuments {
  const refused = (why: string) => new StartRefused(`TRUSTED_DOCUMENTS=${file} cannot be used: ${why}.`);
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw refused((error as NodeJS.ErrnoException).code ?? 'it is not JSON');
  }
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) throw refused('it is not a JSON object');
  const documents = new Map<string, string>();
  for (const [id, text] of Object.entries(manifest)) {
    const hash = id.replace(/^sha256:/, '');
    if (typeof text !== 'string' || hashOf(text) !== hash) throw refused(`what is under ${id.slice(0, 80)} has another SHA-256`);
    documents.set(hash, text);
  }
  return documents;
}
