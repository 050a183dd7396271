import type { Audience } from '../../clients/gql/graphql.ts';

// Who must be told what, written from the law (domain §5) and from nothing else: no line of it is the product's.

/** A person wearing the hat of one body: its letter in the cast. */
export interface Hat {
  login: string;
  body: string;
}

/** To whom something was said. */
export interface Said {
  audience: Audience;
  owner: Hat;
  /** The round it was said in; null: it is about the proposal. */
  round: string | null;
  /** The body that would be betrayed by it; null: the office spoke of its own accord. */
  trace: string | null;
}

export interface Round {
  id: string;
  mode: 'OPEN' | 'AFTER_OWN' | 'AT_CLOSE';
  bodies: string[];
  open: boolean;
  /** The number of the reveal to all, and of those to bodies that signed. */
  revealed: number | null;
  revealedTo: Map<string, number>;
}

export interface Comment extends Said {
  id: string;
  thread: string;
  parent: Comment | null;
  author: Hat;
  text: string;
  version: number;
  retracted: boolean;
}

/** One event of the log, as it must be told: `about` is the comment whose words it repeats. */
export interface Told {
  seq: number;
  eventId: string;
  kind: string;
  said: Said;
  text: string | null;
  about: Comment | null;
  /** The draft that must be seen too, for the event to be told. */
  draft: number | null;
}

export class Oracle {
  lead = 'L';
  readonly contributing = new Set<string>();
  readonly programme = new Set<string>(['L', 'P']);
  readySince: number | null = null;
  readonly rounds = new Map<string, Round>();
  readonly comments = new Map<string, Comment>();
  readonly log: Told[] = [];

  get head(): number {
    return this.log.at(-1)?.seq ?? 0;
  }

  /** Whether a hat is in the audience of what was said at a number of the log; without one: as things are now. */
  sees(hat: Hat, said: Said, at = Number.POSITIVE_INFINITY): boolean {
    return this.#addressed(hat, said, at) && !this.#blind(hat, said, at);
  }

  #addressed({ login, body }: Hat, { audience, owner, round }: Said, at: number): boolean {
    const own = body === owner.body;
    const asked = [...this.rounds.values()].some((r) => (round === null || r.id === round) && r.bodies.includes(body));
    const inRound = body === 'O' || asked;
    const decides = body === 'P' && this.readySince !== null && this.readySince < at;
    switch (audience) {
      case 'PRIVATE':
        return own && login === owner.login;
      case 'BODY':
        return own;
      case 'OFFICE':
        return own || body === 'O';
      case 'ROUND':
        return inRound;
      case 'ROUND_AND_LEAD':
        return inRound || body === this.lead;
      case 'DECIDERS':
        return inRound || body === this.lead || decides;
      case 'PROGRAMME':
        return body === 'O' || this.programme.has(body);
    }
  }

  /** In a blind round a body learns nothing of another: before the reveal to all, or the one that its signature brought. */
  #blind({ body }: Hat, { round, trace }: Said, at: number): boolean {
    const its = round === null ? undefined : this.rounds.get(round);
    if (!its || its.mode === 'OPEN' || trace === null || trace === body || body === 'O') return false;
    const since = Math.min(its.revealed ?? Number.POSITIVE_INFINITY, its.revealedTo.get(body) ?? Number.POSITIVE_INFINITY);
    return !(since < at);
  }

  /** Whether a hat sees a draft of this number: all of them stand before a round, so every round shows them. */
  seesDraft({ body }: Hat): boolean {
    if (body === 'O' || body === this.lead || this.contributing.has(body)) return true;
    if (body === 'P') return this.readySince !== null;
    return [...this.rounds.values()].some((round) => round.bodies.includes(body));
  }

  /** What a hat must be told of the events after a number, were they told now; what was retracted, without its words. */
  told(hat: Hat, after: number): string[] {
    return this.log.filter((told) => told.seq > after).flatMap((told) => this.tell(hat, told));
  }

  tell(hat: Hat, told: Told): string[] {
    if (!this.sees(hat, told.said, told.seq)) return [];
    if (told.about && !this.sees(hat, told.about)) return [];
    if (told.draft !== null && !this.seesDraft(hat)) return [];
    return [line(told.eventId, told.kind, told.text === null ? null : told.about?.retracted ? '' : told.text)];
  }

  /** The comments a hat may query, in whatever order. */
  visible(hat: Hat): Comment[] {
    return [...this.comments.values()].filter((comment) => this.sees(hat, comment));
  }
}

/** One event as it is compared. */
export const line = (eventId: string, kind: string, text: string | null): string => [kind, eventId, text ?? '-'].join(' ');
