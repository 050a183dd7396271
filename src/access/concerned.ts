import { sql, type Tx } from '../persistence/database.ts';

/** A body by its part in what happens, or by its id: the office, the lead body of a proposal, each body asked in a round. */
export type Concerned = 'OFFICE' | 'LEAD' | 'ASKED' | { bodyId: string };

/** The same, of one proposal and round. */
export interface ConcernedIn {
  concerned: Concerned;
  proposalId: string | null;
  roundId: string | null;
}

/** Which bodies these are, each list in the order asked. One statement; none when every body is named by its id. */
export async function concernedBodies(tx: Tx, asked: ConcernedIn[]): Promise<string[][]> {
  const byPart = asked.flatMap(({ concerned, ...of }, place) =>
    typeof concerned === 'string' ? [{ part: concerned, ...of, place }] : [],
  );
  const rows =
    byPart.length === 0
      ? []
      : await sql<{ place: number; bodyId: string }>(
          tx,
          `select asked.place, body.id as "bodyId"
           from unnest($1::int[], $2::text[], $3::uuid[], $4::uuid[]) as asked(place, part, proposal_id, round_id)
           cross join lateral (
             select id from body where asked.part = 'OFFICE' and kind = 'OFFICE'
             union all select lead_body_id from proposal where asked.part = 'LEAD' and id = asked.proposal_id and lead_body_id is not null
             union all select body_id from opinion_request where asked.part = 'ASKED' and round_id = asked.round_id
               and state not in ('RECUSED', 'CANCELLED')) body
           order by asked.place, body.id`,
          [
            byPart.map(({ place }) => place),
            byPart.map(({ part }) => part),
            byPart.map(({ proposalId }) => proposalId),
            byPart.map(({ roundId }) => roundId),
          ],
        );
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return asked.map(({ concerned }, place) =>
    typeof concerned === 'string' ? (byPlace.get(place) ?? []).map(({ bodyId }) => bodyId) : [concerned.bodyId],
  );
}
