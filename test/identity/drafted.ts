import { ask } from '../../clients/connect.ts';
import { asAdmin } from '../harness/database.ts';
import { aServer } from '../harness/server.ts';
import { aRound, type World } from '../harness/world.ts';

/** A draft in a round of A, B and C, made by people of a server in demo mode beside the one that is tested. */
export async function aDraftBeside({ database, body }: World): Promise<string> {
  await asAdmin(database.name, (admin) => admin.query('update installation set proven_since = null')); // no server would let it
  const server = await aServer({ database });
  try {
    const { draftId } = await aRound({
      body,
      ask: (login, document, variables) => ask({ url: server.url, login }, document, variables),
    });
    return draftId;
  } finally {
    await server.close();
  }
}
