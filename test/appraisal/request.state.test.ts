import 'reflect-metadata';
import { comesFrom, leadsTo, moveRequest } from '../../src/appraisal/requests/request.state.ts';
import { roundLeadsTo } from '../../src/appraisal/rounds/round.state.ts';
import { RequestState, RoundStatus } from '../../src/appraisal/rounds/round.type.ts';
import { Problem } from '../../src/problems.ts';

/** Each row: from where, and where to, in the words of the domain. */
const ways: Record<RequestState, string> = {
  SENT: 'ACKNOWLEDGED DRAFTING AWAITING_SIGNATURE SUBMITTED NOT_GIVEN DEEMED_CONSENT OUT_OF_REMIT RECUSED CANCELLED',
  ACKNOWLEDGED: 'DRAFTING AWAITING_SIGNATURE SUBMITTED NOT_GIVEN DEEMED_CONSENT OUT_OF_REMIT RECUSED CANCELLED',
  DRAFTING: 'AWAITING_SIGNATURE SUBMITTED NOT_GIVEN DEEMED_CONSENT OUT_OF_REMIT RECUSED CANCELLED',
  AWAITING_SIGNATURE: 'DRAFTING SUBMITTED NOT_GIVEN DEEMED_CONSENT OUT_OF_REMIT RECUSED CANCELLED',
  SUBMITTED: 'ASKED_AGAIN CANCELLED',
  ASKED_AGAIN: 'SUBMITTED CANCELLED',
  NOT_GIVEN: 'OUT_OF_REMIT',
  DEEMED_CONSENT: '',
  OUT_OF_REMIT: '',
  RECUSED: '',
  CANCELLED: '',
};
const states = Object.values(RequestState);

test.each(states.flatMap((from) => states.map((to) => [from, to] as const)))(
  'a request that is %s goes to %s or not, as the table says',
  async (from, to) => {
    const statements: unknown[] = [];
    const useCase = {
      tx: { getConnection: () => ({ execute: async (...all: unknown[]) => void statements.push(all) }) },
      actor: { personId: 'p', bodyId: 'b' },
      clock: { now: () => new Date(0) },
    };
    const is = ways[from].split(' ').includes(to);
    expect(leadsTo[from].includes(to)).toBe(is);
    expect(comesFrom(to).includes(from)).toBe(is);
    if (is) return;
    const request = { id: 'r', bodyId: 'b', state: from };
    const moved = moveRequest(useCase as never, { id: 'x', proposalId: 'y', draftId: 'z' }, request, to);
    if (from === to) expect(await moved).toEqual([]);
    else await expect(moved).rejects.toThrow(Problem);
    expect(statements).toEqual([]);
  },
);

test('a round that has ended goes nowhere, and only a running one ends', () => {
  const ends = [RoundStatus.CLOSED, RoundStatus.RECALLED, RoundStatus.RETURNED, RoundStatus.SUPERSEDED];
  expect(roundLeadsTo).toEqual({
    DRAFT: ['OPEN'],
    OPEN: ['PAUSED', ...ends],
    PAUSED: ['OPEN', ...ends],
    ...Object.fromEntries(ends.map((end) => [end, []])),
  });
});
