import { parse } from 'graphql';
import { act } from '../everything.ts';
import { asked, audiences, type CanaryWorld, canary, hiddenTitle, type Mode, modes, writerOf } from './world.ts';

// What can be done again and again without making anything known to more people than before: each says the canary of who
// does it, so that the law of who may hear it still holds.

export interface DoingThere {
  login: string;
  mutation: string;
  /** Made when its turn comes: versions move on. */
  input: (told: CanaryWorld) => Promise<object> | object;
}

const writers = ['O', 'L', ...asked];
const there = ({ rounds }: CanaryWorld, mode: Mode) => rounds.get(mode)!;
const said = (told: CanaryWorld, mode: Mode, letter: string, audience: string): string =>
  there(told, mode).comments.get(`${letter} ${audience}`)!;

async function read<Node>({ world }: CanaryWorld, login: string, id: string, selection: string): Promise<Node> {
  const { data } = await world.ask<{ node: Node }, object>(login, parse(`{ node(id: "${id}") { ${selection} } }`) as never, {});
  return data!.node;
}

const versionOfOpinion = async (told: CanaryWorld, login: string, mode: Mode): Promise<number> => {
  const selection = '... on Round { workingOpinion { version fieldsVersion } }';
  const { workingOpinion } = await read<{ workingOpinion: { fieldsVersion: number } }>(
    told,
    login,
    there(told, mode).roundId,
    selection,
  );
  return workingOpinion.fieldsVersion;
};

const inAudience = (mode: Mode, letter: string, audience: (typeof audiences)[number]): DoingThere[] => {
  const login = writerOf(letter);
  const text = `nữa ${canary(mode, letter, audience)}`;
  return [
    { login, mutation: 'addComment', input: (told) => ({ draftId: there(told, mode).draftId, audience, text }) },
    { login, mutation: 'replyToComment', input: (told) => ({ commentId: said(told, mode, letter, audience), text }) },
    {
      ...{ login, mutation: 'editComment' },
      async input(told) {
        const commentId = said(told, mode, letter, audience);
        const { version } = await read<{ version: number }>(told, login, commentId, '... on Comment { version }');
        return { commentId, expectedVersion: version, text: `${text} ${version}` };
      },
    },
    {
      ...{ login, mutation: 'retractComment' },
      async input({ world, rounds }) {
        const { comment } = await act(world.as(login), 'addComment', { draftId: rounds.get(mode)!.draftId, audience, text });
        return { commentId: (comment as { id: string }).id };
      },
    },
  ];
};

const inRound = (mode: Mode): DoingThere[] => [
  ...writers.flatMap((letter) =>
    audiences
      .filter((audience) => letter !== 'L' || audience !== 'ROUND')
      .flatMap((audience) => inAudience(mode, letter, audience)),
  ),
  ...writers.map(
    (letter): DoingThere => ({
      ...{ login: writerOf(letter), mutation: 'markRead' },
      input: (told) => ({ draftId: there(told, mode).draftId, upToCommentId: said(told, mode, letter, 'BODY') }),
    }),
  ),
  ...asked.map(
    (letter): DoingThere => ({
      ...{ login: writerOf(letter), mutation: 'draftOpinion' },
      input: async (told) => ({
        ...{ roundId: there(told, mode).roundId, expectedVersion: await versionOfOpinion(told, writerOf(letter), mode) },
        ...{ position: 'DISAGREE', blockingText: canary(mode, letter, 'BODY'), comment: `x ${crypto.randomUUID()}` },
      }),
    }),
  ),
  {
    ...{ login: 'o-desk', mutation: 'prepareRound' },
    input: (told) => ({
      ...{ draftId: there(told, mode).draftId, kind: 'APPRAISAL', bodyIds: asked.map((letter) => told.world.body[letter]) },
      questions: [{ text: canary(mode, 'O', 'BODY') }],
    }),
  },
];

let year = 2030;
export const doings: readonly DoingThere[] = [
  ...modes.flatMap(inRound),
  { login: 'o-clerk', mutation: 'createProgramme', input: () => ({ kind: 'YEAR', year: year++, title: hiddenTitle }) },
  ...['O', 'L', ...asked].map(
    (letter): DoingThere => ({
      ...{ login: writerOf(letter), mutation: 'createApiToken' },
      input: () => ({ name: canary('OPEN', letter, 'PRIVATE'), scopes: ['READ'] }),
    }),
  ),
];
