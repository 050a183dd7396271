import { act, ask } from '../access/everything.ts';
import { aWorldAt, hanoi, requestOf, signs } from '../deadlines/owing.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower, anInboxFollower } from '../harness/follower.ts';
import { aRound, done } from '../harness/world.ts';

let world: Awaited<ReturnType<typeof aWorldAt>>;
beforeAll(async () => {
  world = await aWorldAt('2024-04-26T10:00+07:00');
});
afterAll(() => world[Symbol.asyncDispose]());

const due = hanoi('2024-05-07T17:00').toISOString();
const dueAgain = hanoi('2024-05-09T17:00').toISOString();

async function firstCursors(login: string, draftId: string) {
  const { data } = await ask<{ draft: { firstCursor: string }; me: { inboxFirstCursor: string } }>(
    world.as(login),
    `{ draft(id: "${draftId}") { firstCursor } me { inboxFirstCursor } }`,
  );
  return { draft: data!.draft.firstCursor, inbox: data!.me.inboxFirstCursor };
}

/** What the feeds tell of when opinions are due, from the beginning: to somebody who follows the draft, and in the inbox. */
async function told(login: string, draftId: string) {
  const persona = world.as(login);
  const first = await firstCursors(login, draftId);
  const ofDraft = aFollower(persona, draftId, first.draft);
  const inbox = anInboxFollower(persona, first.inbox);
  await Promise.all([ofDraft.ready(), inbox.ready()]);
  await Promise.all([ofDraft.close(), inbox.close()]);
  const dues = (events: readonly { __typename: string }[]) =>
    events.flatMap((event) =>
      'opinionDueAt' in event && (!('toState' in event) || event.toState === 'ASKED_AGAIN')
        ? [[event.__typename, event.opinionDueAt]]
        : [],
    );
  return { ofDraft: dues(ofDraft.events()), inbox: dues(inbox.events()) };
}

async function askedAgain(mode: 'OPEN' | 'AT_CLOSE') {
  const { roundId, draftId } = await aRound(world, undefined, ['A', 'B', 'C'], mode);
  await signs(world, 'A', roundId);
  const requestId = await requestOf(world, roundId, 'A');
  done((await act(world.as('o-desk'), 'askAgain', { requestId, reason: 'thiếu', due: '2024-05-09' })) as never);
  return draftId;
}

test('who is asked, and who is asked with him, is told until when', async () => {
  const draftId = await askedAgain('OPEN');
  const opened = ['RoundOpened', due];
  const again = ['RequestStateChanged', dueAgain];
  for (const login of ['a-head', 'b-head', 'l-head', 'o-desk'])
    expect([login, (await told(login, draftId)).ofDraft]).toEqual([login, [opened, again]]);
  expect((await told('a-head', draftId)).inbox).toEqual([
    ['OpinionRequested', due],
    ['AskedAgain', dueAgain],
  ]);
  expect((await told('b-head', draftId)).inbox).toEqual([['OpinionRequested', due]]);
});

test('in a blind round until when another is asked again is told to nobody but him and the office', async () => {
  const draftId = await askedAgain('AT_CLOSE');
  const opened = ['RoundOpened', due];
  for (const login of ['b-head', 'l-head']) expect([login, (await told(login, draftId)).ofDraft]).toEqual([login, [opened]]);
  for (const login of ['a-head', 'o-desk'])
    expect([login, (await told(login, draftId)).ofDraft]).toEqual([login, [opened, ['RequestStateChanged', dueAgain]]]);
});

test('an event of before it said so is told without', async () => {
  const draftId = await askedAgain('OPEN');
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `update event_body set body = (body::jsonb - 'due')::text from event
       where event.kind in ('RoundOpened', 'OpinionRequested', 'AskedAgain', 'RequestStateChanged')
         and (event_body.stream_kind, event_body.stream_id, event_body.seq) = (event.stream_kind, event.stream_id, event.seq)`,
    ),
  );
  const cursors = await firstCursors('a-head', draftId);
  const asked = `query ($draftId: ID!, $draft: String!, $inbox: String!) {
    draftEvents(draftId: $draftId, after: $draft, first: 100) { items { __typename
      ... on RoundOpened { opinionDueAt } ... on RequestStateChanged { opinionDueAt } } }
    inboxEvents(after: $inbox, first: 100) { items { __typename
      ... on OpinionRequested { opinionDueAt } ... on AskedAgain { opinionDueAt } } } }`;
  type Page = { items: { __typename: string; opinionDueAt?: string | null }[] };
  const { data, errors } = await ask<{ draftEvents: Page; inboxEvents: Page }>(world.as('a-head'), asked, {
    draftId,
    ...cursors,
  });
  expect(errors).toBeUndefined();
  const dues = new Set([...data!.draftEvents.items, ...data!.inboxEvents.items].map((item) => Object.values(item).join()));
  for (const kind of ['RoundOpened', 'RequestStateChanged', 'OpinionRequested', 'AskedAgain']) {
    expect(dues).toContain(`${kind},`);
    expect(dues).not.toContain(`${kind},${dueAgain}`);
  }
});
