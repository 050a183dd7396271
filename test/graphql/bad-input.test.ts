import { request } from 'node:http';
import { print } from 'graphql';
import {
  AddComment,
  Blocks,
  CloseRound,
  CreateProposal,
  DraftById,
  EditComment,
  NodeById,
  OpenRound,
  PassCheck,
  Proposals,
  ReplyToComment,
  ResolveThread,
  StartProposal,
  SubmitProposal,
  UploadDraft,
} from '../../clients/operations.ts';
import { requestBytesMax } from '../../src/transport/body.ts';
import { aComment, aDraft, aPlannedProposal, aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';

let world: World;
let round: Awaited<ReturnType<typeof aRound>>;
beforeAll(async () => {
  world = await aWorld();
  round = await aRound(world);
});
afterAll(() => world[Symbol.asyncDispose]());

const unknown = { Draft: 'draft_AAAAAAAAAAAAAAAAAAAAAA', Comment: 'comment_AAAAAAAAAAAAAAAAAAAAAA' };
const comment = (login: string, more: object) =>
  world
    .ask(login, AddComment, { input: { draftId: round.draftId, audience: 'ROUND', text: 'x', ...more } })
    .then(({ data }) => data!.addComment);

test('what is unknown and what may not be seen are NOT_FOUND in the same bytes, by query and by mutation', async () => {
  const hidden = await world.ask('d-head', DraftById, { id: round.draftId });
  expect(hidden).toEqual(await world.ask('d-head', DraftById, { id: unknown.Draft }));
  expect(hidden).toEqual(await world.ask('d-head', DraftById, { id: 'no id at all' }));
  expect(hidden.errors![0]!.extensions.code).toBe('NOT_FOUND');
  const remark = (draftId: string) => world.ask('d-head', AddComment, { input: { draftId, audience: 'ROUND', text: 'x' } });
  expect(await remark(round.draftId)).toEqual(await remark(unknown.Draft));
  const { id } = await aComment(world, 'a-head', { draftId: round.draftId, text: 'for A', audience: 'BODY' });
  const edit = (commentId: string) => world.ask('b-head', EditComment, { input: { commentId, expectedVersion: 1, text: 'y' } });
  expect(await edit(id)).toEqual(await edit(unknown.Comment));
  expect(await world.ask('b-head', NodeById, { id })).toEqual(await world.ask('b-head', NodeById, { id: unknown.Comment }));
});

test('what may be seen and not done is NOT_ALLOWED', async () => {
  const { id, thread } = await aComment(world, 'a-head', { draftId: round.draftId, text: 'of A', audience: 'ROUND_AND_LEAD' });
  expect(codesOf(await comment('a-observer', {}))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await comment('l-head', { audience: 'ROUND' }))).toEqual(['NOT_ALLOWED']);
  expect(
    codesOf(
      (await world.ask('a-officer', EditComment, { input: { commentId: id, expectedVersion: 1, text: 'y' } })).data?.editComment,
    ),
  ).toEqual(['NOT_ALLOWED']);
  for (const login of ['b-head', 'l-head', 'o-desk'])
    expect(codesOf((await world.ask(login, ResolveThread, { input: { threadId: thread.id } })).data?.resolveThread)).toEqual([
      'NOT_ALLOWED',
    ]);
  const { proposalId } = await aPlannedProposal(world);
  expect(codesOf((await world.ask('o-desk', StartProposal, { input: { proposalId } })).data?.startProposal)).toEqual([
    'NOT_ALLOWED',
  ]);
  expect(codesOf((await world.ask('a-head', CloseRound, { input: { roundId: round.roundId } })).data?.closeRound)).toEqual([
    'NOT_ALLOWED',
  ]);
});

test('who sees a draft and is not asked about it cannot tell whether others are', async () => {
  const other = await aRound(world, undefined, ['A']);
  const upload = await world.ask('l-head', UploadDraft, {
    input: { proposalId: other.proposalId, text: 'hai', mediaType: 'PLAIN' },
  });
  const draftId = done(upload.data?.uploadDraft).draft!.id;
  const remark = (roundId?: string) =>
    world
      .ask('a-head', AddComment, { input: { draftId, audience: 'ROUND', text: 'x', ...(roundId && { roundId }) } })
      .then(({ data }) => data!.addComment);
  const before = await remark();
  expect(codesOf(before)).toEqual(['NOT_ALLOWED']);
  const opened = await world.ask('o-desk', OpenRound, {
    input: { draftId, kind: 'APPRAISAL', mode: 'OPEN', bodyIds: [world.body['B']!] },
  });
  const roundId = done(opened.data?.openRound).round!.id;
  expect(await remark()).toEqual(before);
  expect(await remark(roundId)).toEqual(await remark('round_AAAAAAAAAAAAAAAAAAAAAA'));
  expect(codesOf(await remark(roundId))).toEqual(['NOT_FOUND']);
  expect(
    codesOf((await world.ask('b-head', AddComment, { input: { draftId, audience: 'ROUND', text: 'x' } })).data?.addComment),
  ).toEqual([]);
});

test('a quotation that does not stand in its block is ANCHOR_NOT_FOUND, one that stands there twice is ANCHOR_AMBIGUOUS', async () => {
  const blockId = round.blocks.find((block) => block.label === 'khoản 2')!.id;
  expect(codesOf(await comment('a-head', { anchor: { blockId, exact: 'không có' } }))).toEqual(['ANCHOR_NOT_FOUND']);
  expect(codesOf(await comment('a-head', { anchor: { blockId, exact: 'n' } }))).toEqual(['ANCHOR_AMBIGUOUS']);
  const other = await aDraft(world);
  const [foreign] = (await world.ask('l-head', Blocks, { id: other.draftId })).data!.draft.blocks.nodes;
  const payload = await comment('a-head', { anchor: { blockId: foreign!.id, exact: 'Đề án' } });
  expect(payload.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['anchor', 'blockId'] }]);
});

test('a reply to more people than what it answers is refused; a narrower one is its author’s', async () => {
  const { id } = await aComment(world, 'a-head', { draftId: round.draftId, text: 'office', audience: 'OFFICE' });
  const wide = await world.ask('o-desk', ReplyToComment, { input: { commentId: id, text: 'x', audience: 'ROUND' } });
  expect(codesOf(wide.data?.replyToComment)).toEqual(['AUDIENCE_TOO_WIDE']);
  const back = await world.ask('o-desk', ReplyToComment, { input: { commentId: id, text: 'seen by A' } });
  const answered = done(back.data?.replyToComment).comment!;
  expect((await world.ask('a-officer', NodeById, { id: answered.id })).data?.node.id).toBe(answered.id);
  expect((await world.ask('b-head', NodeById, { id: answered.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a wrong state is told with the states that would do', async () => {
  const { proposalId } = await aPlannedProposal(world);
  const upload = await world.ask('l-head', UploadDraft, { input: { proposalId, text: 'x', mediaType: 'PLAIN' } });
  expect(upload.data!.uploadDraft.userErrors).toMatchObject([
    {
      code: 'WRONG_STATE',
      details: [
        { name: 'state', value: 'PLANNED' },
        { name: 'allowed', value: 'IN_PREPARATION, IN_REVIEW, SYNTHESIS, RESPONDING' },
      ],
    },
  ]);
  expect(codesOf((await world.ask('o-desk', PassCheck, { input: { proposalId } })).data?.passCheck)).toEqual(['WRONG_STATE']);
  const draft = await aDraft(world);
  const early = await world.ask('l-head', SubmitProposal, { input: { proposalId: draft.proposalId, draftId: round.draftId } });
  expect(codesOf(early.data?.submitProposal)).toEqual(['NOT_FOUND']);
  const created = await world.ask('o-clerk', CreateProposal, {
    input: { programmeId: draft.programmeId, kind: 'SCHEME', title: 'late' },
  });
  expect(codesOf(created.data?.createProposal)).toEqual(['WRONG_STATE']);
});

test('in a closed round nothing is said any more', async () => {
  const own = await aRound(world);
  const { id } = await aComment(world, 'a-head', { draftId: own.draftId, text: 'x' });
  done((await world.ask('o-desk', CloseRound, { input: { roundId: own.roundId } })).data?.closeRound);
  expect(
    codesOf(
      (await world.ask('a-head', AddComment, { input: { draftId: own.draftId, audience: 'ROUND', text: 'x' } })).data?.addComment,
    ),
  ).toEqual(['ROUND_CLOSED']);
  expect(
    codesOf((await world.ask('b-head', ReplyToComment, { input: { commentId: id, text: 'x' } })).data?.replyToComment),
  ).toEqual(['ROUND_CLOSED']);
  expect(
    codesOf(
      (await world.ask('a-head', EditComment, { input: { commentId: id, expectedVersion: 1, text: 'y' } })).data?.editComment,
    ),
  ).toEqual(['ROUND_CLOSED']);
  expect(codesOf((await world.ask('o-desk', CloseRound, { input: { roundId: own.roundId } })).data?.closeRound)).toEqual([
    'ROUND_CLOSED',
  ]);
});

test.each<[string, object, string]>([
  ['empty', { text: ' \n' }, 'EMPTY_TEXT'],
  ['too long', { text: 'x'.repeat(20_001) }, 'TOO_LONG'],
  ['with NUL', { text: 'a\0b' }, 'BAD_ENCODING'],
  ['with a heap of marks', { text: `a${'\u0301'.repeat(5_000)}${'\u0323'.repeat(5_000)}` }, 'BAD_INPUT'],
  ['far too long', { text: 'x'.repeat(1_000_000) }, 'TOO_LONG'],
  ['with half a pair', { text: 'a\ud800' }, 'BAD_ENCODING'],
  ['with too long a key', { idempotencyKey: 'k'.repeat(201) }, 'TOO_LONG'],
  ['with an empty key', { idempotencyKey: '' }, 'EMPTY_TEXT'],
])('a comment %s is refused with a code, and nothing is kept', async (_, more, code) => {
  const payload = await comment('a-head', more);
  expect(codesOf(payload)).toEqual([code]);
  expect(payload).toMatchObject({ comment: null, eventId: null, cursor: null });
});

test('rounds are opened for bodies that can be asked, and only those', async () => {
  const open = (bodyIds: string[]) =>
    world.ask('o-desk', OpenRound, { input: { draftId: round.draftId, kind: 'CONSULTATION', mode: 'OPEN', bodyIds } });
  const { A, L, P, O } = world.body as Record<'A' | 'L' | 'P' | 'O', string>;
  for (const bodyIds of [[], [A, A], [L], [P], [O]])
    expect(codesOf((await open(bodyIds)).data?.openRound)).toEqual(['BAD_INPUT']);
  expect(codesOf((await open(['body_AAAAAAAAAAAAAAAAAAAAAA'])).data?.openRound)).toEqual(['NOT_FOUND']);
});

test('pages have limits, and cursors belong to their list', async () => {
  const page = (first: number, after?: string) =>
    world.ask('a-head', Blocks, { id: round.draftId, first, ...(after && { after }) });
  expect((await page(101)).errors![0]!.extensions).toMatchObject({ code: 'TOO_MANY', details: { limit: 100 } });
  expect((await page(0)).errors![0]!.extensions.code).toBe('BAD_INPUT');
  const { endCursor } = (await page(2)).data!.draft.blocks.pageInfo;
  expect((await page(2, endCursor!)).data!.draft.blocks.nodes[0]!.position).toBe(3);
  for (const wrong of ['nonsense', ''])
    expect((await world.ask('a-head', Blocks, { id: round.draftId, first: 2, after: wrong })).errors![0]!.extensions.code).toBe(
      'BAD_CURSOR',
    );
  const proposals = await world.ask('a-head', Proposals, { first: 1, after: endCursor! });
  expect(proposals.errors![0]!.extensions.code).toBe('BAD_CURSOR');
});

test('messages come in the language asked for', async () => {
  const { errors } = await world.ask('d-head', DraftById, { id: round.draftId }, { locale: 'vi-VN,vi;q=0.9,en;q=0.5' });
  expect(errors![0]!.message).toBe('Không tìm thấy.');
  const edit = await world.ask(
    'd-head',
    EditComment,
    { input: { commentId: unknown.Comment, expectedVersion: 1, text: 'x' } },
    { locale: 'vi' },
  );
  expect(edit.data!.editComment.userErrors[0]!.message).toBe('Không tìm thấy.');
});

/** A request as no client of ours would send it. */
function raw(
  body: string | Buffer,
  headers: Record<string, string> = {},
  path = '/graphql',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const url = new URL(world.url);
    const sent = request(
      {
        host: url.hostname,
        port: url.port,
        path,
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Demo a-head', ...headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode!, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

test.each<[string, string | Buffer, Record<string, string>, number, string]>([
  ['not JSON', '{', {}, 400, 'BAD_REQUEST'],
  ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), {}, 400, 'BAD_ENCODING'],
  ['of no type', '{"query":"{ me { role } }"}', { 'content-type': '' }, 400, 'BAD_REQUEST'],
  ['a form', '{"query":"{ me { role } }"}', { 'content-type': 'text/plain' }, 400, 'BAD_REQUEST'],
  ['no query', '{}', {}, 400, 'BAD_REQUEST'],
  ['not GraphQL', '{"query":"{"}', {}, 200, 'GRAPHQL_PARSE_FAILED'],
  ['not of the schema', '{"query":"{ nope }"}', {}, 200, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'of the wrong type',
    JSON.stringify({ query: print(Blocks), variables: { id: 'x', first: 'many' } }),
    {},
    200,
    'BAD_USER_INPUT',
  ],
  [
    'too deep',
    JSON.stringify({ query: `{ ${'programmes { nodes { proposals { nodes { programme { id '.repeat(5)}${'} '.repeat(25)}}` }),
    {},
    400,
    'REQUEST_TOO_COMPLEX',
  ],
  [
    'full of aliases',
    JSON.stringify({ query: `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: me { role }`).join(' ')} }` }),
    {},
    400,
    'REQUEST_TOO_COMPLEX',
  ],
  ['a subscription', '{"query":"subscription { draftFeed(draftId: \\"x\\") { __typename } }"}', {}, 400, 'SOCKET_ONLY'],
  ['larger than the limit', Buffer.alloc(requestBytesMax + 1, ' '), {}, 413, 'PAYLOAD_TOO_LARGE'],
  ['by nobody and larger than theirs may be', Buffer.alloc(160_001, ' '), { authorization: '' }, 413, 'PAYLOAD_TOO_LARGE'],
  [
    'of a million empty lists',
    `{"query":"{ __typename }","variables":{"a":[${'[],'.repeat(1_000_000)}[]]}}`,
    {},
    413,
    'PAYLOAD_TOO_LARGE',
  ],
  [
    'deep beyond reason',
    `{"query":"{ __typename }","variables":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
    {},
    413,
    'PAYLOAD_TOO_LARGE',
  ],
  ['by nobody we know', '{"query":"{ me { role } }"}', { authorization: 'Demo nobody' }, 401, 'UNKNOWN_PERSON'],
  ['by somebody with two hats', '{"query":"{ me { role } }"}', { authorization: 'Demo both' }, 400, 'ACTING_BODY_REQUIRED'],
  [
    'for a body one is not of',
    '{"query":"{ me { role } }"}',
    { 'acting-as': 'body_AAAAAAAAAAAAAAAAAAAAAA' },
    403,
    'NOT_A_MEMBER',
  ],
  ['from a page elsewhere', '{"query":"{ me { role } }"}', { origin: 'https://example.org' }, 403, 'ORIGIN_REFUSED'],
  ['to another name', '{"query":"{ me { role } }"}', { host: 'evil.example:4000' }, 403, 'ORIGIN_REFUSED'],
])('a request that is %s is refused with its code, without a trace', async (_, body, headers, status, code) => {
  const answer = await raw(body, headers);
  expect([answer.status, JSON.parse(answer.text).errors[0].extensions.code]).toEqual([status, code]);
  expect(answer.text).not.toMatch(/\bat .*\.[jt]s|node_modules/);
});

test.each(['//', '*', 'http://[', '/%', '/graphql//'])(
  'the target %s is answered with 404, also by an upgrade, and the server lives',
  async (target) => {
    expect((await raw('', {}, target)).status).toBe(404);
    const upgrade = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    };
    expect((await raw('', upgrade, target)).status).toBe(404);
    expect((await world.ask('a-head', Proposals, { first: 1 })).errors).toBeUndefined();
  },
);

test('one with two hats chooses one', async () => {
  for (const letter of ['A', 'B']) {
    const answer = await raw('{"query":"{ me { actingBody { id } } }"}', {
      authorization: 'Demo both',
      'acting-as': world.body[letter]!,
    });
    expect(JSON.parse(answer.text).data.me.actingBody.id).toBe(world.body[letter]);
  }
});

test('a draft of two megabytes is taken, original and all; one byte more is not', async () => {
  const { proposalId } = await aDraft(world);
  const text = `# Một\n\n${'đ'.repeat(999_990)}`;
  const upload = (value: string) =>
    world.ask('l-head', UploadDraft, { input: { proposalId, text: value, mediaType: 'MARKDOWN' } });
  const fits = text + ' '.repeat(2_000_000 - Buffer.byteLength(text));
  expect(done((await upload(fits)).data?.uploadDraft).draft).toMatchObject({ bytes: 2_000_000, blockCount: 2, number: 2 });
  expect((await upload(`${fits} `)).data!.uploadDraft.userErrors).toMatchObject([{ code: 'TOO_LONG', path: ['text'] }]);
});
