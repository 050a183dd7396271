import type { GraphQLInputType } from 'graphql';

// The forms in which the same can be asked: values in variables, selections in fragments, fields under other names, and
// all of it with directives. What is said there belongs to the whole document: variables, fragments, names.

/** A value as it is written in a document, and as it is sent as the value of a variable. */
export interface Value {
  text: string;
  json: unknown;
}

export const variableForms = ['given', 'by default', 'given beside a default'] as const;

/** What a document says beside its operation. */
export class Forms {
  readonly variables: Record<string, unknown> = {};
  readonly #declared: string[] = [];
  readonly #fragments: string[] = [];
  readonly #byType = new Map<string, string[]>();
  #named = 0;

  /** A name that nothing else in the document has. */
  name(letter: string): string {
    return `${letter}${this.#named++}`;
  }

  /** A variable instead of a value. A default takes the place of what must be given, unless it is nothing itself. */
  variable(type: GraphQLInputType, { text, json }: Value, form: (typeof variableForms)[number]): Value {
    const name = this.name('v');
    const hasDefault = form !== 'given' && json !== null;
    this.#declared.push(hasDefault ? `$${name}: ${`${type}`.replace(/!$/, '')} = ${text}` : `$${name}: ${type}`);
    if (form !== 'by default' || !hasDefault) this.variables[name] = json;
    return { text: `$${name}`, json: undefined };
  }

  /** A fragment of its own, which may be spread wherever there is something of the type: its fields have names of their own. */
  fragment(type: string, fields: string): string {
    const name = this.name('F');
    this.#fragments.push(`fragment ${name} on ${type} { ${fields} }`);
    this.#byType.set(type, [...this.fragmentsOn(type), name]);
    return name;
  }

  fragmentsOn(type: string): string[] {
    return this.#byType.get(type) ?? [];
  }

  document(kind: string, calls: string): string {
    const declared = this.#declared.length > 0 ? ` (${this.#declared.join(', ')})` : '';
    return [`${kind}${declared} { ${calls} }`, ...this.#fragments].join(' ');
  }
}
