import { existsSync } from 'node:fs';
import path from 'node:path';
import { systemClock } from '../clock.ts';
import { writeBackup } from '../persistence/write-backup.ts';
import { type Command, dataDirOption, exits, inName, Refused } from './command.ts';
import { assertData, nameOf, onData, whereOf } from './on-data.ts';

export const backup: Command = {
  options: {
    to: { value: '<file>', meaning: 'where to write it (default: collegium-<time>.backup in this folder)' },
    force: { meaning: 'replace the file if it is there' },
    ...dataDirOption,
  },
  more: [
    'Consistent as of the moment it begins, while the server runs and people write. The file holds every text and the',
    'key of the cursors: only its owner may read it, and that should stay so. It is written under another name and',
    'renamed when it is whole and on the disk. Contents of files in an S3-compatible storage are not in it.',
    'Of DATABASE_URL it takes a user from whom no row is hidden: a superuser, or one with BYPASSRLS.',
  ].join('\n'),
  async run(given, say) {
    const where = whereOf(given);
    await assertData(where);
    const now = systemClock.now();
    const file = path.resolve(given.text('to') ?? `collegium-${inName(now)}.backup`);
    if (existsSync(file) && !given.flag('force')) throw new Refused(`${file} is there already. Choose another, or --force.`);
    if (!existsSync(path.dirname(file))) throw new Refused(`There is no folder ${path.dirname(file)}.`);
    const written = onData(where, say, (database) => writeBackup(database, file, now, say));
    const { header, tables, filesElsewhere } = await written.catch((error: { code?: unknown }) => {
      if (error.code !== '42501') throw error;
      throw new Refused(
        `The user of DATABASE_URL may not read everything in ${nameOf(where)}: a backup is for a superuser, or for one that has BYPASSRLS and is granted collegium_owner.`,
      );
    });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`${file}: ${rows} rows of ${tables.length} tables, ${header.heads.length} streams, as of ${header.createdAt}`);
    if (filesElsewhere > 0)
      console.log(`Not in it: the contents of ${filesElsewhere} files in the S3-compatible storage. Copy its bucket as well.`);
    return exits.ok;
  },
};
