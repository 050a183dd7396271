import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { attachmentById } from '../appraisal/attachments/attachments.ts';
import { findingById } from '../appraisal/findings/findings.ts';
import { opinionById } from '../appraisal/opinions/opinions.ts';
import { claimById } from '../appraisal/out-of-remit/claims.ts';
import { questionById } from '../appraisal/questions/questions.ts';
import { requestById } from '../appraisal/requests/requests.ts';
import { roundById } from '../appraisal/rounds/rounds.ts';
import { bodyById, personById } from '../bodies/bodies.ts';
import { delegationById } from '../bodies/delegations.ts';
import { regulationById } from '../calendar/regulations.ts';
import { calendarAddressById } from '../calendar-feed/calendar-addresses.ts';
import { commentById, threadById } from '../discussion/comments.ts';
import { blockById, draftById } from '../drafts/drafts.ts';
import { submissionById } from '../drafts/submissions.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { type NodeType, readGlobalId } from '../graphql/global-id.ts';
import { Node } from '../graphql/node.type.ts';
import { meetingById } from '../meetings/meetings.ts';
import { extensionRequestById } from '../obligations/extension-requests.ts';
import { obligationById } from '../obligations/obligations.ts';
import { Problem } from '../problems.ts';
import { programmeById } from '../programmes/programmes.ts';
import { changeById } from '../proposals/changes.ts';
import { proposalById } from '../proposals/proposals.ts';
import { apiTokenById } from '../tokens/api-tokens.ts';

/** How each type with a global id is found: every one through the read that filters by visibility. */
const readers: Record<NodeType, (context: Context, uuid: string) => Promise<object | undefined>> = {
  Body: bodyById,
  Person: personById,
  Programme: programmeById,
  Proposal: proposalById,
  ProgrammeChange: changeById,
  Draft: draftById,
  Block: blockById,
  Round: roundById,
  Question: questionById,
  OpinionRequest: requestById,
  Opinion: opinionById,
  SufficiencyFinding: findingById,
  Delegation: delegationById,
  OutOfRemitClaim: claimById,
  Thread: threadById,
  Comment: commentById,
  Attachment: attachmentById,
  Meeting: meetingById,
  Submission: submissionById,
  CalendarAddress: calendarAddressById,
  ApiToken: apiTokenById,
  Obligation: obligationById,
  Regulation: regulationById,
  ExtensionRequest: extensionRequestById,
};

const nodesMax = 100;

async function nodeById(context: Context, id: string): Promise<object | undefined> {
  const named = readGlobalId(id);
  const row = named && (await readers[named.type](context, named.uuid));
  return row && { ...row, __typename: named.type };
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    description: 'Any object by its global id (Relay). Error: NOT_FOUND, for what may not be seen as for what does not exist.',
  })
  async node(@Arg('id', () => ID, { description: 'The global id.' }) id: string, @Ctx() context: Context): Promise<object> {
    return found(await nodeById(context, id));
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `Several objects by their global ids, in the order of the ids, read together (Relay): null for what may not be seen as for what does not exist. Error: TOO_MANY, above ${nodesMax} ids.`,
  })
  async nodes(
    @Arg('ids', () => [ID], { description: `The global ids, at most ${nodesMax}.` }) ids: string[],
    @Ctx() context: Context,
  ): Promise<(object | null)[]> {
    if (ids.length > nodesMax) throw new Problem('TOO_MANY', { actual: ids.length, unit: 'ids', limit: nodesMax }, ['ids']);
    return Promise.all(ids.map(async (id) => (await nodeById(context, id)) ?? null));
  }
}
