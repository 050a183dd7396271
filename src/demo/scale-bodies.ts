import { type DemoBody, demoBodies } from './people.ts';
import { SeededRandom } from './random.ts';

// As many lead bodies as the design load has: those of the demo world, and invented provinces and institutes.

const leadBodies = 50;
const firsts = ['Cồn', 'Bãi', 'Rạch', 'Vàm', 'Đầm', 'Gò', 'Truông'];
const seconds = ['Mây', 'Ngọc', 'Lụa', 'Trắng', 'Sen', 'Hồng', 'Lam'];
const kinds = [
  ['Tỉnh', 'Province of'],
  ['Viện nghiên cứu vùng', 'Regional Institute of'],
  ['Ban quản lý vùng', 'Regional Board of'],
] as const;

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Đinh', 'Mai'];
const middles = ['Thị', 'Văn', 'Minh', 'Thanh', 'Quốc', 'Ngọc', 'Hữu', 'Thu', 'Đức', 'Kim', 'Xuân', 'Gia'];
const givens = [
  'An',
  'Bích',
  'Chi',
  'Diệp',
  'Đạt',
  'Giang',
  'Hạnh',
  'Khôi',
  'Lộc',
  'My',
  'Nhung',
  'Phong',
  'Quyên',
  'Sáng',
  'Tuấn',
  'Uyên',
  'Yến',
];

const inAscii = (text: string): string =>
  text
    .replaceAll('Đ', 'D')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');

function inventedBody(n: number): DemoBody {
  const random = new SeededRandom(`scale/body/${n}`);
  const place = `${firsts[n % firsts.length]} ${seconds[Math.floor(n / firsts.length) % seconds.length]}`;
  const [vi, en] = kinds[n % kinds.length]!;
  const key = `body${n + 1}`;
  const name = () => `${random.pick(families)} ${random.pick(middles)} ${random.pick(givens)}`;
  return {
    key,
    kind: 'ORDINARY',
    nameVi: `${vi} ${place} (giả định)`,
    nameEn: `${en} ${inAscii(place)} (invented)`,
    people: [
      { login: `${key}-head`, name: name(), role: 'HEAD' },
      { login: `${key}-1`, name: name(), role: 'OFFICER' },
      { login: `${key}-2`, name: name(), role: 'OFFICER' },
    ],
  };
}

const ordinary = demoBodies.filter((body) => body.kind === 'ORDINARY').length;

export const scaleBodies: DemoBody[] = [
  ...demoBodies,
  ...Array.from({ length: leadBodies - ordinary }, (_, n) => inventedBody(n)),
];
