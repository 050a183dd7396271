import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type pg from 'pg';
import { MarkReady } from '../../clients/drafts.operations.ts';
import type { Audience, RoundMode } from '../../clients/gql/graphql.ts';
import {
  AddComment,
  AdoptProgramme,
  CloseRound,
  CreateProgramme,
  CreateProposal,
  EditComment,
  OpenRound,
  PassCheck,
  ReplyToComment,
  ResolveThread,
  StartProposal,
  SubmitProposal,
  UploadDraft,
} from '../../clients/operations.ts';
import { ReassignProposal, RedateProposal } from '../../clients/programme.operations.ts';
import { DismissThread, ReopenThread, RetractComment, WidenComment } from '../../clients/threads.operations.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { done, sampleText, type World } from '../harness/world.ts';
import type { Comment, Hat, Said } from './policy.oracle.ts';
import { type Done, nameOf, Stage } from './policy.play.ts';
import { signs } from './policy.sign.ts';

/** Who follows: people, each in one hat; one has two, and one is given another while the review goes on. */
export const hats: Hat[] = [
  ...[
    'o-desk',
    'o-clerk',
    'p-chair',
    'l-head',
    'l-officer',
    'a-head',
    'a-officer',
    'b-head',
    'b-officer',
    'c-head',
    'd-head',
  ].map((login) => ({ login, body: login[0]!.toUpperCase() })),
  { login: 'both', body: 'A' },
  { login: 'both', body: 'B' },
  { login: 'd-officer', body: 'A' },
];
const guest = hats.at(-1)!;
const leaving = ['a-officer of A', 'b-officer of B', 'l-officer of L', 'both of A', 'both of B', nameOf(guest)];
const audiences: Audience[] = [
  'PRIVATE',
  'BODY',
  'OFFICE',
  'ROUND',
  'ROUND',
  'ROUND',
  'ROUND_AND_LEAD',
  'ROUND_AND_LEAD',
  'DECIDERS',
  'PROGRAMME',
];
const width = ['PRIVATE', 'BODY', 'OFFICE', 'ROUND', 'ROUND_AND_LEAD', 'DECIDERS', 'PROGRAMME'];
const modes: RoundMode[] = ['OPEN', 'AFTER_OWN', 'AFTER_OWN', 'AT_CLOSE', 'AT_CLOSE'];
let years = 2100;

interface Payload {
  eventId?: string | null;
  userErrors: { code: string }[];
}

/** One review with what may happen in it, drawn at random. */
export class Review {
  readonly stage: Stage;
  readonly history: string[] = [];
  readonly #random: () => number;
  readonly #gone = new Set<string>([nameOf(guest)]);
  #drafts = 1;
  #words = 0;
  #day = 0;

  private constructor(stage: Stage, random: () => number) {
    this.stage = stage;
    this.#random = random;
  }

  static async begin(world: World, admin: pg.Client, random: () => number): Promise<Review> {
    const { ask, body } = world;
    const created = await ask('o-clerk', CreateProgramme, { input: { kind: 'YEAR', year: years++, title: 'Chương trình' } });
    const programmeId = done(created.data?.createProgramme).programme!.id;
    const contributing = random() < 0.5 ? ['D'] : [];
    const proposal = await ask('o-clerk', CreateProposal, {
      input: {
        ...{ programmeId, kind: 'SCHEME', title: 'Đề án', due: '2024-06', leadBodyId: body['L'], decidingBodyId: body['P'] },
        contributingBodyIds: contributing.map((letter) => body[letter]!),
      },
    });
    const proposalId = done(proposal.data?.createProposal).proposal!.id;
    done((await ask('o-clerk', AdoptProgramme, { input: { programmeId } })).data?.adoptProgramme);
    done((await ask('l-officer', StartProposal, { input: { proposalId } })).data?.startProposal);
    const input = { proposalId, text: sampleText, mediaType: 'MARKDOWN' as const };
    const draft = done((await ask('l-officer', UploadDraft, { input })).data?.uploadDraft).draft!;
    done((await ask('l-head', SubmitProposal, { input: { proposalId, draftId: draft.id } })).data?.submitProposal);
    done((await ask('o-desk', PassCheck, { input: { proposalId } })).data?.passCheck);
    const stage = new Stage(world, admin, { draftId: draft.id, proposalId, firstCursor: draft.firstCursor });
    const review = new Review(stage, random);
    await review.#tellBeginning(contributing);
    return review;
  }

  /** Some follow before there is a round, more when there is one. */
  async open(): Promise<void> {
    for (const hat of this.active()) if (this.#random() < 0.4) await (await this.stage.join(hat, 'first'))();
    await this.#openRound();
    for (const hat of this.active()) if (this.#random() < 0.7) await (await this.stage.join(hat, this.#one(['now', 'first'])))();
  }

  async #tellBeginning(contributing: string[]): Promise<void> {
    const { stage } = this;
    const clerk = { login: 'o-clerk', body: 'O' };
    const rows = await stage.rowsAfter(0);
    const means: Done['means'] = (record) => {
      for (const letter of contributing) {
        stage.oracle.contributing.add(letter);
        stage.oracle.programme.add(letter);
      }
      for (const { kind } of rows)
        if (kind === 'ProposalCreated') record(kind, { audience: 'OFFICE', owner: clerk, round: null, trace: null });
        else if (kind === 'ProposalStateChanged') record(kind, toProgramme);
        else if (kind === 'DraftUploaded') record(kind, toNobody); // it is the draft that is followed
    };
    stage.firstSeq = rows.find((row) => row.kind === 'DraftUploaded')!.seq;
    await stage.takeUp([{ eventId: rows[0]!.eventId, means }]);
  }

  active(): Hat[] {
    return hats.filter((hat) => !this.#gone.has(nameOf(hat)));
  }

  /** Something that everybody who may follow is told. */
  async mark(): Promise<void> {
    this.#day += 1;
    const decision = { decisionReference: 'QĐ 1', reason: 'dấu' };
    const due = `2024-07-${String((this.#day % 27) + 1).padStart(2, '0')}`;
    await this.#alone(`redate ${due}`, async () => {
      const input = { proposalId: this.stage.proposalId, due, ...decision };
      const { data } = await this.stage.world.ask('o-clerk', RedateProposal, { input });
      return deed(done(data?.redateProposal), (record) => record('ProposalRedated', toProgramme));
    });
  }

  /** One thing that changes who sees what, or several things said at once while somebody joins or a round is revealed. */
  async step(): Promise<void> {
    const alone: [number, () => Promise<void>][] = [
      [2, () => this.#openRound()],
      [2, () => this.#revoke()],
      [2, () => this.#grant()],
      [1, () => this.#reassign()],
      [2, () => this.#upload()],
      [2, () => this.#ready()],
      [3, () => this.#retract()],
      [3, () => this.#comeOrGo()],
      [2, () => this.stage.hold()],
    ];
    const solo = this.#random() < 0.4;
    if (solo) {
      let drawn = this.#random() * alone.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, move] of alone) {
        drawn -= weight;
        if (drawn < 0) return move();
      }
    }
    await this.#burst();
  }

  async #burst(): Promise<void> {
    const { stage } = this;
    const joining = this.#random() < 0.3 ? this.#one(this.active()) : undefined;
    const joined = joining && stage.oracle.seesDraft(joining) ? joining : undefined;
    const ready = joined && (await stage.join(joined, this.#one(['first', 'left']), true));
    if (joined) this.history.push(`${nameOf(joined)} joins while`);
    const touched = new Set<string>(); // threads: what is said at once of one may come in either order
    const deeds = Array.from({ length: 1 + Math.floor(this.#random() * 4) }, () => this.#talk(touched));
    if (this.#random() < 0.12) deeds.push(this.#close());
    if (this.#random() < 0.2) deeds.push(this.#sign());
    await stage.takeUp(await Promise.all(deeds), joined ? [nameOf(joined)] : []);
    await ready?.();
  }

  /** What changes the circle is done when everybody has been told what was before. */
  async #alone(what: string, move: () => Promise<Done | undefined>): Promise<void> {
    await this.stage.hold();
    this.history.push(what);
    await this.stage.takeUp([await move()]);
    await this.stage.hold();
  }

  #talk(touched: Set<string>): Promise<Done | undefined> {
    const which = this.#random();
    if (which < 0.4) return this.#add();
    const untouched = this.#comments().filter((comment) => !touched.has(comment.thread) && !comment.retracted);
    const comment = untouched.length > 0 ? this.#one(untouched) : undefined;
    if (!comment) return this.#add();
    touched.add(comment.thread);
    if (which < 0.65) return this.#reply(comment);
    if (which < 0.75) return this.#edit(comment);
    if (which < 0.85) return this.#widen(comment);
    return this.#settle(comment);
  }

  async #add(): Promise<Done | undefined> {
    const hat = this.#one(this.active());
    const rounds = [...this.stage.oracle.rounds.values()];
    const round = this.#one(rounds);
    const audience = this.#one(audiences);
    const text = this.#text();
    const input = { draftId: this.stage.draftId, roundId: round.id, audience, text };
    this.history.push(`${nameOf(hat)} says ${text} to ${audience}`);
    const { data } = await this.#ask(hat, AddComment, { input });
    const comment = data?.addComment.comment;
    if (!comment) return;
    const trace = hat.body === 'O' ? null : hat.body;
    const added: Comment = {
      ...{ id: comment.id, thread: comment.thread.id, parent: null, author: hat, audience, owner: hat, round: round.id, trace },
      ...{ text, version: 1, retracted: false },
    };
    return deed(data.addComment, (record) => {
      this.stage.oracle.comments.set(added.id, added);
      record('CommentAdded', saidIn(added), { text, about: added });
    });
  }

  async #reply(parent: Comment): Promise<Done | undefined> {
    const hat = this.#one(this.active().filter((one) => this.stage.oracle.sees(one, parent)));
    if (!hat) return;
    const audience = this.#random() < 0.6 ? parent.audience : this.#one(audiences);
    const text = this.#text();
    this.history.push(`${nameOf(hat)} answers ${parent.text} with ${text} to ${audience}`);
    const { data } = await this.#ask(hat, ReplyToComment, { input: { commentId: parent.id, audience, text } });
    const comment = data?.replyToComment.comment;
    if (!comment) return;
    const added: Comment = {
      ...{ id: comment.id, thread: parent.thread, parent, author: hat, audience, round: parent.round },
      // As wide as what it answers, it belongs to the same owner; of what the office answers, it betrays that it was there.
      ...{ owner: audience === parent.audience ? parent.owner : hat, trace: hat.body === 'O' ? parent.trace : hat.body },
      ...{ text, version: 1, retracted: false },
    };
    return deed(data.replyToComment, (record) => {
      this.stage.oracle.comments.set(added.id, added);
      record('CommentAdded', saidIn(added), { text, about: added });
    });
  }

  async #edit(comment: Comment): Promise<Done | undefined> {
    const text = this.#text();
    this.history.push(`${nameOf(comment.author)} edits ${comment.text} to ${text}`);
    const input = { commentId: comment.id, expectedVersion: comment.version, text };
    const { data } = await this.#ask(comment.author, EditComment, { input });
    return deed(data?.editComment, (record) => {
      Object.assign(comment, { text, version: comment.version + 1 });
      record('CommentEdited', saidIn(comment), { text, about: comment });
    });
  }

  async #widen(comment: Comment): Promise<Done | undefined> {
    const audience = this.#one(width.slice(width.indexOf(comment.audience) + 1) as Audience[]) ?? 'PROGRAMME';
    this.history.push(`${nameOf(comment.author)} widens ${comment.text} to ${audience}`);
    const { data } = await this.#ask(comment.author, WidenComment, { input: { commentId: comment.id, audience, confirm: true } });
    return deed(data?.widenComment, (record) => {
      const owner = comment.parent?.audience === audience ? comment.parent.owner : comment.owner;
      Object.assign(comment, { audience, owner });
      record('CommentRevealed', saidIn(comment), { text: comment.text, about: comment });
    });
  }

  async #retract(): Promise<void> {
    const standing = this.#comments().filter((comment) => !comment.retracted);
    if (standing.length === 0) return;
    const comment = this.#one(standing);
    await this.#alone(`${nameOf(comment.author)} retracts ${comment.text}`, async () => {
      const { data } = await this.#ask(comment.author, RetractComment, { input: { commentId: comment.id } });
      return deed(data?.retractComment, (record) => {
        comment.retracted = true;
        record('CommentRetracted', saidIn(comment), { about: comment });
      });
    });
  }

  /** The thread of a comment is resolved or reopened by its body, or dismissed by the office. */
  async #settle(comment: Comment): Promise<Done | undefined> {
    const { thread: threadId } = comment;
    const first = this.#comments().find((one) => one.thread === threadId && one.parent === null)!;
    const means = (kind: string) => (record: Parameters<Done['means']>[0]) => void record(kind, saidIn(first), { about: first });
    const which = this.#random();
    this.history.push(`settle the thread of ${first.text}`);
    if (which < 0.4)
      return deed(
        (await this.#ask(first.owner, ResolveThread, { input: { threadId } })).data?.resolveThread,
        means('ThreadResolved'),
      );
    if (which < 0.7)
      return deed(
        (await this.#ask(first.owner, ReopenThread, { input: { threadId } })).data?.reopenThread,
        means('ThreadReopened'),
      );
    const desk = hats[0]!;
    const { data } = await this.#ask(desk, DismissThread, { input: { threadId, reason: 'lý do' } });
    return deed(data?.dismissThread, means('ThreadDismissed'));
  }

  async #openRound(): Promise<void> {
    const { oracle, draftId, world } = this.stage;
    if (oracle.rounds.size === 2) return;
    const some = ['A', 'B', 'C', 'D'].filter((letter) => letter !== oracle.lead && this.#random() < 0.7);
    const letters = some.length > 0 ? some : ['A'];
    const mode = this.#one(modes);
    await this.#alone(`open ${mode} for ${letters}`, async () => {
      const input = { draftId, kind: 'APPRAISAL' as const, mode, bodyIds: letters.map((letter) => world.body[letter]!) };
      const { data } = await world.ask('o-desk', OpenRound, { input });
      return deed(data?.openRound, (record) => {
        const id = data!.openRound.round!.id;
        oracle.rounds.set(id, { id, mode, bodies: letters, open: true, revealed: null, revealedTo: new Map() });
        for (const letter of letters) oracle.programme.add(letter);
        record('RoundOpened', { ...toProgramme, audience: 'ROUND_AND_LEAD', round: id });
      });
    });
  }

  async #close(): Promise<Done | undefined> {
    const { oracle, world } = this.stage;
    const round = this.#one([...oracle.rounds.values()]);
    if (!round?.open) return;
    this.history.push(`close ${round.mode}`);
    const { data } = await world.ask('o-desk', CloseRound, { input: { roundId: round.id } });
    return deed(data?.closeRound, (record) => {
      const said: Said = { ...toProgramme, audience: 'ROUND_AND_LEAD', round: round.id };
      round.open = false;
      record('RoundClosed', said);
      if ([...oracle.rounds.values()].every((one) => !one.open)) record('ProposalStateChanged', toProgramme);
      if (round.mode !== 'OPEN') round.revealed = record('RoundRevealed', said).seq;
    });
  }

  /** A body signs its own opinion in a round AFTER_OWN: from then on it sees the others. */
  async #sign(): Promise<Done | undefined> {
    const round = this.#one([...this.stage.oracle.rounds.values()].filter((one) => one.open && one.mode === 'AFTER_OWN'));
    const body = round && this.#one(round.bodies.filter((letter) => !round.revealedTo.has(letter)));
    if (!body) return;
    const head = { login: `${body.toLowerCase()}-head`, body };
    const eventId = await signs(this.stage.world, head, round.id);
    if (!eventId) return;
    this.history.push(`${body} signs`);
    return {
      eventId,
      means: (record) => {
        const own = { owner: head, round: round.id, trace: body };
        record('OpinionSubmitted', { audience: 'DECIDERS', ...own });
        const { seq } = record('RoundRevealed', { audience: 'BODY', ...own });
        round.revealedTo.set(body, seq);
      },
    };
  }

  async #reassign(): Promise<void> {
    const { oracle, world, proposalId } = this.stage;
    const lead = this.#one(['L', 'D', 'C']);
    await this.#alone(`reassign to ${lead}`, async () => {
      const input = { proposalId, leadBodyId: world.body[lead]!, decisionReference: 'QĐ 2', reason: 'đổi' };
      const { data } = await world.ask('o-clerk', ReassignProposal, { input });
      return deed(data?.reassignProposal, (record) => {
        oracle.lead = lead;
        oracle.contributing.delete(lead);
        oracle.programme.add(lead);
        record('ProposalReassigned', toProgramme);
      });
    });
  }

  async #upload(): Promise<void> {
    const { oracle, world, proposalId } = this.stage;
    if (this.#drafts === 3) return;
    await this.#alone('a new draft', async () => {
      const input = { proposalId, text: `${sampleText}\nBản ${this.#drafts + 1}.`, mediaType: 'MARKDOWN' as const };
      const { data } = await world.ask(`${oracle.lead.toLowerCase()}-head`, UploadDraft, { input });
      return deed(data?.uploadDraft, (record) => {
        this.#drafts += 1;
        record('DraftUploaded', { ...toProgramme, audience: 'ROUND_AND_LEAD' }, { draft: this.#drafts });
      });
    });
  }

  async #ready(): Promise<void> {
    const { oracle, world, proposalId } = this.stage;
    if (oracle.readySince !== null || [...oracle.rounds.values()].some((round) => round.open)) return;
    await this.#alone('ready', async () => {
      const { data } = await world.ask('o-desk', MarkReady, { input: { proposalId } });
      return deed(data?.markReady, (record) => {
        oracle.readySince = record('ProposalStateChanged', toProgramme).seq;
      });
    });
  }

  /** A membership ends: what is followed in that hat does, and what the person follows in another does not. */
  async #revoke(): Promise<void> {
    const hat = this.#one(this.active().filter((one) => leaving.includes(nameOf(one))));
    if (!hat) return;
    await this.stage.hold();
    this.history.push(`${nameOf(hat)} is no member any more`);
    await this.#membership(hat, `update membership set valid_to = '2020-01-02' where person_id = $1 and body_id = $2`);
    this.#gone.add(nameOf(hat));
    await this.stage.mustEnd(hat);
  }

  async #grant(): Promise<void> {
    const hat = this.#one(hats.filter((one) => this.#gone.has(nameOf(one))));
    if (!hat) return;
    this.history.push(`${nameOf(hat)} is a member`);
    await this.#membership(
      hat,
      `with again as (update membership set valid_to = null where person_id = $1 and body_id = $2 returning id)
       insert into membership (id, person_id, body_id, role, valid_from)
       select gen_random_uuid(), $1, $2, 'OFFICER', '2020-01-01' where not exists (select from again)`,
    );
    this.#gone.delete(nameOf(hat));
    await (await this.stage.join(hat, this.#one(['now', 'first', 'left'])))();
  }

  async #comeOrGo(): Promise<void> {
    const hat = this.#one(this.active());
    const goes = this.stage.sessions.has(nameOf(hat)) && this.#random() < 0.4;
    this.history.push(`${nameOf(hat)} ${goes ? 'goes' : 'comes'}`);
    if (goes) return this.stage.leave(hat);
    await (await this.stage.join(hat, this.#one(['now', 'first', 'left', 'left'])))();
  }

  /** Everybody is a member of what they were before. */
  async restore(): Promise<void> {
    for (const hat of hats)
      await this.#membership(hat, `update membership set valid_to = null where person_id = $1 and body_id = $2`);
    await this.#membership(guest, `delete from membership where person_id = $1 and body_id = $2`);
  }

  async #membership({ login, body }: Hat, statement: string): Promise<void> {
    const { admin, world } = this.stage;
    const { rows } = await admin.query<{ id: string }>(`select id from person where login = $1`, [login]);
    await admin.query(statement, [rows[0]!.id, readGlobalId(world.body[body]!)!.uuid]);
  }

  #ask<Data, Variables>(hat: Hat, document: TypedDocumentNode<Data, Variables>, variables: Variables) {
    return this.stage.world.ask(hat.login, document, variables, this.stage.as(hat));
  }

  #comments(): Comment[] {
    return [...this.stage.oracle.comments.values()];
  }

  #text(): string {
    this.#words += 1;
    return `lời ${this.#words}`;
  }

  #one<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!;
  }
}

/** To the whole programme, of the office's own accord. */
const toProgramme: Said = { audience: 'PROGRAMME', owner: { login: 'o-desk', body: 'O' }, round: null, trace: null };

const toNobody: Said = { ...toProgramme, audience: 'PRIVATE', owner: { login: 'nobody', body: 'O' } };

/** As it was said then: what it becomes later is another matter. */
const saidIn = ({ audience, owner, round, trace }: Said): Said => ({ audience, owner, round, trace });

/** What was done, if it was: a refusal changes nothing. */
function deed(payload: Payload | undefined, means: (record: Parameters<Done['means']>[0]) => unknown): Done | undefined {
  if (!payload?.eventId) return undefined;
  return { eventId: payload.eventId, means: (record) => void means(record) };
}
