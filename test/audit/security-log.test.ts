import { WebSocket } from 'ws';
import { denialLimits } from '../../src/access/denials.ts';
import { globalId, readGlobalId } from '../../src/graphql/global-id.ts';
import { openDatabase, sql } from '../../src/persistence/database.ts';
import { readSecurityLog, type SecurityEntry } from '../../src/persistence/security-log.ts';
import { webSocketLimits } from '../../src/transport/sockets.ts';
import { runCommand } from '../harness/cli.ts';
import { aClock } from '../harness/clock.ts';
import { asAdmin, databaseUrl } from '../harness/database.ts';
import { pdf, upload } from '../harness/files.ts';
import { eventually } from '../harness/process.ts';
import { aComment, aRound, aWorld, type World } from '../harness/world.ts';

const entriesOf = (world: World, which: Parameters<typeof readSecurityLog>[1] = {}): Promise<SecurityEntry[]> =>
  asAdmin(world.database.name, async (admin) => {
    const entries: SecurityEntry[] = [];
    for await (const entry of readSecurityLog(admin, which)) entries.push(entry);
    return entries;
  });

/** Asks, from an address, and waits for all of the answer. */
async function post(world: World, login: string | undefined, query: string, headers: Record<string, string> = {}) {
  const answer = await fetch(world.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(login && { authorization: `Demo ${login}` }), ...headers },
    body: JSON.stringify({ query }),
  });
  return answer.text();
}

/** Opens a socket as somebody, says something once it is let in, and waits for the answer or the end. */
function overSocket(world: World, login: string, headers: Record<string, string>, query?: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(world.url.replace('http', 'ws'), 'graphql-transport-ws', { headers });
    const end = (heard: string) => {
      socket.terminate();
      resolve(heard);
    };
    socket.on('error', () => {});
    socket.on('unexpected-response', (_, response) => end(String(response.statusCode)));
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Demo ${login}` } })),
    );
    socket.on('close', (code) => resolve(String(code)));
    socket.on('message', (data) => {
      const { type } = JSON.parse(String(data)) as { type: string };
      if (type !== 'connection_ack') end(type);
      else if (query) socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    });
  });
}

const from = (address: string) => ({ 'x-forwarded-for': address });
const objectOf = (type: string, id: string) => `${type} ${readGlobalId(id)!.uuid}`;

test('each kind of denied attempt, over HTTP, WebSocket and event streams, is written with who, from where and of what', async () => {
  const world = await aWorld({ trustedProxies: 1, webSocketLimits: { ...webSocketLimits, connectionsPerPersonMax: 1 } });
  const { draftId } = await aRound(world);
  const remark = await aComment(world, 'a-head', { draftId, text: 'của vòng' });
  const file = await upload(world, 'a-officer', 'mật.pdf', pdf());
  const nothing = globalId('Draft', crypto.randomUUID());
  const draft = (id: string) => `query Look { draft(id: "${id}") { number } }`;
  const conceal = `mutation { concealComment(input: { commentId: "${remark.id}", decisionReference: "1", reason: "2" }) { userErrors { code } } }`;
  const feed = `subscription Follow { draftFeed(draftId: "${draftId}") { __typename } }`;

  await post(world, 'ghost', '{ me { role } }', from('192.0.2.1'));
  await post(world, 'a-head', '{ me { role } }', { ...from('192.0.2.2'), 'acting-as': world.body['B']! });
  await post(world, undefined, '{ me { role } }', from('192.0.2.3'));
  await post(world, 'a-head', '{ me { role } }', { ...from('192.0.2.4'), origin: 'https://elsewhere.example' });
  await post(world, 'd-head', draft(draftId), from('192.0.2.5'));
  await post(world, 'd-head', draft(nothing), from('192.0.2.5')); // of what does not exist, nobody was denied anything
  await post(world, 'd-head', draft('draft_x'), from('192.0.2.5'));
  await post(world, 'a-officer', conceal, from('192.0.2.6'));
  await post(world, 'd-head', conceal, from('192.0.2.6'));
  await post(
    world,
    'b-head',
    `{ ${'me { role } '.repeat(21)} }`.replace(/me/g, () => `a${crypto.randomUUID().slice(0, 6)}: me`),
    from('192.0.2.7'),
  );
  await (
    await fetch(new URL(`/files/${file.id}`, world.url), { headers: { authorization: 'Demo d-head', ...from('192.0.2.8') } })
  ).text();
  expect(await overSocket(world, 'ghost', from('192.0.2.9'))).toBe('4401');
  expect(await overSocket(world, 'd-officer', from('192.0.2.10'), feed)).toBe('error');
  expect(await overSocket(world, 'd-officer', { ...from('192.0.2.11'), origin: 'https://elsewhere.example' })).toBe('403');
  await post(world, 'ghost', feed, { ...from('192.0.2.12'), accept: 'text/event-stream' });
  await post(world, 'd-head', feed, { ...from('192.0.2.13'), accept: 'text/event-stream' });
  const held = new WebSocket(world.url.replace('http', 'ws'), 'graphql-transport-ws');
  await new Promise((resolve) => held.once('open', resolve));
  held.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Demo c-head' } }));
  await new Promise((resolve) => held.once('message', resolve));
  expect(await overSocket(world, 'c-head', from('192.0.2.14'))).toBe('1013');
  held.terminate();
  await world[Symbol.asyncDispose]();

  const D = 'Body D';
  const entries = await entriesOf(world);
  expect(
    entries
      .map(({ code, transport, address, person, body, operation, field, object }) =>
        [address.slice(8), code, transport, person, body, operation, field, object].map((cell) => cell ?? '-').join(' | '),
      )
      .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
  ).toEqual([
    `1 | UNKNOWN_PERSON | HTTP | ghost | - | unknown | - | -`,
    `2 | NOT_A_MEMBER | HTTP | a-head | - | unknown | - | -`,
    `3 | UNAUTHENTICATED | HTTP | - | - | query | me | -`,
    `4 | ORIGIN_REFUSED | HTTP | a-head | - | unknown | - | -`,
    `5 | NOT_FOUND | HTTP | d-head | ${D} | query Look | draft | ${objectOf('Draft', draftId)}`,
    `6 | NOT_ALLOWED | HTTP | a-officer | Body A | mutation | concealComment | ${objectOf('Comment', remark.id)}`,
    `6 | NOT_FOUND | HTTP | d-head | ${D} | mutation | concealComment | ${objectOf('Comment', remark.id)}`,
    `7 | REQUEST_TOO_COMPLEX | HTTP | b-head | Body B | unknown | - | -`,
    `8 | NOT_FOUND | HTTP | d-head | ${D} | unknown | - | ${objectOf('Attachment', file.id)}`,
    `9 | UNKNOWN_PERSON | WEBSOCKET | ghost | - | - | - | -`,
    `10 | NOT_FOUND | WEBSOCKET | d-officer | ${D} | subscription Follow | draftFeed | ${objectOf('Draft', draftId)}`,
    `11 | ORIGIN_REFUSED | WEBSOCKET | - | - | - | - | -`,
    `12 | UNKNOWN_PERSON | SSE | ghost | - | unknown | - | -`,
    `13 | NOT_FOUND | SSE | d-head | ${D} | subscription Follow | draftFeed | ${objectOf('Draft', draftId)}`,
    `14 | TOO_MANY_CONNECTIONS | WEBSOCKET | c-head | Body C | - | - | -`,
  ]);
  expect(await entriesOf(world, { person: 'ghost' })).toHaveLength(3);
  const { said } = await runCommand(['security-log', '--person', 'd-officer'], {
    DATABASE_URL: databaseUrl(world.database.name),
  });
  expect(said.split('\n').map((line) => line.split('\t').slice(1, 3))).toEqual([['code', 'attempts'], ['NOT_FOUND', '1'], []]);
});

test('what a client writes takes no other entry with it, whatever it is', async () => {
  await using world = await aWorld({ trustedProxies: 1 });
  await Promise.all([
    overSocket(world, 'ma\ud800', from('192.0.2.1')),
    post(world, 'ghost', '{ me { role } }', from('192.0.2.2')),
    overSocket(world, `${'x'.repeat(99)}𝔘`, from('192.0.2.3')),
  ]);
  await eventually('all three are written', 20_000, async () => (await entriesOf(world)).length === 3);
  expect((await entriesOf(world)).map(({ person }) => person).sort()).toEqual(['ghost', 'ma\ufffd', `${'x'.repeat(99)}\ufffd`]);
});

test('a flood from one address is counted in one row a minute, and others are told apart', async () => {
  const clock = aClock(new Date('2024-03-01T08:00:00+07:00'));
  const limits = { ...denialLimits, perWindowMax: 3, countedApartMax: 3 };
  const world = await aWorld({ clock, trustedProxies: 1, denialLimits: limits });
  for (let n = 0; n < 10; n++) await post(world, `ghost-${n}`, '{ me { role } }', from('192.0.2.1'));
  await post(world, 'ghost', '{ me { role } }', from('192.0.2.2'));
  await clock.moveTo('2024-03-01T08:01:00+07:00');
  await post(world, 'later', '{ me { role } }', from('192.0.2.1'));
  for (const n of [3, 4, 5, 6, 7, 8, 9]) await post(world, 'many', '{ me { role } }', from(`192.0.2.${n}`));
  await world[Symbol.asyncDispose]();
  const entries = await entriesOf(world);
  expect(entries.map(({ address, person, attempts }) => [address, person, attempts])).toEqual([
    ['192.0.2.1', 'ghost-0', 1],
    ['192.0.2.1', 'ghost-1', 1],
    ['192.0.2.1', 'ghost-2', 1],
    ['192.0.2.2', 'ghost', 1],
    ['192.0.2.1', null, 7],
    ['192.0.2.1', 'later', 1],
    ['192.0.2.3', 'many', 1],
    ['192.0.2.4', 'many', 1],
    ['192.0.2.5', 'many', 1],
    ['192.0.2.6', 'many', 1],
    ['192.0.2.7', 'many', 1],
    ['(other addresses)', null, 2],
  ]);
  expect(await entriesOf(world, { since: new Date('2024-03-01T08:01:00+07:00') })).toHaveLength(7);
});

test('who asks for much that is nowhere hides by it neither what he looks for nor what others do behind the same address', async () => {
  const limits = { ...denialLimits, perWindowMax: 3 };
  const world = await aWorld({ trustedProxies: 1, denialLimits: limits });
  const { draftId } = await aRound(world);
  const look = (login: string, id: string) => post(world, login, `{ draft(id: "${id}") { number } }`, from('192.0.2.1'));
  for (let n = 0; n < 10; n++) await look('d-head', globalId('Draft', crypto.randomUUID()));
  await look('d-head', draftId);
  await look('d-officer', draftId);
  for (let n = 0; n < 4; n++) await look('d-head', draftId);
  await world[Symbol.asyncDispose]();
  const object = objectOf('Draft', draftId);
  expect((await entriesOf(world)).map(({ person, object, attempts }) => [person, object, attempts])).toEqual([
    ['d-head', object, 1],
    ['d-officer', object, 1],
    ['d-head', object, 1],
    ['d-head', object, 1],
    ['d-head', null, 2],
  ]);
});

test('a security log that cannot be written fails no request and waits for nobody; it is counted what was lost', async () => {
  await using world = await aWorld({ trustedProxies: 1, denialLimits: { ...denialLimits, waitingMax: 2 }, logTo: () => {} });
  await asAdmin(world.database.name, (admin) => admin.query('alter table security_event rename to gone'));
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => post(world, 'ghost', '{ me { role } }', from(`192.0.2.${n}`))),
  );
  expect(new Set(answers).size).toBe(1);
  const metrics = await (await fetch(new URL('/metrics', world.url))).text();
  expect(Number(/^collegium_denied_total\{how="lost"\} (\d+)$/m.exec(metrics)?.[1])).toBeGreaterThan(10);
  await asAdmin(world.database.name, (admin) => admin.query('alter table gone rename to security_event'));
});

test('the server adds to the security log and can do nothing else with it; what is older than is kept goes, never of the last 30 days', async () => {
  await using world = await aWorld();
  const insert = `insert into security_event (at, code, attempts, transport, address) values`;
  await asAdmin(world.database.name, (admin) =>
    admin.query(`${insert} (now() - interval '40 days', 'X', 1, 'HTTP', '-'), (now() - interval '20 days', 'Y', 1, 'HTTP', '-')`),
  );
  for (const role of ['collegium_request', 'collegium_hub'] as const) {
    const orm = await openDatabase(world.database, role, [], 1);
    for (const statement of [
      'update security_event set code = null',
      'delete from security_event',
      'select from security_event',
      'truncate security_event',
    ])
      await expect(sql(orm.em.fork(), statement)).rejects.toThrow('permission denied');
    const added = sql(orm.em.fork(), `${insert} (now(), 'Z', 1, 'HTTP', '-')`);
    if (role === 'collegium_hub') await added;
    else await expect(added).rejects.toThrow('permission denied');
    const forgotten = sql<{ n: string }>(orm.em.fork(), `select forget_security_events(now() + interval '1 day') as n`);
    if (role === 'collegium_hub') expect(await forgotten).toEqual([{ n: '1' }]);
    else await expect(forgotten).rejects.toThrow('permission denied');
    await orm.close();
  }
  expect((await entriesOf(world)).map(({ code }) => code)).toEqual(['Y', 'Z']);
});

test('whether a thing exists is known of every kind that has an id', async () => {
  await using world = await aWorld();
  const hub = await openDatabase(world.database, 'collegium_hub', [], 1);
  const kinds = [
    'Body',
    'Person',
    'Programme',
    'Proposal',
    'ProgrammeChange',
    'Draft',
    'Block',
    'Round',
    'Question',
    'OpinionRequest',
    'Opinion',
    'SufficiencyFinding',
    'Delegation',
    'OutOfRemitClaim',
    'Thread',
    'Comment',
    'Attachment',
    'ApiToken',
    'Meeting',
    'Submission',
    'CalendarAddress',
    'Obligation',
    'Regulation',
    'ExtensionRequest',
  ] as const;
  for (const kind of kinds)
    expect(await sql(hub.em.fork(), `select object_exists($1, $2) as there`, [kind, crypto.randomUUID()])).toEqual([
      { there: false },
    ]);
  const { uuid } = readGlobalId(world.body['A']!)!;
  expect(await sql(hub.em.fork(), `select object_exists('Body', $1) as there`, [uuid])).toEqual([{ there: true }]);
  await hub.close();
});
