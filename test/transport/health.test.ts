import { print } from 'graphql';
import { DraftFeed, Me } from '../../clients/operations.ts';
import { statements } from '../../src/persistence/database.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower } from '../harness/follower.ts';
import { aFreePort, eventually } from '../harness/process.ts';
import { aComment, aRound, aWorld, type World } from '../harness/world.ts';

const at = (world: World, page: string) => new URL(page, world.url).href;
const readiness = async (world: World) => {
  const response = await fetch(at(world, '/readyz'));
  return { status: response.status, ...((await response.json()) as { ready: boolean; reasons: string[] }) };
};

/** The figures of a server by name, labels included. */
async function figures(world: World): Promise<Map<string, number>> {
  const text = await (await fetch(at(world, '/metrics'))).text();
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
}

test('the process says that it lives, and by HEAD too; another method finds nothing there', async () => {
  await using world = await aWorld();
  const alive = await fetch(at(world, '/livez'));
  expect([alive.status, await alive.json()]).toEqual([200, { alive: true }]);
  expect((await fetch(at(world, '/livez'), { method: 'HEAD' })).status).toBe(200);
  expect((await fetch(at(world, '/livez'), { method: 'POST' })).status).toBe(404);
});

test('a server is ready with four reasons to be, and says which one is missing', async () => {
  await using world = await aWorld();
  const ready = await fetch(at(world, '/readyz'));
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({
    ready: true,
    reasons: [],
    degraded: [],
    checks: [
      { name: 'database', ok: true, says: 'it answers' },
      { name: 'migrations', ok: true, says: 'up to date' },
      { name: 'log', ok: true, says: 'it is read' },
      { name: 'draining', ok: true, says: 'no' },
    ],
  });

  await asAdmin(world.database.name, (admin) =>
    admin.query(`update mikro_orm_migrations set name = 'away' where id = (select max(id) from mikro_orm_migrations)`),
  );
  expect(await readiness(world)).toMatchObject({
    status: 503,
    ready: false,
    reasons: ['migrations: the database lacks 1 migrations; start a server anew to apply them'],
  });

  // The database refuses every connection.
  await asAdmin('postgres', async (admin) => {
    await admin.query(`alter database ${world.database.name} allow_connections false`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [world.database.name]);
  });
  await eventually('it is not ready', 5_000, async () =>
    (await readiness(world)).reasons.includes('database: it does not answer as it should'),
  );
  expect((await readiness(world)).reasons.map((reason) => reason.split(':')[0])).toEqual(['database', 'migrations', 'log']);
  await asAdmin('postgres', (admin) => admin.query(`alter database ${world.database.name} allow_connections true`));
  await eventually('it is asked again', 5_000, async () => (await readiness(world)).reasons.length === 1);
});

test('many that ask at once whether it is ready are answered by one look', async () => {
  await using world = await aWorld();
  let looks = 0;
  const counted = (message: unknown) => {
    if (String(message).includes('from mikro_orm_migrations')) looks += 1;
  };
  statements.subscribe(counted);
  const all = await Promise.all(Array.from({ length: 50 }, () => readiness(world)));
  statements.unsubscribe(counted);
  expect(all.filter(({ ready }) => ready)).toHaveLength(50);
  expect([looks > 0, looks < 25]).toEqual([true, true]);
});

test('where people prove who they are, the figures are told at a port of their own alone: they tell that something is written', async () => {
  const port = await aFreePort();
  await using world = await aWorld({ demoMode: false, metricsAt: { host: '127.0.0.1', port } });
  expect((await fetch(at(world, '/metrics'))).status).toBe(404);
  expect(world.server.routes).not.toContain('/metrics');
  const there = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method });
  expect(await (await there('/metrics')).text()).toMatch(/^collegium_sockets 0$/m);
  expect([(await there('/metrics', 'HEAD')).status, (await there('/metrics', 'POST')).status]).toEqual([200, 404]);
  expect((await there('/graphql')).status).toBe(404);

  await using without = await aWorld({ demoMode: false });
  expect((await fetch(at(without, '/metrics'))).status).toBe(404);
});

test('a server told to stop says so while it still serves, and then stops', async () => {
  const world = await aWorld({ drainNoticeMs: 1_000 });
  const closing = world.server.close();
  expect(await readiness(world)).toMatchObject({ status: 503, reasons: ['draining: the server is about to stop'] });
  expect((await world.ask('a-head', Me, {})).data?.me.person.login).toBe('a-head');
  await closing;
  await expect(fetch(at(world, '/livez'))).rejects.toThrow();
});

test('the figures count sockets, followers, events, deliveries, operations and connections, by labels without ids', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  await using a = aFollower(world.as('a-head'), draftId);
  await using b = aFollower(world.as('b-head'), draftId);
  await Promise.all([a.ready(), b.ready()]);
  const before = await figures(world);
  expect(before.get('collegium_sockets')).toBe(2);
  expect(before.get('collegium_listeners')).toBe(2);
  for (const text of ['một', 'hai', 'ba']) await aComment(world, 'a-head', { draftId, text });
  await Promise.all([a, b].map((follower) => follower.until(() => follower.events().length === 3)));
  await world.ask('a-head', DraftFeed as never, { draftId }); // not over HTTP: refused
  await fetch(world.url, { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } });
  const after = await figures(world);
  const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  expect(grown('collegium_events_appended_total{stream="PROPOSAL"}')).toBe(3);
  expect(grown('collegium_items_delivered_total{phase="live"}')).toBe(6);
  expect(grown('collegium_delivery_lag_seconds_count')).toBe(3);
  expect(grown('collegium_delivery_lag_seconds_bucket{le="10"}')).toBe(3);
  expect(grown('collegium_operations_total{transport="HTTP",type="mutation",outcome="ok"}')).toBe(3);
  expect(grown('collegium_operation_seconds_count{transport="HTTP",type="mutation"}')).toBe(3);
  expect(grown('collegium_operations_total{transport="HTTP",type="subscription",outcome="refused"}')).toBe(1);
  expect(grown('collegium_operations_total{transport="HTTP",type="unknown",outcome="refused"}')).toBe(1);
  for (const name of [
    'collegium_database_connections{role="request",state="idle"}',
    'collegium_database_connections{role="hub",state="waiting"}',
    'nodejs_eventloop_lag_p99_seconds',
    'process_resident_memory_bytes',
  ])
    expect(after.has(name)).toBe(true);
  expect([...after.keys()].filter((name) => /[0-9a-f]{8}-|draft_|a-head/.test(name))).toEqual([]);

  await a.close();
  await eventually('a is gone', 5_000, async () => (await figures(world)).get('collegium_listeners') === 1);
  const late = aFollower(world.as('c-head'), draftId, (await firstCursor(world, draftId)) ?? null);
  await late.ready();
  expect((await figures(world)).get('collegium_items_delivered_total{phase="replay"}')).toBeGreaterThanOrEqual(3);
  await late.close();
});

async function firstCursor(world: World, draftId: string): Promise<string | undefined> {
  const query = 'query First($id: ID!) { draft(id: $id) { firstCursor } }';
  const response = await fetch(world.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Demo c-head' },
    body: JSON.stringify({ query, variables: { id: draftId } }),
  });
  return ((await response.json()) as { data: { draft: { firstCursor: string } } }).data.draft.firstCursor;
}

test('a request keeps the id it came with if it is one, and gets one if not, in the answer and in what is told of a failure', async () => {
  const lines: string[] = [];
  await using world = await aWorld({ logTo: (line) => lines.push(line) });
  const send = (requestId: string | undefined, page = '/graphql') =>
    fetch(at(world, page), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: 'Demo a-head',
        ...(requestId && { 'x-request-id': requestId }),
      },
      body: JSON.stringify({ query: print(Me) }),
    });
  expect((await send('gateway-17.a_B')).headers.get('x-request-id')).toBe('gateway-17.a_B');
  expect((await send('gateway-18', '/nowhere')).headers.get('x-request-id')).toBe('gateway-18');
  expect((await fetch(at(world, '/livez'))).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  for (const bad of ['a b', 'x'.repeat(129), '<script>', undefined])
    expect((await send(bad)).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  await eventually('the line is written', 5_000, () => lines.some((line) => line.includes('gateway-17.a_B')));
  expect(JSON.parse(lines.find((line) => line.includes('gateway-17.a_B'))!)).toMatchObject({
    requestId: 'gateway-17.a_B',
    transport: 'HTTP',
    operation: 'query',
    name: 'Me',
    durationMs: expect.any(Number),
    status: 200,
    msg: 'ok',
  });
  await asAdmin(world.database.name, (admin) => admin.query('alter table membership rename to gone'));
  const failed = await send('gateway-19');
  const [error] = ((await failed.json()) as { errors: { extensions: { details: object } }[] }).errors;
  expect([failed.headers.get('x-request-id'), error!.extensions.details]).toEqual(['gateway-19', { requestId: 'gateway-19' }]);
});
