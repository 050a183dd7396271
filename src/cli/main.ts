import { parseArgs } from 'node:util';
import { DamagedBackup } from '../persistence/backup-file.ts';
import { StartRefused } from '../persistence/start-refused.ts';
import { BadSetting } from '../settings/setting.ts';
import { runClient } from './client.ts';
import { BadUsage, type Command, exits, Refused, usageOf } from './command.ts';
import { commands, usage } from './commands.ts';

const [name = '', ...argv] = process.argv.slice(2);

async function run(): Promise<number | undefined> {
  if (['--help', '-h', 'help'].includes(name)) {
    console.log(usage());
    return exits.ok;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    console.error(`${name ? `There is no command ${name}.` : 'Say what to do.'}\n\n${usage()}`);
    return exits.usage;
  }
  if ('client' in entry) {
    await runClient(entry.client, argv);
    return undefined;
  }
  const command = await entry.load();
  const page = () => usageOf(name, entry.summary, command);
  try {
    const given = read(command);
    if (given.flag('help')) {
      console.log(page());
      return exits.ok;
    }
    // Not by the signal itself: what is half-done is dropped on the way out, and PostgreSQL stops.
    if (!command.ownSignals)
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(exits.failed));
    return await command.run(given, (line) => console.error(line));
  } catch (error) {
    if (isUsage(error)) console.error(`${(error as Error).message}\n\n${page()}`);
    throw error;
  }
}

function read(command: Command) {
  const options = Object.entries(command.options).map(([option, { value }]) => [
    option,
    { type: value ? ('string' as const) : ('boolean' as const) },
  ]);
  const { values } = parseArgs({
    args: argv,
    options: { ...Object.fromEntries(options), help: { type: 'boolean', short: 'h' } },
  });
  const given: Record<string, unknown> = { ...values };
  return {
    text: (option: string) => (typeof given[option] === 'string' ? given[option] : undefined),
    flag: (option: string) => given[option] === true,
  };
}

const isUsage = (error: unknown): boolean =>
  error instanceof BadUsage || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');

/** A full disk, a file of another user: the message says what and where. */
const isOfSystem = (error: unknown): boolean => typeof (error as { syscall?: unknown }).syscall === 'string';

/** What the operator can mend is told in its sentence alone; anything else with where it happened. */
function exitOf(error: unknown): number {
  if (isUsage(error)) return exits.usage;
  if (error instanceof BadSetting) {
    console.error(error.message);
    return exits.usage;
  }
  if (error instanceof Refused || error instanceof StartRefused || error instanceof DamagedBackup) {
    console.error(error.message);
    return exits.refused;
  }
  console.error(isOfSystem(error) ? (error as Error).message : error);
  return exits.failed;
}

run().then(
  (exit) => exit !== undefined && process.exit(exit),
  (error: unknown) => process.exit(exitOf(error)),
);
