import { printDay } from '../calendar/days.rules.ts';
import { alertAt, lateWorkingDays, type WorkCalendar } from '../calendar/due.rules.ts';
import { localOf } from '../calendar/zone.rules.ts';
import type { Period } from '../graphql/period.ts';
import { type NewId, seededIds } from '../ids.ts';
import { type Basis, dueOf } from '../obligations/basis.rules.ts';
import { type ObligationEnd, ObligationKind } from '../obligations/obligation.type.ts';
import { alertWorkingDays } from '../obligations/start-obligations.ts';
import { SeededRandom } from './random.ts';
import type { Row } from './rows.ts';
import type { Ledger } from './scale-ledger.ts';

interface Owed {
  kind: ObligationKind;
  bodyId: string;
  startedAt: Date;
  basis: Basis;
  request?: { id: string; roundId: string };
  compressed?: boolean;
}

/** Has the body owe the opinion that it is asked for. */
export type OweOpinion = (request: { id: string; bodyId: string }) => Row;

const officeCheckDays = 3;
/** Working days that bodies are given, with how often; under the minimum of the rule the window is compressed. */
const windows: [days: number, share: number][] = [
  [2, 0.05],
  [7, 0.4],
  [8, 1],
];
const minimumWindow = 3;

/** What is owed about one proposal of the world made for measuring, judged by the same rules as what people do. */
export class ScaleDues {
  readonly #calendar: WorkCalendar;
  readonly #ledger: Ledger;
  readonly #proposalId: string;
  readonly #newId: NewId;
  readonly #random: SeededRandom;

  constructor(calendar: WorkCalendar, ledger: Ledger, proposalId: string) {
    this.#calendar = calendar;
    this.#ledger = ledger;
    this.#proposalId = proposalId;
    this.#newId = seededIds(`scale/dues/${proposalId}`);
    this.#random = new SeededRandom(`scale/dues/${proposalId}`);
  }

  /** The dossier, by the date of the programme. */
  programmeDue(bodyId: string, startedAt: Date, { from, to }: Period): Row {
    const basis: Basis = { from: 'PERIOD', first: from, last: to };
    return this.#owe({ kind: ObligationKind.PROGRAMME_DUE, bodyId, startedAt, basis });
  }

  officeCheck(bodyId: string, startedAt: Date): Row {
    const basis: Basis = { from: 'START', start: startedAt.toISOString(), amount: officeCheckDays, unit: 'WORKING' };
    return this.#owe({ kind: ObligationKind.OFFICE_CHECK, bodyId, startedAt, basis });
  }

  /** What the bodies of a round owe, until the same day. */
  opinions(roundId: string, startedAt: Date): { due: Date; owe: OweOpinion } {
    const drawn = this.#random.share();
    const days = windows.find(([, share]) => drawn < share)![0];
    const day = this.#calendar.days.forward(localOf(this.#calendar.zone, startedAt).day, days);
    const basis: Basis = { from: 'DAY', day: printDay(day) };
    const compressed = days < minimumWindow;
    const owe: OweOpinion = ({ id, bodyId }) =>
      this.#owe({ kind: ObligationKind.OPINION, bodyId, startedAt, basis, request: { id, roundId }, compressed });
    return { due: dueOf(this.#calendar, basis), owe };
  }

  give(row: Row, at: Date, provisional = false): void {
    Object.assign(row, { fulfilled_at: at, provisional, late_working_days: this.#late(row, at) });
  }

  end(row: Row, at: Date, reason: ObligationEnd): void {
    if (row['fulfilled_at'] === null)
      Object.assign(row, { ended_at: at, ended_reason: reason, late_working_days: this.#late(row, at) });
  }

  #late(row: Row, at: Date): number {
    return lateWorkingDays(this.#calendar, row['judged_due'] as Date, at);
  }

  #owe({ kind, bodyId, startedAt, basis, request, compressed = false }: Owed): Row {
    const due = dueOf(this.#calendar, basis);
    const row: Row = {
      ...{ id: this.#newId(), kind, body_id: bodyId, proposal_id: this.#proposalId },
      ...{ round_id: request?.roundId ?? null, request_id: request?.id ?? null, started_at: startedAt, basis },
      ...{ calendar_version: this.#calendar.version, original_due: due, current_due: due, judged_due: due },
      // Told already, so that a server that starts on it years later does not tell thousands at once.
      ...{ alert_at: alertAt(this.#calendar, due, alertWorkingDays), alerted_due: due, expired_due: due, compressed },
      ...{ fulfilled_at: null, provisional: false, late_working_days: null, ended_at: null, ended_reason: null },
    };
    this.#ledger.put('obligation', row);
    return row;
  }
}
