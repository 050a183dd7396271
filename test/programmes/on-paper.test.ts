import { OnPaper, RecordPaperState } from '../../clients/audiences.operations.ts';
import { InboxCursors, ProgrammeCursors } from '../../clients/feeds.operations.ts';
import { AdoptProgramme, CreateProgramme, CreateProposal, StartProposal, UploadDraft } from '../../clients/operations.ts';
import { ConsultProgramme, RedateProposal, SimilarProposals, UpdateProposal } from '../../clients/programme.operations.ts';
import { Search } from '../../clients/search.operations.ts';
import { asAdmin } from '../harness/database.ts';
import { anInboxFollower, aProgrammeFollower } from '../harness/follower.ts';
import { aWorld, codesOf, done, sampleText, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const secret = 'Nhân sự tuyệt mật';

test('S12: what is handled on paper is tracked by number, masked title, dates and states; no text of it by any role on any path', async () => {
  const year = { kind: 'YEAR' as const, year: 2024, title: 'Chương trình' };
  const programmeId = done((await world.ask('o-clerk', CreateProgramme, { input: year })).data?.createProgramme).programme!.id;
  const entry = {
    programmeId,
    kind: 'SCHEME' as const,
    leadBodyId: world.body['L']!,
    decidingBodyId: world.body['P']!,
    due: '2024-06',
  };
  const create = async (more: object) =>
    done((await world.ask('o-clerk', CreateProposal, { input: { ...entry, title: secret, ...more } })).data?.createProposal)
      .proposal!;
  const born = await create({ handling: 'OFF_SYSTEM', priority: 'URGENT', prioritySource: secret });
  // One that becomes so when all its bodies had been told of it already.
  const turned = await create({ priority: 'URGENT', prioritySource: secret, allowDuplicate: true });
  done((await world.ask('o-clerk', ConsultProgramme, { input: { programmeId } })).data?.consultProgramme);
  const renamed = { proposalId: turned.id, expectedVersion: 1, title: `${secret} hai` };
  done((await world.ask('o-clerk', UpdateProposal, { input: renamed })).data?.updateProposal);
  const { data: cursors } = await world.ask('o-desk', ProgrammeCursors, { id: programmeId });
  const first = cursors!.programme.firstCursor;
  await using live = aProgrammeFollower(world.as('o-desk'), programmeId);
  await live.ready();
  const toPaper = { proposalId: turned.id, expectedVersion: 2, handling: 'OFF_SYSTEM' as const };
  done((await world.ask('o-clerk', UpdateProposal, { input: toPaper })).data?.updateProposal);
  done((await world.ask('o-clerk', AdoptProgramme, { input: { programmeId } })).data?.adoptProgramme);
  const decision = { decisionReference: secret, reason: secret };
  const later = { proposalId: turned.id, due: '2024-07', ...decision };
  done((await world.ask('o-clerk', RedateProposal, { input: later })).data?.redateProposal);

  for (const login of ['o-head', 'o-clerk', 'l-head', 'p-chair']) {
    for (const [id, number] of [
      [born.id, 1],
      [turned.id, 2],
    ] as const) {
      const answers = {
        vi: await world.ask(login, OnPaper, { id }, { locale: 'vi' }),
        en: await world.ask(login, OnPaper, { id }, { locale: 'en' }),
      };
      expect(answers.vi.data!.proposal.title).toBe(`Nội dung số ${number} (xử lý trên giấy)`);
      expect(answers.en.data!.proposal).toMatchObject({
        number,
        title: `Item ${number} (handled on paper)`,
        prioritySource: null,
      });
      expect(JSON.stringify(answers)).not.toContain('tuyệt mật');
      const csv = Buffer.from(answers.vi.data!.proposal.programme.export.content, 'base64').toString();
      expect(csv).toContain(`Nội dung số ${number}`);
      expect(csv).not.toContain('tuyệt mật');
    }
    expect((await world.ask(login, SimilarProposals, { title: secret })).data!.similarProposals).toEqual([]);
    expect((await world.ask(login, Search, { query: 'tuyệt mật' })).data!.search.totalCount).toBe(0);
    const masked = (await world.ask(login, Search, { query: 'xử lý trên giấy', kinds: ['PROPOSAL'] }, { locale: 'en' })).data!;
    expect(JSON.stringify(masked)).toContain('(handled on paper)');
    expect(JSON.stringify(masked)).not.toContain('xử lý trên giấy');
    await using replayed = aProgrammeFollower(world.as(login), programmeId, first);
    await replayed.ready();
    expect(replayed.events().length).toBeGreaterThan(3);
    expect(JSON.stringify(replayed.events())).not.toContain('tuyệt mật');
    await using inEnglish = aProgrammeFollower(world.as(login, { locale: 'en' }), programmeId, first);
    const { data: inboxes } = await world.ask(login, InboxCursors, {});
    await using inbox = anInboxFollower(world.as(login, { locale: 'en' }), inboxes!.me.inboxFirstCursor);
    await Promise.all([inEnglish.ready(), inbox.ready()]);
    const english = [...inEnglish.events(), ...inbox.events()];
    const titles = new Set(english.flatMap((event) => ('title' in event && 'number' in event ? [event.title] : [])));
    const ofBoth = ['Item 1 (handled on paper)', 'Item 2 (handled on paper)']; // of the first the chair heard nothing since it was told
    expect([...titles].sort()).toEqual(login === 'p-chair' ? ofBoth.slice(1) : ofBoth);
    expect(english.some((event) => event.__typename === 'ProposalAssigned')).toBe(login === 'l-head');
    expect(JSON.stringify(english)).not.toMatch(/tuyệt mật|xử lý trên giấy/);
    expect((await world.ask(login, OnPaper, { id: turned.id })).data!.proposal.programme.changes.nodes).toEqual([
      { decisionReference: '—', reason: '—' },
    ]);
  }
  await asAdmin(world.database.name, async (admin) => {
    const stored = [
      await admin.query(`select proposal::text from proposal`),
      await admin.query(`select change::text from programme_change change`),
    ];
    expect(JSON.stringify(stored.map(({ rows }) => rows))).not.toContain('tuyệt mật');
  });

  // The title may be used again, which tells nobody that it was.
  const record = async (login: string, proposalId: string, state: 'SUBMITTED' | 'DECIDED' | 'PLANNED' | 'WITHDRAWN') =>
    (await world.ask(login, RecordPaperState, { input: { proposalId, state } })).data?.recordPaperState;
  done((await world.ask('l-officer', StartProposal, { input: { proposalId: born.id } })).data?.startProposal);
  const draft = { proposalId: born.id, text: sampleText, mediaType: 'MARKDOWN' as const };
  expect(codesOf((await world.ask('l-officer', UploadDraft, { input: draft })).data?.uploadDraft)).toEqual(['HANDLED_ON_PAPER']);
  expect(codesOf(await record('l-head', born.id, 'SUBMITTED'))).toEqual(['NOT_ALLOWED']);
  expect(done(await record('o-desk', born.id, 'SUBMITTED')).proposal).toMatchObject({ state: 'SUBMITTED' });
  for (const state of ['PLANNED', 'WITHDRAWN'] as const)
    expect(codesOf(await record('o-desk', born.id, state))).toEqual(['WRONG_STATE']);
  expect(done(await record('o-desk', born.id, 'DECIDED')).proposal).toMatchObject({ state: 'DECIDED', handling: 'OFF_SYSTEM' });
});

test('what was put on paper comes back only with a title, and only while its programme is not adopted', async () => {
  const year = { kind: 'YEAR' as const, year: 2025, title: 'Chương trình' };
  const programmeId = done((await world.ask('o-clerk', CreateProgramme, { input: year })).data?.createProgramme).programme!.id;
  const input = { programmeId, kind: 'SCHEME' as const, title: secret, handling: 'OFF_SYSTEM' as const };
  const { id: proposalId } = done((await world.ask('o-clerk', CreateProposal, { input })).data?.createProposal).proposal!;
  const update = async (more: object) =>
    (await world.ask('o-clerk', UpdateProposal, { input: { proposalId, expectedVersion: 1, handling: 'ON_SYSTEM', ...more } }))
      .data?.updateProposal;
  expect(codesOf(await update({}))).toEqual(['EMPTY_TEXT']);
  expect(done(await update({ title: 'Tên mới' })).proposal).toMatchObject({ id: proposalId });
  const { leadBodyId, decidingBodyId } = { leadBodyId: world.body['L']!, decidingBodyId: world.body['P']! };
  const whole = { proposalId, expectedVersion: 2, leadBodyId, decidingBodyId, due: '2025-06' };
  done((await world.ask('o-clerk', UpdateProposal, { input: whole })).data?.updateProposal);
  done((await world.ask('o-clerk', AdoptProgramme, { input: { programmeId } })).data?.adoptProgramme);
  expect(codesOf(await update({ expectedVersion: 3, handling: 'OFF_SYSTEM' }))).toEqual(['WRONG_STATE']);
  expect((await world.ask('o-clerk', OnPaper, { id: proposalId })).data!.proposal).toMatchObject({
    title: 'Tên mới',
    handling: 'ON_SYSTEM',
  });
});

test('what was said before a proposal was put on paper stays unsaid when it comes back', async () => {
  const year = { kind: 'YEAR' as const, year: 2026, title: 'Chương trình' };
  const programmeId = done((await world.ask('o-clerk', CreateProgramme, { input: year })).data?.createProgramme).programme!.id;
  const input = { programmeId, kind: 'SCHEME' as const, title: secret };
  const { id: proposalId } = done((await world.ask('o-clerk', CreateProposal, { input })).data?.createProposal).proposal!;
  const update = async (expectedVersion: number, more: object) =>
    done((await world.ask('o-clerk', UpdateProposal, { input: { proposalId, expectedVersion, ...more } })).data?.updateProposal);
  await update(1, { handling: 'OFF_SYSTEM' });
  await update(2, { handling: 'ON_SYSTEM', title: 'Tên mới' });
  const { data } = await world.ask('o-desk', ProgrammeCursors, { id: programmeId });
  await using replayed = aProgrammeFollower(world.as('o-desk'), programmeId, data!.programme.firstCursor);
  await replayed.ready();
  const titles = replayed.events().flatMap((event) => ('title' in event && 'number' in event ? [event.title] : []));
  const masked = 'Item 1 (handled on paper)';
  expect(titles).toEqual([masked, masked, 'Tên mới']);
});
