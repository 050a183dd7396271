import type { Audience } from '../../../clients/gql/graphql.ts';
import { demoBodies } from '../../../src/demo/people.ts';

const roundBodies = ['planning', 'finance', 'justice', 'social', 'office'];
const leadBody = 'environment';

const bodies = new Map(demoBodies.flatMap(({ key, people }) => people.map(({ login }) => [login, key])));
/** The body of somebody; what stands behind a name, as in `hoa, again`, does not matter. */
const bodyOf = (name: string): string | undefined => bodies.get(name.split(',')[0]!);

/** Those who write: bodies of the round and the office. */
export const writers = ['thang', 'nam', 'phuc', 'dung', 'hoa', 'quan', 'xuan', 'mai'];

/** Those who read: the bodies of the round, the office, the lead body, and its contributor, who sees nothing of it. */
export const readers = [
  ...['thang', 'nam', 'phuc', 'nga', 'dung', 'hoa', 'quan', 'vy', 'xuan', 'bach', 'huong'],
  ...['lan', 'hung', 'mai', 'son'],
  ...['hai', 'yen', 'cuong'],
  ...['thuy', 'kien'],
];

/** One reader of each view. */
export const views = ['thang', 'phuc', 'hoa', 'xuan', 'mai', 'hai', 'thuy'];

export const audiences = [
  'BODY',
  'OFFICE',
  'ROUND',
  'ROUND',
  'ROUND_AND_LEAD',
  'ROUND_AND_LEAD',
  'PRIVATE',
] as const satisfies Audience[];

/** Who may see a comment on the demo draft, said again here and apart from the server: the checker knows no code of it. */
export function entitledTo(audience: (typeof audiences)[number], writer: string): (reader: string) => boolean {
  const own = bodyOf(writer);
  return (reader) => {
    const body = bodyOf(reader)!;
    switch (audience) {
      case 'PRIVATE':
        return reader.split(',')[0] === writer;
      case 'BODY':
        return body === own;
      case 'OFFICE':
        return body === own || body === 'office';
      case 'ROUND':
        return roundBodies.includes(body);
      case 'ROUND_AND_LEAD':
        return roundBodies.includes(body) || body === leadBody;
    }
  };
}
