import type { BodyRow } from '../bodies/bodies.ts';
import { BodyKind } from '../bodies/body.type.ts';
import { globalId, readGlobalId } from '../graphql/global-id.ts';
import type { Locale } from '../locale.ts';
import { plain } from './sheet-columns.rules.ts';

/** The bodies that a name may mean; none is told with the name that is most like it. */
export interface NamedBodies {
  bodies: BodyRow[];
  nearest: string;
}

/** Finds bodies by what people write: a name in Vietnamese or English, with or without diacritics, or a global id. */
export class BodyNames {
  readonly #byId: Map<string, BodyRow>;
  readonly #exact = new Map<string, Set<BodyRow>>();
  readonly #plain = new Map<string, Set<BodyRow>>();
  readonly #triples = new Map<string, Set<string>>();
  readonly #asked = new Map<string, NamedBodies>();
  readonly deciding: string;

  constructor(bodies: BodyRow[]) {
    this.#byId = new Map(bodies.map((body) => [body.id, body]));
    for (const body of bodies)
      for (const name of [body.nameVi, body.nameEn]) {
        put(this.#exact, exact(name), body);
        put(this.#plain, plain(name), body);
      }
    const deciding = bodies.filter((body) => body.kind === BodyKind.DECIDING).map((body) => body.nameVi);
    this.deciding = deciding.slice(0, 10).join(', ');
  }

  /** Whoever writes accents means exactly them: another body is never guessed. Without any, all bodies that are called so. */
  find(text: string): NamedBodies {
    const known = this.#asked.get(text);
    if (known) return known;
    const read = readGlobalId(text.trim());
    const byId = read?.type === 'Body' ? this.#byId.get(read.uuid) : undefined;
    const bodies = byId ? [byId] : [...(this.#exact.get(exact(text)) ?? this.#withoutAccents(text) ?? [])];
    const found = { bodies, nearest: bodies.length > 0 ? '' : this.#nearest(text) };
    this.#asked.set(text, found);
    return found;
  }

  /** What to write for a body so that `find` gives back that body alone: its name, or its id where that is not enough. */
  nameFor(id: string, locale: Locale): string {
    const body = this.#byId.get(id);
    const name = (locale === 'vi' ? body?.nameVi : body?.nameEn) ?? '';
    const isOnly = this.#exact.get(exact(name))?.size === 1;
    return isOnly && !/[;\r\n]/.test(name) ? name : globalId('Body', id);
  }

  #withoutAccents(text: string): Set<BodyRow> | undefined {
    return plain(text) === exact(text) ? this.#plain.get(plain(text)) : undefined;
  }

  #nearest(text: string): string {
    if (this.#triples.size === 0)
      for (const body of this.#byId.values())
        for (const name of [body.nameVi, body.nameEn]) this.#triples.set(name, triplesOf(name));
    const wanted = triplesOf(text.slice(0, 200));
    let nearest = '';
    let likenessMax = -1;
    for (const [name, triples] of this.#triples) {
      const likeness = (2 * [...wanted].filter((triple) => triples.has(triple)).length) / (wanted.size + triples.size);
      if (likeness > likenessMax) [nearest, likenessMax] = [name, likeness];
    }
    return nearest;
  }
}

/** Accents stand at the end of their word, in one order: `Hoà` and `Hòa` are two ways to write one word. */
const exact = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/\p{M}/gu, '') + (word.match(/\p{M}/gu) ?? []).sort().join(''))
    .join(' ');

/** Three letters in a row, those of each word's ends marked: what two spellings of a name have in common. */
function triplesOf(name: string): Set<string> {
  const padded = `  ${plain(name)} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)));
}

function put(index: Map<string, Set<BodyRow>>, name: string, body: BodyRow): void {
  const there = index.get(name);
  if (there) there.add(body);
  else index.set(name, new Set([body]));
}
