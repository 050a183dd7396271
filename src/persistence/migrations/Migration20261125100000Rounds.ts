import { Migration } from '@mikro-orm/migrations';

const onPaper = `select id from proposal where handling = 'OFF_SYSTEM'`;
const me = '(select actor_person())';
const mine = '(select actor_body())';
const isOffice = '(select actor_is_office())';

/** Whether the actor is in the audience of a row: written apart from the application's filter, as a fence behind it. */
function inAudience(table: string): string {
  const takesPart = `exists (select from opinion_request asked where asked.round_id = ${table}.round_id
    and asked.body_id = ${mine} and not asked.withdrawn)`;
  const isOf = (what: string) => `exists (select from proposal its where its.id = ${table}.proposal_id and (${what}))`;
  const leads = isOf(`its.lead_body_id = ${mine}`);
  const leadsOrDecides = isOf(`its.lead_body_id = ${mine} or (its.deciding_body_id = ${mine} and its.ready_seq is not null)`);
  const isOfProgramme = isOf(
    `exists (select from programme_body taking where taking.programme_id = its.programme_id and taking.body_id = ${mine})`,
  );
  return `case audience
      when 'PRIVATE' then owner_person_id = ${me} and owner_body_id = ${mine}
      when 'BODY' then owner_body_id = ${mine}
      when 'OFFICE' then owner_body_id = ${mine} or ${isOffice}
      when 'ROUND' then ${isOffice} or ${takesPart}
      when 'ROUND_AND_LEAD' then ${isOffice} or ${leads} or ${takesPart}
      when 'DECIDERS' then ${isOffice} or ${leadsOrDecides} or ${takesPart}
      when 'PROGRAMME' then ${isOffice} or ${isOfProgramme}
      else false end
    and (trace_of_body_id is null or trace_of_body_id = ${mine} or ${isOffice} or round_id <> all ((select actor_blind_rounds())::uuid[]))
    and (concealed_for_body_id is null or concealed_for_body_id = ${mine} or ${isOffice})
    and proposal_id not in (${onPaper})`;
}

/**
 * Rounds in full: questions, requests and how far they are, opinions in the making and signed; and what hides, in a blind
 * round, everything that one body does from the others.
 */
export class Migration20261125100000Rounds extends Migration {
  override up(): void {
    this.addSql(`
      alter table round
        add lead_appraiser_body_id uuid references body,
        add revealed_seq bigint, add revealed_at timestamptz, add check ((revealed_seq is null) = (revealed_at is null)),
        add ended_reason text, add prepared jsonb,
        add check (kind in ('APPRAISAL', 'CONSULTATION', 'RECONFIRM')),
        add check (mode in ('OPEN', 'AFTER_OWN', 'AT_CLOSE')),
        add check (status in ('DRAFT', 'OPEN', 'PAUSED', 'CLOSED', 'RECALLED', 'RETURNED', 'SUPERSEDED'));
      comment on column round.prepared is 'Of a DRAFT: the bodies that will be asked. Nobody is asked before it is opened.';
      comment on column round.revealed_seq is 'The number, in the stream of the proposal, of the event that revealed a blind round to all.';
      create index round_blind on round (id) where mode <> 'OPEN' and revealed_seq is null;
      grant delete on round to collegium_request;
    `);

    this.addSql(`
      create table question (
        id uuid primary key, round_id uuid not null references round on delete cascade, number int not null check (number > 0),
        text text not null, mandatory boolean not null, to_all boolean not null,
        unique (round_id, number)
      );
      create table question_addressee (
        question_id uuid not null references question on delete cascade, body_id uuid not null references body,
        primary key (question_id, body_id)
      );
      comment on table question_addressee is 'The bodies a question is put to, when it is not put to all.';

      alter table opinion_request
        add id uuid not null unique default gen_random_uuid(),
        add state text not null default 'SENT' check (state in ('SENT', 'ACKNOWLEDGED', 'DRAFTING', 'AWAITING_SIGNATURE', 'SUBMITTED',
          'ASKED_AGAIN', 'NOT_GIVEN', 'DEEMED_CONSENT', 'OUT_OF_REMIT', 'RECUSED', 'CANCELLED')),
        add withdrawn boolean not null default false, add check (state in ('RECUSED', 'CANCELLED') or not withdrawn),
        add state_at timestamptz, add acknowledged_at timestamptz, add acknowledged_by_person_id uuid references person,
        add asked_again_at timestamptz, add asked_again_reason text, add ended_reason text,
        add revealed_seq bigint, add revealed_at timestamptz, add check ((revealed_seq is null) = (revealed_at is null));
      update opinion_request set state_at = sent_at;
      alter table opinion_request alter state_at set not null;
      comment on column opinion_request.withdrawn is 'The body takes part no longer and sees no more of the others: it stood aside or is asked no more. In a round that was recalled it keeps what it saw.';
      comment on column opinion_request.revealed_seq is 'The number of the event that revealed an AFTER_OWN round to this body: its own opinion was signed.';

      create table out_of_remit (
        id uuid primary key, round_id uuid not null references round, body_id uuid not null references body,
        question_id uuid references question, reason text not null, claimed_at timestamptz not null,
        claimed_by_person_id uuid not null references person,
        accepted boolean, decided_at timestamptz, decided_by_person_id uuid references person, decision_reason text,
        unique nulls not distinct (round_id, body_id, question_id),
        check (num_nulls(accepted, decided_at, decided_by_person_id) in (0, 3))
      );
      comment on table out_of_remit is 'A body says that what it is asked, or one question of it, is not its business; the office accepts that, or does not.';
    `);

    // What hides in a blind round. Looked up once a statement: these rounds are few, and the index holds only them.
    this.addSql(`
      create function actor_blind_rounds() returns uuid[] language sql stable parallel safe as $$
        select coalesce(array_agg(round.id), '{}') from round
        where round.mode <> 'OPEN' and round.revealed_seq is null and not exists (select from opinion_request own
          where own.round_id = round.id and own.body_id = actor_body() and own.revealed_seq is not null and round.mode = 'AFTER_OWN')
      $$;
      comment on function actor_blind_rounds is 'The rounds in which the acting body must learn nothing of what others do.';
      alter table proposal add ready_seq bigint;
      comment on column proposal.ready_seq is 'The number of the event by which it was first READY: from then on the deciding body is one of the DECIDERS.';
      create index proposal_on_paper on proposal (id) where handling = 'OFF_SYSTEM';
      alter table thread add trace_of_body_id uuid references body, add concealed_for_body_id uuid references body;
      alter table comment add trace_of_body_id uuid references body, add concealed_for_body_id uuid references body;
      alter table event add trace_of_body_id uuid;
      update thread set trace_of_body_id = owner_body_id where owner_body_id not in (select id from body where kind = 'OFFICE');
      update comment set trace_of_body_id = case when author_body_id in (select id from body where kind = 'OFFICE')
        then (select thread.trace_of_body_id from thread where thread.id = thread_id) else author_body_id end;
      comment on column thread.trace_of_body_id is 'The body whose doings it betrays, hidden from the other bodies while its round is blind; null: only the office''s.';
      comment on column thread.concealed_for_body_id is 'Concealed by decision: beside the office only this body still sees it.';
    `);
    for (const table of ['thread', 'comment'])
      this.addSql(`alter policy in_audience on ${table} using (${inAudience(table)}) with check (${inAudience(table)})`);

    // An opinion in the making is its body's alone; it is never deleted, only signed again and again.
    this.addSql(`
      create table working_opinion (
        round_id uuid not null references round, body_id uuid not null references body,
        position text, blocking_text text, comment text, conclusion text,
        version int not null, updated_at timestamptz not null, updated_by_person_id uuid not null references person,
        primary key (round_id, body_id)
      );
      comment on column working_opinion.version is 'Counts every change of the opinion in the making, its answers, picked threads and attachments among them: what is signed is what was read.';
      create table working_answer (
        round_id uuid not null references round, body_id uuid not null references body, question_id uuid not null references question,
        stance text, text text, version int not null, updated_at timestamptz not null, updated_by_person_id uuid not null references person,
        primary key (round_id, body_id, question_id)
      );
      create table working_pick (
        round_id uuid not null references round, body_id uuid not null references body, thread_id uuid not null references thread,
        picked_at timestamptz not null, picked_by_person_id uuid not null references person,
        primary key (round_id, body_id, thread_id)
      );

      create table opinion (
        id uuid primary key, proposal_id uuid not null references proposal, round_id uuid not null references round,
        body_id uuid not null references body, sequence int not null check (sequence > 0), draft_id uuid not null references draft,
        position text not null check (position in ('AGREE', 'AGREE_WITH_COMMENTS', 'AGREE_IF_AMENDED', 'DISAGREE', 'NO_OPINION')),
        blocking_text text, comment text, conclusion text check (conclusion in ('QUALIFIED', 'NOT_QUALIFIED')),
        signed_at timestamptz not null, signer_person_id uuid not null references person,
        entered_by_body_id uuid references body, document_reference text,
        reconfirms_opinion_id uuid references opinion, late_addendum boolean not null, after_seeing_others boolean not null,
        audience text not null check (audience = 'DECIDERS'), owner_person_id uuid not null references person,
        owner_body_id uuid not null references body check (owner_body_id = body_id),
        trace_of_body_id uuid not null references body check (trace_of_body_id = body_id), concealed_for_body_id uuid references body,
        unique (round_id, body_id, sequence),
        check ((position in ('AGREE_IF_AMENDED', 'DISAGREE') or conclusion is not distinct from 'NOT_QUALIFIED') = (blocking_text is not null)),
        check ((entered_by_body_id is null) = (document_reference is null))
      );
      create index opinion_proposal on opinion (proposal_id);
      create index opinion_draft on opinion (draft_id);
      comment on column opinion.entered_by_body_id is 'The office, when it entered what a body without accounts sent on paper.';
      create table opinion_answer (
        opinion_id uuid not null references opinion, question_id uuid not null references question,
        stance text not null check (stance in ('AGREE', 'AGREE_WITH_COMMENT', 'DISAGREE', 'ALTERNATIVE', 'NO_OBJECTION_DECLARED', 'OUT_OF_REMIT')),
        text text,
        primary key (opinion_id, question_id)
      );
      create table opinion_remark (
        opinion_id uuid not null references opinion, position int not null, thread_id uuid not null references thread,
        comment_id uuid not null references comment, comment_version int not null, block_id uuid references block, anchor_exact text,
        text text not null, suggested_text text, concealed_for_body_id uuid references body,
        primary key (opinion_id, position), unique (opinion_id, thread_id)
      );
      comment on table opinion_remark is 'A thread that the body put into its opinion: what it said then. What was said about it inside the body stays there.';
    `);

    // What was submitted never changes, whoever writes (domain §8.2).
    this.addSql(`
      create function stays_as_submitted() returns trigger language plpgsql as $$
        begin raise exception 'what was submitted never changes'; end
      $$;
      create trigger stays_as_submitted before update or delete on opinion_answer for each row execute function stays_as_submitted();
      create trigger is_kept before delete on opinion_remark for each row execute function stays_as_submitted();
      create trigger stays_as_submitted before update on opinion_remark for each row
        when (to_jsonb(old) - 'concealed_for_body_id' is distinct from to_jsonb(new) - 'concealed_for_body_id') execute function stays_as_submitted();
      create trigger is_kept before delete on opinion for each row execute function stays_as_submitted();
      create trigger stays_as_submitted before update on opinion for each row
        when (to_jsonb(old) - 'concealed_for_body_id' is distinct from to_jsonb(new) - 'concealed_for_body_id') execute function stays_as_submitted();
      create function answers_a_draft_of_its_proposal() returns trigger language plpgsql as $$
      begin
        if not exists (select from draft where draft.id = new.draft_id and draft.proposal_id = new.proposal_id)
          or not exists (select from round where round.id = new.round_id and round.proposal_id = new.proposal_id) then
          raise exception 'an opinion is about a draft of the proposal of its round';
        end if;
        return new;
      end $$;
      create trigger answers_a_draft_of_its_proposal before insert on opinion for each row execute function answers_a_draft_of_its_proposal();
    `);

    const plain = 'question, question_addressee';
    const fenced = [
      'out_of_remit',
      'working_opinion',
      'working_answer',
      'working_pick',
      'opinion',
      'opinion_answer',
      'opinion_remark',
    ];
    this.addSql(`grant select on ${plain}, ${fenced.join(', ')} to collegium_request, collegium_hub`);
    this.addSql(`grant insert on ${plain}, ${fenced.join(', ')} to collegium_request`);
    this.addSql(`grant update, delete on question, question_addressee to collegium_request`);
    this.addSql(`grant update on opinion_request, out_of_remit, working_opinion, working_answer to collegium_request`);
    this.addSql(`grant delete on working_answer, working_pick to collegium_request`);
    for (const table of fenced) {
      this.addSql(`alter table ${table} enable row level security`);
      this.addSql(`alter table ${table} force row level security`);
      this.addSql(`create policy hub_reads on ${table} for select to collegium_hub using (true)`);
    }
    for (const table of ['working_opinion', 'working_answer', 'working_pick'])
      this.addSql(
        `create policy own_body on ${table} to collegium_request using (body_id = ${mine}) with check (body_id = ${mine})`,
      );
    this.addSql(`create policy in_audience on opinion to collegium_request using (${inAudience('opinion')})
      with check (body_id = ${mine} or ${isOffice})`);
    const itsOpinion = 'exists (select from opinion where opinion.id = opinion_id)';
    this.addSql(
      `create policy with_its_opinion on opinion_answer to collegium_request using (${itsOpinion}) with check (${itsOpinion})`,
    );
    this.addSql(`create policy with_its_opinion on opinion_remark to collegium_request
      using (${itsOpinion} and (concealed_for_body_id is null or concealed_for_body_id = ${mine} or ${isOffice})) with check (${itsOpinion})`);
    this.addSql(`create policy doings on out_of_remit to collegium_request
      using (body_id = ${mine} or ${isOffice} or round_id <> all ((select actor_blind_rounds())::uuid[]))
      with check (body_id = ${mine} or ${isOffice})`);

    // The two functions that look past the fence for those who upload a draft, and for who has read what, tell the trace too.
    this.addSql(`
      drop function threads_to_place(uuid);
      create function threads_to_place(on_draft uuid) returns table (
        thread_id uuid, audience text, owner_person_id uuid, owner_body_id uuid, round_id uuid, trace_of_body_id uuid,
        concealed_for_body_id uuid, last_status text, last_draft_id uuid, last_block_id uuid, exact text, start int)
      language sql stable security definer set search_path = public, pg_temp as $$
        select thread.id, thread.audience, thread.owner_person_id, thread.owner_body_id, thread.round_id, thread.trace_of_body_id,
          thread.concealed_for_body_id, last.status, last.draft_id, last.block_id, last.exact, last.start
        from draft
        join thread on thread.proposal_id = draft.proposal_id and thread.status in ('OPEN', 'ANSWERED')
        join draft begun on begun.id = thread.draft_id and begun.number < draft.number
        cross join lateral (
          select placement.status, placement.draft_id, placement.block_id, placement.anchor_exact as exact,
            placement.anchor_start as start, placed.number as on_number
          from placement join draft placed on placed.id = placement.draft_id
          where placement.thread_id = thread.id and not placement.pending
          union all
          select 'PLACED', thread.draft_id, thread.block_id, thread.anchor_exact, thread.anchor_start, begun.number
          order by on_number desc
          limit 1) last
        where draft.id = on_draft and draft.uploaded_by_person_id = actor_person() and draft.uploaded_by_body_id = actor_body()
          and not exists (select from placement where placement.draft_id = on_draft)
        order by thread.created_at, thread.id
      $$;
      comment on function threads_to_place is 'Each thread with the newest passage somebody or the alignment was sure of: a proposal nobody confirmed is not built upon.';
      drop function comment_showings(uuid[]);
      create function comment_showings(of_comments uuid[])
        returns table (comment_id uuid, seq bigint, audience text, owner_person_id uuid, owner_body_id uuid, round_id uuid,
          trace_of_body_id uuid, concealed_for_body_id uuid)
        language sql stable security definer set search_path = public, pg_temp as $$
        select object_id, seq, audience, owner_person_id, owner_body_id, round_id, trace_of_body_id, null::uuid from event
        where object_id = any(of_comments) and kind in ('CommentAdded', 'CommentRevealed') and stream_kind = 'PROPOSAL'
      $$;
      revoke execute on function threads_to_place, comment_showings from public;
      grant execute on function threads_to_place, comment_showings to collegium_request;
    `);
  }
}
