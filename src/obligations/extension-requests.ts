import { seesObligationSql } from '../access/visibility.sql.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import type { Period } from '../graphql/period.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { asDate, asDateOrNull } from '../text.ts';

export interface ExtensionRequestRow {
  id: string;
  obligationId: string;
  until: Period;
  reason: string;
  askedAt: Date;
  askedByPersonId: string;
  /** Null: it waits for an answer. */
  isGranted: boolean | null;
  answeredAt: Date | null;
  answeredByPersonId: string | null;
  answerReason: string | null;
}

const columns = `request.id, request.obligation_id as "obligationId", request.until_day::text as "untilDay", request.reason,
  request.asked_at as "askedAt", request.asked_by_person_id as "askedByPersonId", request.granted as "isGranted",
  request.answered_at as "answeredAt", request.answered_by_person_id as "answeredByPersonId", request.answer_reason as "answerReason"`;

/** Whoever sees what is owed sees that more time was asked for it. */
const select = `select ${columns} from extension_request request join obligation on obligation.id = request.obligation_id
  join proposal on proposal.id = obligation.proposal_id where ${seesObligationSql('obligation', 'proposal')}`;

const toRow = ({ untilDay, ...raw }: Record<string, unknown>): ExtensionRequestRow => ({
  ...(raw as unknown as ExtensionRequestRow),
  until: { from: untilDay as string, to: untilDay as string },
  askedAt: asDate(raw['askedAt']),
  answeredAt: asDateOrNull(raw['answeredAt']),
});

/** A request the viewer sees, batched; nothing when there is none. */
export function extensionRequestById(context: Context, id: string): Promise<ExtensionRequestRow | undefined> {
  return context.loaders.load('extension request', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(await context.read(), `${select} and request.id = any($1::uuid[])`, [ids]);
    return new Map(rows.map(toRow).map((row) => [row.id, row]));
  });
}

/** The requests for more time about an obligation that the viewer was shown, oldest first, batched. */
export async function extensionRequestsOf(context: Context, obligationId: string): Promise<ExtensionRequestRow[]> {
  return (
    (await context.loaders.load('extension requests', obligationId, async (ids) => {
      const rows = await sql<Record<string, unknown>>(
        await context.read(),
        `${select} and request.obligation_id = any($1::uuid[]) order by request.asked_at, request.id`,
        [ids],
      );
      return Map.groupBy(rows.map(toRow), (row) => row.obligationId);
    })) ?? []
  );
}

/** The request, if the actor sees it: what it is about is locked first, by whoever changes either. NOT_FOUND. */
export async function seenExtensionRequest(tx: Tx, id: string, path: string[]): Promise<ExtensionRequestRow> {
  const [raw] = await sql<Record<string, unknown>>(tx, `${select} and request.id = $1`, [id]);
  return toRow(found(raw, path));
}

/** The request that waits for an answer about an obligation, which is locked; nothing when none does. */
export async function waitingRequest(tx: Tx, obligationId: string): Promise<ExtensionRequestRow | undefined> {
  const [raw] = await sql<Record<string, unknown>>(
    tx,
    `select ${columns} from extension_request request where request.obligation_id = $1 and request.granted is null`,
    [obligationId],
  );
  return raw && toRow(raw);
}

export interface Answer {
  granted: boolean;
  at: Date;
  byPersonId: string;
  reason: string;
}

/** Answers a request, once. */
export async function writeAnswer(tx: Tx, id: string, { granted, at, byPersonId, reason }: Answer): Promise<void> {
  await sql(
    tx,
    `update extension_request set granted = $2, answered_at = $3, answered_by_person_id = $4, answer_reason = $5 where id = $1`,
    [id, granted, at, byPersonId, reason],
  );
}
