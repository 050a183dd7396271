import { parseArgs } from 'node:util';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { Client } from 'graphql-ws';
import { tokenGiven } from './asking.ts';
import { ask, connect, follow, type Persona, type Sink } from './connect.ts';
import { type AnyItem, lineOf } from './feed-lines.ts';
import { InboxCursors, InboxFeed, ProgrammeCursors, ProgrammeFeed } from './feeds.operations.ts';
import { DraftById, DraftFeed } from './operations.ts';

const usage = `Follows a draft, a programme or an inbox in the terminal: what was so far, then what is coming. Survives a restart of
the server.

  npx collegium follow [--as <person>] (--draft <id> | --programme <id> | --inbox)

  --as <person>       who is asking, in demo mode (a name from the server's banner); elsewhere the environment variable
                      COLLEGIUM_TOKEN says it: an API token
  --draft <id>        the draft to follow, with what is said on it
  --programme <id>    the programme to follow: states, dates and changes of its proposals
  --inbox             what is addressed to the body one acts for
  --acting-as <id>    for which body, when the person has several
  --from start|now    replay everything first (the default), or only what comes
  --until-ready       stop when everything so far has been shown
  --url <url>         the server (default http://localhost:4000/graphql)
  --language vi|en    language of names and messages (default en)`;

const { values } = parseArgs({
  options: {
    as: { type: 'string' },
    draft: { type: 'string' },
    programme: { type: 'string' },
    inbox: { type: 'boolean' },
    'acting-as': { type: 'string' },
    from: { type: 'string', default: 'start' },
    'until-ready': { type: 'boolean', default: false },
    url: { type: 'string', default: 'http://localhost:4000/graphql' },
    language: { type: 'string', default: 'en' },
    help: { type: 'boolean', default: false },
  },
});
const chosen = [values.draft, values.programme, values.inbox].filter((one) => one !== undefined);
const token = tokenGiven(values.as);
if (values.help || !(values.as || token) || chosen.length !== 1 || !['start', 'now'].includes(values.from)) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

/** What is followed: its heading, where its feed begins, where it stands now, and how it is followed. */
interface Feed {
  heading: string;
  first: string;
  now: string;
  start: (client: Client, after: string, sink: Sink<AnyItem>) => void;
}

const persona: Persona = {
  url: values.url,
  login: values.as ?? '',
  token,
  actingAs: values['acting-as'] ?? '',
  locale: values.language,
};
const { heading, first, now, start } = await feedOf(values);
process.stdout.on('error', () => process.exit(0)); // whoever read it has had enough: | head
console.log(heading);
const client = connect(persona, { onClosed: () => console.error('— the connection is gone; trying again …') });
start(client, values.from === 'start' ? first : now, {
  item(item) {
    const line = lineOf(item);
    if (line) console.log(line);
    if (item.__typename === 'Ready' && values['until-ready']) process.exit(0);
  },
  end(reason) {
    console.error(reason ? `The feed ended: ${JSON.stringify(reason)}` : 'The feed ended.');
    process.exit(1);
  },
});

async function feedOf({ draft: draftId, programme: programmeId }: { draft?: string; programme?: string }): Promise<Feed> {
  if (draftId !== undefined) {
    const { draft } = await answerTo(DraftById, { id: draftId });
    return {
      heading: `Draft ${draft.number} of proposal ${draft.proposal.number}: ${draft.title}`,
      first: draft.firstCursor,
      now: draft.feedCursor,
      start: (client, after, sink) => follow(client, DraftFeed, { draftId, after }, sink),
    };
  }
  if (programmeId !== undefined) {
    const { programme } = await answerTo(ProgrammeCursors, { id: programmeId });
    return {
      heading: programme.title,
      first: programme.firstCursor,
      now: programme.feedCursor,
      start: (client, after, sink) => follow(client, ProgrammeFeed, { programmeId, after }, sink),
    };
  }
  const { me } = await answerTo(InboxCursors, {});
  return {
    heading: `Inbox of ${me.actingBody.name}`,
    first: me.inboxFirstCursor,
    now: me.inboxFeedCursor,
    start: (client, after, sink) => follow(client, InboxFeed, { after }, sink),
  };
}

/** The answer, or the end of the program with what is wrong. */
async function answerTo<Data, Variables>(query: TypedDocumentNode<Data, Variables>, given: Variables): Promise<Data> {
  const answer = await ask(persona, query, given).catch((error: Error) => {
    console.error(
      `No answer from ${values.url}: ${(error.cause as Error | undefined)?.message ?? error.message}. Is the server running? npm start`,
    );
    process.exit(1);
  });
  if (answer.data) return answer.data;
  console.error(answer.errors?.[0]?.message ?? 'The server gave no answer.');
  process.exit(1);
}
