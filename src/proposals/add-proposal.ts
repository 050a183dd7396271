import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { type Period, printPeriod } from '../graphql/period.ts';
import { mayKeepProgramme } from '../programmes/programme.access.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { findProgramme } from '../programmes/programmes.ts';
import { ProgrammeChangeKind } from './change.type.ts';
import { enterProposal } from './enter-proposal.ts';
import { startProgrammeDues } from './programme-due.ts';
import { type ProposalAddedPayload, programmeChanged, proposalAssigned } from './proposal.events.ts';
import { ProposalState } from './proposal.state.ts';
import { Handling, ProposalOrigin } from './proposal.type.ts';
import { type ProposalContent, readContent } from './proposal-content.ts';
import { type Decision, readDecision, recordChange } from './record-change.ts';

export interface AddProposal extends Omit<ProposalContent, 'handling'>, Decision {
  handling?: Handling;
  programmeId: string;
  leadBodyId: string;
  decidingBodyId: string;
  due: Period;
  allowDuplicate: boolean;
}

/** Brings an unplanned proposal into an adopted programme, in force at once. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, BAD_INPUT, NUMBER_TAKEN, TOO_MANY, EMPTY_TEXT, TOO_LONG, PRIORITY_NEEDS_SOURCE, DUPLICATE_TITLE, BAD_PARENT. */
export async function addProposal(useCase: UseCase, input: AddProposal): Promise<Change> {
  const { tx, actor } = useCase;
  const programme = await findProgramme(tx, input.programmeId, ['programmeId']);
  assertMay(mayKeepProgramme(actor));
  assertState(programme.state, [ProgrammeState.ADOPTED]);
  const decision = readDecision(input);
  const { allowDuplicate, leadBodyId, due } = input;
  const handling = input.handling ?? Handling.ON_SYSTEM;
  const content = await readContent(useCase, programme, { ...input, handling }, { selfId: null, allowDuplicate });
  const entry = { state: ProposalState.PLANNED, origin: ProposalOrigin.UNPLANNED, predecessorId: null };
  const proposal = await enterProposal(useCase, programme, content, entry);
  await startProgrammeDues(useCase, [{ id: proposal.id, leadBodyId, due }]);
  const change = await recordChange(useCase, ProgrammeChangeKind.ADD, proposal, decision);
  const payload: ProposalAddedPayload = { ...change, leadBodyId, due: printPeriod(due) };
  const [event] = await append(useCase, [
    ...programmeChanged('ProposalAdded', actor, proposal, payload),
    proposalAssigned(actor, leadBodyId, proposal, 'LEAD'),
    ...content.contributingBodyIds.map((bodyId) => proposalAssigned(actor, bodyId, proposal, 'CONTRIBUTING')),
  ]);
  return { objectId: change.changeId, event: event! };
}
