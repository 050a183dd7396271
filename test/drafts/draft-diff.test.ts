import { StartProposal, UploadDraft } from '../../clients/operations.ts';
import { type Told, ways } from '../harness/ways.ts';
import { aPlannedProposal, aWorld, done, type World } from '../harness/world.ts';

// Comparing drafts that do not follow each other takes long: it is priced by their length, and the server goes on meanwhile.

const blocksOfOne = 2_000;
/** A draft none of whose blocks is like one of another. */
const unlike = (seed: number) =>
  Array.from({ length: blocksOfOne }, (_, n) =>
    Array.from({ length: 12 }, (_, word) => `${seed}x${(n * 7919 + word * 104_729 + seed) % 99_991}`).join(' '),
  ).join('\n\n');

let world: World;
let drafts: string[];
let reworded: string[];
beforeAll(async () => {
  world = await aWorld({ admission: { introspection: 'everyone', costMax: 12_500 } });
  drafts = await draftsOf([1, 2, 3, 4, 5, 6].map(unlike));
  const words = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name}${n}`).join(' ');
  reworded = await draftsOf(['a', 'b'].map((name) => `${words('same', 900)} ${words(name, 400)}`));
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

/** A proposal with drafts of these texts. */
async function draftsOf(texts: string[]): Promise<string[]> {
  const { proposalId } = await aPlannedProposal(world);
  done((await world.ask('l-officer', StartProposal, { input: { proposalId } })).data?.startProposal);
  const ids: string[] = [];
  for (const text of texts) {
    const input = { proposalId, text, mediaType: 'MARKDOWN' as const };
    ids.push(done((await world.ask('l-officer', UploadDraft, { input })).data?.uploadDraft).draft!.id);
  }
  return ids;
}

const diff = (from: number, to: number, name = 'diff', more = '') =>
  `${name}: draftDiff(fromDraftId: "${drafts[from - 1]}", toDraftId: "${drafts[to - 1]}", first: 1 ${more}) { totalCount nodes { kind } }`;
const codeOf = ({ errors }: Told) => errors?.at(0)?.extensions.code;
const [[, overHttp]] = ways as [(typeof ways)[0]];

test('others are answered while drafts are compared', async () => {
  const gaps: number[] = [];
  let comparing = true;
  const began = performance.now();
  const compared = overHttp(world.as('l-officer'), { query: `{ ${diff(1, 3)} }` }).finally(() => {
    comparing = false;
  });
  for (let last = began; comparing; last += gaps.at(-1)!) {
    await overHttp(world.as('l-head'), { query: '{ __typename }' });
    gaps.push(performance.now() - last);
  }
  expect(await compared).toMatchObject({ data: { diff: { totalCount: 2 * blocksOfOne, nodes: [{ kind: 'INSERTED' }] } } });
  expect(Math.max(...gaps)).toBeLessThan((performance.now() - began) / 2);
});

describe.each(ways)('over %s', (name, over) => {
  const n = ways.findIndex(([each]) => each === name);

  test('comparing costs what it takes, by the length of the drafts; what was compared is kept for all', async () => {
    const pair = [
      [1, 4],
      [1, 5],
      [1, 6],
    ][n] as [number, number];
    const asked = { query: `{ ${diff(...pair, 'a')} ${diff(...pair, 'b', 'includeUnchanged: false')} }` };
    const both = await over(world.as('l-officer'), asked); // 2 for each block, once, and 0.2 to read it, twice: 9 600
    expect(both.errors).toBeUndefined();
    expect(await over(world.as('l-head'), { query: `{ ${diff(...pair, 'a')} }` })).toMatchObject({
      data: { a: { totalCount: 2 * blocksOfOne } },
    });
    const [one, other] = [
      [
        [2, 4],
        [2, 5],
      ],
      [
        [2, 6],
        [3, 5],
      ],
      [
        [3, 6],
        [4, 6],
      ],
    ][n] as [number, number][];
    const told = await over(world.as('l-officer'), { query: `{ ${diff(...one!, 'a')} ${diff(...other!, 'b')} }` });
    expect([codeOf(told), told.data ?? null]).toEqual(['COST_EXCEEDED', null]);
  });

  test('so does comparing a passage word by word', async () => {
    const words = (times: number) => Array.from({ length: times }, (_, index) => `w${index}: words { kind }`).join(' ');
    const query = (times: number) =>
      `{ draftDiff(fromDraftId: "${reworded[0]}", toDraftId: "${reworded[1]}") { nodes { kind ${words(times)} } } }`;
    expect(await over(world.as('l-officer'), { query: query(1) })).toMatchObject({
      data: { draftDiff: { nodes: [{ kind: 'EDITED' }] } },
    });
    const told = await over(world.as('l-officer'), { query: query(6) });
    expect([codeOf(told), told.data ?? null]).toEqual(['COST_EXCEEDED', null]);
  });
});
