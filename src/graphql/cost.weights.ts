// What asking costs, in units of about one plain field: a table, in the words of the GraphQL cost directives (weight, assumedSize,
// slicingArguments, sizedFields). What is not in it weighs 1, and a list that is not paged is taken to hold so many; what it does hold is
// counted when it is given out (Meter).
export const assumedSizeDefault = 5;

/** What an operation costs before any of its fields: a mutation opens a transaction, writes, and tells others. */
export const weightOfOperation = { query: 0, mutation: 20, subscription: 10 } as const;

/** What a mutation costs for each of its fields. */
export const weightOfMutation = 20;

interface Weight {
  /** What the field itself costs, once for each object it is asked of. */
  weight?: number;
  /** How many a list holds that is not paged. */
  assumedSize?: number;
}

/** `Type.field`, where it is dearer or longer than most. */
export const weights: Readonly<Record<string, Weight>> = {
  'Query.nodes': { assumedSize: 100 },
  'Query.search': { weight: 50 },
  'Query.similarProposals': { weight: 50 },
  'Query.draftDiff': { weight: 100 },
  'Query.figures': { weight: 200 },
  'Query.figureItems': { weight: 50 },
  'Query.digest': { weight: 20 },
  'Viewer.attention': { weight: 50 },
  'Programme.export': { weight: 200 },
  'Mutation.uploadDraft': { weight: 200 },
  'Mutation.importProgramme': { weight: 500 },
  'Mutation.importCalendar': { weight: 200 },
  'Mutation.changeCalendar': { weight: 200 },
  'Figures.bodies': { assumedSize: 20 },
  'Figures.periods': { assumedSize: 12 },
  'BodyFigures.periods': { assumedSize: 12 },
  'Draft.original': { weight: 100 }, // of a draft of 100 kB; it is counted by the bytes it has before it is read
  'WorkCalendar.days': { assumedSize: 100 },
  'DraftPresence.people': { assumedSize: 50 },
  'DigestPart.obligations': { assumedSize: 100 },
  'Body.memberships': { assumedSize: 20 },
  'Round.requests': { assumedSize: 30 },
  'Round.bodies': { assumedSize: 30 },
  'Round.opinions': { assumedSize: 30 },
  'Round.questions': { assumedSize: 20 },
  'Round.answers': { assumedSize: 500 },
  'Opinion.answers': { assumedSize: 20 },
  'Opinion.remarks': { assumedSize: 50 },
  'WorkingOpinion.answers': { assumedSize: 20 },
  'WorkingOpinion.pickedThreads': { assumedSize: 50 },
  'Regulation.rules': { assumedSize: 20 },
  'Suggestion.diff': { assumedSize: 10 },
  'BlockChange.words': { assumedSize: 20 },
  // What asks for the schema is answered from memory, all of it at once: by one figure, however it is asked.
  'Query.__schema': { weight: 2_000 },
  'Query.__type': { weight: 100 },
};

/** Texts that their resolvers count, before they are read: they may be very long. */
export const countedByResolvers: ReadonlySet<string> = new Set(['Draft.original']);

/** Arguments that say how many of a list are asked for. */
export const slicingArguments: ReadonlySet<string> = new Set(['first', 'last']);
/** The fields of a page that hold what was asked for so many of. */
export const sizedFields: ReadonlySet<string> = new Set(['nodes', 'edges', 'items']);
