import { BadSetting, readConfig } from '../src/config.ts';
import { hubLimits } from '../src/live/hub.ts';
import { webSocketLimits } from '../src/transport/sockets.ts';

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
  ['TRUSTED_PROXIES', '-1'],
  ['CONNECTIONS_MAX', '0'],
  ['CONNECTIONS_PER_PERSON_MAX', 'many'],
  ['PING_INTERVAL_MS', '999'],
  ['DRAIN_SPREAD_MS', '60001'],
  ['GATHER_MS_MAX', '60001'],
])('%s=%s is refused by name, with what would do', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(BadSetting);
  expect(() => readConfig({ [name]: value })).toThrow(`${name}=${value} cannot be used. `);
});

test('limits are those the server has without settings, and each has one of its own', () => {
  // These two follow from what is promised, and are no settings.
  const { closeGraceMs: _, attendanceIntervalMs: __, ...byDefault } = webSocketLimits;
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
    TRUSTED_PROXIES: '2',
  };
  const { limits, trustedProxies } = readConfig(env);
  expect(Object.values(limits)).toEqual(Array.from({ length: 12 }, (_, i) => 1001 + i));
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
  expect(readConfig({}).sseHeartbeatMs).toBe(15_000);
  expect(readConfig({ SSE_HEARTBEAT_MS: '120000' }).sseHeartbeatMs).toBe(120_000);
});
