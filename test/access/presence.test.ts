import { type Circle, maySeePresence, nobody, type RoundOfCircle } from '../../src/access/visibility.ts';
import { seededRandom } from '../harness/traffic.ts';

const letters = ['O', 'L', 'K', 'P', 'A', 'B', 'C'];
const who = (letter: string, personId = 'x') => ({ personId, bodyId: letter, isOffice: letter === 'O' });

const aRound = (bodies: string, more: Partial<RoundOfCircle> = {}): RoundOfCircle => ({
  ...{ id: bodies, draftNumber: 1, ended: false, mode: 'OPEN', revealedSeq: null },
  ...{ bodyIds: new Set(bodies), withdrawnBodyIds: new Set(), revealedTo: new Map(), ...more },
});

/** L leads and K contributes; P decides, and it was READY once. Two drafts, released. */
const around = (rounds: RoundOfCircle[], more: Partial<Circle> = {}): Circle => ({
  ...{ ...nobody, leadBodyId: 'L', contributingBodyIds: new Set('K'), deciders: { bodyId: 'P', sinceSeq: 1 }, rounds },
  ...{
    drafts: new Map([
      ['one', { number: 1, released: true }],
      ['two', { number: 2, released: true }],
    ]),
  },
  ...more,
});

/** Whom each body sees, where it is not itself alone. */
function seen(circle: Circle, draftId = 'one'): string {
  return letters
    .map((viewer) => [
      viewer,
      letters.filter((present) => maySeePresence(who(viewer), who(present, 'y'), draftId, circle)).join(''),
    ])
    .filter(([viewer, all]) => all !== viewer && all !== '')
    .map(([viewer, all]) => `${viewer} sees ${all}`)
    .join(', ');
}

const all = 'O sees OLKPABC';
const blind = { mode: 'AT_CLOSE' } as const;

test.each<[string, string, string?]>([
  ['no round', seen(around([])), all],
  ['an open round', seen(around([aRound('AB')])), `${all}, A sees OAB, B sees OAB`],
  ['one with a body that holds back', seen(around([aRound('AB', { withdrawnBodyIds: new Set('B') })])), `${all}, A sees OA`],
  ['a round AT_CLOSE', seen(around([aRound('AB', blind)])), all],
  [
    'the same, revealed',
    seen(around([aRound('AB', { ...blind, revealedSeq: 3, ended: true })])),
    `${all}, A sees OAB, B sees OAB`,
  ],
  [
    'one AFTER_OWN that A has signed',
    seen(around([aRound('AB', { mode: 'AFTER_OWN', revealedTo: new Map([['A', 2]]) })])),
    `${all}, A sees OAB`,
  ],
  ['two rounds apart', seen(around([aRound('AB'), aRound('C')])), `${all}, A sees OAB, B sees OAB, C sees OC`],
  [
    'a blind round beside an open one: who is in both is hidden',
    seen(around([aRound('AB', blind), aRound('BC')])),
    `${all}, B sees BC`,
  ],
  [
    'a recalled blind round, and the right one',
    seen(around([aRound('AB', { ...blind, ended: true }), aRound('ABC')])),
    `${all}, A sees OABC, B sees OABC, C sees OABC`,
  ],
  ['a recalled blind round alone', seen(around([aRound('AB', { ...blind, ended: true })])), all],
  ['a newer draft while the round goes on', seen(around([aRound('AB')]), 'two'), `${all}, A sees OAB, B sees OAB`],
  ['the same, blind', seen(around([aRound('AB', blind)]), 'two'), all],
  ['a newer draft after the round', seen(around([aRound('AB', { ended: true })]), 'two'), all],
  ['an older draft than the round is about', seen(around([aRound('AB', { draftNumber: 2 })])), all],
  [
    'a draft that is not released',
    seen(around([aRound('AB')], { drafts: new Map([['one', { number: 1, released: false }]]) })),
    '',
  ],
  ['on paper', seen(around([aRound('AB')], { offSystem: true })), ''],
])('with %s', (_, found, expected) => {
  expect(found).toBe(expected);
});

test('each sees its own people wherever it sees the draft', () => {
  for (const letter of ['O', 'L', 'K', 'P', 'A'])
    expect(maySeePresence(who(letter), who(letter, 'y'), 'one', around([aRound('A', blind)]))).toBe(true);
  expect(maySeePresence(who('C'), who('C', 'y'), 'one', around([aRound('A')]))).toBe(false); // it is asked nothing
  expect(maySeePresence(who('O'), who('A'), 'none', around([aRound('A')]))).toBe(false);
});

test('over random rounds nobody is shown across bodies but by a round of both, and never by one that is blind to the viewer', () => {
  const random = seededRandom(7);
  const some = (of: string) => new Set([...of].filter(() => random() < 0.5));
  let shown = 0;
  for (let n = 0; n < 3_000; n++) {
    const rounds = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, id) => {
      const bodyIds = some('ABC');
      const mode = (['OPEN', 'AFTER_OWN', 'AT_CLOSE'] as const)[Math.floor(random() * 3)]!;
      return aRound('', {
        ...{ id: `${id}`, draftNumber: 1 + Math.floor(random() * 2), ended: random() < 0.3, mode, bodyIds },
        withdrawnBodyIds: new Set([...bodyIds].filter(() => random() < 0.2)),
        revealedSeq: random() < 0.2 ? 5 : null,
        revealedTo: new Map(mode === 'AFTER_OWN' && random() < 0.5 ? [...bodyIds].slice(0, 1).map((body) => [body, 4]) : []),
      });
    });
    for (const viewer of 'ABCLKP')
      for (const present of letters) {
        if (viewer === present || !maySeePresence(who(viewer), who(present), 'two', around(rounds))) continue;
        shown += 1;
        const isIn = (round: RoundOfCircle, letter: string) =>
          letter === 'O' || (round.bodyIds.has(letter) && !round.withdrawnBodyIds.has(letter));
        const isBlind = (round: RoundOfCircle) =>
          round.mode !== 'OPEN' && round.revealedSeq === null && !round.revealedTo.has(viewer);
        expect(rounds.some((round) => isIn(round, viewer) && isIn(round, present) && !isBlind(round))).toBe(true);
        expect(rounds.filter((round) => !round.ended && isIn(round, present) && isBlind(round))).toEqual([]);
      }
  }
  expect(shown).toBeGreaterThan(1_000);
});
