/** A comment that the server acknowledged, and who is entitled to it. */
export interface Acknowledged {
  text: string;
  eventId: string;
  entitled: (readerName: string) => boolean;
}

/** What one reader was shown, over all its connections, in the order it came. */
export interface Shown {
  reader: string;
  events: { text: string; eventId: string }[];
}

/**
 * Says every way in which deliveries break the promise: each acknowledged comment at each entitled reader exactly once, in
 * the order of the log, and nothing at the others. `log` is the order: event ids as the log replays them to one who sees all.
 */
export function violations(acknowledged: Acknowledged[], log: string[], shown: Shown[]): string[] {
  const found: string[] = [];
  const place = new Map(log.map((eventId, index) => [eventId, index]));
  const byText = Map.groupBy(acknowledged, (comment) => comment.text);
  for (const [text, comments] of byText) if (comments.length > 1) found.push(`${text} was made ${comments.length} times`);
  for (const { text, eventId } of acknowledged)
    if (!place.has(eventId)) found.push(`${text} was acknowledged and is not in the log`);
  for (const { reader, events } of shown) {
    const times = Map.groupBy(events, (event) => event.eventId);
    for (const { text, eventId, entitled } of acknowledged) {
      const count = times.get(eventId)?.length ?? 0;
      if (entitled(reader) && count === 0) found.push(`${reader} never got ${text}`);
      if (entitled(reader) && count > 1) found.push(`${reader} got ${text} ${count} times`);
      if (!entitled(reader) && count > 0) found.push(`${reader} got ${text}, which is not for it`);
    }
    let last = -1;
    for (const { text, eventId } of events) {
      const at = place.get(eventId) ?? -1;
      if (at < last) found.push(`${reader} got ${text} out of order`);
      last = Math.max(last, at);
    }
  }
  return found;
}
