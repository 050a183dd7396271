import type { Place } from './erasable.ts';

// What somebody gave as a reason, or called something, stands in the row of what was done and in each event that tells it,
// and by the same act in several. So it is known by its words, and by what it is about: first that, then the words.

export const about = '$1::text[]';
export const words = '= any(($1::text[])[2:])';

/**
 * By what it is known: of what it is, and all that is `said`. `gone` is where it is looked up once the event does not say it
 * any more: erased before, when not every place was known in which it stands.
 */
export const known = (of: string, said: string, key: string, gone: string): string => `
  select array[${of}] || coalesce((select array_agg(distinct word) from (${said}
    union all select word from (${gone}) as found(word) where asked.said->>'${key}' = '—') as said(word) where word <> '—'), '{}') as key`;

/** Where these words stand, in a row of what it is about. */
export const wordsOf = (table: string, column: string, more: readonly string[], of: string): Place => ({
  table,
  columns: [column, ...more],
  where: `${column} ${words} and ${of} = (${about})[1]`,
});

export const ofProposal = `coalesce(asked.said->>'proposalId', asked.stream_id::text)`;
export const isOfProposal = `(event.stream_id::text = (${about})[1] or event.said->>'proposalId' = (${about})[1])`;
export const ofRound = '(select proposal_id::text from round where round.id = round_id)';
