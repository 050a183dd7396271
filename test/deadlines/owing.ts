import type { Actor } from '../../src/access/actor.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { newId } from '../../src/ids.ts';
import { ObligationKind } from '../../src/obligations/obligation.type.ts';
import { startObligations } from '../../src/obligations/start-obligations.ts';
import { openDatabase } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/transaction.ts';
import { act, ask } from '../access/everything.ts';
import { putCalendar, year2024 } from '../harness/calendar.ts';
import { aClock, type TestClock } from '../harness/clock.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower, anInboxFollower } from '../harness/follower.ts';
import { aWorld, done, type World } from '../harness/world.ts';

/** A world in the calendar of 2024, with a clock that a test moves. */
export async function aWorldAt(start: string): Promise<World & { clock: TestClock }> {
  const clock = aClock(start);
  const world = await aWorld({ clock });
  await putCalendar(world.database, year2024);
  return Object.assign(world, { clock });
}

/** Something that L owes of a proposal until a day, as use cases would begin it; the server is not told. Gives its id. */
export async function owes(world: World & { clock: TestClock }, proposalId: string, day: string, letter = 'L'): Promise<string> {
  const orm = await openDatabase(world.database, 'collegium_request', [], 1);
  const uuid = (id: string) => readGlobalId(id)!.uuid;
  const actor = { personId: newId(), bodyId: uuid(world.body['O']!), isOffice: true } as Actor;
  try {
    const [row] = await inTransaction(orm, actor, (tx) =>
      startObligations({ tx, actor, clock: world.clock, newId }, [
        {
          kind: ObligationKind.RESPONSE,
          bodyId: uuid(world.body[letter]!),
          proposalId: uuid(proposalId),
          basis: { from: 'DAY', day },
          rule: null,
        },
      ]),
    );
    return row!.id;
  } finally {
    await orm.close();
  }
}

export interface Told {
  kind: string;
  at: string;
  due: string;
  stream: string;
  actor: string;
}

/** What was told of an obligation, in order of time, one for each stream. */
export function toldOf(world: World, obligationId: string): Promise<Told[]> {
  return asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query(
      `select kind, at, body::json ->> 'due' as due, stream_kind as stream, body::json -> 'actor' ->> 'name' as actor from event join event_body using (stream_kind, stream_id, seq)
       where object_id = $1 and kind in ('DueSoon', 'DueExpired') order by at, stream_kind, seq`,
      [obligationId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  });
}

/** The same as the stream of its proposal has it. */
export async function toldInProposal(world: World, obligationId: string): Promise<string[]> {
  return (await toldOf(world, obligationId)).flatMap(({ stream, kind, at }) => (stream === 'PROPOSAL' ? [`${kind} ${at}`] : []));
}

/** Signs an opinion of a body, that agrees to everything. */
export async function signs(world: World, letter: string, roundId: string): Promise<void> {
  const person = letter.toLowerCase();
  for (const [login, mutation, input] of [
    [`${person}-officer`, 'draftOpinion', { roundId, expectedVersion: 0, position: 'AGREE' }],
    [`${person}-officer`, 'passForSignature', { roundId, expectedVersion: 1 }],
    [`${person}-head`, 'submitOpinion', { roundId, expectedVersion: 1, acknowledgeMissing: true }],
  ] as const)
    done((await act(world.as(login), mutation, input)) as never);
}

/** The request of a body in a round. */
export async function requestOf({ as, body }: World, roundId: string, letter: string): Promise<string> {
  const query = `query ($id: ID!) { node(id: $id) { ... on Round { requests { id body { id } } } } }`;
  interface Seen {
    node: { requests: { id: string; body: { id: string } }[] };
  }
  const { requests } = (await ask<Seen>(as('o-desk'), query, { id: roundId })).data!.node;
  return requests.find((request) => request.body.id === body[letter])!.id;
}

/** What the feed of a draft tells somebody of these kinds, from the beginning up to now: kind, instant and body. */
export async function heard(world: World, login: string, draftId: string, kinds: RegExp): Promise<string[]> {
  const letters = new Map(Object.entries(world.body).map(([letter, id]) => [id, letter]));
  const first = await ask<{ draft: { firstCursor: string } }>(world.as(login), `{ draft(id: "${draftId}") { firstCursor } }`);
  if (!first.data) return ['NOT_FOUND'];
  const follower = aFollower(world.as(login), draftId, first.data.draft.firstCursor);
  await follower.ready();
  await follower.close();
  return follower
    .events()
    .filter(({ __typename }) => kinds.test(__typename))
    .map((event) => `${event.__typename} ${event.at}${'bodyId' in event ? ` ${letters.get(event.bodyId)}` : ''}`);
}

/** The same of an inbox, without bodies. */
export async function heardInInbox(world: World, login: string, kinds: RegExp): Promise<string[]> {
  const first = await ask<{ me: { inboxFirstCursor: string } }>(world.as(login), '{ me { inboxFirstCursor } }');
  const follower = anInboxFollower(world.as(login), first.data!.me.inboxFirstCursor);
  await follower.ready();
  await follower.close();
  return follower.events().flatMap(({ __typename, at }) => (kinds.test(__typename) ? [`${__typename} ${at}`] : []));
}

/** An instant of the clock on the wall. */
export const hanoi = (local: string): Date => new Date(`${local}+07:00`);
