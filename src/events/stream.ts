/** What is numbered together: one proposal, one programme, or one body's inbox. */
export type StreamKind = 'PROPOSAL' | 'PROGRAMME' | 'BODY';

export interface Stream {
  kind: StreamKind;
  id: string;
}

/** The name under which processes tell each other of a stream. */
export const streamKey = ({ kind, id }: Stream): string => `${kind}:${id}`;
