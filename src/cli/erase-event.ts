import 'reflect-metadata'; // as in main.ts
import { Role } from '../access/actor.ts';
import { actorsOf } from '../access/personas.ts';
import { systemClock } from '../clock.ts';
import { emptied } from '../erasure/erasables.ts';
import { eraseEvent as erase } from '../erasure/erase-event.ts';
import { newId } from '../ids.ts';
import { asAdmin, type Database } from '../persistence/database.ts';
import { inTransaction, retrying } from '../persistence/transaction.ts';
import { Problem, sentence } from '../problems.ts';
import { BadUsage, type Command, dataDirOption, exits, needed, Refused } from './command.ts';
import { asOwner, assertData, onData, whereOf } from './on-data.ts';

export const eraseEvent: Command = {
  options: {
    event: { value: '<uuid>', meaning: 'the event, by its eventId' },
    decision: { value: '<text>', meaning: 'on which decision' },
    reason: { value: '<text>', meaning: 'why' },
    by: { value: '<login>', meaning: 'who decided: somebody who heads the office' },
    ...dataDirOption,
  },
  more: [
    'For good. What the event says goes, and its salt; also what it is about, wherever it stands, and every other event that says',
    'so: a comment in all its versions and where a signed opinion quotes it; an opinion in all its versions, with its answers;',
    'the questions of a round; a reason; a title. Ids, instants and who did it remain, as does the chain: an event TextErased',
    'tells those who were told before by whom and on which decision. It may be run while the server runs. What was asked before',
    'under an idempotency key is forgotten: sent again, it is refused with IDEMPOTENCY_KEY_REUSED.',
    'Not covered: drafts and files, which are refused, backups taken before, the journal of PostgreSQL until it is recycled, and',
    'before PostgreSQL 18 what its planner keeps of a table that is empty by then.',
  ].join('\n'),
  async run(given, say) {
    const [eventId, decisionReference, reason, by] = ['event', 'decision', 'reason', 'by'].map((option) => needed(given, option));
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(eventId!)) throw new BadUsage(`--event ${eventId} is no event id.`);
    const where = whereOf(given);
    await assertData(where);
    const erased = await onData(where, say, (database) =>
      eraseIn(database, { eventId: eventId!, decisionReference: decisionReference!, reason: reason! }, by!),
    );
    console.log(`${erased} ${erased === 1 ? 'event says' : 'events say'} nothing any more, and the log says by which decision.`);
    return exits.ok;
  },
};

async function eraseIn(database: Database, input: Parameters<typeof erase>[1], login: string): Promise<number> {
  const erased = await asOwner(database, async (orm) => {
    const actors = (await actorsOf(orm.em.fork(), [login], systemClock.now())).get(login) ?? [];
    const actor = actors.find(({ isOffice, role }) => isOffice && role === Role.HEAD);
    if (!actor) throw new Refused(`${login} does not head the office: only its head decides that a text is erased.`);
    // Who edits a comment has it before its thread, and an erasure the thread before: each may wait for the other.
    return retrying(() => inTransaction(orm, actor, (tx) => erase({ tx, actor, clock: systemClock, newId }, input)));
  }).catch((error: unknown) => {
    throw error instanceof Problem ? new Refused(sentence(error.code, error.details, 'en')) : error;
  });
  // What was there before is not only hidden: its place is given back, also where the planner keeps samples of it.
  const tables = ['event_body', 'event', 'idempotency', ...emptied];
  await asAdmin(database, async (admin) => {
    await admin.query('set role collegium_owner'); // who logs in may be no more than a member of it
    await admin.query(forgetSamples(tables));
    await admin.query(`vacuum (analyze) ${tables.join(', ')}`);
    await admin.query('reset role');
    await admin.query('vacuum pg_statistic');
  });
  return erased;
}

/** Samples of a table that is empty by now stay as they were when it was not: PostgreSQL can be told to forget them since 18. */
const forgetSamples = (tables: readonly string[]): string => `do $$ begin
  if current_setting('server_version_num')::int >= 180000 then
    perform pg_clear_attribute_stats('public', class.relname, attribute.attname, false)
      from pg_class class join pg_attribute attribute on attribute.attrelid = class.oid and attnum > 0 and not attisdropped
      where class.oid = any ('{${tables.join()}}'::regclass[]);
  end if;
end $$`;
