import type { Audience } from '../access/audience.ts';
import { type Circle, maySee, type Shown } from '../access/visibility.ts';
import { sql, type Tx } from '../persistence/database.ts';
import type { CommentRow, ThreadRow } from './comments.ts';

/** The bodies a remark in a round can reach at all, and what decides whether it does. */
export interface Reach {
  bodies: { id: string; nameVi: string; nameEn: string; isOffice: boolean }[];
  circle: Circle;
}

interface RawBody {
  id: string;
  nameVi: string;
  nameEn: string;
  isOffice: boolean;
  leads: boolean;
  asked: boolean;
}

/** The office, the bodies of the round, the lead body and the body whose audience it is, by name. */
export async function reachOf(tx: Tx, roundId: string, ownerBodyId: string): Promise<Reach> {
  const rows = await sql<RawBody>(
    tx,
    `select body.id, body.name_vi as "nameVi", body.name_en as "nameEn", body.kind = 'OFFICE' as "isOffice",
       body.id is not distinct from proposal.lead_body_id as leads, request.body_id is not null as asked
     from round join proposal on proposal.id = round.proposal_id cross join body
     left join opinion_request request on request.round_id = round.id and request.body_id = body.id
     where round.id = $1 and (body.kind = 'OFFICE' or body.id = proposal.lead_body_id or request.body_id is not null or body.id = $2)
     order by body.name_vi, body.id`,
    [roundId, ownerBodyId],
  );
  return {
    bodies: rows.map(({ id, nameVi, nameEn, isOffice }) => ({ id, nameVi, nameEn, isOffice })),
    circle: {
      leadBodyId: rows.find((row) => row.leads)?.id ?? null,
      contributingBodyIds: new Set(),
      programmeBodyIds: new Set(),
      rounds: [{ id: roundId, draftNumber: 0, bodyIds: new Set(rows.filter((row) => row.asked).map((row) => row.id)) }],
      drafts: new Map(),
    },
  };
}

/** To whom a comment is shown, at its own audience or another. */
export function showingOf(comment: CommentRow, thread: ThreadRow, audience: Audience = comment.audience): Shown {
  return { audience, ownerPersonId: comment.ownerPersonId, ownerBodyId: comment.ownerBodyId, roundId: thread.roundId };
}

/** The bodies that would see it as it is to be shown, and do not see it now. Of a note, its author's own body is one. */
export function newcomers({ bodies, circle }: Reach, now: Shown, then: Shown): Reach['bodies'] {
  const sees = (body: Reach['bodies'][number], shown: Shown) =>
    maySee({ personId: '', bodyId: body.id, isOffice: body.isOffice }, shown, circle);
  return bodies.filter((body) => sees(body, then) && !sees(body, now));
}
