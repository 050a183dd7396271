import { Problem } from '../problems.ts';

/** Uploads that are being taken in: together they hold this many files of full size on the disk, and as many connections. */
const uploadsAtOnceMax = 8;
const uploadsAtOncePerPersonMax = 2;

/** Lets in so many uploads at once, and no more: who comes then is to come again. */
export class UploadGate {
  readonly #of = new Map<string, number>();
  #all = 0;

  /** Enters; what it gives back is called to leave. TOO_MANY_UPLOADS. */
  enter(personId: string): () => void {
    const own = this.#of.get(personId) ?? 0;
    if (own >= uploadsAtOncePerPersonMax)
      throw new Problem('TOO_MANY_UPLOADS', { limit: uploadsAtOncePerPersonMax, unit: 'per person' });
    if (this.#all >= uploadsAtOnceMax) throw new Problem('TOO_MANY_UPLOADS', { limit: uploadsAtOnceMax, unit: 'in all' });
    this.#of.set(personId, own + 1);
    this.#all += 1;
    return () => {
      const left = this.#of.get(personId)! - 1;
      if (left === 0) this.#of.delete(personId);
      else this.#of.set(personId, left);
      this.#all -= 1;
    };
  }
}
