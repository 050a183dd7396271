import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { systemClock } from '../clock.ts';
import { type BackupHeader, DamagedBackup, verifyBackup } from '../persistence/backup-file.ts';
import { clusterIn, isCluster, runningOn, unfinishedIn } from '../persistence/data-folder.ts';
import { asAdmin, type Database, databaseName, migrationNames, onSocket, whereIs } from '../persistence/database.ts';
import { startEmbeddedPostgres } from '../persistence/embedded-postgres.ts';
import type { EndedCredentials } from '../persistence/end-credentials.ts';
import { loadBackup } from '../persistence/load-backup.ts';
import { syncAt } from '../persistence/write-backup.ts';
import { BadUsage, type Command, dataDirOption, existing, exits, inName, packageDir, Refused } from './command.ts';
import { assertNoServer, isOurs, whereOf } from './on-data.ts';

export const restore: Command = {
  options: {
    from: { value: '<file>', meaning: 'the backup' },
    'keep-credentials': { meaning: 'leaves API tokens, calendar addresses and administrators as they were in the backup' },
    force: { meaning: 'also into a folder that has a database: that one is kept beside, under another name' },
    ...dataDirOption,
  },
  more: [
    'Looks at every byte of the backup before it touches anything. The restored log is a new incarnation (epoch): who',
    'follows it with an old cursor is told to query again (ResyncRequired). Until it is whole, the server refuses to',
    'start on the folder; a restore that died is run again. With DATABASE_URL it fills the empty database there, for which',
    'that user has to be a superuser; after one that died, drop that database and create it again.',
    'A backup does not know what was taken back since. So every API token and calendar address in it is revoked, and nobody',
    'is an administrator any more, unless --keep-credentials says that nothing was. Memberships and delegations are again',
    'those of the backup: look them through before people are let in.',
  ].join('\n'),
  async run(given, say) {
    const file = given.text('from');
    if (!file) throw new BadUsage('Say which backup: --from <file>');
    existing(file);
    const where = whereOf(given);
    assertNoServer(where);
    if (where.database) await assertFit(where.database);
    else assertFree(where.dataDir, given.flag('force'));
    const { header, rows } = await verifyBackup(file, say);
    assertKnown(header);
    say(`the backup is whole: ${rows} rows, as of ${header.createdAt}`);
    const endAt = given.flag('keep-credentials') ? undefined : systemClock.now();
    const held = `${rows} rows and ${header.heads.length} streams, as of ${header.createdAt}.`;
    if (where.database) {
      const ended = await loadBackup(where.database, file, say, endAt);
      console.log(`${whereIs(where.database)} holds ${held}`);
      tellEnded(ended, endAt);
      return exits.ok;
    }

    const { dataDir } = where;
    rmSync(unfinishedIn(dataDir), { recursive: true, force: true }); // of a restore that died
    const postgres = await startEmbeddedPostgres({ dataDir, packageDir, say, unfinished: true });
    let ended: EndedCredentials;
    try {
      ended = await loadBackup(onSocket(postgres.socketDir, databaseName), file, say, endAt);
    } finally {
      await postgres.stop();
    }
    const kept = putInPlace(dataDir);
    console.log(`${dataDir} holds ${held}${kept ? ` What was there is in ${kept}.` : ''}`);
    tellEnded(ended, endAt);
    return exits.ok;
  },
};

/** What the people of the installation will ask about. */
function tellEnded({ tokens, addresses, administrators }: EndedCredentials, endAt: Date | undefined): void {
  if (!endAt) {
    console.log('API tokens, calendar addresses and administrators are as in the backup, also those that were taken back since.');
    return;
  }
  if (tokens + addresses + administrators === 0) return;
  console.log(
    `Ended, because it may have been taken back since: API tokens (${tokens}), calendar addresses (${addresses}), administrators (${administrators}). People make new ones; the first administrator is made by  npx collegium admin`,
  );
}

/** One step of a database cannot be undone by giving another its name: so it is to be empty, and who logs in can do it all. */
async function assertFit(database: Database): Promise<void> {
  if (await isOurs(database))
    throw new Refused(`There is a database of Collegium in ${whereIs(database)}. Name one in DATABASE_URL that is empty.`);
  const isSuperuser = await asAdmin(database, async (admin) => {
    const { rows } = await admin.query<{ is: boolean }>(`select rolsuper as is from pg_roles where rolname = current_user`);
    return rows[0]!.is;
  });
  if (!isSuperuser)
    throw new Refused(
      `Only a superuser may restore into ${whereIs(database)}, since policies and references are not asked. Put one into DATABASE_URL for the while.`,
    );
}

function assertFree(dataDir: string, force: boolean): void {
  const other = runningOn(unfinishedIn(dataDir));
  if (other) throw new Refused(`Another restore is running on ${dataDir} (PostgreSQL process ${other.pid}).`);
  if (!existsSync(dataDir)) return;
  if (isCluster(clusterIn(dataDir))) {
    if (!force) throw new Refused(`There is a database in ${dataDir}. Choose another folder, or --force to put it aside.`);
    return;
  }
  const ours = /^(cluster.*|socket|postgresql-.*)$/; // what a start or a restore leaves
  const strange = readdirSync(dataDir).find((name) => !ours.test(name));
  if (strange !== undefined) throw new Refused(`${dataDir} is not empty: it has ${strange}. Choose another folder.`);
}

function assertKnown({ migrations: had }: BackupHeader): void {
  const unknown = had.find((name) => !migrationNames.includes(name));
  if (unknown) throw new DamagedBackup(`The backup was made by a newer Collegium: this one does not know ${unknown}.`);
}

/** The last step, and a single one: the new database gets its name, and one that was there another. */
function putInPlace(dataDir: string): string | undefined {
  const cluster = clusterIn(dataDir);
  let kept: string | undefined;
  if (isCluster(cluster)) {
    kept = `${cluster}.before-${inName(systemClock.now())}`;
    renameSync(cluster, kept);
  }
  renameSync(unfinishedIn(dataDir), cluster);
  syncAt(dataDir);
  return kept;
}
