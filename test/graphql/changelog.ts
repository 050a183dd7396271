import { findBreakingChanges, findDangerousChanges, type GraphQLSchema } from 'graphql';

// What CHANGELOG.md has to say of the schema: what was given to clients stands in published.graphql, and whatever may
// break one of them since is named under the version that is to come.

/** What a dangerous change is about, as graphql-js words it: `[of what, what of it]`. */
const wordings: RegExp[] = [
  /^An optional field (?<member>\w+) on input type (?<of>\w+) was added/,
  /^An optional arg (?<member>\w+) on (?<of>\w+\.\w+) was added/,
  /^(?<of>\w+\.\w+) arg (?<member>\w+) (?:defaultValue was removed|has changed defaultValue)/,
  /^(?<member>\w+) was added to (?:union|enum) type (?<of>\w+)/,
  /^(?<member>\w+) added to interfaces implemented by (?<of>\w+)/,
];

/** The part of a changelog about one version: from its heading to the next. */
export function sectionOf(changelog: string, version: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  return sections.find((section) => new RegExp(`^${version.replaceAll('.', '\\.')}(?![\\w.])`).test(section)) ?? '';
}

/** The items of a list, each with the lines that it goes on in. */
const itemsOf = (section: string): string[] => section.split(/^- /m).slice(1);

/** What a part of the changelog does not say of how one schema became another, each with what is to be written there. */
export function notTold(section: string, before: GraphQLSchema, after: GraphQLSchema): string[] {
  const items = itemsOf(section);
  const breaking = findBreakingChanges(before, after)
    .filter(
      ({ description }) => !items.some((item) => item.includes(`\`${description}\``) && item.length > description.length + 20),
    )
    .map(({ description }) => `Breaking: - \`${description}\` and why, and what clients are to do`);
  const dangerous = findDangerousChanges(before, after).flatMap(({ description }) => {
    const { of, member } = wordings.map((wording) => wording.exec(description)?.groups).find(Boolean) ?? {};
    if (!of || !member) return [`${description}: changelog.ts does not know this wording`];
    const isTold = items.some((item) => item.includes(`\`${of}\``) && item.includes(`\`${member}\``));
    return isTold ? [] : [`Dangerous: - \`${of}\`: \`${member}\` (${description})`];
  });
  return [...breaking, ...dangerous];
}

/** What is said to be broken and is not, any more: of a list that nobody clears, nobody believes the rest. */
export function toldInVain(section: string, before: GraphQLSchema, after: GraphQLSchema): string[] {
  const breaks = findBreakingChanges(before, after).map(({ description }) => description);
  const told = itemsOf(section).flatMap((item) => /^`([^`]+\.)`/.exec(item)?.[1] ?? []);
  return told.filter((description) => !breaks.includes(description));
}
