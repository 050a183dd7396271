import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ask } from '../../clients/connect.ts';
import { AddComment, Threads } from '../../clients/operations.ts';
import { demoDraftId } from '../../src/demo/seed.ts';
import type { RunningServer } from '../../src/server.ts';
import { aDatabase } from '../harness/database.ts';
import { eventually } from '../harness/process.ts';
import { aServer } from '../harness/server.ts';

// Run by `npm run test:browser`, where there is a Chromium; CHROMIUM says where, when it is not at its usual place.
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const waitMs = 20_000;

let server: RunningServer;
let profile: string;
let browser: BrowserContext;
let page: Page;
/** What went wrong in the page, and every address it asked for. */
const complaints: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  server = await aServer({ database: await aDatabase(), demoWorld: true, explorer: true });
  profile = mkdtempSync(path.join(tmpdir(), 'collegium-browser-'));
  browser = await chromium.launchPersistentContext(profile, { executablePath, args, headless: true });
  browser.setDefaultTimeout(waitMs);
  page = await browser.newPage();
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  await page.goto(new URL('/', server.url).href);
  await page.getByRole('button', { name: /Execute query/ }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(profile, { recursive: true, force: true });
});

const run = () => page.getByRole('button', { name: /Execute query/ }).click();
const choose = (login: string) =>
  page
    .getByLabel('Ask as')
    .locator('option', { hasText: `(${login})` })
    .first()
    .getAttribute('value')
    .then((value) => page.getByLabel('Ask as').selectOption(value!));
/** Opens a tab; what it holds can be run once the editor, which waits for the typing to pause, knows its operation. */
const open = async (operation: string) => {
  await page.getByRole('tab', { name: operation }).click();
  await page.waitForFunction((name) => localStorage.getItem('graphiql:operationName') === name, operation);
};
/** Waits until the answer on the page says something. */
const answered = (text: string) => page.locator('.graphiql-response', { hasText: text }).waitFor();

test('what one sees is what is for the persona chosen', async () => {
  const seen: number[] = [];
  for (const [login, bodyName] of [
    ['hoa', 'Commission for Justice'],
    ['hai', 'Commission for Environment and the Sea'],
  ] as const) {
    const { threads } = (await ask({ url: server.url, login }, Threads, { id: demoDraftId() })).data!.draft;
    await choose(login);
    await run();
    await answered(bodyName);
    await answered(`"totalCount": ${threads.totalCount}`);
    seen.push(threads.totalCount);
  }
  expect(seen[0]).toBeGreaterThan(seen[1]!);
});

test('a subscription shows what is said the moment it is said, and goes on as the next persona', async () => {
  await choose('hoa');
  await open('DraftFeed');
  await run();
  await answered('"Ready"');
  const say = async (audience: 'ROUND' | 'BODY', text: string) => {
    const input = { draftId: demoDraftId(), audience, text };
    const answer = await ask({ url: server.url, login: 'hoa' }, AddComment, { input });
    expect(answer.data?.addComment.userErrors).toEqual([]);
  };
  await say('ROUND', 'Nghe thấy không?');
  await answered('Nghe thấy không?');
  await choose('phuc'); // of another body of the round
  await eventually('the socket is another', waitMs, () => asked.filter((url) => url.startsWith('ws:')).length === 2);
  await answered('"Ready"');
  await say('BODY', 'Chỉ trong nhà');
  await say('ROUND', 'Nghe rõ');
  await answered('Nghe rõ');
  expect(await page.locator('.graphiql-response').textContent()).not.toContain('Chỉ trong nhà');
});

test('nothing went wrong in the page, and it asked nobody but this server', () => {
  expect(complaints).toEqual([]);
  expect(asked.length).toBeGreaterThan(9);
  const { host } = new URL(server.url);
  expect(asked.filter((url) => !url.startsWith('data:') && new URL(url).host !== host)).toEqual([]);
});
