import { type ObligationRow, obligationColumns, toObligation } from '../obligations/obligation-row.ts';
import { sql, type Tx } from '../persistence/database.ts';
import type { ProposalKind, ProposalPriority } from './proposal.type.ts';

export interface AimedAt {
  id: string;
  programmeId: string;
  kind: ProposalKind;
  priority: ProposalPriority;
}

/** The proposals that are aimed at a meeting, locked in one order; of one on its agenda the dossier is there. */
export function proposalsAimedAt(tx: Tx, meetingId: string): Promise<AimedAt[]> {
  return sql<AimedAt>(
    tx,
    `select id, programme_id as "programmeId", kind, priority from proposal where target_meeting_id = $1 order by id for no key update`,
    [meetingId],
  );
}

/** The lead times that are owed still for a meeting, locked in one order. */
export async function leadTimesOwed(tx: Tx, meetingId: string): Promise<ObligationRow[]> {
  const rows = await sql<Record<string, unknown>>(
    tx,
    `select ${obligationColumns} from obligation where meeting_id = $1 and fulfilled_at is null and ended_at is null
     order by id for no key update`,
    [meetingId],
  );
  return rows.map(toObligation);
}
