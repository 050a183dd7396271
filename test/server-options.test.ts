import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig, settingsTable } from '../src/config.ts';
import { serverOptions, stopMsMax } from '../src/server-options.ts';

// Every setting by which the server is built, and where in it it arrives: another value than without it, and nothing else.

const folder = mkdtempSync(path.join(tmpdir(), 'collegium-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));
const manifest = path.join(folder, 'trusted.json');
writeFileSync(manifest, '{}');

const provider = { OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'collegium' };
const tokens = { IDENTITY: 'tokens' };
const storage = {
  ...{ S3_ENDPOINT: 'http://127.0.0.1:9000', S3_BUCKET: 'papers' },
  ...{ S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'bí mật' },
};
const documents = { TRUSTED_DOCUMENTS: manifest };

type Case = [name: string, text: string, at: Record<string, unknown>, beside?: Record<string, string>];
const cases: Case[] = [
  ['PORT', '4005', { port: 4005 }],
  ['HOST', '127.0.0.2', { host: '127.0.0.2' }],
  ['METRICS_PORT', '4006', { 'metricsAt.port': 4006, 'metricsAt.host': '127.0.0.1' }],
  ['METRICS_HOST', '127.0.0.3', { 'metricsAt.host': '127.0.0.3' }, { METRICS_PORT: '4006' }],
  ['IDENTITY', 'tokens', { demoMode: false, demoWorld: false, explorer: false, 'admission.introspection': 'signed-in' }],
  ['OIDC_ISSUER', 'https://other.example', { 'openId.issuer': 'https://other.example' }, provider],
  ['OIDC_AUDIENCE', 'other', { 'openId.audience': 'other' }, provider],
  ['OIDC_ALGORITHMS', 'ES256', { 'openId.algorithms': ['ES256'] }, provider],
  ['OIDC_TOKEN_TYPES', 'jwt', { 'openId.tokenTypes': ['jwt'] }, provider],
  ['OIDC_PERSON_CLAIM', 'email', { 'openId.personClaim': 'email' }, provider],
  ['OIDC_CLOCK_SKEW_MS', '1001', { 'openId.clockSkewMs': 1001 }, provider],
  ['OIDC_KEYS_MAX_AGE_MS', '61001', { 'openId.keysMaxAgeMs': 61_001 }, provider],
  ['WRONG_CREDENTIALS_PER_MINUTE_MAX', '3', { wrongCredentialsPerMinuteMax: 3 }],
  ['SECURITY_LOG_DAYS', '31', { securityLogDays: 31 }],
  ['REDIS_URL', 'redis://127.0.0.1:6379', { redisUrl: 'redis://127.0.0.1:6379' }],
  ['DEFAULT_LOCALE', 'vi', { defaultLocale: 'vi' }],
  ['CORS_ORIGINS', 'http://localhost:5173', { corsOrigins: ['http://localhost:5173'] }],
  ['EXPLORER', 'off', { explorer: false }],
  ['EXPLORER', 'on', { explorer: true }, tokens],
  ['DRAIN_NOTICE_MS', '1002', { drainNoticeMs: 1002 }],
  ['DRAIN_MS_MAX', '1006', { drainMsMax: 1006 }],
  ['GATHER_MS_MAX', '1003', { 'hubLimits.gatherMsMax': 1003 }],
  ['STALLED_MS_MAX', '1004', { 'hubLimits.stalledMsMax': 1004, 'eventStreamLimits.stalledMsMax': 1004 }],
  ['SSE_HEARTBEAT_MS', '1005', { 'eventStreamLimits.heartbeatMs': 1005 }],
  ['TRUSTED_PROXIES', '2', { trustedProxies: 2 }],
  ...Object.entries({
    CONNECTIONS_MAX: 'connectionsMax',
    CONNECTIONS_PER_ADDRESS_MAX: 'connectionsPerAddressMax',
    CONNECTIONS_PER_PERSON_MAX: 'connectionsPerPersonMax',
    OPERATIONS_PER_SOCKET_MAX: 'operationsMax',
    OPERATIONS_PER_PERSON_MAX: 'operationsPerPersonMax',
    OPERATIONS_PER_ADDRESS_MAX: 'operationsPerAddressMax',
    MESSAGES_PER_SECOND_MAX: 'messagesPerSecondMax',
    BYTES_PER_SECOND_MAX: 'bytesPerSecondMax',
    MESSAGES_PER_SECOND_PER_PERSON_MAX: 'perPerson.messagesPerSecondMax',
    BYTES_PER_SECOND_PER_PERSON_MAX: 'perPerson.bytesPerSecondMax',
    MESSAGES_PER_SECOND_PER_ADDRESS_MAX: 'perAddress.messagesPerSecondMax',
    BYTES_PER_SECOND_PER_ADDRESS_MAX: 'perAddress.bytesPerSecondMax',
    MESSAGE_BYTES_MAX: 'messageBytesMax',
    BUFFERED_BYTES_MAX: 'bufferedBytesMax',
    CONNECTION_INIT_MS_MAX: 'initMsMax',
    PING_INTERVAL_MS: 'pingIntervalMs',
    DRAIN_SPREAD_MS: 'drainSpreadMs',
  }).map(([name, at], n): Case => [name, String(1100 + n), { [`webSocketLimits.${at}`]: 1100 + n }]),
  ['UPLOAD_BYTES_PER_MINUTE_PER_PERSON_MAX', '30000000', { 'uploadLimits.bytesPerMinutePerPersonMax': 30_000_000 }],
  ['UPLOAD_BYTES_PER_MINUTE_PER_ADDRESS_MAX', '40000000', { 'uploadLimits.bytesPerMinutePerAddressMax': 40_000_000 }],
  ['INTROSPECTION', 'nobody', { 'admission.introspection': 'nobody' }],
  ['COST_MAX', '1201', { 'admission.costMax': 1201 }],
  ['ANSWER_BYTES_MAX', '3000000', { 'admission.answerBytesMax': 3_000_000 }],
  ['COST_PER_MINUTE_MAX', '6000001', { costPerMinuteMax: 6_000_001 }],
  ['TRUSTED_DOCUMENTS', manifest, { 'admission.trusted': expect.anything() }],
  ['DOCUMENTS', 'trusted-only', { 'admission.trustedOnly': true }, documents],
  ['FILE_STORE', 's3', { 'fileStorage.taking': 's3' }, storage],
  ['S3_ENDPOINT', 'http://127.0.0.1:9001', { 'fileStorage.s3.endpoint': 'http://127.0.0.1:9001' }, storage],
  ['S3_BUCKET', 'others', { 'fileStorage.s3.bucket': 'others' }, storage],
  ['S3_REGION', 'vn-north-1', { 'fileStorage.s3.region': 'vn-north-1' }, storage],
  ['S3_ACCESS_KEY_ID', 'other', { 'fileStorage.s3.accessKeyId': 'other' }, storage],
  ['S3_SECRET_ACCESS_KEY', 'khác', { 'fileStorage.s3.secretAccessKey': 'khác' }, storage],
];

/** Settings of what stands around the server: `main.ts` reads them. */
const around = ['DATA_DIR', 'DATABASE_URL', 'DATABASE_SILENCE_MS', 'LOG_LEVEL'];

/** Everything in it that is no object, by the way to it. */
function flat(value: unknown, at = ''): [string, unknown][] {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || value instanceof Map) return [[at, value]];
  return Object.entries(value).flatMap(([key, field]) => flat(field, at ? `${at}.${key}` : key));
}

test.each(cases)('%s=%s arrives in the server, and changes nothing else there', (name, text, at, beside = {}) => {
  const before = new Map(flat(serverOptions(readConfig(beside))));
  const after = new Map(flat(serverOptions(readConfig({ ...beside, [name]: text }))));
  const changed = [...after].filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before.get(key)));
  expect(Object.fromEntries(changed)).toEqual(at);
});

test('no setting is left out', () => {
  const told = [...new Set(cases.map(([name]) => name)), ...around].sort();
  expect(told).toEqual(
    settingsTable()
      .map(({ name }) => name)
      .sort(),
  );
});

test('a server that stops is waited for as long as it waits itself', () => {
  const waits = { DRAIN_NOTICE_MS: '5000', DRAIN_SPREAD_MS: '3000', DRAIN_MS_MAX: '60000' };
  expect(stopMsMax(readConfig(waits))).toBeGreaterThan(5_000 + 3_000 + 2 * 60_000 + 5_000); // five for those who say goodbye
});
