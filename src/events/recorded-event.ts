import type { Shown } from '../access/visibility.ts';
import type { OnBehalf } from './new-event.ts';
import type { StreamKind } from './stream.ts';

/** Who did it, as they were called then. */
export interface RecordedActor {
  personId: string;
  name: string;
  bodyId: string;
  bodyNameVi: string;
  bodyNameEn: string;
  onBehalfOf?: OnBehalf;
}

/** An event as the log has it, with what became of its object since. */
export interface RecordedEvent {
  stream: { kind: StreamKind; id: string };
  seq: number;
  eventId: string;
  kind: string;
  at: Date;
  draftId: string | null;
  objectType: string;
  objectId: string;
  /** Its audience when it was recorded: nobody joins it later. */
  shown: Shown;
  /** The audience of its object now, when the object has one: both must include the viewer. */
  shownNow: Shown | null;
  /** Its object was retracted since: what it said is told no more. */
  retracted?: boolean;
  /** The newer drafts that its thread was carried to; none for what is in no thread. */
  carriedTo: readonly string[];
  /** The proposal or programme it is about, by whose circle it is judged; null when it is about neither. */
  aboutId: string | null;
  /** The number of the proposal it is about, when that is handled on paper, or was since: nothing else names it. */
  onPaperNumber: number | null;
  /** Whether it takes back what an earlier event told. */
  takesBack: boolean;
  payload: Record<string, unknown> & { actor: RecordedActor };
  /** About what it occupies in memory. */
  bytes: number;
  /** Its sealed cursor, made once for all who are shown the event. */
  cursor?: string;
  /** What is told of it, by feed and language: made once for all who are shown it there; null: nothing. */
  told?: Map<string, object | null>;
}
