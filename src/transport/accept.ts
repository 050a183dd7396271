const graphqlResponse = 'application/graphql-response+json';
const eventStream = 'text/event-stream';
/** What an answer in one piece is, as an Accept header may name it. */
const onePiece = ['application/json', graphqlResponse, 'application/*', '*/*'];

/**
 * Whether a request wants an event stream before an answer in one piece: what is named first among the best. Some
 * clients name both for whatever they ask, with what they prefer first.
 */
export function wantsEventStream(accept: string | undefined): boolean {
  return bestOf(accept, [eventStream, ...onePiece]) === eventStream;
}

/** The type of an answer in one piece, as a request prefers it (GraphQL over HTTP). */
export function answerTypeOf(accept: string | undefined): string {
  const best = bestOf(accept, onePiece) === graphqlResponse ? graphqlResponse : 'application/json';
  return `${best}; charset=utf-8`;
}

/** What is wanted most of these, the first of equals; nothing when none is named. */
function bestOf(accept: string | undefined, types: readonly string[]): string {
  let best = { type: '', quality: 0 };
  for (const range of (accept ?? '').toLowerCase().split(',')) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
    const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
    if (types.includes(type) && quality > best.quality) best = { type, quality };
  }
  return best.type;
}
