import { OpinionRequest, Round } from './appraisal/rounds/round.entity.ts';
import { Body, Membership, Person } from './bodies/body.entity.ts';
import { Programme } from './programmes/programme.entity.ts';
import { Proposal } from './proposals/proposal.entity.ts';

/** Everything the unit of work may write. Texts, blocks, remarks and events go in by statements of their own. */
export const entities = [Body, Person, Membership, Programme, Proposal, Round, OpinionRequest];
