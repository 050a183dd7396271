import { Migration } from '@mikro-orm/migrations';

/** Concealing what was said, whom to tell of mentions at a reveal, and proposals that are handled on paper. */
export class Migration20261125150000Audiences extends Migration {
  override up(): void {
    this.addSql(`
      create table concealment (
        comment_id uuid primary key references comment, of_comment_id uuid not null references comment,
        decision_reference text not null, reason text not null, at timestamptz not null, by_person_id uuid not null references person
      );
      comment on column concealment.of_comment_id is 'The comment that was concealed, and this one with it: itself, what it answers, or the first of its thread.';
      alter table concealment enable row level security;
      alter table concealment force row level security;
      grant select on concealment to collegium_request, collegium_hub;
      create policy with_its_comment on concealment for select to collegium_request
        using (exists (select from comment where comment.id = comment_id));
      create policy hub_reads on concealment for select to collegium_hub using (true);
      create policy owner_conceals on concealment to collegium_owner using (true) with check (true);
      create policy owner_conceals on comment for update to collegium_owner using (true) with check (true);
      create policy owner_conceals on thread for update to collegium_owner using (true) with check (true);
      create policy owner_conceals on opinion_remark for update to collegium_owner using (true) with check (true);
    `);

    // Past the fence, since a comment is changed by its author only, and its answers may be notes that the office does not
    // see. Comments before threads, as who answers locks them.
    this.addSql(`
      create function conceal_comment(of_comment uuid, by_decision text, for_reason text, as_of timestamptz)
        returns table (body_id uuid) language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        it comment;
        whole boolean;
        body_left uuid;
        concealed uuid[];
      begin
        if not actor_is_office() then raise exception 'only the office conceals'; end if;
        perform from comment where comment.thread_id = (select c.thread_id from comment c where c.id = of_comment)
          order by comment.id for no key update;
        select * into strict it from comment where comment.id = of_comment;
        whole := it.in_reply_to_id is null;
        select case when whole then thread.owner_body_id else it.author_body_id end into body_left
          from thread where thread.id = it.thread_id for no key update;
        with recursive answers as (
          select comment.id from comment where comment.id = of_comment
          union all select comment.id from comment join answers on comment.in_reply_to_id = answers.id),
        hidden as (
          update comment set concealed_for_body_id = body_left where comment.id in (select answers.id from answers) returning comment.id)
        select array_agg(hidden.id) into concealed from hidden;
        insert into concealment (comment_id, of_comment_id, decision_reference, reason, at, by_person_id)
          select id, of_comment, by_decision, for_reason, as_of, actor_person() from unnest(concealed) as id on conflict do nothing;
        if whole then
          update thread set concealed_for_body_id = body_left where thread.id = it.thread_id;
          update opinion_remark set concealed_for_body_id = body_left where opinion_remark.thread_id = it.thread_id;
        end if;
        return query select distinct event.stream_id from event
          where event.stream_kind = 'BODY' and event.stream_id <> body_left
            and event.object_id = any(case when whole then concealed || it.thread_id else concealed end);
      end $$;
      comment on function conceal_comment is 'Conceals a comment with all that answers it; the first of a thread with the thread, and with what signed opinions quote of it. Gives the bodies whose inbox had spoken of it.';
      revoke execute on function conceal_comment from public;
      grant execute on function conceal_comment to collegium_request;
    `);

    this.addSql(`
      alter table proposal add off_paper_at timestamptz;
      comment on column proposal.off_paper_at is 'When it was last taken back from paper: what events before said of it stays unsaid.';
    `);

    this.addSql(`
      create function mentions_in_round(in_round uuid) returns table (comment_id uuid, thread_id uuid, draft_id uuid, proposal_id uuid,
        author_person_id uuid, audience text, owner_person_id uuid, owner_body_id uuid, trace_of_body_id uuid,
        concealed_for_body_id uuid, person_id uuid, body_id uuid)
        language sql stable security definer set search_path = public, pg_temp as $$
        select comment.id, comment.thread_id, thread.draft_id, comment.proposal_id, comment.author_person_id, comment.audience,
          comment.owner_person_id, comment.owner_body_id, comment.trace_of_body_id, comment.concealed_for_body_id,
          mention.person_id, mention.body_id
        from comment join thread on thread.id = comment.thread_id join comment_mention mention on mention.comment_id = comment.id
        where comment.round_id = in_round and comment.trace_of_body_id is not null and comment.retracted_at is null
          and comment.audience not in ('PRIVATE', 'BODY')
          and (actor_is_office() or exists (select from opinion_request where round_id = in_round and opinion_request.body_id = actor_body()))
        order by comment.created_at, comment.id, mention.position
      $$;
      comment on function mentions_in_round is 'Whom the remarks of a blind round mention: for who reveals it, and does not see them all yet. No text is in it.';
      create policy owner_tells on comment_mention for select to collegium_owner using (true);
      revoke execute on function mentions_in_round from public;
      grant execute on function mentions_in_round to collegium_request;
    `);
  }
}
