import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

/** Something that clients are told to give up: what, why, and since when, as far as the reason says so. */
export interface Deprecation {
  /** `Type.field`, `Type.field(argument:)`, or `Enum.VALUE`. */
  name: string;
  reason: string;
  date: string | undefined;
}

interface Deprecable {
  deprecationReason?: string | null | undefined;
}

/** All that a schema deprecates. */
export function deprecations(schema: GraphQLSchema): Deprecation[] {
  return membersOf(schema).flatMap(([name, { deprecationReason: reason }]) =>
    typeof reason === 'string' ? [{ name, reason, date: /\b\d{4}-\d{2}-\d{2}\b/.exec(reason)?.[0] }] : [],
  );
}

/** How a reason departs from what is owed to clients: the day since when, and what to use instead, by a name that there is. */
export function lintDeprecations(schema: GraphQLSchema): string[] {
  const names = new Set(membersOf(schema).map(([name]) => name));
  const left = new Set(deprecations(schema).map(({ name }) => name));
  return deprecations(schema).flatMap(({ name, reason, date }) => {
    const instead = /`([^`]+)`/.exec(reason)?.[1];
    const isDay = date !== undefined && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
    return [
      ...(isDay ? [] : [`${name} is deprecated without a date (YYYY-MM-DD)`]),
      ...(instead === undefined ? [`${name} is deprecated without a \`replacement\``] : []),
      ...(instead !== undefined && !names.has(instead) ? [`${name} is replaced by ${instead}, which there is not`] : []),
      ...(instead !== undefined && left.has(instead) ? [`${name} is replaced by ${instead}, which is deprecated itself`] : []),
    ];
  });
}

function membersOf(schema: GraphQLSchema): [name: string, member: Deprecable][] {
  return Object.values(schema.getTypeMap()).flatMap((type): [string, Deprecable][] => {
    if (type.name.startsWith('__')) return [];
    if (isEnumType(type)) return type.getValues().map((value) => [`${type.name}.${value.name}`, value]);
    if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field]);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field): [string, Deprecable][] => [
      [`${type.name}.${field.name}`, field],
      ...field.args.map((argument): [string, Deprecable] => [`${type.name}.${field.name}(${argument.name}:)`, argument]),
    ]);
  });
}
