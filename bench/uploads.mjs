// How long the real drafts take from the request to the answer, blocks and all.
import fs from 'node:fs';
import path from 'node:path';
import { ask, median, packageDir, startCollegium } from './processes.mjs';

const proposalsInReview = 'query { proposals(filter: { states: [IN_REVIEW] }, first: 100) { nodes { id number } } }';
const mutation =
  'mutation($input: UploadDraftInput!) { uploadDraft(input: $input) { draft { blockCount bytes } userErrors { code message } } }';

export async function uploads({ rounds }) {
  const server = await startCollegium();
  const { proposals } = await ask(server.url, 'phuc', proposalsInReview);
  const proposalId = proposals.nodes.find((node) => node.number === 12).id;
  for (const n of [1, 2, 3]) {
    const text = fs.readFileSync(path.join(packageDir, `src/demo/texts/findag-${n}.md`), 'utf8');
    const seconds = [];
    let draft;
    for (let time = 0; time < rounds; time++) {
      const begun = performance.now();
      ({ draft } = (await ask(server.url, 'phuc', mutation, { input: { proposalId, text } })).uploadDraft);
      seconds.push((performance.now() - begun) / 1000);
    }
    console.log(
      `findag-${n}.md  ${draft.bytes} bytes  ${draft.blockCount} blocks  ${median(seconds).toFixed(3)} s (median of ${rounds})`,
    );
  }
  await server.stop();
}
