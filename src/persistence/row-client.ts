import { EventEmitter } from 'node:events';
import pg from 'pg';

// PostgreSQL says of each message what it is and how long: a letter, and four bytes that count themselves.
const headerBytes = 5;
const dataRow = 'D'.charCodeAt(0);

/** A row as it came. Whoever asks for it as the driver gives rows is given that. */
export class RawRow {
  readonly bytes: Buffer;
  /** Where its cells begin: each a length of four bytes, -1 for null, and a text. */
  readonly begin: number;
  readonly end: number;

  constructor(bytes: Buffer, begin: number, end: number) {
    this.bytes = bytes;
    this.begin = begin;
    this.end = end;
  }

  get fields(): (string | null)[] {
    const fields: (string | null)[] = [];
    for (let at = this.begin; at < this.end; ) {
      const length = this.bytes.readInt32BE(at);
      at += 4;
      fields.push(length < 0 ? null : this.bytes.toString('utf8', at, at + Math.max(length, 0)));
      at += Math.max(length, 0);
    }
    return fields;
  }
}

/** Cuts what comes into messages: rows are given to one, and everything else, in its order, to another. */
export class RowCutter {
  readonly #row: (row: RawRow) => void;
  readonly #rest: (bytes: Buffer) => void;
  /** What has come of a message that has not come in full, and how much there has to be to go on. */
  #pieces: Buffer[] = [];
  #held = 0;
  #needed = headerBytes;

  constructor(row: (row: RawRow) => void, rest: (bytes: Buffer) => void) {
    this.#row = row;
    this.#rest = rest;
  }

  take(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#held += piece.length;
    if (this.#held < this.#needed) return;
    const bytes = this.#pieces.length === 1 ? piece : Buffer.concat(this.#pieces, this.#held);
    this.#needed = headerBytes;
    let [at, given] = [0, 0];
    while (at + headerBytes <= bytes.length) {
      const end = at + 1 + bytes.readUInt32BE(at + 1);
      if (end > bytes.length) {
        this.#needed = end - at;
        break;
      }
      if (bytes[at] === dataRow) {
        if (given < at) this.#rest(bytes.subarray(given, at));
        this.#row(new RawRow(bytes, at + headerBytes + 2, end)); // behind how many cells it has
        given = end;
      }
      at = end;
    }
    if (given < at) this.#rest(bytes.subarray(given, at));
    this.#pieces = at < bytes.length ? [bytes.subarray(at)] : [];
    this.#held = bytes.length - at;
  }
}

/**
 * A connection of the driver's that gives its rows as they came. The driver makes a text of each cell, and a list of them,
 * before anybody can say what is to become of them: that was a third of what reading took.
 */
export class RowClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const connection = (this as unknown as { connection: EventEmitter & { attachListeners(stream: EventEmitter): void } })
      .connection;
    const attach = connection.attachListeners.bind(connection);
    connection.attachListeners = (stream) => {
      const others = new EventEmitter();
      attach(others);
      const cutter = new RowCutter(
        (row) => connection.emit('dataRow', row),
        (bytes) => others.emit('data', bytes),
      );
      stream.on('data', (piece: Buffer) => cutter.take(piece));
      stream.on('end', () => others.emit('end'));
    };
  }
}
