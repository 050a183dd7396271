import type { UseCase } from '../access/use-case.ts';
import type { Period } from '../graphql/period.ts';
import { sql, sqlOne, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { titleCodePointsMax } from '../programmes/create-programme.ts';
import { isSameOrAbove } from '../programmes/programme.rules.ts';
import type { ProgrammeRow } from '../programmes/programmes.ts';
import { requireText } from '../text.ts';
import { maskedTitle, unsaid } from './on-paper.rules.ts';
import { ProposalState } from './proposal.state.ts';
import { DifficultyFlag, Handling, type ProposalKind, ProposalPriority } from './proposal.type.ts';
import { foldedSql } from './proposals.ts';

/** What the office writes of a proposal. */
export interface ProposalContent {
  /** null: the next. */
  number: number | null;
  kind: ProposalKind;
  title: string;
  /** OFF_SYSTEM: neither its title nor its source is kept, whatever is given. */
  handling: Handling;
  leadBodyId: string | null;
  contributingBodyIds: string[];
  decidingBodyId: string | null;
  due: Period | null;
  priority: ProposalPriority;
  prioritySource: string | null;
  flags: DifficultyFlag[];
  parentId: string | null;
}

export const contributingBodiesMax = 50;
export const numberMax = 99_999;
export const sourceCodePointsMax = 500;

/** Nothing is urgent, or asked for from above, but by somebody's word (domain §7: accepted by the chair; bound to a plenary). */
export const needsSource = (priority: ProposalPriority): boolean =>
  priority === ProposalPriority.URGENT || priority === ProposalPriority.HIGHER_PROGRAMME;

/**
 * The content as it will be kept, once it is judged to fit the programme, which is locked: no number or title is taken
 * meanwhile. `selfId` is the proposal itself when it is there already. Problems: NOT_FOUND, BAD_INPUT, NUMBER_TAKEN,
 * TOO_MANY, EMPTY_TEXT, TOO_LONG, PRIORITY_NEEDS_SOURCE, BAD_PARENT, DUPLICATE_TITLE.
 */
export async function readContent(
  { tx }: UseCase,
  programme: ProgrammeRow,
  content: ProposalContent,
  { selfId, allowDuplicate }: { selfId: string | null; allowDuplicate: boolean },
): Promise<ProposalContent & { number: number }> {
  const isOnPaper = content.handling === Handling.OFF_SYSTEM;
  const given = isOnPaper ? unsaid : requireText(content.title, titleCodePointsMax, ['title']);
  const source = isOnPaper ? null : content.prioritySource;
  const prioritySource = source === null ? null : requireText(source, sourceCodePointsMax, ['prioritySource']);
  if (!isOnPaper && prioritySource === null && needsSource(content.priority))
    throw new Problem('PRIORITY_NEEDS_SOURCE', { priority: content.priority }, ['prioritySource']);
  assertDue(content.due);
  await assertBodies(tx, content);
  const number = await numberIn(tx, programme.id, content.number, selfId);
  if (content.parentId) await assertParent(tx, programme, content.parentId, selfId);
  const title = isOnPaper ? maskedTitle(number, 'vi') : given;
  if (!allowDuplicate && !isOnPaper) await assertOnlyTitle(tx, programme.id, title, selfId);
  const flags = Object.values(DifficultyFlag).filter((flag) => content.flags.includes(flag));
  return { ...content, title, prioritySource, number, flags };
}

/** Puts down who contributes, and that all bodies named belong to the programme's circle. */
export async function writeBodies({ tx }: UseCase, programmeId: string, proposalId: string, content: ProposalContent) {
  const { leadBodyId, decidingBodyId, contributingBodyIds } = content;
  await sql(tx, `delete from proposal_contributor where proposal_id = $1 and body_id <> all($2::uuid[])`, [
    proposalId,
    contributingBodyIds,
  ]);
  await sql(tx, `insert into proposal_contributor (proposal_id, body_id) select $1, unnest($2::uuid[]) on conflict do nothing`, [
    proposalId,
    contributingBodyIds,
  ]);
  await joinProgramme(
    tx,
    programmeId,
    [leadBodyId, decidingBodyId, ...contributingBodyIds].filter((id) => id !== null),
  );
}

export async function joinProgramme(tx: Tx, programmeId: string, bodyIds: string[]): Promise<void> {
  await sql(tx, `insert into programme_body (programme_id, body_id) select $1, unnest($2::uuid[]) on conflict do nothing`, [
    programmeId,
    bodyIds,
  ]);
}

/** A due date has the precision of a day, a month or a quarter (domain §3). */
export function assertDue(due: Period | null): void {
  if (due?.from.endsWith('-01-01') && due.to.endsWith('-12-31'))
    throw new Problem('BAD_INPUT', { reason: 'a day, a month or a quarter' }, ['due']);
}

/** Proposals that no longer stand in the way of another of the same title. */
export const goneStates = [ProposalState.DECLINED, ProposalState.WITHDRAWN, ProposalState.MERGED];

/** The SQL of a title as it is compared with others: without diacritics, case and blanks. */
export const plainSql = (title: string) => `translate(${foldedSql(title)}, E' \\t\\r\\n\\u00a0', '')`;

/** DUPLICATE_TITLE when another proposal of the programme is called the same, diacritics, case and spacing aside. */
export async function assertOnlyTitle(tx: Tx, programmeId: string, title: string, selfId: string | null): Promise<void> {
  const [same] = await sql<{ number: number }>(
    tx,
    `select number from proposal where programme_id = $1 and ${plainSql('title')} = ${plainSql('$2::text')}
       and id is distinct from $3::uuid and state <> all($4) order by number limit 1`,
    [programmeId, title, selfId, goneStates],
  );
  if (same) throw new Problem('DUPLICATE_TITLE', { number: same.number }, ['title']);
}

async function numberIn(tx: Tx, programmeId: string, number: number | null, selfId: string | null): Promise<number> {
  if (number === null) {
    const next = `select coalesce(max(number), 0) + 1 as next from proposal where programme_id = $1`;
    return (await sqlOne<{ next: number }>(tx, next, [programmeId])).next;
  }
  if (number < 1 || number > numberMax) throw new Problem('BAD_INPUT', { reason: `number 1–${numberMax}` }, ['number']);
  const taken = await sql(tx, `select from proposal where programme_id = $1 and number = $2 and id is distinct from $3::uuid`, [
    programmeId,
    number,
    selfId,
  ]);
  if (taken.length > 0) throw new Problem('NUMBER_TAKEN', { number }, ['number']);
  return number;
}

async function assertBodies(tx: Tx, content: ProposalContent): Promise<void> {
  const contributing = new Set(content.contributingBodyIds);
  if (contributing.size > contributingBodiesMax)
    throw new Problem('TOO_MANY', { actual: contributing.size, unit: 'bodies', limit: contributingBodiesMax }, [
      'contributingBodyIds',
    ]);
  if (contributing.size < content.contributingBodyIds.length || (content.leadBodyId && contributing.has(content.leadBodyId)))
    throw new Problem('BAD_INPUT', { reason: 'a body named twice' }, ['contributingBodyIds']);
  const named = [content.leadBodyId, content.decidingBodyId, ...contributing].filter((id) => id !== null);
  const known = await sql<{ id: string; kind: string }>(tx, `select id, kind from body where id = any($1::uuid[])`, [named]);
  const kinds = new Map(known.map((body) => [body.id, body.kind]));
  if (content.leadBodyId && !kinds.has(content.leadBodyId)) throw new Problem('NOT_FOUND', {}, ['leadBodyId']);
  if (content.decidingBodyId && !kinds.has(content.decidingBodyId)) throw new Problem('NOT_FOUND', {}, ['decidingBodyId']);
  if (content.decidingBodyId && kinds.get(content.decidingBodyId) !== 'DECIDING')
    throw new Problem('BAD_INPUT', { reason: 'not a deciding body' }, ['decidingBodyId']);
  for (const id of contributing) if (!kinds.has(id)) throw new Problem('NOT_FOUND', {}, ['contributingBodyIds']);
}

/** Only within one programme can there be a circle, and that programme is locked: above it, parents lead away. */
async function assertParent(tx: Tx, programme: ProgrammeRow, parentId: string, selfId: string | null): Promise<void> {
  const path = ['parentId'];
  const [parent] = await sql<Pick<ProgrammeRow, 'id' | 'kind' | 'year' | 'quarter'>>(
    tx,
    `select programme.id, programme.kind, programme.year, programme.quarter
     from proposal join programme on programme.id = proposal.programme_id where proposal.id = $1`,
    [parentId],
  );
  if (!parent) throw new Problem('NOT_FOUND', {}, path);
  const [circle] = await sql(
    tx,
    `with recursive above as (
       select id, parent_id from proposal where id = $1
       union select up.id, up.parent_id from proposal up join above on above.parent_id = up.id)
     select from above where id = $2::uuid`,
    [parentId, selfId],
  );
  if (circle || !isSameOrAbove(parent, programme)) throw new Problem('BAD_PARENT', {}, path);
}
