import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftToTest, type TestedDraft, testOpinion } from '../dist/appraisal/findings/sufficiency.rules.js';
import { demoAppraisals } from '../dist/demo/appraisals.js';
import { demoYearBefore } from '../dist/demo/other-programmes.js';
import { demoProgramme } from '../dist/demo/programme.js';
import { readDraft } from '../dist/drafts/draft.rules.js';
import { type Labelled, labelled } from './sufficiency-labelled.ts';

// How often the tests for sketchy opinions propose what a person does not find, and how often they miss what one finds.
// A share of few says little: it is printed with its n, and not at all below five.

const drafts = new Map<string, TestedDraft>();
function draftOf(name: string): TestedDraft {
  if (!drafts.has(name)) {
    const text = readFileSync(join(import.meta.dirname, '../src/demo/texts', name), 'utf8');
    drafts.set(name, draftToTest(readDraft(text, 'MARKDOWN')));
  }
  return drafts.get(name)!;
}

const proposedFor = ({ draft, question, stance, text, sameElsewhere = 0 }: Labelled): string[] =>
  testOpinion({
    blockingText: null,
    questions: [{ number: 1, text: question, mandatory: true, stance, answer: text, outOfRemit: false, sameElsewhere }],
    draft: draftOf(draft),
  }).map(({ code }) => code);

const share = (n: number, of: number) => (of < 5 ? `${n} of ${of}` : `${n} of ${of} (${((100 * n) / of).toFixed(1)} %)`);
const rows = labelled.map((answer) => ({ ...answer, proposed: proposedFor(answer) }));
const sound = rows.filter(({ codes }) => codes.length === 0);
process.stdout.write(`${rows.length} labelled answers, ${sound.length} of them not sketchy\n\n`);
for (const code of ['NO_REASON', 'TOO_VAGUE', 'OFF_QUESTION', 'BOILERPLATE', 'FACTUALLY_WRONG']) {
  const proposed = rows.filter((row) => row.proposed.includes(code));
  const wrongly = proposed.filter((row) => !row.codes.includes(code));
  const wanted = rows.filter((row) => row.codes.includes(code));
  const missed = wanted.filter((row) => !row.proposed.includes(code));
  process.stdout.write(
    `${code}: false proposals ${share(wrongly.length, rows.length - wanted.length)} answers without it; missed ${share(missed.length, wanted.length)}\n`,
  );
  for (const { text } of wrongly) process.stdout.write(`  false: ${text}\n`);
  for (const { text } of missed) process.stdout.write(`  missed: ${text}\n`);
}
const accused = sound.filter(({ proposed }) => proposed.length > 0);
process.stdout.write(`\nNot sketchy, and proposed with any code: ${share(accused.length, sound.length)}\n`);

// The opinions of the demo world, as they are signed there: by programme, number and body, these a person finds sketchy.
const sketchy = new Set(['2023/2 justice', '2024/2 social', '2024/7 social']);
let [opinions, answers, proposals, wrong] = [0, 0, 0, 0];
for (const programme of [demoYearBefore, demoProgramme])
  for (const { number, text: file } of programme.proposals) {
    const appraisal = demoAppraisals[programme.key]?.[number];
    for (const opinion of appraisal?.opinions ?? []) {
      if (!opinion.position) continue; // not yet one
      const questions = appraisal!.questions.flatMap(({ text, to, optional }, n) => {
        const [stance = null, answer = null] = opinion.answers[n + 1] ?? [];
        const asked = { number: n + 1, text, mandatory: !optional, stance, answer, outOfRemit: stance === 'OUT_OF_REMIT' };
        return !to || to.includes(opinion.body) ? [{ ...asked, sameElsewhere: 0 }] : [];
      });
      const found = testOpinion({ blockingText: opinion.blockingText ?? null, questions, draft: draftOf(file!) });
      const which = `${programme.key}/${number} ${opinion.body}`;
      opinions += 1;
      answers += Object.keys(opinion.answers).length;
      if (found.length === 0) continue;
      proposals += 1;
      if (!sketchy.has(which)) wrong += 1;
      const codes = [...new Set(found.map(({ code }) => code))].join(', ');
      process.stdout.write(`\n${which}: ${codes}${sketchy.has(which) ? '' : ', wrongly'}`);
    }
  }
process.stdout.write(
  `\n${opinions} opinions of the demo world, ${answers} answers: ${proposals} proposed, ${wrong} of them wrongly\n`,
);
