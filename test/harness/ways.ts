import { headersOf, type Persona } from '../../clients/connect.ts';
import { RawSocket } from './raw-socket.ts';

// The ways by which one and the same thing can be asked, each to its end: for what has to be alike on all of them.

export interface Told {
  /** What it was answered with; what a socket says in an `error` is given as `errors`. */
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; retryable: boolean; details?: Record<string, unknown> } }[];
  extensions?: Record<string, unknown>;
  /** Of HTTP. */
  status?: number;
  headers?: Headers;
  /** The whole of an event stream, as it came. */
  text?: string;
}

type Way = (persona: Persona, asked: unknown, headers?: Record<string, string>) => Promise<Told>;

const post = (persona: Persona, asked: unknown, headers: Record<string, string>) =>
  fetch(persona.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(persona), ...headers },
    body: JSON.stringify(asked),
  });

const overHttp: Way = async (persona, asked, headers = {}) => {
  const response = await post(persona, asked, headers);
  return { ...((await response.json()) as Told), status: response.status, headers: response.headers };
};

const asEventStream: Way = async (persona, asked, headers = {}) => {
  const response = await post(persona, asked, { accept: 'text/event-stream', ...headers });
  const text = await response.text();
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  const json = isStream ? /^event: next\n(?:id: .*\n)?data: (.*)$/m.exec(text)?.[1] : text;
  return { ...(json && JSON.parse(json)), status: response.status, headers: response.headers, text };
};

const overSocket: Way = async (persona, asked) => {
  const socket = await RawSocket.open(persona.url);
  try {
    await socket.init(persona.login);
    socket.say({ id: '1', type: 'subscribe', payload: asked });
    const { type, payload } = await socket.message();
    return type === 'error' ? { errors: payload } : payload;
  } finally {
    socket.cut();
  }
};

export const ways: [name: string, way: Way][] = [
  ['HTTP', overHttp],
  ['an event stream', asEventStream],
  ['a WebSocket', overSocket],
];
