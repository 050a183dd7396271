import { globalId, readGlobalId } from '../../src/graphql/global-id.ts';

test('a global id names a thing in one way, whatever its type and the digits of its UUID', () => {
  const uuids = [
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '01890abc-def0-7123-8456-789abcdef012',
  ];
  for (const type of ['Comment', 'Draft', 'CalendarAddress'] as const)
    for (const uuid of uuids) {
      const id = globalId(type, uuid);
      expect(id.split('_').slice(1).join('_')).toBe(Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url'));
      expect(readGlobalId(id)).toEqual({ type, uuid });
      expect(globalId(type, uuid.toUpperCase())).toBe(id);
    }
});
