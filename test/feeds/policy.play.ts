import type pg from 'pg';
import type { FeedItem } from '../../clients/connect.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { aFollower, type FeedTransport, type Follower, transports } from '../harness/follower.ts';
import type { World } from '../harness/world.ts';
import { type Hat, line, Oracle, type Said, type Told } from './policy.oracle.ts';

// A stage for one draft: what is done on it goes into the log and the oracle, and its followers are held to the oracle.

/** The kinds of events that the oracle knows of, as the log calls them: each with the type by which it is told. */
const kinds: Record<string, string> = {
  ...{ CommentAdded: 'CommentAdded', CommentEdited: 'CommentEdited', CommentRevealed: 'CommentRevealed' },
  ...{ CommentRetracted: 'CommentRetracted', ThreadResolved: 'ThreadResolved', ThreadDismissed: 'ThreadDismissed' },
  ...{ ThreadReopened: 'ThreadReopened', RoundOpened: 'RoundOpened', RoundClosed: 'RoundClosed', RoundRevealed: 'RoundRevealed' },
  ...{ ProposalCreated: 'ProposalCreated', ProposalStateChanged: 'ProposalStateChanged', DraftUploaded: 'DraftSuperseded' },
  ...{ ProposalReassigned: 'ProposalReassigned', ProposalRedated: 'ProposalRedated' },
  OpinionSubmitted: 'OpinionSubmitted',
};
const told = new Set(Object.values(kinds));
const waitMsMax = 10_000;

export interface Row {
  seq: number;
  eventId: string;
  kind: string;
}

/** Something done: the first event by which it is known, and what it means once the log has it. */
export interface Done {
  eventId: string;
  means: (record: Recording) => void;
}

/** Puts the next event of a kind, of those that one deed appended, before the oracle. */
export type Recording = (kind: string, said: Said, more?: Partial<Pick<Told, 'text' | 'about' | 'draft'>>) => Row;

interface Session {
  hat: Hat;
  transport: FeedTransport;
  follower: Follower;
  expected: string[];
  /** The number of the head when it was ready; null: things were going on. */
  readyAt: number | null;
}

const linesOf = (items: FeedItem[]): string[] =>
  items.flatMap((item) =>
    'eventId' in item && told.has(item.__typename)
      ? [line(item.eventId, item.__typename, 'text' in item ? item.text : null)]
      : [],
  );

export class Stage {
  readonly oracle = new Oracle();
  readonly world: World;
  readonly draftId: string;
  readonly proposalId: string;
  readonly firstCursor: string;
  /** The number for which the first cursor stands: before the draft there was nothing to follow. */
  firstSeq = 0;
  readonly sessions = new Map<string, Session>();
  /** Where each hat was when it left: a cursor, and the number it stands for. */
  readonly #left = new Map<string, { cursor: string; seq: number }>();
  #head = 0;
  #joined = 0;

  /** A connection past the server: for the order of the log, and for memberships, which have no mutations. */
  readonly admin: pg.Client;

  constructor(world: World, admin: pg.Client, draft: { draftId: string; proposalId: string; firstCursor: string }) {
    this.world = world;
    this.admin = admin;
    this.draftId = draft.draftId;
    this.proposalId = draft.proposalId;
    this.firstCursor = draft.firstCursor;
  }

  as = (hat: Hat) => ({ actingAs: this.world.body[hat.body]! });

  /** What the log has of this proposal after a number: the order of things, and nothing of who may see them. */
  async rowsAfter(seq: number): Promise<Row[]> {
    const { rows } = await this.admin.query<Row>(
      `select seq::int, event_id as "eventId", kind from event where stream_kind = 'PROPOSAL' and stream_id = $1 and seq > $2 order by seq`,
      [readGlobalId(this.proposalId)!.uuid, seq],
    );
    return rows;
  }

  /** Takes up what was done at once, in the order in which the log has it, and tells the oracle and those who follow. */
  async takeUp(deeds: (Done | undefined)[], joining: string[] = []): Promise<void> {
    const rows = await this.rowsAfter(this.#head);
    if (rows.length > 0) this.#head = rows.at(-1)!.seq;
    const begins = new Map(rows.map((row, index) => [row.eventId, index]));
    const inOrder = deeds.filter((deed) => deed !== undefined).sort((a, b) => begins.get(a.eventId)! - begins.get(b.eventId)!);
    inOrder.forEach((deed, n) => {
      const next = inOrder[n + 1];
      const own = rows.slice(begins.get(deed.eventId), next && begins.get(next.eventId));
      this.#takeUpOne(deed, own, joining);
    });
  }

  #takeUpOne(deed: Done, rows: Row[], joining: string[]): void {
    const left = rows.filter((row) => row.kind in kinds);
    const news: Told[] = [];
    deed.means((kind, said, { text = null, about = null, draft = null } = {}) => {
      const index = left.findIndex((row) => row.kind === kind);
      if (index < 0) throw new Error(`the log has no ${kind} where one must be`);
      const [row] = left.splice(index, 1);
      news.push({ seq: row!.seq, eventId: row!.eventId, kind: kinds[kind]!, said, text, about, draft });
      return row!;
    });
    if (left.length > 0) throw new Error(`the log has more than was done: ${left.map((row) => row.kind)}`);
    news.sort((a, b) => a.seq - b.seq);
    this.oracle.log.push(...news);
    for (const [name, session] of this.sessions)
      if (!joining.includes(name) && this.oracle.seesDraft(session.hat))
        session.expected.push(...news.flatMap((event) => this.oracle.tell(session.hat, event)));
  }

  /** A hat begins to follow: from now on, from the first cursor, or from where it left. Ends at once when it may not. */
  async join(hat: Hat, from: 'now' | 'first' | 'left', meanwhile = false): Promise<() => Promise<void>> {
    const name = nameOf(hat);
    await this.leave(hat);
    const left = this.#left.get(name) ?? { cursor: this.firstCursor, seq: this.firstSeq };
    const after = from === 'now' ? this.#head : from === 'first' ? this.firstSeq : left.seq;
    const cursor = from === 'now' ? null : from === 'first' ? this.firstCursor : left.cursor;
    const transport = transports[this.#joined++ % transports.length]!; // each in turn: a hat comes back in another way
    const follower = aFollower(this.world.as(hat.login, this.as(hat)), this.draftId, cursor, transport);
    const session: Session = { hat, transport, follower, expected: [], readyAt: null };
    this.sessions.set(name, session);
    return async () => {
      if (this.oracle.seesDraft(hat)) {
        await within(`${name} is not ready`, follower.ready());
        session.expected = this.oracle.told(hat, after);
        session.readyAt = meanwhile ? null : this.#head;
      } else await this.#mustEnd(session);
    };
  }

  async leave(hat: Hat): Promise<void> {
    const session = this.sessions.get(nameOf(hat));
    if (!session) return;
    await this.#shown(session);
    const last = session.follower.items.at(-1)!;
    const seq = 'eventId' in last ? this.oracle.log.find((event) => event.eventId === last.eventId)?.seq : session.readyAt;
    if (typeof seq === 'number') this.#left.set(nameOf(hat), { cursor: last.cursor, seq });
    this.sessions.delete(nameOf(hat));
    await session.follower.close();
  }

  /** Every follower has been shown what it must have been, and nothing else so far. Who lost its right has been told so. */
  async hold(): Promise<void> {
    for (const session of [...this.sessions.values()])
      if (this.oracle.seesDraft(session.hat)) await this.#shown(session);
      else await this.#mustEnd(session);
  }

  /** A feed that must end, because a right did. */
  async mustEnd(hat: Hat): Promise<void> {
    const session = this.sessions.get(nameOf(hat));
    if (session) await this.#mustEnd(session);
  }

  async #mustEnd(session: Session): Promise<void> {
    const name = nameOf(session.hat);
    const reason = await within(`${name} is still told`, session.follower.ended);
    const code = (reason as { extensions: { code: string } }[] | undefined)?.[0]?.extensions.code;
    // Who asks anew each time is told by then who it is no more.
    const wanted = session.transport === 'POLLING' ? ['NOT_FOUND', 'NOT_A_MEMBER'] : ['NOT_FOUND'];
    if (!wanted.includes(`${code}`)) throw new Error(`${name} is told ${code} instead of NOT_FOUND`);
    this.#compare(session);
    this.sessions.delete(name);
    await session.follower.close();
  }

  async #shown(session: Session): Promise<void> {
    const { follower, expected } = session;
    const came = follower.until(() => linesOf(follower.items).length >= expected.length);
    await within('', came).catch(() => {}); // what is missing is said by the comparison
    this.#compare(session);
  }

  #compare({ hat, follower, expected }: Session): void {
    const shown = linesOf(follower.items);
    const differs = shown.length !== expected.length || shown.some((one, n) => one !== expected[n]);
    if (!differs) return;
    const [missing, extra] = [expected.filter((one) => !shown.includes(one)), shown.filter((one) => !expected.includes(one))];
    throw new Error(
      `${nameOf(hat)} was not told:\n  ${missing.join('\n  ')}\nand was told, and must not be:\n  ${extra.join('\n  ')}\n${
        missing.length + extra.length ? '' : `in another order, or twice:\n  ${shown.join('\n  ')}`
      }`,
    );
  }

  async close(): Promise<void> {
    for (const { follower } of this.sessions.values()) await follower.close();
    this.sessions.clear();
  }
}

export const nameOf = ({ login, body }: Hat): string => `${login} of ${body}`;

/** Waits, and not for ever: a test that would hang says what it waits for. */
async function within<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(what)), waitMsMax);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
