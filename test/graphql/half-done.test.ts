import { Audience } from '../../src/access/audience.ts';
import { actorsOf } from '../../src/access/personas.ts';
import type { UseCase } from '../../src/access/use-case.ts';
import { systemClock } from '../../src/clock.ts';
import { ThreadStatus } from '../../src/discussion/thread.type.ts';
import { writeThread } from '../../src/discussion/write-comment.ts';
import { entities } from '../../src/entities.ts';
import { Context, type Parts } from '../../src/graphql/context.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { OperationNote } from '../../src/graphql/operation-note.ts';
import { perform } from '../../src/graphql/perform.ts';
import { newId } from '../../src/ids.ts';
import { localBus } from '../../src/live/bus.ts';
import { Metrics } from '../../src/metrics.ts';
import { openDatabase } from '../../src/persistence/database.ts';
import { Problem } from '../../src/problems.ts';
import { asAdmin } from '../harness/database.ts';
import { aRound, aWorld } from '../harness/world.ts';

// A use case that writes first and meets a problem then: those of the product ask first, so one is made up here.

test('what was written before a problem is gone, and the problem kept under the key', async () => {
  await using world = await aWorld();
  const { draftId, proposalId, roundId } = await aRound(world);
  const orm = await openDatabase(world.database, 'collegium_request', entities, 2);
  const actor = (await actorsOf(orm.em.fork(), ['a-head'], systemClock.now())).get('a-head')![0]!;
  const parts = { orm, clock: systemClock, newId, bus: localBus(), metrics: new Metrics() } as unknown as Parts;
  const note = new OperationNote(parts, 'HTTP', 'half', { address: '127.0.0.1' });
  const caller = { transport: 'HTTP', actor, credential: undefined, locale: 'en', note } as const;
  const context = new Context(parts, { ...caller, isWanted: true, overrun() {}, interrupted() {}, ended() {} });
  let begun = 0;
  const half = async (useCase: UseCase) => {
    begun += 1;
    await writeThread(useCase, {
      ...{
        id: newId(),
        proposalId: readGlobalId(proposalId)!.uuid,
        draftId: readGlobalId(draftId)!.uuid,
        roundId: readGlobalId(roundId)!.uuid,
      },
      ...{ blockId: null, anchor: null, audience: Audience.BODY, ownerPersonId: actor.personId, ownerBodyId: actor.bodyId },
      ...{ status: ThreadStatus.OPEN, createdAt: systemClock.now(), resolvedAt: null, dismissedAt: null },
      ...{ dismissedByPersonId: null, dismissalReason: null, traceOfBodyId: actor.bodyId, concealedForBodyId: null },
    });
    throw new Problem('WRONG_STATE', { state: 'DONE' });
  };
  const threads = () =>
    asAdmin(world.database.name, async (admin) => (await admin.query('select count(*)::int as n from thread')).rows[0].n);
  for (const idempotencyKey of ['k', undefined, 'k'])
    expect((await perform(context, 'half', { idempotencyKey }, half)).userErrors.map(({ code }) => code)).toEqual([
      'WRONG_STATE',
    ]);
  expect([begun, await threads()]).toEqual([2, 0]);
  await context.end();
  await orm.close();
});
