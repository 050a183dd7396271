import type pg from 'pg';

/** One attempt that was denied, or so many of a flood. Empty what is not known. */
export interface SecurityEntry {
  at: string;
  code: string;
  attempts: number;
  transport: string;
  address: string;
  /** The login of who asked, or the name that was claimed. */
  person: string | null;
  body: string | null;
  operation: string | null;
  field: string | null;
  object: string | null;
  requestId: string | null;
}

const rowsAtOnce = 1_000;

/** The security log in order of time, some at a time: from an instant on, or of one person, by login or id, if given. */
export async function* readSecurityLog(
  admin: pg.Client,
  { since, person }: { since?: Date | undefined; person?: string | undefined },
): AsyncGenerator<SecurityEntry> {
  let after = '0';
  for (;;) {
    const { rows } = await admin.query<SecurityEntry & { id: string }>(
      `select entry.id, to_char(entry.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, code, attempts, transport, address,
         coalesce(person.login, claimed) as person, body.name_en as body,
         nullif(concat_ws(' ', operation, entry.name), '') as operation, field,
         object_type || ' ' || object_id as object, request_id as "requestId"
       from security_event entry
       left join person on person.id = entry.person_id left join body on body.id = entry.body_id
       where entry.id > $1 and ($2::timestamptz is null or entry.at >= $2)
         and ($3::text is null or person.login = $3 or entry.claimed = $3 or entry.person_id::text = $3)
       order by entry.id limit $4`,
      [after, since ?? null, person ?? null, rowsAtOnce],
    );
    for (const { id, ...entry } of rows) {
      after = id;
      yield entry;
    }
    if (rows.length < rowsAtOnce) return;
  }
}
