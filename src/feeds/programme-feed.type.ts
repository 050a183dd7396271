import { createUnionType } from 'type-graphql';
import { Checkpoint, Ready, ResyncRequired } from './event.type.ts';
import { ProgrammeCreated, ProgrammeStateChanged, ProposalCreated, ProposalStateChanged } from './programme-events.type.ts';

export const ProgrammeFeedItem = createUnionType({
  name: 'ProgrammeFeedItem',
  description:
    'What the feed of a programme says: events, each an `Event`, and signs of where it stands (Ready, Checkpoint, ResyncRequired).',
  types: () =>
    [ProgrammeCreated, ProgrammeStateChanged, ProposalCreated, ProposalStateChanged, Ready, Checkpoint, ResyncRequired] as const,
  resolveType: (value) => (value as unknown as { kind: string }).kind,
});
