// What a body could tell from the time of an answer: in a blind round where the others have said nothing, and in one where
// they have said much. Two servers with the same demo world, asked in turn.
import { ask, cpuMsOfAll, median, startCollegium } from './processes.mjs';

const counts = [7, 200];
const warmupsMax = 10;
const audiences = ['BODY', 'OFFICE', 'ROUND', 'ROUND_AND_LEAD'];
const [office, speaker, viewer] = ['mai', 'nga', 'hoa'];

export async function blind({ pairs }) {
  const [quiet, busy] = [await aBlindRound(), await aBlindRound()];
  const warmups = Math.min(pairs, warmupsMax);
  let said = 0;
  console.log(`milliseconds, medians of ${pairs} pairs`);
  console.log(`${'path'.padEnd(34)}        0 comments     n comments     difference of pairs   processor with 0, with n`);
  for (const count of counts) {
    for (; said < count; said++) await speak(busy, said);
    const [inQuiet, inBusy] = [quiet, busy].map(waysOf);
    for (const [n, [name, one]] of inQuiet.entries()) {
      const before = [quiet, busy].map(({ server }) => cpuMsOfAll(server.pid));
      const [ones, others, differences] = await inTurn(pairs, warmups, one, inBusy[n][1]);
      const used = [quiet, busy].map(({ server }, which) => (cpuMsOfAll(server.pid) - before[which]) / (pairs + warmups));
      const figures = [median(ones), median(others), median(differences), ...used].map((ms) => ms.toFixed(2).padStart(14));
      console.log(`${name.padEnd(34)} n = ${String(count).padStart(3)} ${figures.join(' ')}`);
    }
  }
  for (const { server } of [quiet, busy]) await server.stop();
}

/** A draft of which three bodies are asked, none of which sees the others. */
async function aBlindRound() {
  const server = await startCollegium();
  const to = (login, query, variables) => ask(server.url, login, query, variables);
  const act = async (login, name, of, input) => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${of} { id } userErrors { code } } }`;
    const payload = (await to(login, query, { input }))[name];
    if (payload.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.userErrors)}`);
    return payload[of].id;
  };
  const submitted = 'query { proposals(filter: { states: [SUBMITTED] }, first: 100) { nodes { id number } } }';
  const proposalId = (await to(office, submitted)).proposals.nodes.find(({ number }) => number === 4).id;
  await act(office, 'passCheck', 'proposal', { proposalId });
  const { proposal } = await to(office, 'query($id: ID!) { proposal(id: $id) { drafts { nodes { id } } } }', { id: proposalId });
  const draftId = proposal.drafts.nodes.at(-1).id;
  const { bodies } = await to(office, 'query { bodies { nodes { id nameEn } } }');
  const bodyIds = bodies.nodes.filter(({ nameEn }) => /Finance|Justice|Planning/.test(nameEn)).map(({ id }) => id);
  const questions = [{ text: 'Có khả thi không?' }, { text: 'Có đủ nguồn lực không?' }];
  const roundId = await act(office, 'openRound', 'round', { draftId, kind: 'APPRAISAL', mode: 'AT_CLOSE', bodyIds, questions });
  await act(viewer, 'addComment', 'comment', { draftId, audience: 'ROUND', text: 'nguồn lực lấy ở đâu?' });
  return { server, act, draftId, roundId, proposalId, hidden: 'comment_AAAAAAAAAAAAAAAAAAAAAA' };
}

async function speak(round, n) {
  const { act, draftId } = round;
  const text = `nguồn lực, điều thứ ${n}`;
  round.hidden = await act(speaker, 'addComment', 'comment', { draftId, audience: audiences[n % audiences.length], text });
}

/** Each way by which the viewer comes to what is said of the draft. */
function waysOf({ server, draftId, roundId, proposalId, hidden }) {
  const way = (name, query) => [name, () => ask(server.url, viewer, query)];
  const comments = '{ nodes { text } totalCount }';
  return [
    way(
      'draft with threads and comments',
      `{ draft(id: "${draftId}") { threads { totalCount nodes { unreadCount comments ${comments} } } } }`,
    ),
    way('unread', `{ draft(id: "${draftId}") { unreadCount threads { totalCount } } }`),
    way('search', '{ search(query: "nguồn lực") { totalCount nodes { snippet { text } } } }'),
    way('search in the draft', `{ search(query: "nguồn lực", draftId: "${draftId}") { totalCount nodes { snippet { text } } } }`),
    way('what waits', '{ me { attention { totalCount nodes { kind } } } }'),
    way('requests and coverage', `{ node(id: "${roundId}") { ... on Round { requests { state } coverage { answered } } } }`),
    way('proposals', '{ proposals { totalCount nodes { title state } } }'),
    way('proposal', `{ proposal(id: "${proposalId}") { title state drafts { nodes { id } } } }`),
    ['id of what is hidden', () => refused(server.url, `{ node(id: "${hidden}") { id } }`)],
  ];
}

/** What is answered with errors alone. */
async function refused(url, query) {
  await ask(url, viewer, query).then(
    () => Promise.reject(new Error(`Answered: ${query}`)),
    () => undefined,
  );
}

/** Both in turn, now the one first, now the other: what else the machine does falls on both. */
async function inTurn(pairs, warmups, one, other) {
  for (let n = 0; n < warmups; n++) for (const way of [one, other]) await way();
  const [ones, others, differences] = [[], [], []];
  for (let n = 0; n < pairs; n++) {
    const ms = new Map();
    for (const way of n % 2 ? [one, other] : [other, one]) {
      const begun = performance.now();
      await way();
      ms.set(way, performance.now() - begun);
    }
    ones.push(ms.get(one));
    others.push(ms.get(other));
    differences.push(ms.get(other) - ms.get(one));
  }
  return [ones, others, differences];
}
