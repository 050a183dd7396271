import { settingsTable } from '../config.ts';
import { type Command, dataDirOption } from './command.ts';

export const serve: Command = {
  options: { ...dataDirOption },
  ownSignals: true,
  more: [
    'The same as npm start. SIGTERM drains and exits with 0. Settings are environment variables:',
    '',
    ...settingsTable().map(({ name, default: otherwise, meaning }) => `  ${name.padEnd(34)}${otherwise.padEnd(12)} ${meaning}`),
  ].join('\n'),
  async run(given) {
    const dataDir = given.text('data-dir');
    if (dataDir) process.env['DATA_DIR'] = dataDir;
    await import('../main.ts');
    return undefined;
  },
};
