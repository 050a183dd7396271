import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { actorsOf } from '../access/personas.ts';
import { addressWith, noteUse } from '../calendar-feed/calendar-addresses.ts';
import { calendarPath } from '../calendar-feed/calendar-feed.rules.ts';
import { calendarOf } from '../calendar-feed/dues.ts';
import type { Parts } from '../graphql/context.ts';
import { actFor, inTransaction } from '../persistence/transaction.ts';
import { Problem } from '../problems.ts';
import { addressOf } from './address.ts';
import { type Door, targetOf } from './doorkeeper.ts';
import type { FileDoor } from './files.ts';

/**
 * Calendar programs read at secret addresses, without signing in: `GET /calendar/<secret>.ics`. Whatever is not to be read
 * (no such secret, one that was revoked, a membership that ended) is answered in the same way, and counts as a wrong credential
 * of its address: past the limit with how long to wait.
 */
export function calendarDoor(parts: Pick<Parts, 'orm' | 'clock' | 'identity'>, { trustedProxies }: Door): FileDoor {
  return {
    routes: [`${calendarPath}/<secret>.ics`],
    bySecret: true,
    takes: (request) => targetOf(request).path.startsWith(`${calendarPath}/`),
    async answer(request, response) {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        throw new Problem('METHOD_NOT_ALLOWED', { allowed: 'GET, HEAD' });
      }
      const [, secret = ''] = /^\/calendar\/([^/]+)\.ics$/.exec(targetOf(request).path) ?? [];
      const body = await read(parts, secret);
      if (body === undefined) throw notRead(parts.identity.wrong(addressOf(request, trustedProxies), undefined));
      show(request, response, body);
    },
  };
}

/** That there is nothing; unless so much was asked for in vain that the answer is to come later. */
const notRead = (wrong: Problem): Problem => (wrong.code === 'RATE_LIMITED' ? wrong : new Problem('NOT_FOUND'));

/** What is read there now, by one who may; nothing for anybody else. */
function read({ orm, clock }: Pick<Parts, 'orm' | 'clock'>, secret: string): Promise<string | undefined> {
  return inTransaction(orm, undefined, async (tx) => {
    const address = await addressWith(tx, secret, clock.now());
    if (!address) return undefined;
    const actor = (await actorsOf(tx, [address.login], clock.now()))
      .get(address.login)
      ?.find(({ bodyId }) => bodyId === address.bodyId);
    if (!actor) return undefined;
    await actFor(tx, actor);
    await noteUse(tx, address.id, clock.now());
    return calendarOf(tx, actor, address.locale);
  });
}

function show(request: IncomingMessage, response: ServerResponse, body: string): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const isKnown = (request.headers['if-none-match'] ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  response.writeHead(isKnown ? 304 : 200, {
    etag,
    // Kept by nobody but the program that asked, and by it only if it asks again each time.
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    ...(!isKnown && {
      'content-type': 'text/calendar; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'content-disposition': 'inline; filename="collegium.ics"',
    }),
  });
  response.end(isKnown || request.method === 'HEAD' ? undefined : body);
}
