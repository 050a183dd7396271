/** SQLSTATEs of a database that is going, is not there yet, or takes nobody more (57P01–57P03, 53300, class 08), or takes no writes since another has taken its place (25006). */
const states = /^(08...|57P0[123]|53300|25006)$/;
/** What the system says when nobody can be reached. */
const systemCodes = new Set(
  'ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENETDOWN EAI_AGAIN ENOTFOUND'.split(' '),
);
/** What the driver says of a connection that broke, without a code; and PostgreSQL of a statement that was prepared before a table changed. */
const sayings =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout expired|timeout exceeded when trying|cached plan must not change)/;

/**
 * Whether an error says that the database does not answer now, and may again: it is being restarted, or the way to it is
 * broken. What was asked for last may have been done all the same.
 */
export function isUnavailable(error: unknown): boolean {
  const given = (error ?? {}) as Record<'code' | 'syscall' | 'message' | 'cause' | 'thrownValue', unknown>;
  const { code, syscall, message, cause = given.thrownValue } = given; // graphql wraps what it does not know as an error
  if (typeof code === 'string')
    if (states.test(code) || systemCodes.has(code) || (code === 'ENOENT' && syscall === 'connect')) return true;
  if (typeof message === 'string' && sayings.test(message)) return true;
  return cause !== undefined && cause !== error && isUnavailable(cause);
}
