import type pg from 'pg';

/**
 * Repeats the last event of a stream so many times, past every server, as another process may whose hint was lost; with
 * another statement about the stream's id in the same transaction. Each says the same, its text apart, which counts. (Their
 * hashes are copies: what is tested here does not look at them.)
 */
export async function repeatLastEvent(admin: pg.Client, streamId: string, times: number, also?: string): Promise<void> {
  await admin.query('begin');
  if (also) await admin.query(also, [streamId]);
  const last = 'seq = (select head from stream where id = $1) and stream_id = $1';
  await admin.query(
    `insert into event_body (stream_kind, stream_id, seq, salt, body)
     select stream_kind, stream_id, seq + n, salt, (body::jsonb || case when body::jsonb ? 'text' then jsonb_build_object('text', n::text) else '{}' end)::text
     from event_body, generate_series(1, $2::int) n where ${last}`,
    [streamId, times],
  );
  await admin.query(
    `insert into event select (jsonb_populate_record(event, jsonb_build_object('seq', seq + n, 'event_id', gen_random_uuid()))).*
     from event, generate_series(1, $2::int) n where ${last}`,
    [streamId, times],
  );
  await admin.query(
    `update stream set head = e.seq, head_event_id = e.event_id
     from (select seq, event_id from event where stream_id = $1 order by seq desc limit 1) e where stream.id = $1`,
    [streamId],
  );
  await admin.query('commit');
}
