import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import { globalId, type NodeType } from '../../../src/graphql/global-id.ts';
import type { Chosen } from './choices.ts';
import { type Forms, type Value, variableForms } from './forms.ts';
import { noId } from './world.ts';

/** What there is to ask with: ids by type, and the cursors of who asks. */
export interface Stock {
  ids: Map<NodeType, string[]>;
  cursors: Map<string, Map<string, string>>;
}

const nobody = '01890000-0000-7000-8000-000000000000';

/** Values for arguments and inputs: mostly of what their names say, so that much is told of things. */
export class Values {
  readonly #chosen: Chosen;
  readonly #stock: Stock;
  readonly #forms: Forms;
  /** Who asks, for which field, and what a feed is of. */
  #login = '';
  #asked = '';
  #followed = 'inbox';
  /** The type of the id that was given last. */
  #typeNamed: NodeType | undefined;
  /** In the value of a variable, and in a default, there are no variables. */
  #inVariable = false;

  constructor(chosen: Chosen, stock: Stock, forms: Forms) {
    this.#chosen = chosen;
    this.#stock = stock;
    this.#forms = forms;
  }

  /** What follows is for arguments of this field. */
  begin(login: string, field: string): void {
    this.#login = login;
    this.#asked = field;
    this.#followed = 'inbox';
  }

  /** The type of the id that was given last, once. */
  typeNamed(): NodeType | undefined {
    const named = this.#typeNamed;
    this.#typeNamed = undefined;
    return named;
  }

  /** A value, or a variable that has it. */
  of(of: GraphQLArgument | GraphQLInputField, type: GraphQLInputType): Value {
    if (this.#inVariable || this.#chosen.below(3) > 0) return this.#literal(of, type);
    this.#inVariable = true;
    const value = this.#literal(of, type);
    this.#inVariable = false;
    return this.#forms.variable(type, value, this.#chosen.one(variableForms));
  }

  #literal(of: GraphQLArgument | GraphQLInputField, type: GraphQLInputType): Value {
    const bare = getNullableType(type);
    if (isListType(bare)) {
      const items = Array.from({ length: 1 + this.#chosen.below(2) }, () => this.of(of, bare.ofType));
      return { text: `[${items.map(({ text }) => text).join(', ')}]`, json: items.map(({ json }) => json) };
    }
    if (isEnumType(bare)) {
      const { name } = this.#chosen.one(bare.getValues());
      return { text: name, json: name };
    }
    if (isInputObjectType(bare)) {
      const fields = Object.values(bare.getFields()).filter(
        (field) => isRequiredInputField(field) || this.#chosen.below(4) === 0,
      );
      const values = fields.map((field) => [field.name, this.of(field, field.type)] as const);
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
    if (/^(first|last)$/.test(name)) return this.#chosen.one([...[1, 2, 3, 5, 8, 20, 40, 100, 1, 2, 3, 5, 8, 20, 40], 0]);
    if (scalar === 'Int') return this.#chosen.one([1, 2, 5, 20, 2024, 0, -1]);
    if (scalar === 'Float') return 0.5;
    if (scalar === 'Boolean') return this.#chosen.below(2) === 0;
    if (scalar === 'Period') return this.#chosen.one(['2024-Q1', '2024', '2024-03', '2024-03-29']);
    if (scalar === 'DateTimeISO') return this.#chosen.one(['2024-03-01T00:00:00Z', '2024-04-01T00:00:00Z']);
    if (/^(after|before)$/.test(name)) {
      const cursors = this.#stock.cursors.get(this.#login)!;
      const isOfFeed = /(Feed|Events)$/.test(this.#asked);
      if ((this.#chosen.below(16) === 0) === isOfFeed) return null;
      return cursors.get(this.#followed) ?? this.#chosen.one([...cursors.values()]);
    }
    return this.#chosen.one(['phối hợp', 'zq', 'x', '2024-03-29', 'ngân sách bảo đảm', '']);
  }

  /** Mostly of what the name says, else of anything, or of nothing. */
  #id(name: string): string {
    const { ids } = this.#stock;
    const prefix = name
      .replace(/Ids?$/, '')
      .replace(/^(from|to|lead|deciding|contributing|into|parent|predecessor)/, '')
      .toLowerCase();
    const type = [...ids.keys()].find((each) => prefix !== '' && globalId(each, nobody).startsWith(prefix));
    if (this.#chosen.below(32) === 0) return noId;
    this.#typeNamed = this.#chosen.below(16) > 0 && type ? type : this.#chosen.one([...ids.keys()]);
    this.#followed = this.#chosen.one(ids.get(this.#typeNamed)!);
    return this.#followed;
  }
}
