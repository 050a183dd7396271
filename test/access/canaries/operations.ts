import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { globalId, type NodeType } from '../../../src/graphql/global-id.ts';
import { roots, schema } from '../everything.ts';
import { logins, noId } from './world.ts';

// Random operations of the schema, from seeds: each is made of choices, one number after the other, and the same numbers
// make the same operation in a world with the same things. They are valid; what they ask for need not make sense.

const depthMax = 7;
const fieldsMax = 80;

export interface Operation {
  kind: 'query' | 'mutation' | 'subscription';
  login: string;
  transport: 'HTTP' | 'WEBSOCKET' | 'SSE';
  document: string;
}

/** What there is to ask with: ids by type, and the cursors of who asks. */
export interface Stock {
  ids: Map<NodeType, string[]>;
  cursors: Map<string, Map<string, string>>;
}

/** So many lists of choices, the same for the same seed. */
export const choicesOf = (seed: number, operations: number): number[][] =>
  fc.sample(fc.array(fc.nat({ max: 0xffff }), { minLength: 200, maxLength: 400, size: 'max' }), { seed, numRuns: operations });

/** The operation that choices make. When they run out, nothing more is chosen. */
export function operationOf(choices: readonly number[], stock: Stock): Operation {
  return new Maker(choices, stock).operation();
}

class Maker {
  readonly #choices: readonly number[];
  readonly #stock: Stock;
  #next = 0;
  #fields = 0;
  #login = logins[0]!;
  /** The field whose arguments are made, and the type of the id that was given last. */
  #asked = '';
  #typeNamed: NodeType | undefined;
  /** What a feed is of. */
  #followed = 'inbox';

  constructor(choices: readonly number[], stock: Stock) {
    this.#choices = choices;
    this.#stock = stock;
  }

  operation(): Operation {
    this.#login = this.#one(logins);
    const kind = this.#one(['query', 'query', 'query', 'query', 'query', 'query', 'mutation', 'subscription'] as const);
    // HTTP is what most ask by; a subscription goes where things go on.
    const transport = this.#one(
      kind === 'subscription' ? (['WEBSOCKET', 'SSE'] as const) : (['HTTP', 'HTTP', 'HTTP', 'HTTP', 'WEBSOCKET', 'SSE'] as const),
    );
    const fields = Object.values(roots[kind].getFields());
    const many = kind === 'query' ? this.#one([1, 1, 1, 2]) : 1;
    const calls = Array.from({ length: many }, (_, n) => {
      // Every field has its turn; by their ids most is told of things.
      const field = this.#below(3) === 0 ? (roots[kind].getFields()['node'] ?? this.#one(fields)) : this.#one(fields);
      return `${kind === 'query' ? `r${n}: ` : ''}${this.#call(field, 1)}`;
    });
    return { kind, login: this.#login, transport, document: `${kind} { ${calls.join(' ')} }` };
  }

  #call(field: GraphQLField<unknown, unknown>, depth: number, alias = ''): string {
    this.#fields += 1;
    const isFeed = /(Feed|Events)$/.test(field.name);
    const given = field.args
      .filter((argument) => isRequiredArgument(argument) || (isFeed && argument.name === 'after') || this.#below(3) === 0)
      .filter(pagesOnce())
      .sort((one, other) => Number(other.name.endsWith('Id')) - Number(one.name.endsWith('Id'))); // a cursor is of an id
    this.#followed = 'inbox';
    this.#asked = field.name;
    const values = given.map((argument) => `${argument.name}: ${this.#value(argument, argument.type)}`);
    return `${alias}${field.name}${values.length > 0 ? `(${values.join(', ')})` : ''} ${this.#selection(getNamedType(field.type), depth)}`;
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    if (isLeafType(type)) return '';
    if (isAbstractType(type)) {
      const members = schema.getPossibleTypes(type).filter(({ name }) => name === this.#typeNamed || this.#below(3) === 0);
      this.#typeNamed = undefined;
      // Fields of the same name may be of different types: each is called after its own.
      const parts = members.map((member) => `... on ${member.name} { ${this.#fieldsOf(member, depth, `${member.name}_`)} }`);
      return `{ __typename ${parts.join(' ')} }`;
    }
    return `{ ${this.#fieldsOf(type as GraphQLObjectType, depth)} }`;
  }

  #fieldsOf(type: GraphQLObjectType, depth: number, prefix = ''): string {
    const all = Object.values(type.getFields());
    const start = this.#below(all.length); // the first ones would use up what there is to ask for
    const fields = [...all.slice(start), ...all.slice(0, start)].filter((field) => {
      const isLeaf = isLeafType(getNamedType(field.type));
      if (this.#fields > fieldsMax || (depth >= depthMax && !isLeaf)) return false;
      // Ways to more are taken oftener near the root, and a page is for what is on it.
      if (/^(nodes|edges|node)$/.test(field.name)) return true;
      return isLeaf ? this.#below(3) > 0 : this.#below(2 + Math.floor(depth / 2)) === 0;
    });
    return ['__typename', ...fields.map((field) => this.#call(field, depth + 1, prefix && `${prefix}${field.name}: `))].join(' ');
  }

  #value(of: GraphQLArgument | GraphQLInputField, type: GraphQLInputType): string {
    const bare = getNullableType(type);
    if (isListType(bare)) return `[${Array.from({ length: 1 + this.#below(2) }, () => this.#value(of, bare.ofType)).join(', ')}]`;
    if (isEnumType(bare)) return this.#one(bare.getValues()).name;
    if (isInputObjectType(bare)) {
      const fields = Object.values(bare.getFields()).filter((field) => isRequiredInputField(field) || this.#below(4) === 0);
      return `{ ${fields.map((field) => `${field.name}: ${this.#value(field, field.type)}`).join(', ')} }`;
    }
    const scalar = getNamedType(bare).name;
    if (scalar === 'ID') return JSON.stringify(this.#id(of.name));
    if (/^(first|last)$/.test(of.name)) return String(this.#one([...[1, 2, 3, 5, 8, 20, 40, 100, 1, 2, 3, 5, 8, 20, 40], 0]));
    if (scalar === 'Int') return String(this.#one([1, 2, 5, 20, 2024, 0, -1]));
    if (scalar === 'Float') return '0.5';
    if (scalar === 'Boolean') return String(this.#below(2) === 0);
    if (scalar === 'Period') return JSON.stringify(this.#one(['2024-Q1', '2024', '2024-03', '2024-03-29']));
    if (scalar === 'DateTimeISO') return JSON.stringify(this.#one(['2024-03-01T00:00:00Z', '2024-04-01T00:00:00Z']));
    if (/^(after|before)$/.test(of.name)) {
      const cursors = this.#stock.cursors.get(this.#login)!;
      const isOfFeed = /(Feed|Events)$/.test(this.#asked);
      if ((this.#below(16) === 0) === isOfFeed) return 'null';
      return JSON.stringify(cursors.get(this.#followed) ?? this.#one([...cursors.values()]));
    }
    return JSON.stringify(this.#one(['phối hợp', 'zq', 'x', '2024-03-29', 'ngân sách bảo đảm', '']));
  }

  /** Mostly of what the name says, else of anything, or of nothing. */
  #id(name: string): string {
    const { ids } = this.#stock;
    const prefix = name
      .replace(/Ids?$/, '')
      .replace(/^(from|to|lead|deciding|contributing|into|parent|predecessor)/, '')
      .toLowerCase();
    const type = [...ids.keys()].find((each) => prefix !== '' && globalId(each, nobody).startsWith(prefix));
    if (this.#below(32) === 0) return noId;
    this.#typeNamed = this.#below(16) > 0 && type ? type : this.#one([...ids.keys()]);
    this.#followed = this.#one(ids.get(this.#typeNamed)!);
    return this.#followed;
  }

  #below(limit: number): number {
    return (this.#choices[this.#next++] ?? limit - 1) % limit;
  }

  #one<One>(all: readonly One[]): One {
    return all[this.#below(all.length)]!;
  }
}

const nobody = '01890000-0000-7000-8000-000000000000';

/** Who asks for the first asks not for the last too: that is always refused. */
function pagesOnce(): (argument: GraphQLArgument) => boolean {
  let paged = false;
  return ({ name }) => {
    if (name !== 'first' && name !== 'last') return true;
    if (paged) return false;
    paged = true;
    return true;
  };
}
