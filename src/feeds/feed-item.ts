import type { Cursors } from '../events/cursor.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import type { Locale } from '../locale.ts';

/** One thing a feed says, in the form its GraphQL type resolves: `kind` is the type's name. */
export type FeedItem = { kind: string; cursor: string; at: Date } & Record<string, unknown>;

/** What is told of an event: the name of its type, and the fields that are its own. */
export type Told = { kind: string } & Record<string, unknown>;

/** What is told of an event, with what every event tells. Its cursor is sealed once for all who are shown it. */
export function itemOf(event: RecordedEvent, told: Told, cursors: Cursors, locale: Locale): FeedItem {
  const { actor } = event.payload;
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
    },
    ...told,
  };
}

export function payloadOf<Payload>(event: RecordedEvent): Payload {
  return event.payload as unknown as Payload;
}
