import { Migration } from '@mikro-orm/migrations';

/** Whom the head of a body lets sign for it, and who is not of the body, acts for it on those days: by a membership of their own. */
export class Migration20261129140000Acting extends Migration {
  override up(): void {
    this.addSql(`
      alter table membership add delegation_id uuid references delegation;
      comment on column membership.delegation_id is 'By which somebody of another body acts for this one; null: it is their own body.';
      create index membership_delegation on membership (delegation_id) where delegation_id is not null;

      create function end_acting(of_delegation uuid, on_day date) returns void
        language sql volatile security definer set search_path = public, pg_temp as $$
        delete from membership where delegation_id = of_delegation and valid_from >= on_day
          and exists (select from delegation where id = of_delegation and ended_at is not null);
        update membership set valid_to = on_day - 1 where delegation_id = of_delegation and valid_to >= on_day
          and exists (select from delegation where id = of_delegation and ended_at is not null);
      $$;
      comment on function end_acting is 'Ends, from a day on, the membership by which somebody acts, once its delegation was taken back: no request changes another.';
      create policy owner_reads on delegation for select to collegium_owner using (true);
      revoke execute on function end_acting from public;
      grant execute on function end_acting to collegium_request;
    `);
  }
}
