import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import { type Actor, Role } from '../access/actor.ts';
import type { Audience } from '../access/audience.ts';
import type { UseCase } from '../access/use-case.ts';
import { closeRound } from '../appraisal/close-round.ts';
import { openRound } from '../appraisal/open-round.ts';
import { RoundKind, RoundMode } from '../appraisal/round.type.ts';
import { addComment } from '../discussion/add-comment.ts';
import { replyToComment } from '../discussion/reply-to-comment.ts';
import { resolveThread } from '../discussion/resolve-thread.ts';
import { DraftMediaType } from '../drafts/draft.type.ts';
import { submitProposal } from '../drafts/submit-proposal.ts';
import { uploadDraft } from '../drafts/upload-draft.ts';
import { globalId } from '../graphql/global-id.ts';
import type { Change } from '../graphql/perform.ts';
import { readPeriod } from '../graphql/period.ts';
import { type NewId, seededIds } from '../ids.ts';
import { type Orm, sql, sqlOne, type Tx } from '../persistence/database.ts';
import { actFor, inTransaction } from '../persistence/transaction.ts';
import { createProgramme } from '../programmes/create-programme.ts';
import type { ProgrammeKind } from '../programmes/programme.type.ts';
import { adoptProgramme } from '../proposals/adopt-programme.ts';
import { createProposal } from '../proposals/create-proposal.ts';
import { passCheck } from '../proposals/pass-check.ts';
import type { ProposalKind } from '../proposals/proposal.type.ts';
import { startProposal } from '../proposals/start-proposal.ts';
import { Cast } from './cast.ts';
import { demoDiscussions } from './discussions.ts';
import { demoBodies } from './people.ts';
import { type DemoProposal, demoProgramme, demoProposals } from './programme.ts';
import type { DemoRemark } from './remark.ts';

/** The draft under review that the banner and the tour speak of. */
export const demoProposalNumber = 7;
const draftIdOf = (number: number): string => seededIds(`demo/draft/${number}`)();
export const demoDraftId = (): string => globalId('Draft', draftIdOf(demoProposalNumber));

const reaches = ['PLANNED', 'IN_PREPARATION', 'DRAFTED', 'SUBMITTED', 'IN_REVIEW', 'ROUND_OPEN', 'SYNTHESIS'];

/**
 * Fills an empty database with the demo world, through the same use cases as everybody, in one transaction: a start that
 * dies half-way leaves it empty. The same ids, times and texts every time. Does nothing in a database that has a body.
 */
export async function seedDemoWorld(orm: Orm, log: Logger): Promise<void> {
  await inTransaction(orm, undefined, async (tx) => {
    await sql(tx, `select pg_advisory_xact_lock(hashtext('seedDemoWorld'))`);
    const { there } = await sqlOne<{ there: boolean }>(tx, `select exists (select from body) as there`);
    if (there) return;
    const world = new DemoWorld(tx);
    await world.people();
    await world.programme();
    await sql(tx, `update installation set seeded_at = now()`);
    log.info('the demo world was put into the empty database');
  });
}

class DemoWorld {
  readonly #tx: Tx;
  readonly #cast = new Cast(demoBodies);
  #acting: Actor | undefined;
  #newId: NewId = seededIds('demo');
  /** Everything happens in working hours, ten minutes apart, from the first working day of 2024. */
  #now = new Date('2024-01-02T08:00:00+07:00');

  constructor(tx: Tx) {
    this.#tx = tx;
  }

  async people(): Promise<void> {
    await this.#cast.enter(this.#tx);
  }

  async programme(): Promise<void> {
    const clerk = this.#cast.of(this.#cast.body('office'), Role.PROGRAMME_CLERK);
    const { kind, year, title, decidingBody } = demoProgramme;
    this.#newId = seededIds('demo/programme');
    const programme = await this.#do(clerk, (as) => createProgramme(as, { kind: kind as ProgrammeKind, year, title }));
    const proposalIds = new Map<number, string>();
    for (const proposal of demoProposals) {
      this.#newId = seededIds(`demo/proposal/${proposal.number}`);
      const created = await this.#do(clerk, (as) =>
        createProposal(as, {
          programmeId: programme.objectId,
          number: proposal.number,
          kind: proposal.kind as ProposalKind,
          title: proposal.title,
          leadBodyId: this.#cast.body(proposal.lead),
          contributingBodyIds: proposal.contributing.map((key) => this.#cast.body(key)),
          decidingBodyId: this.#cast.body(decidingBody),
          due: readPeriod(proposal.due) ?? null,
        }),
      );
      proposalIds.set(proposal.number, created.objectId);
    }
    await this.#do(clerk, (as) => adoptProgramme(as, programme.objectId));
    for (const proposal of demoProposals) await this.#bring(proposal, proposalIds.get(proposal.number)!);
  }

  /** Takes a proposal as far as its script says. */
  async #bring(proposal: DemoProposal, proposalId: string): Promise<void> {
    const until = (step: string) => reaches.indexOf(proposal.reach) >= reaches.indexOf(step);
    const head = this.#cast.of(this.#cast.body(proposal.lead), Role.HEAD);
    const desk = this.#cast.of(this.#cast.body('office'), Role.DESK_OFFICER);
    if (until('IN_PREPARATION')) await this.#do(head, (as) => startProposal(as, proposalId));
    if (!until('DRAFTED')) return;
    this.#newId = seededIds(`demo/draft/${proposal.number}`);
    const draft = await this.#upload(head, proposalId, proposal.text!);
    if (until('SUBMITTED')) await this.#do(head, (as) => submitProposal(as, { proposalId, draftId: draft.objectId }));
    if (until('IN_REVIEW')) await this.#do(desk, (as) => passCheck(as, proposalId));
    if (!until('ROUND_OPEN')) return;
    const bodyIds = (proposal.invited ?? []).map((key) => this.#cast.body(key));
    const round = await this.#do(desk, (as) =>
      openRound(as, { draftId: draft.objectId, kind: RoundKind.APPRAISAL, mode: RoundMode.OPEN, bodyIds }),
    );
    for (const remark of demoDiscussions[proposal.number] ?? []) await this.#discuss(draft.objectId, remark);
    if (proposal.nextText) await this.#upload(head, proposalId, proposal.nextText);
    if (until('SYNTHESIS')) await this.#do(desk, (as) => closeRound(as, round.objectId));
  }

  #upload(head: Actor, proposalId: string, file: string): Promise<Change> {
    const text = readFileSync(new URL(`../../src/demo/texts/${file}`, import.meta.url), 'utf8');
    return this.#do(head, (as) => uploadDraft(as, { proposalId, title: null, mediaType: DraftMediaType.MARKDOWN, text }));
  }

  async #discuss(draftId: string, remark: DemoRemark): Promise<void> {
    const author = this.#cast.person(remark.by);
    const anchor = remark.quote ? { blockId: await this.#blockWith(draftId, remark.quote), exact: remark.quote } : null;
    const { audience, text } = remark;
    const first = await this.#do(author, (as) =>
      addComment(as, { draftId, roundId: null, anchor, audience: audience as Audience, text }),
    );
    for (const reply of remark.replies ?? []) {
      const input = { commentId: first.objectId, audience: (reply.audience as Audience | undefined) ?? null, text: reply.text };
      await this.#do(this.#cast.person(reply.by), (as) => replyToComment(as, input));
    }
    if (!remark.resolved) return;
    await this.#do(author, async (as) => {
      const { thread } = await sqlOne<{ thread: string }>(as.tx, `select thread_id as thread from comment where id = $1`, [
        first.objectId,
      ]);
      return resolveThread(as, thread);
    });
  }

  /** One use case, as one actor, ten minutes after the last. */
  async #do(actor: Actor, work: (useCase: UseCase) => Promise<Change>): Promise<Change> {
    const now = this.#now;
    this.#now = new Date(now.getTime() + 600_000);
    if (actor !== this.#acting) await actFor(this.#tx, actor);
    this.#acting = actor;
    const change = await work({ tx: this.#tx, actor, clock: { now: () => now }, newId: this.#newId });
    await this.#tx.flush();
    this.#tx.clear(); // use cases read what they need from the database, as they do when they come one by one
    return change;
  }

  async #blockWith(draftId: string, quote: string): Promise<string> {
    const { id } = await sqlOne<{ id: string }>(
      this.#tx,
      `select id from block where draft_id = $1 and position($2 in text) > 0 order by position limit 1`,
      [draftId, quote.normalize('NFC')],
    );
    return id;
  }
}
