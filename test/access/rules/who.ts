import type { Role } from '../../../src/access/actor.ts';

// Who somebody is to a thing: the columns of the rules.

/** How the body for which somebody acts is related to what is asked about. */
export const relations = {
  office: 'the central office',
  deciding: 'the body that decides the proposal',
  lead: 'the lead body',
  own: 'the body whose it is: that wrote it, owes it, is asked it',
  signed: 'a body asked in the round that has signed its opinion',
  asked: 'any other body asked in the round',
  other: 'another body of the programme',
  outside: 'a body that has no part in the programme',
} as const;
export type Relation = keyof typeof relations;

/** By name, so that what prints the rules needs nothing of the application. */
export type RoleName = `${Role}`;

/** Which roles: `all`; `writers`, who are all but the observers; `self`, the one person whose it is; or those named. */
export type Who = 'all' | 'writers' | 'self' | readonly RoleName[];
export type Cells = Partial<Record<Relation, Who>>;

/** Somebody who asks, as the rules know them. */
export interface Somebody {
  login: string;
  relation: Relation;
  role: RoleName;
}

/** Whether cells let somebody do it; what is not said of `signed` is as for `asked`. `self`: the login of the person whose it is. */
export function lets(cells: Cells, { login, relation, role }: Somebody, self: string): boolean {
  const who = cells[relation] ?? (relation === 'signed' ? cells.asked : undefined);
  if (who === undefined) return false;
  if (who === 'all') return true;
  if (who === 'writers') return role !== 'OBSERVER';
  if (who === 'self') return login === self;
  return who.includes(role);
}

/** In words. */
export function told(who: Who | undefined): string {
  if (who === undefined) return '–';
  if (who === 'all') return 'all';
  if (who === 'writers') return 'all but observers';
  if (who === 'self') return 'that person';
  return who.map((role) => role.toLowerCase().replace('_', ' ')).join(', ');
}

/** Those of the test worlds who are tried: of each relation each role that matters. `[letter of the body, role]`. */
export const cast: Record<string, [letter: string, role: RoleName]> = {
  'o-head': ['O', 'HEAD'],
  'o-clerk': ['O', 'PROGRAMME_CLERK'],
  'o-desk': ['O', 'DESK_OFFICER'],
  'o-observer': ['O', 'OBSERVER'],
  'p-chair': ['P', 'CHAIR'],
  'p-member': ['P', 'MEMBER'],
  'l-head': ['L', 'HEAD'],
  'l-officer': ['L', 'OFFICER'],
  'l-observer': ['L', 'OBSERVER'],
  'a-head': ['A', 'HEAD'],
  'a-officer': ['A', 'OFFICER'],
  'a-observer': ['A', 'OBSERVER'],
  'b-head': ['B', 'HEAD'],
  'b-officer': ['B', 'OFFICER'],
  'c-head': ['C', 'HEAD'],
  'd-head': ['D', 'HEAD'],
  'd-officer': ['D', 'OFFICER'],
  'd-observer': ['D', 'OBSERVER'],
  'g-head': ['G', 'HEAD'],
};

const ofLetter: Record<string, Relation> = { O: 'office', P: 'deciding', L: 'lead', A: 'signed', D: 'other', G: 'outside' };

/** Somebody of the cast, as they are to what is of a body. */
export function somebody(login: string, owner: string | undefined): Somebody {
  const [letter, role] = cast[login]!;
  return { login, role, relation: letter === owner ? 'own' : (ofLetter[letter] ?? 'asked') };
}
