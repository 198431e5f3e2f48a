import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration, type ProcessName } from '@huiying/platform';
import { parse } from 'yaml';
import { root } from './sources';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>> | readonly string[];
}

/** What the secrets and names of an installation could be. */
const SETTINGS = { OWNER_PASSWORD: 'o', API_PASSWORD: 'a', WORKER_PASSWORD: 'w', SITE_ADDRESS: 'huiying.example', HUIYING_CODEC_KEY: Buffer.alloc(32, 1).toString('base64') };
const filled = (value: string | number): string => String(value).replace(/\$\{(\w+)(?::[^}]*)?\}/g, (_all, name: keyof typeof SETTINGS) => SETTINGS[name]);

// No container is started here: what can be known of the production shape without an engine is checked.
describe('docker-compose.yml', () => {
  const { services, volumes } = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as { services: Readonly<Record<string, Service>>; volumes: Readonly<Record<string, unknown>> };

  it.each(['migrate', 'api', 'worker'])('%s runs a program that is built, with a configuration that is whole', (name) => {
    const service = services[name];
    const program = service?.command?.at(-1) ?? '';
    expect(existsSync(join(root, program.replace('/dist/', '/src/').replace(/\.js$/, '.ts')))).toBe(true);
    const environment = Object.fromEntries(Object.entries(service?.environment ?? {}).map(([key, value]) => [key, filled(value)]));
    const process: ProcessName = name === 'api' || name === 'worker' ? name : 'tool';
    expect(readConfiguration(environment, process)).toMatchObject({
      mode: 'production', files: '/files', publicUrl: 'https://huiying.example', databaseApiUrl: 'postgres://huiying_api:a@postgres:5432/huiying', temporalAddress: 'temporal:7233',
    });
  });

  it('waits for services, mounts volumes and reads files that are there', () => {
    const awaited = Object.values(services).flatMap(({ depends_on: on }) => (on === undefined ? [] : Array.isArray(on) ? on : Object.keys(on)));
    expect(awaited.filter((name) => !(name in services))).toEqual([]);
    const sources = Object.values(services).flatMap(({ volumes: mounted }) => (mounted ?? []).map((volume) => volume.split(':')[0] ?? ''));
    expect(sources.filter((source) => (source.startsWith('./') ? !existsSync(join(root, source)) : !(source in volumes)))).toEqual([]);
  });
});
