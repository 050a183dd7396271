import { Migration } from '@mikro-orm/migrations';

/** What became of each block in the next draft, and where each thread stands on it. */
export class Migration20261124130000Placement extends Migration {
  override up(): void {
    this.addSql(`
      create table block_succession (
        from_block_id uuid not null references block, to_block_id uuid not null references block,
        kind text not null check (kind in ('UNCHANGED', 'EDITED', 'SPLIT', 'JOINED', 'MOVED')),
        confidence real not null check (confidence between 0 and 1),
        primary key (from_block_id, to_block_id)
      );
      create index block_succession_to on block_succession (to_block_id);

      create table placement (
        thread_id uuid not null references thread, draft_id uuid not null references draft,
        status text not null check (status in ('PLACED', 'MOVED', 'ORPHANED', 'DETACHED')), pending boolean not null,
        block_id uuid references block,
        anchor_exact text, anchor_prefix text, anchor_suffix text, anchor_start int, anchor_end int,
        decided_by_person_id uuid references person, decided_by_body_id uuid references body, decided_at timestamptz,
        primary key (thread_id, draft_id),
        check ((block_id is null) = (anchor_exact is null)),
        check (not (pending and (status in ('PLACED', 'DETACHED') or decided_at is not null)))
      );
      create index placement_draft on placement (draft_id, block_id);
      create index thread_to_place on thread (proposal_id) where status in ('OPEN', 'ANSWERED');
      comment on column placement.pending is 'Proposed by the alignment, and nobody has decided yet.';
    `);

    // A placement is seen by whoever sees its thread.
    this.addSql(`
      grant select on block_succession, placement to collegium_request, collegium_hub;
      grant insert on block_succession, placement to collegium_request;
      grant update (status, pending, block_id, anchor_exact, anchor_prefix, anchor_suffix, anchor_start, anchor_end,
        decided_by_person_id, decided_by_body_id, decided_at) on placement to collegium_request;
      alter table placement enable row level security;
      alter table placement force row level security;
      create policy with_its_thread on placement to collegium_request
        using (exists (select from thread where thread.id = thread_id))
        with check (exists (select from thread where thread.id = thread_id));
      create policy of_a_late_thread on placement as restrictive for insert to collegium_request
        with check (decided_at is null and exists (select from thread where thread.id = thread_id
          and thread.owner_person_id = actor_person() and thread.owner_body_id = actor_body()));
      create policy decided_by_oneself on placement as restrictive for update to collegium_request using (true)
        with check (decided_by_person_id = actor_person() and decided_by_body_id = actor_body());
      create policy hub_reads on placement for select to collegium_hub using (true);
    `);

    // The lead body uploads the draft, and must not see what the appraisers say among themselves; yet all their threads are
    // to be placed in the same transaction. These two give no remark away, and work only for who uploaded the draft, once.
    this.addSql(`
      create policy owner_places on thread for select to collegium_owner using (true);
      create policy owner_places on placement to collegium_owner using (true) with check (true);

      create function threads_to_place(on_draft uuid) returns table (
        thread_id uuid, audience text, owner_person_id uuid, owner_body_id uuid, round_id uuid,
        last_status text, last_draft_id uuid, last_block_id uuid, exact text, start int)
      language sql stable security definer set search_path = public, pg_temp as $$
        select thread.id, thread.audience, thread.owner_person_id, thread.owner_body_id, thread.round_id,
          last.status, last.draft_id, last.block_id, last.exact, last.start
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

      create function place_threads(on_draft uuid, placements jsonb) returns void
      language sql volatile security definer set search_path = public, pg_temp as $$
        insert into placement
        select placed.* from jsonb_populate_recordset(null::placement, placements) placed
        where placed.draft_id = on_draft and placed.thread_id in (select thread_id from threads_to_place(on_draft))
      $$;
      revoke execute on function threads_to_place, place_threads from public;
      grant execute on function threads_to_place, place_threads to collegium_request;
    `);
  }
}
