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
