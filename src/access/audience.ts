/** Who may see a remark, from narrow to wide (domain §5). The order is the law: a reply is never wider than what it answers. */
export enum Audience {
  PRIVATE = 'PRIVATE',
  BODY = 'BODY',
  OFFICE = 'OFFICE',
  ROUND = 'ROUND',
  ROUND_AND_LEAD = 'ROUND_AND_LEAD',
  DECIDERS = 'DECIDERS',
  PROGRAMME = 'PROGRAMME',
}

const fromNarrowToWide = Object.values(Audience);

/** Whether `audience` reaches at most as far as `limit`. */
export function isWithin(audience: Audience, limit: Audience): boolean {
  return fromNarrowToWide.indexOf(audience) <= fromNarrowToWide.indexOf(limit);
}

/** The audiences a remark may have today; DECIDERS and PROGRAMME are for opinions, the agenda and states. */
export const remarkAudiences = [
  Audience.PRIVATE,
  Audience.BODY,
  Audience.OFFICE,
  Audience.ROUND,
  Audience.ROUND_AND_LEAD,
] as const satisfies Audience[];
