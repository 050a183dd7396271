import { existsSync } from 'node:fs';
import path from 'node:path';

/** How a command ends. */
export const exits = { ok: 0, failed: 1, usage: 2, refused: 3 } as const;
export type Exit = (typeof exits)[keyof typeof exits];

const exitsTold = [
  '0  done',
  '1  failed, or what was looked for is wrong',
  '2  the command, an option or a setting is not known or does not fit',
  '3  refused, and nothing was changed: a server is running, a folder is not empty, a backup is damaged …',
];

/** Refused for a reason told in a whole sentence; nothing was changed. */
export class Refused extends Error {}

/** What was given on the command line does not fit. */
export class BadUsage extends Error {}

interface Option {
  /** What stands for its value in the usage; none: it takes no value. */
  value?: string;
  meaning: string;
}

/** An option that has to be given. */
export function needed(given: Given, option: string): string {
  const text = given.text(option);
  if (!text) throw new BadUsage(`Say --${option}.`);
  return text;
}

/** A file that is to be there. */
export function existing(file: string): string {
  if (!existsSync(file)) throw new Refused(`There is no file ${path.resolve(file)}.`);
  return file;
}

/** An instant, as it may stand in the name of a file. */
export const inName = (at: Date): string => at.toISOString().replace(/[:.]/g, '-');

/** The options as given. */
export interface Given {
  text(name: string): string | undefined;
  flag(name: string): boolean;
}

export interface Command {
  options: Record<string, Option>;
  /** What is to be known beyond the summary. */
  more?: string;
  /** It listens to signals itself; others are just ended by one. */
  ownSignals?: boolean;
  /** Resolves with how it ended; `undefined` when it goes on by itself. `say` tells of progress, on standard error. */
  run(given: Given, say: (line: string) => void): Promise<Exit | undefined>;
}

export const dataDirOption: Record<string, Option> = {
  'data-dir': {
    value: '<folder>',
    meaning: 'the data folder (default: the database of DATABASE_URL, else the folder DATA_DIR, or that of the server)',
  },
};

/** The project's folder, from src/cli as from dist/cli. */
export const packageDir = path.resolve(import.meta.dirname, '../..');

/** The page of `--help` of one command. */
export function usageOf(name: string, summary: string, command: Command): string {
  const options = { ...command.options, help: { meaning: 'this page' } as Option };
  const rows = Object.entries(options).map(([option, { value, meaning }]): [string, string] => [
    `--${option}${value ? ` ${value}` : ''}`,
    meaning,
  ]);
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return [
    `${summary}`,
    '',
    `  npx collegium ${name}${Object.keys(command.options).length > 0 ? ' [options]' : ''}`,
    '',
    ...rows.map(([left, meaning]) => `  ${left.padEnd(width)}${meaning}`),
    ...(command.more ? ['', command.more] : []),
    '',
    'Exit codes:',
    ...exitsTold.map((line) => `  ${line}`),
  ].join('\n');
}
