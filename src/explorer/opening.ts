import { demoBodies, demoFollower } from '../demo/people.ts';
import { demoBodyId, demoDraftId } from '../demo/seed.ts';

/** Somebody to ask as: one person acting for one body. */
export interface Persona {
  login: string;
  name: string;
  role: string;
  bodyId: string;
  bodyName: string;
}

/** What the explorer opens with: whom one may ask as, and the operations that are ready to run. */
export interface Opening {
  personas: Persona[];
  /** The login of the persona chosen at first; null when there is none to choose. */
  first: string | null;
  tabs: { query: string }[];
}

/** In demo mode, with the people of the demo world and its draft under review; else people bring their own headers. */
export function openingWith(demoMode: boolean): Opening {
  if (!demoMode) return { personas: [], first: null, tabs: [{ query: whoAmI }] };
  const personas = demoBodies.flatMap((body) =>
    body.people.map(({ login, name, role }) => ({ login, name, role, bodyId: demoBodyId(body.key), bodyName: body.nameEn })),
  );
  const tabs = [threads, feed, remark, words].map((operation) => ({ query: operation(demoDraftId()) }));
  return { personas, first: demoFollower(), tabs };
}

// Each draft id stands as a default, so that an operation can be run, and pasted elsewhere, as it is.

const whoAmI = `# Say who you are under Headers, then run this:
# {"authorization": "Bearer <token>"}
query WhoAmI {
  me { role person { name } actingBody { name } }
}
`;

const threads = (draftId: string) => `# A draft under review, and what was said on it.
# Run it as another persona (above): each sees what
# is for them, and is not told that there is more.
query Threads(
  $draftId: ID! = "${draftId}"
) {
  me { role person { name } actingBody { name } }
  draft(id: $draftId) {
    title
    threads(first: 20) {
      totalCount
      nodes {
        status
        audience
        anchor { exact }
        comments(first: 20) {
          nodes { author { name } authorBody { name } text }
        }
      }
    }
  }
}
`;

const feed = (draftId: string) => `# What is being said on the draft, live: run it,
# then add a remark in the next tab, or npm run demo.
# After a restart of the server it goes on where it was.
subscription DraftFeed(
  $draftId: ID! = "${draftId}"
  $after: String
) {
  draftFeed(draftId: $draftId, after: $after) {
    __typename
    ... on Event { cursor at actor { name bodyName } }
    ... on CommentAdded { audience text anchor { exact } }
    ... on CommentEdited { version text }
    ... on Ready { cursor at }
    ... on Checkpoint { cursor at }
    ... on ResyncRequired { cursor at }
  }
}
`;

const remark = (draftId: string) => `mutation AddComment(
  $draftId: ID! = "${draftId}"
  $text: String! = "Xin chào"
) {
  addComment(input: {
    draftId: $draftId, audience: ROUND, text: $text
  }) {
    comment { id text audience }
    cursor
    userErrors { code message path }
  }
}
`;

const words = () => `# Titles, texts and remarks: no accents needed,
# and what has the very accents comes first.
query Search($query: String! = "rung phong ho") {
  search(query: $query, first: 10) {
    totalCount
    nodes {
      kind
      proposal { number title }
      snippet { text highlights { start end } }
    }
  }
}
`;
