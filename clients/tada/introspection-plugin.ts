import { minifyIntrospection, outputIntrospectionFile } from 'gql.tada/internal';
import { type GraphQLSchema, introspectionFromSchema } from 'graphql';

/**
 * The schema as gql.tada reads it, written by `npm run codegen`. The library's own command needs a compiler that can be
 * called from JavaScript, which TypeScript 7 cannot; what it would write does not.
 */
export const plugin = (schema: GraphQLSchema): string =>
  outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(schema, { descriptions: false })), {
    fileType: '.d.ts',
    shouldPreprocess: true,
  });
