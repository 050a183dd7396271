import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { mayKeepProgramme } from './programme.access.ts';
import { programmeStateChanged, programmeStream } from './programme.events.ts';
import { ProgrammeState } from './programme.type.ts';
import { findProgramme } from './programmes.ts';

/** Shows a programme to its bodies before it is adopted, to ask them about it. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE. */
export async function consultProgramme(useCase: UseCase, programmeId: string): Promise<Change> {
  const { tx, actor } = useCase;
  const programme = await findProgramme(tx, programmeId, ['programmeId']);
  assertMay(mayKeepProgramme(actor));
  assertState(programme.state, [ProgrammeState.DRAFT]);
  await sql(tx, `update programme set state = $2 where id = $1`, [programmeId, ProgrammeState.CONSULTED]);
  const event = programmeStateChanged(actor, programmeId, programme.state, ProgrammeState.CONSULTED);
  const [appended] = await append(useCase, [{ stream: programmeStream(programmeId), event }]);
  return { objectId: programmeId, event: appended! };
}
