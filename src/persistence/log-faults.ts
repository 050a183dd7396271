import type pg from 'pg';

const faultsMax = 20;

/**
 * What is wrong with the log, a sentence each, at most 20: every stream counts 1, 2, 3 … to its head without a gap, its
 * head names its last event, and no event is outside a stream. Asked as a superuser, whom no policy hides anything from.
 */
export async function logFaults(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{
    kind: string;
    id: string;
    head: string | null;
    events: string;
    last: string;
    same: boolean;
  }>(
    `with counted as (
       select stream_kind as kind, stream_id as id, count(*) as events, max(seq) as last, min(seq) as first from event group by 1, 2)
     select coalesce(stream.kind, counted.kind) as kind, coalesce(stream.id, counted.id) as id, stream.head,
       coalesce(counted.events, 0) as events, coalesce(counted.last, 0) as last,
       stream.head_event_id is not distinct from head_event.event_id as same
     from stream full join counted on counted.kind = stream.kind and counted.id = stream.id
     left join event head_event on head_event.stream_kind = stream.kind and head_event.stream_id = stream.id and head_event.seq = stream.head
     where stream.head is null or coalesce(counted.events, 0) <> stream.head or coalesce(counted.last, 0) <> stream.head
       or coalesce(counted.first, 1) <> 1 or stream.head_event_id is distinct from head_event.event_id
     order by 1, 2 limit $1`,
    [faultsMax],
  );
  return rows.map(({ kind, id, head, events, last, same }) => {
    const stream = `stream ${kind} ${id}`;
    if (head === null) return `${stream} has ${events} events and no head`;
    if (events !== head || last !== head) return `${stream} has ${events} events up to ${last}, and its head is ${head}`;
    return same ? `${stream} does not begin at 1` : `${stream} names another event at its head than the last`;
  });
}
