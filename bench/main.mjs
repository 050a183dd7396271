// What things cost, beside a limit measured in the same run. `npm run bench -- --help`
import { parseArgs } from 'node:util';
import { addComment } from './add-comment.mjs';
import { blind } from './blind.mjs';
import { calendarChange } from './calendar-change.mjs';
import { figures } from './figures.mjs';
import { live } from './live.mjs';
import { contestants } from './peers/contestants.mjs';
import { programmePage } from './programme-page.mjs';
import { restore } from './restore.mjs';
import { search } from './search.mjs';
import { slow } from './slow.mjs';
import { stampede } from './stampede.mjs';
import { uploads } from './uploads.mjs';
import { visibility } from './visibility.mjs';

const usage = `Measures the server, as a process of its own, beside a limit in the same run.

  npm run bench -- live       what followers cost a server, beside what others use: tables in Markdown, progress on stderr; Linux only
  npm run bench -- admission  milliseconds on a processor to admit or refuse what is made to take long, of up to 64 kB; no server
  npm run bench -- add-comment  what taking in a comment costs beside the same writes by hand; Linux only
  npm run bench -- programme-page  what reading 20 proposals with drafts and latest comments costs beside the same JSON by hand; Linux only
  npm run bench -- visibility  what it costs beside a build and a database whose checks answer yes, where all is visible; Linux only
  npm run bench -- uploads    seconds to upload each real draft
  npm run bench -- search     milliseconds to a page of hits among 1 500 proposals, 100 000 blocks, 100 000 comments
  npm run bench -- sufficiency how often the tests for sketchy opinions are wrong, on labelled answers; no server
  npm run bench -- blind      milliseconds by which the answers differ where others have said 0, 7 and 200 things unseen
  npm run bench -- figures    milliseconds to the figures of a year, among 3 years of 500 proposals with 10 opinions each
  npm run bench -- calendar-change  seconds to change the calendar when a year of those is open
  npm run bench -- restore    seconds to back up 100 000 comments, to restore them with everything verified, and to verify once more; Linux only
  npm run bench -- slow       memory, and p99 of others, while 50 readers stop reading; when they are closed
  npm run bench -- stampede   seconds until 2 000 sockets that were cut at once are back, and pages read from the log for it

  --answers <n>     programme-page, visibility: how many on each side in a round (default 1000)
  --comments <n>    add-comment: how many on each side in a round (default 300); restore: how many at least (default 100000)
  --listeners <n>   live, slow, stampede: how many sockets follow the draft (default 1000; slow 100, stampede 2000)
  --only <a,b>      live: of ${contestants.map(({ name }) => name).join(', ')}
                    (default: all; ratios need raw-ws)
  --figure <a,b>    live: of rate, burst, connect, memory, latency, processes (default: all)
  --json <file>     live: put all results into this file too
  --from <file>     live: print the tables of such a file, and measure nothing
  --slow <n>        slow: how many stop reading (default 50)
  --seconds <n>     slow: how long a round lasts (default 20)
  --pairs <n>       blind: requests on each side, in turn (default 60)
  --rounds <n>      admission: judgements of each document; uploads: of each draft; live, slow, stampede, add-comment, programme-page, visibility: rounds, all in turn,
                    then (live, add-comment, programme-page, visibility) in turn backwards (default 5)
  --scale <world>   figures, calendar-change, restore, programme-page, visibility: how many proposals in how many years (default 500x3)
  --data <folder>   figures, calendar-change, restore, programme-page, visibility: a folder with the world made for measuring, made there if it is not
                    (default: a new one, made anew each time; all but figures change what is in it)`;

const given = {
  allowPositionals: true,
  options: {
    answers: { type: 'string', default: '1000' },
    comments: { type: 'string' },
    listeners: { type: 'string' },
    only: { type: 'string' },
    figure: { type: 'string' },
    json: { type: 'string' },
    from: { type: 'string' },
    slow: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '5' },
    pairs: { type: 'string', default: '60' },
    data: { type: 'string' },
    scale: { type: 'string', default: '500x3' },
    help: { type: 'boolean', default: false },
  },
};
const benches = {
  live,
  'add-comment': addComment,
  slow,
  stampede,
  uploads,
  search,
  blind,
  restore,
  figures,
  'calendar-change': calendarChange,
  'programme-page': programmePage,
  visibility,
};
const alone = ['sufficiency', 'admission']; // without a server
const known = [...Object.keys(benches), ...alone].sort();

/** What was asked for, or what of it is not understood. */
function understood() {
  const { values, positionals } = parseArgs(given);
  const [what, ...more] = positionals;
  if (values.help) return { values };
  if (what === undefined) throw new Error(`Say what to measure: ${known.join(', ')}.`);
  if (!known.includes(what)) throw new Error(`There is no figure ${what}. There are ${known.join(', ')}.`);
  if (more.length > 0) throw new Error(`One figure at a time: ${more.join(' ')} is not understood after ${what}.`);
  return { values, what };
}

let asked;
try {
  asked = understood();
} catch (error) {
  console.error(`${error.message}\n\n${usage}`);
  process.exit(2);
}
const { values, what } = asked;
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const options = {
  answers: Number(values.answers),
  comments: Number(values.comments ?? (what === 'restore' ? 100_000 : 300)),
  listeners: Number(values.listeners ?? { slow: 100, stampede: 2_000 }[what] ?? 1_000),
  only: values.only,
  figure: values.figure,
  json: values.json,
  from: values.from,
  slow: Number(values.slow),
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  pairs: Number(values.pairs),
  data: values.data,
  scale: values.scale,
};
if (what === 'sufficiency') await import('./sufficiency.ts');
else if (what === 'admission') await (await import('./admission.ts')).admission(Number(values.rounds));
else process.exitCode = await benches[what](options);
process.exit();
