import { Role } from '../access/actor.ts';
import { returnForRepreparation } from '../appraisal/returns/return-for-repreparation.ts';
import { markReady } from '../discussion/mark-ready.ts';
import { submitProposal } from '../drafts/submit-proposal.ts';
import type { Change } from '../graphql/perform.ts';
import { createMeeting } from '../meetings/create-meeting.ts';
import type { Tx } from '../persistence/database.ts';
import { chooseTargetMeeting } from '../proposals/choose-target-meeting.ts';
import { grantWaiver } from '../proposals/grant-waiver.ts';
import { leadTimeBefore } from '../proposals/lead-time.ts';
import { passCheck } from '../proposals/pass-check.ts';
import type { ReturnReason } from '../proposals/return.type.ts';
import { returnIncomplete } from '../proposals/return-incomplete.ts';
import { scheduleProposal } from '../proposals/schedule-proposal.ts';
import type { Cast } from './cast.ts';
import { type DemoCourse, demoCourses, demoMeetings } from './meetings.ts';
import type { Do, Step } from './step.ts';
import { morningOf } from './weekdays.ts';

/** One proposal of the script, as far as it has come. */
export interface OnItsWay {
  key: string;
  lead: string;
  proposalId: () => string;
  draftId: () => string;
  upload: (file: string) => Promise<Change>;
}

/** What the office and the council do with meetings, and with dossiers that go another way than straight on. */
export class Agenda {
  readonly #tx: Tx;
  readonly #cast: Cast;
  readonly #do: Do;
  readonly #meetings = new Map<string, string>();

  constructor(tx: Tx, cast: Cast, act: Do) {
    this.#tx = tx;
    this.#cast = cast;
    this.#do = act;
  }

  meetings(): Step[] {
    const bodyId = this.#cast.body('council');
    return demoMeetings.map(({ day, title, planned }) => ({
      at: morningOf(planned),
      run: async () => {
        const created = await this.#as('office', Role.PROGRAMME_CLERK, `demo/meeting/${day}`, (as) =>
          createMeeting(as, { bodyId, day, title }),
        );
        this.#meetings.set(day, created.objectId);
      },
    }));
  }

  stepsOf(proposal: OnItsWay): Step[] {
    const course = demoCourses[proposal.key] ?? {};
    const step = (at: string, run: () => Promise<unknown>): Step => ({ at: morningOf(at), run });
    const { aimed, waived, incomplete, repreparation } = course;
    return [
      ...(aimed ? [step(aimed.at, () => this.#aim(proposal, aimed.meeting))] : []),
      ...(aimed && waived ? [step(waived.at, () => this.#letGoOn(proposal, aimed.meeting, waived.reason))] : []),
      ...(incomplete
        ? [
            step(incomplete.at, () => this.#returnIncomplete(proposal, incomplete)),
            step(incomplete.again, () => this.#submit(proposal)),
          ]
        : []),
      ...(repreparation
        ? [
            step(repreparation.at, () => this.#returnForRepreparation(proposal, repreparation)),
            step(repreparation.again, async () => this.#submit(proposal, (await proposal.upload(repreparation.text)).objectId)),
            step(repreparation.passed, () => this.#pass(proposal)),
          ]
        : []),
    ];
  }

  #aim({ key, proposalId }: OnItsWay, day: string): Promise<Change> {
    const input = { proposalId: proposalId(), meetingId: this.#meetings.get(day)! };
    return this.#as('office', Role.DESK_OFFICER, `demo/agenda/${key}`, (as) => chooseTargetMeeting(as, input));
  }

  async #letGoOn({ key, proposalId }: OnItsWay, day: string, reason: string): Promise<void> {
    const ids = `demo/agenda/${key}`;
    await this.#as('office', Role.DESK_OFFICER, ids, (as) => markReady(as, proposalId()));
    const { id: obligationId } = (await leadTimeBefore(this.#tx, proposalId(), this.#meetings.get(day)!))!;
    await this.#as('council', Role.CHAIR, ids, (as) => grantWaiver(as, { obligationId, reason }));
    const input = { proposalId: proposalId(), meetingId: null };
    await this.#as('office', Role.DESK_OFFICER, ids, (as) => scheduleProposal(as, input));
  }

  #returnIncomplete({ key, proposalId }: OnItsWay, { missing, newDue }: NonNullable<DemoCourse['incomplete']>): Promise<Change> {
    const input = { proposalId: proposalId(), missing, newDue };
    return this.#as('office', Role.DESK_OFFICER, `demo/agenda/${key}`, (as) => returnIncomplete(as, input));
  }

  #returnForRepreparation(
    { key, proposalId }: OnItsWay,
    { reasonCodes, reason, newDue }: NonNullable<DemoCourse['repreparation']>,
  ): Promise<Change> {
    const input = { proposalId: proposalId(), reasonCodes: reasonCodes as ReturnReason[], reason, newDue };
    return this.#as('council', Role.CHAIR, `demo/agenda/${key}`, (as) => returnForRepreparation(as, input));
  }

  #submit({ key, lead, proposalId, draftId }: OnItsWay, nextDraftId?: string): Promise<Change> {
    const input = { proposalId: proposalId(), draftId: nextDraftId ?? draftId() };
    return this.#as(lead, Role.HEAD, `demo/agenda/${key}`, (as) => submitProposal(as, input));
  }

  #pass({ key, proposalId }: OnItsWay): Promise<Change> {
    return this.#as('office', Role.DESK_OFFICER, `demo/agenda/${key}`, (as) => passCheck(as, proposalId()));
  }

  #as(body: string, role: Role, ids: string, work: Parameters<Do>[2]): Promise<Change> {
    return this.#do(ids, this.#cast.of(this.#cast.body(body), role), work);
  }
}
