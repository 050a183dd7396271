import { asAdmin } from '../persistence/database.ts';
import { readSecurityLog, type SecurityEntry } from '../persistence/security-log.ts';
import { BadUsage, type Command, dataDirOption, exits, type Given } from './command.ts';
import { assertData, onData, whereOf } from './on-data.ts';

const columns: (keyof SecurityEntry)[] = [
  'at',
  'code',
  'attempts',
  'transport',
  'address',
  'person',
  'body',
  'operation',
  'field',
  'object',
  'requestId',
];

export const securityLog: Command = {
  options: {
    since: { value: '<instant>', meaning: 'from then on: 2026-11-29, or 2026-11-29T08:00:00Z' },
    person: { value: '<login>', meaning: 'only of who has that login, or claimed it' },
    json: { meaning: 'a JSON object a line, instead of columns between tabs' },
    ...dataDirOption,
  },
  more: [
    'Each attempt that was denied: what may not be done, what is hidden, who is unknown or no member, what is over a limit.',
    'Of a flood from one address, how many there were. Kept for SECURITY_LOG_DAYS; the server adds to it and cannot change it.',
    'Of what does not exist nothing is written, nor ever a credential or a text.',
  ].join('\n'),
  async run(given, say) {
    const which = { since: sinceOf(given), person: given.text('person') };
    const where = whereOf(given);
    await assertData(where);
    await onData(where, say, (database) =>
      asAdmin(database, async (admin) => {
        await admin.query('set role collegium_owner'); // who logs in may be nobody whom a policy shows it
        if (!given.flag('json')) console.log(columns.join('\t'));
        for await (const entry of readSecurityLog(admin, which))
          console.log(given.flag('json') ? JSON.stringify(entry) : columns.map((column) => entry[column] ?? '').join('\t'));
      }),
    );
    return exits.ok;
  },
};

function sinceOf(given: Given): Date | undefined {
  const text = given.text('since');
  if (text === undefined) return undefined;
  const since = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(since.getTime()))
    throw new BadUsage(`--since ${text} is no instant: 2026-11-29.`);
  return since;
}
