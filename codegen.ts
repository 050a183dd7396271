import type { CodegenConfig } from '@graphql-codegen/cli';

export default {
  schema: 'schema.graphql',
  documents: ['clients/**/*.ts', '!clients/gql/**', '!clients/tada/**'],
  importExtension: '.ts',
  generates: {
    'clients/gql/': {
      preset: 'client',
      // Beside the types, a manifest of the documents by their SHA-256: what a server takes that trusts these alone.
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'embedHashInDocument', hashPropertyName: 'documentId', hashAlgorithm: 'sha256' },
      },
      config: { useTypeImports: true, enumsAsTypes: true, scalars: { DateTimeISO: 'string', Period: 'string' } },
    },
    'clients/tada/introspection.d.ts': { plugins: ['./clients/tada/introspection-plugin.ts'] },
  },
} satisfies CodegenConfig;
