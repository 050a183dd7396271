import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  execute as interpret,
  type OperationDefinitionNode,
} from 'graphql';
import { CompiledQuery } from './compiled-query.ts';

/** What queries were compiled to: kept as long as their document is, which is as long as it was asked for not long ago. */
let compiled = new WeakMap<OperationDefinitionNode, CompiledQuery>();
/** How many fields of compiled queries are kept, some hundreds of bytes each; when there are more, all are worked out anew. */
const fieldsKeptMax = 200_000;
let fieldsKept = 0;

function took(fields: number): void {
  fieldsKept += fields;
  if (fieldsKept <= fieldsKeptMax) return;
  compiled = new WeakMap();
  fieldsKept = 0;
}

/**
 * As `execute` of graphql-js, with the same result: queries are compiled when they are first asked for, and what is asked
 * again is answered without looking at its document. Mutations, and what tells of the schema, are interpreted.
 */
export function execute(args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> {
  const query = compiledOf(args.schema, args.document, args.operationName);
  const result = query?.execute(args);
  return result ?? (interpret(args) as ExecutionResult | Promise<ExecutionResult>);
}

function compiledOf(schema: GraphQLSchema, document: DocumentNode, name: string | null | undefined): CompiledQuery | undefined {
  const operation = getOperationAST(document, name);
  if (operation?.operation !== 'query') return undefined;
  let query = compiled.get(operation);
  if (!query) {
    query = new CompiledQuery(schema, document, operation, took);
    compiled.set(operation, query);
  }
  return query;
}
