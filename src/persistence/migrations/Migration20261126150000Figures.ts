import { Migration } from '@mikro-orm/migrations';

/** What figures are made of: when a proposal came into which state, and obligations ready to be counted. */
export class Migration20261126150000Figures extends Migration {
  override up(): void {
    this.addSql(`
      create table proposal_state_history (
        proposal_id uuid not null references proposal, sequence int not null check (sequence > 0), state text not null,
        lead_body_id uuid references body, at timestamptz not null,
        primary key (proposal_id, sequence)
      );
      comment on table proposal_state_history is 'From when a proposal was in which state, and whose: what a day is charged by. Only added to.';
      grant select on proposal_state_history to collegium_request, collegium_hub;
      grant insert on proposal_state_history to collegium_request;
    `);
    // What was before is in the log; who led then is not told there, so it is who leads now.
    this.addSql(`
      insert into proposal_state_history (proposal_id, sequence, state, lead_body_id, at)
      select proposal.id, row_number() over (partition by proposal.id order by told.seq), told.payload ->> 'to', proposal.lead_body_id, told.at
      from proposal join event told on told.object_id = proposal.id and told.kind = 'ProposalStateChanged'
        and told.stream_kind = 'PROPOSAL';
    `);
    this.addSql(`
      create table round_pause (
        round_id uuid not null references round, from_at timestamptz not null, to_at timestamptz, primary key (round_id, from_at), check (to_at >= from_at)
      );
      comment on table round_pause is 'When a round was held up: the office held the proposal meanwhile. No to_at: it is held up still.';
      create unique index round_paused_now on round_pause (round_id) where to_at is null;
      grant select on round_pause to collegium_request, collegium_hub;
      grant insert, update (to_at) on round_pause to collegium_request;
      insert into round_pause (round_id, from_at, to_at)
      select paused.object_id, paused.at, (
        select min(ended.at) from event ended where ended.stream_kind = paused.stream_kind and ended.stream_id = paused.stream_id
          and ended.object_id = paused.object_id and ended.seq > paused.seq and ended.kind in ('RoundResumed', 'RoundClosed', 'RoundRecalled'))
      from event paused where paused.kind = 'RoundPaused' and paused.stream_kind = 'PROPOSAL'
      on conflict do nothing;
    `);
    this.addSql(`
      alter table obligation add settled_at timestamptz generated always as (least(fulfilled_at, ended_at)) stored;
      comment on column obligation.settled_at is 'When it was given, or was owed no more; null: it is owed.';
      drop index obligation_judged;
      create index obligation_counted on obligation (judged_due)
        include (kind, body_id, round_id, compressed, fulfilled_at, ended_at, ended_reason, settled_at, stopped_since, id);
      create index obligation_counted_of_body on obligation (body_id, judged_due);
      create index obligation_ran_over on obligation (judged_due) where settled_at is null or settled_at > judged_due;
      create index round_recalled on round (id) where status = 'RECALLED';
      create index sufficiency_finding_confirmed on sufficiency_finding (body_id) where status = 'CONFIRMED';
    `);

    // Which opinions are sketchy is read through five tables with policies of their own, for every figure anew: planning that
    // takes longer than counting. Here the plan is kept, and who asks is judged once.
    this.addSql(`
      create policy owner_reads on sufficiency_finding for select to collegium_owner using (true);
      create policy owner_reads on obligation for select to collegium_owner using (true);
      create function insufficient_obligations(of_body uuid) returns setof uuid
        language plpgsql stable security definer set search_path = public, pg_temp as $$
      begin
        if not (actor_is_office() or coalesce(of_body = actor_body(), false)) then return; end if;
        return query
          select distinct its.id from sufficiency_finding finding
            join opinion on opinion.id = finding.opinion_id
            join proposal on proposal.id = finding.proposal_id and proposal.handling <> 'OFF_SYSTEM'
            join opinion_request request on request.round_id = opinion.round_id and request.body_id = opinion.body_id
            cross join lateral (select owed.id, owed.started_at from obligation owed
              where owed.request_id = request.id and owed.started_at <= opinion.signed_at
              order by owed.started_at desc, owed.id desc limit 1) its
          where finding.status = 'CONFIRMED' and (of_body is null or finding.body_id = of_body)
            and (finding.concealed_for_body_id is null or finding.concealed_for_body_id = actor_body() or actor_is_office())
            and not exists (select from opinion later where later.round_id = opinion.round_id and later.body_id = opinion.body_id
              and later.sequence > opinion.sequence and not exists (select from obligation again where again.request_id = request.id
                and again.started_at > its.started_at and again.started_at <= later.signed_at));
      end $$;
      comment on function insufficient_obligations is 'Opinions that were owed, by a body or by all, whose latest answer the office found sketchy; for the office, and for the body itself.';
      revoke execute on function insufficient_obligations from public;
      grant execute on function insufficient_obligations to collegium_request;
    `);
  }
}
