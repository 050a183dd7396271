import { Attention } from '../../clients/attention.operations.ts';
import type { AttentionQuery } from '../../clients/gql/graphql.ts';
import { act } from '../access/everything.ts';
import { anInboxFollower } from '../harness/follower.ts';
import type { World } from '../harness/world.ts';

export type Waiting = AttentionQuery['me']['attention']['nodes'][number];

/** Events that tell of a kind beside AttentionChanged. */
const tellsOf: Record<string, string[]> = {
  ACKNOWLEDGE_REQUEST: ['OpinionRequested', 'RoundWithdrawn'],
  GIVE_OPINION: ['RoundWithdrawn'],
  SIGN_OPINION: ['SigningDelegated', 'DelegationEnded', 'RoundWithdrawn'],
  RECONFIRM_OPINION: ['OpinionStale', 'RoundWithdrawn'],
  CONFIRM_PLACEMENT: ['PlacementPending'],
  START_PREPARATION: ['ProposalAssigned'],
  MENTION: ['Mentioned', 'ReadPositionMoved'],
};

export async function waitingFor(world: World, login: string, more: { kinds?: never[] } = {}): Promise<Waiting[]> {
  const { data, errors } = await world.ask(login, Attention, { first: 100, ...more });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.me.attention.nodes;
}

/** What is the same as long as the same waits. */
function keyOf({ kind, startedAt, proposal, draft, request, claim, opinion, finding, thread, comment }: Waiting): string {
  return [
    kind,
    startedAt,
    ...[proposal, draft, request, claim, opinion, finding, thread, comment].map((of) => of?.id ?? ''),
  ].join(' ');
}

/**
 * People who watch what waits for them while things are done. Each step is checked: whoever's list is another than before
 * was told so in the inbox, by an event that names the kind or says what came.
 */
export async function watching(world: World, logins: string[]) {
  const followers = await Promise.all(
    logins.map(async (login) => {
      const follower = anInboxFollower(world.as(login));
      await follower.ready();
      return follower;
    }),
  );
  const listed = () => Promise.all(logins.map((login) => waitingFor(world, login)));
  let before = await listed();

  /** Does it, and gives the id of what the payload shows. */
  async function step(login: string, mutation: string, input: object): Promise<string> {
    const seen = followers.map((follower) => follower.events().length);
    const payload = await act(world.as(login), mutation, input);
    if (payload.userErrors.length > 0) throw new Error(`${mutation} by ${login}: ${JSON.stringify(payload.userErrors)}`);
    const after = await listed();
    for (const [n, follower] of followers.entries()) {
      const [then, now] = [before[n]!, after[n]!].map((items) => new Map(items.map((item) => [keyOf(item), item.kind])));
      const changed = new Set([...then!, ...now!].filter(([key]) => !(then!.has(key) && now!.has(key))).map(([, kind]) => kind));
      for (const kind of changed) {
        const isTold = () =>
          follower
            .events()
            .slice(seen[n])
            .some((event) =>
              event.__typename === 'AttentionChanged' ? event.kinds.includes(kind) : tellsOf[kind]?.includes(event.__typename),
            );
        await within(`${mutation} by ${login} changes ${kind} of ${logins[n]}, and it is told`, follower.until(isTold));
      }
    }
    before = after;
    return Object.values(payload).flatMap((value) => (value as { id?: string } | null)?.id ?? [])[0]!;
  }

  const close = () => Promise.all(followers.map((follower) => follower.close()));
  return { step, followers: Object.fromEntries(logins.map((login, n) => [login, followers[n]!])), close };
}

/** The promise, or an error that names what was waited for. */
async function within(what: string, promise: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`In vain: ${what}`)), 5_000);
  await Promise.race([promise, late.promise]).finally(() => clearTimeout(timer));
}
