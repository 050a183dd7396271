import { print } from 'graphql';
import { WebSocket } from 'ws';
import { headersOf, type Persona } from '../../clients/connect.ts';
import type { DraftPresenceSubscription } from '../../clients/gql/graphql.ts';
import { DraftPresence } from '../../clients/presence.operations.ts';
import { opened } from './left-open.ts';

type List = DraftPresenceSubscription['draftPresence'];
interface Message {
  type: string;
  id?: string;
  payload?: { data?: { draftPresence: List } } & { extensions: { code: string } }[];
}

/** Somebody on a bare socket who watches a draft, and keeps every list that came. */
export interface Watcher extends AsyncDisposable {
  socket: WebSocket;
  lists: List[];
  /** The last list, as `name@block` each: of a login the part that tells people apart. */
  last(): string[];
  /** Resolves when the last list is such; looked at with each. */
  until(condition: (people: string[]) => boolean): Promise<void>;
  /** Resolves once exactly these are listed, in whatever order. */
  sees(...people: string[]): Promise<void>;
  /** Watches no more, over a socket that stays open. Resolves when the server knows. */
  leave(): Promise<void>;
  /** The code with which the subscription ended by itself. */
  ended: Promise<string>;
}

/** Watches a draft, from the first list on. `ws` gets what is left of the options. */
export async function aWatcher(persona: Persona, draftId: string, options: object = {}): Promise<Watcher> {
  const socket = new WebSocket(persona.url.replace(/^http/, 'ws'), 'graphql-transport-ws', options);
  const lists: List[] = [];
  const waiting = new Set<() => void>();
  const types = new Map<string, () => void>();
  const ended = Promise.withResolvers<string>();
  socket.on('error', () => {});
  socket.once(
    'close',
    opened(() => socket.terminate()),
  );
  socket.on('message', (data) => {
    const { type, id, payload } = JSON.parse(String(data)) as Message;
    if (type === 'next' && id === 'watch') lists.push(payload!.data!.draftPresence);
    if (type === 'error' && id === 'watch') ended.resolve(payload![0]!.extensions.code);
    types.get(type)?.();
    for (const look of [...waiting]) look();
  });
  const said = (type: string) => new Promise<void>((resolve) => types.set(type, resolve));
  const say = (message: object) => socket.send(JSON.stringify(message));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const acknowledged = said('connection_ack');
  say({ type: 'connection_init', payload: headersOf(persona) });
  await acknowledged;
  say({ id: 'watch', type: 'subscribe', payload: { query: print(DraftPresence), variables: { draftId } } });
  const watcher: Watcher = {
    socket,
    lists,
    last: () =>
      (lists.at(-1)?.people ?? []).map(({ name, blockId }) => `${name.replace('Nguyễn Văn ', '')}@${blockId ?? ''}`).sort(),
    until: (condition) =>
      new Promise((resolve) => {
        const look = () => {
          if (lists.length === 0 || !condition(watcher.last())) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    sees: (...people) => watcher.until((last) => last.join() === people.toSorted().join()),
    async leave() {
      const pong = said('pong'); // what came before it on this socket has been done
      say({ id: 'watch', type: 'complete' });
      say({ type: 'ping' });
      await pong;
    },
    ended: ended.promise,
    async [Symbol.asyncDispose]() {
      if (socket.readyState === socket.CLOSED) return;
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.terminate();
      await closed;
    },
  };
  await Promise.race([watcher.until(() => true), ended.promise]);
  return watcher;
}
