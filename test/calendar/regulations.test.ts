import { EnactRegulation, EndRegulation, Regulations, RuleInForce } from '../../clients/calendar.operations.ts';
import type { EnactRegulationInput, RuleInForceQueryVariables, TimeRuleInput } from '../../clients/gql/graphql.ts';
import { ask } from '../access/everything.ts';
import { anInboxFollower } from '../harness/follower.ts';
import { aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';
import { aWorldIn2024, toldAt } from '../obligations/owing.ts';
import { changed, told, versionOf } from './changing.ts';

const regulation = { name: 'Quy chế làm việc', decisionReference: '12-QĐ/TW', effectiveFrom: '2025-01-01' };
const rule = (more: Partial<TimeRuleInput> = {}): TimeRuleInput => ({ procedure: 'OPINION', amount: 7, ...more });

async function enacting(world: World, input: Partial<EnactRegulationInput> = {}, login = 'o-clerk') {
  const whole = { ...regulation, rules: [rule()], ...input };
  return (await world.ask(login, EnactRegulation, { input: whole })).data!.enactRegulation;
}
const ending = async (
  world: World,
  input: { regulationId: string; effectiveTo: string; expectedVersion?: number },
  login = 'o-clerk',
) => (await world.ask(login, EndRegulation, { input: { expectedVersion: 1, ...input } })).data!.endRegulation;
const all = async (world: World) => (await world.ask('d-officer', Regulations, { first: 20 })).data!.regulations.nodes;

/** How many days the rule in force gives. */
async function daysFor(world: World, on: string, more: Partial<RuleInForceQueryVariables> = {}): Promise<number | undefined> {
  const asked = { procedure: 'OPINION' as const, kind: 'SCHEME' as const, urgent: false, on, ...more };
  return (await world.ask('d-officer', RuleInForce, asked)).data!.ruleInForce?.amount;
}

test('what comes with the installation has a rule for each procedure', async () => {
  await using world = await aWorld();
  const [usual] = await all(world);
  expect(usual).toMatchObject({ effectiveFrom: '2000-01-01', effectiveTo: null, version: 1, createdBy: null });
  expect(usual!.rules.map(({ procedure, amount, unit }) => [procedure, amount, unit])).toEqual([
    ['LEAD_TIME', 5, 'WORKING'],
    ['OFFICE_CHECK', 3, 'WORKING'],
    ['OPINION', 5, 'WORKING'],
    ['RESPONSE', 5, 'WORKING'],
    ['RESUBMISSION', 20, 'WORKING'],
  ]);
  expect(await daysFor(world, '2024-03-15')).toBe(5);
  expect(await daysFor(world, '1999-12-31')).toBeUndefined();
});

test('a regulation takes over on its day, once the one before has ended', async () => {
  await using world = await aWorld();
  const [usual] = await all(world);
  expect(done(await ending(world, { regulationId: usual!.id, effectiveTo: '2024-12-31' })).regulation).toEqual({
    effectiveTo: '2024-12-31',
    version: 2,
  });
  const rules: TimeRuleInput[] = [
    rule({ cutOff: '11:30', silence: 'DEEMED_CONSENT', minimumWorkingDays: 3, alertWorkingDays: 1 }),
    rule({ urgent: true, amount: 2 }),
    rule({ proposalKind: 'REPORT', amount: 10, unit: 'CALENDAR' }),
    rule({ proposalKind: 'REPORT', urgent: true, amount: 1 }),
    rule({ procedure: 'LEAD_TIME', amount: 6, clearDays: true }),
  ];
  const { regulation: made } = done(await enacting(world, { rules, effectiveTo: '2026-06-30' }));
  const [, enacted] = await all(world);
  expect(enacted).toMatchObject({
    id: made!.id,
    ...regulation,
    effectiveTo: '2026-06-30',
    createdBy: { name: 'Nguyễn Văn o-clerk' },
  });
  expect(enacted!.rules).toHaveLength(5);
  expect(
    enacted!.rules.find(({ procedure, urgent, proposalKind }) => procedure === 'OPINION' && urgent === null && !proposalKind),
  ).toEqual({
    ...{ procedure: 'OPINION', proposalKind: null, urgent: null, amount: 7, unit: 'WORKING', clearDays: false },
    ...{ cutOff: '11:30', silence: 'DEEMED_CONSENT', minimumWorkingDays: 3, alertWorkingDays: 1 },
  });
  const on = '2025-01-01';
  expect(await daysFor(world, '2024-12-31')).toBe(5);
  expect(await daysFor(world, on)).toBe(7);
  expect(await daysFor(world, '2026-06-30')).toBe(7);
  expect(await daysFor(world, '2026-07-01')).toBeUndefined();
  // The kind goes before the urgency, that before the rest.
  expect(await daysFor(world, on, { urgent: true })).toBe(2);
  expect(await daysFor(world, on, { kind: 'REPORT' })).toBe(10);
  expect(await daysFor(world, on, { kind: 'REPORT', urgent: true })).toBe(1);
  expect(await daysFor(world, on, { procedure: 'LEAD_TIME' })).toBe(6);
  expect(await daysFor(world, on, { procedure: 'OFFICE_CHECK' })).toBeUndefined();
  const { errors } = await world.ask('d-officer', RuleInForce, {
    procedure: 'OPINION',
    kind: 'OTHER',
    urgent: false,
    on: '2025-02-29',
  });
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_INPUT');
});

test('what is owed keeps the rule and the calendar by which it was due, whatever comes into force since', async () => {
  await using world = await aWorldIn2024('2024-12-27 09:00');
  const owed = async (proposalId: string) => {
    const query = `query ($filter: ObligationFilter) { obligations(filter: $filter) { nodes { calendarVersion originalDueAt rule { procedure amount } } } }`;
    const { data } = await ask<{ obligations: { nodes: unknown[] } }>(world.as('o-desk'), query, {
      filter: { proposalId, kinds: ['OPINION'], bodyId: world.body['A'] },
    });
    return data!.obligations.nodes;
  };
  const before = await aRound(world);
  const [usual] = await all(world);
  done(await ending(world, { regulationId: usual!.id, effectiveTo: '2024-12-31' }));
  done(await enacting(world));
  const version = await versionOf(world);
  await changed(world, { days: [{ day: '2025-01-02', kind: 'HOLIDAY', name: 'Nghỉ', source: 'QĐ' }] });
  world.turnTo('2025-01-06 09:00');
  const after = await aRound(world);
  expect(await owed(before.proposalId)).toEqual([
    { calendarVersion: version + 1, originalDueAt: toldAt('2025-01-03 17:00'), rule: { procedure: 'OPINION', amount: 5 } },
  ]);
  expect(await owed(after.proposalId)).toEqual([
    { calendarVersion: version + 1, originalDueAt: toldAt('2025-01-15 17:00'), rule: { procedure: 'OPINION', amount: 7 } },
  ]);
});

test('two rules for the same at the same time are refused, both named', async () => {
  await using world = await aWorld();
  const [usual] = await all(world);
  expect(told(await enacting(world))).toEqual([
    {
      code: 'RULES_OVERLAP',
      rule: 'OPINION of “Quy chế làm việc” (12-QĐ/TW) from 2025-01-01',
      other: 'OPINION of “Thời hạn thông thường / Usual times” (—) from 2000-01-01',
    },
  ]);
  const both = [rule(), rule({ procedure: 'LEAD_TIME' }), rule({ urgent: true })];
  expect(told(await enacting(world, { rules: both })).map((problem) => problem['rule' as never])).toEqual([
    'LEAD_TIME of “Quy chế làm việc” (12-QĐ/TW) from 2025-01-01',
    'OPINION of “Quy chế làm việc” (12-QĐ/TW) from 2025-01-01',
  ]);
  expect(await all(world)).toHaveLength(1);
  // For what is urgent alone, or a kind alone, there is none yet.
  done(await enacting(world, { rules: [rule({ urgent: true }), rule({ proposalKind: 'SCHEME' })], effectiveTo: '2025-06-30' }));
  const again = { name: 'Quy định mới', effectiveFrom: '2025-06-30' };
  expect(told(await enacting(world, { ...again, rules: [rule({ urgent: true })] }))).toMatchObject([
    {
      rule: 'OPINION urgent of “Quy định mới” (12-QĐ/TW) from 2025-06-30',
      other: 'OPINION urgent of “Quy chế làm việc” (12-QĐ/TW) from 2025-01-01 to 2025-06-30',
    },
  ]);
  done(
    await enacting(world, { ...again, effectiveFrom: '2025-07-01', rules: [rule({ urgent: true }), rule({ urgent: false })] }),
  );
  // In one regulation as well, and when one is to end later than it was.
  const twice = told(
    await enacting(world, { rules: [rule({ proposalKind: 'OTHER' }), rule({ proposalKind: 'OTHER', amount: 1 })] }),
  );
  expect(twice).toEqual([
    {
      code: 'RULES_OVERLAP',
      rule: 'OPINION OTHER of “Quy chế làm việc” (12-QĐ/TW), rule 2',
      other: 'OPINION OTHER of “Quy chế làm việc” (12-QĐ/TW), rule 1',
    },
  ]);
  const first = (await all(world)).find(({ effectiveTo }) => effectiveTo === '2025-06-30')!;
  expect(codesOf(await ending(world, { regulationId: first.id, effectiveTo: '2025-07-01' }))).toEqual(['RULES_OVERLAP']);
  done(await ending(world, { regulationId: first.id, effectiveTo: '2025-05-31' }));
  expect(codesOf(await ending(world, { regulationId: usual!.id, effectiveTo: '2024-12-31', expectedVersion: 2 }))).toEqual([
    'STALE_VERSION',
  ]);
});

test('of two regulations enacted at once that overlap one is refused', async () => {
  await using world = await aWorld();
  const rules = [rule({ urgent: true })];
  const answers = await Promise.all(['A', 'B', 'C'].map((name) => enacting(world, { name, rules })));
  expect(answers.map((answer) => codesOf(answer)?.join() ?? '').sort()).toEqual(['', 'RULES_OVERLAP', 'RULES_OVERLAP']);
  expect(await all(world)).toHaveLength(2);
});

test('what cannot be is refused, and who may not is told so', async () => {
  await using world = await aWorld();
  const [usual] = await all(world);
  const bad = async (input: Partial<EnactRegulationInput>, path: string[]) => {
    const payload = await enacting(world, input);
    expect([input, codesOf(payload), payload.userErrors[0]?.path]).toEqual([input, ['BAD_INPUT'], path]);
  };
  await bad({ rules: [] }, ['rules']);
  await bad({ effectiveFrom: '2025-02-29' }, ['effectiveFrom']);
  await bad({ effectiveTo: '2024-12-31' }, ['effectiveTo']);
  await bad({ rules: [rule({ amount: -1 })] }, ['rules', '0', 'amount']);
  await bad({ rules: [rule({ amount: 1_001 })] }, ['rules', '0', 'amount']);
  await bad({ rules: [rule({ minimumWorkingDays: -1 })] }, ['rules', '0', 'minimumWorkingDays']);
  await bad({ rules: [rule({ alertWorkingDays: 1_001 })] }, ['rules', '0', 'alertWorkingDays']);
  await bad({ rules: [rule({ cutOff: '00:00' })] }, ['rules', '0', 'cutOff']);
  await bad({ rules: [rule({ cutOff: '5pm' })] }, ['rules', '0', 'cutOff']);
  await bad({ rules: [rule({ clearDays: true })] }, ['rules', '0', 'clearDays']);
  await bad({ rules: [rule({ procedure: 'RESPONSE', silence: 'DEEMED_CONSENT' })] }, ['rules', '0', 'silence']);
  const many = Array.from({ length: 101 }, () => rule());
  expect(told(await enacting(world, { rules: many }))).toMatchObject([
    { code: 'TOO_MANY', actual: '101', unit: 'rules', limit: '100' },
  ]);
  expect(codesOf(await enacting(world, { name: ' ' }))).toEqual(['EMPTY_TEXT']);
  expect(codesOf(await enacting(world, { decisionReference: 'x'.repeat(201) }))).toEqual(['TOO_LONG']);
  expect(codesOf(await enacting(world, {}, 'o-desk'))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await ending(world, { regulationId: usual!.id, effectiveTo: '2025-01-01' }, 'l-head'))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await ending(world, { regulationId: usual!.id, effectiveTo: '1999-12-31' }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await ending(world, { regulationId: world.body['A']!, effectiveTo: '2025-01-01' }))).toEqual(['NOT_FOUND']);
  done(await ending(world, { regulationId: usual!.id, effectiveTo: '2025-01-01' }));
  const again = await ending(world, { regulationId: usual!.id, effectiveTo: '2025-01-01', expectedVersion: 2 });
  expect(codesOf(again)).toEqual(['NOTHING_TO_CHANGE']);
});

test('the office is told of a regulation, and nobody else', async () => {
  await using world = await aWorld();
  await using office = anInboxFollower(world.as('o-head'));
  await using other = anInboxFollower(world.as('a-head'));
  await Promise.all([office.ready(), other.ready()]);
  const { eventId, regulation: made } = done(await enacting(world, { rules: [rule({ urgent: true })] }));
  await office.until(({ events }) => events().length > 0);
  expect(office.events()).toMatchObject([
    { __typename: 'RegulationChanged', eventId, regulationId: made!.id, name: regulation.name, effectiveTo: null },
  ]);
  expect(other.events()).toEqual([]);
});
