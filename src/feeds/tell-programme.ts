import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import { readPeriod } from '../graphql/period.ts';
import type {
  ProgrammeCreatedPayload,
  ProgrammeImportedPayload,
  ProgrammeStateChangedPayload,
} from '../programmes/programme.events.ts';
import type {
  ProposalAddedPayload,
  ProposalChangePayload,
  ProposalCreatedPayload,
  ProposalMergedPayload,
  ProposalReassignedPayload,
  ProposalRedatedPayload,
  ProposalResumedPayload,
  ProposalStateChangedPayload,
  ProposalSuspendedPayload,
  ProposalUpdatedPayload,
} from '../proposals/proposal.events.ts';
import { payloadOf, type Told } from './feed-item.ts';
import { tellOfAgenda } from './tell-agenda.ts';

/** What happens to a programme, or to a proposal as a whole, as followers are told of it; nothing for an event of another kind. */
export function tellOfProgramme(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'ProgrammeCreated':
      return { kind, programmeId: globalId('Programme', event.objectId), title: payloadOf<ProgrammeCreatedPayload>(event).title };
    case 'ProgrammeStateChanged': {
      const { from, to } = payloadOf<ProgrammeStateChangedPayload>(event);
      return { kind, programmeId: globalId('Programme', event.objectId), fromState: from, toState: to };
    }
    case 'ProgrammeImported': {
      const { format, rows } = payloadOf<ProgrammeImportedPayload>(event);
      return { kind, programmeId: globalId('Programme', event.objectId), format, rows };
    }
    case 'ProposalCreated': {
      const { proposalId, number, title } = payloadOf<ProposalCreatedPayload>(event);
      return { kind, proposalId: globalId('Proposal', proposalId), number, title };
    }
    case 'ProposalStateChanged': {
      const { proposalId, from, to } = payloadOf<ProposalStateChangedPayload>(event);
      return { kind, proposalId: globalId('Proposal', proposalId), from, to };
    }
    case 'ProposalUpdated': {
      const { proposalId, number, title, version } = payloadOf<ProposalUpdatedPayload>(event);
      return { kind, proposalId: globalId('Proposal', proposalId), number, title, version };
    }
    case 'ProposalSuspended': {
      const { proposalId, ...said } = payloadOf<ProposalSuspendedPayload>(event);
      const { number, title, decisionReference, reason } = said;
      return { kind, proposalId: globalId('Proposal', proposalId), number, title, decisionReference, reason };
    }
    case 'ProposalResumed': {
      const { proposalId, number, title } = payloadOf<ProposalResumedPayload>(event);
      return { kind, proposalId: globalId('Proposal', proposalId), number, title };
    }
    default:
      return tellOfChange(event);
  }
}

function tellOfChange(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'ProposalAdded': {
      const { leadBodyId, due } = payloadOf<ProposalAddedPayload>(event);
      return { kind, ...changeOf(event), leadBodyId: globalId('Body', leadBodyId), due: readPeriod(due) };
    }
    case 'ProposalRedated': {
      const { fromDue, toDue } = payloadOf<ProposalRedatedPayload>(event);
      return { kind, ...changeOf(event), fromDue: readPeriod(fromDue), toDue: readPeriod(toDue) };
    }
    case 'ProposalReassigned': {
      const { fromLeadBodyId, toLeadBodyId } = payloadOf<ProposalReassignedPayload>(event);
      const bodies = { fromLeadBodyId: globalId('Body', fromLeadBodyId), toLeadBodyId: globalId('Body', toLeadBodyId) };
      return { kind, ...changeOf(event), ...bodies };
    }
    case 'ProposalWithdrawn':
      return { kind, ...changeOf(event) };
    case 'ProposalMerged': {
      const { intoProposalId, intoNumber } = payloadOf<ProposalMergedPayload>(event);
      return { kind, ...changeOf(event), intoProposalId: globalId('Proposal', intoProposalId), intoNumber };
    }
    default:
      return tellOfAgenda(event);
  }
}

/** What every change of an adopted programme tells. */
function changeOf(event: RecordedEvent) {
  const { changeId, proposalId, number, title, decisionReference, reason } = payloadOf<ProposalChangePayload>(event);
  const ids = { changeId: globalId('ProgrammeChange', changeId), proposalId: globalId('Proposal', proposalId) };
  return { ...ids, number, title, decisionReference, reason };
}
