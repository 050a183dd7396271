import { registerEnumType } from 'type-graphql';

/** What a proposal is: here, since time rules may differ by it. */
export enum ProposalKind {
  SCHEME = 'SCHEME',
  REPORT = 'REPORT',
  OTHER = 'OTHER',
}
registerEnumType(ProposalKind, {
  name: 'ProposalKind',
  description: 'What is to be prepared.',
  valuesConfig: {
    SCHEME: { description: 'A scheme (đề án).' },
    REPORT: { description: 'A report (báo cáo).' },
    OTHER: { description: 'Anything else.' },
  },
});
