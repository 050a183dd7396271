import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type Answer, ask, type Persona } from '../../clients/connect.ts';
import type { AddCommentInput, OpenRoundInput } from '../../clients/gql/graphql.ts';
import {
  AddComment,
  AdoptProgramme,
  Blocks,
  CreateProgramme,
  CreateProposal,
  OpenRound,
  PassCheck,
  StartProposal,
  SubmitProposal,
  UploadDraft,
} from '../../clients/operations.ts';
import { globalId } from '../../src/graphql/global-id.ts';
import { newId } from '../../src/ids.ts';
import type { Database } from '../../src/persistence/database.ts';
import type { RunningServer } from '../../src/server.ts';
import { aDatabase, asAdmin } from './database.ts';
import { aServer, type TestServerOptions } from './server.ts';

/** The bodies of every test world: the office O, a deciding body P, the lead L, the appraisers A, B, C, and D, who is asked nothing. */
const cast: Record<string, [kind: string, people: [login: string, role: string][]]> = {
  O: [
    'OFFICE',
    [
      ['o-head', 'HEAD'],
      ['o-clerk', 'PROGRAMME_CLERK'],
      ['o-desk', 'DESK_OFFICER'],
    ],
  ],
  P: [
    'DECIDING',
    [
      ['p-chair', 'CHAIR'],
      ['p-member', 'MEMBER'],
    ],
  ],
  L: [
    'ORDINARY',
    [
      ['l-head', 'HEAD'],
      ['l-officer', 'OFFICER'],
    ],
  ],
  A: [
    'ORDINARY',
    [
      ['a-head', 'HEAD'],
      ['a-officer', 'OFFICER'],
      ['a-observer', 'OBSERVER'],
      ['both', 'OFFICER'],
    ],
  ],
  B: [
    'ORDINARY',
    [
      ['b-head', 'HEAD'],
      ['b-officer', 'OFFICER'],
      ['both', 'OFFICER'],
    ],
  ],
  C: [
    'ORDINARY',
    [
      ['c-head', 'HEAD'],
      ['c-officer', 'OFFICER'],
    ],
  ],
  D: [
    'ORDINARY',
    [
      ['d-head', 'HEAD'],
      ['d-officer', 'OFFICER'],
    ],
  ],
};

export const sampleText = `# Đề án mẫu

# Điều 1. Phạm vi

1. Đề án này quy định về việc phối hợp.

2. Nguồn lực do ngân sách bảo đảm.

# Điều 2. Tổ chức thực hiện

Cơ quan chủ trì báo cáo hằng quý.
`;

export interface World extends AsyncDisposable {
  database: Database;
  server: RunningServer;
  url: string;
  /** Global ids of the bodies, by letter. */
  body: Record<string, string>;
  as(login: string, more?: Partial<Persona>): Persona;
  ask<Data, Variables>(
    login: string,
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    more?: Partial<Persona>,
  ): Promise<Answer<Data>>;
}

/** A server on a database of its own, with the cast and nothing else. `await using` closes it. */
export async function aWorld(options: Partial<TestServerOptions> = {}): Promise<World> {
  const database = options.database ?? (await aDatabase());
  const body = await putCast(database);
  const server = await aServer({ ...options, database });
  const as = (login: string, more: Partial<Persona> = {}): Persona => ({ url: server.url, login, ...more });
  return {
    database,
    server,
    url: server.url,
    body,
    as,
    ask: (login, document, variables, more) => ask(as(login, more), document, variables),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** Puts the cast into an empty database: bodies and people have no mutations yet. Returns global body ids by letter. */
export async function putCast(database: Database): Promise<Record<string, string>> {
  const body: Record<string, string> = {};
  const people = new Map<string, string>();
  await asAdmin(database.name, async (admin) => {
    for (const [letter, [kind, members]] of Object.entries(cast)) {
      const bodyId = crypto.randomUUID();
      body[letter] = globalId('Body', bodyId);
      await admin.query('insert into body (id, kind, name_vi, name_en) values ($1, $2, $3, $4)', [
        bodyId,
        kind,
        `Cơ quan ${letter}`,
        `Body ${letter}`,
      ]);
      for (const [login, role] of members) {
        const personId = people.get(login) ?? crypto.randomUUID();
        if (!people.has(login))
          await admin.query('insert into person (id, login, name) values ($1, $2, $3)', [personId, login, `Nguyễn Văn ${login}`]);
        people.set(login, personId);
        await admin.query('insert into membership (id, person_id, body_id, role, valid_from) values ($1, $2, $3, $4, $5)', [
          newId(),
          personId,
          bodyId,
          role,
          '2020-01-01',
        ]);
      }
    }
  });
  return body;
}

/** What a mutation gave, or the problems it had as an error: for the steps of a test that must succeed. */
export function done<Payload extends { userErrors: { code: string; message: string }[] }>(payload: Payload | undefined): Payload {
  if (!payload) throw new Error('The mutation gave no payload.');
  if (payload.userErrors.length > 0)
    throw new Error(payload.userErrors.map((error) => `${error.code}: ${error.message}`).join('; '));
  return payload;
}

/** The codes of the problems a mutation had. */
export const codesOf = (payload: { userErrors: { code: string }[] } | undefined): string[] | undefined =>
  payload?.userErrors.map((error) => error.code);

type Asks = Pick<World, 'ask' | 'body'>;
let years = 2000;

/** A programme of the office with one proposal of L, adopted. */
export async function aPlannedProposal({ ask: send, body }: Asks): Promise<{ programmeId: string; proposalId: string }> {
  const created = await send('o-clerk', CreateProgramme, { input: { kind: 'YEAR', year: years++, title: 'Chương trình thử' } });
  const programmeId = done(created.data?.createProgramme).programme!.id;
  const proposal = await send('o-clerk', CreateProposal, {
    input: { programmeId, kind: 'SCHEME', title: 'Đề án thử', leadBodyId: body['L'], decidingBodyId: body['P'], due: '2024-06' },
  });
  const proposalId = done(proposal.data?.createProposal).proposal!.id;
  done((await send('o-clerk', AdoptProgramme, { input: { programmeId } })).data?.adoptProgramme);
  return { programmeId, proposalId };
}

export interface Drafted {
  programmeId: string;
  proposalId: string;
  draftId: string;
  firstCursor: string;
}

/** The same with a draft by L, in preparation. */
export async function aDraft(world: Asks, text: string = sampleText): Promise<Drafted> {
  const { programmeId, proposalId } = await aPlannedProposal(world);
  done((await world.ask('l-officer', StartProposal, { input: { proposalId } })).data?.startProposal);
  const uploaded = await world.ask('l-officer', UploadDraft, { input: { proposalId, text, mediaType: 'MARKDOWN' } });
  const draft = done(uploaded.data?.uploadDraft).draft!;
  return { programmeId, proposalId, draftId: draft.id, firstCursor: draft.firstCursor };
}

/** The same sent to the office, and passed. */
export async function aDraftInReview(world: Asks, text?: string): Promise<Drafted> {
  const drafted = await aDraft(world, text);
  const { proposalId, draftId } = drafted;
  done((await world.ask('l-head', SubmitProposal, { input: { proposalId, draftId } })).data?.submitProposal);
  done((await world.ask('o-desk', PassCheck, { input: { proposalId } })).data?.passCheck);
  return drafted;
}

/** The same with a round open for A, B and C. */
export async function aRound(
  world: Asks,
  text?: string,
  letters: string[] = ['A', 'B', 'C'],
  mode: OpenRoundInput['mode'] = 'OPEN',
): Promise<Drafted & { roundId: string; blocks: Awaited<ReturnType<typeof blocksOf>> }> {
  const drafted = await aDraftInReview(world, text);
  const input = {
    draftId: drafted.draftId,
    kind: 'APPRAISAL' as const,
    mode,
    bodyIds: letters.map((letter) => world.body[letter]!),
  };
  const roundId = done((await world.ask('o-desk', OpenRound, { input })).data?.openRound).round!.id;
  return { ...drafted, roundId, blocks: await blocksOf(world, drafted.draftId) };
}

export async function blocksOf({ ask: send }: Asks, draftId: string) {
  const { data } = await send('l-head', Blocks, { id: draftId, first: 100 });
  return data!.draft.blocks.nodes;
}

/** A remark; to the round when the audience is left out. */
export async function aComment(
  { ask: send }: Asks,
  login: string,
  input: Omit<AddCommentInput, 'audience'> & Partial<Pick<AddCommentInput, 'audience'>>,
) {
  const { data } = await send(login, AddComment, { input: { audience: 'ROUND', ...input } });
  const payload = done(data?.addComment);
  return { ...payload.comment!, eventId: payload.eventId!, cursor: payload.cursor! };
}
