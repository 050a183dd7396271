/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Me {\n    me { role person { id login name } actingBody { id name kind } }\n  }\n": typeof types.MeDocument,
    "\n  query Bodies($first: Int! = 20, $after: String) {\n    bodies(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      nodes { id kind name nameVi nameEn memberships { role validFrom validTo person { id login name } } }\n    }\n  }\n": typeof types.BodiesDocument,
    "\n  query BodyById($id: ID!) { body(id: $id) { id name } }\n": typeof types.BodyByIdDocument,
    "\n  query NodeById($id: ID!) { node(id: $id) { __typename id } }\n": typeof types.NodeByIdDocument,
    "\n  query Programmes($first: Int! = 20, $after: String) {\n    programmes(first: $first, after: $after) { totalCount nodes { id kind year quarter title state } }\n  }\n": typeof types.ProgrammesDocument,
    "\n  query ProgrammeById($id: ID!, $first: Int! = 20, $after: String) {\n    programme(id: $id) {\n      id title state adoptedAt\n      proposals(first: $first, after: $after) { totalCount nodes { id number title state } }\n    }\n  }\n": typeof types.ProgrammeByIdDocument,
    "\n  query Proposals($filter: ProposalFilter, $first: Int! = 20, $after: String) {\n    proposals(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { cursor }\n      nodes {\n        id number kind title state due\n        programme { id year }\n        leadBody { id name }\n        contributingBodies { id }\n        decidingBody { id }\n        rounds { id status bodies { id name } }\n        drafts(first: 5) { nodes { id number blockCount } }\n      }\n    }\n  }\n": typeof types.ProposalsDocument,
    "\n  query ProposalById($id: ID!) {\n    proposal(id: $id) { id number title state due leadBody { id } drafts(first: 10) { totalCount nodes { id number releasedAt } } rounds { id kind mode status closedAt } }\n  }\n": typeof types.ProposalByIdDocument,
    "\n  query DraftById($id: ID!) {\n    draft(id: $id) {\n      id number title mediaType bytes sha256 blockCount uploadedAt releasedAt firstCursor feedCursor\n      proposal { id number title }\n      uploadedBy { id name }\n      rounds { id status }\n    }\n  }\n": typeof types.DraftByIdDocument,
    "\n  query DraftOriginal($id: ID!) { draft(id: $id) { id original } }\n": typeof types.DraftOriginalDocument,
    "\n  query Blocks($id: ID!, $first: Int! = 100, $after: String) {\n    draft(id: $id) {\n      id\n      blocks(first: $first, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { id position kind headingPath label text }\n      }\n    }\n  }\n": typeof types.BlocksDocument,
    "\n  query Threads($id: ID!, $first: Int! = 20, $after: String, $blockId: ID, $statuses: [ThreadStatus!]) {\n    draft(id: $id) {\n      id feedCursor\n      threads(first: $first, after: $after, blockId: $blockId, statuses: $statuses) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes {\n          id status audience\n          anchor { exact prefix suffix start end }\n          block { id position label }\n          originBody { id name }\n          round { id }\n          comments(first: 20) {\n            totalCount\n            nodes { id text version audience inReplyToId createdAt editedAt author { id name } authorBody { id name } }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ThreadsDocument,
    "\n  mutation CreateProgramme($input: CreateProgrammeInput!) {\n    createProgramme(input: $input) { programme { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": typeof types.CreateProgrammeDocument,
    "\n  mutation AdoptProgramme($input: AdoptProgrammeInput!) {\n    adoptProgramme(input: $input) { programme { id state adoptedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": typeof types.AdoptProgrammeDocument,
    "\n  mutation CreateProposal($input: CreateProposalInput!) {\n    createProposal(input: $input) { proposal { id number state due } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": typeof types.CreateProposalDocument,
    "\n  mutation StartProposal($input: StartProposalInput!) {\n    startProposal(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": typeof types.StartProposalDocument,
    "\n  mutation UploadDraft($input: UploadDraftInput!) {\n    uploadDraft(input: $input) {\n      draft { id number blockCount bytes sha256 releasedAt firstCursor feedCursor }\n      eventId cursor userErrors { code message path retryable details { name value } }\n    }\n  }\n": typeof types.UploadDraftDocument,
    "\n  mutation SubmitProposal($input: SubmitProposalInput!) {\n    submitProposal(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": typeof types.SubmitProposalDocument,
    "\n  mutation PassCheck($input: PassCheckInput!) {\n    passCheck(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": typeof types.PassCheckDocument,
    "\n  mutation OpenRound($input: OpenRoundInput!) {\n    openRound(input: $input) { round { id status bodies { id } } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": typeof types.OpenRoundDocument,
    "\n  mutation CloseRound($input: CloseRoundInput!) {\n    closeRound(input: $input) { round { id status closedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": typeof types.CloseRoundDocument,
    "\n  mutation AddComment($input: AddCommentInput!) {\n    addComment(input: $input) {\n      comment { id text version audience thread { id status anchor { exact prefix suffix start end } } }\n      eventId cursor userErrors { code message path retryable details { name value } }\n    }\n  }\n": typeof types.AddCommentDocument,
    "\n  mutation ReplyToComment($input: ReplyToCommentInput!) {\n    replyToComment(input: $input) {\n      comment { id text audience inReplyToId thread { id status } }\n      eventId cursor userErrors { code message path retryable details { name value } }\n    }\n  }\n": typeof types.ReplyToCommentDocument,
    "\n  mutation EditComment($input: EditCommentInput!) {\n    editComment(input: $input) { comment { id text version editedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": typeof types.EditCommentDocument,
    "\n  mutation ResolveThread($input: ResolveThreadInput!) {\n    resolveThread(input: $input) { thread { id status resolvedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": typeof types.ResolveThreadDocument,
    "\n  subscription DraftFeed($draftId: ID!, $after: String) {\n    draftFeed(draftId: $draftId, after: $after) {\n      __typename\n      ... on Event { cursor eventId at actor { personId name bodyId bodyName } }\n      ... on CommentAdded { commentId threadId threadStatus inReplyToId blockId audience text anchor { exact prefix suffix start end } }\n      ... on CommentEdited { commentId threadId version text }\n      ... on ThreadResolved { threadId }\n      ... on RoundOpened { roundId roundKind mode bodyIds }\n      ... on RoundClosed { roundId }\n      ... on ProposalStateChanged { proposalId from to }\n      ... on DraftSuperseded { byDraftId number }\n      ... on Ready { cursor at }\n      ... on Checkpoint { cursor at }\n      ... on ResyncRequired { cursor at }\n    }\n  }\n": typeof types.DraftFeedDocument,
    "\n  query Search(\n    $query: String!, $kinds: [SearchKind!], $programmeId: ID, $proposalId: ID, $draftId: ID, $allDrafts: Boolean! = false,\n    $first: Int! = 20, $after: String\n  ) {\n    search(\n      query: $query, kinds: $kinds, programmeId: $programmeId, proposalId: $proposalId, draftId: $draftId, allDrafts: $allDrafts,\n      first: $first, after: $after\n    ) {\n      totalCount\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      edges { cursor }\n      nodes {\n        kind exactAccents\n        item { __typename ... on Node { id } ... on Proposal { number title } ... on Block { position text } ... on Comment { text audience } }\n        snippet { text start cutBefore cutAfter highlights { start end } }\n        proposal { id number }\n        draft { id number }\n      }\n    }\n  }\n": typeof types.SearchDocument,
    "\n  query People($query: String, $bodyId: ID, $first: Int! = 20, $after: String) {\n    people(query: $query, bodyId: $bodyId, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id login name }\n    }\n  }\n": typeof types.PeopleDocument,
    "\n  query BodiesByName($query: String, $first: Int! = 20, $after: String) {\n    bodies(query: $query, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id nameVi nameEn } }\n  }\n": typeof types.BodiesByNameDocument,
};
const documents: Documents = {
    "\n  query Me {\n    me { role person { id login name } actingBody { id name kind } }\n  }\n": types.MeDocument,
    "\n  query Bodies($first: Int! = 20, $after: String) {\n    bodies(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      nodes { id kind name nameVi nameEn memberships { role validFrom validTo person { id login name } } }\n    }\n  }\n": types.BodiesDocument,
    "\n  query BodyById($id: ID!) { body(id: $id) { id name } }\n": types.BodyByIdDocument,
    "\n  query NodeById($id: ID!) { node(id: $id) { __typename id } }\n": types.NodeByIdDocument,
    "\n  query Programmes($first: Int! = 20, $after: String) {\n    programmes(first: $first, after: $after) { totalCount nodes { id kind year quarter title state } }\n  }\n": types.ProgrammesDocument,
    "\n  query ProgrammeById($id: ID!, $first: Int! = 20, $after: String) {\n    programme(id: $id) {\n      id title state adoptedAt\n      proposals(first: $first, after: $after) { totalCount nodes { id number title state } }\n    }\n  }\n": types.ProgrammeByIdDocument,
    "\n  query Proposals($filter: ProposalFilter, $first: Int! = 20, $after: String) {\n    proposals(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { cursor }\n      nodes {\n        id number kind title state due\n        programme { id year }\n        leadBody { id name }\n        contributingBodies { id }\n        decidingBody { id }\n        rounds { id status bodies { id name } }\n        drafts(first: 5) { nodes { id number blockCount } }\n      }\n    }\n  }\n": types.ProposalsDocument,
    "\n  query ProposalById($id: ID!) {\n    proposal(id: $id) { id number title state due leadBody { id } drafts(first: 10) { totalCount nodes { id number releasedAt } } rounds { id kind mode status closedAt } }\n  }\n": types.ProposalByIdDocument,
    "\n  query DraftById($id: ID!) {\n    draft(id: $id) {\n      id number title mediaType bytes sha256 blockCount uploadedAt releasedAt firstCursor feedCursor\n      proposal { id number title }\n      uploadedBy { id name }\n      rounds { id status }\n    }\n  }\n": types.DraftByIdDocument,
    "\n  query DraftOriginal($id: ID!) { draft(id: $id) { id original } }\n": types.DraftOriginalDocument,
    "\n  query Blocks($id: ID!, $first: Int! = 100, $after: String) {\n    draft(id: $id) {\n      id\n      blocks(first: $first, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { id position kind headingPath label text }\n      }\n    }\n  }\n": types.BlocksDocument,
    "\n  query Threads($id: ID!, $first: Int! = 20, $after: String, $blockId: ID, $statuses: [ThreadStatus!]) {\n    draft(id: $id) {\n      id feedCursor\n      threads(first: $first, after: $after, blockId: $blockId, statuses: $statuses) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes {\n          id status audience\n          anchor { exact prefix suffix start end }\n          block { id position label }\n          originBody { id name }\n          round { id }\n          comments(first: 20) {\n            totalCount\n            nodes { id text version audience inReplyToId createdAt editedAt author { id name } authorBody { id name } }\n          }\n        }\n      }\n    }\n  }\n": types.ThreadsDocument,
    "\n  mutation CreateProgramme($input: CreateProgrammeInput!) {\n    createProgramme(input: $input) { programme { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": types.CreateProgrammeDocument,
    "\n  mutation AdoptProgramme($input: AdoptProgrammeInput!) {\n    adoptProgramme(input: $input) { programme { id state adoptedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": types.AdoptProgrammeDocument,
    "\n  mutation CreateProposal($input: CreateProposalInput!) {\n    createProposal(input: $input) { proposal { id number state due } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": types.CreateProposalDocument,
    "\n  mutation StartProposal($input: StartProposalInput!) {\n    startProposal(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": types.StartProposalDocument,
    "\n  mutation UploadDraft($input: UploadDraftInput!) {\n    uploadDraft(input: $input) {\n      draft { id number blockCount bytes sha256 releasedAt firstCursor feedCursor }\n      eventId cursor userErrors { code message path retryable details { name value } }\n    }\n  }\n": types.UploadDraftDocument,
    "\n  mutation SubmitProposal($input: SubmitProposalInput!) {\n    submitProposal(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": types.SubmitProposalDocument,
    "\n  mutation PassCheck($input: PassCheckInput!) {\n    passCheck(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": types.PassCheckDocument,
    "\n  mutation OpenRound($input: OpenRoundInput!) {\n    openRound(input: $input) { round { id status bodies { id } } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": types.OpenRoundDocument,
    "\n  mutation CloseRound($input: CloseRoundInput!) {\n    closeRound(input: $input) { round { id status closedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": types.CloseRoundDocument,
    "\n  mutation AddComment($input: AddCommentInput!) {\n    addComment(input: $input) {\n      comment { id text version audience thread { id status anchor { exact prefix suffix start end } } }\n      eventId cursor userErrors { code message path retryable details { name value } }\n    }\n  }\n": types.AddCommentDocument,
    "\n  mutation ReplyToComment($input: ReplyToCommentInput!) {\n    replyToComment(input: $input) {\n      comment { id text audience inReplyToId thread { id status } }\n      eventId cursor userErrors { code message path retryable details { name value } }\n    }\n  }\n": types.ReplyToCommentDocument,
    "\n  mutation EditComment($input: EditCommentInput!) {\n    editComment(input: $input) { comment { id text version editedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": types.EditCommentDocument,
    "\n  mutation ResolveThread($input: ResolveThreadInput!) {\n    resolveThread(input: $input) { thread { id status resolvedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n": types.ResolveThreadDocument,
    "\n  subscription DraftFeed($draftId: ID!, $after: String) {\n    draftFeed(draftId: $draftId, after: $after) {\n      __typename\n      ... on Event { cursor eventId at actor { personId name bodyId bodyName } }\n      ... on CommentAdded { commentId threadId threadStatus inReplyToId blockId audience text anchor { exact prefix suffix start end } }\n      ... on CommentEdited { commentId threadId version text }\n      ... on ThreadResolved { threadId }\n      ... on RoundOpened { roundId roundKind mode bodyIds }\n      ... on RoundClosed { roundId }\n      ... on ProposalStateChanged { proposalId from to }\n      ... on DraftSuperseded { byDraftId number }\n      ... on Ready { cursor at }\n      ... on Checkpoint { cursor at }\n      ... on ResyncRequired { cursor at }\n    }\n  }\n": types.DraftFeedDocument,
    "\n  query Search(\n    $query: String!, $kinds: [SearchKind!], $programmeId: ID, $proposalId: ID, $draftId: ID, $allDrafts: Boolean! = false,\n    $first: Int! = 20, $after: String\n  ) {\n    search(\n      query: $query, kinds: $kinds, programmeId: $programmeId, proposalId: $proposalId, draftId: $draftId, allDrafts: $allDrafts,\n      first: $first, after: $after\n    ) {\n      totalCount\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      edges { cursor }\n      nodes {\n        kind exactAccents\n        item { __typename ... on Node { id } ... on Proposal { number title } ... on Block { position text } ... on Comment { text audience } }\n        snippet { text start cutBefore cutAfter highlights { start end } }\n        proposal { id number }\n        draft { id number }\n      }\n    }\n  }\n": types.SearchDocument,
    "\n  query People($query: String, $bodyId: ID, $first: Int! = 20, $after: String) {\n    people(query: $query, bodyId: $bodyId, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id login name }\n    }\n  }\n": types.PeopleDocument,
    "\n  query BodiesByName($query: String, $first: Int! = 20, $after: String) {\n    bodies(query: $query, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id nameVi nameEn } }\n  }\n": types.BodiesByNameDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me { role person { id login name } actingBody { id name kind } }\n  }\n"): (typeof documents)["\n  query Me {\n    me { role person { id login name } actingBody { id name kind } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Bodies($first: Int! = 20, $after: String) {\n    bodies(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      nodes { id kind name nameVi nameEn memberships { role validFrom validTo person { id login name } } }\n    }\n  }\n"): (typeof documents)["\n  query Bodies($first: Int! = 20, $after: String) {\n    bodies(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      nodes { id kind name nameVi nameEn memberships { role validFrom validTo person { id login name } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BodyById($id: ID!) { body(id: $id) { id name } }\n"): (typeof documents)["\n  query BodyById($id: ID!) { body(id: $id) { id name } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NodeById($id: ID!) { node(id: $id) { __typename id } }\n"): (typeof documents)["\n  query NodeById($id: ID!) { node(id: $id) { __typename id } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Programmes($first: Int! = 20, $after: String) {\n    programmes(first: $first, after: $after) { totalCount nodes { id kind year quarter title state } }\n  }\n"): (typeof documents)["\n  query Programmes($first: Int! = 20, $after: String) {\n    programmes(first: $first, after: $after) { totalCount nodes { id kind year quarter title state } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProgrammeById($id: ID!, $first: Int! = 20, $after: String) {\n    programme(id: $id) {\n      id title state adoptedAt\n      proposals(first: $first, after: $after) { totalCount nodes { id number title state } }\n    }\n  }\n"): (typeof documents)["\n  query ProgrammeById($id: ID!, $first: Int! = 20, $after: String) {\n    programme(id: $id) {\n      id title state adoptedAt\n      proposals(first: $first, after: $after) { totalCount nodes { id number title state } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Proposals($filter: ProposalFilter, $first: Int! = 20, $after: String) {\n    proposals(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { cursor }\n      nodes {\n        id number kind title state due\n        programme { id year }\n        leadBody { id name }\n        contributingBodies { id }\n        decidingBody { id }\n        rounds { id status bodies { id name } }\n        drafts(first: 5) { nodes { id number blockCount } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Proposals($filter: ProposalFilter, $first: Int! = 20, $after: String) {\n    proposals(filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges { cursor }\n      nodes {\n        id number kind title state due\n        programme { id year }\n        leadBody { id name }\n        contributingBodies { id }\n        decidingBody { id }\n        rounds { id status bodies { id name } }\n        drafts(first: 5) { nodes { id number blockCount } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProposalById($id: ID!) {\n    proposal(id: $id) { id number title state due leadBody { id } drafts(first: 10) { totalCount nodes { id number releasedAt } } rounds { id kind mode status closedAt } }\n  }\n"): (typeof documents)["\n  query ProposalById($id: ID!) {\n    proposal(id: $id) { id number title state due leadBody { id } drafts(first: 10) { totalCount nodes { id number releasedAt } } rounds { id kind mode status closedAt } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DraftById($id: ID!) {\n    draft(id: $id) {\n      id number title mediaType bytes sha256 blockCount uploadedAt releasedAt firstCursor feedCursor\n      proposal { id number title }\n      uploadedBy { id name }\n      rounds { id status }\n    }\n  }\n"): (typeof documents)["\n  query DraftById($id: ID!) {\n    draft(id: $id) {\n      id number title mediaType bytes sha256 blockCount uploadedAt releasedAt firstCursor feedCursor\n      proposal { id number title }\n      uploadedBy { id name }\n      rounds { id status }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DraftOriginal($id: ID!) { draft(id: $id) { id original } }\n"): (typeof documents)["\n  query DraftOriginal($id: ID!) { draft(id: $id) { id original } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Blocks($id: ID!, $first: Int! = 100, $after: String) {\n    draft(id: $id) {\n      id\n      blocks(first: $first, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { id position kind headingPath label text }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Blocks($id: ID!, $first: Int! = 100, $after: String) {\n    draft(id: $id) {\n      id\n      blocks(first: $first, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { id position kind headingPath label text }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Threads($id: ID!, $first: Int! = 20, $after: String, $blockId: ID, $statuses: [ThreadStatus!]) {\n    draft(id: $id) {\n      id feedCursor\n      threads(first: $first, after: $after, blockId: $blockId, statuses: $statuses) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes {\n          id status audience\n          anchor { exact prefix suffix start end }\n          block { id position label }\n          originBody { id name }\n          round { id }\n          comments(first: 20) {\n            totalCount\n            nodes { id text version audience inReplyToId createdAt editedAt author { id name } authorBody { id name } }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Threads($id: ID!, $first: Int! = 20, $after: String, $blockId: ID, $statuses: [ThreadStatus!]) {\n    draft(id: $id) {\n      id feedCursor\n      threads(first: $first, after: $after, blockId: $blockId, statuses: $statuses) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes {\n          id status audience\n          anchor { exact prefix suffix start end }\n          block { id position label }\n          originBody { id name }\n          round { id }\n          comments(first: 20) {\n            totalCount\n            nodes { id text version audience inReplyToId createdAt editedAt author { id name } authorBody { id name } }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateProgramme($input: CreateProgrammeInput!) {\n    createProgramme(input: $input) { programme { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"): (typeof documents)["\n  mutation CreateProgramme($input: CreateProgrammeInput!) {\n    createProgramme(input: $input) { programme { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdoptProgramme($input: AdoptProgrammeInput!) {\n    adoptProgramme(input: $input) { programme { id state adoptedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"): (typeof documents)["\n  mutation AdoptProgramme($input: AdoptProgrammeInput!) {\n    adoptProgramme(input: $input) { programme { id state adoptedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateProposal($input: CreateProposalInput!) {\n    createProposal(input: $input) { proposal { id number state due } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"): (typeof documents)["\n  mutation CreateProposal($input: CreateProposalInput!) {\n    createProposal(input: $input) { proposal { id number state due } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartProposal($input: StartProposalInput!) {\n    startProposal(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"): (typeof documents)["\n  mutation StartProposal($input: StartProposalInput!) {\n    startProposal(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UploadDraft($input: UploadDraftInput!) {\n    uploadDraft(input: $input) {\n      draft { id number blockCount bytes sha256 releasedAt firstCursor feedCursor }\n      eventId cursor userErrors { code message path retryable details { name value } }\n    }\n  }\n"): (typeof documents)["\n  mutation UploadDraft($input: UploadDraftInput!) {\n    uploadDraft(input: $input) {\n      draft { id number blockCount bytes sha256 releasedAt firstCursor feedCursor }\n      eventId cursor userErrors { code message path retryable details { name value } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitProposal($input: SubmitProposalInput!) {\n    submitProposal(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"): (typeof documents)["\n  mutation SubmitProposal($input: SubmitProposalInput!) {\n    submitProposal(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PassCheck($input: PassCheckInput!) {\n    passCheck(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"): (typeof documents)["\n  mutation PassCheck($input: PassCheckInput!) {\n    passCheck(input: $input) { proposal { id state } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenRound($input: OpenRoundInput!) {\n    openRound(input: $input) { round { id status bodies { id } } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"): (typeof documents)["\n  mutation OpenRound($input: OpenRoundInput!) {\n    openRound(input: $input) { round { id status bodies { id } } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseRound($input: CloseRoundInput!) {\n    closeRound(input: $input) { round { id status closedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"): (typeof documents)["\n  mutation CloseRound($input: CloseRoundInput!) {\n    closeRound(input: $input) { round { id status closedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddComment($input: AddCommentInput!) {\n    addComment(input: $input) {\n      comment { id text version audience thread { id status anchor { exact prefix suffix start end } } }\n      eventId cursor userErrors { code message path retryable details { name value } }\n    }\n  }\n"): (typeof documents)["\n  mutation AddComment($input: AddCommentInput!) {\n    addComment(input: $input) {\n      comment { id text version audience thread { id status anchor { exact prefix suffix start end } } }\n      eventId cursor userErrors { code message path retryable details { name value } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplyToComment($input: ReplyToCommentInput!) {\n    replyToComment(input: $input) {\n      comment { id text audience inReplyToId thread { id status } }\n      eventId cursor userErrors { code message path retryable details { name value } }\n    }\n  }\n"): (typeof documents)["\n  mutation ReplyToComment($input: ReplyToCommentInput!) {\n    replyToComment(input: $input) {\n      comment { id text audience inReplyToId thread { id status } }\n      eventId cursor userErrors { code message path retryable details { name value } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditComment($input: EditCommentInput!) {\n    editComment(input: $input) { comment { id text version editedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"): (typeof documents)["\n  mutation EditComment($input: EditCommentInput!) {\n    editComment(input: $input) { comment { id text version editedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveThread($input: ResolveThreadInput!) {\n    resolveThread(input: $input) { thread { id status resolvedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"): (typeof documents)["\n  mutation ResolveThread($input: ResolveThreadInput!) {\n    resolveThread(input: $input) { thread { id status resolvedAt } eventId cursor userErrors { code message path retryable details { name value } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription DraftFeed($draftId: ID!, $after: String) {\n    draftFeed(draftId: $draftId, after: $after) {\n      __typename\n      ... on Event { cursor eventId at actor { personId name bodyId bodyName } }\n      ... on CommentAdded { commentId threadId threadStatus inReplyToId blockId audience text anchor { exact prefix suffix start end } }\n      ... on CommentEdited { commentId threadId version text }\n      ... on ThreadResolved { threadId }\n      ... on RoundOpened { roundId roundKind mode bodyIds }\n      ... on RoundClosed { roundId }\n      ... on ProposalStateChanged { proposalId from to }\n      ... on DraftSuperseded { byDraftId number }\n      ... on Ready { cursor at }\n      ... on Checkpoint { cursor at }\n      ... on ResyncRequired { cursor at }\n    }\n  }\n"): (typeof documents)["\n  subscription DraftFeed($draftId: ID!, $after: String) {\n    draftFeed(draftId: $draftId, after: $after) {\n      __typename\n      ... on Event { cursor eventId at actor { personId name bodyId bodyName } }\n      ... on CommentAdded { commentId threadId threadStatus inReplyToId blockId audience text anchor { exact prefix suffix start end } }\n      ... on CommentEdited { commentId threadId version text }\n      ... on ThreadResolved { threadId }\n      ... on RoundOpened { roundId roundKind mode bodyIds }\n      ... on RoundClosed { roundId }\n      ... on ProposalStateChanged { proposalId from to }\n      ... on DraftSuperseded { byDraftId number }\n      ... on Ready { cursor at }\n      ... on Checkpoint { cursor at }\n      ... on ResyncRequired { cursor at }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Search(\n    $query: String!, $kinds: [SearchKind!], $programmeId: ID, $proposalId: ID, $draftId: ID, $allDrafts: Boolean! = false,\n    $first: Int! = 20, $after: String\n  ) {\n    search(\n      query: $query, kinds: $kinds, programmeId: $programmeId, proposalId: $proposalId, draftId: $draftId, allDrafts: $allDrafts,\n      first: $first, after: $after\n    ) {\n      totalCount\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      edges { cursor }\n      nodes {\n        kind exactAccents\n        item { __typename ... on Node { id } ... on Proposal { number title } ... on Block { position text } ... on Comment { text audience } }\n        snippet { text start cutBefore cutAfter highlights { start end } }\n        proposal { id number }\n        draft { id number }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Search(\n    $query: String!, $kinds: [SearchKind!], $programmeId: ID, $proposalId: ID, $draftId: ID, $allDrafts: Boolean! = false,\n    $first: Int! = 20, $after: String\n  ) {\n    search(\n      query: $query, kinds: $kinds, programmeId: $programmeId, proposalId: $proposalId, draftId: $draftId, allDrafts: $allDrafts,\n      first: $first, after: $after\n    ) {\n      totalCount\n      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n      edges { cursor }\n      nodes {\n        kind exactAccents\n        item { __typename ... on Node { id } ... on Proposal { number title } ... on Block { position text } ... on Comment { text audience } }\n        snippet { text start cutBefore cutAfter highlights { start end } }\n        proposal { id number }\n        draft { id number }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People($query: String, $bodyId: ID, $first: Int! = 20, $after: String) {\n    people(query: $query, bodyId: $bodyId, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id login name }\n    }\n  }\n"): (typeof documents)["\n  query People($query: String, $bodyId: ID, $first: Int! = 20, $after: String) {\n    people(query: $query, bodyId: $bodyId, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id login name }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BodiesByName($query: String, $first: Int! = 20, $after: String) {\n    bodies(query: $query, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id nameVi nameEn } }\n  }\n"): (typeof documents)["\n  query BodiesByName($query: String, $first: Int! = 20, $after: String) {\n    bodies(query: $query, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id nameVi nameEn } }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;