// Loaded into a server that is measured: says what the process holds once its garbage has been collected, and ends with
// who measures it.
import { setTimeout as pause } from 'node:timers/promises';

/** V8 gives pages back a little later, on a thread of its own. */
const pauseMs = 100;

process.on('message', async () => {
  for (let time = 0; time < 3; time++) {
    globalThis.gc({ type: 'major', flavor: 'last-resort' }); // which also moves together what is left, and gives back the rest
    await pause(pauseMs);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send({ rss, heapUsed, external });
});
process.on('disconnect', () => process.exit(1));
process.channel.unref();
