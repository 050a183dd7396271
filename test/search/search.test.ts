import { EditComment } from '../../clients/operations.ts';
import { aComment, aDraft, aRound, aWorld, done, type World } from '../harness/world.ts';
import { marksOf, refusal, search, textsOf, titled } from './finding.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

describe('words', () => {
  beforeAll(() =>
    titled(world, ['Đề án cho thuê nhà ở', 'Đề án cải cách thuế', 'Báo cáo về ĐẤT ĐAI', 'Đề án phối hợp (12/2024)', 'Thuế/phí']),
  );
  const titles = async (query: string) => textsOf(await search(world, 'a-officer', query, { kinds: ['PROPOSAL'] }));

  test('are found whatever their case and accents, đ among them, composed or not', async () => {
    for (const query of ['dat dai', 'ĐẤT ĐAI', 'đất đai', 'Dat Đai', 'đất đai'.normalize('NFD'), '  đai   đất '])
      expect(await titles(query)).toEqual(['Báo cáo về ĐẤT ĐAI']);
  });

  test('with the accents of the query come before the same letters with others', async () => {
    expect((await titles('thuế')).sort()).toEqual((await titles('thuê')).sort());
    expect(await titles('thuế')).toEqual(['Đề án cải cách thuế', 'Thuế/phí', 'Đề án cho thuê nhà ở']);
    expect(await titles('thuê')).toEqual(['Đề án cho thuê nhà ở', 'Đề án cải cách thuế', 'Thuế/phí']);
    const found = await search(world, 'a-officer', 'thuê', { kinds: ['PROPOSAL'] });
    expect(found.nodes.map((hit) => hit.exactAccents)).toEqual([true, false, false]);
  });

  test('must all occur, in any order', async () => {
    expect(await titles('án thuế')).toEqual(['Đề án cải cách thuế', 'Đề án cho thuê nhà ở']);
    expect(await titles('thuế án cách')).toEqual(['Đề án cải cách thuế']);
    expect(await titles('thuế xyz')).toEqual([]);
  });

  test('in quotes stand side by side, and whole', async () => {
    expect(await titles('"cải cách"')).toEqual(['Đề án cải cách thuế']);
    expect(await titles('“cach thue”')).toEqual(['Đề án cải cách thuế']);
    expect(await titles('"cách cải"')).toEqual([]);
    expect(await titles('"cải các"')).toEqual([]);
    expect(await titles('"cải cách')).toEqual(['Đề án cải cách thuế']); // not closed
  });

  test('are found and marked whatever stands in them that nobody sees', async () => {
    await titled(world, ['Nghề th\u00adủy\u200b \u200b sả\u200dn\ufeff']);
    for (const query of ['thuy san', '"thủy sản"', 'th\u200bủy']) {
      const found = await search(world, 'a-officer', query, { kinds: ['PROPOSAL'] });
      expect(textsOf(found)).toEqual(['Nghề th\u00adủy\u200b \u200b sả\u200dn']);
      expect(
        marksOf(found)[0]!
          .join(' ')
          .replace(/\p{Cf}/gu, '')
          .replace('  ', ' '),
      ).toBe(query.startsWith('th\u200b') ? 'thủy' : 'thủy sản');
    }
  });

  test('may be one letter, or a beginning; not an end', async () => {
    expect(await titles('ở')).toEqual(['Đề án cho thuê nhà ở']);
    expect(await titles('phối h')).toEqual(['Đề án phối hợp (12/2024)']);
    expect(await titles('huế')).toEqual([]);
  });

  test('are parted by punctuation, and what stands together is sought together', async () => {
    expect(await titles('phí')).toEqual(['Thuế/phí']);
    expect(await titles('12/2024')).toEqual(['Đề án phối hợp (12/2024)']);
    expect(await titles('2024/12')).toEqual([]);
    expect(await titles('2024 12')).toEqual(['Đề án phối hợp (12/2024)']);
  });

  test('whole come before beginnings', async () => {
    await titled(world, ['Quyen', 'Quyenxyz', 'quyen nữa', 'Quyền']);
    expect(await titles('quyen')).toEqual(['Quyen', 'quyen nữa', 'Quyenxyz', 'Quyền']);
    expect(await titles('quyền')).toEqual(['Quyền', 'Quyen', 'quyen nữa', 'Quyenxyz']);
  });
});

test('titles come before blocks, and blocks before comments; a hit says where it is', async () => {
  const { programmeId, proposalIds } = await titled(world, ['Rừng ngập mặn']);
  const { draftId, proposalId, blocks } = await aRound(world, '# Chương\n\nTrồng rừng ngập mặn ven biển.\n');
  const comment = await aComment(world, 'a-officer', { draftId, text: 'Rừng ngập mặn ở đâu?' });
  const found = await search(world, 'a-officer', 'rung ngap man');
  expect(found.nodes.map((hit) => [hit.kind, hit.item.id, hit.proposal?.id, hit.draft?.id])).toEqual([
    ['PROPOSAL', proposalIds[0], proposalIds[0], undefined],
    ['BLOCK', blocks[1]!.id, proposalId, draftId],
    ['COMMENT', comment.id, proposalId, draftId],
  ]);
  expect(found.totalCount).toBe(3);
  expect(textsOf(await search(world, 'a-officer', 'rừng', { draftId }))).toEqual([blocks[1]!.text, comment.text]);
  expect((await search(world, 'a-officer', 'rừng', { proposalId })).totalCount).toBe(2);
  expect((await search(world, 'a-officer', 'rừng', { programmeId })).totalCount).toBe(1);
  expect((await search(world, 'a-officer', 'rừng', { kinds: ['COMMENT'] })).totalCount).toBe(1);
  expect((await search(world, 'a-officer', 'rừng', { kinds: [] })).totalCount).toBe(0);
});

test('a comment is found by what it says now, not by what it said', async () => {
  const { draftId } = await aRound(world);
  const comment = await aComment(world, 'a-officer', { draftId, text: 'chim hải âu' });
  expect((await search(world, 'b-officer', 'hải âu')).totalCount).toBe(1);
  const input = { commentId: comment.id, expectedVersion: 1, text: 'con cò trắng' };
  done((await world.ask('a-officer', EditComment, { input })).data?.editComment);
  expect((await search(world, 'b-officer', 'hải âu')).totalCount).toBe(0);
  expect(textsOf(await search(world, 'b-officer', 'cò trắng'))).toEqual(['con cò trắng']);
});

describe('highlights', () => {
  const marked = async (query: string) => marksOf(await search(world, 'a-officer', query, { kinds: ['PROPOSAL'] }));

  test('count code points, whatever stands before: letters beyond the first plane, marks that do not compose', async () => {
    const title = '🎉🏛️ x̣̂ 𠀀 Nguồn vốn 🎉 vay';
    await titled(world, [title]);
    expect(await marked('von vay')).toEqual([['vốn', 'vay']]);
    const found = await search(world, 'a-officer', 'vốn', { kinds: ['PROPOSAL'] });
    const at = [...title].join('').indexOf('vốn');
    expect(found.nodes[0]!.snippet.highlights).toEqual([
      { start: [...title.slice(0, at)].length, end: [...title.slice(0, at)].length + 3 },
    ]);
  });

  test('mark every place, with whatever accents, and the whole word of a beginning', async () => {
    await titled(world, ['Lúa, lụa và lùa']);
    expect(await marked('lúa')).toEqual([['Lúa', 'lụa', 'lùa']]);
    expect(await marked('"lụa và"')).toEqual([['lụa và']]);
    expect(await marked('l va lu')).toContainEqual(['Lúa', 'lụa', 'và', 'lùa']);
  });

  test('fold as the index does where one letter becomes two', async () => {
    await titled(world, ['Straße æon ﬁle']);
    expect(await marked('strasse aeon file')).toEqual([['Straße', 'æon', 'ﬁle']]);
  });

  test('lie in the piece of a long text that shows most of what was sought', async () => {
    const filler = 'lời văn dài dòng '.repeat(40);
    const text = `${filler}kênh đào ${filler}Kênh Đào Vĩnh Tế 🎉 ${filler}`;
    await aDraft(world, text);
    const { nodes } = await search(world, 'l-officer', 'kênh vĩnh');
    const { snippet } = nodes[0]!;
    expect(nodes).toHaveLength(1);
    expect([...snippet.text].length).toBeLessThanOrEqual(240);
    expect([...text.trim()].slice(snippet.start, snippet.start + [...snippet.text].length).join('')).toBe(snippet.text);
    expect(snippet).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(snippet.highlights.map(({ start, end }) => [...snippet.text].slice(start, end).join(''))).toEqual(['Kênh', 'Vĩnh']);
  });
});

describe('a query that is none', () => {
  test('is refused with a code, and runs nothing', async () => {
    expect(await refusal(world, 'a-officer', '')).toBe('EMPTY_TEXT');
    expect(await refusal(world, 'a-officer', '   ')).toBe('EMPTY_TEXT');
    for (const query of ['…?!', '%', '_', '\\', '"', '""', '🎉', '& | ! :*'])
      expect(await refusal(world, 'a-officer', query)).toBe('EMPTY_TEXT');
    expect(await refusal(world, 'a-officer', 'x'.repeat(201))).toBe('TOO_LONG');
    expect(await refusal(world, 'a-officer', 'a '.repeat(21))).toBe('TOO_MANY');
    expect(await refusal(world, 'a-officer', 'a\0b')).toBe('BAD_ENCODING');
    expect(await refusal(world, 'a-officer', 'a\ud800')).toBe('BAD_ENCODING');
    expect(await refusal(world, 'a-officer', `a${'\u0301'.repeat(40)}`)).toBe('BAD_INPUT');
    expect(await refusal(world, 'a-officer', 'a', { first: 0 })).toBe('BAD_INPUT');
    expect(await refusal(world, 'a-officer', 'a', { first: 101 })).toBe('TOO_MANY');
    expect(await refusal(world, 'a-officer', 'a', { proposalId: 'x' })).toBe('NOT_FOUND');
  });

  test('has no operators: what looks like one is a word', async () => {
    await titled(world, ['Mẫu 100% nguyên_vẹn', 'Một hai & ba']);
    const titles = async (query: string) => textsOf(await search(world, 'a-officer', query, { kinds: ['PROPOSAL'] }));
    expect(await titles('100%')).toEqual(['Mẫu 100% nguyên_vẹn']);
    expect(await titles('nguyên_vẹn')).toEqual(['Mẫu 100% nguyên_vẹn']);
    expect(await titles('nguy_n')).toEqual([]);
    expect(await titles('mẫ%vẹn')).toEqual([]);
    expect(await titles('một & ba')).toEqual(['Một hai & ba']);
    for (const query of [`'; drop table comment; --`, '$zzz', '.*zzz', 'một | zzz', 'một:*zzz', '\\zzz', `%' or '1'='1`])
      expect(await titles(query)).toEqual([]);
  });
});
