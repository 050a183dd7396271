import type { ObligationFilter, ObligationsQuery } from '../../clients/gql/graphql.ts';
import { DuesOfRound, Obligations } from '../../clients/obligations.operations.ts';
import { AdoptProgramme, CreateProgramme, CreateProposal } from '../../clients/operations.ts';
import { putCalendar, year2024 } from '../harness/calendar.ts';
import { aWorld, done, type World } from '../harness/world.ts';

/** An instant by the clock of Hà Nội: `2024-04-26 10:00`, to the second where that matters. */
export const inHanoi = (text: string): Date => new Date(`${text.replace(' ', 'T')}+07:00`);
/** How an instant is told. */
export const toldAt = (text: string): string => inHanoi(text).toISOString();

/** A world in the year of the scenarios, whose clock stands where it is put. */
export async function aWorldIn2024(start: string): Promise<World & { turnTo(text: string): void }> {
  let now = inHanoi(start);
  const world = await aWorld({ clock: { now: () => now } });
  await putCalendar(world.database, year2024);
  return {
    ...world,
    turnTo(text) {
      now = inHanoi(text);
    },
  };
}

type Asks = Pick<World, 'ask' | 'body'>;
export type Owed = ObligationsQuery['obligations']['nodes'][number];

/** What somebody sees to be owed. */
export async function owed({ ask }: Asks, login: string, filter: ObligationFilter): Promise<Owed[]> {
  return (await ask(login, Obligations, { filter })).data!.obligations.nodes;
}

type Node = NonNullable<import('../../clients/gql/graphql.ts').DuesOfRoundQuery['node']>;
export type RequestDue = Extract<Node, { requests: unknown }>['requests'][number];

/** What a body is asked in a round, as somebody sees it. */
export async function dueOf(
  { ask, body }: Asks,
  login: string,
  roundId: string,
  letter: string,
): Promise<RequestDue | undefined> {
  const { node } = (await ask(login, DuesOfRound, { roundId })).data!;
  return (node as { requests: RequestDue[] }).requests.find((request) => request.body.id === body[letter]);
}

let years = 2024;

/** An adopted programme, with a proposal for each of these. */
export async function anAdopted(
  { ask, body }: Asks,
  entries: { due?: string; lead?: string; [more: string]: unknown }[],
): Promise<{ programmeId: string; proposalIds: string[] }> {
  const input = { kind: 'YEAR' as const, year: years++, title: 'Chương trình' };
  const programmeId = done((await ask('o-clerk', CreateProgramme, { input })).data?.createProgramme).programme!.id;
  const proposalIds: string[] = [];
  for (const { due = '2024-06', lead = 'L', ...more } of entries) {
    const entry = {
      ...{ programmeId, kind: 'SCHEME' as const, title: `Đề án ${crypto.randomUUID()}`, due, decidingBodyId: body['P'] },
      ...{ leadBodyId: body[lead], ...more },
    };
    proposalIds.push(done((await ask('o-clerk', CreateProposal, { input: entry })).data?.createProposal).proposal!.id);
  }
  done((await ask('o-clerk', AdoptProgramme, { input: { programmeId } })).data?.adoptProgramme);
  return { programmeId, proposalIds };
}
