import { Migration } from '@mikro-orm/migrations';

const tables: Record<string, string> = {
  Body: 'body',
  Person: 'person',
  Programme: 'programme',
  Proposal: 'proposal',
  ProgrammeChange: 'programme_change',
  Draft: 'draft',
  Block: 'block',
  Round: 'round',
  Question: 'question',
  OpinionRequest: 'opinion_request',
  Opinion: 'opinion',
  SufficiencyFinding: 'sufficiency_finding',
  Delegation: 'delegation',
  OutOfRemitClaim: 'out_of_remit',
  Thread: 'thread',
  Comment: 'comment',
  Attachment: 'file',
  Meeting: 'meeting',
  Submission: 'submission',
  CalendarAddress: 'calendar_address',
  ApiToken: 'api_token',
  Obligation: 'obligation',
  Regulation: 'regulation',
  ExtensionRequest: 'extension_request',
};

/** What was denied to whom: only ever added to, by the role that serves nobody; read by operators. */
export class Migration20261129101000Security extends Migration {
  override up(): void {
    this.addSql(`
      create table security_event (
        id bigint generated always as identity primary key,
        at timestamptz not null, code text not null, attempts int not null check (attempts > 0),
        transport text not null, address text not null, claimed text,
        person_id uuid, body_id uuid,
        operation text, name text, field text, object_type text, object_id uuid, request_id text
      );
      comment on table security_event is 'Attempts that were denied, each by itself; of a flood, how many there were.';
      create index security_event_at on security_event (at);
      alter table security_event enable row level security;
      alter table security_event force row level security;
      grant insert on security_event to collegium_hub;
      create policy adds on security_event for insert to collegium_hub with check (true);
      create policy owner_reads on security_event for select to collegium_owner using (true);
      create policy owner_forgets on security_event for delete to collegium_owner using (at < now() - interval '30 days');
    `);
    // The only way a row ever goes, and never one of the last 30 days, whoever asks.
    this.addSql(`
      create function forget_security_events(before timestamptz) returns bigint language sql volatile security definer
        set search_path = public, pg_temp as $$
        with gone as (delete from security_event where at < before returning 1) select count(*) from gone
      $$;
      revoke execute on function forget_security_events from public;
      grant execute on function forget_security_events to collegium_hub;
    `);
    // What is not found may be hidden, or not exist: the role that sees everything knows.
    this.addSql(`
      create function object_exists(of_type text, of_id uuid) returns boolean language sql stable as $$
        select case of_type
          ${Object.entries(tables)
            .map(([type, table]) => `when '${type}' then exists (select from ${table} where id = of_id)`)
            .join('\n          ')}
          else false end
      $$;
    `);
  }
}
