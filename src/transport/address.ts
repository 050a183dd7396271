import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * From where a request comes: the other end of its connection, or, behind so many proxies that are trusted, what the
 * outermost of them saw. What stands further left in x-forwarded-for is the client's own word, and is not read.
 */
export function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const peer = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return network(peer);
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((hop) => withoutPort(hop.trim()))
    .filter((hop) => hop !== '');
  const seen = [...forwarded, peer];
  const address = seen[Math.max(0, seen.length - 1 - trustedProxies)]!;
  return network(isIP(address) ? address : peer);
}

/** Some proxies add a port: `192.0.2.1:5000`, `[2001:db8::1]:5000`. */
function withoutPort(hop: string): string {
  return /^\[(.+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
}

/** What one holder has: an address of IPv4; of IPv6 the first 64 bits, since one machine has all that follow. */
function network(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [front = '', back = ''] = address.replace(/%.*$/, '').toLowerCase().split('::');
  const [head, tail] = [front, back].map((half) => half.split(':').filter((group) => group !== ''));
  const groups = [...head!, ...Array(Math.max(0, 8 - head!.length - tail!.length)).fill('0'), ...tail!];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
