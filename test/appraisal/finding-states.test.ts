import { FindingsOf, ProposeFinding } from '../../clients/coverage.operations.ts';
import { type FindingMove, findingMoves } from '../../src/appraisal/findings/finding.state.ts';
import { FindingStatus } from '../../src/appraisal/findings/finding.type.ts';
import { act } from '../access/everything.ts';
import { asAdmin } from '../harness/database.ts';
import { aWorld, codesOf, done } from '../harness/world.ts';
import { covering } from './covering.ts';
import { aRoundWithQuestions, opining } from './opining.ts';

const mutations: Record<FindingMove, [mutation: string, login: string]> = {
  confirm: ['confirmFinding', 'o-desk'],
  contest: ['contestFinding', 'a-head'],
  uphold: ['upholdFinding', 'o-head'],
  withdraw: ['withdrawFinding', 'o-desk'],
};
/** The way to each status. */
const ways: Record<FindingStatus, FindingMove[]> = {
  PROPOSED: [],
  CONFIRMED: ['confirm'],
  CONTESTED: ['confirm', 'contest'],
  WITHDRAWN: ['confirm', 'withdraw'],
};

test('a finding moves as the table says and no other way; what the body never saw it is not told of; steps stay', async () => {
  await using world = await aWorld();
  const { roundId } = await aRoundWithQuestions(world, [{ text: 'Một?', mandatory: false }]);
  const { fields, sign } = opining(world, roundId);
  const { findings } = covering(world, roundId);
  done(await fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
  const { id: opinionId } = await sign('a-head');
  const move = async (name: FindingMove, findingId: string) => {
    const [mutation, login] = mutations[name];
    return (await act(world.as(login), mutation, { findingId, reason: 'vì sao' })).userErrors.map(({ code }) => code);
  };
  const input = { opinionId, codes: ['TOO_NARROW' as const], reason: 'Chỉ nói về Điều 1.' };
  expect(codesOf((await world.ask('a-head', ProposeFinding, { input })).data?.proposeFinding)).toEqual(['NOT_ALLOWED']);
  expect(codesOf((await world.ask('d-head', ProposeFinding, { input })).data?.proposeFinding)).toEqual(['NOT_FOUND']);
  for (const status of Object.values(FindingStatus))
    for (const name of Object.keys(findingMoves) as FindingMove[]) {
      const { id } = done((await world.ask('o-desk', ProposeFinding, { input })).data?.proposeFinding).finding!;
      for (const step of ways[status]) expect(await move(step, id)).toEqual([]);
      const isHidden = status === FindingStatus.PROPOSED && name === 'contest';
      const expected = findingMoves[name].from.includes(status) ? [] : [isHidden ? 'NOT_FOUND' : 'WRONG_STATE'];
      expect([status, name, await move(name, id)]).toEqual([status, name, expected]);
      const seen = (await findings('o-desk', 'A')).find((finding) => finding.id === id)!;
      expect(seen.status).toBe(expected.length > 0 ? status : findingMoves[name].to);
      expect(seen.steps).toHaveLength(1 + ways[status].length + (expected.length > 0 ? 0 : 1));
      const isShown = seen.steps.some((step) => step.status === 'CONFIRMED');
      expect((await findings('a-officer', 'A')).some((finding) => finding.id === id)).toBe(isShown);
      for (const login of ['b-head', 'l-head']) expect(await findings(login, 'A')).toEqual([]);
    }
  await asAdmin(world.database.name, async (admin) => {
    for (const change of ['update finding_step set reason = null', 'delete from finding_step', 'delete from sufficiency_finding'])
      await expect(admin.query(change)).rejects.toThrow('never changes');
  });
  expect((await world.ask('o-desk', FindingsOf, { roundId })).errors).toBeUndefined();
}, 120_000);
