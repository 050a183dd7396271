import { Migration } from '@mikro-orm/migrations';

/** Opinions: who else may sign, what of one in the making is compared by, and what becomes of them when a newer draft comes. */
export class Migration20261125120000Opinions extends Migration {
  override up(): void {
    this.addSql(`
      alter table working_opinion add fields_version int not null default 0 check (fields_version >= 0);
      comment on column working_opinion.fields_version is 'Counts the changes of position, blocking text, comment and conclusion: answers have versions of their own.';
      alter table working_opinion
        add check (position in ('AGREE', 'AGREE_WITH_COMMENTS', 'AGREE_IF_AMENDED', 'DISAGREE', 'NO_OPINION')),
        add check (conclusion in ('QUALIFIED', 'NOT_QUALIFIED'));
      alter table working_answer
        add check (stance in ('AGREE', 'AGREE_WITH_COMMENT', 'DISAGREE', 'ALTERNATIVE', 'NO_OBJECTION_DECLARED', 'OUT_OF_REMIT'));
      alter table opinion add check (position <> 'NO_OPINION' or blocking_text is null);
      create index opinion_remark_thread on opinion_remark (thread_id);
      create index working_pick_thread on working_pick (thread_id);

      create table delegation (
        id uuid primary key, body_id uuid not null references body, person_id uuid not null references person,
        valid_from date not null, valid_to date not null check (valid_to >= valid_from),
        granted_at timestamptz not null, granted_by_person_id uuid not null references person,
        ended_at timestamptz, ended_by_person_id uuid references person,
        check ((ended_at is null) = (ended_by_person_id is null))
      );
      create index delegation_body on delegation (body_id);
      comment on table delegation is 'Whom the head of a body lets sign for it, and on which days.';
      grant select, insert on delegation to collegium_request;
      grant update (ended_at, ended_by_person_id) on delegation to collegium_request;
      grant select on delegation to collegium_hub;
      alter table delegation enable row level security;
      alter table delegation force row level security;
      create policy own_body on delegation to collegium_request
        using (body_id = (select actor_body()) or (select actor_is_office())) with check (body_id = (select actor_body()));
      create policy hub_reads on delegation for select to collegium_hub using (true);
    `);

    // What is signed is what was read, of a picked thread too: who edits or takes back what it said first changes the opinion
    // in the making. Here and not in the use cases of comments, which know nothing of opinions.
    this.addSql(`
      create function picked_remark_changed() returns trigger language plpgsql as $$
      begin
        update working_opinion working set version = working.version + 1,
          updated_at = greatest(new.edited_at, new.retracted_at), updated_by_person_id = new.author_person_id
        from working_pick pick where pick.thread_id = new.thread_id
          and working.round_id = pick.round_id and working.body_id = pick.body_id;
        return null;
      end $$;
      create trigger picked_remark_changed after update of text, suggested_text, retracted_at on comment for each row
        when (new.in_reply_to_id is null and (old.text, old.suggested_text, old.retracted_at)
          is distinct from (new.text, new.suggested_text, new.retracted_at)) execute function picked_remark_changed();
    `);

    // Whose opinion a newer draft overtakes, its uploader need not know: each body is told in its own inbox, and no other.
    this.addSql(`
      create policy owner_reads on opinion for select to collegium_owner using (true);
      create policy owner_reads on opinion_remark for select to collegium_owner using (true);
      create function opinions_overtaken(by_draft uuid) returns table (opinion_id uuid, round_id uuid, body_id uuid)
        language sql stable security definer set search_path = public, pg_temp as $$
        select distinct on (opinion.body_id) opinion.id, opinion.round_id, opinion.body_id
        from draft join opinion on opinion.proposal_id = draft.proposal_id
        join round on round.id = opinion.round_id and round.status <> 'RECALLED'
        where draft.id = by_draft and draft.released_at is not null
          and draft.uploaded_by_person_id = actor_person() and draft.uploaded_by_body_id = actor_body()
        order by opinion.body_id, opinion.signed_at desc, opinion.id desc
      $$;
      comment on function opinions_overtaken is 'The newest opinion of each body on the proposal of a draft, for who uploaded that draft.';
      create function official_threads_pending(of_proposal uuid) returns int
        language sql stable security definer set search_path = public, pg_temp as $$
        select count(*)::int from placement join thread on thread.id = placement.thread_id
        where actor_is_office() and placement.pending and thread.status in ('OPEN', 'ANSWERED') and thread.concealed_for_body_id is null
          and (thread.audience in ('ROUND_AND_LEAD', 'DECIDERS', 'PROGRAMME')
            or exists (select from opinion_remark where opinion_remark.thread_id = thread.id))
          and placement.draft_id = (select id from draft where proposal_id = of_proposal and released_at is not null order by number desc limit 1)
      $$;
      comment on function official_threads_pending is 'How many official threads wait to be placed on the newest draft; for the office, which is shown every signed opinion.';
      revoke execute on function opinions_overtaken, official_threads_pending from public;
      grant execute on function opinions_overtaken, official_threads_pending to collegium_request;
    `);
  }
}
