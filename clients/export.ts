import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { answerOf, askingOptions, askingUsage, ending, exits, isStarted, personaOf, Stopped } from './asking.ts';
import { ExportProgramme } from './sheets.operations.ts';

const usage = `Writes a programme as a spreadsheet that import reads again. No cell of it is run by a program that opens it.

  npm run export -- --as <person> --programme <id>

  --programme <id>    the programme
  --format csv|xlsx   (default xlsx)
  --to <file>         where to write it (default: a name of its own in this folder)
  --force             replace the file if it is there
${askingUsage}`;

/** Runs the program with the arguments of its command line; resolves with its exit code. */
export function runExport(argv: string[]): Promise<number> {
  return ending(async () => {
    const { values } = parseArgs({
      args: argv,
      options: {
        ...askingOptions,
        programme: { type: 'string' },
        format: { type: 'string', default: 'xlsx' },
        to: { type: 'string' },
        force: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(usage);
      return exits.ok;
    }
    if (!values.programme) throw new Stopped('Say which programme: --programme <id>. See --help.', exits.usage);
    const format = values.format.toUpperCase();
    if (format !== 'CSV' && format !== 'XLSX') throw new Stopped('Say which format: --format csv|xlsx.', exits.usage);
    const { programme } = await answerOf(personaOf(values), ExportProgramme, { id: values.programme, format });
    const { fileName, content, rows } = programme.export;
    const file = values.to ?? fileName;
    await writeFile(file, Buffer.from(content, 'base64'), { flag: values.force ? 'w' : 'wx' }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') throw new Stopped(`${file} is there already. Choose another with --to, or --force.`);
        throw new Stopped(`${file} cannot be written: ${error.message}`);
      },
    );
    console.error(`wrote ${rows} rows`);
    console.log(file);
    return exits.ok;
  });
}

if (isStarted(import.meta.filename)) process.exitCode = await runExport(process.argv.slice(2));
