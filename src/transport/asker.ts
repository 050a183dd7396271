import type { IncomingMessage } from 'node:http';
import type { Asker } from '../access/denials.ts';
import { addressOf } from './address.ts';
import type { Door } from './doorkeeper.ts';

const claimedCharactersMax = 100;

/** What a request says of who sends it before anybody has looked: from where, and who it claims to be. */
export const askerOf = (request: IncomingMessage, { trustedProxies }: Pick<Door, 'trustedProxies'>): Asker => ({
  address: addressOf(request, trustedProxies),
  claimed: claimedIn(request.headers.authorization),
});

/** The name in a claim of demo mode. Of any other claim nothing: a credential is written nowhere. */
export function claimedIn(authorization: unknown): string | undefined {
  if (typeof authorization !== 'string') return undefined;
  const name = /^Demo +([^\s\0]+)/i.exec(authorization)?.[1];
  return name === undefined ? undefined : writable(name);
}

/** A login as the log can keep it. */
export const writable = (login: string): string => login.slice(0, claimedCharactersMax).toWellFormed();
