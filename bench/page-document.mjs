// A page of a programme as a front end asks for it, and the world in which whoever asks of the office sees all of it.

import pg from 'pg';

export const pageQuery = `query ProgrammePage($id: ID!) {
  programme(id: $id) {
    id title year state
    proposals(first: 20) {
      totalCount
      pageInfo { hasNextPage }
      nodes {
        id number kind title state priority due
        leadBody { id name }
        drafts {
          totalCount
          nodes {
            id number title blockCount uploadedAt
            comments(last: 3) {
              totalCount
              nodes { id text audience createdAt author { id name } authorBody { id name } }
            }
          }
        }
      }
    }
  }
}`;

export const commentsQuery = `query Comments($id: ID!) {
  draft(id: $id) {
    id title
    comments(last: 50) {
      totalCount
      nodes { id text audience createdAt version author { id name } authorBody { id name } }
    }
  }
}`;

/**
 * Has everybody on a database told to the round and the lead body what was narrower, so that the office sees each comment.
 * Gives the id of the last programme of a full year.
 */
export async function showAll(socketDir) {
  const admin = new pg.Client({ host: socketDir, user: 'postgres', database: 'collegium' });
  await admin.connect();
  await admin.query(`set session_replication_role = replica`); // what is widened is told to nobody
  for (const table of ['thread', 'comment'])
    await admin.query(`update ${table} set audience = 'ROUND_AND_LEAD' where audience in ('PRIVATE', 'BODY', 'OFFICE')`);
  await admin.query('vacuum analyze');
  const { rows } = await admin.query(`select id from programme order by year = 2023 desc, year desc limit 1`);
  await admin.end();
  return rows[0].id;
}
