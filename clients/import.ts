import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { answerOf, askingOptions, askingUsage, ending, exits, isStarted, personaOf, Stopped } from './asking.ts';
import type { Persona } from './connect.ts';
import type { ImportProgrammeInput } from './gql/graphql.ts';
import { ImportProgramme } from './sheets.operations.ts';

const usage = `Enters the proposals of a spreadsheet in a programme that is not adopted yet: all of them, or none. What is wrong is told by cell.

  npm run import -- --as <person> --programme <id> <file.csv | file.xlsx>

  --programme <id>    the programme
  --dry-run           only check
  --allow-duplicates  also when titles are the same
  --format csv|xlsx   what the file is (default: by its name)
${askingUsage}`;

const triesMax = 3;

/** Runs the program with the arguments of its command line; resolves with its exit code. */
export function runImport(argv: string[]): Promise<number> {
  return ending(async () => {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        ...askingOptions,
        programme: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'allow-duplicates': { type: 'boolean', default: false },
        format: { type: 'string' },
      },
    });
    if (values.help) {
      console.log(usage);
      return exits.ok;
    }
    const [file, ...others] = positionals;
    if (!file || others.length > 0) throw new Stopped('Name one file. See --help.', exits.usage);
    if (!values.programme) throw new Stopped('Say into which programme: --programme <id>. See --help.', exits.usage);
    const format = (values.format ?? path.extname(file).slice(1)).toUpperCase();
    if (format !== 'CSV' && format !== 'XLSX')
      throw new Stopped('Not a .csv or .xlsx; say which: --format csv|xlsx.', exits.usage);
    const persona = personaOf(values);
    const startedMs = performance.now();
    const bytes = await readFile(file).catch((error: Error) => {
      throw new Stopped(`${file} cannot be read: ${error.message}`);
    });
    const input = {
      programmeId: values.programme,
      format,
      content: bytes.toString('base64'),
      allowDuplicates: values['allow-duplicates'],
    } as const;
    const progress = new Progress();
    progress.say(`read ${bytes.length} bytes`);
    const rows = await send(persona, { ...input, dryRun: true }, progress);
    progress.say(`checked ${rows} rows`);
    if (!values['dry-run']) await send(persona, { ...input, dryRun: false, idempotencyKey: crypto.randomUUID() }, progress);
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    progress.say(
      values['dry-run'] ? `nothing is wrong, nothing was entered; ${seconds} s` : `entered ${rows} rows in ${seconds} s`,
    );
    progress.end();
    return exits.ok;
  });
}

/** How many rows the file has. Where there was no answer it is sent again: under one key it is entered once. */
async function send(persona: Persona, input: ImportProgrammeInput, progress: Progress): Promise<number> {
  for (let tries = 1; ; tries++) {
    try {
      const { programmeImport, userErrors } = (await answerOf(persona, ImportProgramme, { input })).importProgramme;
      if (programmeImport) return programmeImport.rows;
      progress.end();
      for (const { message } of userErrors) console.error(`  ${message}`);
      throw new Stopped('Nothing was entered.');
    } catch (error) {
      const isUnanswered = error instanceof Stopped && error.message.startsWith('No answer');
      if (!isUnanswered || tries === triesMax) {
        progress.end();
        throw error;
      }
    }
  }
}

/** One line on standard error that grows with the work; in a file, so that it can be read there, too. */
class Progress {
  readonly #said: string[] = [];

  say(what: string): void {
    const dots = this.#said.length > 0 ? ' … ' : '';
    this.#said.push(what);
    process.stderr.write(`${dots}${what}`);
  }

  end(): void {
    if (this.#said.length > 0) process.stderr.write('\n');
    this.#said.length = 0;
  }
}

if (isStarted(import.meta.filename)) process.exitCode = await runImport(process.argv.slice(2));
