import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { BodyKind } from '../bodies/body.type.ts';
import { readDay } from '../calendar/days.rules.ts';
import { append } from '../events/append.ts';
import { found } from '../graphql/found.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';
import { mayKeepMeetings } from './meeting.access.ts';
import { meetingCreated } from './meeting.events.ts';
import { assertOnlyMeeting, type MeetingRow } from './meetings.ts';

const titleCodePointsMax = 500;

export interface CreateMeeting {
  bodyId: string;
  day: string;
  title: string | null;
}

/** The office says when a deciding body meets; on a day off, if it must be. Problems: NOT_FOUND, NOT_ALLOWED, BAD_INPUT, EMPTY_TEXT, TOO_LONG, MEETING_EXISTS. */
export async function createMeeting(useCase: UseCase, input: CreateMeeting): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const [body] = await sql<{ kind: BodyKind }>(tx, `select kind from body where id = $1`, [input.bodyId]);
  const { kind } = found(body, ['bodyId']);
  assertMay(mayKeepMeetings(actor));
  if (kind !== BodyKind.DECIDING) throw new Problem('BAD_INPUT', { reason: 'a deciding body' }, ['bodyId']);
  assertDay(input.day, 'day');
  const title = input.title === null ? null : requireText(input.title, titleCodePointsMax, ['title']);
  await assertOnlyMeeting(tx, input.bodyId, input.day);
  const meeting: MeetingRow = {
    ...{ id: newId(), bodyId: input.bodyId, day: input.day, title, version: 1 },
    ...{ cancelledAt: null, cancelledReason: null, createdAt: clock.now() },
  };
  await sql(tx, `insert into meeting (id, body_id, day, title, created_at) values ($1, $2, $3, $4, $5)`, [
    ...[meeting.id, meeting.bodyId, meeting.day, title, clock.now()],
  ]);
  const [event] = await append(useCase, meetingCreated(actor, meeting));
  return { objectId: meeting.id, event: event! };
}

/** BAD_INPUT unless it is a day of the calendar, as `2026-03-31`. */
export function assertDay(day: string, name: string): void {
  const year = readDay(day) === undefined ? 0 : Number(day.slice(0, 4));
  if (year < 1000 || year >= 3000) throw new Problem('BAD_INPUT', { reason: 'no day of the calendar, as 2026-03-31' }, [name]);
}
