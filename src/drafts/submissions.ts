import { seesDraftSql } from '../access/visibility.sql.ts';
import type { Context } from '../graphql/context.ts';
import { sql } from '../persistence/database.ts';
import type { ReturnReason } from '../proposals/return.type.ts';
import { asDate, asDateOrNull } from '../text.ts';
import { type ChecklistItem, CheckResult, type SubmissionKind } from './submission.type.ts';

export interface SubmissionRow {
  id: string;
  proposalId: string;
  draftId: string;
  kind: SubmissionKind;
  submittedAt: Date;
  submittedByPersonId: string;
  checklist: ChecklistItem[];
  checkResult: CheckResult;
  checkedAt: Date | null;
  missing: string[];
  newDue: string | null;
  repreparation: { reasonCodes: ReturnReason[]; reason: string; newDue: string; at: Date; personId: string } | null;
}

/** A dossier is seen by whoever sees its draft. */
const select = `select submission.id, submission.proposal_id as "proposalId", submission.draft_id as "draftId", submission.kind,
    submission.submitted_at as "submittedAt", submission.submitted_by_person_id as "submittedByPersonId", submission.checklist,
    submission.check_result as "checkResult", submission.checked_at as "checkedAt", submission.missing,
    submission.new_due::text as "newDue", submission.returned_at as "returnedAt", submission.returned_by_person_id as "returnedByPersonId",
    submission.return_codes as "returnCodes", submission.return_reason as "returnReason"
  from submission join draft on draft.id = submission.draft_id join proposal on proposal.id = submission.proposal_id
  where ${seesDraftSql('draft', 'proposal')}`;

function toRow(raw: Record<string, unknown>): SubmissionRow {
  const { returnedAt, returnedByPersonId, returnCodes, returnReason, newDue, missing, ...own } = raw;
  const isReturned = returnedAt !== null;
  return {
    ...(own as unknown as SubmissionRow),
    submittedAt: asDate(raw['submittedAt']),
    checkResult: (raw['checkResult'] as CheckResult | null) ?? CheckResult.PENDING,
    checkedAt: asDateOrNull(raw['checkedAt']),
    missing: (missing as string[] | null) ?? [],
    newDue: isReturned ? null : (newDue as string | null),
    repreparation: isReturned
      ? {
          reasonCodes: returnCodes as ReturnReason[],
          ...{ reason: returnReason as string, newDue: newDue as string },
          ...{ at: asDate(returnedAt), personId: returnedByPersonId as string },
        }
      : null,
  };
}

/** A submission the viewer sees, batched; nothing when there is none. */
export function submissionById(context: Context, id: string): Promise<SubmissionRow | undefined> {
  return context.loaders.load('submission', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(await context.read(), `${select} and submission.id = any($1::uuid[])`, [ids]);
    return new Map(rows.map(toRow).map((row) => [row.id, row]));
  });
}

/** The submissions of a proposal that the viewer sees, oldest first, batched. There are a handful. */
export async function submissionsOf(context: Context, proposalId: string): Promise<SubmissionRow[]> {
  return (
    (await context.loaders.load('submissions of proposal', proposalId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `${select} and submission.proposal_id = any($1::uuid[]) order by submission.submitted_at, submission.id`,
        [ids],
      );
      return Map.groupBy(rows.map(toRow), (row) => row.proposalId);
    })) ?? []
  );
}
