import { Migration } from '@mikro-orm/migrations';

const mine = '(select actor_body())';
const isOffice = '(select actor_is_office())';

/** The second fence around drafts – their titles, originals, blocks, and what became of each block – and around what is asked about them. */
export class Migration20261129140000DraftFence extends Migration {
  override up(): void {
    // Who may see a draft hangs on which draft a round is about. Kept with the round, since a policy of drafts that reads
    // drafts would ask itself.
    this.addSql(`
      alter table round add draft_number int;
      update round set draft_number = draft.number from draft where draft.id = round.draft_id;
      comment on column round.draft_number is 'The number of its draft, put here by the database. Where there is none, nobody is let see a draft because of the round.';
      create function numbers_its_draft() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        select number into new.draft_number from draft where id = new.draft_id;
        return new;
      end $$;
      revoke execute on function numbers_its_draft from public;
      create trigger numbers_its_draft before insert or update of draft_id, draft_number on round
        for each row execute function numbers_its_draft();
    `);

    for (const table of ['draft', 'block', 'block_succession'])
      this.addSql(`
        alter table ${table} enable row level security, force row level security;
        create policy hub_reads on ${table} for select to collegium_hub using (true);
        create policy owner_reads on ${table} for select to collegium_owner using (true);
        create policy is_entered on ${table} for insert to collegium_request with check (true);
      `);
    this.addSql(`
      create policy makers_and_readers on draft for select to collegium_request
        using (exists (select from proposal its where its.id = draft.proposal_id and its.handling <> 'OFF_SYSTEM'
          and (its.lead_body_id = ${mine}
            or exists (select from proposal_contributor with_it where with_it.proposal_id = its.id and with_it.body_id = ${mine})
            or (draft.released_at is not null and (${isOffice} or (its.ready_seq is not null and its.deciding_body_id = ${mine})
              or exists (select from round join opinion_request asked on asked.round_id = round.id
                where round.proposal_id = its.id and round.draft_number <= draft.number and asked.body_id = ${mine}))))));
      create policy released_by_its_makers on draft for update to collegium_request
        using (exists (select from proposal its where its.id = draft.proposal_id and its.lead_body_id = ${mine}))
        with check (released_at is not null);
      create policy with_its_draft on block for select to collegium_request
        using (exists (select from draft where draft.id = block.draft_id));
      create policy with_its_block on block_succession for select to collegium_request
        using (exists (select from block where block.id = block_succession.to_block_id));
    `);

    // A round that is being prepared is the office's alone, and so are the questions in it.
    const itsRound = `exists (select from round its where its.id = question.round_id and its.status <> 'DRAFT'
      and not exists (select from proposal paper where paper.id = its.proposal_id and paper.handling = 'OFF_SYSTEM') and (
      exists (select from opinion_request asked where asked.round_id = its.id and asked.body_id = ${mine})
      or exists (select from proposal about where about.id = its.proposal_id
        and (about.lead_body_id = ${mine} or (about.ready_seq is not null and about.deciding_body_id = ${mine})))))`;
    for (const [table, seen] of [
      ['question', `${isOffice} or ${itsRound}`],
      ['question_addressee', `exists (select from question where question.id = question_id)`],
    ])
      this.addSql(`
        alter table ${table} enable row level security, force row level security;
        create policy with_its_round on ${table} to collegium_request using (${seen}) with check (true);
        create policy hub_reads on ${table} for select to collegium_hub using (true);
      `);

    // As for comments: what the index finds past the fence, to be joined back under it.
    this.addSql(`
      create function blocks_like(patterns text[]) returns uuid[]
        language sql stable parallel safe security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
        with few as (select 1000 + greatest(reltuples, 0)::bigint / 4 as most from pg_class where oid = 'block'::regclass)
        select case when count(*) <= (select most from few) then coalesce(array_agg(id), '{}') end from (
          select id from block where folded like patterns[1]
            and (patterns[2] is null or folded like patterns[2]) and (patterns[3] is null or folded like patterns[3])
            and (cardinality(patterns) <= 3 or folded like all (patterns))
          limit (select most + 1 from few)) candidate
      $$;
      comment on function blocks_like is 'The ids of all blocks, hidden ones among them, whose folded words match every pattern, for joining back under the policies only; null when a good part of all blocks does.';
      revoke execute on function blocks_like from public;
      grant execute on function blocks_like to collegium_request;
    `);
  }
}
