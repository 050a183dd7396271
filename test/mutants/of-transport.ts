import type { Mutant } from './mutants.ts';

const halfOpen = {
  file: 'system/half-open.test.ts',
  test: 'who is gone without a word is not present within 10 s',
};
const counts = 'transport/counts.test.ts';

/** Faults in how connections are kept, counted and ended. */
export const transport: readonly Mutant[] = [
  {
    fault: 'bytes that arrive behind the question are taken for a sign of life',
    file: 'transport/pings.ts',
    of: 'if (now >= askedAt) return before !== undefined && before < askedAt;',
    instead: '',
    caughtBy: {
      file: 'transport/liveness.test.ts',
      test: 'to whom also came what was sent after it',
    },
  },
  {
    fault: 'who cannot have got the question yet is closed all the same',
    file: 'transport/pings.ts',
    of: 'return before === undefined || now > before;',
    instead: 'return false;',
    caughtBy: { file: 'transport/liveness.test.ts', test: 'a long answer on a slow line is not taken for silence' },
  },
  {
    fault: 'to whom the question came late is closed before it could answer',
    file: 'transport/pings.ts',
    of: 'return before !== undefined && before < askedAt;',
    instead: 'return false;',
    caughtBy: { file: 'transport/liveness.test.ts', test: 'is closed at such a turn' },
  },
  {
    fault: 'sockets of who is gone are kept for as long as TCP goes on trying',
    file: 'transport/pings.ts',
    of: "closeSocket(socket, closes.tryAgainLater, 'No answer: resume from your last cursor');",
    instead: '',
    caughtBy: halfOpen,
  },
  {
    fault: 'event streams of who is gone are kept for as long as TCP goes on trying',
    file: 'transport/stalls.ts',
    of: "stream.cut('nothing gets through to a reader');",
    instead: 'this.#seen.delete(stream);',
    caughtBy: halfOpen,
  },
  {
    fault: 'who answers no ping is present until its socket is closed',
    file: 'transport/attendance.ts',
    of: '!asked.answered || socket.readyState !== socket.OPEN',
    instead: 'socket.readyState !== socket.OPEN',
    caughtBy: halfOpen,
  },
  {
    fault: 'an operation is counted after its price was paid',
    file: 'transport/socket-operation.ts',
    of: 'this.#counted = connection.beginOne();',
    instead:
      'await parts.admission.enter(found, asked.variables, { personId: this.actor?.personId, address: connection.address });\n      this.#counted = connection.beginOne();',
    caughtBy: { file: counts, test: 'an operation too many is refused before it takes anything off the budget' },
  },
  {
    fault: 'an operation that could not be followed counts for ever',
    file: 'transport/socket-operation.ts',
    of: 'this.ended(); // its socket is closed',
    instead: '// its socket is closed',
    caughtBy: { file: counts, test: 'what was begun and could not be followed' },
  },
  {
    fault: 'who hangs up on an event stream may begin another operation while the first is still being done',
    file: 'transport/sse.ts',
    of: 'return { asked, identified, end: entered.begin() };',
    instead: "const end = entered.begin();\n    response.once('close', end);\n    return { asked, identified, end };",
    caughtBy: { file: counts, test: 'an operation of one who has hung up counts until its work has ended' },
  },
  {
    fault: 'what was asked for over an event stream counts for ever',
    file: 'transport/sse.ts',
    of: 'void closed.then(admission.end);',
    instead: 'void closed;',
    caughtBy: { file: counts, test: 'an operation of one who has hung up counts until its work has ended' },
  },
  {
    fault: 'a server that stops goes on watching over tokens',
    file: 'identity/identity.ts',
    of: 'await this.watch.close();',
    instead: '',
    caughtBy: { file: 'identity/api-tokens.test.ts', test: 'a server that stops watches over no token any more' },
  },
  {
    fault: 'a server that stops hangs up on who has just connected',
    file: 'transport/http-server.ts',
    of: 'await this.#silent.spoken(firstRequestMsMax);',
    instead: '',
    caughtBy: { file: 'transport/drain.test.ts', test: 'what is asked first by who has just connected' },
  },
  {
    fault: 'a server that stops waits for who never asks anything as long as for a request',
    file: 'transport/silent.ts',
    of: 'setTimeout(resolve, msMax)',
    instead: 'setTimeout(resolve, 10 * msMax)',
    caughtBy: {
      file: 'transport/drain.test.ts',
      test: 'who has connected and asks nothing is waited for no longer than a moment',
    },
  },
];
