// The writes of `addComment`, by hand: node:http and pg, one transaction of prepared statements, as a server without
// GraphQL, row policies, audiences, rounds that close and idempotency would do them. `node by-hand.mjs <socket folder> <draft id> <user>`:
// a user who is no superuser is behind the row policies, for which it then says who acts.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';

const [socketDir, draftId, user] = process.argv.slice(2);
const pool = new pg.Pool({ host: socketDir, user, database: 'collegium', max: 10 });

const statements = {
  who: `select person.id as person, person.name, body.id as body, body.name_vi as "nameVi", body.name_en as "nameEn",
      body.kind = 'OFFICE' as office
    from person join membership on membership.person_id = person.id join body on body.id = membership.body_id where person.login = $1`,
  where: `select draft.id as draft, draft.proposal_id as proposal, round.id as round from draft
    join round on round.draft_id = draft.id and round.status = 'OPEN' where draft.id = $1 for share of round`,
  thread: `insert into thread (id, proposal_id, draft_id, round_id, audience, owner_person_id, owner_body_id, status, created_at, trace_of_body_id)
    values ($1, $2, $3, $4, $5, $6, $7, 'OPEN', $8, $9)`,
  comment: `insert into comment (id, thread_id, proposal_id, round_id, author_person_id, author_body_id, audience, owner_person_id, owner_body_id, text, version, created_at, trace_of_body_id)
    values ($1, $2, $3, $4, $5, $6, $7, $5, $6, $8, 1, $9, $10)`,
  revision: `insert into comment_revision (comment_id, version, text, at) values ($1, 1, $2, $3)`,
  stream: `insert into stream (kind, id, head) values ('PROPOSAL', $1, 1)
    on conflict (kind, id) do update set head = stream.head + 1 returning head, head_hash as before`,
  event: `with added as (
      insert into event (stream_kind, stream_id, seq, event_id, kind, at, actor_person_id, actor_body_id, audience, owner_person_id,
        owner_body_id, round_id, draft_id, object_type, object_id, trace_of_body_id, commitment, hash)
      values ('PROPOSAL', $1, $2, $3, 'CommentAdded', $4, $5, $6, $7, $5, $6, $8, $9, 'Comment', $10, $11, $12, $13)
    ), said as (insert into event_body (stream_kind, stream_id, seq, salt, body) values ('PROPOSAL', $1, $2, $14, $15))
    update stream set head_event_id = $3, head_hash = $13 where kind = 'PROPOSAL' and id = $1`,
};

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

const acting = ({ person, body, office }) =>
  `set local app.person = '${person}'; set local app.body = '${body}'; set local app.office = '${office}'`;

async function addComment(login, { audience, text }) {
  const client = await pool.connect();
  const run = (name, ...values) => client.query({ name, text: statements[name], values });
  try {
    const [who] = (await run('who', login)).rows;
    await client.query(user === 'postgres' ? 'begin' : `begin; ${acting(who)}`);
    const [{ draft, proposal, round }] = (await run('where', draftId)).rows;
    const [thread, comment, event, at] = [randomUUID(), randomUUID(), randomUUID(), new Date()];
    const trace = who.office ? null : who.body;
    await run('thread', thread, proposal, draft, round, audience, who.person, who.body, at, trace);
    await run('comment', comment, thread, proposal, round, who.person, who.body, audience, text, at, trace);
    await run('revision', comment, text, at);
    const [{ head, before }] = (await run('stream', proposal)).rows;
    const actor = { personId: who.person, name: who.name, bodyId: who.body, bodyNameVi: who.nameVi, bodyNameEn: who.nameEn };
    const said = { threadId: thread, threadStatus: 'OPEN', commentId: comment, inReplyToId: null, blockId: null, anchor: null };
    const body = JSON.stringify({ actor, ...said, audience, text, suggestedText: null });
    const salt = randomBytes(32);
    const commitment = sha256(salt, body);
    const header = JSON.stringify([proposal, head, event, at, who.person, who.body, audience, round, draft, comment, trace]);
    const hash = sha256(before ?? Buffer.alloc(32), header, commitment);
    const place = [proposal, head, event, at, who.person, who.body, audience, round, draft, comment, trace];
    await run('event', ...place, commitment, hash, salt, body);
    await client.query('commit');
    client.release();
    return { eventId: event, userErrors: [] };
  } catch (error) {
    client.release(error);
    throw error;
  }
}

const server = http.createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (piece) => (body += piece));
  request.on('end', async () => {
    try {
      const { input } = JSON.parse(body).variables;
      const data = { addComment: await addComment(request.headers.authorization.slice('Demo '.length), input) };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data }));
    } catch (error) {
      response.statusCode = 500;
      response.end(JSON.stringify({ errors: [{ message: String(error) }] }));
    }
  });
});
server.listen(0, '127.0.0.1', () => console.log(`by hand at http://127.0.0.1:${server.address().port}/ .`));
process.on('SIGTERM', () => process.exit(0));
