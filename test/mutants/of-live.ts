import type { Mutant } from './mutants.ts';

/** Faults on the way from the commit to the socket. */
export const live: readonly Mutant[] = [
  {
    fault: 'a page that is held is told on after something in it was taken back',
    file: 'live/window.ts',
    of: 'if (takesBack) this.takenBackAt = takesBack.seq;',
    instead: '',
    caughtBy: {
      file: 'live/taking-back.test.ts',
      test: 'a reader that is catching up drops the page it holds when something in it is taken back',
    },
  },
  {
    fault: 'what is kept for those who follow is told as it was before something was taken back',
    file: 'live/window.ts',
    of: 'if (anew) ({ entries: kept, facts } = await this.#readAgain(entries, facts));',
    instead: '',
    caughtBy: {
      file: 'live/taking-back.test.ts',
      test: 'a live reader that is behind within the window is told no more what was taken back meanwhile',
    },
  },
  {
    fault: 'who comes is judged by facts that are older than they are',
    file: 'live/window.ts',
    of: 'if (facts !== this.facts) {',
    instead: 'if (facts === this.facts) {',
    caughtBy: {
      file: 'live/coming.test.ts',
      test: 'who comes is judged by things as they are, though no event has told of it, and so are those who are there',
    },
  },
  {
    fault: 'bytes that still wait for one socket are overwritten with the id of another',
    file: 'transport/frame-template.ts',
    of: 'if (stream.writableLength > 0) this.#frames = undefined;',
    instead: '',
    caughtBy: {
      file: 'transport/socket-frames.test.ts',
      test: 'readers who are told the same get it under their own ids, also those whose bytes wait to be sent',
    },
  },
  {
    fault: 'a reader that does not read is waited for without end',
    file: 'live/listener.ts',
    of: 'if (fullMs <= stalledMsMax) return;',
    instead: 'if (fullMs >= 0) return;',
    caughtBy: {
      file: 'live/delivery.test.ts',
      test: 'one whose sink does not drain for long is ended as too slow, and others are not',
    },
  },
  {
    fault: 'a page that could not be read is not read again',
    file: 'live/listener.ts',
    of: 'this.#unread = false;\n      this.#wake();',
    instead: 'this.#unread = false;',
    caughtBy: {
      file: 'live/delivery.test.ts',
      test: 'a page that cannot be read is read again at the next beat: nothing is lost by it',
    },
  },
  {
    fault: 'one reader is answered by the variables of another',
    file: 'live/encoder.ts',
    of: 'variableValues && name in variableValues ? [variableValues[name]] : []',
    instead: 'variableValues?.[name] ?? null',
    caughtBy: {
      file: 'live/encoding.test.ts',
      test: 'a variable that is null is not one that is left out: nobody is answered by the variables of another',
    },
  },
  {
    fault: 'the beat does not look for what no announcement told',
    file: 'live/hub.ts',
    of: 'if (window.isOpen && (heads.get(streamKey(window.stream)) ?? 0) > window.head) void window.refresh();',
    instead: 'void heads.get(streamKey(window.stream));',
    caughtBy: { file: 'feeds/draft-feed.test.ts', test: 'a lost announcement costs a beat, not an event' },
  },
  {
    fault: 'whose membership has ended goes on following',
    file: 'live/hub.ts',
    of: 'await this.#dismissDeparted();',
    instead: '',
    caughtBy: {
      file: 'feeds/draft-feed.test.ts',
      test: 'a membership that ends, ends the feed with NOT_FOUND, and the socket goes on',
    },
  },
  {
    fault: 'a server that stops closes the database under what is still being done',
    file: 'server.ts',
    of: 'await inFlight.idle(drainMsMax);',
    instead: '',
    caughtBy: {
      file: 'transport/drain.test.ts',
      test: 'what somebody asked for who has hung up is finished before the database goes',
    },
  },
];
