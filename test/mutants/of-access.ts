import type { Mutant } from './mutants.ts';

const visibility = 'access/visibility.ts';
const worlds = {
  file: 'access/visibility.test.ts',
  test: 'over random worlds the visibility function, its query twin and the fence in the database say the same of every viewer',
};
const presence = {
  file: 'access/presence.test.ts',
  test: 'over random rounds nobody is shown across bodies but by a round of both, and never by one that is blind to the viewer',
};

/** Faults in who sees what. */
export const access: readonly Mutant[] = [
  {
    fault: 'what is said to a round is shown to the lead body',
    file: visibility,
    of: 'case Audience.ROUND:\n      return viewer.isOffice ||',
    instead: 'case Audience.ROUND:\n      return viewer.isOffice || viewer.bodyId === circle.leadBodyId ||',
    caughtBy: worlds,
  },
  {
    fault: 'what a body says among its own is shown to the office',
    file: visibility,
    of: 'case Audience.BODY:\n      return ',
    instead: 'case Audience.BODY:\n      return viewer.isOffice || ',
    caughtBy: worlds,
  },
  {
    fault: 'what somebody notes for himself is shown to his whole body',
    file: visibility,
    of: 'return viewer.personId === shown.ownerPersonId && ',
    instead: 'return ',
    caughtBy: worlds,
  },
  {
    fault: 'a body that takes part no longer goes on seeing what is said',
    file: visibility,
    of: ' &&\n      !round.withdrawnBodyIds.has(viewer.bodyId),',
    instead: ',',
    caughtBy: worlds,
  },
  {
    fault: 'what was concealed is shown on',
    file: visibility,
    of: 'if (concealedFor !== null && !viewer.isOffice && viewer.bodyId !== concealedFor) return false;',
    instead: '',
    caughtBy: worlds,
  },
  {
    fault: 'what is handled on paper is shown',
    file: visibility,
    of: 'if (circle.offSystem && shown.roundId !== null) return false;',
    instead: '',
    caughtBy: worlds,
  },
  {
    fault: 'a blind round opens to every body once one has signed',
    file: visibility,
    of: 'return !((round.revealedTo.get(viewer.bodyId) ?? now) < atSeq);',
    instead: 'return round.revealedTo.size === 0;',
    caughtBy: worlds,
  },
  {
    fault: 'a body sees drafts from before it was asked',
    file: visibility,
    of: 'return circle.rounds.some((round) => round.draftNumber <= draft.number && ',
    instead: 'return circle.rounds.some((round) => ',
    caughtBy: worlds,
  },
  {
    fault: 'queries show in a blind round what the others say',
    file: 'access/visibility.sql.ts',
    of: `      or \${row}.round_id <> all (\${blindRounds}))\n    and \${seesRemarkSql(row)}`,
    instead: `      or true)\n    and \${seesRemarkSql(row)}`,
    caughtBy: worlds,
  },
  {
    fault: 'presence shows in a blind round who else is there',
    file: visibility,
    of: ' && !marks.some((shown) => isBlindTo(viewer, shown, circle, now));',
    instead: ';',
    caughtBy: presence,
  },
  {
    fault: 'after a change, what its payload leads to is read as the office would',
    file: 'graphql/context.ts',
    of: 'async changed(): Promise<void> {\n    this.loaders.clear();',
    instead:
      'async changed(): Promise<void> {\n    this.loaders.clear();\n    Object.assign(this.caller, { actor: { ...this.actor, isOffice: true } });',
    caughtBy: {
      file: 'access/canaries.test.ts',
      test: 'of what is really done no payload has a canary that does not belong there',
    },
  },
];
