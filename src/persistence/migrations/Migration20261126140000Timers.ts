import { Migration } from '@mikro-orm/migrations';

/** Secret addresses at which a person's calendar program reads what a body owes. */
export class Migration20261126140000Timers extends Migration {
  override up(): void {
    this.addSql(`
      create table calendar_address (
        id uuid primary key, person_id uuid not null references person, body_id uuid not null references body,
        secret_hash bytea not null unique check (octet_length(secret_hash) = 32), locale text not null check (locale in ('vi', 'en')),
        created_at timestamptz not null, last_used_at timestamptz, revoked_at timestamptz
      );
      comment on column calendar_address.secret_hash is 'SHA-256 of the secret, which is shown once and stored nowhere: 256 random bits need no salt.';
      comment on column calendar_address.last_used_at is 'To the hour: who reads every quarter of an hour changes no row each time.';
      create index calendar_address_owner on calendar_address (person_id, body_id);
      grant select on calendar_address to collegium_request, collegium_hub;
      grant insert on calendar_address to collegium_request;
      grant update (last_used_at, revoked_at) on calendar_address to collegium_request;
      alter table calendar_address enable row level security, force row level security;
      create policy own on calendar_address to collegium_request
        using (person_id = (select actor_person()) and body_id = (select actor_body()))
        with check (person_id = (select actor_person()) and body_id = (select actor_body()));
      create policy hub_reads on calendar_address for select to collegium_hub using (true);
      create policy owner_finds on calendar_address for select to collegium_owner using (true);
    `);
    // Who asks is not known before: the secret says it.
    this.addSql(`
      create function calendar_address_at(hash bytea) returns table (id uuid, login text, body_id uuid, locale text)
        language sql stable security definer set search_path = public, pg_temp as $$
        select address.id, person.login, address.body_id, address.locale from calendar_address address
        join person on person.id = address.person_id where address.secret_hash = hash and address.revoked_at is null
      $$;
      comment on function calendar_address_at is 'Whose address it is that has this secret; none when it was revoked.';
      revoke execute on function calendar_address_at from public;
      grant execute on function calendar_address_at to collegium_request;
    `);
  }
}
