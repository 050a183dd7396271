import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type NameNode,
  print,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type ValidationContext,
  type ValueNode,
} from 'graphql';
import { admissionLimits, tooComplex } from './admission-limits.ts';

/** A field where it stands. */
interface Placed {
  node: FieldNode;
  parentType: GraphQLNamedType | undefined;
  type: GraphQLOutputType | undefined;
}

/**
 * GraphQL's rule that fields of one name in the answer can be merged (§5.3.2), in time that grows with the number of
 * fields. The library's own compares each with each, and then what is within them, and what is within that: a document of
 * a few kilobytes keeps it busy for a quarter of a second, and it gives up on such as are valid. Here the fields of one
 * name are one group, which is compared with its first, and what is within all of them is one selection again:
 *
 *   shape  what all of a name give is of one shape, wherever they stand
 *   same   those that may stand in one object are the same field with the same arguments; object types part them
 *
 * It agrees with the library's on what it refuses (`overlaps.property.test.ts`); of a name it tells one conflict, not all.
 * What object types part can part again further in, each time with all that is on no object type: so it counts, into
 * `counted`.
 */
export function overlapsRule(context: ValidationContext, counted = { comparisons: 0 }): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (counted.comparisons > admissionLimits.comparisonsMax) return false;
      const overlaps = new Overlaps(context, () => {
        counted.comparisons += 1;
        return counted.comparisons <= admissionLimits.comparisonsMax;
      });
      overlaps.judge(operation.selectionSet, context.getType() ?? undefined);
      if (counted.comparisons <= admissionLimits.comparisonsMax) return undefined;
      context.reportError(tooComplex(counted.comparisons, 'comparisons of fields', admissionLimits.comparisonsMax));
      return false;
    },
  };
}

class Overlaps {
  readonly #context: ValidationContext;
  readonly #goesOn: () => boolean;
  readonly #arguments = new Map<FieldNode, string>();
  readonly #told = new Set<FieldNode>();

  constructor(context: ValidationContext, goesOn: () => boolean) {
    this.#context = context;
    this.#goesOn = goesOn;
  }

  judge(selections: SelectionSetNode, type: GraphQLNamedType | GraphQLOutputType | undefined): void {
    const fields: Placed[] = [];
    this.#collect(selections, type && getNamedType(type), fields, new Set());
    if (this.#judgeShape(fields)) this.#judgeSame(fields);
  }

  /** Gives false when it has compared enough. */
  #judgeShape(fields: Placed[], depth = 1): boolean {
    if (depth > admissionLimits.depthMax) return true; // only fragments that spread themselves get there
    for (const [name, group] of Map.groupBy(fields, nameOf)) {
      const first = group.find(({ type }) => type);
      for (const field of group) {
        if (!this.#goesOn()) return false;
        if (first?.type && field.type && !haveOneShape(first.type, field.type))
          this.#tell(name, `they return conflicting types "${first.type}" and "${field.type}"`, first.node, field.node);
      }
      if (!this.#judgeShape(this.#within(group), depth + 1)) return false;
    }
    return true;
  }

  #judgeSame(fields: Placed[], depth = 1): boolean {
    if (depth > admissionLimits.depthMax) return true;
    for (const [name, named] of Map.groupBy(fields, nameOf)) {
      for (const group of byObjectType(named)) {
        const [first, ...more] = group;
        if (!this.#goesOn()) return false;
        for (const field of more) {
          if (!this.#goesOn()) return false;
          const [one, other] = [first!.node.name.value, field.node.name.value];
          if (one !== other) this.#tell(name, `"${one}" and "${other}" are different fields`, first!.node, field.node);
          else if (this.#argumentsOf(first!.node) !== this.#argumentsOf(field.node))
            this.#tell(name, 'they have differing arguments', first!.node, field.node);
        }
        if (!this.#judgeSame(this.#within(group), depth + 1)) return false;
      }
    }
    return true;
  }

  /** What is selected within all of a group: one selection, each fragment in it once. */
  #within(group: Placed[]): Placed[] {
    const fields: Placed[] = [];
    const seen = new Set<string>();
    for (const { node, type } of group)
      if (node.selectionSet) this.#collect(node.selectionSet, type && getNamedType(type), fields, seen);
    return fields;
  }

  #collect(selections: SelectionSetNode, parentType: GraphQLNamedType | undefined, into: Placed[], seen: Set<string>): void {
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        into.push({ node: selection, parentType, type: this.#fieldOf(parentType, selection.name.value)?.type });
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD && seen.has(selection.name.value)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) seen.add(selection.name.value);
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#context.getFragment(selection.name.value) : selection;
      if (!fragment) continue; // another rule refuses it
      const { typeCondition, selectionSet } = fragment;
      const type = typeCondition ? this.#context.getSchema().getType(typeCondition.name.value) : parentType;
      this.#collect(selectionSet, type, into, seen);
    }
  }

  #fieldOf(type: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name && isCompositeType(type)) return TypeNameMetaFieldDef;
    if (type && type === this.#context.getSchema().getQueryType())
      for (const meta of [SchemaMetaFieldDef, TypeMetaFieldDef]) if (name === meta.name) return meta;
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  }

  #argumentsOf(field: FieldNode): string {
    const known = this.#arguments.get(field);
    if (known !== undefined) return known;
    const all = inOrder(field.arguments ?? []);
    this.#arguments.set(field, all);
    return all;
  }

  #tell(name: string, reason: string, one: FieldNode, other: FieldNode): void {
    if (this.#told.has(other)) return;
    this.#told.add(other);
    const message = `Fields "${name}" conflict because ${reason}. Use different aliases on the fields to fetch both if this was intentional.`;
    this.#context.reportError(new GraphQLError(message, { nodes: [one, other] }));
  }
}

/** Arguments, or the fields of an object, as a text that is the same in whatever order they are written. */
function inOrder(given: readonly { readonly name: NameNode; readonly value: ValueNode }[]): string {
  const written = given.map(({ name, value }) => `${name.value}: ${valueInOrder(value)}`);
  return written.sort().join(', ');
}

function valueInOrder(value: ValueNode): string {
  if (value.kind === Kind.OBJECT) return `{${inOrder(value.fields)}}`;
  return value.kind === Kind.LIST ? `[${value.values.map(valueInOrder).join(', ')}]` : print(value);
}

const nameOf = ({ node }: Placed) => (node.alias ?? node.name).value;

/** Fields that may stand in one object: those on the same object type, each time with those that are on none. */
function byObjectType(fields: Placed[]): Placed[][] {
  const onTypes = Map.groupBy(fields, ({ parentType }) => (isObjectType(parentType) ? parentType : undefined));
  const onNone = onTypes.get(undefined) ?? [];
  onTypes.delete(undefined);
  return onTypes.size === 0 ? [onNone] : [...onTypes.values()].map((onOne) => [...onOne, ...onNone]);
}

function haveOneShape(one: GraphQLOutputType, other: GraphQLOutputType): boolean {
  if (isListType(one)) return isListType(other) && haveOneShape(one.ofType, other.ofType);
  if (isNonNullType(one)) return isNonNullType(other) && haveOneShape(one.ofType, other.ofType);
  if (isListType(other) || isNonNullType(other)) return false;
  return isLeafType(one) || isLeafType(other) ? one === other : true;
}
