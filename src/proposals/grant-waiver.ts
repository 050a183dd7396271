import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { seesObligationSql } from '../access/visibility.sql.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { append } from '../events/append.ts';
import { found } from '../graphql/found.ts';
import type { Change } from '../graphql/perform.ts';
import { lateAt } from '../obligations/judging.rules.ts';
import { ObligationKind } from '../obligations/obligation.type.ts';
import { obligationColumns, toObligation } from '../obligations/obligation-row.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';
import { leadTimeWaived } from './agenda.events.ts';
import { mayPreside } from './proposal.access.ts';
import { openStates, type ProposalState } from './proposal.state.ts';
import { findProposal } from './proposals.ts';
import { reasonCodePointsMax } from './record-change.ts';

/**
 * The chair of the body that decides lets a late dossier go on its agenda, in the section LATE. It cures nothing: the
 * dossier is as late as it was. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE (also of another obligation, of one that has
 * ended, and of a dossier that is in time), NOTHING_TO_CHANGE, EMPTY_TEXT, TOO_LONG.
 */
export async function grantWaiver(useCase: UseCase, input: { obligationId: string; reason: string }): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const path = ['obligationId'];
  const [raw] = await sql<Record<string, unknown>>(
    tx,
    `select ${obligationColumns} from obligation join proposal on proposal.id = obligation.proposal_id
     where obligation.id = $1 and ${seesObligationSql('obligation', 'proposal')}`,
    [input.obligationId],
  );
  const obligation = toObligation(found(raw, path));
  const proposal = await findProposal(tx, obligation.proposalId, path);
  assertMay(mayPreside(actor, proposal));
  assertState<string>(obligation.kind, [ObligationKind.LEAD_TIME]);
  assertState<string>(obligation.endedReason ?? 'IN_FORCE', ['IN_FORCE']);
  assertState<ProposalState>(proposal.state, openStates);
  const late = obligation.lateWorkingDays ?? lateAt(await workCalendar(tx), obligation, clock.now());
  assertState(late > 0 ? 'LATE' : 'IN_TIME', ['LATE']);
  const reason = requireText(input.reason, reasonCodePointsMax, ['reason']);
  const granted = await sql(
    tx,
    `insert into waiver (obligation_id, at, chair_person_id, reason) values ($1, $2, $3, $4) on conflict do nothing returning obligation_id`,
    [obligation.id, clock.now(), actor.personId, reason],
  );
  if (granted.length === 0) throw new Problem('NOTHING_TO_CHANGE', {}, path);
  const [event] = await append(useCase, leadTimeWaived(actor, proposal, obligation.id, obligation.meetingId!));
  return { objectId: obligation.id, event: event! };
}
