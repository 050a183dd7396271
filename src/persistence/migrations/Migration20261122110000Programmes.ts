import { Migration } from '@mikro-orm/migrations';

/** Who takes part, and what they have undertaken to prepare. */
export class Migration20261122110000Programmes extends Migration {
  override up(): void {
    this.addSql(`
      create table body (
        id uuid primary key, kind text not null check (kind in ('OFFICE', 'DECIDING', 'ORDINARY')),
        name_vi text collate "vi-x-icu" not null, name_en text not null
      );
      create unique index one_office on body (kind) where kind = 'OFFICE';
      create index body_name on body (name_vi, id);

      create table person (
        id uuid primary key, login text not null unique, name text collate "vi-x-icu" not null,
        given_name text collate "vi-x-icu" not null generated always as (regexp_replace(name, '^.* ', '')) stored
      );
      comment on column person.given_name is 'The last word of a Vietnamese name: people are sorted by it.';

      create table membership (
        id uuid primary key, person_id uuid not null references person, body_id uuid not null references body,
        role text not null, valid_from date not null, valid_to date,
        check (valid_to is null or valid_to >= valid_from)
      );
      create index membership_person on membership (person_id);
      create index membership_body on membership (body_id);
    `);

    this.addSql(`
      create table programme (
        id uuid primary key, kind text not null check (kind in ('TERM', 'YEAR', 'QUARTER')),
        year int not null, quarter int, title text not null, state text not null,
        created_at timestamptz not null, adopted_at timestamptz,
        check ((kind = 'QUARTER') = (quarter is not null))
      );
      create unique index programme_once on programme (kind, year, coalesce(quarter, 0));
      create index programme_order on programme (year, id);

      create table programme_body (
        programme_id uuid not null references programme, body_id uuid not null references body,
        primary key (programme_id, body_id)
      );
      comment on table programme_body is 'The bodies of a programme: lead, contributing and deciding bodies of its proposals, and those asked in its rounds. Only grows.';

      create table proposal (
        id uuid primary key, programme_id uuid not null references programme, number int not null,
        kind text not null, title text collate "vi-x-icu" not null, state text not null,
        lead_body_id uuid references body, deciding_body_id uuid references body,
        due_from date, due_to date, created_at timestamptz not null,
        unique (programme_id, number),
        check ((due_from is null) = (due_to is null))
      );
      create index proposal_order on proposal (number, id);
      create index proposal_lead on proposal (lead_body_id);
      create index proposal_due on proposal (due_to);

      create table proposal_contributor (
        proposal_id uuid not null references proposal, body_id uuid not null references body,
        primary key (proposal_id, body_id)
      );
    `);
  }
}
