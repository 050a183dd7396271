import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ResultOf, VariablesOf } from 'gql.tada';
import { buildSchema, validate } from 'graphql';
import { WebSocket } from 'ws';
import { connect } from '../../clients/connect.ts';
import type { AddCommentMutationVariables, DraftByIdQuery } from '../../clients/gql/graphql.ts';
import { graphql } from '../../clients/tada/graphql.ts';
import { plugin } from '../../clients/tada/introspection-plugin.ts';
import { Discussion, type Draft, onRemark, type Remark, Remarks, readDiscussion } from '../../clients/tada/review.ts';
import { packageDir } from '../harness/process.ts';
import { aComment, aRound, aWorld } from '../harness/world.ts';

// The compiler runs these: `npm run typecheck` fails when a type that is said here is not the one that was made.

/** Holds when both are the same type; `any` is the same as nothing else. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_T extends true>() => {};

test('gql.tada infers what the schema says, and what was not asked for, or does not fit, does not compile', () => {
  holds<Same<Draft['title'], string>>();
  holds<Same<Draft['uploadedAt'], string>>();
  holds<Same<Draft['threads']['nodes'][number]['anchor'], { exact: string } | null>>();
  holds<Same<Draft['threads']['nodes'][number]['status'], 'OPEN' | 'ANSWERED' | 'DISMISSED' | 'RESOLVED'>>();
  holds<Same<Remark['__typename'], 'CommentAdded'>>();
  holds<Same<Remark['text'], string>>();

  const byId = graphql(`query ById($id: ID!) { draft(id: $id) { title } }`);
  holds<Same<VariablesOf<typeof byId>, { id: string }>>();
  const read = (draft: ResultOf<typeof byId>['draft']) => [
    draft.title,
    // @ts-expect-error it was not asked for
    draft.number,
  ];
  expect(read({ title: 'x' })).toEqual(['x', undefined]);
  const nope = graphql(`query Nope($id: ID!) { draft(id: $id) { nope } }`);
  type Nope = ResultOf<typeof nope>['draft']['nope'];
  // @ts-expect-error there is no such field: whatever it holds, it is no text
  const text: string = 'x' as Nope;
  expect(text).toBe('x');
  // @ts-expect-error an id is a text
  const wrong: VariablesOf<typeof byId> = { id: 7 };
  expect(wrong).toEqual({ id: 7 });
});

test('the documents typed by gql.tada are valid: its types leave what is not in the schema unknown, and do not complain', () => {
  const schema = buildSchema(readFileSync(path.join(packageDir, 'schema.graphql'), 'utf8'));
  for (const document of [Discussion, Remarks]) expect(validate(schema, document)).toEqual([]);
});

test('the client preset types the same operations, and what is not in them does not compile', () => {
  holds<Same<DraftByIdQuery['draft']['title'], string>>();
  holds<Same<DraftByIdQuery['draft']['uploadedAt'], string>>();
  const read = (draft: DraftByIdQuery['draft']) => [
    // @ts-expect-error it was not asked for
    draft.threads,
  ];
  expect(read({} as DraftByIdQuery['draft'])).toEqual([undefined]);
  // @ts-expect-error there is no such audience
  const wrong: AddCommentMutationVariables['input']['audience'] = 'EVERYBODY';
  expect(wrong).toBe('EVERYBODY');
});

test('with the inferred types, a draft is read and its remarks are told as they come', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  await aComment(world, 'a-head', { draftId, text: 'before' });
  const draft = (await readDiscussion(world.as('b-head'), draftId))!;
  expect(draft.threads).toMatchObject({ totalCount: 1, nodes: [{ status: 'OPEN', comments: { nodes: [{ text: 'before' }] } }] });
  expect(await readDiscussion(world.as('d-head'), draftId)).toBeUndefined();
  const client = connect(world.as('b-head'), { webSocketImpl: WebSocket });
  const first = Promise.withResolvers<Remark>();
  const leave = onRemark(client, draftId, draft.feedCursor, { remark: first.resolve, end: first.reject });
  await aComment(world, 'a-head', { draftId, text: 'live' });
  expect(await first.promise).toMatchObject({ text: 'live', audience: 'ROUND' });
  leave();
  await client.dispose();
});

test('what gql.tada reads is the schema: npm run codegen', () => {
  const schema = buildSchema(readFileSync(path.join(packageDir, 'schema.graphql'), 'utf8'));
  expect(readFileSync(path.join(packageDir, 'clients/tada/introspection.d.ts'), 'utf8').trim()).toBe(plugin(schema).trim());
});
