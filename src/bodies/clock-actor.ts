import { type Actor, Role } from '../access/actor.ts';
import { seededIds } from '../ids.ts';
import { type Orm, sql, type Tx } from '../persistence/database.ts';
import { inTransaction } from '../persistence/transaction.ts';

/** Who does what happens at an instant: the same person in every installation, member of nothing, so that nobody acts as it. */
export const clockLogin = 'collegium';

/** Gives an installation the person as whom its clock acts. Does nothing where there is one. */
export async function installClockPerson(orm: Orm): Promise<void> {
  await inTransaction(orm, undefined, (tx) =>
    sql(tx, `insert into person (id, login, name) values ($1, $2, 'Collegium') on conflict (login) do nothing`, [
      seededIds('clock')(),
      clockLogin,
    ]),
  );
}

/** The clock, acting for the office; nothing as long as there is no office. */
export async function clockActor(tx: Tx): Promise<Actor | undefined> {
  const [found] = await sql<Omit<Actor, 'role' | 'isOffice'>>(
    tx,
    `select person.id as "personId", person.login, person.name as "personName", body.id as "bodyId", body.name_vi as "bodyNameVi",
       body.name_en as "bodyNameEn"
     from person cross join body where person.login = $1 and body.kind = 'OFFICE'`,
    [clockLogin],
  );
  return found && { ...found, isOffice: true, role: Role.DESK_OFFICER };
}
