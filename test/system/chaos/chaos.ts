import { ask } from '../../../clients/connect.ts';
import { DraftById, Proposals } from '../../../clients/operations.ts';
import { logFaults } from '../../../src/persistence/log-faults.ts';
import { delays, type Seen, type Shown, violations, type Write } from '../../harness/checker.ts';
import { readers, views, writers } from './cast.ts';
import { aHouse, type House } from './house.ts';
import { strike } from './nemesis.ts';
import { lineOf, planOf, type Step } from './plan.ts';
import { Reader, type Way, watchRequests } from './reader.ts';
import { Writer } from './writers.ts';

export interface ChaosOptions {
  seed: number;
  runMs: number;
  /** How long all of it may take, house and peace included: what has not happened in time does not happen. Left out: as long as it takes. */
  withinMs?: number;
  /** The build of the server; left out: the one of this project. */
  dist?: string;
  /** How often the things that happen are to happen at all; false: the same traffic in peace. */
  strikes?: boolean;
  /** What happens; left out: of everything something, by the seed. */
  plan?: Step[];
  /**
   * So long after it was answered everybody is to have a comment; then readers stay on the way on which they came, since who
   * comes back by another looks for itself, and all write on one server, since what is written on the other makes it look. Left out: whenever, and they come and go.
   */
  tellMsMax?: number;
  /** In which ways they read; left out: in all. */
  among?: readonly Way[];
  /** So long after the last fault everybody is to have everything: connections that died are noticed, the beat looks. */
  convergeMsMax?: number;
  say?: (line: string) => void;
}

export interface ChaosResult {
  /** Everything that broke a promise, one sentence each. */
  found: string[];
  /** What happened, a line each. */
  happened: string[];
  /** How many things befell them. */
  struck: number;
  acknowledged: number;
  unknown: number;
  refused: number;
  delivered: number;
  /** How long after it was answered the last reader had a comment, at the longest. */
  longestMs: number;
  /** The ways in which somebody read. */
  ways: string[];
  /** How long after the last fault the last reader had everything. */
  convergedMs: number;
}

/** How long readers may take to come, on a busy machine. */
const startMsMax = 30_000;
/** How long it takes in the end until all is undone, everybody has everything, and the house is gone. */
const endMs = 14_000;
/** For so long things happen, however little time there is. */
const strikesMsMin = 5_000;
/** How many more each writes once nobody comes and goes any more. */
const lastWrites = 2;

/**
 * Eight write and twenty read while everything fails in turn; then there is peace, and it is judged whether each reader
 * was shown what it should have been.
 */
export async function chaos({
  seed,
  runMs,
  withinMs = Number.POSITIVE_INFINITY,
  dist,
  strikes = true,
  plan = planOf(seed, runMs),
  tellMsMax,
  among,
  convergeMsMax = 15_000,
  say = () => {},
}: ChaosOptions): Promise<ChaosResult> {
  const began = performance.now();
  const happened: string[] = [];
  const tell = (line: string) => {
    happened.push(line);
    say(line);
  };
  await using house = await aHouse(seed, dist);
  const { id: draftId, feedCursor } = await demoDraft(house);
  const writeAt = tellMsMax === undefined ? house.url : house.members[0].url;
  const read = readers.map((name, i) => new Reader(name, house.url, draftId, feedCursor, seed * 1_000 + i, among));
  const write = writers.map((login, i) => new Writer(login, writeAt, draftId, seed * 2_000 + i));
  const unwatch = watchRequests((login, after) => read.find(({ name }) => name === login)?.resumes(after));
  const stopWriting = new AbortController();
  const stay = new AbortController();
  if (tellMsMax !== undefined) stay.abort();
  const reading = Promise.all(read.map((reader) => reader.read(stay.signal)));
  if (tellMsMax !== undefined) await within(startMsMax, () => read.every((reader) => reader.isUpToDate));
  const writing = Promise.all(write.map((writer) => writer.write(stopWriting.signal)));
  try {
    const msLeft = Math.max(strikesMsMin, began + withinMs - endMs - performance.now());
    const until = performance.now() + Math.min(runMs, msLeft);
    const end = new Promise((resolve) => setTimeout(resolve, until - performance.now()));
    const struck = strikes ? await strike(house, plan, tell, withinMs === Number.POSITIVE_INFINITY ? withinMs : until) : 0;
    await end;
    stay.abort();
    await within(convergeMsMax, () => read.every((reader) => reader.isUpToDate));
    // What is written now reaches those who stay on no other way than the one they are on.
    const goals = write.map((writer) => writer.done + lastWrites);
    await within(convergeMsMax, () => write.every((writer, i) => writer.done >= goals[i]!));
    stopWriting.abort();
    await writing;
    const writes = write.flatMap((writer) => writer.writes);
    tell(
      `${count(writes, 'acknowledged')} acknowledged, ${count(writes, 'unknown')} unknown, ${count(writes, 'refused')} refused`,
    );
    const log = await commentsOf(house);
    const convergedMs = await converge(read, writes, log, convergeMsMax);
    if (convergedMs <= convergeMsMax) tell(`everybody had everything after ${Math.round(convergedMs)} ms`);
    for (const reader of read) reader.stop();
    const shown = read.map((reader) => reader.shown());
    const slowest = delays(writes, shown);
    tell(`the longest that anybody waited: ${slowest[0]?.says ?? 'nothing came'}`);
    const late = tellMsMax === undefined ? [] : slowest.filter(({ ms }) => ms > tellMsMax);
    const found = [
      ...late.map(({ says }) => says),
      ...violations(writes, log, [...shown, ...(await replays(house, draftId, feedCursor, convergeMsMax))]),
      ...write.flatMap((writer) => writer.faults),
      ...house.members.flatMap((member) => member.faults),
      ...(await house.postgres.asAdmin('collegium', logFaults)),
      ...(convergedMs > convergeMsMax ? [`not everybody had everything within ${convergeMsMax} ms of the last fault`] : []),
      ...house.members.flatMap((member) => errorsIn(member.said()).map((line) => `${member.name} logged an error: ${line}`)),
    ];
    return {
      ...{
        struck,
        found,
        happened,
        convergedMs,
        longestMs: slowest[0]?.ms ?? 0,
        ways: [...new Set(read.flatMap((reader) => [...reader.used]))].sort(),
      },
      acknowledged: count(writes, 'acknowledged'),
      unknown: count(writes, 'unknown'),
      refused: count(writes, 'refused'),
      delivered: shown.reduce((sum, { events }) => sum + events.length, 0),
    };
  } finally {
    stopWriting.abort();
    stay.abort();
    await Promise.all([reading, writing]);
    for (const reader of read) reader.stop();
    unwatch();
  }
}

export { lineOf, planOf };

const count = (writes: Write[], outcome: Write['outcome']) => writes.filter((write) => write.outcome === outcome).length;

async function demoDraft({ url }: House) {
  const as = { url, login: 'mai' };
  const proposals = await ask(as, Proposals, { filter: { states: ['IN_REVIEW'] }, first: 100 });
  const { id } = proposals.data!.proposals.nodes.find((node) => node.number === 7)!.drafts.nodes[0]!;
  return (await ask(as, DraftById, { id })).data!.draft;
}

/** Every comment of this run, in the order of the log, as a superuser reads it, whom nothing is hidden from. */
function commentsOf({ postgres }: House): Promise<Seen[]> {
  return postgres.asAdmin('collegium', async (admin) => {
    const { rows } = await admin.query<Seen>(
      `select event_id as "eventId", body::json ->> 'text' as text from event join event_body using (stream_kind, stream_id, seq)
       where kind = 'CommentAdded' and stream_kind = 'PROPOSAL' and body::json ->> 'text' ~ $1 order by stream_id, seq`,
      [`^(${writers.join('|')})-[0-9]+$`],
    );
    return rows;
  });
}

/** Waits until every reader was shown as much as it is entitled to, or for so long as it may take; gives how long that was. */
async function converge(read: Reader[], writes: Write[], log: Seen[], convergeMsMax: number): Promise<number> {
  const entitled = new Map(writes.map((write) => [write.text, write.entitled]));
  const due = new Map(read.map(({ name }) => [name, log.filter(({ text }) => entitled.get(text)?.(name)).length]));
  return within(convergeMsMax, () => read.every((reader) => reader.events >= due.get(reader.name)!));
}

/** Waits until something holds, or for so long; gives how long that was. */
async function within(msMax: number, holds: () => boolean): Promise<number> {
  const began = performance.now();
  while (!holds() && performance.now() - began <= msMax) await new Promise((resolve) => setTimeout(resolve, 20));
  return performance.now() - began;
}

/**
 * Everything once more from the start, for one of each view, from each server itself: nothing on the way can break it. Who
 * is not at the head in time has been shown what was shown until then.
 */
async function replays({ members }: House, draftId: string, after: string, readyMsMax: number): Promise<Shown[]> {
  const { aFollower } = await import('../../harness/follower.ts');
  return Promise.all(
    members.flatMap(({ name, url }) =>
      views.map(async (login) => {
        await using follower = aFollower({ url, login }, draftId, after);
        await within(readyMsMax, () => follower.items.some((item) => item.__typename === 'Ready'));
        const events = follower.events().flatMap((event) => (event.__typename === 'CommentAdded' ? [event] : []));
        return { reader: `${login}, again from ${name}`, events: events.map(({ text, eventId }) => ({ text, eventId })) };
      }),
    ),
  );
}

const errorLevel = 50;

/** What a server logged as an error: something that it did not expect. */
function errorsIn(said: string): string[] {
  return said.split('\n').filter((line) => {
    if (!line.startsWith('{')) return false;
    try {
      return JSON.parse(line).level >= errorLevel;
    } catch {
      return false; // it was killed in the middle of the line
    }
  });
}
