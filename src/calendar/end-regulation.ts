import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { mayKeepCalendar } from './calendar.access.ts';
import { regulationChanged } from './calendar.events.ts';
import { assertPeriod } from './enact-regulation.ts';
import { assertNoOverlap } from './overlapping-rules.ts';
import { findRegulation, holdRegulations } from './regulations.ts';

export interface EndRegulation {
  regulationId: string;
  expectedVersion: number;
  effectiveTo: string;
}

/** Says until when a regulation is in force. What is due already stays under its rule. Problems: NOT_FOUND, NOT_ALLOWED, STALE_VERSION, BAD_INPUT, NOTHING_TO_CHANGE, RULES_OVERLAP. */
export async function endRegulation(useCase: UseCase, input: EndRegulation): Promise<Change> {
  const { tx, actor } = useCase;
  await holdRegulations(tx);
  const regulation = await findRegulation(tx, input.regulationId, ['regulationId']);
  assertMay(mayKeepCalendar(actor));
  const { effectiveTo } = input;
  if (regulation.version !== input.expectedVersion)
    throw new Problem('STALE_VERSION', { currentVersion: regulation.version }, ['expectedVersion']);
  assertPeriod(regulation.effectiveFrom, effectiveTo);
  if (regulation.effectiveTo === effectiveTo) throw new Problem('NOTHING_TO_CHANGE', {}, ['effectiveTo']);
  await sql(tx, `update regulation set effective_to = $2, version = version + 1 where id = $1`, [regulation.id, effectiveTo]);
  await assertNoOverlap(tx, regulation.id, ['effectiveTo']); // it may end later than it was to
  const [event] = await append(useCase, [regulationChanged(actor, { ...regulation, effectiveTo })]);
  return { objectId: regulation.id, event: event! };
}
