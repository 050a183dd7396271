import { readFileSync } from 'node:fs';
import { type Actor, Role } from '../access/actor.ts';
import { closeRound } from '../appraisal/rounds/close-round.ts';
import { DraftMediaType } from '../drafts/draft.type.ts';
import { submitProposal } from '../drafts/submit-proposal.ts';
import { uploadDraft } from '../drafts/upload-draft.ts';
import type { Change } from '../graphql/perform.ts';
import { type NewId, seededIds } from '../ids.ts';
import type { Tx } from '../persistence/database.ts';
import { actFor, settle } from '../persistence/transaction.ts';
import { passCheck } from '../proposals/pass-check.ts';
import { startProposal } from '../proposals/start-proposal.ts';
import { Agenda } from './agenda.ts';
import { demoAppraisals } from './appraisals.ts';
import { Appraising } from './appraising.ts';
import { Cast } from './cast.ts';
import { Discussing } from './discussing.ts';
import { demoDiscussions } from './discussions.ts';
import { demoTerm, demoYearAfter, demoYearBefore } from './other-programmes.ts';
import { demoBodies } from './people.ts';
import { type DemoProgramme, type DemoProposal, type DemoReach, demoReaches } from './plan.ts';
import { Planning } from './planning.ts';
import { demoProgramme, idsOf } from './programme.ts';
import type { DemoRemark } from './remark.ts';
import type { Do, Step } from './step.ts';
import { morningOf, weekdaysAfter, workMinutesAfter } from './weekdays.ts';

const minutesBetween = 10;

/** The demo world while it comes about: every script at once, in the order of time. */
export class DemoWorld {
  readonly #tx: Tx;
  readonly #cast = new Cast(demoBodies);
  readonly #ids = new Map<string, NewId>();
  #acting: Actor | undefined;
  #now = new Date(0);

  constructor(tx: Tx) {
    this.#tx = tx;
  }

  async live(): Promise<void> {
    await this.#cast.enter(this.#tx);
    const planning = new Planning(this.#cast, this.#do);
    const agenda = new Agenda(this.#tx, this.#cast, this.#do);
    const steps: Step[] = agenda.meetings();
    for (const programme of [demoTerm, demoYearBefore, demoProgramme, demoYearAfter]) {
      steps.push(...planning.stepsOf(programme));
      for (const [proposal, from] of inForce(programme))
        steps.push(...this.#stepsOf(programme, proposal, from, { planning, agenda }));
    }
    for (const { at, run } of steps.sort((a, b) => a.at.getTime() - b.at.getTime())) {
      if (at > this.#now) this.#now = at;
      await run();
    }
  }

  /** How a proposal is prepared and reviewed, as far as its script says. */
  #stepsOf(
    programme: DemoProgramme,
    proposal: DemoProposal,
    from: Date,
    { planning, agenda }: { planning: Planning; agenda: Agenda },
  ): Step[] {
    const ids = `${idsOf(programme)}/draft/${proposal.number}`;
    const isTalkedAbout = programme === demoProgramme;
    const proposalId = () => planning.proposalId({ programme: programme.key, number: proposal.number });
    const [head, desk] = [this.#of(proposal.lead, Role.HEAD), this.#of('office', Role.DESK_OFFICER)];
    const appraisal = demoAppraisals[programme.key]?.[proposal.number] ?? { questions: [], opinions: [] };
    const appraising = new Appraising(this.#tx, this.#cast, this.#do, ids, appraisal);
    const made = { draftId: '', roundId: '' };
    const started = weekdaysAfter(from, 10 + (proposal.number % 7) * 2);
    const submitted = proposal.submitted ? morningOf(proposal.submitted) : weekdaysAfter(started, 45);
    const passed = weekdaysAfter(submitted, 2);
    const upload = (file: string) => this.#upload(ids, head, proposalId(), file);
    const until = (reach: DemoReach, at: Date, run: () => Promise<unknown>): Step[] =>
      demoReaches.indexOf(proposal.reach) >= demoReaches.indexOf(reach) ? [{ at, run }] : [];
    return [
      ...until('IN_PREPARATION', started, () => this.#do(ids, head, (as) => startProposal(as, proposalId()))),
      ...until('DRAFTED', weekdaysAfter(submitted, -4), async () => {
        made.draftId = (await upload(proposal.text!)).objectId;
      }),
      ...until('SUBMITTED', submitted, () =>
        this.#do(ids, head, (as) => submitProposal(as, { proposalId: proposalId(), draftId: made.draftId })),
      ),
      ...until('IN_REVIEW', passed, () => this.#do(ids, desk, (as) => passCheck(as, proposalId()))),
      ...until('ROUND_OPEN', passed, async () => {
        made.roundId = await appraising.open(made.draftId, proposal.invited!);
        const discussing = new Discussing(this.#tx, this.#cast, this.#do, { ids, draftId: made.draftId });
        const threads: [string, DemoRemark][] = [];
        for (const remark of (isTalkedAbout ? demoDiscussions[proposal.number] : undefined) ?? [])
          threads.push([await discussing.discuss(remark), remark]);
        await appraising.answer();
        if (!proposal.nextText) return;
        const { objectId: nextDraftId } = await upload(proposal.nextText);
        for (const [threadId, remark] of threads) await discussing.place(threadId, remark, nextDraftId);
        await appraising.reconfirm();
      }),
      ...until('SYNTHESIS', proposal.closed ? morningOf(proposal.closed) : weekdaysAfter(passed, 8), () =>
        this.#do(ids, desk, (as) => closeRound(as, made.roundId)),
      ),
      ...agenda.stepsOf({
        ...{ key: `${programme.key}/${proposal.number}`, lead: proposal.lead },
        ...{ proposalId, draftId: () => made.draftId, upload },
      }),
    ];
  }

  #upload(ids: string, head: Actor, proposalId: string, file: string): Promise<Change> {
    const text = readFileSync(new URL(`../../src/demo/texts/${file}`, import.meta.url), 'utf8');
    return this.#do(ids, head, (as) => uploadDraft(as, { proposalId, title: null, mediaType: DraftMediaType.MARKDOWN, text }));
  }

  readonly #do: Do = async (ids, actor, work) => {
    const now = this.#now;
    this.#now = workMinutesAfter(now, minutesBetween);
    if (actor !== this.#acting) await Promise.all([settle(this.#tx), actFor(this.#tx, actor)]);
    this.#acting = actor;
    const change = await work({ tx: this.#tx, actor, clock: { now: () => now }, newId: this.#idsOf(ids) });
    await this.#tx.flush();
    this.#tx.clear(); // use cases read what they need from the database, as they do when they come one by one
    return change;
  };

  /** What happens to one thing draws its ids from one row, whatever happens to others meanwhile. */
  #idsOf(name: string): NewId {
    const ids = this.#ids.get(name) ?? seededIds(name);
    this.#ids.set(name, ids);
    return ids;
  }

  #of(body: string, role: Role): Actor {
    return this.#cast.of(this.#cast.body(body), role);
  }
}

/** The proposals of a programme, each with the day from which it is in force. */
function inForce({ adopted, proposals, changes }: DemoProgramme): [DemoProposal, Date][] {
  if (!adopted) return [];
  const added = changes.flatMap((change): [DemoProposal, Date][] =>
    change.kind === 'ADD' ? [[change.proposal, morningOf(change.at)]] : [],
  );
  return [...proposals.map((proposal): [DemoProposal, Date] => [proposal, morningOf(adopted)]), ...added];
}
