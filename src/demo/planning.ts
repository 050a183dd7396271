import { Role } from '../access/actor.ts';
import type { Change } from '../graphql/perform.ts';
import { type Period, readPeriod } from '../graphql/period.ts';
import { seededIds } from '../ids.ts';
import { consultProgramme } from '../programmes/consult-programme.ts';
import { createProgramme } from '../programmes/create-programme.ts';
import type { ProgrammeKind } from '../programmes/programme.type.ts';
import { addProposal } from '../proposals/add-proposal.ts';
import { admitProposal } from '../proposals/admit-proposal.ts';
import { adoptProgramme } from '../proposals/adopt-programme.ts';
import { createProposal } from '../proposals/create-proposal.ts';
import { declineProposal } from '../proposals/decline-proposal.ts';
import { mergeProposal } from '../proposals/merge-proposal.ts';
import {
  type DifficultyFlag,
  Handling,
  type ProposalKind,
  ProposalOrigin,
  ProposalPriority,
} from '../proposals/proposal.type.ts';
import { reassignProposal } from '../proposals/reassign-proposal.ts';
import { redateProposal } from '../proposals/redate-proposal.ts';
import { withdrawProposal } from '../proposals/withdraw-proposal.ts';
import type { Cast } from './cast.ts';
import type { DemoChange, DemoProgramme, DemoProposal, DemoReference } from './plan.ts';
import { idsOf } from './programme.ts';
import type { Do, Step } from './step.ts';
import { morningOf, weekdaysAfter } from './weekdays.ts';

/** What the office does with the demo programmes: it enters, adopts and changes them. */
export class Planning {
  readonly #cast: Cast;
  readonly #do: Do;
  readonly #proposalIds = new Map<string, string>();

  constructor(cast: Cast, act: Do) {
    this.#cast = cast;
    this.#do = act;
  }

  stepsOf(programme: DemoProgramme): Step[] {
    const created = morningOf(programme.created);
    const entered = { id: '' };
    const steps: Step[] = [
      {
        at: created,
        run: async () => {
          entered.id = await this.#enter(programme);
        },
      },
    ];
    const { adopted } = programme;
    if (adopted) steps.push({ at: morningOf(adopted), run: () => this.#adopt(programme, entered.id) });
    else steps.push({ at: weekdaysAfter(created, 3), run: () => this.#consult(programme, entered.id) });
    for (const change of programme.changes)
      steps.push({ at: morningOf(change.at), run: () => this.#change(programme, entered.id, change) });
    return steps;
  }

  proposalId({ programme, number }: DemoReference): string {
    const id = this.#proposalIds.get(`${programme}/${number}`);
    if (!id) throw new Error(`The demo world has no proposal ${number} in ${programme} yet.`);
    return id;
  }

  async #enter(programme: DemoProgramme): Promise<string> {
    const prefix = idsOf(programme);
    const { year, title } = programme;
    const kind = programme.kind as ProgrammeKind;
    const { objectId: programmeId } = await this.#byClerk(`${prefix}/programme`, (as) =>
      createProgramme(as, { kind, year, title }),
    );
    for (const proposal of programme.proposals) {
      const predecessorId = proposal.predecessor ? this.proposalId(proposal.predecessor) : null;
      const origin = predecessorId ? ProposalOrigin.CARRIED_OVER : ProposalOrigin.PLANNED;
      const input = { programmeId, ...this.#contentOf(proposal), origin, predecessorId };
      const created = await this.#byClerk(`${prefix}/proposal/${proposal.number}`, (as) => createProposal(as, input));
      this.#proposalIds.set(`${programme.key}/${proposal.number}`, created.objectId);
    }
    return programmeId;
  }

  #adopt(programme: DemoProgramme, programmeId: string): Promise<Change> {
    return this.#byClerk(`${idsOf(programme)}/programme`, (as) => adoptProgramme(as, programmeId));
  }

  /** Shows the programme to its bodies, and judges what is ripe: admitted, or not. */
  async #consult(programme: DemoProgramme, programmeId: string): Promise<void> {
    const ids = `${idsOf(programme)}/programme`;
    await this.#byClerk(ids, (as) => consultProgramme(as, programmeId));
    for (const { number, reach } of programme.proposals) {
      const proposalId = this.proposalId({ programme: programme.key, number });
      const reason = 'Chưa có quy hoạch tuyến; đề nghị nêu lại khi quy hoạch vùng được phê duyệt.';
      if (reach === 'PLANNED') await this.#byClerk(ids, (as) => admitProposal(as, { proposalId, allowDuplicate: false }));
      if (reach === 'DECLINED') await this.#byClerk(ids, (as) => declineProposal(as, { proposalId, reason }));
    }
  }

  async #change(programme: DemoProgramme, programmeId: string, change: DemoChange): Promise<void> {
    const prefix = idsOf(programme);
    const { decisionReference, reason } = change;
    const decision = { decisionReference, reason };
    const of = (number: number) => this.proposalId({ programme: programme.key, number });
    const ids = `${prefix}/change/${decisionReference}`;
    if (change.kind === 'ADD') {
      const content = this.#contentOf(change.proposal);
      const entryIds = `${prefix}/proposal/${change.proposal.number}`;
      this.#proposalIds.set(`${programme.key}/${change.proposal.number}`, seededIds(entryIds)()); // its own id is drawn first
      const input = { ...content, ...decision, programmeId, allowDuplicate: false };
      await this.#byClerk(entryIds, (as) => addProposal(as, input));
      return;
    }
    const proposalId = of(change.number);
    await this.#byClerk(ids, (as) => {
      if (change.kind === 'REDATE') return redateProposal(as, { ...decision, proposalId, due: periodOf(change.due) });
      if (change.kind === 'REASSIGN')
        return reassignProposal(as, { ...decision, proposalId, leadBodyId: this.#cast.body(change.lead) });
      if (change.kind === 'MERGE') return mergeProposal(as, { ...decision, proposalId, intoProposalId: of(change.into) });
      return withdrawProposal(as, { ...decision, proposalId });
    });
  }

  #contentOf(proposal: DemoProposal) {
    return {
      number: proposal.number,
      kind: proposal.kind as ProposalKind,
      handling: (proposal.handling as Handling | undefined) ?? Handling.ON_SYSTEM,
      title: proposal.title,
      leadBodyId: this.#cast.body(proposal.lead),
      contributingBodyIds: proposal.contributing.map((key) => this.#cast.body(key)),
      decidingBodyId: this.#cast.body('council'),
      due: periodOf(proposal.due),
      priority: (proposal.priority as ProposalPriority | undefined) ?? ProposalPriority.REGULAR,
      prioritySource: proposal.prioritySource ?? null,
      flags: (proposal.flags ?? []) as DifficultyFlag[],
      parentId: proposal.parent ? this.proposalId(proposal.parent) : null,
    };
  }

  #byClerk(ids: string, work: Parameters<Do>[2]): Promise<Change> {
    return this.#do(ids, this.#cast.of(this.#cast.body('office'), Role.PROGRAMME_CLERK), work);
  }
}

const periodOf = (text: string): Period => readPeriod(text)!;
