import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Me } from '../../clients/operations.ts';
import { Admission } from '../../src/graphql/admission.ts';
import { hashOf, readTrustedDocuments } from '../../src/graphql/trusted-documents.ts';
import { schema } from '../access/everything.ts';

const manifest = path.join(import.meta.dirname, '../../clients/gql/persisted-documents.json');

test('what codegen writes is read, fits the schema, and is asked for by the id that a document of the client has', async () => {
  const trusted = readTrustedDocuments(manifest);
  const admission = new Admission(schema, { introspection: 'nobody', costMax: 250_000, trusted, trustedOnly: true });
  expect([trusted.size > 100, admission.unfit()]).toEqual([true, []]);
  const { documentId } = (Me as unknown as { __meta__: { documentId: string } }).__meta__;
  const asked = { query: null, documentId, operationName: null, variables: null };
  expect(await admission.admit(asked, { personId: 'a', address: '' })).toMatchObject({ operation: { name: { value: 'Me' } } });
});

test('trusted documents that do not fit any more are named', () => {
  const trusted = new Map(['{ me { role } }', '{ nope }'].map((text) => [hashOf(text), text]));
  const admission = new Admission(schema, { introspection: 'nobody', costMax: 100, trusted });
  expect(admission.unfit()).toEqual([hashOf('{ nope }')]);
});

test.each([
  ['no JSON', '{', 'it is not JSON'],
  ['a list', '[]', 'it is not a JSON object'],
  ['a text of another hash', JSON.stringify({ [`sha256:${'0'.repeat(64)}`]: '{ me { role } }' }), 'has another SHA-256'],
  ['no text', JSON.stringify({ [hashOf('1')]: 1 }), 'has another SHA-256'],
])('a manifest that is %s ends the start with what is wrong', (_, text, why) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-manifest-'));
  const file = path.join(folder, 'documents.json');
  writeFileSync(file, text);
  expect(() => readTrustedDocuments(file)).toThrow(why);
  rmSync(folder, { recursive: true });
  expect(() => readTrustedDocuments(file)).toThrow('ENOENT');
});
