import { Migration } from '@mikro-orm/migrations';

/**
 * The comments on a draft in order of time, read from an index: the latest of a draft are found without looking at, and
 * judging, all that was ever said on it.
 */
export class Migration20261129150000DraftComments extends Migration {
  override up(): void {
    this.addSql(`
      alter table comment add draft_id uuid;
      update comment set draft_id = thread.draft_id from thread where thread.id = comment.thread_id;
      alter table comment alter draft_id set not null;
      comment on column comment.draft_id is 'The draft its thread was begun on: kept by the database itself, whoever writes.';
      create index comment_draft on comment (draft_id, created_at, id) include (audience, owner_person_id, owner_body_id, round_id,
        proposal_id, trace_of_body_id, concealed_for_body_id);
      comment on index comment_draft is 'With what decides who sees a comment: counting those on a draft reads no other page.';

      create function stands_on_the_draft_of_its_thread() returns trigger language plpgsql security definer
        set search_path = public, pg_temp as $$
      begin
        select draft_id into new.draft_id from thread where id = new.thread_id;
        return new;
      end $$;
      revoke execute on function stands_on_the_draft_of_its_thread from public;
      comment on function stands_on_the_draft_of_its_thread is 'Past the fence: a reply may be written by who is not shown the thread, and the policies of the comment judge that.';
      create trigger stands_on_the_draft_of_its_thread before insert on comment for each row
        execute function stands_on_the_draft_of_its_thread();
    `);
  }
}
