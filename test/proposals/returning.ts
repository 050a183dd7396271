import { ReturnForRepreparation, ReturnIncomplete } from '../../clients/agenda.operations.ts';
import { Attention } from '../../clients/attention.operations.ts';
import type { ReturnForRepreparationInput, ReturnIncompleteInput } from '../../clients/gql/graphql.ts';
import { PassCheck } from '../../clients/operations.ts';
import { OpinionsOf } from '../../clients/opinions.operations.ts';
import { RoundInFull } from '../../clients/rounds.operations.ts';
import { type Drafted, done, type World } from '../harness/world.ts';

/** How dossiers are sent back, and what is looked at then, in a world that is there when a test runs. */
export function returning(worldOf: () => World) {
  const incomplete = async (proposalId: string, more: Partial<ReturnIncompleteInput> = {}, login = 'o-desk') =>
    (
      await worldOf().ask(login, ReturnIncomplete, {
        input: { proposalId, missing: ['Tờ trình'], newDue: '2024-03-15', ...more },
      })
    ).data!.returnIncomplete;
  const again = async (proposalId: string, more: Partial<ReturnForRepreparationInput> = {}, login = 'o-head') =>
    (
      await worldOf().ask(login, ReturnForRepreparation, {
        input: { proposalId, reasonCodes: ['WEAK_GROUNDS'], reason: 'Số liệu chưa đủ', newDue: '2024-04-26', ...more },
      })
    ).data!.returnForRepreparation;
  const pass = async ({ proposalId }: Drafted) =>
    done((await worldOf().ask('o-desk', PassCheck, { input: { proposalId } })).data?.passCheck);
  const roundOf = async (id: string) => {
    const { data } = await worldOf().ask('o-desk', RoundInFull, { id });
    return data && 'status' in data.node ? data.node : undefined;
  };
  const opinionsOf = async (login: string, roundId: string) => {
    const { data } = await worldOf().ask(login, OpinionsOf, { roundId });
    return data && 'opinions' in data.node ? data.node.opinions : undefined;
  };
  const waiting = async (login: string, proposalId: string) =>
    (await worldOf().ask(login, Attention, { first: 100 }))
      .data!.me.attention.nodes.filter(({ proposal }) => proposal.id === proposalId)
      .map(({ kind }) => kind);
  return { incomplete, again, pass, roundOf, opinionsOf, waiting };
}
