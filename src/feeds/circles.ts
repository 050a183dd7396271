import { type Circle, type Circles, nobody, type RoundOfCircle } from '../access/visibility.ts';
import type { Stream } from '../events/stream.ts';
import { sql, type Tx } from '../persistence/database.ts';

interface RawCircle {
  id: string;
  lead: string | null;
  contributing: string[];
  programme: string[];
  deciders: { bodyId: string; sinceSeq: number } | null;
  offSystem: boolean;
  rounds: {
    id: string;
    draftNumber: number;
    ended: boolean;
    mode: RoundOfCircle['mode'];
    revealedSeq: number | null;
    asked: { bodyId: string; withdrawn: boolean; revealedSeq: number | null }[];
  }[];
  drafts: { id: string; number: number; released: boolean }[];
}

/** The circles of proposals, in the role that sees all of them; `ids` is an expression for an array of them. */
const circlesOf = (ids: string) => `select proposal.id, proposal.lead_body_id as lead,
    array(select body_id::text from proposal_contributor where proposal_id = proposal.id) as contributing,
    case when programme.state = 'DRAFT' then '{}' else
      array(select body_id::text from programme_body where programme_id = programme.id) end as programme,
    case when proposal.ready_seq is not null then
      json_build_object('bodyId', proposal.deciding_body_id, 'sinceSeq', proposal.ready_seq) end as deciders,
    proposal.handling = 'OFF_SYSTEM' as "offSystem",
    coalesce((select json_agg(json_build_object('id', round.id, 'draftNumber', draft.number, 'mode', round.mode,
        'ended', round.status not in ('OPEN', 'PAUSED'), 'revealedSeq', round.revealed_seq,
        'asked', coalesce((select json_agg(json_build_object('bodyId', body_id,
          'withdrawn', withdrawn, 'revealedSeq', revealed_seq))
          from opinion_request where round_id = round.id), '[]')))
      from round join draft on draft.id = round.draft_id
      where round.proposal_id = proposal.id and round.status <> 'DRAFT'), '[]') as rounds,
    coalesce((select json_agg(json_build_object('id', draft.id, 'number', draft.number, 'released', draft.released_at is not null))
      from draft where draft.proposal_id = proposal.id), '[]') as drafts
  from proposal join programme on programme.id = proposal.programme_id where proposal.id = any(${ids})`;

/** The circles around proposals, by id. One statement. */
export async function circlesOfProposals(tx: Tx, ids: string[]): Promise<Circles> {
  if (ids.length === 0) return new Map();
  const rows = await sql<RawCircle>(tx, circlesOf('$1::uuid[]'), [ids]);
  return new Map(rows.map((row) => [row.id, toCircle(row)]));
}

/**
 * Of a proposal, the circle around it; of a programme there are only its bodies: what is said among fewer does not stand in
 * its stream. In JSON, for `circlesFrom`; null when there is none.
 */
const circle = {
  PROPOSAL: `(select row_to_json(circle)::text from (${circlesOf('array[$1::uuid]')}) circle)`,
  PROGRAMME: `(select json_agg(body_id order by body_id)::text from programme_body
    join programme on programme.id = programme_id where programme_id = $1::uuid and programme.state <> 'DRAFT')`,
};

/** Says the circle that decides who may see the events of a stream. */
export const circleOfStream = {
  PROPOSAL: `select ${circle.PROPOSAL} as circle`,
  PROGRAMME: `select ${circle.PROGRAMME} as circle`,
};

const headOf = (kind: string) => `(select head from stream where kind = '${kind}' and id = $1::uuid) as head`;

/** Says it and the head of the stream, both as they are at one instant. */
export const headAndCircle = {
  PROPOSAL: `${circleOfStream.PROPOSAL}, ${headOf('PROPOSAL')}`,
  PROGRAMME: `${circleOfStream.PROGRAMME}, ${headOf('PROGRAMME')}`,
};

/** What circles were made of, in JSON, as far as they are of one stream. */
const textOf = new WeakMap<Circles, string>();

/** Whether circles that are known say what a statement said: who was judged by them need not be judged again. */
export const saysTheSame = (known: Circles | undefined, circle: string | null): known is Circles =>
  known !== undefined && textOf.get(known) === (circle ?? '');

/** The circle around a proposal or programme, as a statement said it; those that are known, where they say the same. */
export function circlesFrom({ kind, id }: Stream, circle: string | null, known?: Circles): Circles {
  if (saysTheSame(known, circle)) return known;
  const circles: Circles = new Map(
    circle === null ? [] : [[id, kind === 'PROGRAMME' ? amongBodies(circle) : toCircle(JSON.parse(circle) as RawCircle)]],
  );
  textOf.set(circles, circle ?? '');
  return circles;
}

/** A circle of nothing but the bodies of a programme. */
const amongBodies = (ids: string): Circle => ({ ...nobody, programmeBodyIds: new Set(JSON.parse(ids) as string[]) });

function toCircle(row: RawCircle): Circle {
  return {
    leadBodyId: row.lead,
    contributingBodyIds: new Set(row.contributing),
    programmeBodyIds: new Set(row.programme),
    deciders: row.deciders,
    offSystem: row.offSystem,
    rounds: row.rounds.map(({ asked, ...round }) => ({
      ...round,
      bodyIds: new Set(asked.map(({ bodyId }) => bodyId)),
      withdrawnBodyIds: new Set(asked.flatMap(({ bodyId, withdrawn }) => (withdrawn ? [bodyId] : []))),
      revealedTo: new Map(asked.flatMap(({ bodyId, revealedSeq }) => (revealedSeq === null ? [] : [[bodyId, revealedSeq]]))),
    })),
    drafts: new Map(row.drafts.map((draft) => [draft.id, draft])),
  };
}
