/**
 * What was changed although clients of the published schema (published.graphql) break by it: the description of the
 * change, as graphql-js gives it, and why. With the next release the schema is published anew, and this list is emptied.
 */
export const brokenOnPurpose: Record<string, string> = {};
