import { Migration } from '@mikro-orm/migrations';

/** What a programme says of its proposals in full, and how an adopted programme changes. */
export class Migration20261124100000Plan extends Migration {
  override up(): void {
    this.addSql(`
      alter table proposal
        add priority text not null default 'REGULAR'
          check (priority in ('URGENT', 'HIGHER_PROGRAMME', 'HARD_BACKLOG', 'REGULAR', 'INFORMATION')),
        add priority_source text,
        add flags text[] not null default '{}' check (flags <@ array['HARD', 'COMPLEX', 'SENSITIVE']),
        add origin text not null default 'PLANNED' check (origin in ('PLANNED', 'UNPLANNED', 'CARRIED_OVER')),
        add parent_id uuid references proposal check (parent_id <> id),
        add predecessor_id uuid unique references proposal check (predecessor_id <> id),
        add handling text not null default 'ON_SYSTEM' check (handling in ('ON_SYSTEM', 'OFF_SYSTEM')),
        add original_due_from date, add original_due_to date, add check ((original_due_from is null) = (original_due_to is null)),
        add merged_into_id uuid references proposal check (merged_into_id <> id),
        add decline_reason text,
        add version int not null default 1;
      comment on column proposal.predecessor_id is 'Unique: a carry-over is a chain without a fork.';
      create index proposal_title on proposal (title, id);
      create index proposal_by_due on proposal (coalesce(due_to, 'infinity'::date), number, id);
      create index proposal_parent on proposal (parent_id);
      create index proposal_merged_into on proposal (merged_into_id);
      create index proposal_deciding on proposal (deciding_body_id);
      create index proposal_contributor_body on proposal_contributor (body_id);
      comment on table programme_body is 'The bodies of a programme: lead, contributing and deciding bodies of its proposals, and those asked in its rounds. Only grows once the programme has left DRAFT: who has seen it keeps seeing it.';
    `);

    // The due date that came into force first is kept for ever (domain §6), whoever writes.
    this.addSql(`
      update proposal set original_due_from = due_from, original_due_to = due_to
        from programme where programme.id = proposal.programme_id and programme.adopted_at is not null;
      create function keep_original_due() returns trigger language plpgsql as $$
        begin raise exception 'the original due date of a proposal never changes'; end
      $$;
      create trigger original_due_stays before update of original_due_from, original_due_to on proposal for each row
        when (old.original_due_from is not null
          and (old.original_due_from, old.original_due_to) is distinct from (new.original_due_from, new.original_due_to))
        execute function keep_original_due();
    `);

    this.addSql(`
      create table programme_change (
        id uuid primary key, programme_id uuid not null references programme, proposal_id uuid not null references proposal,
        kind text not null check (kind in ('ADD', 'REDATE', 'REASSIGN', 'WITHDRAW', 'MERGE')),
        decision_reference text not null, reason text not null,
        actor_person_id uuid not null references person, actor_body_id uuid not null references body, at timestamptz not null,
        from_due_from date, from_due_to date, to_due_from date, to_due_to date,
        from_lead_body_id uuid references body, to_lead_body_id uuid references body, into_proposal_id uuid references proposal,
        check ((kind = 'REDATE') = (from_due_to is not null and to_due_to is not null)),
        check ((kind = 'REASSIGN') = (from_lead_body_id is not null and to_lead_body_id is not null)),
        check ((kind = 'MERGE') = (into_proposal_id is not null))
      );
      create index programme_change_order on programme_change (programme_id, at, id);
      create index programme_change_proposal on programme_change (proposal_id, at, id);
      grant select, insert on programme_change to collegium_request;
      grant select on programme_change to collegium_hub;
      grant delete on proposal_contributor, programme_body to collegium_request;
      create function keep_programme_bodies() returns trigger language plpgsql as $$
        begin
          if exists (select from programme where id = old.programme_id and state <> 'DRAFT') then
            raise exception 'who has seen a programme keeps seeing it';
          end if;
          return old;
        end
      $$;
      create trigger programme_bodies_stay before delete on programme_body for each row execute function keep_programme_bodies();

      create function actor_sees_programme(a_programme uuid) returns boolean language sql stable parallel safe as $$
        select actor_is_office() or exists (select from programme
          join programme_body on programme_body.programme_id = programme.id and programme_body.body_id = actor_body()
          where programme.id = a_programme and programme.state <> 'DRAFT')
      $$;
      alter table programme_change enable row level security;
      alter table programme_change force row level security;
      create policy of_the_programme on programme_change for select to collegium_request using (actor_sees_programme(programme_id));
      create policy by_the_office on programme_change for insert to collegium_request
        with check (actor_is_office() and actor_person_id = actor_person() and actor_body_id = actor_body());
      create policy hub_reads on programme_change for select to collegium_hub using (true);
    `);

    // unaccent() is called stable, because its rules are a file; they come with the server and do not change under it.
    this.addSql(`
      create extension if not exists unaccent with schema public;
      create extension if not exists pg_trgm with schema public;
      create or replace function fold(value text) returns text language sql immutable parallel safe strict as $$
        select lower(public.unaccent('public.unaccent', normalize(value, NFC)))
      $$;
      comment on function fold is 'Text as it is searched: without diacritics and case, however its letters are composed. đ is d.';
    `);
  }
}
