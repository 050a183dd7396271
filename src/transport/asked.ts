import { Problem } from '../problems.ts';

/** What a GraphQL request asks, whatever brought it (GraphQL over HTTP, with its appendix on persisted documents). */
export interface Asked {
  /** The text of a document; null where its id is given. */
  query: string | null;
  /** `sha256:` and the hash of a trusted document. */
  documentId: string | null;
  operationName: string | null;
  variables: Record<string, unknown> | null;
}

/** The request in a body of JSON, or in the payload of a message. BAD_REQUEST when it is none. */
export function askedInBody(body: unknown): Asked {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badRequest('not a JSON object');
  return assertAsked(body as Record<string, unknown>);
}

/** The request in the search of a URL, `variables` and `extensions` in JSON. BAD_REQUEST when it is none. */
export function askedInUrl(search: URLSearchParams): Asked {
  const texts = Object.fromEntries(
    ['query', 'documentId', 'operationName', 'variables', 'extensions'].map((name) => {
      const given = search.getAll(name);
      if (given.length > 1) throw badRequest(`${name} is given more than once`);
      return [name, given[0] === '' ? null : (given[0] ?? null)];
    }),
  );
  return assertAsked({
    ...texts,
    variables: readJson(texts['variables'], 'variables'),
    extensions: readJson(texts['extensions'], 'extensions'),
  });
}

function readJson(text: string | null | undefined, name: string): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`${name} are not JSON`);
  }
}

function assertAsked(given: Record<string, unknown>): Asked {
  const { query: text = null, operationName = null, variables = null, extensions = null } = given;
  const documentId = given['documentId'] ?? idInExtensions(extensions);
  const query = text === '' && documentId !== null ? null : text; // some clients leave no name out
  if (query === null && documentId === null) throw badRequest('no query');
  if (query !== null && (typeof query !== 'string' || query === '')) throw badRequest('query is not a text');
  if (documentId !== null && typeof documentId !== 'string') throw badRequest('documentId is not a text');
  if (operationName !== null && typeof operationName !== 'string') throw badRequest('operationName is not a text');
  if (typeof variables !== 'object' || Array.isArray(variables)) throw badRequest('variables are not an object');
  return { query, documentId, operationName, variables: variables as Record<string, unknown> | null };
}

/** The same id as Apollo's clients give it. */
function idInExtensions(extensions: unknown): string | null {
  if (typeof extensions !== 'object' || Array.isArray(extensions)) throw badRequest('extensions are not an object');
  const persisted = (extensions as Record<string, unknown> | null)?.['persistedQuery'] as
    | Record<string, unknown>
    | null
    | undefined;
  const hash = persisted?.['sha256Hash'];
  if (hash === undefined) return null;
  if (typeof hash !== 'string') throw badRequest('sha256Hash is not a text');
  return `sha256:${hash}`;
}

const badRequest = (reason: string) => new Problem('BAD_REQUEST', { reason });
