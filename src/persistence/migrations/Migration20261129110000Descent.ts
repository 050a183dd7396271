import { Migration } from '@mikro-orm/migrations';

/** What was made with an API token ends with it: other tokens, and secret addresses of calendars. */
export class Migration20261129110000Descent extends Migration {
  override up(): void {
    this.addSql(`
      alter table api_token add made_with_token_id uuid references api_token;
      comment on column api_token.made_with_token_id is 'The token it was made with, and with which it is revoked; null: its person was signed in.';
      create index api_token_descent on api_token (made_with_token_id) where made_with_token_id is not null;
      alter table calendar_address add made_with_token_id uuid references api_token, add expires_at timestamptz;
      comment on column calendar_address.made_with_token_id is 'The API token it was made with, and with which it is revoked; null: its person was signed in.';
      comment on column calendar_address.expires_at is 'When that token expires, and the address with it; null: it does not.';

      create function api_token_revoked_at(of_token uuid) returns timestamptz
        language sql stable security definer set search_path = public, pg_temp as $$
        with recursive line(revoked_at, made_with_token_id) as (
          select revoked_at, made_with_token_id from api_token where id = of_token
          union all
          select parent.revoked_at, parent.made_with_token_id from line join api_token parent on parent.id = line.made_with_token_id
        )
        select min(revoked_at) from line
      $$;
      comment on function api_token_revoked_at is 'When a token was revoked, or one that it was made with; null: none of them was. Looked up and not copied: so nothing that is being made meanwhile escapes.';

      create or replace function api_tokens_with(hashes bytea[]) returns table (id uuid, hash bytea, login text, body_id uuid, scopes text[],
          expires_at timestamptz, last_used_at timestamptz)
        language sql stable security definer set search_path = public, pg_temp as $$
        select token.id, token.secret_hash, person.login, token.body_id, token.scopes, token.expires_at, token.last_used_at
        from api_token token join person on person.id = token.person_id
        where token.secret_hash = any(hashes) and token.revoked_at is null
          and (token.made_with_token_id is null or api_token_revoked_at(token.made_with_token_id) is null)
      $$;
      create or replace function api_tokens_revoked(ids uuid[]) returns setof uuid
        language sql stable security definer set search_path = public, pg_temp as $$
        select asked.id from unnest(ids) as asked(id)
        where not exists (select from api_token token where token.id = asked.id and token.revoked_at is null
          and (token.made_with_token_id is null or api_token_revoked_at(token.made_with_token_id) is null))
      $$;

      drop function calendar_address_at(bytea);
      create function calendar_address_at(hash bytea, at timestamptz) returns table (id uuid, login text, body_id uuid, locale text)
        language sql stable security definer set search_path = public, pg_temp as $$
        select address.id, person.login, address.body_id, address.locale from calendar_address address
        join person on person.id = address.person_id
        where address.secret_hash = hash and address.revoked_at is null and coalesce(address.expires_at, 'infinity') > at
          and (address.made_with_token_id is null or api_token_revoked_at(address.made_with_token_id) is null)
      $$;
      comment on function calendar_address_at is 'Whose address it is that has this secret; none when it was revoked or has expired, or what it was made with was.';
    `);
    for (const signature of ['api_token_revoked_at(uuid)', 'calendar_address_at(bytea, timestamptz)']) {
      this.addSql(`revoke execute on function ${signature} from public`);
      this.addSql(`grant execute on function ${signature} to collegium_request`);
    }
  }
}
