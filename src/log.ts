import { type DestinationStream, type Logger, pino } from 'pino';

// What the log never holds: who says they are whom, what is asked with, and what people write. A line names what was
// done by its id, its kind and the codes of its problems; nothing that came in a request or lies in a row is put in.

/** Should one of these ever be handed to the log, alone or within something, it is left out. */
const secrets = [
  'authorization',
  'token',
  'headers',
  'connectionParams',
  'variables',
  'input',
  'query',
  'text',
  'cursor',
  'payload',
];

const messageCharactersMax = 300;
const causesMax = 3;

/** JSON lines for machines, without secrets. */
export function openLog(level: string, to: DestinationStream): Logger {
  return pino(
    {
      level,
      serializers: { err: (error: unknown) => told(error) },
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), remove: true },
    },
    to,
  );
}

/** The one way an id of a request comes from outside: as this, so that it can stand in a log and a header. */
export function requestIdFrom(given: unknown): string {
  return typeof given === 'string' && /^[A-Za-z0-9._-]{1,128}$/.test(given) ? given : crypto.randomUUID();
}

/**
 * An error as the log may have it: its kind, where it happened, and its message without what is quoted in it. A message
 * of the database holds rows, one of a parser the text: of these the code says enough.
 */
function told(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, column, routine } = error as Error & Record<string, unknown>;
  const isOfDatabase = typeof code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(code);
  const isOfParser = ['SyntaxError', 'GraphQLError'].includes(error.name);
  return {
    type: error.name,
    ...(!isOfDatabase && !isOfParser && { message: withoutQuotes(error.message) }),
    ...(typeof code === 'string' && { code }),
    ...(isOfDatabase && { constraint, table, column, routine }),
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(error.cause !== undefined && depth < causesMax && { cause: told(error.cause, depth + 1) }),
  };
}

function withoutQuotes(message: string): string {
  return message.replace(/"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|“[^”]*”?|`[^`]*`?/gs, '…').slice(0, messageCharactersMax);
}
