import { BadSetting, readConfig } from '../src/config.ts';

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
])('%s=%s is refused by name, with what would do', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(BadSetting);
  expect(() => readConfig({ [name]: value })).toThrow(`${name}=${value} cannot be used. `);
});
