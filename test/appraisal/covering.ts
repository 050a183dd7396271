import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { CoverageOf, FindingsOf, MatrixOf, OfficialRows } from '../../clients/coverage.operations.ts';
import type { World } from '../harness/world.ts';

type DataOf<Document> = Document extends TypedDocumentNode<infer Data, never> ? Data : never;
type RoundIn<Document, Field extends string> =
  DataOf<Document> extends { node?: infer Node } ? Extract<Node, Record<Field, unknown>> : never;
export type CoverageSeen = RoundIn<typeof CoverageOf, 'requests'>;
export type Cell = RoundIn<typeof MatrixOf, 'answers'>['answers'][number];
export type OfficialRowSeen = RoundIn<typeof OfficialRows, 'officialRows'>['officialRows']['nodes'][number];
export type FindingSeen = RoundIn<typeof FindingsOf, 'opinions'>['opinions'][number]['findings'][number];

/** What somebody is told of how far a round is answered. */
export function covering(world: World, roundId: string) {
  const letterOf = (id: string) => Object.entries(world.body).find(([, bodyId]) => bodyId === id)![0];
  const seen = async (login: string) => {
    const { data } = await world.ask(login, CoverageOf, { roundId });
    return data!.node as CoverageSeen;
  };
  /** `3/4` by the letter of the body, and of all together. */
  const coverage = async (login: string): Promise<Record<string, string | null>> => {
    const round = await seen(login);
    const told = (of: CoverageSeen['coverage']) => (of ? `${of.answered}/${of.asked}` : null);
    const bodies = round.requests.map((request) => [letterOf(request.body.id), told(request.coverage)]);
    return { ...Object.fromEntries(bodies), round: told(round.coverage) };
  };
  const matrix = async (login: string) => {
    const { data } = await world.ask(login, MatrixOf, { roundId });
    return (data!.node as { answers: Cell[] }).answers.map((cell) => ({ ...cell, letter: letterOf(cell.body.id) }));
  };
  const rows = async (login: string, first = 100, after: string | null = null) => {
    const { data, errors } = await world.ask(login, OfficialRows, { roundId, first, after });
    if (errors) throw new Error(JSON.stringify(errors));
    return (data!.node as RoundIn<typeof OfficialRows, 'officialRows'>).officialRows;
  };
  const findings = async (login: string, letter: string): Promise<FindingSeen[]> => {
    const { data } = await world.ask(login, FindingsOf, { roundId });
    return (data!.node as RoundIn<typeof FindingsOf, 'opinions'>).opinions
      .filter(({ body }) => body.id === world.body[letter])
      .flatMap((opinion) => opinion.findings);
  };
  const request = async (login: string, letter: string) =>
    (await seen(login)).requests.find(({ body }) => body.id === world.body[letter]);
  return { seen, coverage, matrix, rows, findings, request };
}
