// Readers that stop reading: how much memory they take, when they are closed, and what others feel of it.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { figure, follow, people, remark } from './crowd.mjs';
import { median, startCollegium } from './processes.mjs';

const textCharacters = 5_000;
const remarksPerSecond = 20;
/** By when those who do not read are to be closed. */
const closedSecondsMax = 20;

const residentBytes = (pid) => Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'latin1'))[1]) * 1024;
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** So many who follow and have stopped reading. `readOn`: they learn why they were closed, and it says with which codes. */
async function silentOnes({ url, draftId }, count) {
  if (count === 0) return { readOn: async () => [], leave: async () => {} };
  const child = fork(new URL('./silent.mjs', import.meta.url), [url, draftId, count]);
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('Those who do not read have ended.')));
  ended.catch(() => {}); // as they do in the end
  const said = () => Promise.race([once(child, 'message'), ended]);
  await said();
  return {
    async readOn() {
      child.send('read on');
      const [codes] = await said();
      return codes;
    },
    async leave() {
      child.disconnect();
      await ended.catch(() => {});
    },
  };
}

/** Remarks come for some seconds while so many do not read. */
async function stretch(server, { slow, seconds, delays }) {
  const silent = await silentOnes(server, slow);
  const others = (await figure(server, 'collegium_sockets')) - slow;
  delays.length = 0;
  const from = performance.now();
  const before = residentBytes(server.pid);
  let most = before;
  let closedAfter;
  let codes;
  const text = 'x'.repeat(textCharacters);
  const under = [];
  for (let n = 0; performance.now() - from < seconds * 1000; n++) {
    under.push(remark(server, `${n} ${text}`));
    if (n % remarksPerSecond === 0) {
      const open = await figure(server, 'collegium_sockets'); // with them and without, since it costs the server something
      if (open === others && closedAfter === undefined) {
        closedAfter = (performance.now() - from) / 1000;
        codes = silent.readOn();
      }
    }
    most = Math.max(most, residentBytes(server.pid));
    await wait(Math.max(0, from + ((n + 1) * 1000) / remarksPerSecond - performance.now()));
  }
  await Promise.all(under);
  if (closedAfter === undefined) await silent.leave(); // a round too short for it
  const sorted = delays.toSorted((a, b) => a - b);
  return {
    grownMb: (most - before) / 1e6,
    closedAfter,
    codes: (await codes) ?? [],
    p99: sorted[Math.floor(sorted.length * 0.99)],
  };
}

export async function slow({ listeners, rounds, slow: slowMost, seconds }) {
  const server = await startCollegium();
  const delays = [];
  const item = ({ at }) => at && delays.push(Date.now() - new Date(at).getTime());
  const crowd = [];
  for (let n = 0; n < listeners; n++) crowd.push(follow(server, people[n % people.length], { item }));
  await Promise.all(crowd.map(({ ready }) => ready));
  console.log(
    `${listeners} who read, ${slowMost} who stop, ${remarksPerSecond} remarks a second of ${textCharacters} characters, ${rounds} rounds in turn`,
  );
  await stretch(server, { slow: 0, seconds, delays }); // warms up
  const sides = { without: [], with: [] };
  for (let round = 0; round < rounds; round++)
    for (const [name, figures] of Object.entries(sides)) {
      figures.push(await stretch(server, { slow: name === 'with' ? slowMost : 0, seconds, delays }));
      process.stderr.write(`round ${round + 1}/${rounds} ${name}: ${JSON.stringify(figures.at(-1))}\n`);
    }
  const of = (name, key) => median(sides[name].map((figures) => figures[key]));
  const closed = sides.with.map(({ closedAfter }) => closedAfter ?? Number.POSITIVE_INFINITY);
  console.log(
    `memory grown at most: ${of('without', 'grownMb').toFixed(1)} MB without them, ${of('with', 'grownMb').toFixed(1)} MB with them`,
  );
  const [alone, beside] = [of('without', 'p99'), of('with', 'p99')];
  console.log(
    `p99 from recording to a reader: ${alone} ms without them, ${beside} ms with them, ${(beside / alone).toFixed(2)} times as long`,
  );
  console.log(`closed after ${Math.max(...closed).toFixed(1)} s at most, with ${sides.with.flatMap(({ codes }) => codes)}`);
  if (seconds >= closedSecondsMax && Math.max(...closed) > closedSecondsMax) throw new Error('Not all were closed in time.');
  const lost = crowd.filter(({ closed }) => closed !== undefined);
  if (lost.length > 0) throw new Error(`${lost.length} were closed who did read, with ${lost[0].closed}.`);
  for (const { socket } of crowd) socket.terminate();
  await server.stop();
}
