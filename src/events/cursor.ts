import { createCipheriv, createDecipheriv, createHash, createSecretKey, type KeyObject, randomFillSync } from 'node:crypto';
import { Problem } from '../problems.ts';
import type { Stream, StreamKind } from './stream.ts';

/** A place in a stream: after event `seq`, whose id is `eventId` (null before the first). */
export interface Position {
  seq: number;
  eventId: string | null;
}

/** What a cursor says once it is opened; whether it still holds is judged against the log (`judge`). */
interface Opened {
  epoch: string;
  seq: number;
  mark: string;
}

const kinds: StreamKind[] = ['PROPOSAL', 'PROGRAMME', 'BODY'];
const nonceBytes = 12;
const noncesAtOnce = 64;
const tagBytes = 16;
const markBytes = 8;
const plainBytes = 1 + 16 + 16 + 8 + markBytes;
const pageKind = 255;
const placeKind = 254;
/** What a row is sorted by is filled up to a multiple of this, so that its length says little. */
const placeBlockBytes = 64;

/**
 * Cursors are sealed (AES-256-GCM), and those of feeds and of lists without a sort of their own all of one length: nobody
 * forges one, and nobody counts hidden events from two of them. A feed's cursor holds for its stream and epoch, a page's for its list; both only in this installation, whose
 * database has the key. A feed's cursor also carries a piece of its event's id, which is random: a data folder copied
 * back in time, that has since gone another way, is noticed.
 */
export class Cursors {
  readonly #key: KeyObject;
  readonly #epoch: Buffer;
  /** Random bytes to be used, each once: to ask for many at a time costs as much as to ask for a few. */
  readonly #random = Buffer.alloc(noncesAtOnce * nonceBytes);
  #randomAt = this.#random.length;
  readonly epoch: string;

  constructor(installation: { cursorKey: Buffer; epoch: string }) {
    this.#key = createSecretKey(installation.cursorKey);
    this.epoch = installation.epoch;
    this.#epoch = uuidBytes(installation.epoch);
  }

  ofStream(stream: Stream, { seq, eventId }: Position): string {
    const plain = Buffer.alloc(plainBytes);
    plain.writeUInt8(kinds.indexOf(stream.kind), 0);
    plain.set(uuidBytes(stream.id), 1);
    plain.set(this.#epoch, 17);
    plain.writeBigUInt64BE(BigInt(seq), 33);
    if (eventId) plain.set(uuidBytes(eventId).subarray(0, markBytes), 41);
    return this.#seal(plain);
  }

  /** Opens a feed's cursor. BAD_CURSOR when it was not given out here, or for another stream. */
  openStream(stream: Stream, cursor: string): Opened {
    const plain = this.#open(cursor);
    if (plain[0] !== kinds.indexOf(stream.kind) || !plain.subarray(1, 17).equals(uuidBytes(stream.id)))
      throw new Problem('BAD_CURSOR', {}, ['after']);
    return {
      epoch: uuidText(plain.subarray(17, 33)),
      seq: Number(plain.readBigUInt64BE(33)),
      mark: plain.subarray(41, 41 + markBytes).toString('hex'),
    };
  }

  /**
   * A page's cursor: the id of the row it stands on, in the list named (with what the list hangs on, and its filter). In a
   * list whose order cannot be read from the row again, also its rank there.
   */
  ofPage(list: string, rowId: string, rank = 0): string {
    const plain = Buffer.alloc(plainBytes);
    plain.writeUInt8(pageKind, 0);
    plain.set(listBytes(list), 1);
    plain.set(uuidBytes(rowId), 17);
    plain.writeUInt32BE(rank, 33);
    return this.#seal(plain);
  }

  /**
   * A page's cursor in a list that is sorted: by what its row is sorted, as texts, the last being its id. So a page goes on
   * from there although the row was deleted, moved or hidden meanwhile.
   */
  ofPlace(list: string, keys: readonly string[]): string {
    const said = Buffer.from(JSON.stringify(keys.slice(0, -1)));
    const plain = Buffer.alloc(33 + Math.ceil(said.length / placeBlockBytes) * placeBlockBytes, ' ');
    plain.writeUInt8(placeKind, 0);
    plain.set(listBytes(list), 1);
    plain.set(uuidBytes(keys.at(-1)!), 17);
    plain.set(said, 33);
    return this.#seal(plain);
  }

  /** By what the row of such a cursor was sorted. BAD_CURSOR likewise. */
  openPlace(list: string, cursor: string, argument = 'after'): string[] {
    const plain = this.#open(cursor, argument, 33);
    if (plain[0] !== placeKind || !plain.subarray(1, 17).equals(listBytes(list))) throw new Problem('BAD_CURSOR', {}, [argument]);
    return [...(JSON.parse(plain.subarray(33).toString()) as string[]), uuidText(plain.subarray(17, 33))];
  }

  /** The row id in a page's cursor. BAD_CURSOR, of this argument, when it was not given out here, or for another list. */
  openPage(list: string, cursor: string, argument = 'after'): string {
    return this.openRanked(list, cursor, argument).rowId;
  }

  /** The row id and rank in a page's cursor. BAD_CURSOR likewise. */
  openRanked(list: string, cursor: string, argument = 'after'): { rowId: string; rank: number } {
    const plain = this.#open(cursor, argument);
    if (plain[0] !== pageKind || !plain.subarray(1, 17).equals(listBytes(list))) throw new Problem('BAD_CURSOR', {}, [argument]);
    return { rowId: uuidText(plain.subarray(17, 33)), rank: plain.readUInt32BE(33) };
  }

  #seal(plain: Buffer): string {
    const nonce = this.#nonce();
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  #nonce(): Buffer {
    if (this.#randomAt === this.#random.length) {
      randomFillSync(this.#random);
      this.#randomAt = 0;
    }
    this.#randomAt += nonceBytes;
    return this.#random.subarray(this.#randomAt - nonceBytes, this.#randomAt);
  }

  #open(cursor: string, argument = 'after', leastBytes = plainBytes): Buffer {
    const sealed = Buffer.from(cursor, 'base64url');
    const length = sealed.length - nonceBytes - tagBytes;
    if (length < leastBytes || (leastBytes === plainBytes && length > plainBytes) || sealed.toString('base64url') !== cursor)
      throw new Problem('BAD_CURSOR', {}, [argument]);
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, nonceBytes));
      decipher.setAuthTag(sealed.subarray(-tagBytes));
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    } catch {
      throw new Problem('BAD_CURSOR', {}, [argument]);
    }
  }
}

/** The piece of an event's id that a cursor carries; of no event, zeros. */
export function markOf(eventId: string | null): string {
  return eventId ? uuidBytes(eventId).subarray(0, markBytes).toString('hex') : '00'.repeat(markBytes);
}

function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

function uuidText(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function listBytes(list: string): Buffer {
  return createHash('sha256').update(list).digest().subarray(0, 16);
}
