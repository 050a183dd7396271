import { clusterIn, isCluster } from '../persistence/data-folder.ts';
import type { Check } from '../persistence/database-checks.ts';
import { databaseChecks } from '../persistence/database-checks.ts';
import { type Command, dataDirOption, exits } from './command.ts';
import { folderChecks, machineChecks, storageChecks } from './doctor-checks.ts';
import { dataDirOf, onData, serverOn } from './on-data.ts';

export const doctor: Command = {
  options: { json: { meaning: 'as JSON: { ok, checks: [{ name, ok, says, todo }] }' }, ...dataDirOption },
  more: [
    'Changes nothing. Without a running server it starts PostgreSQL on the data folder for the while. Exits with 1 when',
    'anything is wrong.',
  ].join('\n'),
  async run(given, say) {
    const checks = await examine(() => dataDirOf(given), say);
    const ok = checks.every((check) => check.ok);
    if (given.flag('json')) console.log(JSON.stringify({ ok, checks }, null, 2));
    else for (const check of checks) console.log(lineOf(check));
    return ok ? exits.ok : exits.failed;
  },
};

async function examine(findDataDir: () => string, say: (line: string) => void): Promise<Check[]> {
  const checks = machineChecks();
  if (checks.some((check) => !check.ok)) return checks; // nothing further can be tried
  const dataDir = findDataDir();
  checks.push(...(await folderChecks(dataDir)), ...(await storageChecks()));
  if (!isCluster(clusterIn(dataDir)) || checks.some((check) => !check.ok && !['port', 'file storage'].includes(check.name)))
    return checks;
  try {
    if (!serverOn(dataDir)) say(`starting PostgreSQL on ${dataDir} for the while …`);
    checks.push(...(await onData(dataDir, () => {}, databaseChecks)));
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

const lineOf = ({ name, ok, says, todo }: Check): string => `${ok ? '✓' : '✗'} ${name}: ${says}${todo ? `\n    → ${todo}` : ''}`;
