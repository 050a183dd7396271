import type { Actor } from '../../../src/access/actor.ts';
import { Audience } from '../../../src/access/audience.ts';
import { mayAcknowledge, maySpeakFor } from '../../../src/appraisal/requests/request.access.ts';
import { mayKeepCalendar } from '../../../src/calendar/calendar.access.ts';
import { mayConceal, mayDismiss, mayEdit, mayResolve, mayWrite } from '../../../src/discussion/comment.access.ts';
import { mayPlace } from '../../../src/discussion/placement.access.ts';
import { mayKeepMeetings } from '../../../src/meetings/meeting.access.ts';
import { ObligationKind } from '../../../src/obligations/obligation.type.ts';
import { mayKeepProgramme } from '../../../src/programmes/programme.access.ts';
import { mayAskForTime, mayGiveTime } from '../../../src/proposals/extension.access.ts';
import { mayHandle, mayPrepare, mayPreside, maySendBack, maySubmit } from '../../../src/proposals/proposal.access.ts';
import type { DoingName } from './doing.rules.ts';

// The functions of the application that say what a rule of doing says; a rule that is not here is said by its use case.

/** The body that a rule is tried on: of it is the thing, it leads, decides. Bodies are told apart by their relation. */
export interface Trial {
  actor: Actor;
  own: string;
  lead: string;
  deciding: string;
}

const row = <Row>(fields: object): Row => fields as Row;
type ProposalOf = Parameters<typeof mayPrepare>[1];
const proposal = ({ lead, deciding }: Trial) => row<ProposalOf>({ leadBodyId: lead, decidingBodyId: deciding });
const thread = ({ own }: Trial) => row<Parameters<typeof mayResolve>[1]>({ ownerBodyId: own });
const request = ({ own }: Trial) => row<NonNullable<Parameters<typeof mayAcknowledge>[1]>>({ bodyId: own });
const owed = ({ own }: Trial, kind: ObligationKind) => row<Parameters<typeof mayGiveTime>[1]>({ bodyId: own, kind });

export const policies: Partial<Record<DoingName, ((trial: Trial) => boolean)[]>> = {
  keep: [({ actor }) => mayKeepProgramme(actor), ({ actor }) => mayKeepMeetings(actor), ({ actor }) => mayKeepCalendar(actor)],
  handle: [({ actor }) => mayHandle(actor), ({ actor }) => mayConceal(actor), ({ actor }) => mayDismiss(actor)],
  giveTime: [(trial) => mayGiveTime(trial.actor, owed(trial, ObligationKind.OPINION))],
  prepare: [(trial) => mayPrepare(trial.actor, proposal(trial))],
  submit: [(trial) => maySubmit(trial.actor, proposal(trial))],
  preside: [(trial) => mayPreside(trial.actor, proposal(trial))],
  sendBack: [(trial) => maySendBack(trial.actor, proposal(trial))],
  write: [
    ({ actor, lead, own }) =>
      mayWrite(actor, row({ leadBodyId: lead, takesPart: actor.bodyId === own }), Audience.ROUND_AND_LEAD),
  ],
  author: [({ actor, own }) => mayEdit(actor, row({ authorPersonId: 'self', authorBodyId: own }))],
  began: [(trial) => mayResolve(trial.actor, thread(trial)), (trial) => mayPlace(trial.actor, thread(trial))],
  answer: [(trial) => mayAcknowledge(trial.actor, request(trial))],
  speak: [(trial) => maySpeakFor(trial.actor, request(trial))],
  askTime: [(trial) => mayAskForTime(trial.actor, owed(trial, ObligationKind.OPINION))],
};
