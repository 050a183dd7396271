import type { UseCase } from '../access/use-case.ts';
import { holdCalendar } from '../calendar/next-version.ts';
import { rulesInForce, spanOf } from '../calendar/rules-in-force.ts';
import { Procedure } from '../calendar/time-rule.type.ts';
import type { TimeRuleRow } from '../calendar/time-rules.ts';
import type { MeetingRow } from '../meetings/meetings.ts';
import type { Basis } from '../obligations/basis.rules.ts';
import { endObligations, fulfilObligations, undoFulfilment } from '../obligations/fulfil-obligations.ts';
import { hasExpired } from '../obligations/judging.rules.ts';
import { ObligationEnd, ObligationKind } from '../obligations/obligation.type.ts';
import { type ObligationRow, obligationColumns, obligationsToChange, toObligation } from '../obligations/obligation-row.ts';
import { startObligations } from '../obligations/start-obligations.ts';
import { sql, sqlOne, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { asDateOrNull } from '../text.ts';
import { ProposalState } from './proposal.state.ts';
import { ProposalPriority } from './proposal.type.ts';
import type { ProposalRow } from './proposals.ts';

export type LeadTimeRules = (proposal: Pick<ProposalRow, 'kind' | 'priority'>) => TimeRuleRow;

/** How long before a meeting on that day a dossier is due, by what is in force on it. What is given throws NO_LEAD_TIME. */
export async function leadTimesOn(tx: Tx, day: string): Promise<LeadTimeRules> {
  const ruleOf = await rulesInForce(tx, Procedure.LEAD_TIME, day);
  return ({ kind, priority }) => {
    const rule = ruleOf({ kind, isUrgent: priority === ProposalPriority.URGENT });
    if (!rule) throw new Problem('NO_LEAD_TIME', { day }, ['meetingId']);
    return rule;
  };
}

/** What the due date of a lead time follows from. */
export const beforeMeeting = (day: string, rule: TimeRuleRow): Basis => ({ from: 'MEETING', day, ...spanOf(rule) });

const leadTime = (proposalId: string) => ({ proposalId, kinds: [ObligationKind.LEAD_TIME] });

/**
 * Aims a proposal, locked before, at a meeting, locked too: its dossier is due so long before it. Another lead time that is
 * owed ends; one that was met or missed for good stays as it was judged. When the dossier is at the office already, the
 * new one is judged at once by when that came, and until the check is over provisionally. Problems: NO_LEAD_TIME.
 */
export async function aimAt(useCase: UseCase, proposal: ProposalRow, meeting: MeetingRow): Promise<ObligationRow> {
  const { tx } = useCase;
  await holdCalendar(tx); // before any obligation, as whoever changes it does
  const rule = (await leadTimesOn(tx, meeting.day))(proposal);
  await undoWhatIsNotDue(useCase, proposal.id);
  await endObligations(useCase, leadTime(proposal.id), ObligationEnd.REPLACED);
  await sql(tx, `update proposal set target_meeting_id = $2 where id = $1`, [proposal.id, meeting.id]);
  const sentAt = await dossierSentAt(tx, proposal);
  const [owed] = await startObligations(useCase, [
    {
      ...{ kind: ObligationKind.LEAD_TIME, bodyId: proposal.leadBodyId!, proposalId: proposal.id, meetingId: meeting.id },
      ...{ basis: beforeMeeting(meeting.day, rule), rule, ...(sentAt && { startedAt: sentAt }) },
    },
  ]);
  if (!sentAt) return owed!;
  const provisional = proposal.state === ProposalState.SUBMITTED;
  const [given] = await fulfilObligations(useCase, leadTime(proposal.id), { at: sentAt, provisional });
  return given!;
}

/**
 * While the office checks, a lead time that is not due yet is replaced as if nothing had come; one that is due by now stays
 * as it was judged, and is confirmed or undone with the dossier.
 */
async function undoWhatIsNotDue(useCase: UseCase, proposalId: string): Promise<void> {
  const given = await obligationsToChange(useCase.tx, leadTime(proposalId), 'PROVISIONAL');
  if (!given.some((row) => hasExpired(row, useCase.clock.now()))) await undoFulfilment(useCase, leadTime(proposalId));
}

/** When the dossier came that is at the office now; nothing while it is being prepared, for the first time or again. */
async function dossierSentAt(tx: Tx, { id, state }: ProposalRow): Promise<Date | null> {
  if (state === ProposalState.PLANNED || state === ProposalState.IN_PREPARATION) return null;
  const { sentAt } = await sqlOne<{ sentAt: string | null }>(
    tx,
    `select max(submitted_at) as "sentAt" from submission where proposal_id = $1`,
    [id],
  );
  return asDateOrNull(sentAt);
}

/** The lead time of a proposal before one meeting: the last, when it was aimed at more than once. */
export async function leadTimeBefore(tx: Tx, proposalId: string, meetingId: string): Promise<ObligationRow | undefined> {
  const [raw] = await sql<Record<string, unknown>>(
    tx,
    `select ${obligationColumns} from obligation where kind = 'LEAD_TIME' and proposal_id = $1 and meeting_id = $2 and ended_at is null
     order by started_at desc, id desc limit 1`,
    [proposalId, meetingId],
  );
  return raw && toObligation(raw);
}
