import { array, constantFrom, nat, property, assert as propertyHolds, tuple, uint8Array } from 'fast-check';
import { type Orm, openDatabase, poolUnder, sql } from '../../src/persistence/database.ts';
import { RowCutter } from '../../src/persistence/row-client.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { collectGarbage } from '../harness/leaks.ts';

/** A message as PostgreSQL sends it. */
function message(kind: string, body: Uint8Array): Buffer {
  const header = Buffer.from(`${kind}....`);
  header.writeUInt32BE(4 + body.length, 1);
  return Buffer.concat([header, body]);
}

test('rows are cut out of what comes, and all else is passed on in its order, wherever the pieces end', () => {
  const some = tuple(constantFrom('D', 'D', 'T', 'C', 'Z'), uint8Array({ minLength: 2, maxLength: 40 }));
  propertyHolds(
    property(array(some, { maxLength: 12 }), array(nat(30), { minLength: 1 }), (messages, cuts) => {
      const all = Buffer.concat(messages.map(([kind, body]) => message(kind, body)));
      const came: string[] = [];
      let rest = '';
      const passOn = () => {
        if (rest) came.push(`rest ${rest}`);
        rest = '';
      };
      const cutter = new RowCutter(
        ({ bytes, begin, end }) => {
          passOn();
          came.push(`row ${bytes.toString('hex', begin, end)}`);
        },
        (bytes) => {
          rest += bytes.toString('hex');
        },
      );
      for (let [at, n] = [0, 0]; at < all.length; n++) {
        const end = at + 1 + cuts[n % cuts.length]!;
        cutter.take(all.subarray(at, end));
        at = end;
      }
      passOn();
      const expected: string[] = [];
      for (const [kind, body] of messages) {
        const isRow = kind === 'D';
        const hex = isRow ? Buffer.from(body.subarray(2)).toString('hex') : message(kind, body).toString('hex');
        if (!isRow && expected.at(-1)?.startsWith('rest')) expected.push(`${expected.pop()}${hex}`);
        else expected.push(`${isRow ? 'row' : 'rest'} ${hex}`);
      }
      expect(came).toEqual(expected);
    }),
    { seed: 5, numRuns: 500 },
  );
});

describe('what a row says', () => {
  let name: string;
  let orm: Orm;
  beforeAll(async () => {
    const database = await aDatabase();
    name = database.name;
    orm = await openDatabase(database, 'collegium_request', [], 2);
  });
  afterAll(() => orm.close());

  const text = `select n, n::bigint as big, n % 2 = 0 as even, n / 3::float8 as part, (n || 'ộ')::varchar as "có dấu", n::numeric as exact,
      case when n > 2 then repeat('Điều ' || n, n * 50000) end as long, '' as nothing, null::uuid as none,
      '01890000-0000-7000-8000-00000000000f'::uuid as id, '2026-11-29'::date + n as day, array['ă', null, 'b,c'] as list,
      '{"a": "ệ"}'::jsonb as json, 'x'::"char" as letter, '🙂'::text as last
    from generate_series(1, 9) as n`;

  test('is what the driver makes of it, of whatever type and however long', async () => {
    const expected = await asAdmin(name, async (admin) => (await admin.query(text)).rows as Record<string, unknown>[]);
    expect((expected[8]!['long'] as string).length).toBe(9 * 50_000 * 6);
    const read = await sql<Record<string, unknown>>(orm.em.fork(), `${text} where n > $1::int`, [0]);
    // MikroORM has some types left as they are printed.
    const same = ({ day: _, big: __, part: ___, exact: ____, json: _____, list: ______, ...others }: Record<string, unknown>) =>
      others;
    expect(read.map(same)).toEqual(expected.map(same));
    expect(read.map(({ day, part, exact }) => [day, Number(part), Number(exact)])).toEqual(
      expected.map(({ n, part, exact }) => [
        `2026-${new Date(Date.UTC(2026, 10, 29 + (n as number))).toISOString().slice(5, 10)}`,
        part,
        Number(exact),
      ]),
    );
  });

  test('is kept without the rest of the row', async () => {
    const ids = `select gen_random_uuid() as id, repeat('ắ', $1::int) as text from generate_series(1, 300)`;
    await collectGarbage();
    const before = process.memoryUsage().heapUsed;
    const kept = (await sql<{ id: string }>(orm.em.fork(), ids, [30_000])).map(({ id }) => id);
    await collectGarbage();
    expect(kept).toHaveLength(300);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(5_000_000); // 27 MB came
  });

  test('is the same to who asks the driver itself', async () => {
    const expected = await asAdmin(name, async (admin) => (await admin.query({ text, rowMode: 'array' })).rows as unknown[][]);
    const { rows } = await poolUnder(orm.em).query({ text, rowMode: 'array' });
    expect(rows.map((row) => row.slice(4, 10).filter((_: unknown, n: number) => n !== 1))).toEqual(
      expected.map((row) => row.slice(4, 10).filter((_, n) => n !== 1)),
    );
  });
});
