import { createHash } from 'node:crypto';
import { type Actor, Role } from '../access/actor.ts';
import { attachFile } from '../appraisal/attachments/attach-file.ts';
import { confirmFinding } from '../appraisal/findings/confirm-finding.ts';
import { contestFinding } from '../appraisal/findings/contest-finding.ts';
import { draftAnswers } from '../appraisal/opinions/draft-answers.ts';
import { draftOpinion } from '../appraisal/opinions/draft-opinion.ts';
import type { Conclusion, Position, Stance } from '../appraisal/opinions/opinion.rules.ts';
import { passForSignature } from '../appraisal/opinions/pass-for-signature.ts';
import { pickThread } from '../appraisal/opinions/pick-thread.ts';
import { reconfirmOpinion } from '../appraisal/opinions/reconfirm-opinion.ts';
import { submitOpinion } from '../appraisal/opinions/submit-opinion.ts';
import { acknowledgeRequest } from '../appraisal/requests/acknowledge-request.ts';
import { openRound } from '../appraisal/rounds/open-round.ts';
import { RoundKind, type RoundMode } from '../appraisal/rounds/round.type.ts';
import { delegateSigning } from '../bodies/delegate-signing.ts';
import { sql, sqlOne, type Tx } from '../persistence/database.ts';
import type { DemoAppraisal, DemoOpinion } from './appraisal.ts';
import type { Cast } from './cast.ts';
import type { Do } from './step.ts';

/** How one round of the demo world is opened, and answered. */
export class Appraising {
  readonly #tx: Tx;
  readonly #cast: Cast;
  readonly #do: Do;
  readonly #ids: string;
  readonly #appraisal: DemoAppraisal;
  #roundId = '';

  constructor(tx: Tx, cast: Cast, act: Do, ids: string, appraisal: DemoAppraisal) {
    this.#tx = tx;
    this.#cast = cast;
    this.#do = act;
    this.#ids = ids;
    this.#appraisal = appraisal;
  }

  /** The office asks the invited. Gives the round. */
  async open(draftId: string, invited: string[]): Promise<string> {
    const { mode, leadAppraiser, questions } = this.#appraisal;
    const desk = this.#cast.of(this.#cast.body('office'), Role.DESK_OFFICER);
    const input = {
      ...{ draftId, kind: RoundKind.APPRAISAL, mode: (mode ?? 'OPEN') as RoundMode },
      bodyIds: invited.map((key) => this.#cast.body(key)),
      leadAppraiserBodyId: leadAppraiser ? this.#cast.body(leadAppraiser) : null,
      questions: questions.map(({ text, to, optional }) => ({
        ...{ text, mandatory: !optional, bodyIds: to ? to.map((key) => this.#cast.body(key)) : null },
      })),
    };
    const { objectId } = await this.#do(this.#ids, desk, (as) => openRound(as, input));
    this.#roundId = objectId;
    return objectId;
  }

  /** What the bodies take note of, write and sign. */
  async answer(): Promise<void> {
    const roundId = this.#roundId;
    for (const login of this.#appraisal.acknowledgedBy ?? [])
      await this.#do(this.#ids, this.#cast.person(login), (as) => acknowledgeRequest(as, roundId));
    for (const { by, to, from: validFrom, until: validTo } of this.#appraisal.delegations ?? []) {
      const { personId } = this.#cast.person(to);
      await this.#do(this.#ids, this.#cast.person(by), (as) => delegateSigning(as, { personId, validFrom, validTo }));
    }
    for (const opinion of this.#appraisal.opinions) await this.#give(opinion);
  }

  /** Those who stand by what they said sign it again, on the draft that came meanwhile. */
  async reconfirm(): Promise<void> {
    for (const { signedBy, reconfirmed } of this.#appraisal.opinions)
      if (signedBy && reconfirmed)
        await this.#do(this.#ids, this.#cast.person(signedBy), (as) =>
          reconfirmOpinion(as, { roundId: this.#roundId, expectedSequence: 1 }),
        );
  }

  async #give(opinion: DemoOpinion): Promise<void> {
    const roundId = this.#roundId;
    const officer = this.#cast.of(this.#cast.body(opinion.body), Role.OFFICER);
    const { blockingText = null, comment = null } = opinion;
    const position = (opinion.position ?? null) as Position | null;
    const conclusion = (opinion.conclusion ?? null) as Conclusion | null;
    const answers = await this.#answersOf(opinion);
    if (answers.length > 0) await this.#do(this.#ids, officer, (as) => draftAnswers(as, { roundId, answers }));
    if (position)
      await this.#do(this.#ids, officer, (as) =>
        draftOpinion(as, { roundId, expectedVersion: 0, position, blockingText, comment, conclusion }),
      );
    for (const begin of opinion.picks ?? []) {
      const threadId = await this.#threadOf(opinion.body, begin);
      await this.#do(this.#ids, officer, (as) => pickThread(as, { roundId, threadId }));
    }
    if (opinion.attaches) await this.#attach(officer, opinion.attaches);
    const { passedBy, signedBy, sketchy } = opinion;
    if (passedBy)
      await this.#do(this.#ids, this.#cast.person(passedBy), async (as) =>
        passForSignature(as, { roundId, expectedVersion: await this.#versionOf(opinion.body) }),
      );
    if (!signedBy) return;
    const head = this.#cast.person(signedBy);
    const { objectId } = await this.#do(this.#ids, head, async (as) =>
      submitOpinion(as, {
        ...{ roundId, expectedVersion: await this.#versionOf(opinion.body), acknowledgeMissing: true, lateAddendum: false },
      }),
    );
    if (sketchy) await this.#judge(objectId, head, sketchy);
  }

  /** The office agrees with a test that the opinion is sketchy; the body may not. */
  async #judge(opinionId: string, head: Actor, { reason, contested }: { reason: string; contested?: string }): Promise<void> {
    const desk = this.#cast.of(this.#cast.body('office'), Role.DESK_OFFICER);
    const { objectId: findingId } = await this.#do(this.#ids, desk, async (as) => {
      const { id } = await sqlOne<{ id: string }>(as.tx, `select id from sufficiency_finding where opinion_id = $1`, [opinionId]);
      return confirmFinding(as, { findingId: id, codes: null, reason });
    });
    if (contested) await this.#do(this.#ids, head, (as) => contestFinding(as, { findingId, reason: contested }));
  }

  /** A file as it is kept after an upload, which comes by another way than use cases do. */
  async #attach(officer: Actor, { name, text }: { name: string; text: string }): Promise<void> {
    const content = Buffer.from(text, 'utf8');
    await this.#do(this.#ids, officer, async (as) => {
      const fileId = as.newId();
      const sha256 = createHash('sha256').update(content).digest('hex');
      const mediaType = name.endsWith('.csv') ? 'text/csv' : 'text/plain';
      await sql(
        as.tx,
        `insert into file (id, name, media_type, bytes, sha256, store, stored, uploaded_at, uploaded_by_person_id, uploaded_by_body_id)
         values ($1, $2, $3, $4, $5, 'postgres', true, $6, $7, $8)`,
        [fileId, name, mediaType, content.length, sha256, as.clock.now(), officer.personId, officer.bodyId],
      );
      await sql(as.tx, `insert into file_content (file_id, part, piece) values ($1, 0, $2)`, [fileId, content]);
      return attachFile(as, { roundId: this.#roundId, fileId });
    });
  }

  async #answersOf({ answers }: DemoOpinion) {
    const questions = await sql<{ id: string; number: number }>(
      this.#tx,
      `select id, number from question where round_id = $1 order by number`,
      [this.#roundId],
    );
    return questions.flatMap(({ id, number }) => {
      const answer = answers[number];
      if (!answer) return [];
      const [stance, text = null] = answer;
      return [{ questionId: id, stance: stance as Stance, text, expectedVersion: 0 }];
    });
  }

  async #threadOf(body: string, begin: string): Promise<string> {
    const { id } = await sqlOne<{ id: string }>(
      this.#tx,
      `select thread_id as id from comment where round_id = $1 and author_body_id = $2 and in_reply_to_id is null and starts_with(text, $3)`,
      [this.#roundId, this.#cast.body(body), begin.normalize('NFC')],
    );
    return id;
  }

  async #versionOf(body: string): Promise<number> {
    const { version } = await sqlOne<{ version: number }>(
      this.#tx,
      `select version from working_opinion where round_id = $1 and body_id = $2`,
      [this.#roundId, this.#cast.body(body)],
    );
    return version;
  }
}
