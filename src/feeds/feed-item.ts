import { type Circles, maySee, nobody } from '../access/visibility.ts';
import type { Clock } from '../clock.ts';
import type { Cursors, Position } from '../events/cursor.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { type Stream, streamKey } from '../events/stream.ts';
import { globalId } from '../graphql/global-id.ts';
import type { Following } from '../live/following.ts';
import type { Locale } from '../locale.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import { maskedTitle } from '../proposals/on-paper.rules.ts';

/** One thing a feed says, in the form its GraphQL type resolves: `kind` is the type's name. */
export type FeedItem = { kind: string; cursor: string; at: Date } & Record<string, unknown>;

/** What is told of an event: the name of its type, and the fields that are its own. */
export type Told = { kind: string } & Record<string, unknown>;

/** Who follows, and with what its items are made. */
export interface FollowsAs {
  viewer: ActsFor;
  locale: Locale;
  cursors: Cursors;
  clock: Clock;
}

/** Whether the viewer is shown an event: its audience when it was recorded, and its object as it is now, both include the viewer. */
export function isShown(viewer: ActsFor, event: RecordedEvent, circles: Circles): boolean {
  const circle = (event.aboutId !== null && circles.get(event.aboutId)) || nobody;
  // Who joined an audience since is told by an event of the proposal's stream: in it, numbers say what was before.
  const atSeq = event.stream.kind === 'PROPOSAL' ? event.seq : undefined;
  return maySee(viewer, event.shown, circle, atSeq) && (event.shownNow === null || maySee(viewer, event.shownNow, circle));
}

/**
 * The item of an event in one feed and language: the same object for all who are shown it there, so that it is
 * executed and encoded once for those who ask the same of it. `tell` must not depend on who is shown it.
 */
export function itemFor(
  event: RecordedEvent,
  feed: string,
  as: FollowsAs,
  tell: (event: RecordedEvent) => Told | undefined,
): FeedItem | undefined {
  const place = `${feed} ${as.locale}`;
  event.told ??= new Map();
  let item = event.told.get(place) as FeedItem | null | undefined;
  if (item === undefined) {
    const told = tell(event);
    item = told ? itemOf(event, told, as) : null;
    event.told.set(place, item);
  }
  return item ?? undefined;
}

/** What is told of an event, with what every event tells. Its cursor is sealed once for all who are shown it. */
function itemOf(event: RecordedEvent, told: Told, { cursors, locale }: FollowsAs): FeedItem {
  const { actor } = event.payload;
  const { onPaperNumber } = event;
  event.cursor ??= cursors.ofStream(event.stream, event);
  return {
    cursor: event.cursor,
    eventId: event.eventId,
    at: event.at,
    actor: {
      personId: globalId('Person', actor.personId),
      name: actor.name,
      bodyId: globalId('Body', actor.bodyId),
      bodyName: locale === 'vi' ? actor.bodyNameVi : actor.bodyNameEn,
      onBehalfOfBodyId: actor.onBehalfOf ? globalId('Body', actor.onBehalfOf.bodyId) : null,
      onBehalfOfBodyName: (locale === 'vi' ? actor.onBehalfOf?.nameVi : actor.onBehalfOf?.nameEn) ?? null,
    },
    ...told,
    ...(onPaperNumber !== null && 'title' in told && { title: maskedTitle(onPaperNumber, locale) }),
  };
}

/** What every feed has beside its events: its name, who follows, and the signs of where it stands. */
export function signsOf(
  stream: Stream,
  feed: string,
  { viewer, locale, cursors, clock }: FollowsAs,
): Pick<Following<RecordedEvent, Circles, FeedItem>, 'key' | 'viewer' | 'ready' | 'checkpoint'> {
  const key = `${feed} ${locale} ${viewer.personId} ${viewer.bodyId} ${viewer.isOffice}`;
  const sign = (kind: string) => (position: Position) => signAt(kind, stream, position, cursors, clock);
  return { key, viewer, ready: sign('Ready'), checkpoint: sign('Checkpoint') };
}

export function payloadOf<Payload>(event: RecordedEvent): Payload {
  return event.payload as unknown as Payload;
}

/**
 * The signs said in this turn of the event loop: thousands who are let in together get the same one. No longer than that:
 * who got the same sign twice would learn that nothing happened between, and who did not, that something did unseen.
 */
const signs = new Map<string, FeedItem>();

function signAt(kind: string, stream: Stream, position: Position, cursors: Cursors, clock: Clock): FeedItem {
  const key = `${kind} ${cursors.epoch} ${streamKey(stream)} ${position.seq} ${position.eventId}`;
  let sign = signs.get(key);
  if (!sign) {
    if (signs.size === 0) setImmediate(() => signs.clear());
    sign = { kind, cursor: cursors.ofStream(stream, position), at: clock.now() };
    signs.set(key, sign);
  }
  return sign;
}
