import { type Config, settingsTable } from './config.ts';
import { demoBodies, demoFollower } from './demo/people.ts';
import { demoDraftId } from './demo/seed.ts';

/** What `npm start -- --help` says: how to start, and every setting. */
export function help(): string {
  const lines = settingsTable().map(
    ({ name, default: otherwise, meaning }) => `  ${name.padEnd(34)}${otherwise.padEnd(12)} ${meaning}`,
  );
  return [
    'Collegium: a GraphQL server for the work programmes of a collective leadership.',
    '',
    '  npm start              serve on http://localhost:4000/graphql (HTTP and WebSocket)',
    '  npm start -- --help    this page',
    '',
    'Settings are environment variables (name, default, meaning):',
    '',
    ...lines,
  ].join('\n');
}

/** What the server says once it serves: where, as whom one may ask, and a subscription to paste. */
export function banner(
  url: string,
  dataIn: string,
  { explorer, demoMode, openId }: Pick<Config, 'explorer' | 'demoMode' | 'openId'>,
): string {
  const head = [
    '',
    `Collegium serves ${url} (HTTP and WebSocket; data in ${dataIn})`,
    ...(explorer ? [`Explore it in a browser: ${new URL('/', url)}`] : []),
  ];
  if (!demoMode)
    return [
      ...head,
      `People prove who they are with  authorization: Bearer <token>  ${openId ? `of ${openId.issuer}, or an API token` : '(API tokens)'}`,
      'The first administrator is made by  npx collegium admin --help',
      '',
    ].join('\n');
  const people = demoBodies.flatMap((body) =>
    body.people.slice(0, 1).map((person) => `  ${person.login.padEnd(10)} ${person.role.padEnd(8)} ${body.nameEn}`),
  );
  const draft = demoDraftId();
  return [
    ...head,
    'Demo mode: nobody proves who they are, so only this machine is served. Some of the people:',
    '',
    ...people,
    '',
    'Ask as one of them with the header  authorization: Demo <name>',
    'Follow a draft under review in a terminal:',
    '',
    `  npm run follow -- --as ${demoFollower()} --draft ${draft}`,
    '',
    'or in any graphql-ws client, with {"authorization":"Demo <name>"} as connection parameters:',
    '',
    `  subscription { draftFeed(draftId: "${draft}") { __typename ... on Event { cursor actor { name bodyName } } ... on CommentAdded { text } } }`,
    '',
    'and watch several bodies review it:  npm run demo',
    '',
  ].join('\n');
}
