// A page of a programme by hand: node:http and pg, one prepared statement that makes the JSON, without GraphQL, credentials,
// visibility, cost and limits. `node page-by-hand.mjs <socket folder> <user> parsed|raw`: a user who is no superuser is
// behind the row policies, and says for whom it asks; raw: what PostgreSQL says is sent on unread.
import http from 'node:http';
import pg from 'pg';

const [socketDir, user, as] = process.argv.slice(2);
const pool = new pg.Pool({ host: socketDir, user, database: 'collegium', max: 10 });

const globalId = (type, column) => `'${type}_' || translate(rtrim(encode(uuid_send(${column}), 'base64'), '='), '+/', '-_')`;
const instant = (column) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const body = (alias) => `json_build_object('id', ${globalId('body', `${alias}.id`)}, 'name', ${alias}.name_en)`;

const comments = `select json_build_object(
    'totalCount', (select count(*) from comment where draft_id = draft.id),
    'nodes', (select coalesce(json_agg(json_build_object('id', ${globalId('comment', 'latest.id')}, 'text', latest.text,
        'audience', latest.audience, 'createdAt', ${instant('latest.created_at')},
        'author', json_build_object('id', ${globalId('person', 'person.id')}, 'name', person.name), 'authorBody', ${body('said_for')})
        order by latest.created_at, latest.id), '[]')
      from (select * from comment where draft_id = draft.id order by created_at desc, id desc limit 3) latest
      join person on person.id = latest.author_person_id join body said_for on said_for.id = latest.author_body_id))`;
const drafts = `select json_build_object('totalCount', count(*), 'nodes', coalesce(json_agg(json_build_object(
      'id', ${globalId('draft', 'draft.id')}, 'number', draft.number, 'title', draft.title, 'blockCount', draft.block_count,
      'uploadedAt', ${instant('draft.uploaded_at')}, 'comments', (${comments})) order by draft.number), '[]'))
    from draft where draft.proposal_id = listed.id`;
const due = `case when due_to is null then null
    when due_from = due_to then to_char(due_to, 'YYYY-MM-DD')
    when due_to - due_from < 31 then to_char(due_to, 'YYYY-MM')
    when due_to - due_from < 92 then to_char(due_to, 'YYYY-"Q"Q') else to_char(due_to, 'YYYY') end`;
const page = `select json_build_object('programme', json_build_object(
    'id', ${globalId('programme', 'programme.id')}, 'title', programme.title, 'year', programme.year, 'state', programme.state,
    'proposals', json_build_object(
      'totalCount', counted.proposals, 'pageInfo', json_build_object('hasNextPage', counted.proposals > 20),
      'nodes', (select json_agg(json_build_object(
          'id', ${globalId('proposal', 'listed.id')}, 'number', listed.number, 'kind', listed.kind, 'title', listed.title,
          'state', listed.state, 'priority', listed.priority, 'due', ${due},
          'leadBody', case when lead.id is not null then ${body('lead')} end, 'drafts', (${drafts})) order by listed.number)
        from (select * from proposal where programme_id = programme.id order by number limit 20) listed
        left join body lead on lead.id = listed.lead_body_id))))${as === 'raw' ? '::text' : ''} as data
  from programme cross join lateral (select count(*) as proposals from proposal where programme_id = programme.id) counted where id = $1`;

const { rows: people } = await pool.query(`select person.id as person, membership.body_id as body from person
  join membership on membership.person_id = person.id where person.login = 'lan'`);
const acting = `set local app.person = '${people[0].person}'; set local app.body = '${people[0].body}'; set local app.office = 'true'`;

async function read(id) {
  const statement = { name: 'page', text: page, values: [id] };
  if (user === 'postgres') return (await pool.query(statement)).rows[0].data;
  const client = await pool.connect();
  try {
    const [, { rows }] = await Promise.all([
      client.query(`begin isolation level repeatable read read only; ${acting}`),
      client.query(statement),
      client.query('rollback'),
    ]);
    return rows[0].data;
  } finally {
    client.release();
  }
}

const uuidOf = (id) => Buffer.from(id.split('_').slice(1).join('_'), 'base64url').toString('hex');

const server = http.createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (piece) => (body += piece));
  request.on('end', async () => {
    try {
      const data = await read(uuidOf(JSON.parse(body).variables.id));
      response.setHeader('content-type', 'application/json');
      response.end(as === 'raw' ? `{"data":${data}}` : JSON.stringify({ data }));
    } catch (error) {
      response.statusCode = 500;
      response.end(JSON.stringify({ errors: [{ message: String(error) }] }));
    }
  });
});
server.listen(0, '127.0.0.1', () => console.log(`by hand at http://127.0.0.1:${server.address().port}/ .`));
process.on('SIGTERM', () => process.exit(0));
