import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { makeSchema } from './schema.ts';

/** The schema as it is committed: sorted, so that a change shows as a change. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(makeSchema()))}\n`;

if (import.meta.main) writeFileSync(process.argv[2] ?? 'schema.graphql', printedSchema());
