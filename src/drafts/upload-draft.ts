import { createHash } from 'node:crypto';
import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql, sqlOne } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { titleCodePointsMax } from '../programmes/create-programme.ts';
import { mayPrepare } from '../proposals/proposal.access.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { ProposalState } from '../proposals/proposal.state.ts';
import { Handling } from '../proposals/proposal.type.ts';
import { findProposal } from '../proposals/proposals.ts';
import { requireText } from '../text.ts';
import { draftUploaded } from './draft.events.ts';
import { readDraft } from './draft.rules.ts';
import type { DraftMediaType } from './draft.type.ts';
import { tellOvertaken } from './overtaken-opinions.ts';
import { placeThreads, type StoredBlock } from './place-threads.ts';

export interface UploadDraft {
  proposalId: string;
  title: string | null;
  mediaType: DraftMediaType;
  text: string;
}

/** States in which the draft does not wait for a submission: it goes to those who are reviewing. */
const running = [ProposalState.IN_REVIEW, ProposalState.SYNTHESIS, ProposalState.RESPONDING];

/** Adds the next draft of a proposal: its original, its blocks, and what has been said so far, in its place. Problems: NOT_FOUND, NOT_ALLOWED, HANDLED_ON_PAPER, WRONG_STATE, TOO_LONG, TOO_MANY, BAD_ENCODING, EMPTY_TEXT. */
export async function uploadDraft(useCase: UseCase, input: UploadDraft): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const proposal = await findProposal(tx, input.proposalId, ['proposalId']);
  assertMay(mayPrepare(actor, proposal));
  if (proposal.handling === Handling.OFF_SYSTEM) throw new Problem('HANDLED_ON_PAPER', {}, ['proposalId']);
  assertState(proposal.state, [ProposalState.IN_PREPARATION, ...running]);
  await holdOpenRounds(useCase, proposal.id);
  const title = input.title ? requireText(input.title, titleCodePointsMax, ['title']) : proposal.title;
  const blocks = readDraft(input.text, input.mediaType);
  const original = Buffer.from(input.text, 'utf8');
  const released = running.includes(proposal.state);
  const id = newId();
  const { number } = await sqlOne<{ number: number }>(
    tx,
    `insert into draft (id, proposal_id, number, title, media_type, original, bytes, sha256, block_count,
       uploaded_by_person_id, uploaded_by_body_id, uploaded_at, released_at)
     select $1, $2, coalesce((select max(number) from draft where proposal_id = $2), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
     returning number`,
    [
      id,
      proposal.id,
      title,
      input.mediaType,
      original,
      original.length,
      createHash('sha256').update(original).digest(),
      blocks.length,
      actor.personId,
      actor.bodyId,
      clock.now(),
      released ? clock.now() : null,
    ],
  );
  const stored = blocks.map((block) => ({ id: newId(), ...block }));
  await insertBlocks(useCase, id, stored);
  const placed = await placeThreads(useCase, { id, proposalId: proposal.id, number, released, blocks: stored });
  const overtaken = released ? await tellOvertaken(useCase, { id, proposalId: proposal.id, number }) : [];
  const event = draftUploaded(actor, { draftId: id, number, title }, released);
  const [appended] = await append(useCase, [{ stream: proposalStream(proposal.id), event }, ...placed, ...overtaken]);
  return { objectId: id, event: appended! };
}

/** Until the transaction ends nobody begins a thread or signs: each thread is there to be carried, each opinion to be overtaken, or finds the new draft (`placeLateThread`). */
async function holdOpenRounds({ tx }: UseCase, proposalId: string): Promise<void> {
  await sql(
    tx,
    `select from round where proposal_id = $1 and status in ('OPEN', 'PAUSED', 'CLOSED') order by id for no key update`,
    [proposalId],
  );
}

/** All blocks in one statement, as one JSON value: heading paths are lists of different lengths, which SQL arrays cannot hold. */
async function insertBlocks({ tx }: UseCase, draftId: string, blocks: StoredBlock[]): Promise<void> {
  const rows = blocks.map((block, index) => ({
    id: block.id,
    draft_id: draftId,
    position: index + 1,
    kind: block.kind,
    heading_path: block.headingPath,
    label: block.label,
    text: block.text,
  }));
  const columns = 'id, draft_id, position, kind, heading_path, label, text'; // what is sought, the database makes itself
  await sql(tx, `insert into block (${columns}) select ${columns} from jsonb_populate_recordset(null::block, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);
}
