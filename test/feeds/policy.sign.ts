import { DraftOpinion, SubmitOpinion } from '../../clients/opinions.operations.ts';
import type { World } from '../harness/world.ts';
import type { Hat } from './policy.oracle.ts';

/** The head of a body writes its opinion and signs it. Gives the event by which it is known, if it was signed. */
export async function signs(world: World, { login, body }: Hat, roundId: string): Promise<string | undefined> {
  const asked = { actingAs: world.body[body]! };
  const drafted = await world.ask(login, DraftOpinion, { input: { roundId, expectedVersion: 0, position: 'AGREE' } }, asked);
  const version = drafted.data?.draftOpinion.workingOpinion?.version;
  if (version === undefined) return undefined;
  const { data } = await world.ask(login, SubmitOpinion, { input: { roundId, expectedVersion: version } }, asked);
  return data?.submitOpinion.eventId ?? undefined;
}
