// All who follow a draft are cut off at once and come back at once, each from its last cursor.
import { figure, follow, people, remark } from './crowd.mjs';
import { cpuMsOf, median, startCollegium } from './processes.mjs';

const missed = 20;

export async function stampede({ listeners, rounds }) {
  const server = await startCollegium();
  console.log(`${listeners} sockets of ${people.length} people, ${missed} remarks while they are away, ${rounds} rounds`);
  let crowd = [];
  for (let n = 0; n < listeners; n++) {
    const told = Promise.withResolvers();
    const item = ({ text }) => text === 'before' && told.resolve();
    crowd.push(Object.assign(follow(server, people[n % people.length], { item }), { told: told.promise }));
    if (n % 50 === 49) await Promise.all(crowd.map(({ ready }) => ready));
  }
  await Promise.all(crowd.map(({ ready }) => ready));
  await remark(server, 'before');
  await Promise.all(crowd.map(({ told }) => told)); // who is cut off has a cursor, and nothing is still on the way
  const [seconds, cpus, reads] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    for (const { socket } of crowd) socket.terminate();
    while ((await figure(server, 'collegium_sockets')) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    for (let n = 0; n < missed; n++) await remark(server, `round ${round}, ${n}`);
    const [readsBefore, cpuBefore, from] = [
      await figure(server, 'collegium_log_reads_total'),
      cpuMsOf(server.pid) / 1000,
      performance.now(),
    ];
    crowd = crowd.map(({ login, cursor }) => {
      const texts = [];
      const item = ({ text }) => text !== undefined && texts.push(text);
      return Object.assign(follow(server, login, { after: cursor, item }), { texts });
    });
    await Promise.all(crowd.map(({ ready }) => ready)); // an error of any of them ends the bench
    seconds.push((performance.now() - from) / 1000);
    cpus.push(cpuMsOf(server.pid) / 1000 - cpuBefore);
    reads.push((await figure(server, 'collegium_log_reads_total')) - readsBefore);
    const wanted = Array.from({ length: missed }, (_, n) => `round ${round}, ${n}`).join();
    const wrong = crowd.filter(({ texts }) => texts.join() !== wanted);
    if (wrong.length > 0) throw new Error(`${wrong.length} were not told what they missed, once and in order`);
    process.stderr.write(`round ${round + 1}/${rounds}: ${seconds.at(-1).toFixed(1)} s, ${reads.at(-1)} pages read\n`);
  }
  console.log(
    `all are back and were told what they missed: ${median(seconds).toFixed(1)} s (${seconds.map((x) => x.toFixed(1)).join(', ')})`,
  );
  console.log(`server CPU: ${median(cpus).toFixed(1)} s; pages read from the log: ${median(reads)} (${reads.join(', ')})`);
  for (const { socket } of crowd) socket.terminate();
  await server.stop();
}
