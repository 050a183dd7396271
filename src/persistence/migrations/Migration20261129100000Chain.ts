import { Migration } from '@mikro-orm/migrations';

/** The events of each stream in a chain of hashes, and what they say beside them, so that it can be erased (`log-chain.ts`). */
export class Migration20261129100000Chain extends Migration {
  override up(): void {
    this.addSql(`
      create table event_body (
        stream_kind text not null, stream_id uuid not null, seq bigint not null,
        salt bytea, body text, remains text,
        primary key (stream_kind, stream_id, seq),
        check ((body is null) = (salt is null) and (body is null) = (remains is not null))
      );
      comment on table event_body is 'What an event says: canonical JSON (RFC 8785), and the salt of its commitment. Never changed; by decision both are erased, and what remains is what is told of it since.';
      alter table event add commitment bytea, add hash bytea;
      comment on column event.commitment is 'SHA-256(salt, body): stands in the chain for what the event says.';
      comment on column event.hash is 'SHA-256(hash of the event before it in its stream, its own columns, commitment).';
      alter table stream add head_hash bytea;
      comment on column stream.head_hash is 'The hash of the event at the head: what the next follows, and what is kept elsewhere to compare.';
    `);

    // The log that is there: its texts as canonical JSON, and each stream chained from its first event on, a row at a time.
    this.addSql(`
      create function canonical_json(value jsonb) returns text language plpgsql immutable as $$
      begin
        return case jsonb_typeof(value)
          when 'object' then (select '{' || coalesce(string_agg(to_json(key)::text || ':' || canonical_json(field), ',' order by key collate "C"), '') || '}'
            from jsonb_each(value) as t(key, field))
          when 'array' then (select '[' || coalesce(string_agg(canonical_json(item), ',' order by place), '') || ']'
            from jsonb_array_elements(value) with ordinality as t(item, place))
          when 'string' then to_json(value #>> '{}')::text
          else value::text end;
      end $$;
      create function event_chain_step(before bytea, header text, commitment bytea) returns bytea language sql
        as $$ select sha256(before || convert_to(header, 'UTF8') || commitment) $$;
      create aggregate event_chain(text, bytea) (
        sfunc = event_chain_step, stype = bytea,
        initcond = '\\x0000000000000000000000000000000000000000000000000000000000000000');

      alter table event no force row level security;
      insert into event_body (stream_kind, stream_id, seq, salt, body)
        select stream_kind, stream_id, seq, substring(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) for 16),
          canonical_json(payload) from event;
      alter table event drop column payload;
      update event set commitment = chained.commitment, hash = chained.hash
        from (select stream_kind, stream_id, seq, commitment,
            event_chain(header, commitment) over (partition by stream_kind, stream_id order by seq) as hash
          from (select e.stream_kind, e.stream_id, e.seq, sha256(salt || convert_to(body, 'UTF8')) as commitment,
              '[' || array_to_string(array[to_json(stream_kind)::text, to_json(stream_id)::text, seq::text, to_json(event_id)::text,
                to_json(kind)::text, to_json(to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text,
                to_json(actor_person_id)::text, to_json(actor_body_id)::text, to_json(on_behalf_of_body_id)::text,
                to_json(audience)::text, to_json(owner_person_id)::text, to_json(owner_body_id)::text, to_json(round_id)::text,
                to_json(trace_of_body_id)::text, to_json(draft_id)::text, to_json(object_type)::text, to_json(object_id)::text],
                ',', 'null') || ']' as header
            from event e join event_body using (stream_kind, stream_id, seq)) said) chained
        where event.stream_kind = chained.stream_kind and event.stream_id = chained.stream_id and event.seq = chained.seq;
      update stream set head_hash = event.hash from event
        where event.stream_kind = stream.kind and event.stream_id = stream.id and event.seq = stream.head;
      alter table event alter commitment set not null, alter hash set not null;
      alter table event force row level security;
      drop aggregate event_chain(text, bytea);
      drop function event_chain_step, canonical_json;
    `);

    // Who appends reads no event: the hash that the next one follows comes with its number, under the same lock.
    this.addSql(`
      drop function number_events;
      create function number_events(of_kind text, of_id uuid, amount int, out head bigint, out before bytea) language sql volatile as $$
        insert into stream (kind, id, head) values (of_kind, of_id, amount)
        on conflict (kind, id) do update set head = stream.head + excluded.head
        returning head, head_hash
      $$;
      comment on function number_events is 'Takes the next numbers of a stream: returns the last of them, and the hash of the event before them. The lock is held until the transaction ends.';
    `);

    this.addSql(`
      alter table event_body enable row level security;
      alter table event_body force row level security;
      grant insert on event_body to collegium_request;
      grant select on event_body to collegium_hub;
      create policy adds on event_body for insert to collegium_request with check (true);
      create policy hub_reads on event_body for select to collegium_hub using (true);
    `);
  }
}
