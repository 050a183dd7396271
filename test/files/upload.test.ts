import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { docx, fetchFile, jpeg, openDocument, pdf, png, pptx, refusalOf, sendFile, upload, xlsx, zip } from '../harness/files.ts';
import { eventually } from '../harness/process.ts';
import { aStorage } from '../harness/s3.ts';
import { aWorld, type World } from '../harness/world.ts';

let at = new Date('2024-03-01T09:00:00Z');
let world: World;
beforeAll(async () => {
  world = await aWorld({ clock: { now: () => at } });
});
afterAll(() => world?.[Symbol.asyncDispose]());

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const counted = (of = world) =>
  asAdmin(of.database.name, async (admin) => {
    const { rows } = await admin.query(
      `select (select count(*)::int from file) as files, (select count(distinct file_id)::int from file_content) as contents`,
    );
    return rows[0] as { files: number; contents: number };
  });
/** How many files without a name this process holds open. */
const spooled = () =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return /collegium-[0-9a-f-]{36} \(deleted\)$/.test(readlinkSync(`/proc/self/fd/${fd}`));
    } catch {
      return false;
    }
  }).length;
/** Text of a size, that is no other type. */
const text = (bytes: number): Buffer => Buffer.alloc(bytes, 'năm mươi lăm\n');

describe.each([
  ['PostgreSQL', async () => ({ fileStorage: undefined, [Symbol.asyncDispose]: async () => {} })],
  [
    'an S3-compatible storage',
    async () => {
      const storage = await aStorage();
      const fileStorage = { taking: 's3' as const, s3: storage.settings };
      return { fileStorage, [Symbol.asyncDispose]: () => storage[Symbol.asyncDispose]() };
    },
  ],
])('with files in %s', (_, aStore) => {
  test('a file comes back byte for byte under its name, as something to save and never to run', async () => {
    await using store = await aStore();
    await using own = await aWorld({ ...(store.fileStorage && { fileStorage: store.fileStorage }) });
    const bytes = Buffer.concat([pdf(), randomBytes(3_000_000)]);
    const name = `Ý kiến "góp" 'ý' — đợt 1 (số 5%).pdf`;
    const file = await upload(own, 'a-officer', name, bytes);
    expect(file).toEqual({
      id: expect.stringMatching(/^file_[\w-]{22}$/),
      name,
      mediaType: 'application/pdf',
      bytes: bytes.length,
      sha256: hash(bytes),
    });
    const response = await fetchFile(own, 'a-head', file.id);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    const heads = Object.fromEntries(response.headers);
    expect([response.status, heads]).toEqual([
      200,
      expect.objectContaining({
        'content-type': 'application/pdf',
        'content-length': String(bytes.length),
        'content-disposition': `attachment; filename="Y kien _gop_ 'y' _ dot 1 (so 5_).pdf"; filename*=UTF-8''${encodeURIComponent(name).replace(/'/g, '%27').replace(/\(/g, '%28').replace(/\)/g, '%29')}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': `default-src 'none'; sandbox`,
        'cache-control': 'private, no-store',
      }),
    ]);
    const head = await fetchFile(own, 'a-head', file.id, 'HEAD');
    const without = ({ date: _, 'x-request-id': __, connection: ___, 'keep-alive': ____, ...rest }: Record<string, string>) =>
      rest;
    expect(without(Object.fromEntries(head.headers))).toEqual(without(heads));
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  });

  test('20 MB are taken to the byte, and one byte more is refused', async () => {
    await using store = await aStore();
    await using own = await aWorld({ ...(store.fileStorage && { fileStorage: store.fileStorage }) });
    const whole = text(20_000_001);
    expect(await upload(own, 'a-officer', 'a.txt', whole.subarray(0, 20_000_000).fill(' ', 19_999_990))).toMatchObject({
      bytes: 20_000_000,
    });
    const response = await sendFile(own, 'a-officer', 'b.txt', new Uint8Array(whole));
    expect(await refusalOf(response)).toEqual([
      413,
      'ATTACHMENT_REFUSED',
      { reason: 'size', found: '> 20000000', limit: 20_000_000 },
    ]);
    expect((await counted(own)).files).toBe(1);
  });
});

test.each([
  ['pdf', pdf(), 'application/pdf'],
  ['docx', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['pptx', pptx(), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['odt', openDocument('text'), 'application/vnd.oasis.opendocument.text'],
  ['ods', openDocument('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
  ['png', png(), 'image/png'],
  ['JPG', jpeg(), 'image/jpeg'],
  ['txt', Buffer.from('Kính gửi Văn phòng,\r\n\tđồng ý.\f'), 'text/plain'],
  ['csv', Buffer.from('STT;Ý kiến\n1;đồng ý'), 'text/csv'],
])('a .%s is known by its content', async (ending, bytes, mediaType) => {
  expect(await upload(world, 'a-officer', `tài liệu.${ending}`, bytes)).toMatchObject({ mediaType });
});

test.each([
  [
    'a program called .pdf',
    'báo cáo.pdf',
    Buffer.from('4d5a90000300', 'hex'),
    'type',
    'application/vnd.microsoft.portable-executable',
  ],
  ['a program of Linux', 'a.png', Buffer.from('7f454c46020101', 'hex'), 'type', 'application/x-elf'],
  ['a ZIP called .docx', 'a.docx', zip({ 'a.exe': 'x' }), 'type', 'application/zip'],
  ['a ZIP with half a document in it', 'a.docx', zip({ 'word/document.xml': 'x' }), 'type', 'application/zip'],
  ['a ZIP that is two documents', 'a.docx', docx({ 'xl/workbook.xml': 'x' }), 'type', 'application/zip'],
  ['a ZIP that is damaged', 'a.docx', docx().subarray(0, 100), 'type', 'application/zip'],
  ['a document with macros', 'a.docx', docx({ 'word/vbaProject.bin': 'x' }), 'type', 'a document with macros'],
  [
    'a text document with macros',
    'a.odt',
    openDocument('text', { 'Basic/Standard/Module1.xml': 'x' }),
    'type',
    'a document with macros',
  ],
  ['a Word document of old', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'type', 'application/x-ole-storage'],
  ['a GIF', 'a.gif', Buffer.from('GIF89a'), 'type', 'image/gif'],
  ['text that is not UTF-8', 'a.txt', Buffer.from([0x4b, 0xed, 0x6e, 0x68]), 'type', 'application/octet-stream'],
  ['text that breaks off within a letter', 'a.txt', Buffer.from('đồng ý').subarray(0, -1), 'type', 'application/octet-stream'],
  ['text with NUL', 'a.txt', Buffer.from('a\0b'), 'type', 'application/octet-stream'],
  ['text called .bat', 'a.bat', Buffer.from('del *.*'), 'name', 'text/plain'],
  ['a PDF called .html', 'a.html', pdf(), 'name', 'application/pdf'],
])('%s is refused, whatever it is called', async (_, name, bytes, reason, found) => {
  const before = await counted();
  const response = await sendFile(world, 'a-officer', name, new Uint8Array(bytes));
  expect(await refusalOf(response)).toEqual([415, 'ATTACHMENT_REFUSED', { reason, found, limit: 20_000_000 }]);
  expect(await counted()).toEqual(before);
});

test('an empty file is refused, in the language of who sent it', async () => {
  const response = await sendFile(world, 'a-officer', 'a.txt', '', { 'accept-language': 'vi' });
  expect(response.status).toBe(400);
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect(errors[0]!.message).toMatch(/^Không nhận tệp này \(empty: 0\)\. Chỉ nhận PDF/);
});

test.each([
  ['nothing', '', 'EMPTY_TEXT'],
  ['a path', '../a.txt', 'BAD_INPUT'],
  ['a path of Windows', 'c:\\a.txt', 'BAD_INPUT'],
  ['two lines', 'a\n.txt', 'BAD_INPUT'],
  ['another direction', 'a\u202bfdp\u202c.txt', 'BAD_INPUT'],
  ['NUL', 'a\0.txt', 'BAD_ENCODING'],
  ['256 letters', `${'đ'.repeat(252)}.txt`, 'TOO_LONG'],
])('a name with %s is refused', async (_, name, code) => {
  expect((await refusalOf(await sendFile(world, 'a-officer', name, 'x')))[1]).toBe(code);
});

test('who is nobody, only observes, or could be the page of another origin uploads nothing', async () => {
  const send = (headers: Record<string, string>) => sendFile(world, 'a-officer', 'a.txt', 'x', headers);
  expect(await refusalOf(await send({ authorization: '' }))).toEqual([401, 'UNAUTHENTICATED', undefined]);
  expect(await refusalOf(await send({ origin: 'http://elsewhere.example' }))).toEqual([403, 'ORIGIN_REFUSED', undefined]);
  for (const type of ['text/plain;charset=utf-8', 'multipart/form-data; boundary=x', 'Application/X-WWW-Form-Urlencoded'])
    expect(await refusalOf(await send({ 'content-type': type }))).toEqual([400, 'PREFLIGHT_REQUIRED', undefined]);
  expect((await send({ 'content-type': 'text/plain', 'apollo-require-preflight': 'yes' })).status).toBe(201);
  expect(await refusalOf(await sendFile(world, 'a-observer', 'a.txt', 'x'))).toEqual([403, 'NOT_ALLOWED', undefined]);
  const got = await fetchFile(world, 'a-officer', '');
  expect(await refusalOf(got)).toEqual([404, 'NOT_FOUND', undefined]);
  const put = await fetch(world.url.replace('/graphql', '/files/x'), { method: 'PUT', body: 'x' });
  expect([put.headers.get('allow'), await refusalOf(put)]).toEqual([
    'GET, HEAD',
    [405, 'METHOD_NOT_ALLOWED', { allowed: 'GET, HEAD' }],
  ]);
});

test('two uploads of the same bytes are two files', async () => {
  const bytes = pdf('hai lần');
  const [one, other] = await Promise.all([upload(world, 'a-officer', 'a.pdf', bytes), upload(world, 'a-head', 'a.pdf', bytes)]);
  expect(one.sha256).toBe(other.sha256);
  expect(one.id).not.toBe(other.id);
});

test('another body is answered as if there were no such file, by every method', async () => {
  const { id } = await upload(world, 'a-officer', 'a.pdf', pdf());
  const nothing = `file_${Buffer.from(crypto.randomUUID().replaceAll('-', ''), 'hex').toString('base64url')}`;
  for (const login of ['b-head', 'l-head', 'p-chair', 'o-head', 'd-head'])
    for (const method of ['GET', 'HEAD']) {
      const told = async (which: string) => {
        const response = await fetchFile(world, login, which, method, { 'x-request-id': 'same' });
        const { date: _, ...heads } = Object.fromEntries(response.headers);
        return [response.status, heads, await response.text()];
      };
      expect(await told(id)).toEqual(await told(nothing));
      expect((await told(id))[0]).toBe(404);
    }
  expect((await fetchFile(world, 'a-observer', id)).status).toBe(200);
});

test('an upload that is cut short leaves nothing behind: no row, no content, no file on the disk', async () => {
  const before = await counted();
  const { hostname, port } = new URL(world.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /files?name=a.txt HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAuthorization: Demo c-officer\r\nContent-Type: application/octet-stream\r\nContent-Length: 5000000\r\n\r\n`,
  );
  socket.write(text(2_000_000));
  await eventually('it is being taken in', 5_000, () => spooled() === 1);
  socket.destroy();
  await eventually('nothing of it is left', 5_000, () => spooled() === 0);
  expect(await counted()).toEqual(before);
});

test('one person uploads two files at once, and is let in again when one has ended', async () => {
  const slow = () => {
    let end!: () => void;
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('đang gửi'));
        end = () => controller.close();
      },
    });
    return { answer: sendFile(world, 'c-officer', 'a.txt', body), end: () => end() };
  };
  const [one, two] = [slow(), slow()];
  await eventually('both are being taken in', 5_000, () => spooled() === 2);
  expect(await refusalOf(await sendFile(world, 'c-officer', 'a.txt', 'x'))).toEqual([
    429,
    'TOO_MANY_UPLOADS',
    { limit: 2, unit: 'per person' },
  ]);
  expect((await sendFile(world, 'c-head', 'a.txt', 'x')).status).toBe(201);
  one.end();
  expect((await one.answer).status).toBe(201);
  expect((await sendFile(world, 'c-officer', 'a.txt', 'x')).status).toBe(201);
  two.end();
  expect((await two.answer).status).toBe(201);
});

test('what was attached to nothing for a day is taken away at the next upload of its body, and only that', async () => {
  const old = await upload(world, 'd-officer', 'a.txt', Buffer.from('cũ'));
  at = new Date(at.getTime() + 24 * 60 * 60 * 1000);
  const young = await upload(world, 'd-officer', 'b.txt', Buffer.from('mới'));
  expect((await fetchFile(world, 'd-head', old.id)).status).toBe(200); // to the millisecond
  const ofB = await upload(world, 'b-officer', 'c.txt', Buffer.from('của B'));
  at = new Date(at.getTime() + 1);
  await upload(world, 'b-officer', 'd.txt', Buffer.from('của B'));
  expect((await fetchFile(world, 'd-head', old.id)).status).toBe(200);
  await upload(world, 'd-officer', 'e.txt', Buffer.from('nữa'));
  expect((await fetchFile(world, 'd-head', old.id)).status).toBe(404);
  for (const [login, id] of [
    ['d-head', young.id],
    ['b-head', ofB.id],
  ] as const)
    expect((await fetchFile(world, login, id)).status).toBe(200);
});

test('a body keeps a hundred files that are attached to nothing, and no more', async () => {
  await using own = await aWorld({ database: await aDatabase() });
  for (let n = 0; n < 100; n++) await upload(own, 'a-officer', 'a.txt', Buffer.from(`${n}`));
  const refusal = await refusalOf(await sendFile(own, 'a-head', 'a.txt', 'x'));
  expect(refusal).toEqual([413, 'TOO_MANY', { actual: 101, unit: 'files attached to nothing', limit: 100 }]);
  await upload(own, 'b-officer', 'a.txt', Buffer.from('x'));
});
