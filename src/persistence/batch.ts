import type { Socket } from 'node:net';
import pg from 'pg';
import type { RawRow } from './row-client.ts';
import { latinTypes, type RowReader, rowReader, textType } from './row-reader.ts';

/** A statement with its values. With a name it is prepared under it, once on each connection. */
export interface Statement {
  text: string;
  values: readonly unknown[];
  name?: string;
}

/** What PostgreSQL answered: its rows, and of what command and how many rows it said that it was done. */
export interface Answer {
  rows: Record<string, unknown>[];
  command: string;
  rowCount: number;
}

/** How the rows of a statement are read: nothing where it has none. */
type Shape = RowReader | undefined;

/** Values as the driver writes them; its types do not tell of it. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): string | Buffer | null } }).utils;

/** What the driver's connection has that its types do not tell. */
interface Wire extends Omit<pg.Connection, 'stream'> {
  /** The texts of the statements that are prepared, by name, and of those that are on their way to be. */
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
  stream: Socket;
}

/**
 * A list of ids as PostgreSQL reads it: there are many, and in them is nothing that the driver would have to mark. As many of
 * 36 characters as the list has members: none of them is two, with a comma.
 */
function idsIn(value: unknown): string | undefined {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return undefined;
  const ids = value.join();
  const isIds = ids.length === 37 * value.length - 1 && /^[\da-f-]{36}(?:,[\da-f-]{36})*$/.test(ids);
  return isIds && value.every((id) => typeof id === 'string') ? `{${ids}}` : undefined;
}

interface Asked {
  statement: Statement;
  values: (string | Buffer | null)[];
  shape: Shape;
  /** Whether PostgreSQL was asked for the shape, since nobody knows it. */
  describes: boolean;
  answer: Answer;
  failure: unknown;
  settle: PromiseWithResolvers<Answer>;
}

/**
 * The shapes of what is prepared on a connection: they never change, or PostgreSQL would refuse the statement. And, of a client, by
 * the columns of its own statements, whatever they were asked by.
 */
const shapes = new WeakMap<object, Map<string, Shape>>();

/**
 * Statements that go to PostgreSQL together, answered in order: one piece is written, and one comes back. Where one fails,
 * those after it are not done. To the driver it is one query (as cursors are): it takes what comes in until the answer is
 * complete. The driver itself would ask PostgreSQL after each statement to send what it has, and for the names and types of
 * its columns every time, which for a few small statements was half of what they cost.
 */
export class Batch implements pg.Submittable {
  readonly #client: pg.PoolClient;
  readonly #failed: (failure: Error) => void;
  readonly #asked: Asked[] = [];
  #at = 0;

  /** `failed` is told of the statement that failed, if one does, before anybody else is. */
  constructor(client: pg.PoolClient, failed: (failure: Error) => void = () => {}) {
    this.#client = client;
    this.#failed = failed;
  }

  /** Some statements by themselves. */
  static ask(client: pg.PoolClient, statements: readonly Statement[]): Promise<Answer[]> {
    const batch = new Batch(client);
    const answers = Promise.all(statements.map((statement) => batch.add(statement)));
    batch.send();
    return answers;
  }

  /** Adds a statement, as long as it has not been sent. Throws what is wrong with a value. */
  add(statement: Statement): Promise<Answer> {
    const values = statement.values.map((value) => idsIn(value) ?? prepareValue(value));
    const settle = Promise.withResolvers<Answer>();
    const answer = { rows: [], command: '', rowCount: 0 };
    this.#asked.push({ statement, values, shape: undefined, describes: true, answer, failure: undefined, settle });
    return settle.promise;
  }

  /** Sends it. */
  send(): void {
    this.#client.query(this);
  }

  // From here on, what the driver calls.

  /** Of the statement that is being answered: the driver notes under it that it is prepared, or that it is not. */
  get name(): string | undefined {
    return this.#asked[this.#at]?.statement.name;
  }

  get text(): string | undefined {
    return this.#asked[this.#at]?.statement.text;
  }

  submit(connection: pg.Connection): void {
    const wire = connection as unknown as Wire;
    const known = shapesOf(wire);
    wire.stream.cork();
    for (const asked of this.#asked) {
      const { text, name } = asked.statement;
      if (name === undefined || (wire.parsedStatements[name] ?? wire.submittedNamedStatements[name]) === undefined) {
        wire.parse({ name: name ?? '', text, types: [] }, true);
        if (name !== undefined) wire.submittedNamedStatements[name] = text;
      }
      wire.bind({ statement: name ?? '', values: asked.values }, true);
      asked.describes = name === undefined || !known.has(name);
      if (asked.describes) wire.describe({ type: 'P', name: '' }, true);
      else asked.shape = known.get(name!);
      wire.execute(null, true);
    }
    wire.sync();
    wire.stream.uncork();
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.#asked[this.#at]!.shape = this.#shapeOf(fields);
  }

  /** What reads rows of the same columns is made once: most lists are read by statements without a name, by which it would be known. */
  #shapeOf(fields: readonly { name: string; dataTypeID: number }[]): Shape {
    const known = shapesOf(this.#client);
    const columns = fields.map(({ name, dataTypeID }) => `${dataTypeID} ${name}`).join('\n');
    const shape =
      known.get(columns) ??
      rowReader(
        fields.map(({ name, dataTypeID }) => ({
          name,
          isLatin: latinTypes.has(dataTypeID),
          read: this.#client.getTypeParser(dataTypeID, 'text'),
        })),
        this.#client.getTypeParser(textType, 'text'),
      );
    known.set(columns, shape);
    return shape;
  }

  handleDataRow(row: RawRow): void {
    const asked = this.#asked[this.#at]!;
    try {
      asked.answer.rows.push(asked.shape!(row));
    } catch (error) {
      asked.failure ??= error;
    }
  }

  handleCommandComplete({ text }: { text: string }, connection: pg.Connection): void {
    const { statement, describes, shape, answer } = this.#asked[this.#at]!;
    const [command, ...counts] = text.split(' ');
    answer.command = command!;
    answer.rowCount = Number(counts.at(-1) ?? 0) || 0;
    if (describes && statement.name !== undefined) shapesOf(connection).set(statement.name, shape);
    this.#at++;
  }

  handleEmptyQuery(): void {
    this.#at++;
  }

  handleReadyForQuery(): void {
    for (const { settle, answer, failure } of this.#asked)
      if (failure === undefined) settle.resolve(answer);
      else settle.reject(failure);
  }

  /** One failed, or the connection is gone. What comes after it was not done. */
  handleError(error: Error, connection: pg.Connection): void {
    this.#failed(error);
    const rest = this.#asked.splice(this.#at);
    if (rest.length === 0 && this.#asked.length > 0) this.#asked.at(-1)!.failure ??= error; // done, and not kept
    this.handleReadyForQuery();
    for (const { statement } of rest)
      if (statement.name) delete (connection as unknown as Wire).submittedNamedStatements[statement.name];
    for (const [at, { settle }] of rest.entries()) settle.reject(at === 0 ? error : notDone(error));
  }
}

/** What PostgreSQL says of a statement of a transaction that has failed. */
const failedTransaction = '25P02';
const notDone = (cause: Error) =>
  Object.assign(new Error('A statement before it failed: it was not done.', { cause }), { code: failedTransaction });

/** Whether an error says no more than that something failed before. */
export const isNotDone = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === failedTransaction;

function shapesOf(connection: object): Map<string, Shape> {
  const known = shapes.get(connection) ?? new Map<string, Shape>();
  shapes.set(connection, known);
  return known;
}
