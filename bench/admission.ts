// How long documents that are made to keep a server busy do so: each of up to 64 kB, judged anew each time.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { families, largest } from './hostile-documents.ts';

const packageDir = path.dirname(import.meta.dirname);
const sizes = [500, 2_000, 8_000, 16_000, 32_000, 64_000];

/** Milliseconds that this thread was on a processor: what the collector and the compiler do beside it keeps nobody waiting. */
async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/** Prints the worst of each family, of all sizes, and the worst of all. */
export async function admission(rounds: number): Promise<void> {
  const { Admission } = await import('../dist/graphql/admission.js');
  const schema = buildSchema(readFileSync(path.join(packageDir, 'schema.graphql'), 'utf8'));
  const judge = async (query: string): Promise<string> => {
    const asked = { query, documentId: null, operationName: query.includes('query q0') ? 'q0' : null, variables: null };
    const admitted = await new Admission(schema).admit(asked, { personId: 'somebody', address: '' });
    return 'errors' in admitted ? admitted.errors[0]!.message.slice(0, 50) : `admitted, at ${admitted.cost}`;
  };
  const first = await cpuMs(() => judge('{ me { role } }'));
  const worst: { family: string; bytes: number; most: number; mean: number; told: string }[] = [];
  for (const [family, grown] of Object.entries(families)) {
    const all: typeof worst = [];
    for (const size of sizes) {
      const text = largest(grown, size);
      const took: number[] = [];
      for (let round = 0; round < rounds; round++) took.push(await cpuMs(() => judge(text)));
      const [most, mean] = [Math.max(...took), took.reduce((sum, one) => sum + one, 0) / rounds];
      all.push({ family, bytes: Buffer.byteLength(text), most, mean, told: await judge(text) });
    }
    worst.push(all.reduce((one, other) => (other.most > one.most ? other : one)));
  }
  console.log(
    `milliseconds on a processor to admit or refuse, ${rounds} times each; the first document of all: ${first.toFixed(1)}`,
  );
  console.log(`${'family, at its worst size'.padEnd(38)} ${'bytes'.padStart(7)}   mean   most  answer`);
  for (const { family, bytes, mean, most, told } of worst.sort((a, b) => b.most - a.most))
    console.log(
      `${family.padEnd(38)} ${String(bytes).padStart(7)} ${mean.toFixed(1).padStart(6)} ${most.toFixed(1).padStart(6)}  ${told}`,
    );
  console.log(`the worst of all: ${worst[0]!.most.toFixed(1)} ms`);
}
