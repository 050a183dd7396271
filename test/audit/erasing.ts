import type { Client } from 'pg';
import { emptied } from '../../src/erasure/erasables.ts';
import { verifyLog } from '../../src/persistence/verify-log.ts';
import { act, ask } from '../access/everything.ts';
import { runCommand } from '../harness/cli.ts';
import { asAdmin, databaseUrl } from '../harness/database.ts';
import { aDraftInReview, type World } from '../harness/world.ts';

/** Every row of every table, as text, and what the planner keeps of them. */
export const dumpOf = (world: World) =>
  asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const { rows: stats } = await admin.query<{ row: string }>(
      `select s::text as row from pg_stats s where schemaname = 'public'`,
    );
    let dump = stats.map(({ row }) => row).join('\n');
    for (const { name } of rows)
      dump += (await admin.query<{ row: string }>(`select t::text as row from ${name} t`)).rows.map(({ row }) => row).join('\n');
    return dump;
  });
export const verified = (world: World) =>
  asAdmin(world.database.name, async (admin) => {
    await admin.query('begin');
    return verifyLog(admin);
  });
export const erase = (world: World, eventId: string, by: string, decision = 'QĐ 12') =>
  runCommand(['erase-event', '--event', eventId, '--decision', decision, '--reason', 'theo yêu cầu', '--by', by], {
    DATABASE_URL: databaseUrl(world.database.name),
  });

type Payload = Record<string, { id: string }> & { eventId: string };

/** What a mutation gives that is not refused. */
export async function doing(world: World, login: string, mutation: string, input: object): Promise<Payload> {
  const payload = await act(world.as(login), mutation, input);
  expect([mutation, payload.userErrors]).toEqual([mutation, []]);
  return payload as never;
}

export const secret = () => `bí mật ${crypto.randomUUID()}`;

/** The newest event of a kind, in whichever stream it stands first. */
export const eventOf = (world: World, kind: string, where = 'true'): Promise<string> =>
  asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query<{ id: string }>(
      `select event_id as id from event join event_body using (stream_kind, stream_id, seq)
       where kind = $1 and (${where}) order by at desc limit 1`,
      [kind],
    );
    return rows[0]!.id;
  });

/** A round for A and B with a question to all. */
export async function aRoundWithQuestion(
  world: World,
  text = secret(),
): Promise<{ draftId: string; proposalId: string; roundId: string; questionId: string }> {
  const { draftId, proposalId } = await aDraftInReview(world);
  const bodyIds = [world.body['A'], world.body['B']];
  const { round } = await doing(world, 'o-desk', 'openRound', { draftId, kind: 'APPRAISAL', bodyIds, questions: [{ text }] });
  const { data } = await ask<{ node: { questions: { id: string }[] } }>(
    world.as('o-desk'),
    `{ node(id: "${round!.id}") { ... on Round { questions { id } } } }`,
  );
  return { draftId, proposalId, roundId: round!.id, questionId: data!.node.questions[0]!.id };
}

/** What was signed in a round, as the office reads it. */
export const opinionsOf = async (world: World, roundId: string) => {
  const { data } = await ask<{ node: { opinions: { id: string }[] } }>(
    world.as('o-desk'),
    `{ node(id: "${roundId}") { ... on Round { opinions { id body { id } position blockingText comment answers { text } } } } }`,
  );
  return data!.node.opinions;
};

/** Has the planner look at every row there is. */
export const sampled = (world: World) => asAdmin(world.database.name, (admin) => admin.query('analyze'));

/** Puts back what the tables said: as where the events were erased before every place was known. */
async function putBack(admin: Client, work: () => Promise<void>): Promise<void> {
  const { rows: tables } = await admin.query<{ name: string; columns: string }>(
    `select table_name as name, string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
     where table_schema = 'public' and table_name = any($1) and is_generated = 'NEVER' group by 1`,
    [emptied],
  );
  for (const { name } of tables) await admin.query(`create temporary table before_${name} as select * from ${name}`);
  await work();
  await admin.query(`set session_replication_role = replica`);
  for (const { name, columns } of tables) {
    await admin.query(`delete from ${name}`);
    await admin.query(`insert into ${name} (${columns}) overriding system value select ${columns} from before_${name}`);
    await admin.query(`drop table before_${name}`);
  }
  await admin.query(`set session_replication_role = origin`);
}

/** What these words say is gone; also where the events said it no more, and the tables still. */
export async function assertErases(world: World, eventId: string, words: string[]): Promise<void> {
  await sampled(world);
  const before = await dumpOf(world);
  expect(words.filter((word) => !before.includes(word))).toEqual([]);
  const goes = async () => {
    expect(await erase(world, eventId, 'o-head')).toMatchObject({ exit: 0 });
    const after = await dumpOf(world);
    expect(words.filter((word) => after.includes(word))).toEqual([]);
    expect(await verified(world)).toHaveProperty('heads');
  };
  await asAdmin(world.database.name, (admin) => putBack(admin, goes));
  const still = await dumpOf(world);
  if (words.some((word) => still.includes(word))) await goes();
  expect(await erase(world, eventId, 'o-head')).toMatchObject({ exit: 3, said: expect.stringContaining('It is so already') });
}
