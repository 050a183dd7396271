import type { Statement } from './batch.ts';
import { type Orm, poolUnder, sql, type Tx } from './database.ts';
import { Held, type Saying } from './held.ts';
import { type Pool, prepared } from './prepared.ts';
import { Unit } from './unit.ts';

/** Who a transaction acts for, as the row-level policies read it: `set_config('app.…', …, true)`, gone with the transaction. */
export interface ActsFor {
  personId: string;
  bodyId: string;
  isOffice: boolean;
}

const setActor = `select set_config('app.person', $1, true), set_config('app.body', $2, true), set_config('app.office', $3, true)`;

/**
 * Whether the actor acts for the office, and who it is, as statements ask it. What reads a whole answer knows, and says so in
 * its statements: PostgreSQL need not plan for, nor make ready, what is only looked at for others.
 */
export const isOfficeSql = '(select actor_is_office())';
export const actorBodySql = '(select actor_body())';
export const actorPersonSql = '(select actor_person())';

/** What is known of an actor, put into the texts of statements: the same text for the same statement. */
interface Said {
  text: string;
  /** What comes after the values of the statement. */
  adds: (keyof ActsFor)[];
}
type SaidOf = Map<string, Said>;
const saidFor: Record<'office' | 'others', Record<Pool, SaidOf>> = {
  office: { source: new Map(), page: new Map() },
  others: { source: new Map(), page: new Map() },
};
/** How many are kept of each: there are fewer in the sources, and pages of every kind keep no other out. */
const textsMax = 1_000;

function saidOf(isOffice: boolean, text: string, values: number): Said {
  const said: Said = { text: text.replaceAll(isOfficeSql, String(isOffice)), adds: [] };
  for (const [asked, known] of [
    [actorBodySql, 'bodyId'],
    [actorPersonSql, 'personId'],
  ] as const)
    if (said.text.includes(asked)) said.text = said.text.replaceAll(asked, `($${values + said.adds.push(known)}::uuid)`);
  return said;
}

/** How statements are asked for an actor that is known. */
const sayingFor =
  (viewer: ActsFor): Saying =>
  (text, values, pool = 'source') => {
    const known = saidFor[viewer.isOffice ? 'office' : 'others'][pool];
    let said = known.get(text);
    if (!said) {
      said = saidOf(viewer.isOffice, text, values.length);
      if (known.size < textsMax) known.set(text, said);
    }
    if (said.adds.length === 0) return { text: said.text, values };
    return { text: said.text, values: [...values, ...said.adds.map((what) => viewer[what] || null)] }; // nobody: as actor_body() has it
  };

/** Says, inside a transaction, for whom the statements that follow are. */
export async function actFor(tx: Tx, viewer: ActsFor): Promise<void> {
  const { text, values } = actingFor(viewer);
  await sql(tx, text, values);
}

/**
 * Does now what the database else does as a transaction ends: who acts next in it sees of what another did before what it
 * would see after it. For what enters a whole world in one transaction, beside which nobody works.
 */
export async function settle(tx: Tx): Promise<void> {
  await Promise.all(['set constraints all immediate', 'set constraints all deferred'].map((each) => sql(tx, each)));
}

/** The same as a transaction begins, with the `begin`. */
const actingFor = ({ personId, bodyId, isOffice }: ActsFor): Statement => ({
  ...prepared(setActor),
  values: [personId, bodyId, String(isOffice)],
});

/** One transaction with a unit of work of its own: committed when `work` resolves, rolled back when it throws. */
export async function inTransaction<T>(orm: Orm, viewer: ActsFor | undefined, work: (tx: Tx) => Promise<T>): Promise<T> {
  const held = await Held.begin(poolUnder(orm.em), [prepared('begin'), ...(viewer ? [actingFor(viewer)] : [])]);
  let result: T;
  try {
    const tx = new Unit(held, orm.em);
    result = await work(tx);
    await tx.flush();
  } catch (error) {
    await held.rollback().catch(() => {}); // the connection is gone, and with it what was done; why it was, the error says
    throw held.reasonOf(error);
  }
  await held.commit();
  return result;
}

/** How often a transaction is tried: who runs into the same others three times is not helped by a fourth. */
const triesMax = 3;

/** A deadlock or a serialization failure is nobody's fault and changed nothing: the whole transaction is tried again, a few times. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (tries === triesMax || (code !== '40P01' && code !== '40001')) throw error;
    }
  }
}

const nothing = Promise.resolve();

/**
 * What one query operation reads: one REPEATABLE READ transaction, begun at the first read, so that a whole answer shows
 * one instant (a draft's `feedCursor` fits its comments). `end` it when the operation is answered.
 */
export class Snapshot {
  readonly #orm: Orm;
  readonly #viewer: () => ActsFor;
  #open: Promise<{ held: Held; tx: Tx }> | undefined;
  #held: Held | undefined;
  #ended = false;

  constructor(orm: Orm, viewer: () => ActsFor) {
    this.#orm = orm;
    this.#viewer = viewer;
  }

  async tx(): Promise<Tx> {
    if (this.#ended) throw new Error('This operation has been answered; it reads no more.');
    this.#open ??= this.#begin();
    return (await this.#open).tx;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** After a change of one's own: the next read opens a new snapshot that contains it. */
  async renew(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    this.#held = undefined;
    if (open) await (await open).held.rollback();
  }

  end(): Promise<void> {
    this.#ended = true;
    return this.#open ? this.renew().catch(() => {}) : nothing; // the connection is gone: nothing to give back
  }

  async #begin(): Promise<{ held: Held; tx: Tx }> {
    const viewer = this.#viewer();
    const begin = prepared('begin isolation level repeatable read read only');
    const held = await Held.begin(poolUnder(this.#orm.em), [begin, actingFor(viewer)], sayingFor(viewer));
    this.#held = held;
    return { held, tx: new Unit(held, this.#orm.em) };
  }

  /** Calls back once all that was asked in it is answered; at once when nothing was. */
  whenAnswered(callback: () => void): void {
    if (this.#held) this.#held.whenAnswered(callback);
    else callback();
  }
}
