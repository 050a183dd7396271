import { Problem } from '../problems.ts';

/** What a GraphQL request asks, whatever brought it (GraphQL over HTTP). */
export interface Asked {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown> | null;
}

/** The request in a body of JSON. BAD_REQUEST when it is none. */
export function askedInBody(body: unknown): Asked {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Problem('BAD_REQUEST', { reason: 'not a JSON object' });
  const { query, operationName = null, variables = null } = body as Record<string, unknown>;
  return assertAsked(query, operationName, variables);
}

/** The request in the search of a URL, `variables` in JSON. BAD_REQUEST when it is none. */
export function askedInUrl(search: URLSearchParams): Asked {
  return assertAsked(search.get('query'), search.get('operationName'), readVariables(search.get('variables')));
}

function readVariables(text: string | null): unknown {
  if (text === null || text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('BAD_REQUEST', { reason: 'variables are not JSON' });
  }
}

function assertAsked(query: unknown, operationName: unknown, variables: unknown): Asked {
  if (typeof query !== 'string' || query === '') throw new Problem('BAD_REQUEST', { reason: 'no query' });
  if (operationName !== null && typeof operationName !== 'string')
    throw new Problem('BAD_REQUEST', { reason: 'operationName is not a text' });
  if (typeof variables !== 'object' || Array.isArray(variables))
    throw new Problem('BAD_REQUEST', { reason: 'variables are not an object' });
  return { query, operationName, variables: variables as Record<string, unknown> | null };
}
