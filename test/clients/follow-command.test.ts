import { RedateProposal } from '../../clients/programme.operations.ts';
import { runCommand, startCommand } from '../harness/cli.ts';
import { aComment, aRound, aWorld, done, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const followArgs = (login: string, ...what: string[]) => ['follow', '--as', login, '--url', world.url, ...what];

test('a programme is followed in the terminal: each thing a line, then what is coming', async () => {
  const { programmeId, proposalId } = await aRound(world);
  const following = startCommand(followArgs('o-clerk', '--programme', programmeId));
  await following.until(/^— that is all so far/m);
  const input = { proposalId, due: '2030-03', decisionReference: '12-QĐ/TƯ', reason: 'chờ luật' };
  done((await world.ask('o-clerk', RedateProposal, { input })).data?.redateProposal);
  await following.until(/chờ luật/);
  following.child.kill('SIGTERM');
  await following.ended;
  const [heading, ...lines] = following.said().trim().split('\n');
  expect(heading).toBe('Chương trình thử');
  expect(lines.slice(0, 4)).toEqual([
    expect.stringMatching(/^\+ .+ \(.+\) entered the programme: Chương trình thử$/),
    expect.stringMatching(/^\+ .+ entered proposal 1: Đề án thử$/),
    expect.stringMatching(/^→ .+: the programme, DRAFT → ADOPTED$/),
    expect.stringMatching(/^→ .+: proposal_\S+, PROPOSED → PLANNED$/),
  ]);
  expect(lines.at(-1)).toMatch(/^± .+: proposal 1 due 2030-03, no longer 2024-06, by 12-QĐ\/TƯ: chờ luật$/);
});

test('what is changed by decision is also told to who follows a draft of it', async () => {
  const { draftId, proposalId } = await aRound(world);
  const input = { proposalId, due: '2030-05', decisionReference: '13-QĐ/TƯ', reason: 'như trên' };
  done((await world.ask('o-clerk', RedateProposal, { input })).data?.redateProposal);
  const { exit, said } = await runCommand(followArgs('o-clerk', '--draft', draftId, '--until-ready'));
  expect(exit).toBe(0);
  expect(said).toMatch(/^± .+: proposal 1 due 2030-05, no longer 2024-06, by 13-QĐ\/TƯ: như trên$/m);
});

test('an inbox is followed in the terminal: who asks the body for what, and who mentions it', async () => {
  const { draftId } = await aRound(world);
  await aComment(world, 'b-head', { draftId, text: 'xem giúp', mentions: [{ bodyId: world.body['A']! }] });
  const { exit, said } = await runCommand(followArgs('a-head', '--inbox', '--until-ready'));
  expect(exit).toBe(0);
  expect(said).toMatch(/^Inbox of /);
  expect(said).toMatch(new RegExp(`asks for an opinion \\(APPRAISAL\\) on ${draftId}, due \\d{4}-\\d\\d-\\d\\dT10:00:00.000Z\n`));
  expect(said).toContain(`mentioned the body on ${draftId}\n`);
  expect(said.trim().split('\n').at(-1)).toBe('— that is all so far; what follows is live —');
});

test('of a draft, a programme and an inbox exactly one is followed, else the usage is shown', async () => {
  for (const what of [[], ['--inbox', '--draft', 'x'], ['--programme', 'x', '--draft', 'x']]) {
    const { exit, said } = await runCommand(followArgs('o-clerk', ...what));
    expect([what, exit]).toEqual([what, 2]);
    expect(said).toContain('--programme <id>');
  }
});

test('what is not there for the person is not found, by 1', async () => {
  const { programmeId } = await aRound(world);
  expect(await runCommand(followArgs('d-head', '--programme', programmeId))).toEqual({
    exit: 1,
    said: expect.stringMatching(/^.+\n$/),
  });
});
