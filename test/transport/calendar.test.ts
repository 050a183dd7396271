import ICAL from 'ical.js';
import { headersOf } from '../../clients/connect.ts';
import { act, ask } from '../access/everything.ts';
import { aWorldAt, hanoi, heardInInbox, signs } from '../deadlines/owing.ts';
import { asAdmin } from '../harness/database.ts';
import { aRound, codesOf, done, type World } from '../harness/world.ts';

interface Made {
  path: string | null;
  address: { id: string };
  userErrors: [];
}

async function anAddress(world: World, login: string, more: object = {}): Promise<Made> {
  return done((await act(world.as(login), 'createCalendarAddress', more)) as never) as unknown as Made;
}

/** What a calendar program reads, that does not sign in. */
const read = (world: World, path: string, request: RequestInit = {}) => fetch(new URL(path, world.url), request);

/** The entries, read by a parser: what they are about, when they are, and how often they were moved. */
async function entries(world: World, path: string) {
  const response = await read(world, path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const text = await response.text();
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid') as string,
    summary: event.getFirstPropertyValue('summary') as string,
    at: (event.getFirstPropertyValue('dtstart') as ICAL.Time).toJSDate().toISOString(),
    sequence: event.getFirstPropertyValue('sequence'),
  }));
}

test('a calendar program reads at a secret address what the body owes, until it is given', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { roundId } = await aRound(world);
  const { path } = await anAddress(world, 'a-officer');
  expect(path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
  const [entry, ...others] = await entries(world, path!);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ at: hanoi('2024-05-07T17:00').toISOString(), sequence: 0 });
  expect(entry!.summary).toBe('Opinion due: 1. Đề án thử');
  await signs(world, 'A', roundId);
  expect(await entries(world, path!)).toEqual([]);
  expect(await entries(world, (await anAddress(world, 'd-head')).path!)).toEqual([]);
});

test('an entry keeps its name when its due date is moved, and counts the moves; texts are as they were written', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const title = `Đề án; "a, b" \\n ${'về việc phối hợp liên ngành '.repeat(8)}`.trim();
  const made = async (mutation: string, input: object) => done((await act(world.as('o-clerk'), mutation, input)) as never);
  const { programme } = (await made('createProgramme', { kind: 'YEAR', year: 2024, title: 'x' })) as unknown as {
    programme: { id: string };
  };
  const { proposal } = (await made('createProposal', {
    ...{ programmeId: programme.id, kind: 'SCHEME', title, due: '2024-05-07' },
    ...{ leadBodyId: world.body['L'], decidingBodyId: world.body['P'] },
  })) as unknown as { proposal: { id: string } };
  await made('adoptProgramme', { programmeId: programme.id });
  const vi = await fetch(world.url, {
    method: 'POST',
    headers: { ...headersOf(world.as('l-head')), 'content-type': 'application/json', 'accept-language': 'vi' },
    body: JSON.stringify({ query: 'mutation { createCalendarAddress(input: {}) { path } }' }),
  });
  const { path } = ((await vi.json()) as { data: { createCalendarAddress: { path: string } } }).data.createCalendarAddress;
  const [before] = await entries(world, path);
  expect(before!.summary).toBe(`Hạn trình theo chương trình: 1. ${title}`);
  await world.clock.moveTo(hanoi('2024-04-27T09:00'));
  await made('redateProposal', { proposalId: proposal.id, due: '2024-05-14', decisionReference: '1', reason: 'x' });
  const [after] = await entries(world, path);
  expect(after).toEqual({ ...before, at: hanoi('2024-05-14T17:00').toISOString(), sequence: 1 });
});

test('what is the same is not sent again, and nobody else keeps it', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { roundId } = await aRound(world);
  const { path } = await anAddress(world, 'a-officer');
  const first = await read(world, path!);
  const etag = first.headers.get('etag')!;
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  await world.clock.moveTo(hanoi('2024-04-27T10:00'));
  const again = await read(world, path!, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await read(world, path!, { method: 'HEAD' });
  expect([head.status, head.headers.get('etag')]).toEqual([200, etag]);
  await signs(world, 'A', roundId);
  expect((await read(world, path!, { headers: { 'if-none-match': etag } })).status).toBe(200);
  expect((await read(world, path!, { method: 'POST' })).status).toBe(405);
});

test('at an address that was taken back, whose membership ended, or that never was, the same nothing is found', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const { path, address } = await anAddress(world, 'a-officer');
  const left = await anAddress(world, 'b-officer');
  expect((await read(world, path!)).status).toBe(200);
  done((await act(world.as('a-officer'), 'revokeCalendarAddress', { addressId: address.id })) as never);
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `update membership set valid_to = '2024-04-25' where person_id = (select id from person where login = 'b-officer')`,
    ),
  );
  const found = [];
  for (const at of [
    path!,
    left.path!,
    `/calendar/${'A'.repeat(43)}.ics`,
    '/calendar/x.ics',
    `${left.path!.slice(0, -4)}`,
    '/calendar/',
  ])
    found.push(await read(world, at).then(async (response) => [response.status, await response.text()]));
  expect(new Set(found.map(([status, body]) => `${status} ${body}`)).size).toBe(1);
  expect(found[0]![0]).toBe(404);
});

test('an address is shown once and is its owner’s alone, who is told of it', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  const idempotencyKey = crypto.randomUUID();
  const made = await anAddress(world, 'a-officer', { idempotencyKey });
  const again = await anAddress(world, 'a-officer', { idempotencyKey });
  expect(again).toMatchObject({ address: { id: made.address.id }, path: null });
  const listed = async (login: string) => {
    const { data } = await ask<{ me: { calendarAddresses: object[] } }>(
      world.as(login),
      '{ me { calendarAddresses { id createdAt lastUsedAt revokedAt } } }',
    );
    return data!.me.calendarAddresses;
  };
  const createdAt = hanoi('2024-04-26T10:00').toISOString();
  expect(await listed('a-officer')).toEqual([{ id: made.address.id, createdAt, lastUsedAt: null, revokedAt: null }]);
  await read(world, made.path!);
  expect(await listed('a-officer')).toMatchObject([{ lastUsedAt: createdAt }]);
  expect([await listed('a-head'), await listed('o-head')]).toEqual([[], []]);
  for (const login of ['a-head', 'o-head'])
    expect(codesOf((await act(world.as(login), 'revokeCalendarAddress', { addressId: made.address.id })) as never)).toEqual([
      'NOT_FOUND',
    ]);
  done((await act(world.as('a-officer'), 'revokeCalendarAddress', { addressId: made.address.id })) as never);
  expect(codesOf((await act(world.as('a-officer'), 'revokeCalendarAddress', { addressId: made.address.id })) as never)).toEqual([
    'NOTHING_TO_CHANGE',
  ]);
  const kinds = /^CalendarAddress/;
  expect(await heardInInbox(world, 'a-officer', kinds)).toEqual([
    `CalendarAddressCreated ${createdAt}`,
    `CalendarAddressRevoked ${createdAt}`,
  ]);
  expect(await heardInInbox(world, 'a-head', kinds)).toEqual([]);
  const { rows } = await asAdmin(world.database.name, (admin) => admin.query(`select secret_hash from calendar_address`));
  const secret = made.path!.slice('/calendar/'.length, -'.ics'.length);
  expect(
    rows.some(({ secret_hash: hash }) => hash.includes(Buffer.from(secret, 'base64url')) || hash.toString() === secret),
  ).toBe(false);
});

test('a person has no more addresses than a number', async () => {
  await using world = await aWorldAt('2024-04-26T10:00+07:00');
  for (let n = 0; n < 20; n++) await anAddress(world, 'a-officer');
  expect(codesOf((await act(world.as('a-officer'), 'createCalendarAddress', {})) as never)).toEqual(['TOO_MANY']);
});
