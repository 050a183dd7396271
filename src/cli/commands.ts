import type { Command } from './command.ts';

/** A command of the program itself, or a program of `clients/` that is run as one. */
type Entry = { summary: string } & ({ load: () => Promise<Command> } | { client: string });

/** Every command, in the order of the usage. */
export const commands: Record<string, Entry> = {
  serve: { summary: 'Serves GraphQL over HTTP and WebSocket.', load: async () => (await import('./serve.ts')).serve },
  migrate: {
    summary: 'Brings the database up to date, while no server runs.',
    load: async () => (await import('./migrate.ts')).migrate,
  },
  seed: {
    summary: 'Fills an empty database with the demo world, or with years for measuring, while no server runs.',
    load: async () => (await import('./seed.ts')).seed,
  },
  admin: {
    summary: 'Makes somebody an administrator and prints a token, while no server runs.',
    load: async () => (await import('./admin.ts')).admin,
  },
  import: { summary: 'Enters a programme from a spreadsheet, all rows or none, on a running server.', client: 'import.ts' },
  export: { summary: 'Writes a programme into a spreadsheet, from a running server.', client: 'export.ts' },
  follow: { summary: 'Follows a draft, a programme or an inbox in the terminal, on a running server.', client: 'follow.ts' },
  backup: {
    summary: 'Writes the whole database into one file, also while the server runs.',
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    summary: 'Makes a data folder from a backup, while no server runs.',
    load: async () => (await import('./restore.ts')).restore,
  },
  'verify-log': {
    summary: 'Recomputes the log and names the first row that was tampered with; prints heads to keep elsewhere.',
    load: async () => (await import('./verify-log.ts')).verifyLog,
  },
  'security-log': {
    summary: 'Lists who was denied what, and from where.',
    load: async () => (await import('./security-log.ts')).securityLog,
  },
  'erase-event': {
    summary: 'Erases by decision what an event says, where it stands and in the log; the chain still fits.',
    load: async () => (await import('./erase-event.ts')).eraseEvent,
  },
  doctor: {
    summary: 'Says in plain sentences what is wrong with an installation, and what to do.',
    load: async () => (await import('./doctor.ts')).doctor,
  },
};

export function usage(): string {
  return [
    'Collegium: a GraphQL server for the work programmes of a collective leadership.',
    '',
    '  npx collegium <command> [options]',
    '',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(14)}${summary}`),
    '',
    'Each with --help.',
  ].join('\n');
}
