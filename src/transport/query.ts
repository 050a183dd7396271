import type { ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Admitted } from '../graphql/admission.ts';
import type { Context } from '../graphql/context.ts';
import { type Told, tellErrors } from '../graphql/errors.ts';
import { execute } from '../graphql/execute.ts';
import { meteredResult } from '../graphql/metering.ts';
import { answerTypeOf } from './accept.ts';
import type { Asked } from './asked.ts';
import { refuseOperation } from './refuse.ts';

/** Answers a query that was admitted. Apollo would have nothing to add to it. */
export async function answerQuery(
  schema: GraphQLSchema,
  context: Context,
  { document }: Admitted,
  { operationName, variables: variableValues }: Asked,
  accept: string | undefined,
  response: ServerResponse,
): Promise<void> {
  const done = await execute({ schema, document, operationName, variableValues, contextValue: context });
  const { data, errors } = meteredResult(done, context.meter);
  const { caller } = context;
  if (errors) caller.note.metErrors(errors);
  if (data === undefined) return refuseOperation(response, accept, errors!, toldTo(context));
  response.setHeader('content-type', answerTypeOf(accept));
  response.setHeader('cache-control', 'no-store');
  const told = errors && tellErrors(errors, toldTo(context));
  response.end(JSON.stringify({ errors: told, data, extensions: caller.cost && { cost: caller.cost } }));
}

/** To whom errors are told of what they asked. */
export function toldTo({ caller, parts }: Context): Told {
  const knowsSchema = parts.admission.tellsSchemaTo(caller.actor?.personId);
  return { locale: caller.locale, requestId: caller.note.requestId, log: parts.log, knowsSchema };
}
