import { parseArgs } from 'node:util';
import { ask, connect, type FeedItem, followDraft, type Persona } from './connect.ts';
import { DraftById } from './operations.ts';

const usage = `Follows a draft in the terminal: what was said so far, then what is being said. Survives a restart of the server.

  npm run follow -- --as <person> --draft <id>

  --as <person>       who is asking (a name from the server's banner)
  --draft <id>        the draft to follow
  --acting-as <id>    for which body, when the person has several
  --from start|now    replay everything first (the default), or only what comes
  --until-ready       stop when everything so far has been shown
  --url <url>         the server (default http://localhost:4000/graphql)
  --language vi|en    language of names and messages (default en)`;

const { values } = parseArgs({
  options: {
    as: { type: 'string' },
    draft: { type: 'string' },
    'acting-as': { type: 'string' },
    from: { type: 'string', default: 'start' },
    'until-ready': { type: 'boolean', default: false },
    url: { type: 'string', default: 'http://localhost:4000/graphql' },
    language: { type: 'string', default: 'en' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || !values.as || !values.draft || !['start', 'now'].includes(values.from)) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const persona: Persona = { url: values.url, login: values.as, actingAs: values['acting-as'] ?? '', locale: values.language };
const draftId = values.draft;
const answer = await ask(persona, DraftById, { id: draftId }).catch((error: Error) => {
  console.error(
    `No answer from ${values.url}: ${(error.cause as Error | undefined)?.message ?? error.message}. Is the server running? npm start`,
  );
  process.exit(1);
});
const draft = answer.data?.draft;
if (!draft) {
  console.error(answer.errors?.[0]?.message ?? 'The server gave no answer.');
  process.exit(1);
}
console.log(`Draft ${draft.number} of proposal ${draft.proposal.number}: ${draft.title}`);

const client = connect(persona, { onClosed: () => console.error('— the connection is gone; trying again …') });
followDraft(client, draftId, values.from === 'start' ? draft.firstCursor : draft.feedCursor, {
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

/** One line for a person; nothing for what only moves the cursor. */
function lineOf(item: FeedItem): string | undefined {
  const short = (text: string) => (text.length > 100 ? `${text.slice(0, 99)}…` : text).replaceAll('\n', ' ');
  const who = 'actor' in item ? `${item.actor.name} (${item.actor.bodyName})` : '';
  switch (item.__typename) {
    case 'CommentAdded':
    case 'CommentRevealed': {
      const quote = item.anchor ? ` on “${short(item.anchor.exact)}”` : '';
      const text = item.retracted ? '(retracted)' : short(item.text);
      return `${item.inReplyToId ? '  ↳ ' : '• '}${who}${quote} [${item.audience}]: ${text}`;
    }
    case 'CommentEdited':
      return item.retracted ? undefined : `  ✎ ${who}, version ${item.version}: ${short(item.text)}`;
    case 'CommentRetracted':
      return `  ✗ ${who}: retracted`;
    case 'ThreadResolved':
      return `  ✓ ${who}: resolved`;
    case 'ThreadDismissed':
      return `  ✗ ${who}: dismissed: ${short(item.reason)}`;
    case 'ThreadReopened':
      return `  ↺ ${who}: taken up again`;
    case 'RoundOpened':
      return `▶ ${who} opened a round for ${item.bodyIds.length} bodies`;
    case 'RoundClosed':
      return `■ ${who} closed the round`;
    case 'ProposalStateChanged':
      return `→ ${who}: ${item.from} → ${item.to}`;
    case 'DraftSuperseded':
      return `⇒ ${who} uploaded draft ${item.number}: ${item.byDraftId}`;
    case 'Ready':
      return '— that is all so far; what follows is live —';
    case 'ResyncRequired':
      return '— the log has changed under this cursor; start again —';
    default:
      return undefined;
  }
}
