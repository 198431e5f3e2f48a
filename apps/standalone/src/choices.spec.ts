import { readConfiguration } from '@huiying/platform';
import { apiEnvironment, workerEnvironment } from './applications/environment';
import { ownAddress } from './applications/ready';
import { readArguments } from './arguments';
import { banner } from './banner';
import { dataPaths } from './data-folder/paths';
import { chooseMode } from './mode';
import { Refusal } from './refusal';
import type { Installation } from './steps';
import { textsFor } from './texts';
import { en } from './texts/en';
import { zh } from './texts/zh';

const own = { DATABASE_URL: 'postgres://o:x@db/h', DATABASE_API_URL: 'postgres://a:x@db/h', DATABASE_WORKER_URL: 'postgres://w:x@db/h' };
const mode = (environment: Record<string, string>, argv: string[], made?: 'demo' | 'production') =>
  chooseMode(readConfiguration(environment, 'launcher'), readArguments(argv), '/data', made);

describe('the mode of a start', () => {
  it.each([
    ['nothing said', {}, [], undefined, 'demo'],
    ['--demo=off', {}, ['--demo=off'], undefined, 'production'],
    ['--demo=off against the variable', { HUIYING_MODE: 'demo' }, ['--demo=off'], undefined, 'production'],
    ['the folder was made without demo', {}, [], 'production', 'production'],
    ['an own database', own, [], undefined, 'production'],
    ['an own database and demo wanted', { ...own, HUIYING_MODE: 'demo' }, [], undefined, 'demo'],
    ['test', { HUIYING_MODE: 'test' }, ['--demo=on'], undefined, 'test'],
  ] as const)('%s', (_name, environment, argv, made, expected) => {
    expect(mode(environment, [...argv], made)).toBe(expected);
  });

  it('never changes for a folder', () => {
    expect(() => mode({}, ['--demo=off'], 'demo')).toThrow(Refusal);
    expect(() => mode({ HUIYING_MODE: 'demo' }, [], 'production')).toThrow(Refusal);
  });
});

it('refuses an argument it does not know, in one sentence', () => {
  expect(() => readArguments(['--demo=offf'])).toThrow(Refusal);
  expect(readArguments(['--demo=off', '--servers-only'])).toEqual({ demo: false, serversOnly: true });
});

it('hands api and worker their own role only, never the owner', () => {
  const installation: Installation = {
    mode: 'demo', ownerUrl: 'postgres://owner', apiUrl: 'postgres://api', workerUrl: 'postgres://worker', temporalAddress: 't:1', temporalNamespace: 'n', codecKey: 'k', filesFolder: '/f',
  };
  const base = { ...own, HTTPS_PROXY: 'http://proxy' };
  const api = apiEnvironment(base, installation, readConfiguration({ PORT: '3100' }, 'launcher'), dataPaths('/home'));
  const worker = workerEnvironment(base, installation, 4000, dataPaths('/home'));
  expect(api).toMatchObject({ DATABASE_API_URL: 'postgres://api', PORT: '3100', HUIYING_MODE: 'demo', HTTPS_PROXY: 'http://proxy', HUIYING_HOME: '/home' });
  expect(worker).toMatchObject({ DATABASE_WORKER_URL: 'postgres://worker', WORKER_HEALTH_PORT: '4000' });
  expect(Object.keys(api).filter((name) => name.startsWith('DATABASE'))).toEqual(['DATABASE_API_URL']);
  expect(Object.keys(worker).filter((name) => name.startsWith('DATABASE'))).toEqual(['DATABASE_WORKER_URL']);
});

it('speaks the language of the terminal and has every text in both', () => {
  expect(textsFor({ LANG: 'zh_CN.UTF-8' })).toBe(zh);
  expect(textsFor({ LC_ALL: 'C.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe(en);
  expect(Object.keys(zh.refusals)).toEqual(Object.keys(en.refusals));
  for (const text of [en.refusals.portTaken('127.0.0.1', 3000), zh.refusals.portTaken('127.0.0.1', 3000)]) expect(text).toContain('3000');
});

it('prints address, accounts and the place of the data in one block', () => {
  const block = banner({ address: 'http://127.0.0.1:3000', dataFolder: '/data', accounts: [{ role: 'registrar', body: null, account: 'zhao', password: 'demo' }, { role: 'handler', body: '林水局', account: 'he', password: 'demo' }], firstAdministratorCode: undefined }, en);
  expect(block.split('\n')).toEqual(expect.arrayContaining(['Address: http://127.0.0.1:3000', 'API documentation: http://127.0.0.1:3000/api/docs', 'Data: /data', '  registrar: zhao / demo', '  handler · 林水局: he / demo']));
  expect(ownAddress('0.0.0.0', 80)).toBe('http://127.0.0.1:80');
  expect(ownAddress('::', 80)).toBe('http://[::1]:80');
});
