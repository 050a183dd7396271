import { type Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { headersOf, type Persona } from '../../clients/connect.ts';
import { opened } from './left-open.ts';

/** One event of a stream as it came, its lines by name. */
export interface StreamEvent {
  event?: string;
  id?: string;
  data?: string;
  retry?: string;
}

/** A stream read by hand, byte by byte: what no client would show of it, and when it should stop reading. */
export interface RawStream {
  response: IncomingMessage;
  /** Everything that came, as it came. */
  text: () => string;
  events: () => StreamEvent[];
  /** What the `next` events say. */
  results: () => { data: Record<string, never> | null; errors?: { extensions: { code: string; retryable: boolean } }[] }[];
  until(condition: (stream: RawStream) => boolean): Promise<void>;
  /** Resolves when it has ended: well, or cut off. */
  ended: Promise<'ended' | 'cut'>;
  leave(): void;
}

interface Asking {
  query: string;
  variables?: object;
  operationName?: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  /** More for the search of the URL. */
  search?: Record<string, string>;
  agent?: Agent;
}

/** Asks for a stream, and resolves with it, or with the answer that refuses it, once its head has come. */
export async function anEventStream(persona: Persona | { url: string }, asking: Asking): Promise<RawStream> {
  const { query, variables, operationName, method = 'POST', headers = {}, search = {}, agent } = asking;
  const url = new URL(persona.url);
  if (method === 'GET')
    for (const [name, value] of Object.entries({
      ...{ query, ...(variables && { variables: JSON.stringify(variables) }), ...(operationName && { operationName }) },
      ...search,
    }))
      url.searchParams.set(name, value);
  const sent = httpRequest(url, {
    method,
    ...(agent && { agent }),
    headers: {
      accept: 'text/event-stream',
      ...(method === 'POST' && { 'content-type': 'application/json' }),
      ...('login' in persona && headersOf(persona)),
      ...headers,
    },
  });
  sent.once(
    'close',
    opened(() => sent.destroy()),
  );
  sent.end(method === 'POST' ? JSON.stringify({ query, variables, operationName }) : undefined);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve).once('error', reject);
  });
  let text = '';
  const waiting = new Set<() => void>();
  const ended = Promise.withResolvers<'ended' | 'cut'>();
  const look = () => {
    for (const each of [...waiting]) each();
  };
  response.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    look();
  });
  response.on('error', () => {}); // said by `ended`
  response.once('close', () => ended.resolve(response.complete ? 'ended' : 'cut'));
  const stream: RawStream = {
    response,
    text: () => text,
    events: () => eventsIn(text),
    results: () => eventsIn(text).flatMap(({ event, data }) => (event === 'next' ? [JSON.parse(data!)] : [])),
    until: (condition) =>
      new Promise((resolve) => {
        const each = () => {
          if (!condition(stream)) return;
          waiting.delete(each);
          resolve();
        };
        waiting.add(each);
        each();
      }),
    ended: ended.promise,
    leave: () => sent.destroy(),
  };
  return stream;
}

/** The events of a stream that are whole, comments left out. */
function eventsIn(text: string): StreamEvent[] {
  return text
    .slice(0, text.lastIndexOf('\n\n') + 1)
    .split('\n\n')
    .map((block) =>
      Object.fromEntries(
        block
          .split('\n')
          .filter((line) => line !== '' && !line.startsWith(':'))
          .map((line) => /^(\w+): ?(.*)$/.exec(line)!.slice(1, 3)),
      ),
    )
    .filter((event) => Object.keys(event).length > 0);
}
