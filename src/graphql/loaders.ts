import { Loaded } from './loaded.ts';

/** Calls back once nothing is being read any more. */
export interface Answers {
  whenAnswered(callback: () => void): void;
}

/** Gets distinct ids, and for what they are loaded, and returns what it found, by id. */
type Read<Of, T> = (ids: string[], of: Of) => Promise<Map<string, T>>;

/** What is loaded in one way. */
interface Batches<Of> {
  read: Read<Of, unknown>;
  loaded: Map<string, Loaded<unknown>>;
  /** What the next statement is to ask for. */
  asked: Map<string, Loaded<unknown>>;
}

/**
 * The batches of one operation: all fields of one kind on one level of an answer are read with one statement. What is
 * loaded in one way goes by a name, of what it reads and of its arguments, and is forgotten with the operation.
 */
export class Loaders<Of> {
  readonly #of: Of;
  readonly #answers: Answers;
  /** Mostly there is none: who only follows loads nothing. */
  #batches: Map<string, Batches<Of>> | undefined;
  /** Those of which something is asked. */
  #due: Batches<Of>[] = [];

  /**
   * A batch waits until nothing is being read any more: who was told one by one, as answers came, asks together, and how
   * many statements an answer takes depends on no network.
   */
  constructor(of: Of, answers: Answers = { whenAnswered: (callback) => callback() }) {
    this.#of = of;
    this.#answers = answers;
  }

  /** Loads by id under a name, with the `read` that is given with the name first. */
  load<T>(name: string, id: string, read: Read<Of, T>): Loaded<T | undefined> {
    this.#batches ??= new Map();
    let batches = this.#batches.get(name);
    if (!batches) {
      batches = { read, loaded: new Map(), asked: new Map() };
      this.#batches.set(name, batches);
    }
    let loaded = batches.loaded.get(id);
    if (!loaded) {
      loaded = new Loaded();
      batches.loaded.set(id, loaded);
      batches.asked.set(id, loaded);
      if (batches.asked.size === 1) this.#plan(batches);
    }
    return loaded as Loaded<T | undefined>;
  }

  clear(): void {
    this.#batches?.clear();
  }

  #plan(batches: Batches<Of>): void {
    if (this.#due.push(batches) > 1) return;
    void Promise.resolve().then(() => process.nextTick(() => this.#answers.whenAnswered(() => this.#readDue())));
  }

  #readDue(): void {
    const due = this.#due;
    this.#due = [];
    for (const batches of due) void this.#read(batches);
  }

  async #read(batches: Batches<Of>): Promise<void> {
    const { asked, loaded } = batches;
    batches.asked = new Map();
    let found: Map<string, unknown>;
    try {
      found = await batches.read([...asked.keys()], this.#of);
    } catch (error) {
      for (const id of asked.keys()) loaded.delete(id); // it may be asked for again
      for (const each of asked.values()) each.fail(error);
      return;
    }
    for (const [id, each] of asked) each.take(found.get(id));
  }
}
