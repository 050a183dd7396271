import type { DraftAnswerInput, DraftOpinionInput, OpenRoundInput, SubmitOpinionInput } from '../../clients/gql/graphql.ts';
import {
  DraftAnswers,
  DraftOpinion,
  OpenAsking,
  OpinionsOf,
  PassForSignature,
  PickThread,
  SubmitOpinion,
  UnpickThread,
  WorkingOpinionOf,
} from '../../clients/opinions.operations.ts';
import { aDraftInReview, done, type World } from '../harness/world.ts';

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
export async function aRoundWithQuestions(
  world: World,
  asked: Asked[],
  { lead, ...more }: Partial<OpenRoundInput> & { lead?: string } = {},
) {
  const drafted = await aDraftInReview(world);
  const round = await openFor(world, drafted.draftId, asked, {
    ...(lead && { leadAppraiserBodyId: world.body[lead]! }),
    ...more,
  });
  return { ...drafted, ...round };
}

/** A round on a draft for A, B and C, in which these questions are asked. */
export async function openFor(world: World, draftId: string, asked: Asked[], more: Partial<OpenRoundInput> = {}) {
  const bodiesOf = (letters: string[]) => letters.map((letter) => world.body[letter]!);
  const input: OpenRoundInput = {
    ...{ draftId, kind: 'APPRAISAL', bodyIds: bodiesOf(['A', 'B', 'C']) },
    questions: asked.map(({ text, mandatory, to }) => ({
      ...{ text, bodyIds: to ? bodiesOf(to) : null },
      ...(mandatory === false && { mandatory }),
    })),
    ...more,
  };
  const { data } = await world.ask('o-desk', OpenAsking, { input });
  const round = done(data?.openRound).round!;
  return { roundId: round.id, questionIds: round.questions.map(({ id }) => id) };
}
