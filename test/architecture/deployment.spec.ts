import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration, SERVER_NODE_FLAGS, type ProcessName } from '@huiying/platform';
import { parse } from 'yaml';
import { root } from './sources';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>> | readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
}

/** What the secrets and names of an installation could be. */
const SETTINGS = { OWNER_PASSWORD: 'o', API_PASSWORD: 'a', WORKER_PASSWORD: 'w', SITE_ADDRESS: 'huiying.example', HUIYING_CODEC_KEY: Buffer.alloc(32, 1).toString('base64') };
const filled = (value: string | number): string => String(value).replace(/\$\{(\w+)(?::[^}]*)?\}/g, (_all, name: keyof typeof SETTINGS) => SETTINGS[name]);

const OWNER = { databaseUrl: 'postgres://huiying_owner:o@postgres:5432/huiying' };
const API = { databaseApiUrl: 'postgres://huiying_api:a@postgres:5432/huiying' };
const WORKER = { databaseWorkerUrl: 'postgres://huiying_worker:w@postgres:5432/huiying' };
const NONE = { databaseUrl: undefined, databaseApiUrl: undefined, databaseWorkerUrl: undefined };

// No container is started here: what can be known of the production shape without an engine is checked.
describe('docker-compose.yml', () => {
  const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
  const { services, volumes } = parse(text, { merge: true }) as { services: Readonly<Record<string, Service>>; volumes: Readonly<Record<string, unknown>> };

  it.each([
    ['migrate', { ...OWNER, ...API, ...WORKER }],
    ['api', API],
    ['worker', WORKER],
  ])('%s runs a program that is built, with a configuration that is whole and no role but its own', (name, addresses) => {
    const service = services[name];
    const program = service?.command?.at(-1) ?? '';
    expect(existsSync(join(root, program.replace('/dist/', '/src/').replace(/\.js$/, '.ts')))).toBe(true);
    const environment = Object.fromEntries(Object.entries(service?.environment ?? {}).map(([key, value]) => [key, filled(value)]));
    const process: ProcessName = name === 'api' || name === 'worker' ? name : 'tool';
    expect(readConfiguration(environment, process)).toMatchObject({ mode: 'production', files: '/files', publicUrl: 'https://huiying.example', temporalAddress: 'temporal:7233', ...NONE, ...addresses });
  });

  it('waits for services, mounts volumes and reads files that are there', () => {
    const awaited = Object.values(services).flatMap(({ depends_on: on }) => (on === undefined ? [] : Array.isArray(on) ? on : Object.keys(on)));
    expect(awaited.filter((name) => !(name in services))).toEqual([]);
    const sources = Object.values(services).flatMap(({ volumes: mounted }) => (mounted ?? []).map((volume) => volume.split(':')[0] ?? ''));
    expect(sources.filter((source) => (source.startsWith('./') ? !existsSync(join(root, source)) : !(source in volumes)))).toEqual([]);
  });

  it('says at its head which secrets and names it asks for', () => {
    const asked = new Set([...text.matchAll(/\$\{(\w+):\?/g)].map((match) => match[1]));
    const head = text.slice(0, text.indexOf('\nname:'));
    expect(asked.size).toBeGreaterThan(5);
    expect([...asked].filter((name) => !new RegExp(`\\b${name}\\b`).test(head))).toEqual([]);
  });

  // While the image makes a new database, its server accepts on a socket and on no port.
  it('calls the database healthy when it answers by TCP', () => {
    expect(services['postgres']?.healthcheck?.test.slice(0, 4)).toEqual(['CMD', 'pg_isready', '-h', '127.0.0.1']);
  });

  // The built-in configuration names this file, the image does not have it, and without it the server ends at once.
  it("gives Temporal's server its file of settings", () => {
    const { environment, volumes: mounted } = services['temporal'] ?? {};
    const file = environment?.['DYNAMIC_CONFIG_FILE_PATH'] ?? '/etc/temporal/config/dynamicconfig/docker.yaml';
    expect(mounted?.map((volume) => volume.split(':')[1])).toContain(file);
  });

  it.each([['api', '3000'], ['worker', '3001']])('asks %s for its health on its own port', (name, port) => {
    const { environment, healthcheck } = services[name] ?? {};
    expect(healthcheck?.test.at(-1)).toContain(`http://127.0.0.1:${port}/health/ready`);
    expect(String(name === 'api' ? environment?.['PORT'] ?? 3000 : environment?.['WORKER_HEALTH_PORT'])).toBe(port);
  });
});

describe('the image', () => {
  it('runs Node as npm start does', () => {
    expect(readFileSync(join(root, 'deploy', 'Dockerfile'), 'utf8')).toContain(`NODE_OPTIONS=${SERVER_NODE_FLAGS.join(' ')}\n`);
  });

  it('is built without the secrets, the packages and the data of the checkout', () => {
    const left = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(left).toEqual(expect.arrayContaining(['**/.env*', '**/node_modules', '**/dist', '**/.huiying*', '.git']));
  });
});
