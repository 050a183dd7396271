import type { SearchQuery, SearchQueryVariables } from '../../clients/gql/graphql.ts';
import { AdoptProgramme, CreateProgramme, CreateProposal } from '../../clients/operations.ts';
import { Search } from '../../clients/search.operations.ts';
import { done, type World } from '../harness/world.ts';

type Asks = Pick<World, 'ask' | 'body'>;
export type Found = SearchQuery['search'];
let years = 2200;

/** An adopted programme of the office with one proposal of L, A contributing, for each title. */
export async function titled({ ask, body }: Asks, titles: string[]): Promise<{ programmeId: string; proposalIds: string[] }> {
  const created = await ask('o-clerk', CreateProgramme, { input: { kind: 'YEAR', year: years++, title: 'Chương trình' } });
  const programmeId = done(created.data?.createProgramme).programme!.id;
  const proposalIds: string[] = [];
  for (const title of titles) {
    const { data } = await ask('o-clerk', CreateProposal, {
      input: {
        programmeId,
        kind: 'SCHEME',
        title,
        leadBodyId: body['L'],
        contributingBodyIds: [body['A']!],
        decidingBodyId: body['P'],
        due: '2024-06',
        allowDuplicate: true, // quyen and Quyền
      },
    });
    proposalIds.push(done(data?.createProposal).proposal!.id);
  }
  done((await ask('o-clerk', AdoptProgramme, { input: { programmeId } })).data?.adoptProgramme);
  return { programmeId, proposalIds };
}

export type Within = Omit<SearchQueryVariables, 'query'>;

export async function search({ ask }: Asks, login: string, query: string, within: Within = {}): Promise<Found> {
  const { data, errors } = await ask(login, Search, { query, first: 100, ...within });
  if (errors) throw new Error(JSON.stringify(errors));
  return data!.search;
}

export async function refusal({ ask }: Asks, login: string, query: string, within: Within = {}): Promise<string | undefined> {
  const { errors } = await ask(login, Search, { query, ...within });
  return errors?.[0]?.extensions.code as string | undefined;
}

/** What was found, as text: the title or text of each hit. */
export const textsOf = (found: Found): string[] =>
  found.nodes.map(({ item }) => (item.__typename === 'Proposal' ? item.title : item.text));

/** What is marked in each hit, cut out by code points as a client would. */
export const marksOf = (found: Found): string[][] =>
  found.nodes.map(({ snippet }) => {
    const letters = [...snippet.text];
    return snippet.highlights.map(({ start, end }) => letters.slice(start, end).join(''));
  });
