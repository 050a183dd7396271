import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const usage = `Random operations by everybody over every transport, in a world of marked words: whether any is heard where it does not
belong, anything fails inside, or anything of the inside is told. The same seed asks the same.

  npm run canaries -- --seed <n> --operations <m>

  --seed <n>        which operations (default 1)
  --operations <m>  how many (default 5000)

Ends with 1 when something was told that should not be, and says by which operation.`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    operations: { type: 'string', default: '5000' },
    help: { type: 'boolean', default: false },
  },
});
const [seed, operations] = [Number(values.seed), Number(values.operations)];
if (values.help || !Number.isInteger(seed) || !Number.isInteger(operations) || operations < 1) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}
const ran = spawnSync(
  process.execPath,
  [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
    'test/access/canaries.test.ts',
  ],
  { stdio: 'inherit', env: { ...process.env, CANARY_SEED: String(seed), CANARY_OPERATIONS: String(operations) } },
);
process.exit(ran.status ?? 1);
