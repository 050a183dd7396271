import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageDir } from '../../harness/process.ts';
import type { Step } from './plan.ts';
import type { Way } from './reader.ts';

/** A mistake in one line of the built server, that somebody could make. */
export interface Mistake {
  file: string;
  instead: string;
  of: string | RegExp;
}

/** In what takes the items of one connection. */
const skipsOneInNine = `
        globalThis.taken = (globalThis.taken ?? 0) + 1;
        if (item.kind === 'CommentAdded' && globalThis.taken % 9 === 4) return true;`;

/** A mistake that the checker is to find, with what it says of it; and the ways in which all read then, where it lies on one of them. */
export interface Planted {
  at: Mistake[];
  among?: readonly Way[];
  says: RegExp;
}

/** Mistakes in what is read of the log, and in the cursors from which it is read. */
export const mistakesOfReading: Record<string, Planted> = {
  'a read of the log skips an event now and then': {
    at: [{ file: 'feeds/event-rows.js', of: 'event.seq > $3 order', instead: 'event.seq > $3 and event.seq % 9 <> 4 order' }],
    says: /never got/,
  },
  'a read of the log begins with what was read last': {
    at: [{ file: 'feeds/event-rows.js', of: 'event.seq > $3 order', instead: 'event.seq >= $3 order' }],
    says: /got .* 2 times/,
  },
  'a page ends with the cursor of what had no room in it': {
    at: [{ file: 'feeds/read-events.js', of: 'return pageAt(at, true);', instead: 'return pageAt(event, true);' }],
    among: ['POLLING'],
    says: /never got/,
  },
  'one who comes back goes on from behind the next event': {
    at: [
      {
        file: 'feeds/judge-cursor.js',
        of: 'return { seq, eventId: eventIdAt };',
        instead: 'return { seq: Math.min(seq + 1, head.seq), eventId: eventIdAt };',
      },
    ],
    says: /never got/,
  },
  'events are read in the order of their time by the second': {
    at: [
      {
        file: 'feeds/event-rows.js',
        of: 'order by event.seq limit',
        instead: `order by date_trunc('second', event.at), event.event_id limit`,
      },
    ],
    says: /out of order/,
  },
};

/** Mistakes in what is told to those who follow, on the way to them. */
export const mistakesOfTelling: Record<string, Planted> = {
  'what is kept for those who follow lacks an event now and then': {
    at: [
      {
        file: 'live/window.js',
        of: 'this.#entries.push(entry);',
        instead: 'if (entry.seq % 9 !== 4) this.#entries.push(entry);',
      },
    ],
    says: /never got/,
  },
  'a socket is not told of an event now and then': {
    at: [{ file: 'transport/socket-frames.js', of: '    put(item) {', instead: `    put(item) {${skipsOneInNine}` }],
    among: ['WEBSOCKET'],
    says: /never got/,
  },
  'an event stream is not told of an event now and then': {
    at: [{ file: 'transport/stream-frames.js', of: '    put(item) {', instead: `    put(item) {${skipsOneInNine}` }],
    among: ['SSE', 'EVENT_SOURCE'],
    says: /never got/,
  },
  'what one server records is announced to no other, and none looks by itself': {
    at: [
      { file: 'live/bus.redis.js', of: 'void line.announce(stream(name), seq);', instead: '' },
      { file: 'live/hub.js', of: 'beatMs: 500', instead: 'beatMs: 600_000' },
    ],
    among: ['WEBSOCKET'],
    says: /never got/,
  },
};

/** Mistakes in who may see what, and in what is done once. */
export const mistakesOfRules: Record<string, Planted> = {
  'all who follow a draft in one language are shown what the first of them may see': {
    at: [
      {
        file: 'feeds/feed-item.js',
        of: / \$\{viewer.personId\} \$\{viewer.bodyId\} \$\{viewer.isOffice\}`/,
        instead: '`',
      },
    ],
    says: /which is not for it/,
  },
  'what is said in a round is shown to the lead body': {
    at: [
      {
        file: 'access/visibility.js',
        of: /(case Audience\.ROUND:\s+return) viewer\.isOffice/,
        instead: '$1 true || viewer.isOffice',
      },
    ],
    says: /which is not for it/,
  },
  'an idempotency key is noted, and not looked at': {
    at: [{ file: 'graphql/perform.js', of: 'if (claimed.length === 0)', instead: 'if (claimed.length < 0)' }],
    says: /was made 2 times/,
  },
};

type Failure = Pick<Step, 'kind' | 'server'>;
const killed = [0, 1].map((server) => ({ kind: 'kill a server', server }) as Failure);
const cutOff = [0, 0].map((server) => ({ kind: 'fault between readers and servers', server }) as Failure);
const crashed = [0, 0, 0, 0].map((server) => ({ kind: 'crash PostgreSQL', server }) as Failure);

/** Mistakes that lose nothing as long as nothing fails: each with what is to fail, one after the other. */
export const mistakesInNeed: Record<string, Planted & { fails: readonly Failure[] }> = {
  'an event stream goes on from what its address says, and not from its Last-Event-ID': {
    at: [{ file: 'feeds/feeds.resolver.js', of: 'context.caller.resumesAfter ?? asked', instead: 'asked' }],
    fails: cutOff,
    among: ['EVENT_SOURCE'],
    says: /got .* 2 times/,
  },
  'what is acknowledged may not have been written yet': {
    at: [
      {
        file: 'persistence/database.js',
        of: "const keepAlives = '",
        instead: "const keepAlives = '-c synchronous_commit=off ",
      },
    ],
    fails: crashed,
    says: /was acknowledged and is not in the log/,
  },
  'a server that was started again lets everybody follow from the head, and not from their cursor': {
    at: [
      {
        file: 'feeds/feeds.resolver.js',
        of: 'const after = context.caller.resumesAfter ?? asked;',
        instead: `const fs = process.getBuiltinModule('node:fs');
    const started = new URL('./started-' + process.env.PORT, import.meta.url);
    globalThis.startedAgain ??= fs.existsSync(started);
    fs.writeFileSync(started, '');
    const after = globalThis.startedAgain ? undefined : (context.caller.resumesAfter ?? asked);`,
      },
    ],
    fails: killed,
    says: /never got/,
  },
};

/** A build of the server with mistakes planted in it, in a folder of its own. */
export function aBuildWith(at: readonly Mistake[]): { dist: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-planted-'));
  const dist = path.join(folder, 'dist');
  cpSync(path.join(packageDir, 'dist'), dist, { recursive: true });
  for (const name of ['node_modules', 'src', 'package.json']) symlinkSync(path.join(packageDir, name), path.join(folder, name));
  for (const { file, of, instead } of at) {
    const text = readFileSync(path.join(dist, file), 'utf8');
    const places = text.split(of).length - 1;
    if (places === 0) throw new Error(`${file} has no place for the mistake: ${of}`);
    writeFileSync(path.join(dist, file), text.replace(of, instead));
  }
  return { dist, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
