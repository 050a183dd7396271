// Readers who stop reading, in a process of their own: what they read once they are closed holds up nobody who measures.
// Says `stopped` once they all follow and have stopped; when told to read on, says with which codes they were closed.
import os from 'node:os';
import { follow, people } from './crowd.mjs';

const [url, draftId, count] = process.argv.slice(2);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const silent = Array.from({ length: Number(count) }, (_, n) => follow({ url, draftId }, people[n % people.length]));
await Promise.all(silent.map(({ ready }) => ready));
for (const { socket } of silent) socket.pause();

process.once('message', async () => {
  os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL); // it has the same core as who measures
  for (const { socket } of silent) {
    socket.removeAllListeners('message').resume(); // what they missed is overlooked
    await wait(10);
  }
  while (silent.some(({ closed }) => closed === undefined)) await wait(50);
  process.send([...new Set(silent.map(({ closed }) => closed))]);
  process.disconnect();
});
process.on('disconnect', () => process.exit());
process.send('stopped');
