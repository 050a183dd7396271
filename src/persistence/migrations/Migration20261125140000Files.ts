import { Migration } from '@mikro-orm/migrations';

const mine = '(select actor_body())';

/** Files that were uploaded, what is attached to opinions in the making, and what was signed with them. */
export class Migration20261125140000Files extends Migration {
  override up(): void {
    this.addSql(`
      create table file (
        id uuid primary key, name text not null, media_type text not null, bytes int not null check (bytes > 0),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        store text not null check (store in ('postgres', 's3')), stored boolean not null, signed_at timestamptz,
        uploaded_at timestamptz not null, uploaded_by_person_id uuid not null references person,
        uploaded_by_body_id uuid not null references body,
        check (stored or signed_at is null)
      );
      create index file_unsigned on file (uploaded_by_body_id, uploaded_at) where signed_at is null;
      comment on column file.store is 'Where its content lies: in file_content here, or as files/<id> in an S3-compatible storage.';
      comment on column file.stored is 'That its content is there whole. Not yet, or no longer, while it is being put or taken away: then nobody sees the file.';
      comment on column file.signed_at is 'When it was first signed with an opinion: from then on it stays.';
      create table file_content (
        file_id uuid not null references file on delete cascade, part int not null check (part >= 0), piece bytea not null,
        primary key (file_id, part)
      );
      alter table file_content alter piece set storage external;
      comment on table file_content is 'Contents in pieces of 1 MB, in order.';

      create table working_attachment (
        round_id uuid not null references round, body_id uuid not null references body, file_id uuid not null references file,
        attached_at timestamptz not null, attached_by_person_id uuid not null references person,
        primary key (round_id, body_id, file_id)
      );
      create index working_attachment_file on working_attachment (file_id);
      create table opinion_attachment (
        opinion_id uuid not null references opinion, position int not null, file_id uuid not null references file,
        primary key (opinion_id, position), unique (opinion_id, file_id)
      );
      create index opinion_attachment_file on opinion_attachment (file_id);
    `);

    // What was submitted never changes (domain §8.2): neither the list, nor a file in it, nor a byte of that.
    this.addSql(`
      create trigger stays_as_submitted before update or delete on opinion_attachment for each row execute function stays_as_submitted();
      create trigger is_kept before delete on file for each row when (old.signed_at is not null) execute function stays_as_submitted();
      create trigger stays_as_uploaded before update on file for each row
        when (old.signed_at is not null or to_jsonb(old) - 'stored' - 'signed_at' is distinct from to_jsonb(new) - 'stored' - 'signed_at')
        execute function stays_as_submitted();
      create function file_is_open(of_file uuid) returns boolean language sql stable as $$
        select exists (select from file where id = of_file and uploaded_by_body_id = actor_body() and signed_at is null) $$;
    `);

    const request = 'collegium_request';
    this.addSql(`
      grant select, insert, delete on file, file_content, working_attachment to ${request};
      grant update (stored, signed_at) on file to ${request};
      grant select, insert on opinion_attachment to ${request};
      grant select on file, working_attachment, opinion_attachment to collegium_hub;
    `);
    for (const table of ['file', 'file_content', 'working_attachment', 'opinion_attachment'])
      this.addSql(`alter table ${table} enable row level security; alter table ${table} force row level security`);
    for (const table of ['file', 'working_attachment', 'opinion_attachment'])
      this.addSql(`create policy hub_reads on ${table} for select to collegium_hub using (true)`);
    this.addSql(`
      create policy own_body on file to ${request} using (uploaded_by_body_id = ${mine}) with check (uploaded_by_body_id = ${mine});
      create policy with_an_opinion on file for select to ${request}
        using (exists (select from opinion_attachment signed where signed.file_id = file.id));
      create policy with_its_file on file_content for select to ${request} using (exists (select from file where file.id = file_id));
      create policy is_put on file_content for insert to ${request} with check (file_is_open(file_id));
      create policy is_taken_away on file_content for delete to ${request} using (file_is_open(file_id));
      create policy own_body on working_attachment to ${request} using (body_id = ${mine}) with check (body_id = ${mine});
      create policy with_its_opinion on opinion_attachment to ${request}
        using (exists (select from opinion where opinion.id = opinion_id))
        with check (exists (select from opinion where opinion.id = opinion_id));
    `);
  }
}
