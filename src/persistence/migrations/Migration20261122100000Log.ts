import { Migration } from '@mikro-orm/migrations';

/** The actor of a transaction, the installation, the durable log, and what makes a repeated request harmless. */
export class Migration20261122100000Log extends Migration {
  override up(): void {
    this.addSql(`
      create function actor_person() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
      create function actor_body() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('app.body', true), '')::uuid $$;
      create function actor_is_office() returns boolean language sql stable parallel safe
        as $$ select coalesce(current_setting('app.office', true), 'false') = 'true' $$;
    `);

    // One row. The epoch names this incarnation of the log: a restore changes it, and every cursor carries it.
    this.addSql(`
      create table installation (
        one boolean primary key default true check (one),
        epoch uuid not null default gen_random_uuid(),
        cursor_key bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
        seeded_at timestamptz
      );
      insert into installation default values;
    `);

    // A stream is numbered under its row's lock: commit order is number order, a rollback gives the number back.
    // A serial column would lose events: a reader passes a number whose transaction has not committed yet.
    this.addSql(`
      create table stream (
        kind text not null, id uuid not null, head bigint not null, head_event_id uuid,
        primary key (kind, id)
      );
      create function number_events(of_kind text, of_id uuid, amount int) returns bigint language sql volatile as $$
        insert into stream (kind, id, head) values (of_kind, of_id, amount)
        on conflict (kind, id) do update set head = stream.head + excluded.head
        returning head
      $$;
      comment on function number_events is 'Takes the next numbers of a stream and returns the last of them. The lock is held until the transaction ends.';

      create table event (
        stream_kind text not null, stream_id uuid not null, seq bigint not null,
        event_id uuid not null, kind text not null, at timestamptz not null,
        actor_person_id uuid not null, actor_body_id uuid not null, on_behalf_of_body_id uuid,
        audience text not null, owner_person_id uuid not null, owner_body_id uuid not null, round_id uuid,
        draft_id uuid, object_type text not null, object_id uuid not null,
        payload jsonb not null,
        primary key (stream_kind, stream_id, seq)
      );
      create index event_object on event (object_id, kind);
    `);

    this.addSql(`
      create table idempotency (
        person_id uuid not null, key text not null, request_hash bytea not null, at timestamptz not null,
        object_id uuid, event_id uuid, cursor text, problem jsonb,
        primary key (person_id, key)
      );
    `);
  }
}
