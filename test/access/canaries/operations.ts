import fc from 'fast-check';
import {
  type GraphQLArgument,
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  GraphQLNonNull,
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
import { Forms, type Value, variableForms } from './forms.ts';
import { logins, noId } from './world.ts';

// Random operations of the schema, from seeds: each is made of choices, one number after the other, and the same numbers
// make the same operation in a world with the same things. They are valid, and written in every form that the language has;
// what they ask for need not make sense.

const depthMax = 7;
const fieldsMax = 80;

export interface Operation {
  kind: 'query' | 'mutation' | 'subscription';
  login: string;
  transport: 'HTTP' | 'WEBSOCKET' | 'SSE';
  document: string;
  variables: Record<string, unknown>;
}

/** What there is to ask with: ids by type, and the cursors of who asks. */
export interface Stock {
  ids: Map<NodeType, string[]>;
  cursors: Map<string, Map<string, string>>;
}

/** So many lists of choices, the same for the same seed. */
export const choicesOf = (seed: number, operations: number): number[][] =>
  fc.sample(fc.array(fc.nat({ max: 0xffff }), { minLength: 300, maxLength: 700, size: 'max' }), { seed, numRuns: operations });

/** The operation that choices make. When they run out, nothing more is chosen. */
export function operationOf(choices: readonly number[], stock: Stock): Operation {
  return new Maker(choices, stock).operation();
}

/** A mutation that is given, with a selection that choices make of all that its payload leads to. */
export function mutationOf(choices: readonly number[], stock: Stock, { login, mutation, input }: Doing): Operation {
  return new Maker(choices, stock).mutation(login, mutation, input);
}

export interface Doing {
  login: string;
  mutation: string;
  input: object;
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
  readonly #forms = new Forms();
  /** In the value of a variable, and in a default, there are no variables. */
  #inVariable = false;

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
    return this.#written(kind, transport, calls.join(' '));
  }

  mutation(login: string, mutation: string, input: object): Operation {
    this.#login = login;
    const transport = this.#one(['HTTP', 'HTTP', 'WEBSOCKET', 'SSE'] as const);
    const field = roots.mutation.getFields()[mutation]!;
    const given = this.#forms.variable(field.args[0]!.type, { text: '', json: input }, 'given');
    const payload = Object.values((getNamedType(field.type) as GraphQLObjectType).getFields());
    const fields = payload.map((each) => this.#call(each, 2)).join(' ');
    return this.#written('mutation', transport, `${mutation}(input: ${given.text}) { ${fields} }`);
  }

  #written(kind: Operation['kind'], transport: Operation['transport'], calls: string): Operation {
    const document = this.#forms.document(kind, calls);
    return { kind, login: this.#login, transport, document, variables: this.#forms.variables };
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
    const values = given.map((argument) => `${argument.name}: ${this.#value(argument, argument.type).text}`);
    const called = alias || (depth > 1 && this.#below(8) === 0 ? `${this.#forms.name('a')}: ` : '');
    const directive = depth > 1 ? this.#directive() : '';
    const selection = this.#selection(getNamedType(field.type), depth);
    return `${called}${field.name}${values.length > 0 ? `(${values.join(', ')})` : ''}${directive} ${selection}`;
  }

  /** Mostly one that leaves what is asked as it is. */
  #directive(): string {
    if (this.#below(12) > 0) return '';
    const name = this.#one(['include', 'skip']);
    const isAsked = this.#below(4) > 0;
    const value = { text: String(isAsked === (name === 'include')), json: isAsked === (name === 'include') };
    if (this.#below(2) === 0) return ` @${name}(if: ${value.text})`;
    return ` @${name}(if: ${this.#forms.variable(new GraphQLNonNull(GraphQLBoolean), value, this.#one(variableForms)).text})`;
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
    const call = (field: (typeof fields)[number]) => this.#call(field, depth + 1, prefix && `${prefix}${field.name}: `);
    const apart = this.#one(['none', 'none', 'none', 'inline', 'named', 'known'] as const);
    const [here, there] =
      apart === 'inline' || apart === 'named'
        ? [fields.slice(fields.length / 2), fields.slice(0, fields.length / 2)]
        : [fields, []];
    return ['__typename', ...here.map(call), this.#apart(type, apart, there, depth, call)].join(' ');
  }

  /** Some of the fields of a type in a fragment, or those of a fragment that there is already. */
  #apart(
    type: GraphQLObjectType,
    how: 'none' | 'inline' | 'named' | 'known',
    fields: readonly GraphQLField<unknown, unknown>[],
    depth: number,
    call: (field: GraphQLField<unknown, unknown>) => string,
  ): string {
    const known = this.#forms.fragmentsOn(type.name)[0];
    if (how === 'known' && known) return `...${known}${this.#directive()}`;
    if (how === 'inline') {
      const interfaces = type.getInterfaces().map(({ name }) => name);
      const condition = this.#one(['', type.name, ...interfaces]);
      const spread = `...${condition && ` on ${condition}`}${this.#directive()}`;
      const isOfInterface = interfaces.includes(condition);
      return isOfInterface
        ? `${spread} { __typename${condition === 'Node' ? ` ${this.#forms.name('a')}: id` : ''} } ${fields.map(call).join(' ')}`
        : `${spread} { __typename ${fields.map(call).join(' ')} }`;
    }
    if (how !== 'named') return '';
    const named = fields.map((field) => this.#call(field, depth + 1, `${this.#forms.name('a')}: `));
    return `...${this.#forms.fragment(type.name, ['__typename', ...named].join(' '))}${this.#directive()}`;
  }

  /** A value, or a variable that has it. */
  #value(of: GraphQLArgument | GraphQLInputField, type: GraphQLInputType): Value {
    if (this.#inVariable || this.#below(3) > 0) return this.#literal(of, type);
    this.#inVariable = true;
    const value = this.#literal(of, type);
    this.#inVariable = false;
    return this.#forms.variable(type, value, this.#one(variableForms));
  }

  #literal(of: GraphQLArgument | GraphQLInputField, type: GraphQLInputType): Value {
    const bare = getNullableType(type);
    if (isListType(bare)) {
      const items = Array.from({ length: 1 + this.#below(2) }, () => this.#value(of, bare.ofType));
      return { text: `[${items.map(({ text }) => text).join(', ')}]`, json: items.map(({ json }) => json) };
    }
    if (isEnumType(bare)) {
      const { name } = this.#one(bare.getValues());
      return { text: name, json: name };
    }
    if (isInputObjectType(bare)) {
      const fields = Object.values(bare.getFields()).filter((field) => isRequiredInputField(field) || this.#below(4) === 0);
      const values = fields.map((field) => [field.name, this.#value(field, field.type)] as const);
      return {
        text: `{ ${values.map(([name, { text }]) => `${name}: ${text}`).join(', ')} }`,
        json: Object.fromEntries(values.map(([name, { json }]) => [name, json])),
      };
    }
    const json = this.#scalar(of.name, getNamedType(bare).name);
    return { text: JSON.stringify(json), json };
  }

  #scalar(name: string, scalar: string): string | number | boolean | null {
    if (scalar === 'ID') return this.#id(name);
    if (/^(first|last)$/.test(name)) return this.#one([...[1, 2, 3, 5, 8, 20, 40, 100, 1, 2, 3, 5, 8, 20, 40], 0]);
    if (scalar === 'Int') return this.#one([1, 2, 5, 20, 2024, 0, -1]);
    if (scalar === 'Float') return 0.5;
    if (scalar === 'Boolean') return this.#below(2) === 0;
    if (scalar === 'Period') return this.#one(['2024-Q1', '2024', '2024-03', '2024-03-29']);
    if (scalar === 'DateTimeISO') return this.#one(['2024-03-01T00:00:00Z', '2024-04-01T00:00:00Z']);
    if (/^(after|before)$/.test(name)) {
      const cursors = this.#stock.cursors.get(this.#login)!;
      const isOfFeed = /(Feed|Events)$/.test(this.#asked);
      if ((this.#below(16) === 0) === isOfFeed) return null;
      return cursors.get(this.#followed) ?? this.#one([...cursors.values()]);
    }
    return this.#one(['phối hợp', 'zq', 'x', '2024-03-29', 'ngân sách bảo đảm', '']);
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
