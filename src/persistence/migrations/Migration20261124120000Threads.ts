import { Migration } from '@mikro-orm/migrations';

/** Suggestions, retraction, dismissal, widening, mentions, and how far each person has read. */
export class Migration20261124120000Threads extends Migration {
  override up(): void {
    // A retracted comment keeps its row, without its text; what it said stays in its revisions, which nobody reads.
    this.addSql(`
      alter table comment add suggested_text text, add retracted_at timestamptz;
      alter table comment add check (retracted_at is null or (text = '' and suggested_text is null));
      alter table comment_revision add suggested_text text;
      alter policy with_its_comment on comment_revision
        using (exists (select from comment where comment.id = comment_id and comment.retracted_at is null));
      alter table thread add dismissed_at timestamptz, add dismissed_by_person_id uuid references person, add dismissal_reason text;
      alter table thread add check ((status = 'DISMISSED') = (dismissed_at is not null)),
        add check (num_nulls(dismissed_at, dismissed_by_person_id, dismissal_reason) in (0, 3));
    `);

    // The fence against narrowing: what someone outside saw is never taken from them by a change of audience, nor of its
    // owner, who may only become another with a wider audience.
    this.addSql(`
      create function audience_rank(audience text) returns int language sql immutable parallel safe as $$
        select array_position(array['PRIVATE', 'BODY', 'OFFICE', 'ROUND', 'ROUND_AND_LEAD', 'DECIDERS', 'PROGRAMME'], audience)
      $$;
      create function only_widens() returns trigger language plpgsql as $$
      begin
        if audience_rank(new.audience) < audience_rank(old.audience) then
          raise exception 'an audience never narrows: % to %', old.audience, new.audience;
        end if;
        if new.audience = old.audience
          and (new.owner_person_id, new.owner_body_id) is distinct from (old.owner_person_id, old.owner_body_id) then
          raise exception 'an audience keeps its owner';
        end if;
        return new;
      end $$;
      create function widened_by_whose_it_is() returns trigger language plpgsql as $$
      begin
        if (actor_person(), actor_body()) is distinct from (old.owner_person_id, old.owner_body_id) then
          raise exception 'a thread is widened by who began it';
        end if;
        return new;
      end $$;
      create trigger only_widens before update of audience on thread for each row execute function only_widens();
      create trigger only_widens before update of audience, owner_person_id, owner_body_id on comment
        for each row execute function only_widens();
      create trigger widened_by_whose_it_is before update of audience on thread
        for each row when (current_user = 'collegium_request') execute function widened_by_whose_it_is();
    `);

    // Whoever sees a comment may hold it while answering; only its author changes it, under the same hat.
    this.addSql(`create policy written_by_its_author on comment as restrictive for update to collegium_request
      using (true) with check (author_person_id = actor_person() and author_body_id = actor_body())`);

    this.addSql(`
      create table comment_widening (
        comment_id uuid not null references comment, from_audience text not null, to_audience text not null, at timestamptz not null,
        by_person_id uuid not null references person, by_body_id uuid not null references body,
        primary key (comment_id, to_audience),
        check (audience_rank(from_audience) < audience_rank(to_audience))
      );

      create table comment_mention (
        comment_id uuid not null references comment, position int not null,
        person_id uuid references person, body_id uuid references body,
        primary key (comment_id, position),
        check (num_nonnulls(person_id, body_id) = 1)
      );

      create table read_position (
        person_id uuid not null references person, body_id uuid not null references body,
        draft_id uuid not null references draft, thread_id uuid references thread,
        seq bigint not null, at timestamptz not null,
        unique nulls not distinct (person_id, body_id, draft_id, thread_id)
      );
      comment on table read_position is 'How far a person, acting for a body, has read a draft, or one of its threads: a number in the stream of the proposal. Only grows.';
    `);

    this.addSql(
      `grant update (suggested_text, retracted_at, audience, owner_person_id, owner_body_id) on comment to collegium_request`,
    );
    this.addSql(`grant update (audience, dismissed_at, dismissed_by_person_id, dismissal_reason) on thread to collegium_request`);
    this.addSql(`grant select on comment_widening, comment_mention to collegium_request, collegium_hub`);
    this.addSql(`grant insert on comment_widening to collegium_request`);
    this.addSql(`grant insert, delete on comment_mention to collegium_request`);
    this.addSql(`grant select, insert, update on read_position to collegium_request`);

    for (const table of ['comment_widening', 'comment_mention', 'read_position']) {
      this.addSql(`alter table ${table} enable row level security`);
      this.addSql(`alter table ${table} force row level security`);
    }
    const itsComment = 'exists (select from comment where comment.id = comment_id)';
    const ownComment = `exists (select from comment where comment.id = comment_id and author_person_id = actor_person() and author_body_id = actor_body())`;
    for (const table of ['comment_widening', 'comment_mention']) {
      this.addSql(`create policy with_its_comment on ${table} for select to collegium_request using (${itsComment})`);
      this.addSql(`create policy hub_reads on ${table} for select to collegium_hub using (true)`);
    }
    this.addSql(`create policy by_its_author on comment_widening for insert to collegium_request
      with check (by_person_id = actor_person() and by_body_id = actor_body() and ${ownComment})`);
    this.addSql(`create policy by_its_author on comment_mention for insert to collegium_request with check (${ownComment})`);
    this.addSql(`create policy unsaid_by_its_author on comment_mention for delete to collegium_request using (${ownComment})`);
    this.addSql(`create policy own_position on read_position to collegium_request
      using (person_id = actor_person() and body_id = actor_body())
      with check (person_id = actor_person() and body_id = actor_body())`);

    // When a comment came to whom: what is unread is judged by it, by those who may not read events. Named last, a
    // temporary table cannot stand in for one of ours where a function has the rights of the owner.
    this.addSql(`
      create function comment_showings(of_comments uuid[])
        returns table (comment_id uuid, seq bigint, audience text, owner_person_id uuid, owner_body_id uuid, round_id uuid)
        language sql stable security definer set search_path = public, pg_temp as $$
        select object_id, seq, audience, owner_person_id, owner_body_id, round_id from event
        where object_id = any(of_comments) and kind in ('CommentAdded', 'CommentRevealed') and stream_kind = 'PROPOSAL'
      $$;
      revoke execute on function comment_showings from public;
      grant execute on function comment_showings to collegium_request;
      alter function event_before set search_path = public, pg_temp;
    `);
  }
}
