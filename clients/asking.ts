import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { ask, type Persona } from './connect.ts';

// What programs have in common that ask a running server a few things and end.

/** How a program ends: done; refused or failed; the command line does not fit. */
export const exits = { ok: 0, failed: 1, usage: 2 } as const;

/** Why a program stops, in a sentence for the terminal. */
export class Stopped extends Error {
  readonly exit: number;
  constructor(message: string, exit: number = exits.failed) {
    super(message);
    this.exit = exit;
  }
}

export const askingOptions = {
  as: { type: 'string' },
  'acting-as': { type: 'string' },
  url: { type: 'string', default: 'http://localhost:4000/graphql' },
  language: { type: 'string', default: 'en' },
  help: { type: 'boolean', default: false },
} as const;

export const askingUsage = `  --as <person>       who is asking, in demo mode (a name from the server's banner); elsewhere the environment variable
                      COLLEGIUM_TOKEN says it: an API token
  --acting-as <id>    for which body, when the person has several
  --url <url>         the server (default http://localhost:4000/graphql)
  --language vi|en    language of names and messages (default en)

Exit codes: 0 done; 1 refused or failed, and nothing was changed; 2 the command line does not fit.`;

export function personaOf(values: { as?: string | undefined; 'acting-as'?: string | undefined; url: string; language: string }) {
  const { as: login = '', 'acting-as': actingAs = '', url, language: locale } = values;
  const token = tokenGiven(login);
  if (!login && !token) throw new Stopped('Say who is asking: --as <person>, or COLLEGIUM_TOKEN. See --help.', exits.usage);
  return { url, login, token, actingAs, locale };
}

/** The token in the environment, where no other user sees it as on a command line; none, when a person is named. */
export const tokenGiven = (login: string | undefined): string | undefined =>
  login ? undefined : process.env['COLLEGIUM_TOKEN'] || undefined;

/** The data of an answer. Stopped when there is none. */
export async function answerOf<Data, Variables>(
  persona: Persona,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const answer = await ask(persona, document, variables).catch((error: Error) => {
    const why = (error.cause as Error | undefined)?.message ?? error.message;
    throw new Stopped(`No answer from ${persona.url}: ${why}. Is the server running? npm start`);
  });
  if (!answer.data || answer.errors) throw new Stopped(answer.errors?.[0]?.message ?? 'The server gave no answer.');
  return answer.data;
}

/** Runs a program to its exit code: what stops it is told on standard error. */
export async function ending(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    if (!(error instanceof Stopped) && !code.startsWith('ERR_PARSE_ARGS')) throw error;
    console.error(error instanceof Stopped ? message : `${message}. See --help.`);
    return error instanceof Stopped ? error.exit : exits.usage;
  }
}

/** Whether a file was started as a program, and not imported by another. */
export const isStarted = (filename: string): boolean => process.argv[1] === filename;
