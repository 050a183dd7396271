// What it costs that each thing is shown only to whom may see it: beside a build whose check answers yes, on a database
// whose row policies do, in a world where all is visible to whoever asks.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { Eight, measureInTurn, printCosts } from './eight.mjs';
import { commentsQuery, pageQuery, showAll } from './page-document.mjs';
import { newFolder, packageDir, start } from './processes.mjs';
import { startOnScale } from './scale-world.mjs';

const warmUps = 2_000;
const unlimited = { COST_PER_MINUTE_MAX: '1000000000' };
const checks = {
  'visibility.sql.js': [
    'seesSql',
    'seesCommentSql',
    'seesRemarkSql',
    'seesDraftSql',
    'seesProgrammeSql',
    'seesRoundSql',
    'seesDoingsSql',
    'seesObligationSql',
  ],
  'visibility.js': [
    'maySee',
    'maySeeDraft',
    'maySeeRound',
    'maySeeDoings',
    'maySeePresence',
    'maySeeProgramme',
    'maySeeObligation',
  ],
};

/** What was built, with checks that answer yes put in front of its own. */
function buildThatSaysYes() {
  const folder = newFolder();
  fs.cpSync(path.join(packageDir, 'dist'), path.join(folder, 'dist'), { recursive: true });
  for (const each of ['package.json', 'schema.graphql', 'src', 'node_modules'])
    fs.symlinkSync(path.join(packageDir, each), path.join(folder, each));
  for (const [file, names] of Object.entries(checks)) {
    const at = path.join(folder, 'dist/access', file);
    fs.renameSync(at, at.replace('.js', '.own.js'));
    const yes = file === 'visibility.sql.js' ? `'true'` : 'true';
    const answers = names.map((name) => `export const ${name} = () => ${yes};`).join('\n');
    fs.writeFileSync(at, `export * from './${file.replace('.js', '.own.js')}';\n${answers}\n`); // what is said here goes first
  }
  return path.join(folder, 'dist/main.js');
}

async function asAdmin(folder, work) {
  const admin = new pg.Client({ host: path.join(folder, 'socket'), user: 'postgres', database: 'collegium' });
  await admin.connect();
  const result = await work(admin);
  await admin.end();
  return result;
}

/** Asks a body in each round, so that it sees each draft and comment; gives the draft with the most comments. */
const askInAll = (login) => async (admin) => {
  await admin.query(
    `insert into opinion_request (round_id, body_id, sent_at, state, state_at)
     select round.id, membership.body_id, round.opened_at, 'SENT', round.opened_at from round, person
     join membership on membership.person_id = person.id where person.login = $1 on conflict do nothing`,
    [login],
  );
  await admin.query(
    `insert into programme_body (programme_id, body_id) select programme.id, membership.body_id from programme, person
     join membership on membership.person_id = person.id where person.login = $1 on conflict do nothing`,
    [login],
  );
  await admin.query('vacuum analyze');
  const { rows } = await admin.query(`select draft_id as id from comment group by 1 order by count(*) desc, 1 limit 1`);
  return rows[0].id;
};

/** Has every row policy of those who ask answer yes. */
async function openPolicies(admin) {
  const { rows } = await admin.query(
    `select tablename, policyname from pg_policies where 'collegium_request' = any (roles) and qual is not null`,
  );
  for (const { tablename, policyname } of rows) await admin.query(`alter policy ${policyname} on ${tablename} using (true)`);
}

export async function visibility({ answers, rounds, ...world }) {
  const { globalId } = await import('../dist/graphql/global-id.js');
  const first = await startOnScale(world, unlimited);
  const folder = path.dirname(first.socketDir);
  const programme = globalId('Programme', await showAll(first.socketDir));
  const draft = globalId('Draft', await asAdmin(folder, askInAll('hoa')));
  await first.stop();
  const copy = path.join(newFolder(), 'data');
  if (spawnSync('cp', ['-a', folder, copy]).status !== 0) throw new Error('The world was not copied.');
  const server = await startOnScale({ ...world, data: folder }, unlimited);
  const env = { DATA_DIR: copy, PORT: '0', LOG_LEVEL: 'error', ...unlimited };
  const open = await start([buildThatSaysYes()], env, /serves (http\S+)/);
  await asAdmin(copy, openPolicies);
  for (const [what, login, query, variables] of [
    ['a page of a programme, the office', 'lan', pageQuery, { id: programme }],
    ['the same, a body asked in every round', 'hoa', pageQuery, { id: programme }],
    ['comments of a draft, the office', 'lan', commentsQuery, { id: draft }],
    ['the same, a body asked in every round', 'hoa', commentsQuery, { id: draft }],
  ]) {
    const sides = [
      { name: 'this server', pid: server.pid, url: server.url },
      { name: 'where the check answers yes', pid: open.pid, url: open.match[1] },
    ];
    const texts = [];
    for (const side of sides) {
      Object.assign(side, { databaseOf: side.pid, user: /^collegium_(request|hub)$/ });
      side.eight = new Eight(side.url, login, query, variables);
      texts.push(await side.eight.first());
    }
    if (texts[0] !== texts[1]) throw new Error(`Not all is visible: ${texts.map((text) => text.length).join(', ')} characters.`);
    for (const side of sides) await side.eight.answers(Math.min(warmUps, 10 * answers));
    await measureInTurn(sides, rounds, answers);
    printCosts(`${what}: ${texts[0].length} characters, medians of ${rounds} rounds of ${answers}`, sides);
  }
  await open.stop();
  await server.stop();
}
