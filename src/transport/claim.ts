import type { IncomingMessage } from 'node:http';
import type { Claim } from '../access/credential.ts';
import { addressOf } from './address.ts';
import type { Door } from './doorkeeper.ts';

/** What the head of a request says of who sends it. */
export function claimOf(request: IncomingMessage, { trustedProxies }: Door): Claim {
  const { authorization, 'acting-as': actingAs } = request.headers;
  return { authorization, actingAs, address: addressOf(request, trustedProxies) };
}
