import type { Mutant } from './mutants.ts';

/** Faults in what is kept, and where a reader stands in it. */
export const log: readonly Mutant[] = [
  {
    fault: 'an idempotency key is noted, and not looked at',
    file: 'graphql/perform.ts',
    of: 'if (claimed.length === 0) return storedAnswer(',
    instead: 'if (claimed.length < 0) return storedAnswer(',
    caughtBy: {
      file: 'graphql/idempotency.test.ts',
      test: 'the same request with the same key, ten at once and again later, makes one comment and one event',
    },
  },
  {
    fault: 'another request with the key of one is answered as that one was',
    file: 'graphql/perform.ts',
    of: "if (!stored?.request_hash.equals(hash)) throw new Problem('IDEMPOTENCY_KEY_REUSED', {}, ['idempotencyKey']);",
    instead: "if (!stored) throw new Problem('IDEMPOTENCY_KEY_REUSED', {}, ['idempotencyKey']);",
    caughtBy: {
      file: 'graphql/idempotency.test.ts',
      test: 'a key belongs to its person, and to its request: another request with it is refused and changes nothing',
    },
  },
  {
    fault: 'half of what was refused stays',
    file: 'graphql/perform.ts',
    of: "await sql(tx, 'rollback to savepoint before_work');",
    instead: '',
    caughtBy: {
      file: 'graphql/half-done.test.ts',
      test: 'what was written before a problem is gone, and the problem kept under the key',
    },
  },
  {
    fault: 'a page of the log begins with what was read last',
    file: 'feeds/event-rows.ts',
    of: 'event.seq > $3 order by event.seq',
    instead: 'event.seq >= $3 order by event.seq',
    caughtBy: {
      file: 'feeds/draft-feed.test.ts',
      test: 'from Draft.firstCursor, 10 000 events are replayed as they stand in the log',
    },
  },
  {
    fault: 'a cursor of a log that was restored is taken for one of this log',
    file: 'feeds/judge-cursor.ts',
    of: 'if (epoch !== cursors.epoch || seq > head.seq',
    instead: 'if (seq > head.seq',
    caughtBy: { file: 'feeds/draft-feed.test.ts', test: 'a restore, which changes the epoch, asks to query again' },
  },
  {
    fault: 'the hash of an event does not hang on the one before it',
    file: 'persistence/log-chain.ts',
    of: '.update(before)\n    .update(JSON.stringify(headerColumns',
    instead: '.update(JSON.stringify(headerColumns',
    caughtBy: {
      file: 'audit/verify-log.test.ts',
      test: 'who writes one event anew, with the hash that it should have then, is found at the one that follows',
    },
  },
  {
    fault: 'what an event says hangs on no salt, and can be guessed once it is erased',
    file: 'persistence/log-chain.ts',
    of: "createHash('sha256').update(salt).update(body, 'utf8')",
    instead: "createHash('sha256').update(body, 'utf8')",
    caughtBy: {
      file: 'audit/verify-log.test.ts',
      test: 'any flip of a bit in any column of any row, any deletion, swap and insertion is found, and the row is named',
    },
  },
  {
    fault: 'what was erased by decision stands on in the versions of the comment',
    file: 'erasure/comment.ts',
    of: "{ table: 'comment_revision', columns: ['text', 'suggested_text'],",
    instead: "{ table: 'comment_revision', columns: ['suggested_text'],",
    built: true,
    caughtBy: {
      file: 'audit/erase-event.test.ts',
      test: 'a text that is erased by decision is nowhere any more, the chain still fits, and who read it is told',
    },
  },
  {
    fault: 'what was erased by decision stands on in the opinion that was signed',
    file: 'erasure/opinion.ts',
    of: "{ table: 'opinion', columns: ['blocking_text', 'comment', 'document_reference'], where: isHere },",
    instead: '',
    built: true,
    caughtBy: {
      file: 'audit/erase-opinions.test.ts',
      test: 'an opinion is erased as it was written, signed, reconfirmed and found wanting, from whichever event; others stay',
    },
  },
  {
    fault: 'what was erased by decision can be guessed from the hash of what was asked under a key',
    file: 'erasure/erase-event.ts',
    of: "await sql(tx, `update idempotency set request_hash = '\\\\x'",
    instead: "if (told.length < 0) await sql(tx, `update idempotency set request_hash = '\\\\x'",
    built: true,
    caughtBy: {
      file: 'audit/erase-event.test.ts',
      test: 'a text that is erased by decision is nowhere any more, the chain still fits, and who read it is told',
    },
  },
  {
    fault: 'a cursor opens a stream that it was not given out for',
    file: 'events/cursor.ts',
    of: 'plain[0] !== pageKind || !plain.subarray(1, 17).equals(listBytes(list))',
    instead: 'plain[0] !== pageKind',
    caughtBy: {
      file: 'events/cursor.test.ts',
      test: 'a cursor of another stream, list or installation, or one with any letter changed, is BAD_CURSOR',
    },
  },
];
