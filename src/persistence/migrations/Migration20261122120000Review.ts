import { Migration } from '@mikro-orm/migrations';

/** Drafts and their blocks, submissions, rounds, and the discussion around them. */
export class Migration20261122120000Review extends Migration {
  override up(): void {
    this.addSql(`
      create table draft (
        id uuid primary key, proposal_id uuid not null references proposal, number int not null,
        title text not null, media_type text not null, original bytea not null, bytes int not null, sha256 bytea not null,
        block_count int not null, uploaded_by_person_id uuid not null references person,
        uploaded_by_body_id uuid not null references body, uploaded_at timestamptz not null, released_at timestamptz,
        unique (proposal_id, number)
      );
      alter table draft alter column original set storage external;

      create table block (
        id uuid primary key, draft_id uuid not null references draft, position int not null,
        kind text not null, heading_path text[] not null, label text, text text not null,
        unique (draft_id, position)
      );

      create table submission (
        id uuid primary key, proposal_id uuid not null references proposal, draft_id uuid not null references draft,
        kind text not null, submitted_at timestamptz not null, submitted_by_person_id uuid not null references person,
        check_result text, checked_at timestamptz
      );
      create index submission_proposal on submission (proposal_id, submitted_at);

      create table round (
        id uuid primary key, proposal_id uuid not null references proposal, draft_id uuid not null references draft,
        kind text not null, mode text not null, status text not null,
        opened_at timestamptz not null, closed_at timestamptz
      );
      create index round_proposal on round (proposal_id, opened_at, id);
      create index round_draft on round (draft_id);

      create table opinion_request (
        round_id uuid not null references round, body_id uuid not null references body, sent_at timestamptz not null,
        primary key (round_id, body_id)
      );
      create index opinion_request_body on opinion_request (body_id);
    `);

    // owner_*: whose audience it is. A reply as wide as what it answers belongs to the same owner, so that both are seen
    // by the same people; a narrower one belongs to its author.
    this.addSql(`
      create table thread (
        id uuid primary key, proposal_id uuid not null references proposal, draft_id uuid not null references draft,
        round_id uuid not null references round, block_id uuid references block,
        anchor_exact text, anchor_prefix text, anchor_suffix text, anchor_start int, anchor_end int,
        audience text not null, owner_person_id uuid not null references person, owner_body_id uuid not null references body,
        status text not null, created_at timestamptz not null, resolved_at timestamptz,
        check ((block_id is null) = (anchor_exact is null))
      );
      create index thread_draft on thread (draft_id, created_at, id);
      create index thread_block on thread (block_id);

      create table comment (
        id uuid primary key, thread_id uuid not null references thread, in_reply_to_id uuid references comment,
        proposal_id uuid not null references proposal, round_id uuid not null references round,
        author_person_id uuid not null references person, author_body_id uuid not null references body,
        audience text not null, owner_person_id uuid not null references person, owner_body_id uuid not null references body,
        text text not null, version int not null, created_at timestamptz not null, edited_at timestamptz
      );
      create index comment_thread on comment (thread_id, created_at, id);

      create table comment_revision (
        comment_id uuid not null references comment, version int not null, text text not null, at timestamptz not null,
        primary key (comment_id, version)
      );
    `);
  }
}
