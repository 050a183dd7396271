import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { headersOf } from '../../../clients/connect.ts';
import { anEventStream } from '../../harness/event-source.ts';
import { ask } from '../everything.ts';
import { choicesOf } from './choices.ts';
import { doings } from './doings.ts';
import { mutationOf, type Operation, operationOf } from './operations.ts';
import { type CanaryWorld, canaryPattern, logins, mayHear } from './world.ts';

/** How many are asked at once. */
const atOnce = 8;

export interface Watched {
  /** What should not be: each with the operation that showed it. */
  found: string[];
  /** By login the canaries that were heard. */
  heard: Map<string, Set<string>>;
  /** How often each code was met. */
  codes: Map<string, number>;
}

/** Asks random operations, and tells of each answer what does not belong into it. `may`: who may hear a canary. */
export async function watch(told: CanaryWorld, seed: number, operations: number, may = mayHear): Promise<Watched> {
  const watched: Watched = { found: [], heard: new Map(logins.map((login) => [login, new Set()])), codes: new Map() };
  const sockets = new Map(logins.map((login) => [login, socketOf(told, login)]));
  const rest = choicesOf(seed, operations).entries();
  const takeTurns = async () => {
    for (const [n, choices] of rest) {
      const operation = operationOf(choices, told);
      const answer = JSON.stringify(await answers[operation.transport](told, operation, sockets.get(operation.login)!));
      for (const wrong of judge(told, operation, answer, watched, may))
        watched.found.push(
          `operation ${n} of seed ${seed}, ${operation.login} over ${operation.transport}: ${wrong}\n  ${operation.document}`,
        );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  await Promise.all([...sockets.values()].map((socket) => socket.dispose()));
  return watched;
}

/** Does each of the things that can be done so many times, and tells of the payloads what does not belong into them. */
export async function watchDoings(told: CanaryWorld, seed: number, times: number): Promise<Watched & { done: Set<string> }> {
  const watched = { found: [], heard: new Map(logins.map((login) => [login, new Set<string>()])), codes: new Map() } as Watched;
  const sockets = new Map(logins.map((login) => [login, socketOf(told, login)]));
  const done = new Set<string>();
  const all = Array.from({ length: times }, () => doings).flat();
  const choices = choicesOf(seed, all.length);
  for (const [n, { login, mutation, input }] of all.entries()) {
    const operation = mutationOf(choices[n]!, told, { login, mutation, input: await input(told) });
    const answer = JSON.stringify(await answers[operation.transport](told, operation, sockets.get(login)!));
    for (const wrong of judge(told, operation, answer, watched, mayHear))
      watched.found.push(`doing ${n} of seed ${seed}, ${login} over ${operation.transport}: ${wrong}\n  ${operation.document}`);
    if (!/"code":"/.test(answer)) done.add(mutation);
  }
  await Promise.all([...sockets.values()].map((socket) => socket.dispose()));
  return { ...watched, done };
}

/** What is wrong with an answer. */
function* judge(
  told: CanaryWorld,
  { login }: Operation,
  answer: string,
  { heard, codes }: Watched,
  may: typeof mayHear,
): Generator<string> {
  for (const [whole, mode, letter, audience] of answer.matchAll(canaryPattern)) {
    heard.get(login)!.add(whole);
    if (!may(login, mode!, letter!, audience!)) yield `hears ${whole}`;
  }
  for (const [, code] of answer.matchAll(/"code":"([A-Z_]+)"/g)) codes.set(code!, (codes.get(code!) ?? 0) + 1);
  // What the generator makes is valid; and what fails here is what the frozen database keeps from being done.
  const invalid = /"code":"(GRAPHQL_\w+|BAD_USER_INPUT)"/.exec(answer);
  if (invalid) yield `${invalid[1]}: ${answer.slice(0, 400)}`;
  for (const [, requestId] of answer.matchAll(/"code":"INTERNAL"[^}]*"requestId":"([^"]+)"/g))
    if (!told.isFrozen(requestId!)) yield `INTERNAL, ${requestId}`;
  const trace = /\bat [\w.<> ]*\(?(file:|\/|node:)[^"]{0,80}|node_modules|stacktrace|select [^"]{1,40} from /i.exec(answer);
  if (trace) yield `tells of the inside: ${trace[0]}`;
}

type Socket = ReturnType<typeof socketOf>;
const socketOf = ({ world }: CanaryWorld, login: string) =>
  createClient({
    url: world.url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: headersOf(world.as(login)),
    lazy: true,
  });

/** That a feed has told all that there was, and waits. */
const isOver = (item: unknown): boolean => {
  const text = JSON.stringify(item);
  return /"__typename":"(Ready|ResyncRequired|DraftPresence)"/.test(text) || /"errors":\[/.test(text);
};

const answers: Record<Operation['transport'], (told: CanaryWorld, operation: Operation, socket: Socket) => Promise<unknown>> = {
  HTTP: ({ world }, { login, document, variables }) => ask(world.as(login), document, variables),
  async WEBSOCKET(_, { document, variables, kind }, socket) {
    const items: unknown[] = [];
    try {
      for await (const item of socket.iterate({ query: document, variables })) {
        items.push(item);
        if (kind === 'subscription' && isOver(item)) break;
      }
    } catch (refusal) {
      if (!Array.isArray(refusal)) throw refusal; // the socket itself broke
      items.push({ errors: refusal });
    }
    return items;
  },
  async SSE({ world }, { login, document, variables, kind }) {
    const stream = await anEventStream(world.as(login), { query: document, variables });
    await Promise.race([stream.ended, ...(kind === 'subscription' ? [stream.until(() => stream.results().some(isOver))] : [])]);
    stream.leave();
    return stream.results();
  },
};
