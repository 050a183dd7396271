// One comment to all who follow the draft, one at a time: the next is written when everybody has the last.
import { WebSocket } from 'ws';
import { ask, cpuSeconds, median, start, startCollegium } from './processes.mjs';

const followers = ['thang', 'nam', 'phuc', 'nga', 'dung', 'hoa', 'quan', 'vy', 'xuan', 'bach', 'huong', 'lan', 'mai', 'son'];
const subscription =
  'subscription($id: ID!) { draftFeed(draftId: $id) { __typename ... on Event { cursor eventId at } ... on CommentAdded { commentId threadId text } } }';
const mutation = 'mutation($input: AddCommentInput!) { addComment(input: $input) { eventId userErrors { code } } }';
const textCharacters = 120; // with the rest of the event, about 500 bytes

/** Sockets that count what they get, and one promise a comment that resolves when all have it. */
function audience() {
  let wanted = 0;
  let arrived = () => {};
  return {
    sockets: [],
    lastFrame: '',
    got(frame) {
      this.lastFrame = frame;
      wanted -= 1;
      if (wanted === 0) arrived();
    },
    async everyoneGets(act) {
      const all = new Promise((resolve) => (arrived = resolve));
      wanted = this.sockets.length;
      await act();
      await all;
    },
  };
}

async function followCollegium(server, listeners) {
  const crowd = audience();
  const ready = [];
  for (let n = 0; n < listeners; n++) {
    const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws', { perMessageDeflate: false });
    crowd.sockets.push(socket);
    ready.push(
      new Promise((resolve, reject) => {
        socket.on('error', reject);
        socket.on('open', () =>
          socket.send(
            JSON.stringify({ type: 'connection_init', payload: { authorization: `Demo ${followers[n % followers.length]}` } }),
          ),
        );
        socket.on('message', (data) => {
          const frame = String(data);
          if (frame.includes('CommentAdded')) crowd.got(frame);
          else if (frame.includes('connection_ack'))
            socket.send(
              JSON.stringify({
                id: crypto.randomUUID(),
                type: 'subscribe',
                payload: { query: subscription, variables: { id: server.draftId } },
              }),
            );
          else if (frame.includes('"Ready"')) resolve();
        });
      }),
    );
    if (n % 50 === 49) await Promise.all(ready);
  }
  await Promise.all(ready);
  return crowd;
}

async function followRaw(server, listeners) {
  const crowd = audience();
  await Promise.all(
    Array.from({ length: listeners }, () => {
      const socket = new WebSocket(server.url.replace('http', 'ws'), { perMessageDeflate: false });
      crowd.sockets.push(socket);
      socket.on('message', (data) => crowd.got(String(data)));
      return new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
    }),
  );
  return crowd;
}

export async function fanout({ listeners, comments, rounds }) {
  const ours = await startCollegium();
  const rawStarted = await start(['bench/raw-server.mjs'], {}, /serves (http\S+)/);
  const raw = { ...rawStarted, url: rawStarted.match[1] };
  console.log(`${listeners} listeners, ${comments} comments a round, ${rounds} rounds in turn`);
  const [crowd, rawCrowd] = [await followCollegium(ours, listeners), await followRaw(raw, listeners)];
  let n = 0;
  const say = async () => {
    const input = { draftId: ours.draftId, audience: 'ROUND', text: `${++n} `.padEnd(textCharacters, 'x') };
    const { addComment } = await ask(ours.url, 'mai', mutation, { input });
    if (!addComment.eventId) throw new Error(JSON.stringify(addComment.userErrors));
  };
  await crowd.everyoneGets(say);
  const sides = {
    collegium: { pid: ours.pid, once: () => crowd.everyoneGets(say), figures: [] },
    'raw ws': {
      pid: raw.pid,
      once: () => rawCrowd.everyoneGets(() => fetch(raw.url, { method: 'POST', body: crowd.lastFrame })),
      figures: [],
    },
  };
  const ratios = [];
  for (let round = 0; round < rounds; round++) {
    for (const [name, side] of Object.entries(sides)) {
      for (let warm = 0; warm < 5; warm++) await side.once();
      const before = cpuSeconds(side.pid);
      for (let i = 0; i < comments; i++) await side.once();
      side.figures.push(((cpuSeconds(side.pid) - before) / (comments * listeners)) * 1e6);
      process.stderr.write(`round ${round + 1}/${rounds} ${name}: ${side.figures.at(-1).toFixed(1)}\n`);
    }
    ratios.push(sides.collegium.figures.at(-1) / sides['raw ws'].figures.at(-1));
  }
  console.log(`bytes in a frame: ${Buffer.byteLength(crowd.lastFrame)}`);
  console.log('server CPU seconds per million deliveries (user and system, median of the rounds):');
  for (const [name, { figures }] of Object.entries(sides))
    console.log(`  ${name.padEnd(10)} ${median(figures).toFixed(1)}   (${figures.map((x) => x.toFixed(1)).join(', ')})`);
  console.log(`  ratio      ${median(ratios).toFixed(2)}`);
  for (const socket of [...crowd.sockets, ...rawCrowd.sockets]) socket.terminate();
  await Promise.all([ours.stop(), raw.stop()]);
}
