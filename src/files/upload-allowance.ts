import { type Budget, localBudget } from '../access/budget.ts';
import type { Clock } from '../clock.ts';
import { Problem } from '../problems.ts';

export interface UploadLimits {
  /** At least one file of full size, or none could be sent. */
  bytesPerMinutePerPersonMax: number;
  bytesPerMinutePerAddressMax: number;
}

export const uploadLimits: UploadLimits = {
  bytesPerMinutePerPersonMax: 400_000_000,
  bytesPerMinutePerAddressMax: 4_000_000_000,
};

/**
 * How many bytes of files are taken in, by person and by address, saved up to a minute's worth. Apart from what messages
 * may have: who hands in a dossier is not to lose the sockets that are open meanwhile.
 */
export class UploadAllowance {
  readonly #ofPersons: Budget;
  readonly #ofAddresses: Budget;

  constructor(limits: UploadLimits, clock: Clock) {
    this.#ofPersons = localBudget(limits.bytesPerMinutePerPersonMax, clock);
    this.#ofAddresses = localBudget(limits.bytesPerMinutePerAddressMax, clock);
  }

  /** So many are coming, or have come. RATE_LIMITED with the time to wait, and then they do not count. */
  async take(personId: string, address: string, bytes: number): Promise<void> {
    refuse(await this.#ofPersons.take(personId, bytes), this.#ofPersons, 'bytes of files per person');
    const waitMs = await this.#ofAddresses.take(address, bytes);
    if (waitMs > 0) await this.#ofPersons.take(personId, -bytes);
    refuse(waitMs, this.#ofAddresses, 'bytes of files per address');
  }
}

function refuse(waitMs: number, { perMinute }: Budget, unit: string): void {
  if (waitMs > 0) throw new Problem('RATE_LIMITED', { waitSeconds: Math.ceil(waitMs / 1000), limit: perMinute, unit });
}
