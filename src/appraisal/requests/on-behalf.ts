import type { UseCase } from '../../access/use-case.ts';
import type { ToAppend } from '../../events/new-event.ts';
import { sqlOne } from '../../persistence/database.ts';

/** What the office does for a body without accounts, marked so that whoever is told of it is told that, too. */
export async function onBehalfOf({ tx }: UseCase, bodyId: string, events: readonly ToAppend[]): Promise<ToAppend[]> {
  const { nameVi, nameEn } = await sqlOne<{ nameVi: string; nameEn: string }>(
    tx,
    `select name_vi as "nameVi", name_en as "nameEn" from body where id = $1`,
    [bodyId],
  );
  return events.map(({ stream, event }) => ({ stream, event: { ...event, onBehalfOf: { bodyId, nameVi, nameEn } } }));
}
