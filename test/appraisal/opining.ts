import type { DraftAnswerInput, DraftOpinionInput, SubmitOpinionInput } from '../../clients/gql/graphql.ts';
import {
  DraftAnswers,
  DraftOpinion,
  OpinionsOf,
  PassForSignature,
  PickThread,
  SubmitOpinion,
  UnpickThread,
  WorkingOpinionOf,
} from '../../clients/opinions.operations.ts';
import { globalId, readGlobalId } from '../../src/graphql/global-id.ts';
import { newId } from '../../src/ids.ts';
import { asAdmin } from '../harness/database.ts';
import { aRound, done, type World } from '../harness/world.ts';

/** What the bodies of a round do with their opinions, by login. */
export function opining(world: World, roundId: string) {
  const send = {
    fields: async (login: string, more: Omit<DraftOpinionInput, 'roundId'>) =>
      (await world.ask(login, DraftOpinion, { input: { roundId, ...more } })).data?.draftOpinion,
    answers: async (login: string, answers: DraftAnswerInput[]) =>
      (await world.ask(login, DraftAnswers, { input: { roundId, answers } })).data?.draftAnswers,
    pick: async (login: string, threadId: string) =>
      (await world.ask(login, PickThread, { input: { roundId, threadId } })).data?.pickThread,
    unpick: async (login: string, threadId: string) =>
      (await world.ask(login, UnpickThread, { input: { roundId, threadId } })).data?.unpickThread,
    pass: async (login: string, expectedVersion: number) =>
      (await world.ask(login, PassForSignature, { input: { roundId, expectedVersion } })).data?.passForSignature,
    submit: async (login: string, expectedVersion: number, more: Partial<SubmitOpinionInput> = {}) =>
      (await world.ask(login, SubmitOpinion, { input: { roundId, expectedVersion, ...more } })).data?.submitOpinion,
  };
  const working = async (login: string) => {
    const { data } = await world.ask(login, WorkingOpinionOf, { roundId });
    return (data!.node as { workingOpinion: WorkingOpinion | null }).workingOpinion;
  };
  const opinions = async (login: string) => {
    const { data } = await world.ask(login, OpinionsOf, { roundId });
    return (data!.node as { opinions: SignedOpinion[] }).opinions;
  };
  /** Signs whatever the body has written by now. */
  const sign = async (login: string, more: Partial<SubmitOpinionInput> = {}) =>
    done(await send.submit(login, (await working(login))!.version, more)).opinion!;
  return { ...send, working, opinions, sign };
}

type NodeOf<Data> = Data extends { node: infer Node } ? Node : never;
type RoundOf<Document> = Document extends import('@graphql-typed-document-node/core').TypedDocumentNode<infer Data, never>
  ? NodeOf<Data>
  : never;
export type WorkingOpinion = NonNullable<
  Extract<RoundOf<typeof WorkingOpinionOf>, { workingOpinion?: unknown }>['workingOpinion']
>;
export type SignedOpinion = Extract<RoundOf<typeof OpinionsOf>, { opinions?: unknown }>['opinions'][number];

export interface Asked {
  text: string;
  mandatory?: boolean;
  /** The letters of the bodies it is put to; left out: all. */
  to?: string[];
}

/** An open round for A, B and C in which these questions are asked. */
export async function aRoundWithQuestions(world: World, asked: Asked[], more: { mode?: string; lead?: string } = {}) {
  const round = await aRound(world);
  const uuid = (id: string) => readGlobalId(id)!.uuid;
  const questionIds = await asAdmin(world.database.name, async (admin) => {
    const ids: string[] = [];
    for (const [n, { text, mandatory = true, to }] of asked.entries()) {
      const id = newId();
      await admin.query('insert into question (id, round_id, number, text, mandatory, to_all) values ($1, $2, $3, $4, $5, $6)', [
        ...[id, uuid(round.roundId), n + 1, text, mandatory, !to],
      ]);
      for (const letter of to ?? [])
        await admin.query('insert into question_addressee (question_id, body_id) values ($1, $2)', [
          id,
          uuid(world.body[letter]!),
        ]);
      ids.push(globalId('Question', id));
    }
    await admin.query('update round set mode = $2, lead_appraiser_body_id = $3 where id = $1', [
      ...[uuid(round.roundId), more.mode ?? 'OPEN', more.lead ? uuid(world.body[more.lead]!) : null],
    ]);
    return ids;
  });
  return { ...round, questionIds };
}
