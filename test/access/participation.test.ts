import pg from 'pg';
import { openDatabase, sql, type Tx } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/transaction.ts';
import { aDatabase, asAdmin, databaseUrl } from '../harness/database.ts';
import { seededRandom } from '../harness/traffic.ts';

// Who takes part in which round is kept twice: in the requests, and as a bit for each round, by which the fence and the
// filter judge comments. That both agree, whatever is done at the same time, is shown here.

const ids = (n: number) => Array.from({ length: n }, () => crypto.randomUUID());

async function aPlace(rounds: number, bodies: number) {
  const database = await aDatabase();
  const [person, programme, proposal, draft] = ids(4) as [string, string, string, string];
  const place = { database, person, proposal, draft, rounds: ids(rounds), bodies: ids(bodies) };
  await asAdmin(database.name, async (admin) => {
    for (const id of place.bodies) await admin.query(`insert into body values ($1, 'ORDINARY', 'x', 'x')`, [id]);
    await admin.query(`insert into person (id, login, name) values ($1, 'x', 'x')`, [person]);
    await admin.query(`insert into programme values ($1, 'YEAR', 2024, null, 'x', 'ADOPTED', now())`, [programme]);
    await admin.query(
      `insert into proposal (id, programme_id, number, kind, title, state, created_at) values ($1, $2, 1, 'SCHEME', 'x', 'IN_REVIEW', now())`,
      [proposal, programme],
    );
    await admin.query(`insert into draft values ($1, $2, 1, 'x', 'PLAIN', '', 0, '', 0, $3, $4, now(), now())`, [
      ...[draft, proposal, person, place.bodies[0]],
    ]);
    for (const id of place.rounds)
      await admin.query(
        `insert into round (id, proposal_id, draft_id, kind, mode, status, opened_at) values ($1, $2, $3, 'APPRAISAL', 'OPEN', 'OPEN', now())`,
        [id, proposal, draft],
      );
  });
  return place;
}

const ask = `insert into opinion_request (round_id, body_id, sent_at, state, state_at) values ($1, $2, now(), 'SENT', now()) on conflict do nothing`;
const doings = [
  ask,
  ask,
  `update opinion_request set state = 'RECUSED', withdrawn = true where round_id = $1 and body_id = $2`,
  `update opinion_request set state = 'SENT', withdrawn = false where round_id = $1 and body_id = $2`,
  `update opinion_request set state = 'CANCELLED' where round_id = $1 and body_id = $2`,
  `delete from opinion_request where round_id = $1 and body_id = $2`,
];

/** Each pair of a round and a body whose bits are not what its request says, and how many pairs have a bit. */
const compared = (name: string) =>
  asAdmin(name, async (admin) => {
    const { rows } = await admin.query<{ asked: boolean; takes: boolean; kept_asked: boolean; kept_takes: boolean }>(
      `select request.body_id is not null as asked, coalesce(not request.withdrawn, false) as takes,
         coalesce(substring(kept.asked, round.serial, 1) = '1', false) as kept_asked,
         coalesce(substring(kept.takes_part, round.serial, 1) = '1', false) as kept_takes
       from round cross join body left join participation kept on kept.body_id = body.id
       left join opinion_request request on request.round_id = round.id and request.body_id = body.id`,
    );
    return {
      wrong: rows.filter((row) => row.asked !== row.kept_asked || row.takes !== row.kept_takes).length,
      asked: rows.filter((row) => row.asked).length,
      withdrawn: rows.filter((row) => row.asked && !row.takes).length,
    };
  });

test('what many do to requests at the same time, and in any order, is kept of each body for each round', async () => {
  const { database, rounds, bodies } = await aPlace(24, 6);
  const tell = async (worker: number) => {
    const random = seededRandom(100 + worker);
    const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const own = rounds.filter((_, at) => at % 4 === worker); // nobody waits for another's request
    const client = new pg.Client({ connectionString: databaseUrl(database.name) });
    await client.connect();
    try {
      for (let n = 0; n < 60; n++) {
        await client.query('begin');
        for (let more = 0; more < 4; more++) await client.query(one(doings), [one(own), one(bodies)]);
        await client.query(random() < 0.2 ? 'rollback' : 'commit');
      }
    } finally {
      await client.end();
    }
  };
  await Promise.all([0, 1, 2, 3].map(tell));
  const { wrong, asked, withdrawn } = await compared(database.name);
  expect(wrong).toBe(0);
  expect(asked).toBeGreaterThan(20);
  expect(withdrawn).toBeGreaterThan(5);
}, 60_000);

test('two who ask the same bodies in another order do not wait for each other in a circle', async () => {
  const { database, rounds, bodies } = await aPlace(2, 2);
  const clients = await Promise.all(
    rounds.map(async () => {
      const client = new pg.Client({ connectionString: databaseUrl(database.name) });
      await client.connect();
      return client;
    }),
  );
  try {
    for (const client of clients) await client.query('begin');
    for (const step of [0, 1])
      for (const [at, client] of clients.entries()) await client.query(ask, [rounds[at], bodies[(at + step) % 2]]);
    await Promise.all(clients.map((client) => client.query('commit')));
  } finally {
    for (const client of clients) await client.end();
  }
  expect(await compared(database.name)).toEqual({ wrong: 0, asked: 4, withdrawn: 0 });
});

test('nobody who asks says of themselves in which rounds they take part, nor of a comment in which it was said', async () => {
  const { database, person, proposal, draft, rounds, bodies } = await aPlace(2, 2);
  const request = await openDatabase(database, 'collegium_request', [], 1);
  try {
    const viewer = { personId: person, bodyId: bodies[0]!, isOffice: false };
    for (const statement of [
      `insert into participation values ($1, '1', '1')`,
      `update participation set takes_part = '1' where body_id = $1`,
    ])
      await expect(inTransaction(request, viewer, (tx) => sql(tx, statement, [viewer.bodyId]))).rejects.toThrow(
        'permission denied',
      );
    await expect(
      asAdmin(database.name, async (admin) => {
        await admin.query(ask, [rounds[0], bodies[0]]);
        await admin.query('update opinion_request set round_id = $1', [rounds[1]]);
      }),
    ).rejects.toThrow('stays with its round');
    const roundsOf = (tx: Tx) => sql(tx, 'update round set serial = default');
    await expect(inTransaction(request, viewer, roundsOf)).rejects.toThrow('keeps its place');
    const [thread, comment] = ids(2);
    await inTransaction(request, viewer, async (tx) => {
      await sql(
        tx,
        `insert into thread (id, proposal_id, draft_id, round_id, audience, owner_person_id, owner_body_id, status, created_at)
         values ($1, $2, $3, $4, 'ROUND', $5, $6, 'OPEN', now())`,
        [thread, proposal, draft, rounds[0], person, viewer.bodyId],
      );
      await sql(
        tx,
        `insert into comment (id, thread_id, proposal_id, round_id, round_serial, author_person_id, author_body_id, audience, owner_person_id, owner_body_id, text, version, created_at)
         values ($1, $2, $3, $4, 4711, $5, $6, 'ROUND', $5, $6, 'x', 1, now())`,
        [comment, thread, proposal, rounds[0], person, viewer.bodyId],
      );
    });
    await asAdmin(database.name, async (admin) => {
      await admin.query('update comment set round_serial = 4711');
      const { rows } = await admin.query(
        'select round_serial = serial as "isItsRound" from comment join round on round.id = round_id',
      );
      expect(rows).toEqual([{ isItsRound: true }]);
    });
  } finally {
    await request.close();
  }
});
