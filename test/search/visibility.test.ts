import fc from 'fast-check';
import type { Audience } from '../../clients/gql/graphql.ts';
import { CreateProgramme, CreateProposal, EditComment, NodeById, UploadDraft } from '../../clients/operations.ts';
import { Search } from '../../clients/search.operations.ts';
import { statements } from '../../src/persistence/database.ts';
import { seededRandom } from '../harness/traffic.ts';
import { aComment, aDraft, aRound, aWorld, blocksOf, done, type World } from '../harness/world.ts';
import { type Found, refusal, search, textsOf, type Within } from './finding.ts';

const viewers = ['o-desk', 'p-chair', 'l-head', 'l-officer', 'a-head', 'a-officer', 'b-officer', 'c-officer', 'd-officer'];

/** All pages, of the sizes given in turn. */
async function paged(world: World, login: string, query: string, sizes: number[], within: Within = {}): Promise<Found[]> {
  const pages: Found[] = [];
  for (let after: string | null | undefined = null; ; after = pages.at(-1)!.pageInfo.endCursor) {
    pages.push(await search(world, login, query, { ...within, first: sizes[pages.length % sizes.length], after }));
    if (!pages.at(-1)!.pageInfo.hasNextPage) return pages;
  }
}

/** An answer without what is random in it. */
const masked = (found: unknown) => JSON.stringify(found, (key, value) => (/cursor$/i.test(key) && value ? value.length : value));

test('what is hidden changes nothing: no hit, count, page, order or length of an answer', async () => {
  await using world = await aWorld();
  const { draftId, proposalId } = await aRound(world, '# Điều 1. Mạch ngầm\n\nMạch nước.\n', ['A', 'B']);
  await aComment(world, 'a-officer', { draftId, text: 'mạch của đợt' });
  await aComment(world, 'b-officer', { draftId, text: 'mach khong dau', audience: 'BODY' });
  const seen = async (login: string) => {
    const answers: unknown[] = [];
    for (const query of ['mạch', '"mach ngam"', 'bí mật'])
      for (const within of [{}, { allDrafts: true }, { draftId }, { proposalId, kinds: ['COMMENT' as const] }])
        answers.push(...(await paged(world, login, query, [1, 3], within)));
    return masked(answers);
  };
  const hiddenFrom = ['b-officer', 'd-officer'];
  const before = await Promise.all(hiddenFrom.map(seen));

  const hidden: [string, Audience][] = [
    ['a-officer', 'BODY'],
    ['a-head', 'PRIVATE'],
    ['a-head', 'OFFICE'],
    ['l-head', 'BODY'],
    ['o-desk', 'OFFICE'],
    ['b-head', 'PRIVATE'],
  ];
  for (const [login, audience] of hidden) await aComment(world, login, { draftId, text: 'mạch bí mật, mạch ngầm', audience });
  const unreleased = await aDraft(world, '# Mạch bí mật\n\nmạch ngầm\n');
  done(
    (
      await world.ask('l-officer', UploadDraft, {
        input: { proposalId: unreleased.proposalId, text: 'mạch bí mật 2', mediaType: 'PLAIN' },
      })
    ).data?.uploadDraft,
  );
  const programme = await world.ask('o-clerk', CreateProgramme, { input: { kind: 'YEAR', year: 2999, title: 'Mạch' } });
  const programmeId = done(programme.data?.createProgramme).programme!.id;
  const proposal = { programmeId, kind: 'SCHEME' as const, title: 'mạch bí mật', leadBodyId: world.body['B'] };
  done((await world.ask('o-clerk', CreateProposal, { input: proposal })).data?.createProposal);

  expect(await Promise.all(hiddenFrom.map(seen))).toEqual(before);
  expect((await search(world, 'a-head', 'bí mật')).totalCount).toBe(3);
  expect((await search(world, 'o-desk', 'bí mật')).totalCount).toBe(3); // two remarks to the office, and the title
  expect((await search(world, 'b-head', 'bí mật')).totalCount).toBe(1);
});

describe('over a random world', () => {
  let world: World;
  const everything: string[] = [];
  const commentIds: string[] = [];
  const random = seededRandom(7);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const words = ['mạch', 'Mạch', 'mach', 'mặch', 'mạch máu', 'machine', 'MẠCH'];

  beforeAll(async () => {
    world = await aWorld();
    for (const letters of [['A', 'B'], ['B', 'C'], ['A']]) {
      const { draftId, blocks, proposalId } = await aRound(
        world,
        `# ${one(words)} một\n\n${one(words)} hai\n\nkhông có\n`,
        letters,
      );
      everything.push(...blocks.slice(0, 2).map((block) => block.id));
      for (let n = 0; n < 9; n++) {
        const letter = one([...letters, 'O', 'L']);
        const login = `${letter.toLowerCase()}-head`;
        const audience = one<Audience>(['PRIVATE', 'BODY', 'OFFICE', 'ROUND_AND_LEAD', letter === 'L' ? 'BODY' : 'ROUND']);
        const { id } = await aComment(world, login, { draftId, audience, text: `${one(words)} ${letter} ${n}` });
        everything.push(id);
        commentIds.push(id);
      }
      if (letters.length === 1) continue;
      const text = `${one(words)} bản hai`;
      const { data } = await world.ask('l-officer', UploadDraft, { input: { proposalId, text, mediaType: 'PLAIN' } });
      everything.push(...(await blocksOf(world, done(data?.uploadDraft).draft!.id)).map((block) => block.id));
    }
    const { draftId } = await aDraft(world, `${one(words)} chưa trình`);
    everything.push(...(await blocksOf(world, draftId)).map((block) => block.id));
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test('everybody finds exactly what node(id) shows them', async () => {
    const counts = new Set<number>();
    for (const login of viewers) {
      const found = await search(world, login, 'mach', { allDrafts: true });
      const nodes = await Promise.all(
        everything.map(async (id) => ((await world.ask(login, NodeById, { id })).data ? id : null)),
      );
      expect(found.nodes.map((hit) => hit.item.id).sort()).toEqual(nodes.filter((id) => id !== null).sort());
      expect(found.totalCount).toBe(found.nodes.length);
      counts.add(found.totalCount);
    }
    expect(counts.size).toBeGreaterThan(5);
  });

  test('without allDrafts, blocks are those of the newest draft one sees, and a named draft need not be that', async () => {
    const numbers = (found: Found) => found.nodes.map((hit) => hit.draft?.number).sort();
    const newest = await search(world, 'l-officer', 'mach', { kinds: ['BLOCK'] });
    expect(numbers(newest)).toEqual([1, 1, 1, 2, 2]);
    const all = await search(world, 'l-officer', 'mach', { kinds: ['BLOCK'], allDrafts: true });
    expect(numbers(all)).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 2]);
    const old = all.nodes.find((hit) => hit.draft!.number === 1 && !newest.nodes.some((other) => other.item.id === hit.item.id))!;
    expect((await search(world, 'l-officer', 'mach', { kinds: ['BLOCK'], draftId: old.draft!.id })).totalCount).toBe(2);
  });

  test('pages of any size, together, are the whole list in its order, each hit once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...viewers),
        fc.constantFrom('mach', 'mạch', 'm', 'mặch'),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        async (login, query, sizes) => {
          const whole = await search(world, login, query, { allDrafts: true });
          const pages = await paged(world, login, query, sizes, { allDrafts: true });
          const ids = (found: Found) => found.nodes.map((hit) => hit.item.id);
          expect(pages.flatMap(ids)).toEqual(ids(whole));
          expect(new Set(ids(whole)).size).toBe(whole.totalCount);
          for (const page of pages) expect(page.totalCount).toBe(whole.totalCount);
        },
      ),
      { seed: 5, numRuns: 12 },
    );
  });

  test('accents come first, then whole words, then the kind: on every page the same', async () => {
    const { nodes } = await search(world, 'o-desk', 'mạch', { allDrafts: true });
    const rank = (text: string) => {
      if (/(?<!\p{L})mạch(?!\p{L})/iu.test(text)) return 0;
      return /(?<!\p{L})m[aạặ]ch(?!\p{L})/iu.test(text) ? 2 : 3;
    };
    const ranks = textsOf({ nodes } as Found).map(
      (text, n) => rank(text) * 3 + ['PROPOSAL', 'BLOCK', 'COMMENT'].indexOf(nodes[n]!.kind),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBeGreaterThan(4);
    expect(nodes.map((hit) => hit.exactAccents)).toEqual(ranks.map((n) => n < 6));
  });

  test('a page goes on from its cursor, though the hit it stands on is none any more; of another search it is refused', async () => {
    const within = { allDrafts: true, kinds: ['COMMENT' as const] };
    const whole = await search(world, 'o-head', 'mach', within);
    const n = whole.nodes.findIndex((hit) => / O \d/.test(hit.snippet.text));
    const page = await search(world, 'o-head', 'mach', { ...within, first: n + 1 });
    const after = page.pageInfo.endCursor!;
    const input = { commentId: whole.nodes[n]!.item.id, expectedVersion: 1, text: 'không còn' };
    done((await world.ask('o-head', EditComment, { input })).data?.editComment);
    const then = await search(world, 'o-head', 'mach', { ...within, after });
    expect(then.nodes.map((hit) => hit.item.id)).toEqual(whole.nodes.slice(n + 1).map((hit) => hit.item.id));
    expect(await refusal(world, 'o-head', 'mạch', { ...within, after })).toBe('BAD_CURSOR');
    expect(await refusal(world, 'o-head', 'mach', { after })).toBe('BAD_CURSOR');
    expect(await refusal(world, 'o-head', 'mach', { ...within, after: `${after.slice(0, -2)}AA` })).toBe('BAD_CURSOR');
    expect(new Set(whole.edges.map((edge) => edge.cursor.length)).size).toBe(1);
  });

  test('an answer costs as many statements whatever its size', async () => {
    const cost = async (first: number) => {
      let count = 0;
      const seen = () => void count++;
      statements.subscribe(seen);
      const { data } = await world.ask('o-desk', Search, { query: 'mach', allDrafts: true, first });
      statements.unsubscribe(seen);
      return { count, hits: data!.search.nodes.length };
    };
    const [small, large] = [await cost(9), await cost(100)];
    expect(large.hits).toBeGreaterThan(small.hits);
    expect(large.count).toBeLessThanOrEqual(small.count);
    expect(large.count).toBeLessThanOrEqual(14);
  });
});
