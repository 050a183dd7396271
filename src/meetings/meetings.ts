import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import type { List } from '../graphql/paging.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { asDate, asDateOrNull } from '../text.ts';

export interface MeetingRow {
  id: string;
  bodyId: string;
  /** An ISO date, in the zone of the working calendar. */
  day: string;
  title: string | null;
  version: number;
  cancelledAt: Date | null;
  cancelledReason: string | null;
  createdAt: Date;
}

// When a deciding body meets is no secret: whoever is signed in sees it, as they see the bodies. What is to be decided
// there is seen with each proposal, by whoever sees that.

const columns = `meeting.id, meeting.body_id as "bodyId", meeting.day::text as day, meeting.title, meeting.version,
  meeting.cancelled_at as "cancelledAt", meeting.cancelled_reason as "cancelledReason", meeting.created_at as "createdAt"`;

const toRow = (raw: Record<string, unknown>): MeetingRow => ({
  ...(raw as unknown as MeetingRow),
  cancelledAt: asDateOrNull(raw['cancelledAt']),
  createdAt: asDate(raw['createdAt']),
});

export interface MeetingsOf {
  bodyId: string | null;
  /** ISO dates, both included. */
  from: string | null;
  to: string | null;
}

/** Meetings by their day, those that were called off among them. */
export function meetingList(filter: MeetingsOf): List<MeetingRow> {
  return {
    name: `meetings ${JSON.stringify(filter)}`,
    parent: null,
    columns,
    from: 'meeting meeting',
    where: `($1::uuid is null or meeting.body_id = $1) and ($2::date is null or meeting.day >= $2) and ($3::date is null or meeting.day <= $3)`,
    order: ['meeting.day', 'meeting.id'],
    values: [filter.bodyId, filter.from, filter.to],
    row: toRow,
  };
}

/** A meeting by id, batched; nothing when there is none. */
export function meetingById(context: Context, id: string): Promise<MeetingRow | undefined> {
  return context.loaders.load('meeting', id, async (ids) => {
    const rows = await sql<Record<string, unknown>>(
      await context.read(),
      `select ${columns} from meeting where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(toRow).map((row) => [row.id, row]));
  });
}

/**
 * The meeting, locked: against any other who changes it, or `toAim` at it, only against being moved or called off
 * meanwhile. Meetings are locked before proposals. NOT_FOUND.
 */
export async function findMeeting(tx: Tx, id: string, path: string[], toAim = false): Promise<MeetingRow> {
  const [raw] = await sql<Record<string, unknown>>(
    tx,
    `select ${columns} from meeting where id = $1 for ${toAim ? 'share' : 'no key update'}`,
    [id],
  );
  return toRow(found(raw, path));
}

/** MEETING_EXISTS when the body meets on that day already. Holds off whoever else plans its meetings, to the end. */
export async function assertOnlyMeeting(tx: Tx, bodyId: string, day: string): Promise<void> {
  await sql(tx, `select pg_advisory_xact_lock(hashtext('meetings of ' || $1))`, [bodyId]);
  const same = await sql(tx, `select from meeting where body_id = $1 and day = $2 and cancelled_at is null`, [bodyId, day]);
  if (same.length > 0) throw new Problem('MEETING_EXISTS', { day }, ['day']);
}
