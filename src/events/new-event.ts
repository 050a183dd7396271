import type { Concerned } from '../access/concerned.ts';
import type { Shown } from '../access/visibility.ts';
import type { Stream } from './stream.ts';

/**
 * For whom an event changes what waits, and of which kinds (`Me.attention`). Of what one body does in a round only that
 * body and the office: an event that betrays a body names no other.
 */
export interface ChangesAttention {
  of: Concerned;
  kinds: readonly string[];
  /** One person of the body, for what others in it must not learn of; left out: the body. */
  personId?: string;
}

/** A body without accounts for which the office acts, as it was called then. */
export interface OnBehalf {
  bodyId: string;
  nameVi: string;
  nameEn: string;
}

/** Something that happened, before it has a number. `payload` is the snapshot a listener may be shown: leaf values only. */
export interface NewEvent {
  kind: string;
  /** Everyone who may ever be shown it: nobody joins this audience later. */
  shown: Shown;
  /** The draft it is about; null for what concerns the whole proposal. */
  draftId: string | null;
  objectType: string;
  objectId: string;
  payload: Record<string, unknown>;
  /** Always shown; left out: the actor's own body acts. */
  onBehalfOf?: OnBehalf;
  /** For whom it changes what waits: each is told in its inbox, by `append`. */
  attention?: readonly ChangesAttention[];
}

/** An event, and the stream in which it is to stand. */
export interface ToAppend {
  stream: Stream;
  event: NewEvent;
}
