import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { findDraft } from '../drafts/drafts.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { mayHandle } from '../proposals/proposal.access.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { ProposalState } from '../proposals/proposal.state.ts';
import { findProposal, type ProposalRow } from '../proposals/proposals.ts';
import { OpinionRequest, Round } from './round.entity.ts';
import { opinionRequested, roundOpened } from './round.events.ts';
import { RequestState, type RoundKind, type RoundMode, RoundStatus } from './round.type.ts';
import type { RoundRow } from './rounds.ts';

export interface OpenRound {
  draftId: string;
  kind: RoundKind;
  mode: RoundMode;
  bodyIds: string[];
}

const bodiesMax = 100;

/** Asks bodies about a draft, all at once. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, TOO_MANY. */
export async function openRound(useCase: UseCase, input: OpenRound): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const draft = await findDraft(tx, input.draftId, ['draftId']);
  const proposal = await findProposal(tx, draft.proposalId, ['draftId']);
  assertMay(mayHandle(actor));
  assertState(proposal.state, [ProposalState.IN_REVIEW]);
  await assertCanBeAsked(useCase, proposal, input.bodyIds);
  const now = clock.now();
  const round: RoundRow = {
    id: newId(),
    proposalId: proposal.id,
    draftId: draft.id,
    kind: input.kind,
    mode: input.mode,
    status: RoundStatus.OPEN,
    openedAt: now,
    closedAt: null,
    revealedAt: null,
    leadAppraiserBodyId: null,
    endedReason: null,
  };
  tx.create(Round, round);
  for (const bodyId of input.bodyIds)
    tx.create(OpinionRequest, { id: newId(), round: round.id, bodyId, state: RequestState.SENT, sentAt: now, stateAt: now });
  await sql(tx, `insert into programme_body (programme_id, body_id) select $1, unnest($2::uuid[]) on conflict do nothing`, [
    proposal.programmeId,
    input.bodyIds,
  ]);
  const [event] = await append(useCase, [
    { stream: proposalStream(proposal.id), event: roundOpened(actor, round, input.bodyIds) },
    ...input.bodyIds.map((bodyId) => opinionRequested(actor, round, bodyId)),
  ]);
  return { objectId: round.id, event: event! };
}

async function assertCanBeAsked({ tx }: UseCase, proposal: ProposalRow, bodyIds: string[]): Promise<void> {
  const path = ['bodyIds'];
  if (bodyIds.length === 0) throw new Problem('BAD_INPUT', { reason: 'no body' }, path);
  if (bodyIds.length > bodiesMax)
    throw new Problem('TOO_MANY', { actual: bodyIds.length, unit: 'bodies', limit: bodiesMax }, path);
  if (new Set(bodyIds).size < bodyIds.length) throw new Problem('BAD_INPUT', { reason: 'a body named twice' }, path);
  const known = await sql<{ id: string; kind: string }>(tx, `select id, kind from body where id = any($1::uuid[])`, [bodyIds]);
  if (known.length < bodyIds.length) throw new Problem('NOT_FOUND', {}, path);
  if (known.some((body) => body.kind !== 'ORDINARY' || body.id === proposal.leadBodyId))
    throw new Problem('BAD_INPUT', { reason: 'ordinary bodies other than the lead body' }, path);
}
