import { type Stream, streamKey } from '../events/stream.ts';
import { sql } from '../persistence/database.ts';
import type { Context } from './context.ts';

/** The cursor before everything that ever happened in a stream. */
export function firstCursorOf(context: Context, stream: Stream): string {
  return context.parts.cursors.ofStream(stream, { seq: 0, eventId: null });
}

/** The cursor of the snapshot this answer is read in, batched: follow from it and nothing is missed or doubled. */
export async function feedCursorOf(context: Context, stream: Stream): Promise<string> {
  const position = await context.loaders.load('stream position', streamKey(stream), async (keys) => {
    const rows = await sql<{ key: string; seq: string; eventId: string | null }>(
      await context.read(),
      `select asked.key, stream.head as seq, stream.head_event_id as "eventId" from unnest($1::text[]) asked(key)
       join stream on stream.kind = split_part(asked.key, ':', 1) and stream.id = split_part(asked.key, ':', 2)::uuid`,
      [keys],
    );
    return new Map(rows.map((row) => [row.key, { seq: Number(row.seq), eventId: row.eventId }]));
  });
  return context.parts.cursors.ofStream(stream, position ?? { seq: 0, eventId: null });
}
