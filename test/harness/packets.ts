import { dlopen, getRawPointer } from 'node:ffi';
import type { Socket } from 'node:net';

// As Linux has them on every processor that the server runs on.
const [solSocket, soReceiveBuffer, soAttachFilter] = [1, 8, 26];
/** A program of the packet filter (BPF) of one step: "return 0", which is to say: keep nothing of the packet. */
const keepNothing = Buffer.from([6, 0, 0, 0, 0, 0, 0, 0]);

const isTold = process.platform === 'linux';
const system = isTold
  ? dlopen(null, { setsockopt: { arguments: ['i32', 'i32', 'i32', 'pointer', 'u32'], return: 'i32' } })
  : undefined;

/**
 * From now on every packet that comes for this connection is lost before the system looks at it: what the other end sends
 * is never acknowledged, and what it asks is never answered, not even by an RST. So a peer is gone whose cable was pulled;
 * of one that merely does not read, the system goes on acknowledging. On Linux; elsewhere nothing happens.
 */
export function losePackets(socket: Socket): void {
  const filter = Buffer.alloc(16); // struct sock_fprog: how many steps, and where they are
  filter.writeUInt16LE(1, 0);
  filter.writeBigUInt64LE(getRawPointer(keepNothing), 8);
  set(socket, soAttachFilter!, filter);
}

/**
 * The system keeps at most so many bytes (about twice what is said) of what comes for this connection until they are read, and
 * takes no more: who reads slowly is then as one on a slow line, and not as one for whom much lies there unread. On Linux.
 */
export function keepAtMost(bytes: number, socket: Socket): void {
  const value = Buffer.alloc(4);
  value.writeInt32LE(bytes);
  set(socket, soReceiveBuffer!, value);
}

function set(socket: Socket, option: number, value: Buffer): void {
  const fd = (socket as unknown as { _handle: { fd: number } | null })._handle?.fd ?? -1;
  if (!system || fd < 0) return; // it has been closed meanwhile
  if (system.functions.setsockopt(fd, solSocket!, option, getRawPointer(value), value.length) !== 0)
    throw new Error('The system does not take an option of a connection.');
}
