import type { CodegenConfig } from '@graphql-codegen/cli';

export default {
  schema: 'schema.graphql',
  documents: ['clients/**/*.ts', '!clients/gql/**'],
  importExtension: '.ts',
  generates: {
    'clients/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { useTypeImports: true, enumsAsTypes: true, scalars: { DateTimeISO: 'string', Period: 'string' } },
    },
  },
} satisfies CodegenConfig;
