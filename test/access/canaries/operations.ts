import {
  type GraphQLArgument,
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isRequiredArgument,
} from 'graphql';
import { roots, schema } from '../everything.ts';
import { Chosen } from './choices.ts';
import { Forms, variableForms } from './forms.ts';
import { type Stock, Values } from './values.ts';
import { logins } from './world.ts';

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
  readonly #chosen: Chosen;
  readonly #values: Values;
  #fields = 0;
  #login = logins[0]!;
  readonly #forms = new Forms();

  constructor(choices: readonly number[], stock: Stock) {
    this.#chosen = new Chosen(choices);
    this.#values = new Values(this.#chosen, stock, this.#forms);
  }

  operation(): Operation {
    this.#login = this.#chosen.one(logins);
    const kind = this.#chosen.one(['query', 'query', 'query', 'query', 'query', 'query', 'mutation', 'subscription'] as const);
    // HTTP is what most ask by; a subscription goes where things go on.
    const transport = this.#chosen.one(
      kind === 'subscription' ? (['WEBSOCKET', 'SSE'] as const) : (['HTTP', 'HTTP', 'HTTP', 'HTTP', 'WEBSOCKET', 'SSE'] as const),
    );
    const fields = Object.values(roots[kind].getFields());
    const many = kind === 'query' ? this.#chosen.one([1, 1, 1, 2]) : 1;
    const calls = Array.from({ length: many }, (_, n) => {
      // Every field has its turn; by their ids most is told of things.
      const field =
        this.#chosen.below(3) === 0 ? (roots[kind].getFields()['node'] ?? this.#chosen.one(fields)) : this.#chosen.one(fields);
      return `${kind === 'query' ? `r${n}: ` : ''}${this.#call(field, 1)}`;
    });
    return this.#written(kind, transport, calls.join(' '));
  }

  mutation(login: string, mutation: string, input: object): Operation {
    this.#login = login;
    const transport = this.#chosen.one(['HTTP', 'HTTP', 'WEBSOCKET', 'SSE'] as const);
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
      .filter((argument) => isRequiredArgument(argument) || (isFeed && argument.name === 'after') || this.#chosen.below(3) === 0)
      .filter(pagesOnce())
      .sort((one, other) => Number(other.name.endsWith('Id')) - Number(one.name.endsWith('Id'))); // a cursor is of an id
    this.#values.begin(this.#login, field.name);
    const values = given.map((argument) => `${argument.name}: ${this.#values.of(argument, argument.type).text}`);
    const called = alias || (depth > 1 && this.#chosen.below(8) === 0 ? `${this.#forms.name('a')}: ` : '');
    const directive = depth > 1 ? this.#directive() : '';
    const selection = this.#selection(getNamedType(field.type), depth);
    return `${called}${field.name}${values.length > 0 ? `(${values.join(', ')})` : ''}${directive} ${selection}`;
  }

  /** Mostly one that leaves what is asked as it is. */
  #directive(): string {
    if (this.#chosen.below(12) > 0) return '';
    const name = this.#chosen.one(['include', 'skip']);
    const isAsked = this.#chosen.below(4) > 0;
    const value = { text: String(isAsked === (name === 'include')), json: isAsked === (name === 'include') };
    if (this.#chosen.below(2) === 0) return ` @${name}(if: ${value.text})`;
    return ` @${name}(if: ${this.#forms.variable(new GraphQLNonNull(GraphQLBoolean), value, this.#chosen.one(variableForms)).text})`;
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    if (isLeafType(type)) return '';
    if (isAbstractType(type)) {
      const named = this.#values.typeNamed();
      const members = schema.getPossibleTypes(type).filter(({ name }) => name === named || this.#chosen.below(3) === 0);
      // Fields of the same name may be of different types: each is called after its own.
      const parts = members.map((member) => `... on ${member.name} { ${this.#fieldsOf(member, depth, `${member.name}_`)} }`);
      return `{ __typename ${parts.join(' ')} }`;
    }
    return `{ ${this.#fieldsOf(type as GraphQLObjectType, depth)} }`;
  }

  #fieldsOf(type: GraphQLObjectType, depth: number, prefix = ''): string {
    const all = Object.values(type.getFields());
    const start = this.#chosen.below(all.length); // the first ones would use up what there is to ask for
    const fields = [...all.slice(start), ...all.slice(0, start)].filter((field) => {
      const isLeaf = isLeafType(getNamedType(field.type));
      if (this.#fields > fieldsMax || (depth >= depthMax && !isLeaf)) return false;
      // Ways to more are taken oftener near the root, and a page is for what is on it.
      if (/^(nodes|edges|node)$/.test(field.name)) return true;
      return isLeaf ? this.#chosen.below(3) > 0 : this.#chosen.below(2 + Math.floor(depth / 2)) === 0;
    });
    const call = (field: (typeof fields)[number]) => this.#call(field, depth + 1, prefix && `${prefix}${field.name}: `);
    const apart = this.#chosen.one(['none', 'none', 'none', 'inline', 'named', 'known'] as const);
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
      const condition = this.#chosen.one(['', type.name, ...interfaces]);
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
}

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
