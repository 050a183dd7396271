import { Role } from '../access/actor.ts';
import type { WorkCalendar } from '../calendar/due.rules.ts';
import { installCalendar } from '../calendar/install-calendar.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { seededIds } from '../ids.ts';
import { type Orm, sql, sqlOne } from '../persistence/database.ts';
import { StartRefused } from '../persistence/start-refused.ts';
import { inTransaction } from '../persistence/transaction.ts';
import { programmeCreated, programmeStateChanged, programmeStream } from '../programmes/programme.events.ts';
import { ProgrammeKind, ProgrammeState } from '../programmes/programme.type.ts';
import { Cast } from './cast.ts';
import { scaleBodies } from './scale-bodies.ts';
import { Ledger } from './scale-ledger.ts';
import { type Carried, ScaleProposal } from './scale-proposal.ts';

/** How large a world for measuring is to be. */
export interface Scale {
  /** One a year, the last of 2024. */
  programmes: number;
  proposalsPerProgramme: number;
}

/** How far it is: a share from 0 to 1, and the rows stored. */
export type ScaleProgress = (share: number, rows: number) => void;

const programmesMax = 20;
const proposalsMax = 5_000;
/** The rest of the time goes to the inboxes. */
const yearsShare = 0.95;
const lastYear = 2024;
const worldEnds = new Date('2024-07-01T00:00:00+07:00');

/** Reads `500x3`: five hundred proposals in each of three years. Nothing for anything else. */
export function readScale(text: string): Scale | undefined {
  const [, proposals, programmes] = /^(\d{1,4})x(\d{1,2})$/.exec(text) ?? [];
  const scale = { programmes: Number(programmes), proposalsPerProgramme: Number(proposals) };
  const isWithin = scale.programmes >= 1 && scale.programmes <= programmesMax;
  return isWithin && scale.proposalsPerProgramme >= 1 && scale.proposalsPerProgramme <= proposalsMax ? scale : undefined;
}

/**
 * Fills an empty database with years of proposals, drafts, rounds and remarks, the same ids, texts and times every time,
 * in one transaction. Use cases one by one would take minutes, so the rows go in by the thousand. What keeps them in step
 * with the use cases: the events are made by the slices' own functions (`*.events.ts`), texts are cut and quotations
 * found by the same rules, the rows pass the same policies, and a test compares both logs kind by kind.
 * A database that has a body is refused (StartRefused).
 */
export async function seedScale(orm: Orm, scale: Scale, progress: ScaleProgress = () => {}): Promise<void> {
  await installCalendar(orm);
  await inTransaction(orm, undefined, async (tx) => {
    await sql(tx, `select pg_advisory_xact_lock(hashtext('seedDemoWorld'))`);
    const { there } = await sqlOne<{ there: boolean }>(tx, `select exists (select from body) as there`);
    if (there) throw new StartRefused('The database has bodies already. Seed an empty data folder: DATA_DIR=… npm run seed');
    const calendar = await workCalendar(tx);
    const cast = new Cast(scaleBodies);
    let rows = await cast.enter(tx);
    const inboxes = new Ledger(seededIds('scale/inboxes'));
    const enter = (ledger: Ledger, from: number, to: number) =>
      ledger.enter(tx, (share, more) => {
        rows += more;
        progress(from + share * (to - from), rows);
      });
    let carried: Carried[] = [];
    for (let n = 0; n < scale.programmes; n++) {
      const year = lastYear - scale.programmes + 1 + n;
      const ledger = new Ledger(seededIds(`scale/${year}/events`), inboxes);
      carried = liveThrough({ cast, calendar }, year, scale.proposalsPerProgramme, ledger, carried);
      await enter(ledger, (n / scale.programmes) * yearsShare, ((n + 1) / scale.programmes) * yearsShare);
    }
    await enter(inboxes, yearsShare, 1);
    await sql(tx, `update installation set seeded_at = now()`);
  });
}

/** A year of the office: its programme, entered in December, adopted in January, and what became of each proposal. Gives what is carried over. */
function liveThrough(
  { cast, calendar }: { cast: Cast; calendar: WorkCalendar },
  year: number,
  proposals: number,
  ledger: Ledger,
  carriedIn: Carried[],
): Carried[] {
  const newId = seededIds(`scale/${year}`);
  const clerk = cast.of(cast.body('office'), Role.PROGRAMME_CLERK);
  const [id, title] = [newId(), `Chương trình công tác năm ${year} (dữ liệu sinh ra để đo)`];
  const [createdAt, nextCreatedAt] = [createdFor(year), createdFor(year + 1)];
  const adoptedAt = new Date(`${year}-01-03T09:00:00+07:00`);
  ledger.put('programme', {
    ...{ id, kind: ProgrammeKind.YEAR, year, quarter: null, title, state: ProgrammeState.ADOPTED },
    ...{ created_at: createdAt, adopted_at: adoptedAt },
  });
  const stream = programmeStream(id);
  ledger.record(clerk, createdAt, [{ stream, event: programmeCreated(clerk, { id, title }) }]);
  const adopted = programmeStateChanged(clerk, id, ProgrammeState.DRAFT, ProgrammeState.ADOPTED);
  ledger.record(clerk, adoptedAt, [{ stream, event: adopted }]);
  const leads = scaleBodies.filter((body) => body.kind === 'ORDINARY').map((body) => cast.body(body.key));
  const [circle, carriedOut] = [new Set<string>(), [] as Carried[]];
  const titlesBefore = (lastYear - year) * proposals;
  const programme = {
    titlesBefore,
    id,
    year,
    createdAt,
    adoptedAt,
    leads,
    cast,
    calendar,
    ledger,
    circle,
    carriedIn,
    carriedOut,
    nextCreatedAt,
    end: worldEnds,
  };
  for (let number = 1; number <= proposals; number++) new ScaleProposal(programme, number).live();
  for (const bodyId of circle) ledger.put('programme_body', { programme_id: id, body_id: bodyId });
  return carriedOut;
}

const createdFor = (year: number): Date => new Date(`${year - 1}-12-04T08:00:00+07:00`);
