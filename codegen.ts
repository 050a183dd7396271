import type { CodegenConfig } from '@graphql-codegen/cli';

export default {
  schema: 'schema.graphql',
  documents: ['clients/**/*.ts', '!clients/gql/**', '!clients/tada/**'],
  importExtension: '.ts',
  generates: {
    'clients/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { useTypeImports: true, enumsAsTypes: true, scalars: { DateTimeISO: 'string', Period: 'string' } },
    },
    'clients/tada/introspection.d.ts': { plugins: ['./clients/tada/introspection-plugin.ts'] },
  },
} satisfies CodegenConfig;
