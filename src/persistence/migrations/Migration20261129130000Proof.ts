import { Migration } from '@mikro-orm/migrations';

/** Once people had to prove who they are on a database, nobody is taken at their word there. */
export class Migration20261129130000Proof extends Migration {
  override up(): void {
    this.addSql(`
      alter table installation add column proven_since timestamptz;
      comment on column installation.proven_since is 'When a server first served it where people prove who they are.';
      create or replace function identity_is_proven() returns boolean
        language sql stable security definer set search_path = public, pg_temp as $$
        select exists (select from installation where proven_since is not null)
          or exists (select from api_token) or exists (select from person where administrator)
      $$;
      comment on function identity_is_proven is
        'Whether people had to prove here who they are, or anybody was given a token or made administrator: then nobody may be taken at their word.';
      create function note_identity_proven(at timestamptz) returns void
        language sql volatile security definer set search_path = public, pg_temp as $$
        update installation set proven_since = at where proven_since is null
      $$;
      comment on function note_identity_proven is 'A server that takes nobody at their word serves this database from now on.';
      revoke execute on function note_identity_proven(timestamptz) from public;
      grant execute on function note_identity_proven(timestamptz) to collegium_request;
    `);
  }
}
