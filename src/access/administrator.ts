import { sql, type Tx } from '../persistence/database.ts';
import { type Actor, Role } from './actor.ts';

/** What an administrator acts for: no body. It is nobody's, so no rule shows its bearer any content (domain §5). */
const noBody = '00000000-0000-0000-0000-000000000000';

/** A person as administrator; nothing when the person is none. */
export async function administrator(tx: Tx, login: string): Promise<Actor | undefined> {
  const [person] = await sql<{ personId: string; personName: string }>(
    tx,
    `select id as "personId", name as "personName" from person where login = $1 and administrator`,
    [login],
  );
  if (!person) return undefined;
  const names = { bodyNameVi: 'Quản trị', bodyNameEn: 'Administration' };
  return { ...person, ...names, login, bodyId: noBody, isOffice: false, role: Role.ADMINISTRATOR };
}
