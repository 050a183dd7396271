import type { Audience } from '../access/audience.ts';
import { addComment } from '../discussion/add-comment.ts';
import { concealComment } from '../discussion/conceal-comment.ts';
import { confirmPlacement } from '../discussion/confirm-placement.ts';
import { detachThread } from '../discussion/detach-thread.ts';
import { dismissThread } from '../discussion/dismiss-thread.ts';
import type { MentionRow } from '../discussion/mentions.ts';
import { reattachThread } from '../discussion/reattach-thread.ts';
import { replyToComment } from '../discussion/reply-to-comment.ts';
import { resolveThread } from '../discussion/resolve-thread.ts';
import { retractComment } from '../discussion/retract-comment.ts';
import { widenComment } from '../discussion/widen-comment.ts';
import { sqlOne, type Tx } from '../persistence/database.ts';
import type { Cast } from './cast.ts';
import type { DemoRemark, DemoSaid } from './remark.ts';
import type { Do } from './step.ts';

/** What the bodies say of one draft of the demo world, and what becomes of it on the next. */
export class Discussing {
  readonly #tx: Tx;
  readonly #cast: Cast;
  readonly #do: Do;
  readonly #ids: string;
  readonly #draftId: string;

  constructor(tx: Tx, cast: Cast, act: Do, { ids, draftId }: { ids: string; draftId: string }) {
    this.#tx = tx;
    this.#cast = cast;
    this.#do = act;
    this.#ids = ids;
    this.#draftId = draftId;
  }

  /** A remark, with its answers and its end. Gives the thread. */
  async discuss(remark: DemoRemark): Promise<string> {
    const author = this.#cast.person(remark.by);
    const anchor = remark.quote ? await this.#anchor(this.#draftId, remark.quote) : null;
    const said = this.#contentOf(remark);
    const first = await this.#do(this.#ids, author, (as) =>
      addComment(as, { ...said, draftId: this.#draftId, roundId: null, anchor, audience: remark.audience as Audience }),
    );
    for (const reply of remark.replies ?? []) {
      const input = { ...this.#contentOf(reply), commentId: first.objectId, audience: (reply.audience as Audience) ?? null };
      const { objectId } = await this.#do(this.#ids, this.#cast.person(reply.by), (as) => replyToComment(as, input));
      await this.#thinkAgain(objectId, reply);
    }
    await this.#thinkAgain(first.objectId, remark);
    const { threadId } = await sqlOne<{ threadId: string }>(
      this.#tx,
      `select thread_id as "threadId" from comment where id = $1`,
      [first.objectId],
    );
    const { resolved, dismissed, concealed } = remark;
    if (resolved) await this.#do(this.#ids, author, (as) => resolveThread(as, threadId));
    if (dismissed) {
      const { by, reason } = dismissed;
      await this.#do(this.#ids, this.#cast.person(by), (as) => dismissThread(as, { threadId, reason }));
    }
    if (concealed) {
      const { by, ...decision } = concealed;
      const { objectId: commentId } = first;
      await this.#do(this.#ids, this.#cast.person(by), (as) => concealComment(as, { commentId, ...decision }));
    }
    return threadId;
  }

  /** The body that began a thread says where it stands on a newer draft. */
  async place(threadId: string, { by, placed }: DemoRemark, draftId: string): Promise<void> {
    if (!placed) return;
    const anchor = typeof placed === 'object' ? await this.#anchor(draftId, placed.quote) : null;
    await this.#do(this.#ids, this.#cast.person(by), (as) => {
      if (anchor) return reattachThread(as, { threadId, draftId, anchor });
      return placed === 'DETACHED' ? detachThread(as, { threadId, draftId }) : confirmPlacement(as, { threadId, draftId });
    });
  }

  /** Who wrote a comment shows it to more people, or takes it back. */
  async #thinkAgain(commentId: string, { by, widened, retracted }: DemoSaid): Promise<void> {
    const author = this.#cast.person(by);
    const audience = widened as Audience;
    if (widened) await this.#do(this.#ids, author, (as) => widenComment(as, { commentId, audience, confirm: true }));
    if (retracted) await this.#do(this.#ids, author, (as) => retractComment(as, commentId));
  }

  #contentOf({ text, suggests, mentions }: DemoSaid) {
    return { text, suggestedText: suggests ?? null, mentions: (mentions ?? []).map((name) => this.#mention(name)) };
  }

  #mention({ person, body }: { person?: string; body?: string }): MentionRow {
    return { personId: person ? this.#cast.person(person).personId : null, bodyId: body ? this.#cast.body(body) : null };
  }

  async #anchor(draftId: string, quote: string): Promise<{ blockId: string; exact: string }> {
    const { blockId } = await sqlOne<{ blockId: string }>(
      this.#tx,
      `select id as "blockId" from block where draft_id = $1 and position($2 in text) > 0 order by position limit 1`,
      [draftId, quote.normalize('NFC')],
    );
    return { blockId, exact: quote };
  }
}
