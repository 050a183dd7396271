import { sql, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';

/** The round a remark is made in, as the discussion needs to know it: the rounds themselves are the appraisal's. Nothing is said in one that is only prepared. */
export interface Place {
  roundId: string;
  status: 'OPEN' | 'PAUSED' | 'CLOSED' | 'RECALLED' | 'RETURNED' | 'SUPERSEDED';
  leadBodyId: string | null;
  /** Whether bodies that take part in it must still not learn of each other. */
  blind: boolean;
  /** Whether the actor's body is asked in it, and did not withdraw. */
  takesPart: boolean;
}

const placeSql = `select round.id as "roundId", round.status,
    round.mode <> 'OPEN' and round.revealed_seq is null as blind, proposal.lead_body_id as "leadBodyId",
    exists (select from opinion_request where round_id = round.id and body_id = actor_body()
      and not withdrawn) as "takesPart"
  from round join proposal on proposal.id = round.proposal_id and round.status <> 'DRAFT'`;

/** Who speaks in a round is who sees it. */
const speaks = `(place."takesPart" or actor_is_office() or place."leadBodyId" = actor_body())`;

/**
 * The round for a remark on a draft: the one named, or the only open one where the actor may speak. Held until the
 * transaction ends, so that a round does not close under a remark. Who speaks in a round is who sees it: of others it is
 * NOT_FOUND when named, and NOT_ALLOWED whether there is one or not. ROUND_PAUSED when none is open and one is held up,
 * ROUND_CLOSED when none is open any more, WRONG_STATE when there was none, BAD_INPUT when several are.
 */
export async function findPlace(tx: Tx, draftId: string, roundId: string | null): Promise<Place> {
  const places = await sql<Place>(
    tx,
    `select place.* from (${placeSql} where round.draft_id = $1 and ($2::uuid is null or round.id = $2)
       order by round.opened_at, round.id for share of round) place
     where ${speaks}`,
    [draftId, roundId],
  );
  if (places.length === 0) {
    if (roundId !== null) throw new Problem('NOT_FOUND', {}, ['roundId']);
    if (!(await handlesOrLeads(tx, draftId))) throw new Problem('NOT_ALLOWED');
    throw new Problem('WRONG_STATE', { state: 'NO_ROUND', allowed: 'IN_REVIEW' });
  }
  const open = places.filter(({ status }) => status === 'OPEN');
  if (open.length > 1) throw new Problem('BAD_INPUT', { reason: 'several rounds are open: name one' }, ['roundId']);
  const [place] = open;
  if (!place) throw new Problem(places.some(({ status }) => status === 'PAUSED') ? 'ROUND_PAUSED' : 'ROUND_CLOSED');
  return place;
}

/** Whether the actor is of the office or the lead body: they know of every round on the draft. */
async function handlesOrLeads(tx: Tx, draftId: string): Promise<boolean> {
  const rows = await sql(
    tx,
    `select from draft join proposal on proposal.id = draft.proposal_id
     where draft.id = $1 and (actor_is_office() or proposal.lead_body_id = actor_body())`,
    [draftId],
  );
  return rows.length > 0;
}

/**
 * The round of a thread, held until the transaction ends. NOT_ALLOWED for who no longer has a part in it, as a former
 * lead body, which is not told either whether it goes on; ROUND_PAUSED or ROUND_CLOSED unless it is open.
 */
export async function findOpenPlace(tx: Tx, roundId: string): Promise<Place> {
  const [place] = await sql<Place>(
    tx,
    `select place.* from (${placeSql} where round.id = $1 for share of round) place where ${speaks}`,
    [roundId],
  );
  if (!place) throw new Problem('NOT_ALLOWED');
  if (place.status !== 'OPEN') throw new Problem(place.status === 'PAUSED' ? 'ROUND_PAUSED' : 'ROUND_CLOSED');
  return place;
}
