import { type GraphQLSchema, getNamedType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import type { NodeType } from '../../../src/graphql/global-id.ts';
import type { DoingName } from './doing.rules.ts';
import { fieldsAsTheirType } from './fields.ts';
import { fieldsOfEvents, fieldsOfEveryEvent, fieldsOfEveryPayload, fieldsOfPayloads } from './fields-told.ts';
import { fieldsSeen, typesSeen } from './seeing.rules.ts';

// Which rule each element of the schema has. One that has none fails the build, and so does a rule of nothing.

/** Of each mutation its rule, and the type of what is to be found before. */
export const mutations: Record<string, [rule: DoingName, of: NodeType | null]> = {
  ...each('keep', null, 'createProgramme changeCalendar importCalendar markCalendarYear enactRegulation'),
  ...each('keep', 'Body', 'createMeeting'),
  ...each('keep', 'Meeting', 'moveMeeting cancelMeeting'),
  ...each('keep', 'Regulation', 'endRegulation'),
  ...each('keep', 'Programme', 'consultProgramme adoptProgramme createProposal addProposal importProgramme'),
  ...each('keep', 'Proposal', 'updateProposal admitProposal declineProposal suspendProposal resumeProposal redateProposal'),
  ...each('keep', 'Proposal', 'reassignProposal withdrawProposal mergeProposal'),
  ...each('handle', 'Proposal', 'passCheck returnIncomplete markReady recordPaperState chooseTargetMeeting scheduleProposal'),
  ...each('handle', 'Proposal', 'unscheduleProposal'),
  ...each('handle', 'Draft', 'openRound prepareRound'),
  ...each('handle', 'Round', 'reviseRound discardRound sendRound pauseRound resumeRound recallRound scheduleRoundClose'),
  ...each('handle', 'Round', 'closeRound enterOpinion'),
  ...each('handle', 'OpinionRequest', 'askAgain cancelRequest'),
  ...each('handle', 'OutOfRemitClaim', 'decideOutOfRemit'),
  ...each('handle', 'Opinion', 'proposeFinding'),
  ...each('handle', 'SufficiencyFinding', 'confirmFinding upholdFinding withdrawFinding'),
  ...each('handle', 'Comment', 'concealComment'),
  ...each('handle', 'Thread', 'dismissThread'),
  ...each('giveTime', 'Obligation', 'grantExtension'),
  ...each('giveTime', 'ExtensionRequest', 'refuseExtension'),
  ...each('askTime', 'Obligation', 'requestExtension'),
  ...each('prepare', 'Proposal', 'startProposal uploadDraft'),
  ...each('submit', 'Draft', 'submitProposal'),
  ...each('preside', 'Proposal', 'grantWaiver'),
  ...each('sendBack', 'Proposal', 'returnForRepreparation'),
  ...each('write', 'Draft', 'addComment'),
  ...each('write', 'Comment', 'replyToComment'),
  ...each('author', 'Comment', 'editComment retractComment widenComment'),
  ...each('began', 'Thread', 'resolveThread reopenThread confirmPlacement detachThread reattachThread'),
  ...each('answer', 'Round', 'acknowledgeRequest draftOpinion draftAnswers passForSignature'),
  ...each('answer', 'Thread', 'unpickThread'),
  ...each('answerWithOwn', 'Thread', 'pickThread'),
  ...each('answerWithOwn', 'Attachment', 'attachFile detachFile'),
  ...each('speak', 'Round', 'claimOutOfRemit recuse'),
  ...each('sign', 'Round', 'submitOpinion reconfirmOpinion'),
  ...each('contest', 'SufficiencyFinding', 'contestFinding'),
  ...each('contest', 'Delegation', 'endDelegation'),
  ...each('delegate', null, 'delegateSigning'),
  ...each('oneself', null, 'createCalendarAddress createApiToken'),
  ...each('oneself', 'CalendarAddress', 'revokeCalendarAddress'),
  ...each('oneself', 'ApiToken', 'revokeApiToken'),
  ...each('oneself', 'Draft', 'markPresence'),
  ...each('oneself', 'Comment', 'markRead'),
};

function each(rule: DoingName, of: NodeType | null, names: string): Record<string, [DoingName, NodeType | null]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, [rule, of]]));
}

/** Of each field of Query and Subscription: one thing by id, by the rule of its type; or a list of what the viewer sees. */
export const roots: Record<string, NodeType | 'what the viewer sees' | 'the viewer' | 'everybody' | 'own body; the office: any'> =
  {
    ...{ 'Query.node': 'what the viewer sees', 'Query.nodes': 'what the viewer sees', 'Query.search': 'what the viewer sees' },
    ...{ 'Query.body': 'Body', 'Query.programme': 'Programme', 'Query.proposal': 'Proposal', 'Query.draft': 'Draft' },
    ...{
      'Query.meeting': 'Meeting',
      'Query.draftDiff': 'Draft',
      'Query.draftEvents': 'Draft',
      'Query.programmeEvents': 'Programme',
    },
    ...{ 'Query.programmes': 'what the viewer sees', 'Query.proposals': 'what the viewer sees' },
    ...{ 'Query.similarProposals': 'what the viewer sees', 'Query.obligations': 'what the viewer sees' },
    ...{ 'Query.bodies': 'everybody', 'Query.people': 'everybody', 'Query.meetings': 'everybody' },
    ...{ 'Query.calendar': 'everybody', 'Query.regulations': 'everybody', 'Query.ruleInForce': 'everybody' },
    ...{ 'Query.me': 'the viewer', 'Query.inboxEvents': 'the viewer', 'Query.digest': 'the viewer' },
    ...{ 'Query.figures': 'own body; the office: any', 'Query.figureItems': 'own body; the office: any' },
    ...{ 'Subscription.draftFeed': 'Draft', 'Subscription.draftPresence': 'Draft' },
    ...{ 'Subscription.programmeFeed': 'Programme', 'Subscription.inboxFeed': 'the viewer' },
  };

/** Types without an id: they are shown with what shows them, to whom that is shown. */
export const partsOf: Record<string, string> = {
  ...parts('a draft or what stands on it', 'Anchor BlockChange DiffPart Placement Suggestion'),
  ...parts('a draft; only whom one may know of', 'DraftPresence PresentPerson'),
  ...parts('the viewer', 'Viewer AttentionItem Digest DigestPart'),
  ...parts('a thread or comment', 'AudienceWidening Concealment Mention ThreadDismissal'),
  ...parts('a round, an opinion or a finding', 'Coverage FindingGround FindingStep MatrixCell OfficialRow OpinionAnswer'),
  ...parts('a round, an opinion or a finding', 'OpinionRemark'),
  ...parts('the opinion that the own body makes', 'WorkingOpinion WorkingAnswer DraftedAnswer'),
  ...parts(
    'a proposal, a programme or what is owed',
    'ChecklistItem DueChange HeldDays Repreparation SimilarProposal Suspension',
  ),
  ...parts('a proposal, a programme or what is owed', 'Waiver ProgrammeExport ProgrammeImport'),
  ...parts('figures', 'Figures PeriodFigures BodyFigures DueFigures FigureItem Share'),
  ...parts('the calendar, a regulation, a body', 'CalendarDay CalendarYear TimeRule WorkCalendar Membership'),
  ...parts('a page of what the viewer sees', 'PageInfo SearchHit SearchSnippet Highlight'),
  ...parts('a page of a feed', 'DraftEventsPage ProgrammeEventsPage InboxEventsPage'),
  ...parts('an event', 'EventActor'),
  ...parts('the answer to the mutation', 'UserError ProblemDetail'),
};

function parts(of: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, of]));
}

/**
 * What of a schema has no rule, and what has a rule and is not there. Pages are ruled as what is on them, payloads as their
 * mutation; what a feed tells, by the audience that was recorded with it and by what it is about.
 */
export function withoutRule(schema: GraphQLSchema): string[] {
  const told = new Set(
    Object.values(schema.getTypeMap())
      .filter(isUnionType)
      .flatMap((union) => union.getTypes().map(({ name }) => name)),
  );
  const ruled = new Set([...Object.keys(typesSeen), ...Object.keys(partsOf), ...Object.keys(roots), ...Object.keys(fieldsSeen)]);
  for (const name of Object.keys(mutations)) ruled.add(`Mutation.${name}`);
  const ofMutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const payloads = new Set(ofMutations.map((field) => getNamedType(field.type).name));
  const there = new Set<string>();
  const bare: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const fields = Object.values(type.getFields());
    for (const { name } of fields) there.add(`${type.name}.${name}`);
    const names = ['Query', 'Mutation', 'Subscription'].includes(type.name)
      ? fields.map(({ name }) => `${type.name}.${name}`)
      : [type.name];
    for (const name of names) {
      there.add(name);
      const page = /^(\w+)(Connection|Edge)$/.exec(type.name);
      const ofPage =
        page && fields.some((field) => ['node', 'nodes'].includes(field.name) && isRuled(getNamedType(field.type).name));
      const ofMutation = payloads.has(type.name);
      if (!ruled.has(name) && !told.has(name) && !ofPage && !ofMutation)
        bare.push(`${name} has no rule: give it one in test/access/rules`);
    }
  }
  function isRuled(name: string): boolean {
    const type = schema.getType(name);
    return ruled.has(name) || told.has(name) || isUnionType(type) || isInterfaceType(type);
  }
  return [...bare, ...[...ruled].filter((name) => !there.has(name)).map((name) => `${name} has a rule and is not in the schema`)];
}

/**
 * What of the fields below the root nobody has decided on, and what was decided on and is not there. A page has the fields
 * that every page has.
 */
export function undecidedFields(schema: GraphQLSchema): string[] {
  const wordsOf = (words: string) => words.split(' ').filter((word) => word !== '');
  const decided = new Set<string>(Object.keys(fieldsSeen));
  const decide = (fields: Record<string, string>, always = '') => {
    for (const [type, own] of Object.entries(fields))
      for (const name of wordsOf(own)) {
        const field = `${type}.${name}`;
        if (decided.has(field)) throw new Error(`${field} is decided on twice in test/access/rules`);
        decided.add(field);
      }
    return new Map(Object.keys(fields).map((type) => [type, new Set(wordsOf(always))]));
  };
  decide(fieldsAsTheirType);
  const always = new Map([...decide(fieldsOfEvents, fieldsOfEveryEvent), ...decide(fieldsOfPayloads, fieldsOfEveryPayload)]);
  const ofPages = new Set(wordsOf('edges nodes pageInfo totalCount cursor node'));
  const there = new Set<string>();
  const undecided: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || /^(__|(Query|Mutation|Subscription)$)/.test(type.name)) continue;
    const goesWithoutSaying = /(Connection|Edge)$/.test(type.name) ? ofPages : always.get(type.name);
    for (const { name } of Object.values(type.getFields())) {
      const field = `${type.name}.${name}`;
      there.add(field);
      if (!decided.has(field) && !goesWithoutSaying?.has(name))
        undecided.push(
          `${field} has no rule: who is shown it? Where that is everybody who is shown its ${type.name}, add it to ${type.name} in test/access/rules/fields.ts (of events and payloads: fields-told.ts); else to fieldsSeen in seeing.rules.ts`,
        );
    }
  }
  return [
    ...undecided,
    ...[...decided].filter((field) => !there.has(field)).map((field) => `${field} has a rule and is not in the schema`),
  ];
}
