import { clusterIn, isCluster } from '../persistence/data-folder.ts';
import type { Check } from '../persistence/database-checks.ts';
import { databaseChecks } from '../persistence/database-checks.ts';
import { type Command, dataDirOption, exits } from './command.ts';
import { externalCheck, folderChecks, machineChecks, portCheck, redisChecks, storageChecks } from './doctor-checks.ts';
import { isOurs, onData, serverOn, type Where, whereOf } from './on-data.ts';

export const doctor: Command = {
  options: { json: { meaning: 'as JSON: { ok, checks: [{ name, ok, says, todo }] }' }, ...dataDirOption },
  more: [
    'Changes nothing. Without a running server it starts PostgreSQL on the data folder for the while; with DATABASE_URL it',
    'looks at that database. Exits with 1 when anything is wrong.',
  ].join('\n'),
  async run(given, say) {
    const checks = await examine(() => whereOf(given), say);
    const ok = checks.every((check) => check.ok);
    if (given.flag('json')) console.log(JSON.stringify({ ok, checks }, null, 2));
    else for (const check of checks) console.log(lineOf(check));
    return ok ? exits.ok : exits.failed;
  },
};

async function examine(find: () => Where, say: (line: string) => void): Promise<Check[]> {
  const checks = machineChecks();
  if (checks.some((check) => !check.ok)) return checks; // nothing further can be tried
  const where = find();
  checks.push(...(await placeChecks(where)), ...(await storageChecks()), ...(await redisChecks()));
  if (checks.some((check) => !check.ok && !['port', 'file storage', 'redis'].includes(check.name))) return checks;
  if (where.database ? !(await isOurs(where.database)) : !isCluster(clusterIn(where.dataDir))) return checks;
  try {
    if (where.dataDir && !serverOn(where.dataDir)) say(`starting PostgreSQL on ${where.dataDir} for the while …`);
    checks.push(...(await onData(where, () => {}, databaseChecks)));
  } catch (error) {
    checks.push({
      name: 'database',
      ok: false,
      says: `It does not answer: ${(error as Error).message}`,
      todo: 'Look at what PostgreSQL says there.',
    });
  }
  return checks;
}

async function placeChecks({ dataDir, database }: Where): Promise<Check[]> {
  if (dataDir !== undefined) return folderChecks(dataDir);
  return [await externalCheck(database), await portCheck(true)]; // a server may be running, here or elsewhere
}

const lineOf = ({ name, ok, says, todo }: Check): string => `${ok ? '✓' : '✗'} ${name}: ${says}${todo ? `\n    → ${todo}` : ''}`;
