import { markOf, type Position } from '../events/cursor.ts';
import type { Stream } from '../events/stream.ts';
import type { Context } from '../graphql/context.ts';
import type { EventLog } from './event-log.ts';

/**
 * Judges a cursor once: a place in this log, or one in a log that is no more (another epoch, past the head, another
 * event there), after which a client is to query again. BAD_CURSOR when it was not given out for this stream.
 */
export async function judgeCursor(
  log: EventLog,
  context: Context,
  stream: Stream,
  after: string,
): Promise<Position | { resync: Position }> {
  const { cursors, hub } = context.parts;
  const { epoch, seq, mark } = cursors.openStream(stream, after);
  const known = hub.known(stream, seq);
  if (known && epoch === cursors.epoch && mark === markOf(known.eventId)) return known;
  const { head, eventIdAt } = await log.judgeAt(stream, seq);
  if (epoch !== cursors.epoch || seq > head.seq || mark !== markOf(eventIdAt)) return { resync: head };
  return { seq, eventId: eventIdAt };
}
