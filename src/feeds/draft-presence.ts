import { type Circles, maySeeDraft, maySeePresence, nobody } from '../access/visibility.ts';
import type { DraftRow } from '../drafts/drafts.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import type { Context } from '../graphql/context.ts';
import { globalId } from '../graphql/global-id.ts';
import type { Following } from '../live/following.ts';
import type { PresenceList, Sees, Watch } from '../live/presence-view.ts';
import type { Locale } from '../locale.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import type { DraftPresence } from './presence.type.ts';

/**
 * Watches who is on a draft, and is there oneself while one's connection is noticed to live. What decides who sees whom
 * is what decides who is shown the events of the proposal: its stream is followed for it, though nothing of it is told.
 */
export async function watchDraft(context: Context, draft: Pick<DraftRow, 'id' | 'proposalId'>): Promise<Watch> {
  const { hub, presence } = context.parts;
  const { personId, bodyId, isOffice, personName: name, bodyNameVi, bodyNameEn } = context.actor;
  const viewer = { personId, bodyId, isOffice, name, bodyNameVi, bodyNameEn };
  await context.end(); // a subscription outlives every snapshot
  const circleIn = (circles: Circles) => circles.get(draft.proposalId) ?? nobody;
  const seesBy =
    (circles: Circles): Sees =>
    (who, present) =>
      maySeePresence(who, present, draft.id, circleIn(circles));
  let facts: Circles = new Map();
  let know = (read: Circles): void => {
    facts = read;
  };
  const following: Following<RecordedEvent, Circles, 'nothing'> = {
    key: `presence ${context.parts.newId()}`, // told of the facts by itself: shared with nobody
    viewer,
    mayFollow(circles) {
      know(circles);
      return maySeeDraft(viewer, draft.id, circleIn(circles));
    },
    show: () => undefined,
    ready: () => 'nothing',
    checkpoint: () => 'nothing',
  };
  const right = await hub.follow(proposalStream(draft.proposalId), undefined, following, context.caller);
  let stopAsking = (): void => {};
  const watched = presence.watch({
    ...{ draftId: draft.id, viewer, facts, sees: seesBy(facts) },
    left() {
      stopAsking();
      void right.return();
    },
  });
  know = (read) => watched.know(read, seesBy(read));
  stopAsking = context.caller.attend?.((here) => watched.isHere(here)) ?? stopAsking;
  ended(right).then(
    () => watched.watch.end(),
    (problem: Error) => watched.watch.end(problem),
  );
  return watched.watch;
}

/** Resolves once it tells nothing more, and rejects with why when a right has ended. */
async function ended(items: AsyncIterator<unknown>): Promise<void> {
  while (!(await items.next()).done);
}

/** Lists as they are told, by language. */
const told: Record<Locale, WeakMap<PresenceList, DraftPresence>> = { vi: new WeakMap(), en: new WeakMap() };

/** A list as its viewers read it: one object for all of a language. */
export function presenceIn(locale: Locale, list: PresenceList): DraftPresence {
  const known = told[locale].get(list);
  if (known) return known;
  const presence = presenceOf(locale, list);
  told[locale].set(list, presence);
  return presence;
}

function presenceOf(locale: Locale, { at, people, totalCount }: PresenceList): DraftPresence {
  return {
    at,
    totalCount,
    people: people.map((present) => ({
      personId: globalId('Person', present.personId),
      name: present.name,
      bodyId: globalId('Body', present.bodyId),
      bodyName: locale === 'vi' ? present.bodyNameVi : present.bodyNameEn,
      blockId: present.blockId && globalId('Block', present.blockId),
      arrivedAt: new Date(present.arrivedMs),
    })),
  };
}
