import { type Actor, Role } from '../access/actor.ts';
import { seededIds } from '../ids.ts';
import type { Tx } from '../persistence/database.ts';
import type { DemoBody } from './people.ts';
import { insertRows, type Row } from './rows.ts';

/** The id of a body of the demo world: the same at every start. */
export const bodyIdOf = (key: string): string => seededIds(`demo/body/${key}`)();

/** Bodies and people as they act: who is who, by the keys and logins of the scripts. */
export class Cast {
  readonly #rows: Record<'body' | 'person' | 'membership', Row[]> = { body: [], person: [], membership: [] };
  readonly #bodyIds = new Map<string, string>();
  readonly #byLogin = new Map<string, Actor>();
  readonly #members = new Map<string, Actor[]>();

  constructor(bodies: readonly DemoBody[]) {
    const personIds = new Map<string, string>();
    for (const body of bodies) {
      const bodyId = bodyIdOf(body.key);
      this.#bodyIds.set(body.key, bodyId);
      this.#rows.body.push({ id: bodyId, kind: body.kind, name_vi: body.nameVi, name_en: body.nameEn });
      const members: Actor[] = [];
      for (const { login, name, role } of body.people) {
        const personId = personIds.get(login) ?? seededIds(`demo/person/${login}`)();
        if (!personIds.has(login)) this.#rows.person.push({ id: personId, login, name });
        personIds.set(login, personId);
        const id = seededIds(`demo/membership/${login}/${body.key}`)();
        this.#rows.membership.push({ id, person_id: personId, body_id: bodyId, role, valid_from: '2021-01-01' });
        const { nameVi: bodyNameVi, nameEn: bodyNameEn } = body;
        const isOffice = body.kind === 'OFFICE';
        const actor: Actor = { personId, bodyId, isOffice, login, personName: name, bodyNameVi, bodyNameEn, role: role as Role };
        members.push(actor);
        if (role !== Role.OBSERVER || !this.#byLogin.has(login)) this.#byLogin.set(login, actor);
      }
      this.#members.set(bodyId, members);
    }
  }

  /** Stores all of them; gives the number of rows. */
  async enter(tx: Tx): Promise<number> {
    let count = 0;
    for (const [table, rows] of Object.entries(this.#rows)) count += await insertRows(tx, table, rows);
    return count;
  }

  /** A person where they do more than observe. */
  person(login: string): Actor {
    const actor = this.#byLogin.get(login);
    if (!actor) throw new Error(`The demo world has nobody called ${login}.`);
    return actor;
  }

  body(key: string): string {
    const id = this.#bodyIds.get(key);
    if (!id) throw new Error(`The demo world has no body ${key}.`);
    return id;
  }

  /** The first of a body, by its id, who has a role. */
  of(bodyId: string, role: Role): Actor {
    return this.members(bodyId).find((actor) => actor.role === role)!;
  }

  /** Everybody of a body, by its id. */
  members(bodyId: string): readonly Actor[] {
    return this.#members.get(bodyId)!;
  }
}
