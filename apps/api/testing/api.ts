import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger } from '@huiying/platform';
import { dataSourceFor } from '@huiying/persistence';
import { createDatabase, type TestDatabase } from '@huiying/testkit';
import { caseModules } from '@huiying/executor';
import { createApp } from '../src/app/create-app';
import { makeParts } from '../src/app/make-parts';
import type { ProcessLink } from '../src/app/parts';
import type { ApiSettings } from '../src/app/settings';
import { PASSWORD } from './county';

/** An api in this process with its database; `close` takes both away. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  /** The owner of the tables, to look behind the row-level security. */
  readonly owner: Client;
  close(): Promise<void>;
}

/** An api on a database that is there already: as another process beside the first, or after a restart. */
export interface ApiBeside {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

/** Everything in it is real but the relay; it is asked through `inject`. `close` leaves the database as it is. */
export async function startApiOn(database: TestDatabase, settings: Partial<ApiSettings> = {}, processLink: ProcessLink = { running: true }): Promise<ApiBeside> {
  const dataSource = await dataSourceFor({ url: database.apiUrl, applicationName: 'test-api', poolSize: 8 }).initialize();
  const parts = makeParts({
    settings: { mode: 'test', https: false, trustedProxies: [], webFolder: null, ...settings }, dataSource, modules: caseModules, logger: createLogger('api', 'fatal'), processLink,
  });
  const app = await createApp(parts);
  return {
    app, dataSource,
    close: async () => {
      await app.close();
      await dataSource.destroy();
    },
  };
}

/** The whole HTTP side on a database of its own. */
export async function startApi(settings: Partial<ApiSettings> = {}): Promise<TestApi> {
  const database = await createDatabase();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { app, dataSource, close } = await startApiOn(database, settings);
  return {
    app, database, dataSource, owner,
    close: async () => {
      await close();
      await owner.end();
      await database.drop();
    },
  };
}

/** An answer as it came, whatever its status: the spec judges it. */
export interface Answer<T = Record<string, never>> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: T;
}

/** Somebody who is signed in, as a browser would be: cookie, second secret, language. */
export class Person {
  private constructor(private readonly app: NestFastifyApplication, readonly cookie: string, readonly csrf: string) {}

  static async signIn(app: NestFastifyApplication, login: string): Promise<Person> {
    const reply = await app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: { login, password: PASSWORD } });
    if (reply.statusCode !== 200) throw new Error(`sign-in of ${login}: ${reply.statusCode} ${reply.body}`);
    const cookies = reply.headers['set-cookie'];
    const cookie = (Array.isArray(cookies) ? cookies : [cookies]).map((c) => String(c).split(';')[0]).join('; ');
    return new Person(app, cookie, reply.json<{ csrf: string }>().csrf);
  }

  async get<T = never>(url: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const reply = await this.app.inject({ method: 'GET', url: `/api/v1${url}`, headers: { cookie: this.cookie, ...headers } });
    return { status: reply.statusCode, headers: reply.headers, body: reply.body === '' ? (null as T) : reply.json<T>() };
  }

  async post<T = never>(url: string, payload: object, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const reply = await this.app.inject({
      method: 'POST', url: `/api/v1${url}`, payload, headers: { cookie: this.cookie, 'x-csrf-token': this.csrf, 'idempotency-key': randomUUID(), ...headers },
    });
    return { status: reply.statusCode, headers: reply.headers, body: reply.body === '' ? (null as T) : reply.json<T>() };
  }

  /** Gives a command to a case; of the version that was read it says what the headers say. */
  async command<T = CommandAnswer>(id: string, path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.post<T>(`/suggestions/${id}/commands/${path}`, { input: {}, ...body }, headers);
  }

  /** Version of the page as it stands now for this reader, for a form that is sent from it. */
  async read(id: string): Promise<{ readonly 'if-match': string }> {
    return { 'if-match': String((await this.get(`/suggestions/${id}`)).headers['etag']) };
  }
}

/** What an accepted command answers, as far as specs look at it. */
export interface CommandAnswer {
  readonly id: string;
  readonly version: number;
  readonly repeated: boolean;
  readonly stage: string;
}
