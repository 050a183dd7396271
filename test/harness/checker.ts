/** A comment that was asked for, how that ended, and who is entitled to it. */
export interface Write {
  text: string;
  /** Unknown: no answer came that says whether it was done. */
  outcome: 'acknowledged' | 'unknown' | 'refused';
  /** As the server acknowledged it. */
  eventId?: string;
  entitled: (readerName: string) => boolean;
  /** When it was answered, in milliseconds. */
  at?: number;
}

/** A comment that the server acknowledged. */
export type Acknowledged = Write & { outcome: 'acknowledged'; eventId: string };

/** A comment as the log, or a reader, has it. */
export interface Seen {
  text: string;
  eventId: string;
  /** When a reader got it, in milliseconds. */
  at?: number;
}

/** What one reader was shown, over all its connections and transports, in the order it came. */
export interface Shown {
  reader: string;
  events: Seen[];
  /** The cursors it was given, the first of all included, and those it resumed from, in the order of time. */
  journal?: ({ given: string } | { resumed: string })[];
  /** How its feed ended without its asking. */
  ended?: string;
}

/**
 * Says every way in which deliveries break the promise, in the manner of Jepsen's set-full: each acknowledged comment is
 * in the log once, an unknown one at most once, a refused one never, and nothing that nobody asked for; each reader is
 * shown what of the log it is entitled to, exactly once, in its order, and nothing else; it resumes from cursors that it
 * was given, and no feed ends by itself. `log` is the order: the comments as the log replays them to one who sees all.
 */
export function violations(writes: readonly Write[], log: readonly Seen[], shown: readonly Shown[]): string[] {
  return [...writingFaults(writes, log), ...shown.flatMap((reading) => readingFaults(writes, log, reading))];
}

/** How long after its first answer each comment reached each reader who got it, the longest first, with a sentence each. */
export function delays(writes: readonly Write[], shown: readonly Shown[]): { ms: number; says: string }[] {
  const answered = new Map<string, number>();
  for (const { eventId, at } of writes)
    if (eventId !== undefined && at !== undefined) answered.set(eventId, Math.min(at, answered.get(eventId) ?? at));
  const found = shown.flatMap(({ reader, events }) =>
    events.flatMap(({ text, eventId, at }) => {
      const since = answered.get(eventId);
      if (since === undefined || at === undefined) return [];
      return { ms: at - since, says: `${reader} got ${text} ${Math.round(at - since)} ms after it was answered` };
    }),
  );
  return found.sort((one, other) => other.ms - one.ms);
}

function writingFaults(writes: readonly Write[], log: readonly Seen[]): string[] {
  const found: string[] = [];
  const logged = Map.groupBy(log, (comment) => comment.text);
  const byText = Map.groupBy(writes, (write) => write.text);
  for (const [text, of] of byText) {
    const entries = logged.get(text) ?? [];
    const acknowledged = new Set(of.flatMap((write) => (write.outcome === 'acknowledged' ? [write.eventId] : [])));
    const times = Math.max(acknowledged.size, entries.length);
    if (times > 1) found.push(`${text} was made ${times} times`);
    for (const eventId of acknowledged)
      if (!entries.some((entry) => entry.eventId === eventId)) found.push(`${text} was acknowledged and is not in the log`);
    if (entries.length > 0 && of.every((write) => write.outcome === 'refused'))
      found.push(`${text} was refused and is in the log`);
  }
  for (const text of logged.keys()) if (!byText.has(text)) found.push(`${text} is in the log, and nobody asked for it`);
  return found;
}

function readingFaults(writes: readonly Write[], log: readonly Seen[], { reader, events, journal = [], ended }: Shown): string[] {
  const found: string[] = [];
  const place = new Map(log.map(({ eventId }, index) => [eventId, index]));
  const entitled = new Map(writes.map((write) => [write.text, write.entitled(reader)]));
  const times = Map.groupBy(events, (event) => event.eventId);
  for (const { text, eventId } of log) {
    const count = times.get(eventId)?.length ?? 0;
    if (!entitled.get(text) && count > 0) found.push(`${reader} got ${text}, which is not for it`);
    else if (entitled.get(text) && count === 0) found.push(`${reader} never got ${text}`);
    else if (count > 1) found.push(`${reader} got ${text} ${count} times`);
  }
  let last = -1;
  for (const { text, eventId } of events) {
    const at = place.get(eventId);
    if (at === undefined) {
      found.push(`${reader} got ${text}, which is not in the log`);
      continue;
    }
    if (at < last) found.push(`${reader} got ${text} out of order`);
    last = Math.max(last, at);
  }
  const given = new Set<string>();
  for (const entry of journal) {
    if ('given' in entry) given.add(entry.given);
    else if (!given.has(entry.resumed)) found.push(`${reader} resumed from a cursor that it was not given: ${entry.resumed}`);
  }
  if (ended !== undefined) found.push(`${reader}'s feed ended by itself: ${ended}`);
  return found;
}
