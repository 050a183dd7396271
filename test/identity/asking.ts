import { print } from 'graphql';
import { type Answer, headersOf, type Persona } from '../../clients/connect.ts';
import type { WhoAmIQuery } from '../../clients/gql/graphql.ts';
import { DraftFeed } from '../../clients/operations.ts';
import { WhoAmI } from '../../clients/tokens.operations.ts';
import { anEventStream, type RawStream } from '../harness/event-source.ts';
import { RawSocket } from '../harness/raw-socket.ts';

// One question, asked in each way there is: who am I?

/** How a request was answered: with whom it was found to be, or with why not, in the form of its transport. */
export interface Told {
  login?: string;
  /** A status, or the code of a close. */
  status: number;
  code?: string;
  /** Everything said of the refusal, but for what differs with each request. */
  text?: string;
}

export type Transport = 'HTTP' | 'WEBSOCKET' | 'SSE';
export const transports: Transport[] = ['HTTP', 'WEBSOCKET', 'SSE'];

export async function whoAmI(transport: Transport, persona: Persona, headers: Record<string, string> = {}): Promise<Told> {
  if (transport === 'HTTP') return overHttp(persona, headers);
  return transport === 'SSE' ? overStream(persona, headers) : overSocket(persona, headers);
}

async function overHttp(persona: Persona, more: Record<string, string>): Promise<Told> {
  const response = await fetch(persona.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(persona), ...more },
    body: JSON.stringify({ query: print(WhoAmI) }),
  });
  const text = await response.text();
  return told(response.status, JSON.parse(text) as Answer<WhoAmIQuery>, text);
}

async function overStream(persona: Persona, headers: Record<string, string>): Promise<Told> {
  const stream = await anEventStream(persona, { query: print(WhoAmI), headers });
  await stream.ended;
  const isStream = stream.response.headers['content-type']?.startsWith('text/event-stream');
  const answer = (isStream ? stream.results()[0] : JSON.parse(stream.text())) as Answer<WhoAmIQuery>;
  return told(stream.response.statusCode!, answer, stream.text());
}

async function overSocket(persona: Persona, headers: Record<string, string>): Promise<Told> {
  const socket = await RawSocket.open(persona.url.replace('http', 'ws'), { headers });
  socket.say({ type: 'connection_init', payload: headersOf(persona) });
  const first = await Promise.race([socket.message().catch(() => undefined), socket.closed]);
  if (!first || 'code' in first) {
    const { code, reason } = await socket.closed;
    socket.cut();
    return { status: code, code: reason.split(':')[0]!, text: reason };
  }
  socket.say({ id: '1', type: 'subscribe', payload: { query: print(WhoAmI) } });
  const { payload } = await socket.message();
  socket.cut();
  return told(200, Array.isArray(payload) ? { data: null, errors: payload } : payload, JSON.stringify(payload));
}

function told(status: number, { data, errors }: Answer<WhoAmIQuery>, text: string): Told {
  return data?.me ? { status, login: data.me.person.login } : { status, code: errors![0]!.extensions.code, text };
}

/** A socket that is open as somebody, following a draft once `ready`. */
export async function aFollowingSocket(persona: Persona, draftId: string): Promise<RawSocket> {
  const socket = await RawSocket.open(persona.url.replace('http', 'ws'));
  socket.say({ type: 'connection_init', payload: headersOf(persona) });
  if ((await socket.message()).type !== 'connection_ack') throw new Error('Not acknowledged.');
  socket.say({ id: 'feed', type: 'subscribe', payload: { query: print(DraftFeed), variables: { draftId } } });
  const ready = await socket.message();
  if (ready.payload.data?.draftFeed.__typename !== 'Ready') throw new Error(`Not ready: ${JSON.stringify(ready)}`);
  return socket;
}

/** The same as an event stream. */
export async function aFollowingStream(persona: Persona, draftId: string): Promise<RawStream> {
  const stream = await anEventStream(persona, { query: print(DraftFeed), variables: { draftId } });
  await stream.until(({ text }) => text().includes('"Ready"'));
  return stream;
}
