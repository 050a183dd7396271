import { dlopen, getRawPointer } from 'node:ffi';
import type { Socket } from 'node:net';

// As Linux has them on every processor that the server runs on.
const [solSocket, soAttachFilter] = [1, 26];
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
  const fd = (socket as unknown as { _handle: { fd: number } | null })._handle?.fd ?? -1;
  if (!system || fd < 0) return; // it has been closed meanwhile
  const filter = Buffer.alloc(16); // struct sock_fprog: how many steps, and where they are
  filter.writeUInt16LE(1, 0);
  filter.writeBigUInt64LE(getRawPointer(keepNothing), 8);
  if (system.functions.setsockopt(fd, solSocket!, soAttachFilter!, getRawPointer(filter), filter.length) !== 0)
    throw new Error('The system takes no filter for a connection.');
}
