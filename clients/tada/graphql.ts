import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './introspection.d.ts';

/** Types each document from the schema as it is written, without a generated file of its own. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTimeISO: string; Period: string };
}>();
