import { buildSchema, extendSchema, type GraphQLInputObjectType, getNamedType, parse } from 'graphql';
import { WebSocket } from 'ws';
import { connect, type Persona } from '../../clients/connect.ts';
import type { Actor } from '../../src/access/actor.ts';
import type { NodeType } from '../../src/graphql/global-id.ts';
import { anEventStream } from '../harness/event-source.ts';
import { ask, inputOf, roots as rootTypes, schema } from './everything.ts';
import { type DoingName, doingRules } from './rules/doing.rules.ts';
import { mutations, undecidedFields, withoutRule } from './rules/elements.ts';
import { policies, type Trial } from './rules/policies.ts';
import { fieldsSeen, type SeeingRule, seeingRules, typesSeen } from './rules/seeing.rules.ts';
import { type Cells, cast, lets, type Relation, somebody } from './rules/who.ts';
import { aRuledWorld, freeze, type Mode, type RuledWorld } from './rules/world.ts';

// The table of who may (`npm run rules`): complete, true of the functions that decide, and true over HTTP, for everybody.

const logins = Object.keys(cast);
/** Whose the things are that are of one person, and whom the head of A delegated. */
const self = 'a-officer';

test('every type, root field and mutation has a rule, and every rule is of something', () => {
  expect(withoutRule(schema)).toEqual([]);
});

test('the check finds what has no rule, and a rule of nothing', () => {
  const planted = buildSchema('type Query { node: Int secrets: Secret } type Secret { id: ID! }');
  const found = withoutRule(planted);
  expect(found.filter((line) => line.includes('no rule')).map((line) => line.split(' ', 1)[0])).toEqual([
    'Query.secrets',
    'Secret',
  ]);
  expect(found).toContain('Mutation.addComment has a rule and is not in the schema');
});

test('of each field somebody has decided who is shown it, and every decision is of a field', () => {
  expect(undecidedFields(schema)).toEqual([]);
});

test('a field that comes is found, on whatever type, and what is to be done is said', () => {
  const types = ['Proposal', 'CommentAdded', 'CommentPayload', 'BodyConnection', 'PageInfo'];
  const planted = extendSchema(schema, parse(types.map((type) => `extend type ${type} { secretNote: String }`).join(' ')));
  const found = undecidedFields(planted).filter((line) => line.includes('secretNote'));
  expect(found.map((line) => line.split(' ', 1)[0]).sort()).toEqual(types.map((type) => `${type}.secretNote`).sort());
  for (const line of found) expect(line).toContain('test/access/rules/fields.ts');
  expect(undecidedFields(buildSchema('type Query { node: Int }'))).toContain(
    'Proposal.title has a rule and is not in the schema',
  );
});

test('the functions that decide say of each role in each relation what the table says', () => {
  const bodies: Record<Relation, string> = {
    ...{ office: 'O', deciding: 'P', lead: 'L', own: 'A', signed: 'B', asked: 'C', other: 'D', outside: 'G' },
  };
  const roles = ['CHAIR', 'MEMBER', 'HEAD', 'PROGRAMME_CLERK', 'DESK_OFFICER', 'OFFICER', 'OBSERVER'] as const;
  let compared = 0;
  for (const [name, functions] of Object.entries(policies) as [DoingName, (typeof policies)[DoingName] & object][])
    for (const relation of Object.keys(bodies) as Relation[])
      for (const role of roles)
        for (const login of ['self', 'somebody'])
          for (const policy of functions) {
            const cells: Cells = doingRules[name].cells;
            const actor = { personId: login, bodyId: bodies[relation], isOffice: relation === 'office', role } as Actor;
            const trial: Trial = { actor, own: 'A', lead: 'L', deciding: 'P' };
            // What a body is asked, it is asked itself: there each is its own.
            const isItsOwn = 'asked' in cells && ['asked', 'signed'].includes(relation);
            const may = policy(isItsOwn ? { ...trial, own: bodies[relation] } : trial);
            expect([name, relation, role, login, may]).toEqual([name, relation, role, login, expected()]);
            compared += 1;
            function expected(): boolean {
              return lets(cells, { login, relation, role }, 'self') && !(role === 'OBSERVER' && name === 'author');
            }
          }
  expect(compared).toBeGreaterThan(1_500);
});

const seen = (type: NodeType, mode: Mode): Cells => {
  const rule: SeeingRule = seeingRules[typesSeen[type][0]];
  return (mode === 'OPEN' ? undefined : rule[mode]) ?? rule.cells;
};
const sees = (login: string, type: NodeType, mode: Mode) => lets(seen(type, mode), somebody(login, typesSeen[type][1]), self);

/** Of each rule, and each type that is found before, one mutation; of those that may come by every transport. */
const ofEachRule = Object.keys(mutations).filter(
  (name, n, all) => n === all.findIndex((each) => String(mutations[each]) === String(mutations[name])),
);

interface Answer {
  data?: Record<string, { userErrors: { code: string }[] } | null> | null;
  errors?: unknown;
}
type Ask = (persona: Persona, query: string, variables: object) => Promise<Answer>;
const overHttp: Ask = (persona, query, variables) => ask(persona, query, variables);
const overWebSocket: Ask = async (persona, query, variables) => {
  const client = connect(persona, { webSocketImpl: WebSocket });
  try {
    for await (const answer of client.iterate({ query, variables: { ...variables } })) return answer as Answer;
    return {};
  } finally {
    await client.dispose();
  }
};
const overEventStream: Ask = async (persona, query, variables) => {
  const stream = await anEventStream(persona, { query, variables });
  await stream.ended;
  return stream.results()[0] as Answer;
};

const others: [string, Ask][] = [
  ['a WebSocket', overWebSocket],
  ['an event stream', overEventStream],
];

describe.each<Mode>(['OPEN', 'AT_CLOSE', 'AFTER_OWN'])('in a round %s', (mode) => {
  let told: RuledWorld;
  beforeAll(async () => {
    told = await aRuledWorld(mode);
    await freeze(told.world);
  }, 120_000);
  afterAll(() => told?.world[Symbol.asyncDispose]());

  test('each thing is seen by those of the table, and by nobody else', async () => {
    for (const [type, id] of Object.entries(told.samples) as [NodeType, string][])
      await forAll(logins, async (login) => {
        const { data } = await ask<{ node: object | null }>(told.world.as(login), `{ node(id: "${id}") { id } }`);
        expect([type, login, data?.node != null]).toEqual([type, login, sees(login, type, mode)]);
      });
    expect(Object.keys(told.samples).sort()).toEqual(Object.keys(typesSeen).sort());
  });

  test('each field that shows less is null to others', async () => {
    for (const [name, { on, select, cells }] of Object.entries(fieldsSeen))
      await forAll(
        logins.filter((each) => sees(each, on, mode)),
        async (login) => {
          const query = `{ node(id: "${told.samples[on]}") { ... on ${on} { ${select} } } }`;
          const { data } = await ask<{ node: Record<string, unknown> }>(told.world.as(login), query);
          const isShown = Object.values(data!.node)[0] !== null;
          expect([name, login, isShown]).toEqual([name, login, lets(cells, somebody(login, typesSeen[on][1]), self)]);
        },
      );
  });

  // The same functions decide in every mode: in a blind round what is found is what differs, so there one of each rule.
  test('each mutation is refused to whom the table refuses it, and to nobody else', async () => {
    for (const name of mode === 'OPEN' ? Object.keys(mutations) : ofEachRule)
      await forAll(logins, async (login) =>
        expect([name, login, await answered(told, login, name, overHttp)]).toEqual([name, login, expectedOf(name, login, mode)]),
      );
  }, 300_000);

  // Of each type, of those who are told the same, one: over HTTP it was everybody.
  test.each(others)(
    'over %s each thing, and each field that shows less, is seen by the same',
    async (_, asking) => {
      const shownTo = async (verdicts: Map<boolean, string[]>, select: string, name: string) => {
        await forAll([...verdicts], async ([isSeen, [login]]) => {
          const { data, errors } = await asking(told.world.as(login!), select, {});
          const why = (errors as { extensions: { code: string } }[] | undefined)?.map(({ extensions }) => extensions.code);
          expect([name, login, why ?? ['NOT_FOUND']]).toEqual([name, login, ['NOT_FOUND']]);
          const shown = (data as { node: Record<string, unknown> | null } | null | undefined)?.node ?? null;
          expect([name, login, shown !== null && Object.values(shown)[0] !== null]).toEqual([name, login, isSeen]);
        });
      };
      for (const [type, id] of Object.entries(told.samples) as [NodeType, string][])
        await shownTo(
          Map.groupBy(logins, (login) => sees(login, type, mode)),
          `{ node(id: "${id}") { id } }`,
          type,
        );
      for (const [name, { on, select, cells }] of Object.entries(fieldsSeen))
        await shownTo(
          Map.groupBy(
            logins.filter((each) => sees(each, on, mode)),
            (login) => lets(cells, somebody(login, typesSeen[on][1]), self),
          ),
          `{ node(id: "${told.samples[on]}") { ... on ${on} { ${select} } } }`,
          name,
        );
    },
    120_000,
  );

  test.each(others)(
    'over %s each rule lets through and refuses the same',
    async (_, asking) => {
      for (const name of ofEachRule) {
        const verdicts = Map.groupBy(logins, (login) => expectedOf(name, login, mode));
        await forAll([...verdicts], async ([verdict, [login]]) =>
          expect([name, login, await answered(told, login!, name, asking)]).toEqual([name, login, verdict]),
        );
      }
    },
    300_000,
  );
});

/** Some at a time: a server has more than one connection. */
async function forAll<One>(all: readonly One[], check: (one: One) => Promise<void>): Promise<void> {
  for (let n = 0; n < all.length; n += 6) await Promise.all(all.slice(n, n + 6).map(check));
}

/** Refused because it is not there, or because one may not; or, whatever it is told else, let through by both. */
type Judged = 'NOT_FOUND' | 'NOT_ALLOWED' | 'may';

function expectedOf(name: string, login: string, mode: Mode): Judged {
  const [rule, of] = mutations[name]!;
  if (of && !sees(login, of, mode)) return 'NOT_FOUND';
  const isDelegated = rule === 'sign' && login === self;
  return isDelegated || lets(doingRules[rule].cells, somebody(login, of ? typesSeen[of][1] : undefined), self)
    ? 'may'
    : 'NOT_ALLOWED';
}

async function answered(told: RuledWorld, login: string, name: string, asking: Ask): Promise<Judged> {
  const field = rootTypes.mutation.getFields()[name]!;
  const { optional, ...own } = told.valuesFor[name] ?? {};
  const required = inputOf(getNamedType(field.args[0]!.type) as GraphQLInputObjectType, { ...told.values, ...own }, [''], '');
  const query = `mutation ($input: ${field.args[0]!.type}) { ${name}(input: $input) { userErrors { code } } }`;
  const { data, errors } = await asking(told.world.as(login), query, { input: { ...required, ...(optional as object) } });
  if (errors) {
    expect([name, login, JSON.stringify(errors)]).toEqual([name, login, expect.stringContaining('"code":"INTERNAL"')]);
    return 'may'; // let through to the end, where nothing is kept
  }
  const code = data![name]!.userErrors[0]?.code;
  if (code === 'NOT_SIGNATORY') return 'NOT_ALLOWED';
  return code === 'NOT_FOUND' || code === 'NOT_ALLOWED' ? code : 'may';
}
