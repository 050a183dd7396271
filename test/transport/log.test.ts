import { WebSocket } from 'ws';
import { AddComment, CreateProgramme, CreateProposal, EditComment, Me } from '../../clients/operations.ts';
import { openLog } from '../../src/log.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower } from '../harness/follower.ts';
import { eventually } from '../harness/process.ts';
import { aComment, aRound, aWorld } from '../harness/world.ts';

const secret = 'bí-mật-S3CR3T';

interface Line {
  level: number;
  msg: string;
  requestId?: string;
  transport?: string;
  operation?: string;
  codes?: string[];
  err?: { code?: string; constraint?: string; stack?: string };
}

test('at debug, whatever people write, ask with and are refused for, the log has no word of it', async () => {
  const lines: string[] = [];
  await using world = await aWorld({ logTo: (line) => lines.push(line) });
  const read = (): Line[] => lines.map((line) => JSON.parse(line));
  const { draftId } = await aRound(world);
  await using follower = aFollower(world.as('b-head'), draftId);
  await follower.ready();
  const send = (body: string, headers: Record<string, string> = {}) =>
    fetch(world.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

  // What goes well: texts, keys, cursors, variables, a search of the request line.
  const comment = await aComment(world, 'a-head', { draftId, text: secret, idempotencyKey: secret });
  await world.ask('a-head', EditComment, { input: { commentId: comment.id, expectedVersion: 1, text: `${secret} 2` } });
  await fetch(`${world.url}?query=${encodeURIComponent(`{ node(id: "${secret}") { id } }`)}`);
  await fetch(new URL(`/${encodeURIComponent(secret)}?token=${encodeURIComponent(secret)}`, world.url));
  // What is refused: by the parser, the schema, a type, a use case, the door, who one is.
  for (const body of [
    `{"query":"${secret}`,
    JSON.stringify({ query: `{ ${secret}` }),
    JSON.stringify({ query: `{ me(x: "${secret}") }` }),
  ])
    await send(body);
  await send(
    JSON.stringify({
      query: 'query Q($id: ID!, $n: Int) { draft(id: $id) { threads(first: $n) { totalCount } } }',
      variables: { id: secret, n: secret },
    }),
    { authorization: 'Demo a-head' },
  );
  await send(JSON.stringify({ query: '{ me { role } }' }), {
    authorization: `Demo ${encodeURIComponent(secret)}`,
    'x-request-id': `${encodeURIComponent(secret)}`,
  });
  await send('{}', { origin: `https://${encodeURIComponent('S3CR3T')}.example` });
  await world.ask('o-clerk', CreateProposal, { input: { programmeId: secret, kind: 'SCHEME', title: secret } });
  // A socket: who one is, an operation, its id, and one that is refused.
  const socket = new WebSocket(world.url.replace('http', 'ws'), 'graphql-transport-ws');
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Demo a-head', password: secret } }));
  await new Promise((resolve) => socket.once('message', resolve));
  for (const [i, query] of [`{ node(id: "${secret}") { id } }`, '{ me { role } }', `{ ${secret}`].entries()) {
    socket.send(JSON.stringify({ id: `${secret}${i}`, type: 'subscribe', payload: { query, variables: { a: secret } } }));
    await new Promise((resolve) => socket.once('message', resolve));
  }
  socket.close();
  // What fails here: PostgreSQL tells the row that a constraint refuses, and the name of a table that is gone.
  await asAdmin(world.database.name, (admin) =>
    admin.query(`alter table comment add constraint nothing_more check (length(text) < 3) not valid`),
  );
  const failed = await world.ask('a-head', AddComment, { input: { draftId, audience: 'ROUND', text: secret } });
  expect(failed.errors?.[0]?.extensions.code).toBe('INTERNAL');
  // On a table without policies it tells the whole row, and the unit of work puts the values into its message.
  await asAdmin(world.database.name, (admin) =>
    admin.query(`alter table programme add constraint no_titles check (length(title) < 3) not valid`),
  );
  const programme = await world.ask('o-clerk', CreateProgramme, { input: { kind: 'YEAR', year: 2099, title: secret } });
  expect(programme.errors?.[0]?.extensions.code).toBe('INTERNAL');
  await asAdmin(world.database.name, (admin) => admin.query('alter table membership rename to gone'));
  expect((await world.ask('a-head', Me, {})).errors?.[0]?.extensions.code).toBe('INTERNAL');

  const requestId = String(failed.errors![0]!.extensions.details!['requestId']);
  await eventually('its line is written', 5_000, () =>
    read().some((line) => line.msg === 'failed' && line.requestId === requestId),
  );
  expect(read().find((line) => line.err?.code === '23514')).toMatchObject({
    requestId,
    err: { constraint: 'nothing_more', stack: expect.stringContaining('addComment') },
  });
  // Every way has left its line: an empty log would hide nothing.
  const met = read().map(({ transport, operation, codes = [], msg }) => [transport, operation, codes.join(), msg].join(' '));
  for (const wanted of [
    'HTTP mutation  ok',
    'HTTP unknown GRAPHQL_PARSE_FAILED refused',
    'HTTP unknown UNKNOWN_PERSON refused',
    'HTTP unknown ORIGIN_REFUSED refused',
    'HTTP mutation NOT_FOUND refused',
    'HTTP mutation INTERNAL failed',
    'WEBSOCKET query  ok',
    'WEBSOCKET query NOT_FOUND refused',
    'WEBSOCKET unknown GRAPHQL_PARSE_FAILED refused',
  ])
    expect(met).toContain(wanted);
  const written = lines.join('');
  for (const word of [secret, encodeURIComponent(secret), 'S3CR3T', 'Demo a-head', comment.cursor, 'authorization'])
    expect(written.includes(word) ? word : 'nothing of it').toBe('nothing of it');
});

test('what is handed to the log by mistake is left out, and an error keeps its kind and place', () => {
  const lines: string[] = [];
  const log = openLog('debug', { write: (line) => void lines.push(line) });
  log.info(
    { authorization: secret, request: { headers: { cookie: secret }, variables: { text: secret } }, input: { text: secret } },
    'x',
  );
  for (const error of [
    new SyntaxError(`Unexpected token ${secret}`),
    new TypeError(`Invalid URL: "${secret}\\"${secret}"`),
    Object.assign(new Error(`insert into comment values (${secret})`), {
      code: '23505',
      detail: secret,
      constraint: 'comment_pkey',
    }),
    new Error('outer', { cause: new Error(`'${secret}'`) }),
  ])
    log.error({ err: error }, 'it failed');
  expect(lines.join('')).not.toContain('S3CR3T');
  const errors = lines.slice(1).map((line) => JSON.parse(line).err);
  expect(errors.map((error) => error.message)).toEqual([undefined, 'Invalid URL: …', undefined, 'outer']);
  expect(errors[2]).toMatchObject({ code: '23505', constraint: 'comment_pkey' });
  for (const error of errors) expect(error.stack).toMatch(/^\s+at .*log\.test/m);
});
