import { parseArgs } from 'node:util';
import { type CoReviewStep, coReview } from '../src/demo/co-review.ts';
import { ask } from './connect.ts';
import { AddComment, Blocks, EditComment, Proposals, ReplyToComment, ResolveThread } from './operations.ts';

const usage = `Plays a co-review of the demo draft by several bodies against the running server. Follow the draft in another terminal to watch.

  npm run demo

  --url <url>     the server (default http://localhost:4000/graphql)
  --fast          without the pauses of people who think`;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:4000/graphql' },
    fast: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const as = (login: string) => ({ url: values.url, login });
const demoProposalNumber = 7;
const proposals = await ask(as('mai'), Proposals, { filter: { states: ['IN_REVIEW'] }, first: 100 }).catch((error: Error) => {
  console.error(
    `No answer from ${values.url}: ${(error.cause as Error | undefined)?.message ?? error.message}. Is the server running? npm start`,
  );
  process.exit(1);
});
const proposal = proposals.data?.proposals.nodes.find((node) => node.number === demoProposalNumber);
const draftId = proposal?.drafts.nodes.at(-1)?.id;
if (!proposal || !draftId) {
  console.error('The demo draft is not under review in this database.');
  process.exit(1);
}
console.log(`Proposal ${proposal.number}: ${proposal.title}`);

interface Said {
  commentId: string;
  threadId: string;
  version: number;
}
const said = new Map<string, Said>();
const blocks = await readBlocks();
for (const [index, step] of coReview.entries()) {
  if (!values.fast) await new Promise((resolve) => setTimeout(resolve, step.pauseMs));
  await play(step);
  console.log(
    `${String(index + 1).padStart(2)}/${coReview.length} ${step.by.padEnd(6)} ${step.act.padEnd(8)} ${step.text ?? ''}`,
  );
}
console.log('Done.');

async function play(step: CoReviewStep): Promise<void> {
  const to = step.to ? said.get(step.to)! : undefined;
  const text = step.text ?? '';
  if (step.act === 'comment') {
    const block = step.quote ? blocks.find((candidate) => candidate.text.includes(step.quote!)) : undefined;
    const anchor = block && step.quote ? { blockId: block.id, exact: step.quote } : null;
    const answer = await ask(as(step.by), AddComment, {
      input: { draftId: draftId!, anchor, audience: step.audience ?? 'ROUND', text },
    });
    remember(step, answer.data?.addComment, answer.errors);
  } else if (step.act === 'reply') {
    const answer = await ask(as(step.by), ReplyToComment, { input: { commentId: to!.commentId, text } });
    remember(step, answer.data?.replyToComment, answer.errors);
  } else if (step.act === 'edit') {
    const answer = await ask(as(step.by), EditComment, {
      input: { commentId: to!.commentId, expectedVersion: to!.version, text },
    });
    check(answer.data?.editComment, answer.errors);
  } else {
    const answer = await ask(as(step.by), ResolveThread, { input: { threadId: to!.threadId } });
    check(answer.data?.resolveThread, answer.errors);
  }
}

function remember(
  step: CoReviewStep,
  payload: { comment: { id: string; thread: { id: string } } | null; userErrors: { message: string }[] } | undefined,
  errors: { message: string }[] | undefined,
): void {
  check(payload, errors);
  if (step.as && payload?.comment)
    said.set(step.as, { commentId: payload.comment.id, threadId: payload.comment.thread.id, version: 1 });
}

function check(payload: { userErrors: { message: string }[] } | undefined, errors?: { message: string }[]): void {
  const [problem] = errors ?? payload?.userErrors ?? [{ message: 'The server gave no answer.' }];
  if (!problem) return;
  console.error(problem.message);
  process.exit(1);
}

async function readBlocks(): Promise<{ id: string; text: string }[]> {
  const all: { id: string; text: string }[] = [];
  for (let after: string | null = null; ; ) {
    const answer: Awaited<ReturnType<typeof pageOfBlocks>> = await pageOfBlocks(after);
    const page = answer.data!.draft.blocks;
    all.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return all;
    after = page.pageInfo.endCursor;
  }
}

function pageOfBlocks(after: string | null) {
  return ask(as('mai'), Blocks, { id: draftId!, first: 100, after });
}
