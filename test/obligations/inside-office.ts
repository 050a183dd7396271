import { Role } from '../../src/access/actor.ts';
import type { UseCase } from '../../src/access/use-case.ts';
import type { Clock } from '../../src/clock.ts';
import { newId } from '../../src/ids.ts';
import { type Orm, openDatabase, sql } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/transaction.ts';
import type { World } from '../harness/world.ts';

/** Does something inside as the clerk of the office would, for what is owed by use cases that a test leaves out. */
export async function insideOffice<Result>(
  world: World,
  clock: Clock,
  work: (useCase: UseCase) => Promise<Result>,
): Promise<Result> {
  const orm: Orm = await openDatabase(world.database, 'collegium_request', []);
  try {
    const [clerk] = await sql<{ personId: string; personName: string; bodyId: string; bodyNameVi: string; bodyNameEn: string }>(
      orm.em.fork(),
      `select person.id as "personId", person.name as "personName", body.id as "bodyId", body.name_vi as "bodyNameVi", body.name_en as "bodyNameEn"
       from person, body where person.login = 'o-clerk' and body.kind = 'OFFICE'`,
    );
    const actor = { ...clerk!, login: 'o-clerk', isOffice: true, role: Role.PROGRAMME_CLERK };
    return await inTransaction(orm, actor, (tx) => work({ tx, actor, clock, newId }));
  } finally {
    await orm.close();
  }
}
