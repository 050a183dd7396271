/**
 * What was changed although clients of the published schema (published.graphql) break by it: the description of the
 * change, as graphql-js gives it, and why. With the next release the schema is published anew, and this list is emptied.
 */
export const brokenOnPurpose: Record<string, string> = {
  'Thread.draft changed type from Draft! to Draft.':
    'A thread for the whole programme is seen by bodies that do not see its draft: the field is null to them, not an error.',
  'Thread.round changed type from Round! to Round.':
    'A thread for the whole programme is seen by bodies that do not see its round: the field is null to them, not an error.',
};
