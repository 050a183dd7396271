import { Migration } from '@mikro-orm/migrations';

/**
 * What is sought, kept beside each text by the database itself: its words as written in small letters, and the same
 * without accents. A text that changes is found by its new words at once.
 */
export class Migration20261124110000Search extends Migration {
  override up(): void {
    // Vietnamese is written syllable by syllable: no stemming, no stop words. The blanks at both ends make the beginning
    // of a word ('% thu%') and a whole word ('% thu %') patterns of one form. The stock parser of tsvector is no use: it
    // takes "thuế/phí" for a file name, and one block may be longer than a tsvector can be. What nobody sees (marks of
    // hyphenation and of direction, joiners, blanks without width) parts no word: copied text is full of it.
    this.addSql(`
      create function words_of(value text) returns text language sql immutable parallel safe strict as $$
        select ' ' || btrim(regexp_replace(regexp_replace(lower(normalize(value, NFC) collate "pg_unicode_fast"),
          '[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]+', '', 'g'),
          '[^[:alnum:]\\u0300-\\u036f]+', ' ', 'g')) || ' '
      $$;
      comment on function words_of is 'The words of a text in small letters and NFC, each between single blanks; two blanks when there is none.';
    `);
    for (const [table, column] of [
      ['proposal', 'title'],
      ['block', 'text'],
      ['comment', 'text'],
    ] as const) {
      this.addSql(`alter table ${table}
        add column words text collate "C" not null generated always as (words_of(${column})) stored,
        add column folded text collate "C" not null generated always as (fold(words_of(${column}))) stored`);
      this.addSql(`create index ${table}_folded on ${table} using gin (folded gin_trgm_ops)`);
    }

    this.addSql(
      `alter table person add column folded text collate "C" not null generated always as (fold(words_of(name))) stored`,
    );
    this.addSql(`alter table body add column folded text collate "C" not null
      generated always as (fold(words_of(name_vi || ' / ' || name_en))) stored`);
    this.addSql(`create index person_order on person (given_name, name, id)`);

    // The same fence as before, in a form that is cheap for many rows: who asks is read once a statement, not once a row,
    // and what the body takes part in or leads is looked up once where that costs less. A function with a query in it is
    // called for every row.
    for (const table of ['thread', 'comment']) {
      const takesPart = `exists (select from opinion_request asked where asked.round_id = ${table}.round_id and asked.body_id = (select actor_body()))`;
      const leads = `exists (select from proposal led where led.id = ${table}.proposal_id and led.lead_body_id = (select actor_body()))`;
      const inAudience = `case audience
        when 'PRIVATE' then owner_person_id = (select actor_person()) and owner_body_id = (select actor_body())
        when 'BODY' then owner_body_id = (select actor_body())
        when 'OFFICE' then owner_body_id = (select actor_body()) or (select actor_is_office())
        when 'ROUND' then (select actor_is_office()) or ${takesPart}
        when 'ROUND_AND_LEAD' then (select actor_is_office()) or ${leads} or ${takesPart}
        else false end`;
      this.addSql(`alter policy in_audience on ${table} using (${inAudience}) with check (${inAudience})`);
    }
    this.addSql(`drop function actor_in_audience(text, uuid, uuid, uuid, uuid)`);
    this.addSql(`drop function actor_takes_part(uuid)`);
    this.addSql(`drop function actor_leads(uuid)`);

    // Under row-level security PostgreSQL asks the policy of every row before it compares a pattern, which may tell what
    // it compared. So the index is asked here, past the fence; whoever calls joins the ids back under it. Where words are
    // common, asking every row costs less than looking up each: then there are no ids.
    this.addSql(`
      create policy search_reads on comment for select to collegium_owner using (true);
      create function comments_like(patterns text[]) returns uuid[]
        language sql stable parallel safe security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
        with few as (select 1000 + greatest(reltuples, 0)::bigint / 4 as most from pg_class where oid = 'comment'::regclass)
        select case when count(*) <= (select most from few) then coalesce(array_agg(id), '{}') end from (
          select id from comment where folded like patterns[1]
            and (patterns[2] is null or folded like patterns[2]) and (patterns[3] is null or folded like patterns[3])
            and (cardinality(patterns) <= 3 or folded like all (patterns))
          limit (select most + 1 from few)) candidate
      $$;
      comment on function comments_like is 'The ids of all comments, hidden ones among them, whose folded words match every pattern, for joining back under the policies only; null when a good part of all comments does.';
      revoke execute on function comments_like from public;
      grant execute on function comments_like to collegium_request;
    `);
  }
}
