import { createHash } from 'node:crypto';
import { Blocks, DraftOriginal, UploadDraft } from '../../clients/operations.ts';
import { draftBytesMax } from '../../src/drafts/draft.rules.ts';
import { aDraft, aWorld, codesOf, done, type World } from '../harness/world.ts';

// Whatever somebody uploads is stored letter for letter and shown as text, or refused with the reason.

let world: World;
let proposalId: string;
beforeAll(async () => {
  world = await aWorld();
  ({ proposalId } = await aDraft(world));
});
afterAll(() => world[Symbol.asyncDispose]());

const upload = async (text: string) =>
  (await world.ask('l-officer', UploadDraft, { input: { proposalId, text, mediaType: 'MARKDOWN' } })).data!.uploadDraft;

/** Uploads, holds the original to be the same letter for letter, and gives the texts of the blocks. */
async function blocksOfUpload(text: string): Promise<string[]> {
  const draft = done(await upload(text)).draft!;
  expect(draft.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  const { data } = await world.ask('l-head', DraftOriginal, { id: draft.id });
  expect(data!.draft.original).toBe(text);
  const read = await world.ask('l-head', Blocks, { id: draft.id, first: 100 });
  return read.data!.draft.blocks.nodes.map((block) => block.text);
}

test('raw HTML, scripts and comments are text like any other: nothing is dropped, nothing is run', async () => {
  const html = [
    '<script>alert(1)</script>',
    '<!-- a remark nobody should miss -->',
    '<img src=x onerror="alert(1)">',
    '[bấm vào đây](javascript:alert(1))',
    '<table><tr><td>ô</td></tr></table>',
    '&lt;b&gt; &amp; &#x3C;',
  ];
  expect(await blocksOfUpload(html.join('\n\n'))).toEqual(html);
  expect(await blocksOfUpload('<script>\nalert(1)\n</script>')).toEqual(['<script>\nalert(1)\n</script>']);
});

test('line ends may be mixed, and a byte-order mark is kept in the original and is in no block', async () => {
  expect(await blocksOfUpload('\uFEFF# Một\r\n\r\nHai\rBa\n\n\rBốn\r\n')).toEqual(['Một', 'Hai\nBa', 'Bốn']);
});

test('right-to-left and zero-width characters are kept where they stand', async () => {
  const text = 'Điều\u200B 1\u202E abc\u202C \u2066xyz\u2069 n\u200Dm \u200F\u00AD';
  const [shown] = await blocksOfUpload(`đầu\n\n${text}\n\ncuối`).then((texts) => texts.slice(1, 2));
  expect(shown).toBe(text.normalize('NFC'));
});

test.each([
  ['one word', 'đ'.repeat(500_000)],
  ['words', 'từ '.repeat(200_000).trim()],
  ['a table row', `| ${'ô | '.repeat(200_000)}|`],
  ['a heading', `# ${'a'.repeat(1_000_000)}`],
  ['hashes', '#'.repeat(1_000_000)],
  ['open brackets', '['.repeat(1_000_000)],
  ['quotes in quotes', '> '.repeat(500_000).trim()],
  ['an open tag', `<a ${'b="c" '.repeat(150_000)}`.trim()],
])('a line of a million bytes, %s, is stored whole', async (_, line) => {
  const texts = await blocksOfUpload(`trước\n\n${line}\n\nsau`);
  expect([texts[0], texts.at(-1)]).toEqual(['trước', 'sau']);
  expect(texts.join('').length).toBeGreaterThan(line.startsWith('|') ? 300_000 : line.startsWith('##') ? 7 : line.length / 2);
});

test('a list a thousand levels deep is a list', async () => {
  const deep = Array.from({ length: 99 }, (_, n) => `${'  '.repeat(n * 10)}- mục ${n}`).join('\n');
  expect(await blocksOfUpload(deep)).toHaveLength(99);
});

test('what cannot be kept is refused with its reason, and leaves no draft', async () => {
  const before = done(await upload('một')).draft!.number;
  expect(codesOf(await upload('a\0b'))).toEqual(['BAD_ENCODING']);
  expect(codesOf(await upload('\uFEFF \r\n\r \n'))).toEqual(['EMPTY_TEXT']);
  expect(codesOf(await upload('a'.repeat(draftBytesMax + 1)))).toEqual(['TOO_LONG']);
  expect(codesOf(await upload('a\n\n'.repeat(50_001)))).toEqual(['TOO_MANY']);
  expect(done(await upload('hai')).draft!.number).toBe(before + 1);
});
