const eventStream = 'text/event-stream';
/** What an answer in one piece is, as an Accept header may name it. */
const onePiece = ['application/json', 'application/graphql-response+json', 'application/*', '*/*'];

/**
 * Whether a request wants an event stream before an answer in one piece: what is named first among the best. Some
 * clients name both for whatever they ask, with what they prefer first.
 */
export function wantsEventStream(accept: string | undefined): boolean {
  let best = { type: '', quality: 0 };
  for (const range of (accept ?? '').toLowerCase().split(',')) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
    const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
    if ((type === eventStream || onePiece.includes(type)) && quality > best.quality) best = { type, quality };
  }
  return best.type === eventStream;
}
