import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageDir } from '../../harness/process.ts';

/** A mistake in one line of the built server, that somebody could make. */
export interface Mistake {
  file: string;
  instead: string;
  of: string | RegExp;
}

/** Mistakes of every kind that the checker is to find, each with what it says of it. */
export const mistakes: Record<string, { at: Mistake[]; says: RegExp }> = {
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
  'a read of the log skips an event now and then': {
    at: [{ file: 'feeds/event-log.js', of: 'event.seq > $3 order', instead: 'event.seq > $3 and event.seq % 9 <> 4 order' }],
    says: /never got/,
  },
  'a read of the log begins with what was read last': {
    at: [{ file: 'feeds/event-log.js', of: 'event.seq > $3 order', instead: 'event.seq >= $3 order' }],
    says: /got .* 2 times/,
  },
  'events are read in the order of their time by the second': {
    at: [
      {
        file: 'feeds/event-log.js',
        of: 'order by event.seq limit',
        instead: `order by date_trunc('second', event.at), event.event_id limit`,
      },
    ],
    says: /out of order/,
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

/** A mistake that loses nothing as long as nothing fails. */
export const mistakeInNeed: Record<string, { at: Mistake[]; says: RegExp }> = {
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
