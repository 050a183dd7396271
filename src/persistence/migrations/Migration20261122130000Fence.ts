import { Migration } from '@mikro-orm/migrations';

/**
 * What each role may touch at all, and the second fence: row-level security on the log and the discussion, written
 * apart from the application's filter so that a mistake in one is caught by the other.
 */
export class Migration20261122130000Fence extends Migration {
  override up(): void {
    this.addSql(`
      create function actor_takes_part(in_round uuid) returns boolean language sql stable parallel safe
        as $$ select exists (select from opinion_request where round_id = in_round and body_id = actor_body()) $$;
      create function actor_leads(a_proposal uuid) returns boolean language sql stable parallel safe
        as $$ select exists (select from proposal where id = a_proposal and lead_body_id = actor_body()) $$;
      create function actor_in_audience(audience text, owner_person uuid, owner_body uuid, in_round uuid, of_proposal uuid)
        returns boolean language sql stable parallel safe as $$
        select case audience
          when 'PRIVATE' then owner_person = actor_person() and owner_body = actor_body()
          when 'BODY' then owner_body = actor_body()
          when 'OFFICE' then owner_body = actor_body() or actor_is_office()
          when 'ROUND' then actor_is_office() or actor_takes_part(in_round)
          when 'ROUND_AND_LEAD' then actor_is_office() or actor_leads(of_proposal) or actor_takes_part(in_round)
          else false end
      $$;
    `);

    const readable = [
      'installation',
      'body',
      'person',
      'membership',
      'programme',
      'programme_body',
      'proposal',
      'proposal_contributor',
      'draft',
      'block',
      'submission',
      'round',
      'opinion_request',
      'thread',
      'comment',
      'comment_revision',
      'stream',
    ].join(', ');
    this.addSql(`grant select on ${readable} to collegium_request, collegium_hub`);
    this.addSql(`grant select on event to collegium_hub`);
    this.addSql(`grant insert on body, person, membership, programme, programme_body, proposal, proposal_contributor, draft,
      block, submission, round, opinion_request, thread, comment, comment_revision, stream, event to collegium_request`);
    this.addSql(`grant update on programme, proposal, submission, round, stream to collegium_request`);
    this.addSql(`grant update (released_at) on draft to collegium_request`);
    this.addSql(`grant update (status, resolved_at) on thread to collegium_request`);
    this.addSql(`grant update (text, version, edited_at) on comment to collegium_request`);
    this.addSql(`grant update (seeded_at) on installation to collegium_request`);
    this.addSql(`grant select, insert, update on idempotency to collegium_request`);

    for (const table of ['thread', 'comment', 'comment_revision', 'event', 'idempotency']) {
      this.addSql(`alter table ${table} enable row level security`);
      this.addSql(`alter table ${table} force row level security`); // binds the owner too
    }
    for (const table of ['thread', 'comment']) {
      const inAudience = 'actor_in_audience(audience, owner_person_id, owner_body_id, round_id, proposal_id)';
      this.addSql(`create policy in_audience on ${table} to collegium_request using (${inAudience}) with check (${inAudience})`);
      this.addSql(`create policy hub_reads on ${table} for select to collegium_hub using (true)`);
    }
    this.addSql(`create policy with_its_comment on comment_revision to collegium_request
      using (exists (select from comment where comment.id = comment_id))
      with check (exists (select from comment where comment.id = comment_id and author_person_id = actor_person()))`);
    this.addSql(`create policy as_oneself on event for insert to collegium_request
      with check (actor_person_id = actor_person() and actor_body_id = actor_body())`);
    this.addSql(`create policy hub_reads on event for select to collegium_hub using (true)`);
    this.addSql(`create policy own_keys on idempotency to collegium_request
      using (person_id = actor_person()) with check (person_id = actor_person())`);

    // Positions are read by those who may not read events: a cursor needs the number and a piece of the event's id.
    this.addSql(`
      create policy owner_reads on event for select to collegium_owner using (true);
      create function event_before(of_object uuid, of_kind text) returns table (seq bigint, event_id uuid)
        language sql stable security definer set search_path = public as $$
        select before.seq, at_it.event_id from (select stream_kind, stream_id, e.seq - 1 as seq from event e
          where e.object_id = of_object and e.kind = of_kind and e.stream_kind = 'PROPOSAL' order by e.seq limit 1) before
        left join event at_it on at_it.stream_kind = before.stream_kind and at_it.stream_id = before.stream_id and at_it.seq = before.seq
      $$;
      revoke execute on function event_before from public;
      grant execute on function event_before to collegium_request, collegium_hub;
    `);
  }
}
