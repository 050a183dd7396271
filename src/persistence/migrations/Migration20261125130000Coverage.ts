import { Migration } from '@mikro-orm/migrations';

const mine = '(select actor_body())';
const isOffice = '(select actor_is_office())';

/** What a round has brought in, as official rows, and which opinions are found to be sketchy. */
export class Migration20261125130000Coverage extends Migration {
  override up(): void {
    // A row of the table of opinions is the same row when the body signs anew: it gets its id with the first answer.
    this.addSql(`
      create table official_answer (
        id uuid primary key, round_id uuid not null references round, body_id uuid not null references body,
        question_id uuid not null references question, late_addendum boolean not null,
        unique (round_id, body_id, question_id, late_addendum)
      );
      comment on table official_answer is 'That a body has answered a question officially, in time or in a late addendum; what it says is in the latest opinion.';
      create function is_official() returns trigger language plpgsql as $$
      begin
        insert into official_answer (id, round_id, body_id, question_id, late_addendum)
        select md5(concat_ws('/', opinion.round_id, opinion.body_id, new.question_id, opinion.late_addendum))::uuid, opinion.round_id, opinion.body_id, new.question_id, opinion.late_addendum from opinion where opinion.id = new.opinion_id
        on conflict do nothing;
        return null;
      end $$;
      create trigger is_official after insert on opinion_answer for each row execute function is_official();
      create index if not exists opinion_remark_thread on opinion_remark (thread_id);
      create index opinion_body on opinion (body_id);

      create view official_row with (security_invoker = true) as
        select listed.id, listed.round_id, opinion.proposal_id, question.number as question_number, 0 as place, body.name_vi as body_name,
          listed.body_id, listed.question_id, null::uuid as thread_id, null::uuid as block_id, opinion.id as opinion_id,
          listed.late_addendum, opinion.audience, opinion.owner_person_id, opinion.owner_body_id, opinion.trace_of_body_id,
          opinion.concealed_for_body_id
        from official_answer listed
        join question on question.id = listed.question_id
        join body on body.id = listed.body_id
        cross join lateral (select latest.* from opinion latest where latest.round_id = listed.round_id and latest.body_id = listed.body_id
          and latest.late_addendum = listed.late_addendum order by latest.sequence desc limit 1) opinion
        join opinion_answer answer on answer.opinion_id = opinion.id and answer.question_id = listed.question_id
        union all
        select thread.id, thread.round_id, thread.proposal_id, 2147483647, coalesce(block.position, 0), body.name_vi,
          thread.owner_body_id, null, thread.id, thread.block_id, null, false, thread.audience, thread.owner_person_id,
          thread.owner_body_id, thread.trace_of_body_id, thread.concealed_for_body_id
        from thread
        join body on body.id = thread.owner_body_id
        left join block on block.id = thread.block_id
        where thread.audience in ('ROUND_AND_LEAD', 'DECIDERS', 'PROGRAMME')
        union all
        select remark.thread_id, opinion.round_id, opinion.proposal_id, 2147483647, coalesce(block.position, 0), body.name_vi,
          opinion.body_id, null, remark.thread_id, remark.block_id, opinion.id, false, opinion.audience,
          opinion.owner_person_id, opinion.owner_body_id, opinion.trace_of_body_id,
          coalesce(remark.concealed_for_body_id, opinion.concealed_for_body_id)
        from opinion_remark remark
        join opinion on opinion.id = remark.opinion_id
        join body on body.id = opinion.body_id
        left join block on block.id = remark.block_id
        where not exists (select from thread where thread.id = remark.thread_id
            and thread.audience in ('ROUND_AND_LEAD', 'DECIDERS', 'PROGRAMME'))
          and not exists (select from opinion_remark earlier join opinion before on before.id = earlier.opinion_id
            where earlier.thread_id = remark.thread_id and (before.signed_at, before.id) < (opinion.signed_at, opinion.id));
      comment on view official_row is 'What must be disposed of: the answers of the latest opinions, and the threads that are shown to the lead body or stand in an opinion. Each once, by id.';
    `);

    this.addSql(`
      create table sufficiency_finding (
        id uuid primary key, proposal_id uuid not null references proposal, round_id uuid not null references round,
        body_id uuid not null references body, opinion_id uuid not null references opinion,
        status text not null check (status in ('PROPOSED', 'CONFIRMED', 'CONTESTED', 'WITHDRAWN')),
        codes text[] not null check (cardinality(codes) > 0 and codes <@ array['NOT_COVERING', 'NO_REASON', 'TOO_VAGUE', 'TOO_NARROW',
          'OFF_QUESTION', 'BOILERPLATE', 'FACTUALLY_WRONG']),
        grounds jsonb not null, proposed_at timestamptz not null,
        audience text not null check (audience = 'OFFICE'), owner_person_id uuid not null references person,
        owner_body_id uuid not null references body, trace_of_body_id uuid not null references body check (trace_of_body_id = body_id),
        concealed_for_body_id uuid references body
      );
      create index sufficiency_finding_opinion on sufficiency_finding (opinion_id);
      comment on column sufficiency_finding.owner_body_id is 'The office while it is proposed; from when it is confirmed the body, which sees it then.';
      comment on column sufficiency_finding.grounds is 'What the tests found: of each code, the question and what it is about.';
      create table finding_step (
        finding_id uuid not null references sufficiency_finding, sequence int not null check (sequence > 0),
        status text not null, codes text[] not null, reason text, at timestamptz not null,
        by_person_id uuid references person, by_body_id uuid references body,
        primary key (finding_id, sequence), check ((by_person_id is null) = (by_body_id is null)), check ((by_person_id is null) = (reason is null))
      );
      comment on column finding_step.by_person_id is 'Null: the objective tests.';
      create trigger stays_as_submitted before update or delete on finding_step for each row execute function stays_as_submitted();
      create trigger is_kept before delete on sufficiency_finding for each row execute function stays_as_submitted();
    `);

    this.addSql(`grant select on official_answer, sufficiency_finding, finding_step to collegium_request, collegium_hub`);
    this.addSql(`grant select on official_row to collegium_request`);
    this.addSql(`grant insert on official_answer, sufficiency_finding, finding_step to collegium_request`);
    this.addSql(`grant update (status, codes, owner_body_id) on sufficiency_finding to collegium_request`);
    for (const table of ['official_answer', 'sufficiency_finding', 'finding_step']) {
      this.addSql(`alter table ${table} enable row level security`);
      this.addSql(`alter table ${table} force row level security`);
      this.addSql(`create policy hub_reads on ${table} for select to collegium_hub using (true)`);
    }
    this.addSql(`create policy doings on official_answer to collegium_request
      using (body_id = ${mine} or ${isOffice} or (round_id <> all ((select actor_blind_rounds())::uuid[])
        and not exists (select from opinion_request own where own.round_id = official_answer.round_id and own.body_id = ${mine}
          and own.withdrawn)))
      with check (body_id = ${mine} or ${isOffice})`);
    const sees = `(owner_body_id = ${mine} or ${isOffice}) and (concealed_for_body_id is null or concealed_for_body_id = ${mine} or ${isOffice})
      and proposal_id not in (select id from proposal where handling = 'OFF_SYSTEM')`;
    this.addSql(`
      create policy in_audience on sufficiency_finding for select to collegium_request using (${sees});
      create policy is_moved on sufficiency_finding for update to collegium_request using (${sees}) with check (${sees});
      create policy is_proposed on sufficiency_finding for insert to collegium_request
        with check (${isOffice} or (body_id = ${mine} and status = 'PROPOSED'));
      create policy with_its_finding on finding_step for select to collegium_request
        using (exists (select from sufficiency_finding where sufficiency_finding.id = finding_id));
      create policy is_noted on finding_step for insert to collegium_request
        with check (by_body_id = ${mine} or (by_body_id is null and status = 'PROPOSED'));
    `);
  }
}
