import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';

/** What Linux tells of every TCP connection: a line each, addresses and numbers in hexadecimal. */
const tables = ['/proc/net/tcp', '/proc/net/tcp6'];

/**
 * How many bytes of what was written to each of these connections have arrived: were acknowledged by the system at the other
 * end, which is to say nothing of whoever reads there. Where this system does not tell (it is not Linux), how many it has
 * taken to send. TCP itself goes on sending to who is gone for a quarter of an hour.
 */
export async function arrived(sockets: Iterable<Socket>): Promise<Map<Socket, number>> {
  const unacknowledged = await unacknowledgedBytes();
  return new Map([...sockets].map((socket) => [socket, takenBytes(socket) - (unacknowledged.get(placeOf(socket) ?? '') ?? 0)]));
}

/** What the system has taken of what was written: of a long write more and more, which no public figure of a socket tells. */
function takenBytes(socket: Socket): number {
  const { _handle: handle } = socket as { _handle?: { bytesWritten: number; writeQueueSize: number } | null };
  return handle ? handle.bytesWritten - handle.writeQueueSize : socket.bytesWritten - socket.writableLength;
}

/** What was sent and not acknowledged, by place; of those only of whom there is any. */
async function unacknowledgedBytes(): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const texts = await Promise.all(tables.map((table) => readFile(table, 'latin1').catch(() => '')));
  const line = /: [0-9A-F]+:([0-9A-F]{4}) ([0-9A-F]+):([0-9A-F]{4}) [0-9A-F]{2} ([0-9A-F]{8}):/g;
  for (const text of texts)
    for (const [, near, address, far, bytes] of text.matchAll(line))
      if (bytes !== '00000000') found.set(`${near} ${address!.replace(mapped, '')} ${far}`, Number.parseInt(bytes!, 16));
  return found;
}

/** How an address of IPv4 begins that is written as one of IPv6. */
const mapped = /^0000000000000000FFFF0000/;

/** A connection, as the tables name it. */
function placeOf({ localPort, remoteAddress, remotePort }: Socket): string | undefined {
  if (localPort === undefined || remoteAddress === undefined || remotePort === undefined) return undefined;
  return `${hex(localPort, 4)} ${wordsOf(bytesOf(remoteAddress))} ${hex(remotePort, 4)}`;
}

/** The bytes of an address, as it stands on the wire. */
function bytesOf(address: string): number[] {
  const inIpv4 = address.replace(/^::ffff:(?=[\d.]+$)/i, '');
  if (!inIpv4.includes(':')) return inIpv4.split('.').map(Number);
  const [head = '', tail = ''] = inIpv4.replace(/%.*$/, '').split('::');
  const groups = [head, tail].map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array(8 - groups[0]!.length - groups[1]!.length).fill('0');
  return [...groups[0]!, ...zeros, ...groups[1]!].flatMap((group) => {
    const word = Number.parseInt(group, 16);
    return [word >> 8, word & 0xff];
  });
}

/** The tables have an address in words of four bytes, each as this machine keeps a number in memory: the last byte first. */
function wordsOf(bytes: readonly number[]): string {
  let words = '';
  for (let at = 0; at < bytes.length; at += 4)
    words += bytes
      .slice(at, at + 4)
      .reverse()
      .map((byte) => hex(byte, 2))
      .join('');
  return words;
}

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');
