import { Migration } from '@mikro-orm/migrations';

/**
 * What is written is held to the fence by functions that look up what they need of one row. As conditions of the policies,
 * the same made PostgreSQL set up a dozen subqueries for each statement: most of what a remark cost it.
 */
export class Migration20261129140000Writing extends Migration {
  override up(): void {
    // It looks things up with the rights of who writes, and reads neither threads nor comments: the row is told.
    this.addSql(`
      create function actor_may_put(audience text, owner_person uuid, owner_body uuid, in_round uuid, of_proposal uuid, trace_of uuid,
        concealed_for uuid) returns boolean language plpgsql stable parallel safe set search_path = public, pg_temp as $$
      declare
        mine uuid := actor_body();
        office boolean := actor_is_office();
        handled text; led_by uuid; decided_by uuid; ready bigint; in_programme uuid;
      begin
        select handling, lead_body_id, deciding_body_id, ready_seq, programme_id into handled, led_by, decided_by, ready, in_programme
          from proposal where id = of_proposal;
        if handled = 'OFF_SYSTEM' then return false; end if;
        if not office then
          if concealed_for is not null and concealed_for is distinct from mine then return false; end if;
          if trace_of is not null and trace_of is distinct from mine and (in_round <> all (actor_blind_rounds())) is not true
            then return false; end if;
        end if;
        if audience = 'PRIVATE' then return owner_person = actor_person() and owner_body = mine; end if;
        if audience = 'BODY' then return owner_body = mine; end if;
        if audience not in ('OFFICE', 'PROGRAMME', 'ROUND', 'ROUND_AND_LEAD', 'DECIDERS') then return false; end if;
        if office then return true; end if;
        if audience = 'OFFICE' then return owner_body = mine; end if;
        if audience = 'PROGRAMME' then
          return exists (select from programme_body where programme_id = in_programme and body_id = mine);
        end if;
        if led_by = mine and audience <> 'ROUND' then return true; end if;
        if decided_by = mine and ready is not null and audience = 'DECIDERS' then return true; end if;
        return exists (select from opinion_request where round_id = in_round and body_id = mine and not withdrawn);
      end $$;
      comment on function actor_may_put is 'Whether the actor is in the audience of what is written: of a row of a thread or comment, the same as the policies say of one that is read.';
    `);
    for (const table of ['thread', 'comment'])
      this.addSql(`alter policy in_audience on ${table} with check (actor_may_put(audience, owner_person_id, owner_body_id, round_id,
        proposal_id, trace_of_body_id, concealed_for_body_id))`);

    // Past the fence of comments, and then as it says: a revision is added by the author of what the author sees.
    this.addSql(`
      create function actor_wrote(of_comment uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
        select exists (select from comment where id = of_comment and author_person_id = actor_person()
          and actor_may_put(audience, owner_person_id, owner_body_id, round_id, proposal_id, trace_of_body_id, concealed_for_body_id))
      $$;
      revoke execute on function actor_wrote from public;
      grant execute on function actor_wrote to collegium_request;
      alter policy with_its_comment on comment_revision with check (actor_wrote(comment_id));
    `);
  }
}
