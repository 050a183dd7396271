import { asAdmin, databaseUrl } from '../harness/database.ts';
import { startProgram } from '../harness/process.ts';
import { aBuildWith, type Mistake } from '../system/chaos/planted.ts';
import { watch } from './canaries/watch.ts';
import { aCanaryWorld, type CanaryWorld, letterOf, logins, mayHear } from './canaries/world.ts';
import { ask } from './everything.ts';

// The filter of the application is taken away on purpose, and everybody asks for everything: what is not theirs is hidden
// all the same, by the row policies of the database. The words by which it would be known are those of canaries.test.ts.

const seed = 3;
const operations = 2_000;

/** Every condition of queries is always true. */
const twinSaysYes: Mistake = {
  file: 'access/visibility.sql.js',
  of: /(export function sees\w+\([^)]*\) \{)/g,
  instead: "$1 return 'true';",
};
/** Whoever is asked whether somebody may see something says yes. */
const functionSaysYes: Mistake = {
  file: 'access/visibility.js',
  of: /(export function maySee\w*\([^)]*\) \{)/g,
  instead: '$1 return true;',
};

/** Titles of a programme that is being prepared have no second fence (fence.test.ts). */
const mayHearUnfiltered: typeof mayHear = (login, mode, letter, audience) =>
  mode === 'NEXT' || mayHear(login, mode, letter, audience);

let sound: CanaryWorld;
beforeAll(async () => {
  sound = await aCanaryWorld();
}, 300_000);
afterAll(() => sound?.world[Symbol.asyncDispose]());

/** The same world, served by a build with a mistake. */
async function servedBy(at: readonly Mistake[]): Promise<{ told: CanaryWorld; stop: () => Promise<void> }> {
  const { dist, remove } = aBuildWith(at);
  const server = startProgram(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', `${dist}/main.js`],
    // Everything that a process may use up, this one may.
    { DATABASE_URL: databaseUrl(sound.world.database.name), PORT: '0', LOG_LEVEL: 'debug', COST_PER_MINUTE_MAX: '1000000000' },
  );
  await server.until(/serves (http\S+)/);
  const url = /serves (http\S+)/.exec(server.said())![1]!;
  const as: CanaryWorld['world']['as'] = (login, more = {}) => ({ url, login, ...more });
  return {
    // What should have been refused, and is not, may well fail: nothing is learned from that.
    told: { ...sound, world: { ...sound.world, url, as }, isFrozen: () => true },
    stop: async () => {
      server.child.kill('SIGTERM');
      await server.ended;
      remove();
    },
  };
}

const seesDraft = 'query ($id: ID!) { draft(id: $id) { number title threads { totalCount } } }';

/** Whether there was something to hear: each body that takes part heard some of what is for it. */
const enough = (heard: Map<string, Set<string>>): boolean =>
  ['O', 'L', 'A', 'B'].every((letter) => logins.some((login) => letterOf(login) === letter && heard.get(login)!.size > 1));

/** Whether a feed was asked, by any way: the hub reads the log for many viewers, and the function is what it filters with. */
const asksFeed = (found: string) => /(Feed|Events)\b/.test(found);

test('without the conditions of queries nobody is told what is not theirs, by any query, search, list, mutation or feed', async () => {
  const { told, stop } = await servedBy([twinSaysYes]);
  try {
    const { found, heard } = await watch(told, seed, operations, mayHearUnfiltered);
    expect(found.slice(0, 20)).toEqual([]);
    expect(enough(heard)).toEqual(true);
    // And the filter is gone: the title of what is prepared, which nothing else hides, is told to everybody.
    expect([...heard.get('d-head')!].join()).toContain('zq-NEXT-O-BODY-zq');
    const [id] = told.ids.get('Draft')!;
    expect(await ask(told.world.as('d-head'), seesDraft, { id })).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  } finally {
    await stop();
  }
}, 300_000);

test('where the function that decides lets everybody see everything, no query, search, list or mutation tells it', async () => {
  const { told, stop } = await servedBy([functionSaysYes]);
  try {
    const { found, heard } = await watch(told, seed, operations, mayHearUnfiltered);
    expect(found.filter((line) => !asksFeed(line)).slice(0, 20)).toEqual([]);
    expect(found.filter(asksFeed)).not.toEqual([]); // and everybody is let see
    expect(enough(heard)).toEqual(true);
  } finally {
    await stop();
  }
}, 300_000);

test('and it is the policies that hide it: without them, and without the conditions, everybody is told', async () => {
  await asAdmin(sound.world.database.name, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(`select oid::regclass::text as name from pg_class where relrowsecurity`);
    for (const { name } of rows) await admin.query(`alter table ${name} disable row level security`);
  });
  const { told, stop } = await servedBy([twinSaysYes]);
  try {
    const { found } = await watch(told, seed, 300, mayHearUnfiltered);
    expect(found.filter((line) => line.includes('hears zq-')).length).toBeGreaterThan(5);
  } finally {
    await stop();
  }
}, 300_000);
