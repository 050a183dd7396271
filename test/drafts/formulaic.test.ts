import { random } from '../../bench/alignment-oracle.ts';
import { alignBlocks } from '../../src/drafts/align.rules.ts';
import { readDraft } from '../../src/drafts/draft.rules.ts';
import { withoutMarker } from '../../src/drafts/matching.rules.ts';
import { Placer } from '../../src/drafts/place.rules.ts';

// Items that say nearly the same, renumbered, swapped, deleted, moved and added to: the texts in which a quotation is
// easiest put on another item than its own.

const bodies = [
  'Bộ Tài chính',
  'Bộ Nội vụ',
  'Bộ Công Thương',
  'Tỉnh Duyên Hải',
  'Tỉnh Sông Cầu',
  'Ủy ban Kế hoạch',
  'Ủy ban Tư pháp',
];
const duties = [
  'báo cáo kết quả thực hiện đề án trước ngày 15 tháng 12 hằng năm',
  'chịu trách nhiệm trước Hội đồng về kết quả thực hiện nhiệm vụ được giao',
  'phối hợp với cơ quan chủ trì trong việc tổ chức thực hiện kế hoạch này',
];
const things = ['rừng phòng hộ', 'đê biển', 'cảng cá', 'nước ngầm', 'dữ liệu mở', 'tài sản công'];

interface Item {
  id: number;
  text: string;
}

/** Three articles of items, and the same after one to four edits. */
function formulaic(next: () => number): { before: Item[][]; after: Item[][]; isNew: (id: number) => boolean } {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  let id = 0;
  const say = () =>
    pick([
      `${pick(bodies)} ${pick(duties)}.`,
      `${pick(bodies)} ${pick(duties)} đối với ${pick(things)}.`,
      `Đối với ${pick(things)}, ${pick(bodies).toLowerCase()} ${pick(duties)}.`,
      `Mức phạt ${5 * (1 + Math.floor(next() * 6))} triệu đồng đối với hành vi vi phạm quy định về ${pick(things)}.`,
    ]);
  const fresh = (): Item => ({ id: id++, text: say() });
  const before = Array.from({ length: 3 }, () => Array.from({ length: 3 + Math.floor(next() * 4) }, fresh));
  const first = id;
  const after = before.map((article) => [...article]);
  for (let edits = 1 + Math.floor(next() * 4); edits > 0; edits--) {
    const [article, other] = [pick(after), pick(after)];
    const at = Math.floor(next() * article.length);
    const what = pick(['delete', 'add', 'move', 'swap', 'reword'] as const);
    if (what === 'add') article.splice(at, 0, fresh());
    else if (article[at] === undefined) continue;
    else if (what === 'delete') article.splice(at, 1);
    else if (what === 'move') other.splice(Math.floor(next() * other.length), 0, ...article.splice(at, 1));
    else if (what === 'swap') article.splice(0, article.length, ...article.splice(at), ...article);
    else
      article[at] = { ...article[at], text: article[at].text.replace(/\d+ triệu/, '35 triệu').replace('Bộ Nội vụ', 'Bộ Y tế') };
  }
  return { before, after, isNew: (one) => one >= first };
}

function read(articles: Item[][]) {
  const items: (Item | null)[] = articles.flatMap((article) => [null, ...article]);
  const text = articles.map((article, n) => {
    const numbered = article.map((item, k) => `${k + 1}. ${item.text}\n\n`);
    return `# Điều ${n + 1}. Quy định\n\n${numbered.join('')}`;
  });
  return { items, blocks: readDraft(text.join(''), 'MARKDOWN') };
}

test('among items that say nearly the same, no quotation is placed on another item', () => {
  const wrong: object[] = [];
  let [quotes, placed] = [0, 0];
  for (let seed = 1; seed <= 400; seed++) {
    const next = random(seed);
    const { before, after, isNew } = formulaic(next);
    const [old, fresh] = [read(before), read(after)];
    const placer = new Placer(old.blocks, fresh.blocks, alignBlocks(old.blocks, fresh.blocks));
    old.items.forEach((item, block) => {
      if (item === null) return;
      const { text } = old.blocks[block]!;
      const words = [...text.matchAll(/\S+/g)];
      const own = fresh.items.find((other) => other?.id === item.id);
      for (const [from, to] of [
        [0, words.length],
        [1, words.length],
        ...Array.from({ length: 4 }, () => [next(), next()]),
      ] as const) {
        const first = from < 1 ? Math.floor(from * words.length) : from;
        const last = to < 1 ? Math.min(words.length - 1, first + Math.floor(to * 14)) : to - 1;
        const [at, end] = [words[first]!.index, words[last]!.index + words[last]![0].length];
        const place = placer.place(block, { exact: text.slice(at, end), start: [...text.slice(0, at)].length });
        quotes += 1;
        if (place.status !== 'PLACED') continue;
        placed += 1;
        const there = fresh.items[place.block!]!;
        const isTold = there.id === item.id || own?.text === there.text; // two of the same words: nobody can tell
        const isReworded = own === undefined && isNew(there.id); // nobody can tell one reworded from one in its stead
        if (!isTold && !isReworded)
          wrong.push({ seed, quote: text.slice(at, end), of: text, on: fresh.blocks[place.block!]!.text });
      }
    });
  }
  expect(wrong).toEqual([]);
  expect(placed / quotes).toBeGreaterThan(0.85);
});

test('a number is no part of what an item says: under the same number may stand another, and under another the same', () => {
  const duty = 'báo cáo kết quả thực hiện đề án trước ngày 15 tháng 12 hằng năm';
  const before = readDraft(
    `# Điều 2. A\n\n1. Bộ Nội vụ ${duty}.\n\n# Điều 3. B\n\n1. Khác.\n\n2. Bộ Nội vụ ${duty}.\n`,
    'MARKDOWN',
  );
  const after = readDraft(
    `# Điều 2. A\n\n1. Mới.\n\n2. Bộ Nội vụ ${duty}.\n\n# Điều 3. B\n\n1. Bộ Nội vụ ${duty}.\n`,
    'MARKDOWN',
  );
  const placer = new Placer(before, after, alignBlocks(before, after));
  const place = placer.place(1, { exact: `Bộ Nội vụ ${duty}`, start: 3 });
  expect([place.status === 'PLACED', place.block]).not.toEqual([true, 4]);
  expect(withoutMarker('1. Bộ Nội vụ')).toBe('Bộ Nội vụ');
  expect(withoutMarker('đ)')).toBe('đ)');
});

test('words that stand in another passage only are proposed, never placed: it may be a formula', () => {
  const formula = 'cơ quan chủ trì báo cáo Thủ tướng Chính phủ kết quả thực hiện';
  const rest = (n: number) => `${n}. Tỉnh thứ ${n} lập quy hoạch đê điều, khoanh vùng bãi bồi và di dời dân cư ven sông.\n\n`;
  const before = readDraft(`1. Đối với rừng phòng hộ, ${formula}.\n\n${rest(2)}${rest(3)}${rest(4)}`, 'MARKDOWN');
  const after = readDraft(
    `${rest(1)}${rest(2)}${rest(3)}4. Mọi tàu thuyền neo đậu phải đăng kiểm; khi hết hạn ${formula}.\n`,
    'MARKDOWN',
  );
  const placer = new Placer(before, after, alignBlocks(before, after));
  expect(placer.place(0, { exact: formula, start: before[0]!.text.indexOf(formula) })).toMatchObject({
    status: 'MOVED',
    pending: true,
  });
});
