import 'reflect-metadata'; // as in main.ts
import { systemClock } from '../clock.ts';
import { makeAdministrator, removeAdministrator } from '../identity/make-administrator.ts';
import { newId } from '../ids.ts';
import { Problem, sentence } from '../problems.ts';
import { BadUsage, type Command, dataDirOption, exits, Refused } from './command.ts';
import { asOwner, assertNoServer, bringUpToDate, nameOf, onData, whereOf } from './on-data.ts';

const daysMax = 366;

/** A name that cannot be kept is told as any other thing on the command line. */
function asUsage(error: unknown): never {
  throw error instanceof Problem ? new BadUsage(`--name: ${sentence(error.code, error.details, 'en')}`) : error;
}

export const admin: Command = {
  options: {
    login: { value: '<login>', meaning: 'whom: the login as tokens of the OpenID provider say it' },
    name: { value: '<name>', meaning: 'the full name; needed for a person who is not known here yet' },
    days: { value: '<days>', meaning: 'how long the token lasts, 1 to 366 days (default 7)' },
    remove: { meaning: 'makes the person an administrator no more, and revokes the tokens of that' },
    ...dataDirOption,
  },
  more: [
    'Prints an API token, which is shown this once: send it as  authorization: Bearer <token>. An administrator sees no',
    'content and may revoke anybody’s tokens; who signs in by the provider acts so with  acting-as: administrator. From then',
    'on the data is served with OIDC_ISSUER or IDENTITY=tokens only, never in demo mode. Servers of DATABASE_URL may run',
    'meanwhile, but not one in demo mode.',
  ].join('\n'),
  async run(given, say) {
    const login = given.text('login');
    if (!login || /\s|\0/.test(login) || login.length > 200) throw new BadUsage('Say who: --login <login>');
    const days = given.text('days') ?? '7';
    if (!/^\d{1,3}$/.test(days) || Number(days) < 1 || Number(days) > daysMax)
      throw new BadUsage(`--days ${days} cannot be used: 1 to ${daysMax}.`);
    const where = whereOf(given);
    assertNoServer(where); // it might be one in demo mode
    return onData(where, say, async (database) => {
      await bringUpToDate(database);
      return asOwner(database, async (orm) => {
        const parts = { orm, clock: systemClock, newId };
        if (given.flag('remove')) {
          if (!(await removeAdministrator(parts, login))) throw new Refused(`${login} is no administrator of ${nameOf(where)}.`);
          say(`${login} is an administrator of ${nameOf(where)} no more.`);
          return exits.ok;
        }
        const token = await makeAdministrator(parts, { login, name: given.text('name'), days: Number(days) }).catch(asUsage);
        if (!token) throw new Refused(`There is no person ${login} in ${nameOf(where)}. To make one, add --name "<full name>".`);
        say(`${login} is an administrator of ${nameOf(where)}. This token is shown once, and lasts ${days} days:`);
        console.log(token);
        return exits.ok;
      });
    });
  },
};
