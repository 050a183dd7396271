import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readConfig, settingsTable } from '../src/config.ts';
import { uploadLimits } from '../src/files/upload-allowance.ts';
import { attachmentBytesMax } from '../src/files/upload-file.ts';
import { hubLimits } from '../src/live/hub.ts';
import { sentence as problemSentence } from '../src/problems.ts';
import { demoRefused } from '../src/settings/identity.ts';
import { BadSetting } from '../src/settings/setting.ts';
import { webSocketLimits } from '../src/transport/sockets.ts';
import { packageDir } from './harness/process.ts';

test('without settings no other origin may ask, and the explorer is on, since anybody may be anybody', () => {
  expect(readConfig({})).toMatchObject({ corsOrigins: [], demoMode: true, explorer: true });
  expect(readConfig({ EXPLORER: 'off' }).explorer).toBe(false);
  expect(readConfig({ EXPLORER: 'on' }).explorer).toBe(true);
});

test('origins are a list of exact ones', () => {
  const { corsOrigins } = readConfig({ CORS_ORIGINS: 'http://localhost:5173, https://front.example,http://[::1]:3000' });
  expect(corsOrigins).toEqual(['http://localhost:5173', 'https://front.example', 'http://[::1]:3000']);
});

test.each([
  ['CORS_ORIGINS', '*'],
  ['CORS_ORIGINS', 'null'],
  ['CORS_ORIGINS', 'http://*.example'],
  ['CORS_ORIGINS', 'http://localhost:5173/'],
  ['CORS_ORIGINS', 'http://localhost:5173/path'],
  ['CORS_ORIGINS', 'HTTP://localhost:5173'],
  ['CORS_ORIGINS', 'http://localhost:80'],
  ['CORS_ORIGINS', 'localhost:5173'],
  ['CORS_ORIGINS', 'file:///'],
  ['CORS_ORIGINS', 'http://a@localhost:5173'],
  ['CORS_ORIGINS', 'http://localhost:5173 http://localhost:5174'],
  ['EXPLORER', 'yes'],
  ['SSE_HEARTBEAT_MS', '999'],
  ['SSE_HEARTBEAT_MS', '120001'],
  ['STALLED_MS_MAX', '999'],
  ['STALLED_MS_MAX', '60001'],
  ['TRUSTED_PROXIES', '-1'],
  ['CONNECTIONS_MAX', '0'],
  ['CONNECTIONS_PER_PERSON_MAX', 'many'],
  ['PING_INTERVAL_MS', '999'],
  ['DRAIN_SPREAD_MS', '60001'],
  ['DRAIN_MS_MAX', '60001'],
  ['INTROSPECTION', 'all'],
  ['COST_MAX', '99'],
  ['COST_PER_MINUTE_MAX', 'much'],
  ['DOCUMENTS', 'trusted'],
  ['GATHER_MS_MAX', '60001'],
])('%s=%s is refused by name, with what would do', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(BadSetting);
  expect(() => readConfig({ [name]: value })).toThrow(`${name}=${value} cannot be used. `);
});

test('limits are those the server has without settings, and each has one of its own', () => {
  // These follow from what is promised, and are no settings.
  const { closeGraceMs: _, attendanceIntervalMs: __, drainPerSecondMin: ___, ...byDefault } = webSocketLimits;
  expect(readConfig({}).limits).toEqual(byDefault);
  expect(readConfig({}).trustedProxies).toBe(0);
  expect(readConfig({}).gatherMsMax).toBe(hubLimits.gatherMsMax);
  expect(readConfig({ GATHER_MS_MAX: '0' }).gatherMsMax).toBe(0);
  const env = {
    CONNECTIONS_MAX: '1001',
    CONNECTIONS_PER_ADDRESS_MAX: '1002',
    CONNECTIONS_PER_PERSON_MAX: '1003',
    OPERATIONS_PER_SOCKET_MAX: '1004',
    OPERATIONS_PER_PERSON_MAX: '1005',
    MESSAGES_PER_SECOND_MAX: '1006',
    BYTES_PER_SECOND_MAX: '1007',
    MESSAGE_BYTES_MAX: '1008',
    BUFFERED_BYTES_MAX: '1009',
    CONNECTION_INIT_MS_MAX: '1010',
    PING_INTERVAL_MS: '1011',
    DRAIN_SPREAD_MS: '1012',
    OPERATIONS_PER_ADDRESS_MAX: '1013',
    MESSAGES_PER_SECOND_PER_PERSON_MAX: '1014',
    BYTES_PER_SECOND_PER_PERSON_MAX: '1015',
    MESSAGES_PER_SECOND_PER_ADDRESS_MAX: '1016',
    BYTES_PER_SECOND_PER_ADDRESS_MAX: '1017',
    TRUSTED_PROXIES: '2',
  };
  const { limits, trustedProxies } = readConfig(env);
  const values = Object.values(limits).flatMap((limit) =>
    typeof limit === 'number' ? limit : (Object.values(limit) as number[]),
  );
  expect(values.sort()).toEqual(Array.from({ length: 17 }, (_, i) => 1001 + i));
  expect(Object.keys(limits).sort()).toEqual(Object.keys(byDefault).sort());
  expect(trustedProxies).toBe(2);
});

const storage = {
  S3_ENDPOINT: 'http://127.0.0.1:9000',
  S3_BUCKET: 'papers',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'bí mật',
};

test('files lie in PostgreSQL, unless a whole S3-compatible storage is set', () => {
  expect(readConfig({}).fileStorage).toEqual({ taking: 'postgres', s3: undefined });
  const s3 = {
    ...{ endpoint: storage.S3_ENDPOINT, bucket: 'papers', region: 'us-east-1' },
    ...{ accessKeyId: 'key', secretAccessKey: 'bí mật' },
  };
  expect(readConfig({ FILE_STORE: 's3', ...storage }).fileStorage).toEqual({ taking: 's3', s3 });
  expect(readConfig(storage).fileStorage).toEqual({ taking: 'postgres', s3 });
});

test('how many bytes of files may come a minute is as is set, and never less than one file has', () => {
  const byDefault = { bytesPerMinutePerPersonMax: 400_000_000, bytesPerMinutePerAddressMax: 4_000_000_000 };
  expect([readConfig({}).uploadLimits, uploadLimits]).toEqual([byDefault, byDefault]);
  const env = { UPLOAD_BYTES_PER_MINUTE_PER_PERSON_MAX: '20000000', UPLOAD_BYTES_PER_MINUTE_PER_ADDRESS_MAX: '30000000' };
  expect(readConfig(env).uploadLimits).toEqual({
    ...{ bytesPerMinutePerPersonMax: attachmentBytesMax, bytesPerMinutePerAddressMax: 30_000_000 },
  });
  for (const name of Object.keys(env))
    expect(() => readConfig({ [name]: String(attachmentBytesMax - 1) })).toThrow(`${name}=19999999 cannot be used`);
});

test('half a storage is refused, with what is missing', () => {
  expect(() => readConfig({ FILE_STORE: 's3' })).toThrow(
    'FILE_STORE=s3 needs S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY.',
  );
  expect(() => readConfig({ S3_BUCKET: 'papers' })).toThrow(BadSetting);
  expect(() => readConfig({ ...storage, FILE_STORE: 'disk' })).toThrow('FILE_STORE=disk cannot be used. ');
  for (const S3_ENDPOINT of ['127.0.0.1:9000', 'http://key@host', 'http://host?x', 'file:///'])
    expect(() => readConfig({ ...storage, S3_ENDPOINT })).toThrow('S3_ENDPOINT=');
});

test('readers of event streams are sent a comment every 15 seconds, or as is set', () => {
  expect(readConfig({}).sseHeartbeatMs).toBe(10_000);
  expect(readConfig({}).stalledMsMax).toBe(15_000);
  expect(readConfig({ STALLED_MS_MAX: '1000' }).stalledMsMax).toBe(1_000);
  expect(readConfig({ SSE_HEARTBEAT_MS: '120000' }).sseHeartbeatMs).toBe(120_000);
});

test('what may be asked and at what price is as is set; half of it is refused', () => {
  expect(readConfig({}).asking).toEqual({
    ...{ introspection: 'everyone', costMax: 250_000, answerBytesMax: 20_000_000, costPerMinuteMax: 5_000_000 },
    ...{ trustedDocuments: undefined, trustedOnly: false },
  });
  const env = {
    INTROSPECTION: 'nobody',
    COST_MAX: '1000',
    COST_PER_MINUTE_MAX: '1000',
    ANSWER_BYTES_MAX: '3000000',
    TRUSTED_DOCUMENTS: 'x.json',
  };
  expect(readConfig({ ...env, DOCUMENTS: 'trusted-only' }).asking).toEqual({
    ...{ introspection: 'nobody', costMax: 1_000, answerBytesMax: 3_000_000, costPerMinuteMax: 1_000 },
    ...{ trustedDocuments: 'x.json', trustedOnly: true },
  });
  expect(() => readConfig({ DOCUMENTS: 'trusted-only' })).toThrow('DOCUMENTS=trusted-only needs TRUSTED_DOCUMENTS.');
  expect(() => readConfig({ COST_MAX: '2000', COST_PER_MINUTE_MAX: '1999' })).toThrow('COST_PER_MINUTE_MAX=1999 is less than');
});

test('who comes in proves it as the settings say, and demo mode stands beside nothing', () => {
  const provider = { OIDC_ISSUER: 'https://id.example/realms/a', OIDC_AUDIENCE: 'collegium' };
  const { openId, ...config } = readConfig({ ...provider, HOST: '0.0.0.0' });
  expect(config).toMatchObject({ demoMode: false, explorer: false, host: '0.0.0.0', wrongCredentialsPerMinuteMax: 20 });
  expect(openId).toEqual({
    issuer: provider.OIDC_ISSUER,
    audience: 'collegium',
    algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
    tokenTypes: ['at+jwt', 'jwt'],
    personClaim: 'sub',
    clockSkewMs: 30_000,
    keysMaxAgeMs: 300_000,
  });
  expect(readConfig({ ...provider, IDENTITY: 'oidc', OIDC_ALGORITHMS: 'ES256, EdDSA' }).openId!.algorithms).toEqual([
    'ES256',
    'EdDSA',
  ]);
  expect(readConfig({ IDENTITY: 'tokens', HOST: '::' })).toMatchObject({ demoMode: false, openId: undefined, host: '::' });
  expect(readConfig({ ...provider, OIDC_ISSUER: 'http://localhost:9000' }).openId!.issuer).toBe('http://localhost:9000');
  for (const [env, sentence] of [
    [
      { ...provider, IDENTITY: 'demo' },
      /^Không được chạy chế độ minh họa: .*\nDemo mode is refused: IDENTITY=demo \+ OIDC_ISSUER/,
    ],
    [{ ...provider, IDENTITY: 'tokens' }, /IDENTITY=tokens and OIDC_ISSUER are both set/],
    [{ IDENTITY: 'oidc' }, /IDENTITY=oidc needs OIDC_ISSUER/],
    [{ OIDC_ISSUER: 'https://id.example' }, /OIDC_ISSUER set, and not OIDC_AUDIENCE/],
    [{ OIDC_PERSON_CLAIM: 'email' }, /OIDC_PERSON_CLAIM set, and not OIDC_ISSUER, OIDC_AUDIENCE/],
    [{ ...provider, OIDC_ISSUER: 'http://id.example' }, /OIDC_ISSUER=.* cannot be used/],
    [{ ...provider, OIDC_ISSUER: 'https://id.example/?a=b' }, /OIDC_ISSUER=.* cannot be used/],
    ...['none', 'HS256', 'RS256,HS256', 'ES256,'].map((OIDC_ALGORITHMS) => [
      { ...provider, OIDC_ALGORITHMS },
      /OIDC_ALGORITHMS=.* cannot be used/,
    ]),
    [{ ...provider, OIDC_CLOCK_SKEW_MS: '300001' }, /OIDC_CLOCK_SKEW_MS=300001 cannot be used/],
    [{ IDENTITY: 'none' }, /IDENTITY=none cannot be used/],
    [{ HOST: '0.0.0.0' }, /HOST=0.0.0.0 cannot be used/],
  ] as [Record<string, string>, RegExp][])
    expect(() => readConfig(env)).toThrow(sentence);
  const reason = 'IDENTITY=demo + OIDC_ISSUER';
  expect(demoRefused(reason)).toContain(problemSentence('DEMO_REFUSED', { reason }, 'vi'));
});

test('every setting of every table is among them, and none is in two', async () => {
  const names: string[] = [];
  for (const file of readdirSync(path.join(packageDir, 'src/settings'))) {
    const exported: Record<string, object> = await import(`../src/settings/${file}`);
    for (const [name, table] of Object.entries(exported)) if (name.endsWith('Settings')) names.push(...Object.keys(table));
  }
  expect(names.sort()).toEqual(
    settingsTable()
      .map(({ name }) => name)
      .sort(),
  );
});
