// How long a year's figures take among three years of 500 proposals with ten opinions each.
import { ask, cpuMsOfAll, median } from './processes.mjs';
import { startOnScale } from './scale-world.mjs';

// As a server that has run for a while answers; how long the first answer took is printed beside it.
const warmUps = 20;
const times = 15;
const due =
  '{ due onTime late missing consented pending overdue insufficient lateShare { percent n } missingShare { percent n } insufficientShare { percent n } }';
const inFull = `period programme ${due} dossiers ${due} resubmissions ${due} responses ${due} officeChecks ${due} opinions ${due}
  compressedOpinions ${due} heldDays { leadBody office appraisers chair suspended total } returnedIncomplete rePrepared`;
const year = `query ($year: Int!) { figures(year: $year, by: MONTH) { periods { ${inFull} } } }`;
const bodies = `query ($year: Int!) { figures(year: $year, by: QUARTER) { bodies { body { name } periods { period programme ${due} opinions ${due} } } } }`;
const items = `query ($year: Period!) { figureItems(period: $year, subject: OPINIONS, figure: LATE, first: 100) { totalCount nodes { lateWorkingDays proposal { number } body { name } } } }`;

export async function figures(world) {
  const server = await startOnScale(world);
  console.log(`milliseconds, medians of ${times} after ${warmUps}  answer   on a processor   the first`);
  for (const [what, login, query] of [
    ['a year by month, office', 'lan', year],
    ['a year by month, one body', 'hoa', year],
    ['each body by quarter, office', 'lan', bodies],
    ['100 late opinions, and how many', 'lan', items],
  ]) {
    const [took, used] = [[], []];
    let first = 0;
    for (let time = -warmUps; time < times; time++) {
      const [begun, usedBefore] = [performance.now(), cpuMsOfAll(server.pid)];
      await ask(server.url, login, query, { year: query === items ? '2023' : 2023 });
      if (time === -warmUps) first = performance.now() - begun;
      if (time < 0) continue;
      took.push(performance.now() - begun);
      used.push(cpuMsOfAll(server.pid) - usedBefore);
    }
    console.log(
      `${what.padEnd(36)} ${median(took).toFixed(0).padStart(8)} ${median(used).toFixed(0).padStart(16)} ${first.toFixed(0).padStart(11)}`,
    );
  }
  await server.stop();
}
