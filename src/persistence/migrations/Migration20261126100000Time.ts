import { Migration } from '@mikro-orm/migrations';

const mine = '(select actor_body())';

/** Which days are worked and by which rules things are due; and what is due, by whom, when. */
export class Migration20261126100000Time extends Migration {
  override up(): void {
    // One calendar, in versions: what was judged by one of them can be judged by it again.
    this.addSql(`
      create table calendar_version (
        version int primary key check (version > 0), zone text not null,
        weekdays int[] not null check (cardinality(weekdays) > 0 and weekdays <@ '{1,2,3,4,5,6,7}'),
        opens_at_minute int not null check (opens_at_minute between 0 and 1439),
        cut_off_minute int not null check (cut_off_minute between 1 and 1439 and cut_off_minute > opens_at_minute),
        reason text not null, at timestamptz not null, actor_person_id uuid references person
      );
      comment on column calendar_version.weekdays is '1 is Monday, 7 is Sunday.';
      comment on column calendar_version.actor_person_id is 'Null: it came with the installation.';
      create table calendar_day (
        day date not null, kind text not null check (kind in ('HOLIDAY', 'MAKEUP')), name text not null, source text not null,
        announced_on date, since_version int not null references calendar_version, until_version int references calendar_version,
        primary key (day, since_version), check (until_version > since_version)
      );
      create unique index calendar_day_now on calendar_day (day) where until_version is null;
      comment on column calendar_day.until_version is 'The first version in which it is no longer so; null: it is so now.';
      create table calendar_year (
        year int not null, status text not null check (status in ('FINAL', 'PROVISIONAL')), source text not null,
        since_version int not null references calendar_version, until_version int references calendar_version,
        primary key (year, since_version), check (until_version > since_version)
      );
      create unique index calendar_year_now on calendar_year (year) where until_version is null;

      create table regulation (
        id uuid primary key, name text not null, decision_reference text not null,
        effective_from date not null, effective_to date, created_at timestamptz not null, created_by_person_id uuid references person,
        version int not null default 1, check (effective_to >= effective_from)
      );
      create table time_rule (
        id uuid primary key, regulation_id uuid not null references regulation on delete cascade,
        procedure text not null check (procedure in ('LEAD_TIME', 'OFFICE_CHECK', 'OPINION', 'RESUBMISSION', 'RESPONSE')),
        proposal_kind text, urgent boolean, amount int not null check (amount between 0 and 1000),
        unit text not null check (unit in ('WORKING', 'CALENDAR')), clear_days boolean not null default false,
        cut_off_minute int check (cut_off_minute between 1 and 1439),
        silence text not null default 'NOT_GIVEN' check (silence in ('NOT_GIVEN', 'DEEMED_CONSENT')),
        minimum_working_days int check (minimum_working_days >= 0), alert_working_days int not null default 2 check (alert_working_days >= 0),
        unique nulls not distinct (regulation_id, procedure, proposal_kind, urgent)
      );
      comment on column time_rule.proposal_kind is 'Null: of every kind.';
      comment on column time_rule.urgent is 'Whether it is for what is urgent; null: for all.';
      comment on column time_rule.minimum_working_days is 'A shorter window is COMPRESSED, and needs that the urgency is accepted.';

      create table meeting (
        id uuid primary key, body_id uuid not null references body, day date not null, title text,
        version int not null default 1, cancelled_at timestamptz, created_at timestamptz not null
      );
      create unique index meeting_once on meeting (body_id, day) where cancelled_at is null;
      create index meeting_day on meeting (day, id);
      alter table proposal add target_meeting_id uuid references meeting;
      create index proposal_target_meeting on proposal (target_meeting_id);
      alter table round add closes_at timestamptz;
      create index round_closes on round (closes_at) where status = 'OPEN' and closes_at is not null;
      comment on column round.closes_at is 'When the clock closes it; null: the office does.';
    `);

    this.addSql(`
      create table obligation (
        id uuid primary key,
        kind text not null check (kind in ('PROGRAMME_DUE', 'LEAD_TIME', 'OFFICE_CHECK', 'OPINION', 'RESUBMISSION', 'RESPONSE')),
        body_id uuid not null references body, proposal_id uuid not null references proposal,
        round_id uuid references round, request_id uuid references opinion_request (id), meeting_id uuid references meeting,
        started_at timestamptz not null, basis jsonb not null, rule_id uuid references time_rule, calendar_version int not null references calendar_version,
        original_due timestamptz not null, current_due timestamptz not null, judged_due timestamptz not null,
        alert_at timestamptz not null, alerted_due timestamptz, expired_due timestamptz, compressed boolean not null default false,
        fulfilled_at timestamptz, provisional boolean not null default false, late_working_days int check (late_working_days >= 0),
        ended_at timestamptz, ended_reason text,
        check ((kind = 'OPINION') = (request_id is not null)), check ((request_id is null) = (round_id is null)),
        check ((kind = 'LEAD_TIME') = (meeting_id is not null)),
        check ((ended_at is null) = (ended_reason is null)), check (fulfilled_at is not null or not provisional),
        check (case when late_working_days is null then fulfilled_at is null else coalesce(fulfilled_at, ended_at) is not null end)
      );
      comment on column obligation.basis is 'What the due date follows from: by it a calendar change computes it anew.';
      comment on column obligation.judged_due is 'The due date in force when it passed: what moved it later moves current_due alone, and cures no lateness.';
      comment on column obligation.late_working_days is 'As it was judged when it was fulfilled or ended, by the calendar of then; it is never judged again.';
      comment on column obligation.provisional is 'Fulfilled unless the office finds the dossier incomplete.';
      create index obligation_proposal on obligation (proposal_id, kind);
      create index obligation_request on obligation (request_id) where request_id is not null;
      create index obligation_body on obligation (body_id, current_due) where fulfilled_at is null and ended_at is null;
      create index obligation_alert on obligation (alert_at) where fulfilled_at is null and ended_at is null and alerted_due is distinct from current_due;
      create index obligation_expiry on obligation (current_due) where fulfilled_at is null and ended_at is null and expired_due is distinct from current_due;
      create index obligation_judged on obligation (judged_due);
      create table due_change (
        id uuid primary key, obligation_id uuid not null references obligation,
        kind text not null check (kind in ('EXTENSION', 'REDATE', 'CALENDAR', 'SUSPENSION')),
        from_due timestamptz not null, to_due timestamptz not null, after_expiry boolean not null, calendar_version int not null references calendar_version,
        at timestamptz not null, actor_person_id uuid not null references person, reason text not null
      );
      create index due_change_obligation on due_change (obligation_id, at);
      create table waiver (
        obligation_id uuid primary key references obligation, at timestamptz not null, chair_person_id uuid not null references person, reason text not null
      );
      create table suspension (
        id uuid primary key, proposal_id uuid not null references proposal, from_at timestamptz not null, to_at timestamptz,
        decision_reference text not null, reason text not null, actor_person_id uuid not null references person, check (to_at > from_at)
      );
      create unique index suspended_now on suspension (proposal_id) where to_at is null;
    `);

    // Whether an opinion was given, and when, betrays its body: hidden where the request is. The rest is its programme's to see.
    const visible = `body_id = ${mine} or (select actor_is_office()) or (case when request_id is null
        then exists (select from proposal its join programme_body taking on taking.programme_id = its.programme_id and taking.body_id = ${mine}
          where its.id = proposal_id)
        else round_id <> all ((select actor_blind_rounds())::uuid[]) and not exists (select from opinion_request own
          where own.round_id = obligation.round_id and own.body_id = ${mine} and own.withdrawn) end)`;
    this.addSql(`
      grant select on calendar_version, calendar_day, calendar_year, regulation, time_rule, meeting, obligation, due_change, waiver, suspension
        to collegium_request, collegium_hub;
      grant insert on calendar_version, calendar_day, calendar_year, regulation, time_rule, meeting, obligation, due_change, waiver, suspension
        to collegium_request;
      grant update (until_version) on calendar_day, calendar_year to collegium_request;
      grant update (name, decision_reference, effective_from, effective_to, version) on regulation to collegium_request;
      grant update (day, title, version, cancelled_at) on meeting to collegium_request;
      grant update (body_id, basis, calendar_version, current_due, judged_due, alert_at, alerted_due, expired_due, fulfilled_at, provisional,
        late_working_days, ended_at, ended_reason) on obligation to collegium_request;
      grant update (to_at) on suspension to collegium_request;
      alter table obligation enable row level security, force row level security;
      create policy doings on obligation to collegium_request using (${visible}) with check (true);
      create policy hub_reads on obligation for select to collegium_hub using (true);
      alter table due_change enable row level security, force row level security;
      create policy with_its_obligation on due_change to collegium_request
        using (exists (select from obligation where obligation.id = obligation_id)) with check (true);
      create policy hub_reads on due_change for select to collegium_hub using (true);
    `);
  }
}
