// What the live path costs, beside a limit measured in the same run. `npm run bench -- --help`
import { parseArgs } from 'node:util';
import { blind } from './blind.mjs';
import { fanout } from './fanout.mjs';
import { search } from './search.mjs';
import { uploads } from './uploads.mjs';

const usage = `Measures the server, as a process of its own, beside a limit in the same run.

  npm run bench -- fanout     server CPU per million deliveries, beside a raw ws broadcast of the same bytes
  npm run bench -- uploads    seconds to upload each real draft
  npm run bench -- search     milliseconds to a page of hits among 1 500 proposals, 100 000 blocks, 100 000 comments
  npm run bench -- sufficiency how often the tests for sketchy opinions are wrong, on labelled answers; no server
  npm run bench -- blind      milliseconds by which the answers differ where others have said 0, 7 and 200 things unseen

  --listeners <n>   fanout: how many sockets follow the draft (default 1000)
  --comments <n>    fanout: comments in a round (default 60)
  --pairs <n>       blind: requests on each side, in turn (default 60)
  --rounds <n>      fanout: rounds, the two sides in turn (default 5)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    listeners: { type: 'string', default: '1000' },
    comments: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '5' },
    pairs: { type: 'string', default: '60' },
    help: { type: 'boolean', default: false },
  },
});
const [what] = positionals;
if (values.help || !['fanout', 'uploads', 'search', 'sufficiency', 'blind'].includes(what)) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}
const figures = {
  listeners: Number(values.listeners),
  comments: Number(values.comments),
  rounds: Number(values.rounds),
  pairs: Number(values.pairs),
};
if (what === 'sufficiency') await import('./sufficiency.ts');
else await { fanout, uploads, search, blind }[what](figures);
process.exit(0);
