import { Migration } from '@mikro-orm/migrations';

/** API tokens for programs, and who administers the installation. */
export class Migration20261129100500Identity extends Migration {
  override up(): void {
    this.addSql(`
      alter table person add administrator boolean not null default false;
      comment on column person.administrator is 'Made by the command line alone: no request may write it.';

      create function actor_is_administrator() returns boolean language sql stable parallel safe as $$
        select actor_body() = '00000000-0000-0000-0000-000000000000'
          and exists (select from person where id = actor_person() and administrator)
      $$;
      comment on function actor_is_administrator is 'An administrator acts for no body, and so sees no content.';

      create table api_token (
        id uuid primary key, person_id uuid not null references person, body_id uuid references body,
        name text not null, prefix text not null, secret_hash bytea not null unique check (octet_length(secret_hash) = 32),
        scopes text[] not null check (scopes <@ array['READ', 'WRITE'] and 'READ' = any(scopes)),
        created_at timestamptz not null, expires_at timestamptz not null check (expires_at > created_at),
        last_used_at timestamptz, revoked_at timestamptz, revoked_by_person_id uuid references person
      );
      comment on column api_token.body_id is 'For which body its person acts with it; null: as administrator.';
      comment on column api_token.prefix is 'Its first letters, by which people know it again.';
      comment on column api_token.secret_hash is 'SHA-256 of the token, which is shown once and stored nowhere: 256 random bits need no salt.';
      comment on column api_token.last_used_at is 'To the minute: who asks every second changes no row each time.';
      create index api_token_owner on api_token (person_id, created_at);
      grant select, insert on api_token to collegium_request;
      grant update (revoked_at, revoked_by_person_id) on api_token to collegium_request;
      grant select on api_token to collegium_hub;
      alter table api_token enable row level security, force row level security;
      create policy own_or_administered on api_token for select to collegium_request
        using (person_id = (select actor_person()) or (select actor_is_administrator()));
      create policy revoked_by_these on api_token for update to collegium_request
        using (person_id = (select actor_person()) or (select actor_is_administrator()))
        with check (revoked_by_person_id = (select actor_person()));
      create policy made_for_oneself on api_token for insert to collegium_request
        with check (person_id = (select actor_person()) and (body_id = (select actor_body())
          or (body_id is null and (select actor_is_administrator()))));
      create policy hub_reads on api_token for select to collegium_hub using (true);
      create policy owner_keeps on api_token to collegium_owner using (true) with check (true);
    `);
    // Who asks is not known before: the token says it. So these look past the policies, and give no more than is needed.
    this.addSql(`
      create function api_tokens_with(hashes bytea[]) returns table (id uuid, hash bytea, login text, body_id uuid, scopes text[],
          expires_at timestamptz, last_used_at timestamptz)
        language sql stable security definer set search_path = public, pg_temp as $$
        select token.id, token.secret_hash, person.login, token.body_id, token.scopes, token.expires_at, token.last_used_at
        from api_token token join person on person.id = token.person_id
        where token.secret_hash = any(hashes) and token.revoked_at is null
      $$;
      comment on function api_tokens_with is 'Whose tokens these are the hashes of; none of those that were revoked.';
      create function api_tokens_revoked(ids uuid[]) returns setof uuid
        language sql stable security definer set search_path = public, pg_temp as $$
        select asked.id from unnest(ids) as asked(id)
        where not exists (select from api_token token where token.id = asked.id and token.revoked_at is null)
      $$;
      create function note_api_token_use(of_token uuid, at timestamptz) returns void
        language sql volatile security definer set search_path = public, pg_temp as $$
        update api_token set last_used_at = at where id = of_token and coalesce(last_used_at, '-infinity') < at
      $$;
      create function identity_is_proven() returns boolean
        language sql stable security definer set search_path = public, pg_temp as $$
        select exists (select from api_token) or exists (select from person where administrator)
      $$;
      comment on function identity_is_proven is 'Whether anybody was ever given a token or made administrator here: then nobody may be taken at their word.';
    `);
    for (const signature of [
      'api_tokens_with(bytea[])',
      'api_tokens_revoked(uuid[])',
      'note_api_token_use(uuid, timestamptz)',
      'identity_is_proven()',
    ]) {
      this.addSql(`revoke execute on function ${signature} from public`);
      this.addSql(`grant execute on function ${signature} to collegium_request`);
    }
  }
}
