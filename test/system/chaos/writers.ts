import { ask } from '../../../clients/connect.ts';
import type { AddCommentInput } from '../../../clients/gql/graphql.ts';
import { AddComment } from '../../../clients/operations.ts';
import type { Write } from '../../harness/checker.ts';
import { seededRandom } from '../../harness/traffic.ts';
import { audiences, entitledTo } from './cast.ts';

const answerMsMax = 2_500;
const retryMs = 60;
const pauseMs = [120, 380] as const;
/** How often somebody gives up after a request that nobody answered, and never learns what became of it. */
const givesUp = 0.1;
const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

type Answered = { eventId: string; at: number } | { refused: string } | { fault: string } | undefined;

/** Somebody who writes comments one after the other, whatever happens to the servers. */
export class Writer {
  readonly writes: Write[] = [];
  /** What no server may answer. */
  readonly faults: string[] = [];
  /** How many it has done with. */
  done = 0;
  readonly #login: string;
  readonly #url: string;
  readonly #draftId: string;
  readonly #random: () => number;
  #keyUsed: string | undefined;

  constructor(login: string, url: string, draftId: string, seed: number) {
    this.#login = login;
    this.#url = url;
    this.#draftId = draftId;
    this.#random = seededRandom(seed);
  }

  /** Writes until it is told to stop; what it has begun it ends. */
  async write(stop: AbortSignal): Promise<void> {
    for (let n = 0; !stop.aborted; n++) {
      await this.#one(`${this.#login}-${n}`, n);
      this.done = n + 1;
      await later(pauseMs[0] + this.#random() * (pauseMs[1] - pauseMs[0]));
    }
  }

  async #one(text: string, n: number): Promise<void> {
    const audience = audiences[Math.floor(this.#random() * audiences.length)]!;
    const entitled = entitledTo(audience, this.#login);
    // One in eleven must be refused: a key that has done something else already.
    const reused = n % 11 === 10 ? this.#keyUsed : undefined;
    const input = { draftId: this.#draftId, text, audience, idempotencyKey: reused ?? text };
    // One in five is sent twice at once: both are told of the same.
    const answers = await Promise.all(n % 5 === 4 ? [this.#until(input), this.#until(input)] : [this.#until(input)]);
    for (const answer of answers) {
      if (answer && 'eventId' in answer) {
        this.writes.push({ text, outcome: 'acknowledged', eventId: answer.eventId, entitled, at: answer.at });
        this.#keyUsed = input.idempotencyKey;
      } else if (answer && 'refused' in answer) {
        this.writes.push({ text, outcome: 'refused', entitled });
        if (!reused) this.faults.push(`${text} was refused: ${answer.refused}`);
      } else {
        this.writes.push({ text, outcome: 'unknown', entitled });
      }
    }
  }

  /** Sends it again and again with its key until it is answered; nothing when it gave up. */
  async #until(input: AddCommentInput): Promise<Answered> {
    for (;;) {
      const answer = await this.#send(input);
      if (answer && 'fault' in answer) this.faults.push(`${input.text}: ${answer.fault}`);
      else if (answer) return answer;
      if (this.#random() < givesUp) return undefined;
      await later(retryMs);
    }
  }

  async #send(input: AddCommentInput): Promise<Answered> {
    try {
      const { data, errors } = await ask({ url: this.#url, login: this.#login }, AddComment, { input }, answerMsMax);
      if (data?.addComment.eventId) return { eventId: data.addComment.eventId, at: performance.now() };
      if (data) return { refused: data.addComment.userErrors.map(({ code }) => code).join() };
      const code = errors?.[0]?.extensions.code;
      return code === 'UNAVAILABLE' ? undefined : { fault: `the answer was ${JSON.stringify(errors)}` };
    } catch {
      return undefined; // nobody there, nothing in time, or broken off
    }
  }
}
