import { ChooseTargetMeeting, CreateMeeting, DossiersOf } from '../../clients/agenda.operations.ts';
import { MarkReady } from '../../clients/drafts.operations.ts';
import { CloseRound, OpenRound, PassCheck, SubmitProposal } from '../../clients/operations.ts';
import { aDraft, type Drafted, done, type World } from '../harness/world.ts';

/** A clock that a test sets to an instant of the zone of the calendar, as `2024-02-05 17:00:01`. */
export function aHeldClock(start: string) {
  const at = (local: string) => new Date(`${local.replace(' ', 'T')}+07:00`);
  let held = at(start);
  return {
    now: () => held,
    hold: (local: string) => {
      held = at(local);
    },
  };
}

/** The instant that a local time names, as answers print it. */
export const instant = (local: string): string => new Date(`${local.replace(' ', 'T')}+07:00`).toISOString();

export async function aMeeting(world: World, day: string, bodyId: string = world.body['P']!): Promise<string> {
  const { data } = await world.ask('o-clerk', CreateMeeting, { input: { bodyId, day } });
  return done(data?.createMeeting).meeting!.id;
}

/** A proposal with a draft, aimed at a meeting. */
export async function aDraftAimedAt(world: World, meetingId: string): Promise<Drafted> {
  const drafted = await aDraft(world);
  const input = { proposalId: drafted.proposalId, meetingId };
  done((await world.ask('o-desk', ChooseTargetMeeting, { input })).data?.chooseTargetMeeting);
  return drafted;
}

export async function submit(world: World, { proposalId, draftId }: Drafted): Promise<void> {
  done((await world.ask('l-head', SubmitProposal, { input: { proposalId, draftId } })).data?.submitProposal);
}

/** From the office's check to READY, by way of a round that is closed at once. */
export async function makeReady(world: World, { proposalId, draftId }: Drafted): Promise<void> {
  done((await world.ask('o-desk', PassCheck, { input: { proposalId } })).data?.passCheck);
  const asked = { draftId, kind: 'CONSULTATION' as const, mode: 'OPEN' as const, bodyIds: [world.body['A']!] };
  const roundId = done((await world.ask('o-desk', OpenRound, { input: asked })).data?.openRound).round!.id;
  done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
  done((await world.ask('o-desk', MarkReady, { input: { proposalId } })).data?.markReady);
}

/** The proposal with its dossiers and what is owed about it. */
export async function dossiersOf(world: World, proposalId: string, login = 'o-desk') {
  return (await world.ask(login, DossiersOf, { id: proposalId })).data!.proposal;
}

/** What is owed of one kind about a proposal, in the order it began in. */
export async function owed(world: World, proposalId: string, kind: string) {
  const { obligations } = await dossiersOf(world, proposalId);
  return obligations.nodes.filter((node) => node.kind === kind).sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
}
