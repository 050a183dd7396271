import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  ChooseTargetMeeting,
  ReturnForRepreparation,
  ReturnIncomplete,
  ScheduleProposal,
  UnscheduleProposal,
} from '../../clients/agenda.operations.ts';
import { MarkReady } from '../../clients/drafts.operations.ts';
import { PassCheck, SubmitProposal } from '../../clients/operations.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { openStates, ProposalState } from '../../src/proposals/proposal.state.ts';
import { asAdmin } from '../harness/database.ts';
import { aDraft, aWorld, type World } from '../harness/world.ts';
import { aHeldClock, aMeeting } from './dossiers.ts';

// The table of domain §4, as far as a dossier goes: from which states each transition leads on. From every other it is
// WRONG_STATE, and nothing changes.

const S = ProposalState;
const clock = aHeldClock('2024-03-04 09:00:00');
let world: World;
beforeAll(async () => {
  world = await aWorld({ clock });
});
afterAll(() => world[Symbol.asyncDispose]());

interface Transition {
  name: string;
  by: string;
  document: TypedDocumentNode<unknown, { input: never }>;
  more: (about: { draftId: string; meetingId: string }) => object;
  from: ProposalState[];
  to: ProposalState | null;
}

const transitions: Transition[] = [
  {
    name: 'submitProposal',
    by: 'l-head',
    document: SubmitProposal,
    more: ({ draftId }) => ({ draftId }),
    from: [S.IN_PREPARATION],
    to: S.SUBMITTED,
  },
  { name: 'passCheck', by: 'o-desk', document: PassCheck, more: () => ({}), from: [S.SUBMITTED], to: S.IN_REVIEW },
  {
    ...{
      name: 'returnIncomplete',
      by: 'o-desk',
      document: ReturnIncomplete,
      more: () => ({ missing: ['x'], newDue: '2024-03-29' }),
    },
    ...{ from: [S.SUBMITTED], to: S.IN_PREPARATION },
  },
  {
    ...{ name: 'returnForRepreparation', by: 'o-head', document: ReturnForRepreparation },
    more: () => ({ reasonCodes: ['OTHER'], reason: 'x', newDue: '2024-03-29' }),
    ...{ from: [S.IN_REVIEW, S.SYNTHESIS, S.RESPONDING, S.READY, S.SCHEDULED], to: S.IN_PREPARATION },
  },
  { name: 'markReady', by: 'o-desk', document: MarkReady, more: () => ({}), from: [S.SYNTHESIS], to: S.READY },
  {
    ...{ name: 'scheduleProposal', by: 'o-desk', document: ScheduleProposal, more: ({ meetingId }) => ({ meetingId }) },
    ...{ from: [S.READY], to: S.SCHEDULED },
  },
  { name: 'unscheduleProposal', by: 'o-desk', document: UnscheduleProposal, more: () => ({}), from: [S.SCHEDULED], to: S.READY },
  {
    ...{ name: 'chooseTargetMeeting', by: 'o-desk', document: ChooseTargetMeeting, more: ({ meetingId }) => ({ meetingId }) },
    ...{ from: openStates.filter((state) => state !== S.SCHEDULED), to: null },
  },
] as Transition[];

test.each(transitions)(
  '$name leads on from its states of the table, and from no other',
  async ({ by, document, more, name, from, to }) => {
    const { proposalId, draftId } = await aDraft(world);
    const { uuid } = readGlobalId(proposalId)!;
    const meetingId = await meeting();
    const put = (state: ProposalState) =>
      asAdmin(world.database.name, async (admin) => {
        const [sets, values] =
          state === S.SCHEDULED
            ? [`scheduled_meeting_id = $3, agenda_section = 'NORMAL'`, [uuid, state, readGlobalId(meetingId)!.uuid]]
            : ['scheduled_meeting_id = null, agenda_section = null', [uuid, state]];
        await admin.query(`update proposal set state = $2, target_meeting_id = null, ${sets} where id = $1`, values);
        // A dossier that came in time, wherever one must have come.
        await admin.query(`delete from submission where proposal_id = $1`, [uuid]);
        if (![S.PROPOSED, S.DECLINED, S.PLANNED, S.IN_PREPARATION].includes(state))
          await admin.query(
            `insert into submission (id, proposal_id, draft_id, kind, submitted_at, submitted_by_person_id)
           select gen_random_uuid(), $1, $2, 'FIRST', '2024-03-04T01:00:00Z', id from person limit 1`,
            [uuid, readGlobalId(draftId)!.uuid],
          );
      });
    const stateNow = () =>
      asAdmin(
        world.database.name,
        async (admin) => (await admin.query('select state from proposal where id = $1', [uuid])).rows[0].state,
      );
    for (const state of Object.values(ProposalState)) {
      await put(state);
      const { data } = await world.ask(by, document, { input: { proposalId, ...more({ draftId, meetingId }) } as never });
      const { userErrors } = (data as Record<string, { userErrors: { code: string }[] }>)[name]!;
      const isAllowed = from.includes(state);
      expect([state, userErrors.map(({ code }) => code)]).toEqual([state, isAllowed ? [] : ['WRONG_STATE']]);
      expect([state, await stateNow()]).toEqual([state, isAllowed ? (to ?? state) : state]);
    }
  },
);

let day = 1;
const meeting = () => aMeeting(world, `2024-08-${String(day++).padStart(2, '0')}`);
