/** One setting: an environment variable. `read` gives what its text means, or undefined when it cannot be used. */
export interface Setting<Value> {
  /** Taken when it is not set; undefined: then there is none, and it is read only once it is set. */
  default: string | undefined;
  /** A sentence for `--help` and the README: what it does, with its bounds. */
  meaning: string;
  read: (text: string) => Value | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used as given; its message names it and says what would do. */
export class BadSetting extends Error {}

type ValueOf<Table, Name extends keyof Table> = Table[Name] extends Setting<infer Value> ? NonNullable<Value> : never;

/** Reads settings of a table from the environment by their names. BadSetting for a value that does not fit. */
export const readerOf =
  <Table extends Record<string, Setting<unknown>>>(table: Table, env: Environment) =>
  <Name extends keyof Table & string>(name: Name): ValueOf<Table, Name> => {
    const setting = table[name]!;
    const text = env[name] || setting.default || '';
    const value = setting.read(text);
    if (value === undefined)
      throw new BadSetting(`${name}=${/SECRET|_URL$/.test(name) ? '…' : text} cannot be used. ${setting.meaning}`);
    return value as ValueOf<Table, Name>;
  };

/** Reads a whole number of at most ten digits. */
export const whole =
  (min: number, max: number) =>
  (text: string): number | undefined =>
    /^\d{1,10}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : undefined;

/** Reads one of a few words. */
export const oneOf =
  <const Word extends string>(words: readonly Word[]) =>
  (text: string): Word | undefined =>
    words.find((word) => word === text);

/** Reads whatever is not empty. */
export const anyText = (text: string): string | undefined => text || undefined;

// Above what anybody would set, and low enough for what is counted with it.
export const countMax = 1_000_000;
export const bytesMax = 1_000_000_000;
export const msMax = 60_000;

/** Whether a text is the address of a server: no user, no query. */
export function isHttpUrl(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { username, password, search, hash } = new URL(text);
  return username === '' && password === '' && search === '' && hash === '';
}
