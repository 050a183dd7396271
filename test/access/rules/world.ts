import { globalId, type NodeType, readGlobalId } from '../../../src/graphql/global-id.ts';
import { newId } from '../../../src/ids.ts';
import { asAdmin } from '../../harness/database.ts';
import { pdf, upload } from '../../harness/files.ts';
import { aWorld, blocksOf, sampleText, type World } from '../../harness/world.ts';
import { by, threadOf } from '../blind-world.ts';
import { ask } from '../everything.ts';
import { storedIn } from '../strange.ts';

// A world in which there is one of each thing, each of a body or person that is known: what the rules are tried on.

export const at = new Date('2024-03-01T09:00:00Z');
export type Mode = 'OPEN' | 'AFTER_OWN' | 'AT_CLOSE';

export interface RuledWorld {
  world: World;
  /** One of each type: the things that the rules of types are about. */
  samples: Partial<Record<NodeType, string>>;
  /** With what the inputs of mutations are filled. */
  values: Record<string, unknown>;
  /** For single mutations other values. */
  valuesFor: Record<string, Record<string, unknown>>;
}

/** A round of A, B, C and E about a proposal of L, on which P decides; D has another proposal in the programme. */
export async function aRuledWorld(mode: Mode): Promise<RuledWorld> {
  const world = await aWorld({ clock: { now: () => at }, logTo: () => {} });
  const { body } = world;
  await putObservers(world);
  const programmeId = await by(world, 'o-clerk', 'createProgramme', { kind: 'YEAR', year: 2024, title: 'Chương trình 2024' });
  const entry = { programmeId, kind: 'SCHEME', decidingBodyId: body['P'], due: '2024-06' };
  const proposalId = await by(world, 'o-clerk', 'createProposal', { ...entry, title: 'Đề án', leadBodyId: body['L'] });
  const otherId = await by(world, 'o-clerk', 'createProposal', { ...entry, title: 'Báo cáo', leadBodyId: body['D'] });
  await by(world, 'o-clerk', 'adoptProgramme', { programmeId });
  const decision = { decisionReference: 'QĐ 1', reason: 'theo quyết định' };
  const changeId = await by(world, 'o-clerk', 'redateProposal', { proposalId: otherId, due: '2024-07', ...decision });
  const meetingId = await by(world, 'o-clerk', 'createMeeting', { bodyId: body['P'], day: '2024-06-20' });
  await by(world, 'o-desk', 'chooseTargetMeeting', { proposalId, meetingId });
  await by(world, 'l-officer', 'startProposal', { proposalId });
  const draftId = await by(world, 'l-officer', 'uploadDraft', { proposalId, text: sampleText });
  await by(world, 'l-head', 'submitProposal', { proposalId, draftId });
  await by(world, 'o-desk', 'passCheck', { proposalId });
  const paperBody = await aBodyOnPaper(world);
  const bodyIds = [body['A'], body['B'], body['C'], paperBody];
  const questions = [{ text: 'Có khả thi không?' }];
  const roundId = await by(world, 'o-desk', 'openRound', { draftId, kind: 'APPRAISAL', mode, bodyIds, questions });
  const block = (await blocksOf(world, draftId)).find(({ text }) => text.includes('ngân sách'))!.id;
  const anchor = { blockId: block, exact: 'ngân sách bảo đảm' };
  const commentId = await by(world, 'a-officer', 'addComment', { draftId, audience: 'ROUND', text: 'một', anchor });
  const threadId = await threadOf(world.as('a-officer'), commentId);
  const newerId = await by(world, 'l-officer', 'uploadDraft', { proposalId, text: sampleText.replace('ngân sách', 'ngân quỹ') });
  const newBlock = (await blocksOf(world, newerId)).find(({ text }) => text.includes('ngân quỹ'))!.id;

  // A signs, and is found sketchy; B writes, and asks for time; C says that it is not its business.
  const written = { roundId, expectedVersion: 0, position: 'AGREE', comment: 'nhất trí' };
  await by(world, 'a-head', 'draftOpinion', written);
  const signed = { roundId, expectedVersion: 1, acknowledgeMissing: true };
  const opinionId = await by(world, 'a-head', 'submitOpinion', signed);
  const finding = { opinionId, codes: ['TOO_VAGUE'], reason: 'chung chung' };
  const findingId = await by(world, 'o-desk', 'proposeFinding', finding);
  await by(world, 'o-desk', 'confirmFinding', { findingId, reason: 'chung chung' });
  await by(world, 'b-officer', 'draftOpinion', written);
  const fileId = (await upload(world, 'b-officer', 'phụ lục.pdf', pdf('của B'))).id;
  const claimId = await by(world, 'c-head', 'claimOutOfRemit', { roundId, reason: 'không thuộc thẩm quyền' });
  const obligations = await owedBy(world);
  const obligationId = obligations(body['B']!, 'OPINION');
  const time = { obligationId, until: '2024-03-29', reason: 'chờ số liệu' };
  const extensionRequestId = await by(world, 'b-head', 'requestExtension', time);
  const people = await peopleOf(world);
  const delegated = { personId: people['a-officer'], validFrom: '2024-03-01', validTo: '2024-03-31' };
  const delegationId = await by(world, 'a-head', 'delegateSigning', delegated);
  await by(world, 'a-officer', 'createCalendarAddress', {});
  const tokenId = await aToken(world, people['a-officer']!, body['A']!);
  const stored = Map.groupBy(await storedIn(world), ([type]) => type);
  const theOnly = (type: NodeType) => stored.get(type)![0]![1];
  const requestId = await requestOf(world, body['B']!);
  return {
    world,
    samples: {
      ...{ Body: body['D']!, Person: people['d-head']!, Programme: programmeId, Proposal: proposalId, ProgrammeChange: changeId },
      ...{ Draft: draftId, Block: block, Round: roundId, Question: theOnly('Question'), OpinionRequest: requestId },
      ...{ Opinion: opinionId, SufficiencyFinding: findingId, Delegation: delegationId, OutOfRemitClaim: claimId },
      ...{ Thread: threadId, Comment: commentId, Attachment: fileId, Meeting: meetingId, Submission: theOnly('Submission') },
      ...{
        CalendarAddress: theOnly('CalendarAddress'),
        ApiToken: tokenId,
        Obligation: obligationId,
        Regulation: theOnly('Regulation'),
      },
      ExtensionRequest: extensionRequestId,
    },
    values: {
      ...{ text: 'x', title: 'x', reason: 'x', exact: 'x', decisionReference: 'x', content: '', name: 'x', source: 'x' },
      ...{ documentReference: 'x', validFrom: '2024-03-01', validTo: '2024-03-31', effectiveFrom: '2025-01-01' },
      ...{ day: '2024-07-29', missing: ['x'], item: 'x', due: '2024-06', year: 2030, until: '2024-03-29' },
      ...{ expectedVersion: 1, expectedSequence: 1, accepted: true, effectiveTo: '2025-12-31', amount: 5, basis: 'x' },
      ...{ programmeId, proposalId, intoProposalId: otherId, draftId, blockId: block, roundId, commentId, threadId, meetingId },
      ...{ requestId, claimId, opinionId, findingId, fileId, obligationId, extensionRequestId, delegationId },
      ...{ addressId: theOnly('CalendarAddress'), tokenId, regulationId: theOnly('Regulation'), questionId: theOnly('Question') },
      ...{ bodyId: body['P'], bodyIds: [body['C']], leadBodyId: body['A'], decidingBodyId: body['P'] },
      personId: people['a-officer'],
    },
    valuesFor: {
      grantWaiver: { obligationId: obligations(body['L']!, 'LEAD_TIME') },
      submitProposal: { draftId: newerId },
      confirmPlacement: { draftId: newerId },
      detachThread: { draftId: newerId },
      reattachThread: { draftId: newerId, blockId: newBlock, exact: 'ngân quỹ' },
      enterOpinion: { bodyId: paperBody },
      pickThread: { threadId },
      delegateSigning: { personId: people['b-officer'] },
      markRead: { optional: { draftId, upToCommentId: commentId } },
    },
  };
}

/** Nothing is changed any more: each change is undone as it would be kept, and answered as INTERNAL. */
export function freeze({ database }: World): Promise<void> {
  return asAdmin(database.name, async (admin) => {
    await admin.query(`create function frozen() returns trigger language plpgsql as $$ begin raise exception 'frozen'; end $$`);
    const { rows } = await admin.query(
      `select tablename from pg_tables where schemaname = 'public' and tablename <> 'mikro_orm_migrations'`,
    );
    for (const { tablename } of rows)
      await admin.query(
        `create constraint trigger frozen after insert or update or delete on "${tablename}" deferrable initially deferred for each row execute function frozen()`,
      );
  });
}

/** In some bodies that have none an observer, who only reads; and G, which has no part in the programme. */
function putObservers({ database }: World): Promise<void> {
  return asAdmin(database.name, async (admin) => {
    await admin.query(`insert into body (id, kind, name_vi, name_en) values ($1, 'ORDINARY', 'Cơ quan G', 'Body G')`, [newId()]);
    for (const login of ['o-observer', 'l-observer', 'd-observer', 'g-head']) {
      const [letter, role] = login.toUpperCase().split('-');
      const personId = newId();
      await admin.query('insert into person (id, login, name) values ($1, $2, $3)', [personId, login, `Nguyễn Văn ${login}`]);
      await admin.query(
        `insert into membership (id, person_id, body_id, role, valid_from)
         select $1, $2, id, $4, '2020-01-01' from body where name_en = $3`,
        [newId(), personId, `Body ${letter}`, role],
      );
    }
  });
}

function aBodyOnPaper({ database }: World): Promise<string> {
  const id = newId();
  const insert = `insert into body (id, kind, name_vi, name_en) values ($1, 'ORDINARY', 'Cơ quan E', 'Body E')`;
  return asAdmin(database.name, async (admin) => {
    await admin.query(insert, [id]);
    return globalId('Body', id);
  });
}

async function peopleOf(world: World): Promise<Record<string, string>> {
  const query = '{ people(first: 100) { nodes { id login } } }';
  const { data } = await ask<{ people: { nodes: { id: string; login: string }[] } }>(world.as('o-desk'), query);
  return Object.fromEntries(data!.people.nodes.map(({ id, login }) => [login, id]));
}

async function requestOf({ database }: World, bodyId: string): Promise<string> {
  return asAdmin(database.name, async (admin) => {
    const { rows } = await admin.query('select id, body_id from opinion_request');
    return globalId('OpinionRequest', rows.find((row) => globalId('Body', row.body_id) === bodyId).id);
  });
}

async function owedBy({ database }: World): Promise<(bodyId: string, kind: string) => string> {
  return asAdmin(database.name, async (admin) => {
    const { rows } = await admin.query('select id, body_id, kind from obligation');
    return (bodyId, kind) =>
      globalId('Obligation', rows.find((row) => row.kind === kind && globalId('Body', row.body_id) === bodyId).id);
  });
}

/** A token of somebody, as it is stored: in demo mode none is made. */
async function aToken(world: World, person: string, body: string): Promise<string> {
  const id = crypto.randomUUID();
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `insert into api_token (id, person_id, body_id, name, prefix, secret_hash, scopes, created_at, expires_at)
       values ($1, $2, $3, 'x', 'clg_aaaaaaaa', sha256('x'), '{READ}', '2024-03-01', '2030-01-01')`,
      [id, readGlobalId(person)!.uuid, readGlobalId(body)!.uuid],
    ),
  );
  return globalId('ApiToken', id);
}
