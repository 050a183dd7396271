import { seesDraftSql, seesProgrammeSql, seesSql } from '../access/visibility.sql.ts';
import type { Context } from '../graphql/context.ts';
import { cutPage, pageAsked } from '../graphql/page-bounds.ts';
import type { PageArgs } from '../graphql/paging.ts';
import { sqlAnew, sqlOne } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { type Patterns, patternsOf, type ReadTerm, type Term } from './query.rules.ts';
import { SearchKind } from './search.type.ts';
import type { ReadWord } from './snippet.rules.ts';

/** Where is sought; null does not restrict. */
export interface Within {
  kinds: SearchKind[] | null;
  programmeId: string | null;
  proposalId: string | null;
  draftId: string | null;
  allDrafts: boolean;
}

/** Something found, before it is read. */
export interface Hit {
  kind: SearchKind;
  id: string;
  proposalId: string;
  draftId: string | null;
  exactAccents: boolean;
  cursor: string;
}

/** A page of hits, as `readHits` finds it. */
export interface HitPage {
  hits: Hit[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  count: () => Promise<number>;
}

// In order of rank: the titles come before the text.
const kinds = [SearchKind.PROPOSAL, SearchKind.BLOCK, SearchKind.COMMENT];

// Parameters: $1 folded patterns, $2 programme, $3 proposal, $4 draft, $5 folded whole, $6 exact, $7 exact whole.
const inScope = '($2::uuid is null or proposal.programme_id = $2) and ($3::uuid is null or proposal.id = $3)';

/** The index answers a pattern by itself, not a list of them: the first three apart, as in `comments_like`, then all. */
const matches = (row: string) => `${row}.folded like ($1::text[])[1]
  and (($1::text[])[2] is null or ${row}.folded like ($1::text[])[2]) and (($1::text[])[3] is null or ${row}.folded like ($1::text[])[3])
  and (cardinality($1::text[]) <= 3 or ${row}.folded like all ($1::text[]))`;

/** How well it matches: 0 whole words with their accents, 1 with their accents, 2 whole words, 3 as parts without accents. */
const level = (row: string) => `case when ${row}.words like all ($7::text[]) then 0 when ${row}.words like all ($6::text[]) then 1
  when ${row}.folded like all ($5::text[]) then 2 else 3 end`;

/** The drafts that the viewer sees; of each proposal the newest of them only, unless all are asked for, or one is named. */
const draftsSeen = (all: boolean) => `select id from (
    select draft.id, row_number() over (partition by draft.proposal_id order by draft.number desc) as age
    from draft join proposal on proposal.id = draft.proposal_id
    where ${seesDraftSql('draft', 'proposal')} and ${inScope} and ($4::uuid is null or draft.id = $4)) seen
  where ${all ? 'true' : 'age = 1'}`;

const found: Record<SearchKind, (allDrafts: boolean) => string> = {
  PROPOSAL:
    () => `select 0 as kind, proposal.id, proposal.id as proposal_id, null::uuid as draft_id, ${level('proposal')} as level
    from proposal join programme on programme.id = proposal.programme_id
    where ${matches('proposal')} and ${inScope} and $4::uuid is null and ${seesProgrammeSql('programme')}`,
  // `is true` keeps this from becoming a join: the drafts are looked up once, however few blocks the planner expects.
  BLOCK: (allDrafts) =>
    underFence(
      'block',
      (which) => `select 1, block.id, draft.proposal_id, draft.id, ${level('block')}
    from block join draft on draft.id = block.draft_id
    where ${which} and (block.draft_id in (${draftsSeen(allDrafts)})) is true`,
    ),
  // Whoever hides a comment from more people adds it to seesSql, and to nothing here.
  COMMENT: () =>
    underFence(
      'comment',
      (which) => `select 2, comment.id, comment.proposal_id, null::uuid, ${level('comment')}
    from comment join proposal on proposal.id = comment.proposal_id
    where ${which} and ${inScope} and ${seesSql('comment', 'proposal')}
      and ($4::uuid is null or exists (select from thread where thread.id = comment.thread_id and thread.draft_id = $4))`,
    ),
};

/** The rows to look at, if they are few; null: all of them. Asked of the index past the policies, and joined back under them. */
const candidates = `block_candidate as materialized (select blocks_like($1) as ids),
  comment_candidate as materialized (select comments_like($1) as ids)`;

/** The rows of a table that match: those that the index knows, or, of words that are common, all of them, one by one. */
function underFence(table: 'block' | 'comment', those: (which: string) => string): string {
  const ids = `(select ids from ${table}_candidate)`;
  return `${those(`${table}.id = any(${ids}::uuid[])`)} union all ${those(`${ids} is null and ${matches(table)}`)}`;
}

/**
 * The best of each kind, kind by kind: one is not sought at all when those before it fill the page with what is written
 * exactly so, which comes before anything that it could have. Backwards the last of each kind, all of which are sought.
 */
const bestOf = (sought: SearchKind[], allDrafts: boolean, backwards: boolean) =>
  sought
    .map((kind, n) => {
      const before = backwards ? [] : sought.slice(0, n);
      const better = before.map((one) => `(select count(*) from ${one}_found where rank < ${kinds.length})`);
      return `${kind}_found as materialized (
        select * from (select *, level * ${kinds.length} + kind as rank from (${found[kind](allDrafts)}) as hit(kind, id, proposal_id, draft_id, level)) ranked
        where ($8::int is null or (rank, id) > ($8, $9::uuid)) and ($11::int is null or (rank, id) < ($11, $12::uuid))
          and ${['0', ...better].join(' + ')} < $10
        order by ${inOrder(backwards)} limit $10)`;
    })
    .join(', ');

const inOrder = (backwards: boolean) => (backwards ? 'rank desc, id desc' : 'rank, id');

/** Of a comment the draft of its thread: looked up for what is shown, not for all that matches. */
const draftOf = (hit: string) => `coalesce(${hit}.draft_id, (select thread.draft_id from comment
  join thread on thread.id = comment.thread_id where ${hit}.kind = 2 and comment.id = ${hit}.id))`;

/** What the database makes of the terms, with one statement. EMPTY_TEXT when there is no letter or digit among them. */
export async function readTerms(context: Context, terms: Term[], path: string[]): Promise<ReadTerm[]> {
  const read = await readWords(
    context,
    terms.map((term) => term.text),
  );
  const kept = terms
    .map(({ text, isPhrase }) => ({ ...read.get(text)!, isPhrase }))
    .filter(({ word }) => word !== '')
    .map(({ word, folded, isPhrase }) => ({ words: word.split(' '), folded: folded.split(' '), isPhrase }));
  if (kept.length === 0) throw new Problem('EMPTY_TEXT', {}, path);
  return kept;
}

/** Words as the index knows them, with one statement: what is marked in a text is what was found in it. */
export async function readWords(context: Context, texts: string[]): Promise<Map<string, ReadWord>> {
  const rows = await sqlAnew<{ text: string; word: string; folded: string }>(
    await context.read(),
    `select text, btrim(words_of(text)) as word, btrim(fold(words_of(text))) as folded from unnest($1::text[]) as text`,
    [[...new Set(texts)]],
  );
  return new Map(rows.map(({ text, word, folded }) => [text, { word, folded }]));
}

/** One page of what the viewer may see of what matches, best first. Problems: BAD_INPUT, TOO_MANY, BAD_CURSOR. */
export async function readHits(context: Context, terms: ReadTerm[], within: Within, args: PageArgs): Promise<HitPage> {
  const asked = pageAsked(args);
  const { cursors } = context.parts;
  const patterns = patternsOf(terms);
  const sought = kinds.filter((kind) => within.kinds?.includes(kind) ?? true);
  const listName = `search ${JSON.stringify([patterns, { ...within, kinds: sought }])}`;
  const [after, before] = (['after', 'before'] as const).map((side) => {
    const cursor = asked[side];
    return cursor === null ? null : cursors.openRanked(listName, cursor, side);
  });
  if (sought.length === 0) return { hits: [], hasNextPage: false, hasPreviousPage: false, count: async () => 0 };
  const tx = await context.read();
  const values = valuesOf(patterns, within);
  const bounds = [after?.rank ?? null, after?.rowId ?? null, asked.rows + 1, before?.rank ?? null, before?.rowId ?? null];
  const rows = await sqlAnew<{ kind: number; id: string; proposalId: string; draftId: string | null; rank: number }>(
    tx,
    `with ${candidates}, ${bestOf(sought, within.allDrafts, asked.backwards)}
     select kind, id, proposal_id as "proposalId", ${draftOf('page')} as "draftId", rank from (
       select * from (${sought.map((kind) => `table ${kind}_found`).join(' union all ')}) best
       order by ${inOrder(asked.backwards)} limit $10) page
     order by ${inOrder(asked.backwards)}`,
    [...values, ...bounds],
  );
  const { page, ...more } = cutPage(asked, rows);
  return {
    ...more,
    hits: page.map(({ kind, rank, ...row }) => ({
      ...row,
      kind: kinds[kind]!,
      exactAccents: rank < 2 * kinds.length,
      cursor: cursors.ofPage(listName, row.id, rank),
    })),
    count: async () => {
      const all = sought.map((kind) => found[kind](within.allDrafts)).join(' union all ');
      return Number((await sqlOne<{ count: string }>(tx, `with ${candidates} select count(*) from (${all}) hit`, values)).count);
    },
  };
}

const valuesOf = (patterns: Patterns, { programmeId, proposalId, draftId }: Within): unknown[] => [
  patterns.folded,
  programmeId,
  proposalId,
  draftId,
  patterns.foldedWhole,
  patterns.exact,
  patterns.exactWhole,
];
