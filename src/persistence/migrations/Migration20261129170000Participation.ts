import { Migration } from '@mikro-orm/migrations';

const me = '(select actor_person())';
const mine = '(select actor_body())';

/** The rounds before now, in order, each with a bit: whether there is such a request to the body. */
const bitsWhere = (
  condition: string,
) => `(select string_agg(case when is_so then '1' else '0' end, '' order by serial)::bit varying from (
  select serial, exists (select from round join opinion_request asked on asked.round_id = round.id
    where round.serial = place.serial and asked.body_id = body.id and ${condition}) as is_so
  from generate_series(1, (select max(serial) from round)) place(serial)) each)`;

/** What a body has there, unpacked once a statement if it is long, and not for each row. */
const bitAt = (what: string, serial: string) =>
  `substring((select ${what} || ''::bit varying from participation where body_id = ${mine}), ${serial}, 1) = '1'`;

/**
 * In which rounds a body takes part, kept as one bit for each round, so that a statement looks it up once. To ask it of the
 * requests for each comment was most of what the fence cost: of each comment counted, and twice, since the filter of the
 * application asks it too.
 */
export class Migration20261129170000Participation extends Migration {
  override up(): void {
    this.addSql(`
      alter table round add serial int generated always as identity unique;
      comment on column round.serial is 'Its place in participation. No two rounds ever had the same.';

      create table participation (body_id uuid primary key references body, asked bit varying not null, takes_part bit varying not null);
      comment on table participation is 'Kept by the database itself from the requests, as a transaction ends that changed one.';
      comment on column participation.asked is 'The bit at the serial of a round, the first being 1: whether the body was asked in it. What is beyond the end is 0.';
      comment on column participation.takes_part is 'The same: whether it was asked and has not withdrawn.';
      grant select on participation to collegium_request, collegium_hub;

      create view participation_asked with (security_invoker) as select id as body_id, ${bitsWhere('true')} as asked, ${bitsWhere('not asked.withdrawn')} as takes_part
        from body where exists (select from opinion_request where body_id = body.id);
      comment on view participation_asked is 'What participation holds, as it follows from the requests.';
      insert into participation select * from participation_asked;
    `);

    // As the transaction ends, and one transaction after the other: a lock that is taken last, and is one, makes no circle
    // with those that are held. Until then a body that withdraws in it is let see what it saw.
    this.addSql(`
      create function keeps_participation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        of_round uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end;
        of_body uuid := case when tg_op = 'DELETE' then old.body_id else new.body_id end;
        place int := (select serial from round where id = of_round);
        request opinion_request;
        longer bit varying;
      begin
        if place is null then return null; end if;
        perform pg_advisory_xact_lock(hashtext('participation'));
        select * into request from opinion_request where round_id = of_round and body_id = of_body;
        insert into participation values (of_body, '', '') on conflict do nothing;
        select repeat('0', place - length(takes_part))::bit varying into longer from participation where body_id = of_body;
        update participation set asked = set_bit(asked || longer, place - 1, (request.body_id is not null)::int),
          takes_part = set_bit(takes_part || longer, place - 1, coalesce(not request.withdrawn, false)::int) where body_id = of_body;
        return null;
      end $$;
      revoke execute on function keeps_participation from public;
      create constraint trigger keeps_participation after insert or delete on opinion_request
        deferrable initially deferred for each row execute function keeps_participation();
      create constraint trigger keeps_participation_that_changes after update on opinion_request
        deferrable initially deferred for each row when (old.withdrawn <> new.withdrawn) execute function keeps_participation();
      create function stays_asked() returns trigger language plpgsql as $$
      begin
        raise exception 'A request stays with its round and body';
      end $$;
      create trigger stays_asked before update on opinion_request for each row
        when (old.round_id <> new.round_id or old.body_id <> new.body_id) execute function stays_asked();
      create function keeps_its_place() returns trigger language plpgsql as $$
      begin
        raise exception 'A round keeps its place in participation';
      end $$;
      create trigger keeps_its_place before update on round for each row
        when (old.serial <> new.serial) execute function keeps_its_place();
    `);

    this.addSql(`
      alter table comment add round_serial int;
      update comment set round_serial = serial from round where round.id = round_id;
      alter table comment alter round_serial set not null;
      comment on column comment.round_serial is 'That of its round: kept by the database itself, whoever writes.';
      drop index comment_draft;
      create index comment_draft on comment (draft_id, created_at, id) include (audience, owner_person_id, owner_body_id, round_id,
        round_serial, proposal_id, trace_of_body_id, concealed_for_body_id);
      comment on index comment_draft is 'With what decides who sees a comment: counting those on a draft reads no other page.';

      drop trigger stands_on_the_draft_of_its_thread on comment;
      drop function stands_on_the_draft_of_its_thread;
      create function is_said_in_its_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        select thread.draft_id, round.serial into new.draft_id, new.round_serial from thread join round on round.id = new.round_id
          where thread.id = new.thread_id;
        return new;
      end $$;
      revoke execute on function is_said_in_its_place from public;
      comment on function is_said_in_its_place is 'Past the fence: a reply may be written by who is not shown the thread, and the policies of the comment judge that.';
      create trigger is_said_in_its_place before insert or update of thread_id, round_id, draft_id, round_serial on comment for each row execute function is_said_in_its_place();
    `);

    // The same rule as before. Which rounds are blind to whom is looked up only for what is said in a blind one.
    this.addSql(`
      alter policy in_audience on comment using (proposal_id not in (select id from proposal where handling = 'OFF_SYSTEM') and case
        when (select actor_is_office()) then audience in ('OFFICE', 'ROUND', 'ROUND_AND_LEAD', 'DECIDERS', 'PROGRAMME')
          or (owner_body_id = ${mine} and (audience = 'BODY' or (audience = 'PRIVATE' and owner_person_id = ${me})))
        when concealed_for_body_id <> ${mine} then false
        when trace_of_body_id <> ${mine} and round_id = any (array(select id from round where mode <> 'OPEN' and revealed_seq is null))
          and round_id = any ((select actor_blind_rounds())::uuid[]) then false
        when audience in ('ROUND', 'ROUND_AND_LEAD', 'DECIDERS') then
          ${bitAt('takes_part', 'round_serial')}
          or (audience <> 'ROUND' and exists (select from proposal its where its.id = proposal_id and ${mine} in (
            its.lead_body_id, case when audience = 'DECIDERS' and its.ready_seq is not null then its.deciding_body_id end)))
        when audience in ('PRIVATE', 'BODY', 'OFFICE') then owner_body_id = ${mine} and (audience <> 'PRIVATE' or owner_person_id = ${me})
        when audience = 'PROGRAMME' then exists (select from proposal its join programme_body taking
          on taking.programme_id = its.programme_id where its.id = proposal_id and taking.body_id = ${mine})
        else false end)`);
    this.addSql(`
      alter policy makers_and_readers on draft using (exists (select from proposal its where its.id = draft.proposal_id
        and its.handling <> 'OFF_SYSTEM' and (its.lead_body_id = ${mine}
          or (draft.released_at is not null and ((select actor_is_office()) or (its.ready_seq is not null and its.deciding_body_id = ${mine})
            or exists (select from round where round.proposal_id = its.id and round.draft_number <= draft.number
              and ${bitAt('asked', 'round.serial')})))
          or exists (select from proposal_contributor with_it where with_it.proposal_id = its.id and with_it.body_id = ${mine}))))`);
  }
}
