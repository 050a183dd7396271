import { readFileSync } from 'node:fs';
import path from 'node:path';
import { asAdmin, type Database, migrationsOf } from '../persistence/database.ts';
import { type Head, headsText, readHeads } from '../persistence/heads.ts';
import { seeAll } from '../persistence/see-all.ts';
import { type Verified, verifyLog as verify } from '../persistence/verify-log.ts';
import { BadUsage, type Command, dataDirOption, existing, exits, type Given, Refused } from './command.ts';
import { assertData, nameOf, onData, whereOf } from './on-data.ts';

export const verifyLog: Command = {
  options: {
    stream: {
      value: '<kind:id>',
      meaning: 'one stream only: PROPOSAL:<uuid>, PROGRAMME:<uuid> or BODY:<uuid>, as heads name it',
    },
    heads: { value: '<file>', meaning: 'compare with the heads that this command printed before, and that were kept elsewhere' },
    ...dataDirOption,
  },
  more: [
    'Recomputes every hash of the log, also while the server runs, and changes nothing. Names the first row that is not what',
    'was written: flipped, deleted, swapped, inserted, or erased without a decision; then it exits with 1. Otherwise it prints',
    'the head of each stream (stream, number, hash) and one root over all. Who can write to the database can write a whole',
    'chain anew: so keep the heads, or at least the root, where such a person does not get, and compare with --heads.',
  ].join('\n'),
  async run(given, say) {
    const only = streamOf(given);
    const kept = keptHeads(given);
    const where = whereOf(given);
    await assertData(where);
    const found = await onData(where, say, async (database) => {
      if ((await migrationsOf(database)).pending.length > 0)
        throw new Refused(`${nameOf(where)} is not up to date: run npx collegium migrate first.`);
      return verified(database, { only, kept }, say);
    });
    if (found.bad) {
      const { stream, seq, eventId, wrong } = found.bad;
      console.error(`Event ${seq} of stream ${stream}${eventId ? ` (${eventId})` : ''} ${wrong}.`);
      return exits.failed;
    }
    say(`${found.events} events in ${found.heads.length} streams, all as they were written`);
    process.stdout.write(headsText(found.heads));
    return exits.ok;
  },
};

function verified(database: Database, what: Parameters<typeof verify>[1], say: (line: string) => void): Promise<Verified> {
  return asAdmin(database, async (admin) => {
    await seeAll(admin);
    await admin.query('begin isolation level repeatable read read only');
    return verify(admin, what, say);
  });
}

function streamOf(given: Given): { kind: string; id: string } | undefined {
  const text = given.text('stream');
  if (text === undefined) return undefined;
  const [, kind, id] = /^(PROPOSAL|PROGRAMME|BODY):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  if (!kind || !id) throw new BadUsage(`--stream ${text} is no stream: PROPOSAL:<uuid>, PROGRAMME:<uuid> or BODY:<uuid>.`);
  return { kind, id };
}

function keptHeads(given: Given): Head[] | undefined {
  const file = given.text('heads');
  if (file === undefined) return undefined;
  const heads = readHeads(readFileSync(existing(file), 'utf8'));
  if (!heads) throw new Refused(`${path.resolve(file)} does not hold heads as this command prints them: its root does not fit.`);
  return heads;
}
