import { type Circle, maySee, nobody, type RoundOfCircle, type Shown } from '../access/visibility.ts';
import { sql, type Tx } from '../persistence/database.ts';

/** The bodies a remark in a round can reach at all, and what decides whether it does. */
export interface Reach {
  bodies: { id: string; nameVi: string; nameEn: string; isOffice: boolean }[];
  circle: Circle;
  /** The deciding body, READY or not: it becomes one of the DECIDERS then. */
  decidingBodyId: string | null;
}

/** A body that is shown something it was not shown before. */
export interface Newcomer {
  nameVi: string;
  nameEn: string;
  /** Whether it sees it only from READY on. */
  onceReady: boolean;
}

interface RawBody {
  id: string;
  nameVi: string;
  nameEn: string;
  isOffice: boolean;
  leads: boolean;
  decides: boolean;
  decidesSince: string | null;
  ofProgramme: boolean;
  asked: boolean;
  withdrawn: boolean;
  revealedSeq: string | null;
  draftNumber: number;
  mode: RoundOfCircle['mode'];
  roundRevealedSeq: string | null;
}

/** The bodies that take part in the programme, the body whose audience it is among them, by name; and the circle they make. */
export async function reachOf(tx: Tx, roundId: string, ownerBodyId: string): Promise<Reach> {
  const rows = await sql<RawBody>(
    tx,
    `select body.id, body.name_vi as "nameVi", body.name_en as "nameEn", body.kind = 'OFFICE' as "isOffice",
       body.id is not distinct from proposal.lead_body_id as leads,
       body.id is not distinct from proposal.deciding_body_id as decides,
       case when body.id = proposal.deciding_body_id then proposal.ready_seq end as "decidesSince",
       taking.body_id is not null as "ofProgramme", request.body_id is not null as asked,
       coalesce(request.withdrawn, false) as withdrawn, request.revealed_seq as "revealedSeq",
       draft.number as "draftNumber", round.mode, round.revealed_seq as "roundRevealedSeq"
     from round join proposal on proposal.id = round.proposal_id join draft on draft.id = round.draft_id cross join body
     left join programme_body taking on taking.programme_id = proposal.programme_id and taking.body_id = body.id
     left join opinion_request request on request.round_id = round.id and request.body_id = body.id
     where round.id = $1 and (body.kind = 'OFFICE' or body.id = proposal.lead_body_id or taking.body_id is not null
       or request.body_id is not null or body.id = $2 or body.id = proposal.deciding_body_id)
     order by body.name_vi, body.id`,
    [roundId, ownerBodyId],
  );
  const idsOf = (which: (row: RawBody) => boolean) => new Set(rows.filter(which).map((row) => row.id));
  const revealed = rows.flatMap((row): [string, number][] => (row.revealedSeq ? [[row.id, Number(row.revealedSeq)]] : []));
  const decider = rows.find((row) => row.decidesSince !== null);
  return {
    decidingBodyId: rows.find((row) => row.decides)?.id ?? null,
    bodies: rows.map(({ id, nameVi, nameEn, isOffice }) => ({ id, nameVi, nameEn, isOffice })),
    circle: {
      ...nobody,
      leadBodyId: rows.find((row) => row.leads)?.id ?? null,
      programmeBodyIds: idsOf((row) => row.ofProgramme),
      deciders: decider ? { bodyId: decider.id, sinceSeq: Number(decider.decidesSince) } : null,
      rounds: rows.slice(0, 1).map(({ draftNumber, mode, roundRevealedSeq }) => ({
        ...{
          id: roundId,
          draftNumber,
          ended: false,
          mode,
          revealedSeq: roundRevealedSeq === null ? null : Number(roundRevealedSeq),
        },
        ...{ bodyIds: idsOf((row) => row.asked), withdrawnBodyIds: idsOf((row) => row.withdrawn), revealedTo: new Map(revealed) },
      })),
    },
  };
}

/**
 * The bodies that would see it as it is to be shown, and do not see it now. Of a note, its author's own body is one. In a
 * blind round those are named that are asked: who sees it already would tell who has signed, and who is missing, who has
 * stood aside. So is the deciding body that will see it once the proposal is READY, and it is said that only then.
 */
export function newcomers({ bodies, circle, decidingBodyId }: Reach, now: Shown, then: Shown): Newcomer[] {
  const isBlind = (round: RoundOfCircle) => round.mode !== 'OPEN' && round.revealedSeq === null;
  const rounds = circle.rounds.map((round) => (isBlind(round) ? { ...round, withdrawnBodyIds: new Set<string>() } : round));
  const asAsked = { ...circle, rounds };
  const whenReady = decidingBodyId ? { ...asAsked, deciders: { bodyId: decidingBodyId, sinceSeq: 0 } } : asAsked;
  const sees = (body: Reach['bodies'][number], shown: Shown, around: Circle) =>
    maySee({ personId: '', bodyId: body.id, isOffice: body.isOffice }, { ...shown, traceOfBodyId: null }, around);
  return bodies
    .filter((body) => sees(body, then, whenReady) && !sees(body, now, whenReady))
    .map((body) => ({ ...body, onceReady: !sees(body, then, asAsked) }));
}
