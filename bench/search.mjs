// How long a page of hits takes among three years of proposals, for words that are everywhere and words that are rare.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ask, median, packageDir, startCollegium } from './processes.mjs';

const proposals = 1_500;
const blocksEach = 67;
const threadsEach = 10;
const commentsEach = 67;
const wordsInText = 40;
const times = 5;
const document =
  'query($query: String!) { search(query: $query) { nodes { exactAccents item { ... on Node { id } } snippet { text highlights { start end } } } pageInfo { hasNextPage } } }';
const counting = 'query($query: String!) { search(query: $query, first: 1) { totalCount } }';

export async function search() {
  const server = await startCollegium();
  const admin = new pg.Client({ host: server.socketDir, user: 'postgres', database: 'collegium' });
  await admin.connect();
  await fill(admin);
  await admin.query('vacuum analyze');
  await admin.end();
  console.log('milliseconds, medians of 5        hits   page of 20   totalCount');
  const queries = [
    'và',
    'của',
    'quy dinh',
    'nguồn lực',
    '"cơ quan chủ trì"',
    'thẩm quyền phê duyệt',
    'd',
    'hiếmgặp',
    'khôngcóđâu',
  ];
  for (const [who, login] of [
    ['office', 'mai'],
    ['appraiser', 'hoa'],
  ])
    for (const query of queries) {
      const page = [];
      const count = [];
      let hits;
      for (let time = 0; time < times; time++) {
        page.push(await timed(() => ask(server.url, login, document, { query })));
        count.push(await timed(async () => ({ totalCount: hits } = (await ask(server.url, login, counting, { query })).search)));
      }
      const figures = [String(hits).padStart(7), median(page).toFixed(0).padStart(12), median(count).toFixed(0).padStart(12)];
      console.log(`${who.padEnd(10)} ${query.padEnd(22)} ${figures.join(' ')}`);
    }
  await server.stop();
}

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Years of work beside the demo world: texts of its words, as often as they stand there, the same every time. */
async function fill(admin) {
  const folder = path.join(packageDir, 'src/demo/texts');
  const texts = fs.readdirSync(folder).filter((name) => !name.startsWith('findag'));
  const words = texts.flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').match(/\p{L}+/gu));
  let state = 1;
  const pick = (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const text = (n) =>
    `${Array.from({ length: wordsInText }, () => words[pick(words.length)]).join(' ')}${n % 10_000 ? '' : ' hiếmgặp'}`;
  const { rows: bodies } =
    await admin.query(`select body.id, (select person_id from membership where body_id = body.id limit 1) as person
    from body where kind = 'ORDINARY' and exists (select from membership where body_id = body.id) order by name_en`);
  const programmeId = crypto.randomUUID();
  await admin.query(
    `insert into programme (id, kind, year, title, state, created_at) values ($1, 'YEAR', 2100, 'x', 'ADOPTED', now())`,
    [programmeId],
  );
  await admin.query(`insert into programme_body select $1, id from body`, [programmeId]);
  for (let number = 1; number <= proposals; number++) {
    const [lead, ...asked] = [0, 1, 2, 3].map((n) => bodies[(number + n) % bodies.length]);
    const [proposalId, draftId, roundId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    const title = text(number).split(' ').slice(0, 12).join(' ');
    await admin.query(
      `insert into proposal (id, programme_id, number, kind, title, state, lead_body_id, created_at) values ($1, $2, $3, 'SCHEME', $4, 'IN_REVIEW', $5, now())`,
      [proposalId, programmeId, number, title, lead.id],
    );
    await admin.query(
      `insert into draft (id, proposal_id, number, title, media_type, original, bytes, sha256, block_count, uploaded_by_person_id, uploaded_by_body_id, uploaded_at, released_at)
       values ($1, $2, 1, $3, 'PLAIN', '', 0, '', $4, $5, $6, now(), now())`,
      [draftId, proposalId, title, blocksEach, lead.person, lead.id],
    );
    await admin.query(
      `insert into block (id, draft_id, position, kind, heading_path, text)
       select gen_random_uuid(), $1, n, 'PARAGRAPH', '{}', text from unnest($2::text[]) with ordinality as one(text, n)`,
      [draftId, Array.from({ length: blocksEach }, (_, n) => text(number * blocksEach + n))],
    );
    await admin.query(`insert into round values ($1, $2, $3, 'APPRAISAL', 'OPEN', 'OPEN', now())`, [
      roundId,
      proposalId,
      draftId,
    ]);
    await admin.query(`insert into opinion_request select $1, unnest($2::uuid[]), now()`, [
      roundId,
      asked.map((body) => body.id),
    ]);
    const threads = Array.from({ length: threadsEach }, () => crypto.randomUUID());
    await admin.query(
      `insert into thread (id, proposal_id, draft_id, round_id, audience, owner_person_id, owner_body_id, status, created_at)
       select unnest($1::uuid[]), $2, $3, $4, 'ROUND', $5, $6, 'OPEN', now()`,
      [threads, proposalId, draftId, roundId, asked[0].person, asked[0].id],
    );
    const comments = Array.from({ length: commentsEach }, (_, n) => ({
      thread: threads[n % threadsEach],
      body: asked[n % asked.length],
      audience: ['ROUND', 'ROUND', 'BODY', 'OFFICE'][n % 4],
    }));
    await admin.query(
      `insert into comment (id, thread_id, proposal_id, round_id, author_person_id, author_body_id, audience, owner_person_id, owner_body_id, text, version, created_at)
       select gen_random_uuid(), one.thread, $1, $2, one.person, one.body, one.audience, one.person, one.body, one.text, 1, now()
       from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[]) as one(thread, person, body, audience, text)`,
      [
        proposalId,
        roundId,
        comments.map((comment) => comment.thread),
        comments.map((comment) => comment.body.person),
        comments.map((comment) => comment.body.id),
        comments.map((comment) => comment.audience),
        comments.map((_, n) => text(number * commentsEach + n)),
      ],
    );
  }
}
