import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepStagedFiles, withoutActor } from '@huiying/persistence';
import { createLogger } from '@huiying/platform';
import { until } from '@huiying/testkit';
import { Person, startApi, type TestApi } from '../../testing/api';
import { makeCounty, type County } from '../../testing/county';
import { FileStore } from './file-store';
import { MOST_BYTES } from './files.controller';
import { hostFileSweep } from './host-sweep';

jest.setTimeout(60_000);

interface Uploaded { id: string; name: string; mediaType: string; size: number; sha256: string }
interface ProblemBody { code: string; errors?: { field: string; code: string }[] }
interface Page { attachments: { id: string; text: string; file: { mediaType: string; size: number } | null }[] }

const PDF = Buffer.from('%PDF-1.7\n一份附件\n%%EOF', 'utf8');

describe('files', () => {
  let api: TestApi;
  let county: County;
  let folder: string;
  let deputy: Person;
  let registrar: Person;
  let stranger: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'huiying-files-'));
    api = await startApi({ filesFolder: folder });
    county = await makeCounty(api.database.ownerUrl);
    const other = await makeCounty(api.database.ownerUrl);
    [deputy, registrar, stranger, elsewhere] = await Promise.all([
      Person.signIn(api.app, county.login('deputy')), Person.signIn(api.app, county.login('registrar')), Person.signIn(api.app, county.login('otherClerk')), Person.signIn(api.app, other.login('registrar')),
    ]);
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  let keys = 0;
  const send = (who: Person | null, bytes: Buffer, headers: Record<string, string> = {}) => api.app.inject({
    method: 'POST', url: '/api/v1/files', payload: bytes,
    headers: {
      ...(who && { cookie: who.cookie, 'x-csrf-token': who.csrf }), 'content-type': 'application/octet-stream', 'idempotency-key': `file-key-${(keys += 1)}`, 'x-file-name': encodeURIComponent('现场照片 与说明.pdf'), ...headers,
    },
  });
  const upload = async (who: Person, bytes: Buffer = PDF, headers: Record<string, string> = {}): Promise<Uploaded> => {
    const reply = await send(who, bytes, headers);
    if (reply.statusCode !== 201) throw new Error(reply.body);
    return reply.json<Uploaded>();
  };
  const download = (who: Person, id: string) => api.app.inject({ url: `/api/v1/files/${id}`, headers: { cookie: who.cookie } });
  const open = (who: Person, files: readonly string[]) => who.post<{ id: string } & ProblemBody>('/suggestions', {
    input: { source: 'betweenSessions', title: '关于路灯的建议', text: '修复路灯。', attachments: files.map((file) => ({ file })) },
  });
  const refused = (answer: { status: number; body: ProblemBody }) => [answer.status, answer.body.errors?.map((e) => [e.field, e.code])];

  it('are staged, named by a command, and then read by those who see its case', async () => {
    const file = await upload(deputy);
    expect(file).toMatchObject({ name: '现场照片 与说明.pdf', mediaType: 'application/pdf', size: PDF.length });
    // Until then they are the uploader's own.
    expect([(await download(deputy, file.id)).statusCode, (await download(registrar, file.id)).statusCode, (await download(elsewhere, file.id)).statusCode]).toEqual([200, 404, 404]);
    const { body: { id } } = await open(deputy, [file.id]);
    expect((await deputy.command(id, 'submit')).status).toBe(200);
    const { body: page } = await registrar.get<Page>(`/suggestions/${id}`);
    expect(page.attachments).toMatchObject([{ id: file.id, text: '现场照片 与说明.pdf', file: { mediaType: 'application/pdf', size: PDF.length } }]);
    const reply = await download(registrar, file.id);
    expect(reply.rawPayload.equals(PDF)).toBe(true);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf', 'content-length': String(PDF.length), 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('现场照片 与说明.pdf')}`,
    });
    for (const who of [stranger, elsewhere]) expect((await download(who, file.id)).statusCode).toBe(404);
    // The name lies with the texts of the case, and nowhere beside them.
    const { rows } = await api.owner.query(`select f.name, c.body, c.kind, f.digest = c.digest as same from stored_file f join content c on c.id = f.id where f.id = $1`, [file.id]);
    expect(rows).toEqual([{ name: null, body: '现场照片 与说明.pdf', kind: 'attachment', same: true }]);
    await api.owner.query('update content set sealed_at = now() where id = $1', [file.id]);
    expect((await download(registrar, file.id)).statusCode).toBe(404);
  });

  it('may be named again on their own case, and by no other', async () => {
    const file = await upload(deputy);
    const { body: { id } } = await open(deputy, [file.id]);
    const page = await deputy.get(`/suggestions/${id}`);
    expect((await deputy.command(id, 'revise-text', { input: { text: '修复并增设路灯。', attachments: [{ file: file.id }] } }, { 'if-match': String(page.headers['etag']) })).status).toBe(200);
    expect(refused(await open(deputy, [file.id]))).toEqual([422, [['input.attachments.0', 'FILE.UNKNOWN']]]);
  });

  it('are refused with their field where they are foreign, unknown or no ids, and nothing is kept', async () => {
    const [mine, foreign, far] = [await upload(deputy), await upload(registrar), await upload(elsewhere)];
    for (const id of [foreign.id, far.id, '018f0000-0000-7000-8000-000000000000']) {
      expect(refused(await open(deputy, [mine.id, id]))).toEqual([422, [['input.attachments.1', 'FILE.UNKNOWN']]]);
    }
    expect(refused(await open(deputy, ['../../etc/passwd']))).toEqual([422, [['input.attachments.0.file', 'FIELD.NOT_AN_ID']]]);
    expect((await download(deputy, mine.id)).statusCode).toBe(200);
    expect((await open(deputy, [mine.id])).status).toBe(201);
  });

  it('are refused where one command names the same file twice, at its second place, and in words', async () => {
    const [file, other] = [await upload(deputy), await upload(deputy)];
    const answer = await open(deputy, [file.id, other.id, file.id]);
    expect(refused(answer)).toEqual([422, [['input.attachments.2', 'FILE.TWICE']]]);
    expect(JSON.stringify(answer.body)).toContain('同一文件');
    expect((await open(deputy, [file.id, other.id])).status).toBe(201);
  });

  it('come to one of two cases that name them at once', async () => {
    const file = await upload(deputy);
    const answers = await Promise.all([open(deputy, [file.id]), open(deputy, [file.id]), open(deputy, [file.id])]);
    expect(answers.map((a) => a.status).sort()).toEqual([201, 422, 422]);
  });

  it('are one under one key, and two under two, also with the same bytes', async () => {
    const first = await upload(deputy, PDF, { 'idempotency-key': 'the-same-key' });
    expect(await upload(deputy, PDF, { 'idempotency-key': 'the-same-key' })).toEqual(first);
    expect((await send(deputy, Buffer.concat([PDF, PDF]), { 'idempotency-key': 'the-same-key' })).json<ProblemBody>().code).toBe('IDEMPOTENCY.KEY_REUSED');
    const second = await upload(deputy);
    expect([second.sha256, second.id === first.id]).toEqual([first.sha256, false]);
    const digests = await api.owner.query<{ digest: string }>('select distinct digest from stored_file where id = any ($1::uuid[])', [[first.id, second.id]]);
    expect(digests.rows).toHaveLength(2);
    expect((await open(deputy, [first.id, second.id])).status).toBe(201);
    // The case has it now: a late repetition is told the same.
    expect((await upload(deputy, PDF, { 'idempotency-key': 'the-same-key' })).id).toBe(first.id);
  });

  it.each<[what: string, name: string | undefined, code: string]>([
    ['a lone surrogate', '%ED%A0%80.pdf', 'FIELD.BAD_CHARACTERS'], ['half a character', '%E4%BD.pdf', 'FIELD.BAD_CHARACTERS'], ['a path', '..%2F..%2Fpasswd', 'FIELD.BAD_CHARACTERS'],
    ['a path of another system', 'C%3A%5Ca.pdf', 'FIELD.BAD_CHARACTERS'], ['U+0000', 'a%00.pdf', 'FIELD.BAD_CHARACTERS'], ['a line feed', 'a%0A.pdf', 'FIELD.BAD_CHARACTERS'], ['nothing but blanks', '%20%20', 'FIELD.REQUIRED'],
    ['no end', encodeURIComponent('长'.repeat(201)), 'FIELD.TOO_LONG'], ['no name', undefined, 'FIELD.REQUIRED'],
    ['a turned direction', encodeURIComponent('说明\u202efdp.exe'), 'FILE.NAME_INVISIBLE'], ['an isolated direction', encodeURIComponent('\u2066a\u2069.pdf'), 'FILE.NAME_INVISIBLE'],
    ['a mark of direction', encodeURIComponent('a\u200f.pdf'), 'FILE.NAME_INVISIBLE'], ['a blank of no width', encodeURIComponent('报\u200b告.pdf'), 'FILE.NAME_INVISIBLE'], ['a separator of lines', encodeURIComponent('a\u2028b.pdf'), 'FILE.NAME_INVISIBLE'],
    ['a control character of the upper block', encodeURIComponent('a\u0085.pdf'), 'FIELD.BAD_CHARACTERS'],
  ])('are refused with %s in the name', async (_what, name, code) => {
    const reply = await api.app.inject({
      method: 'POST', url: '/api/v1/files', payload: PDF,
      headers: { cookie: deputy.cookie, 'x-csrf-token': deputy.csrf, 'content-type': 'application/octet-stream', 'idempotency-key': 'bad-name-key', ...(name !== undefined && { 'x-file-name': name }) },
    });
    expect(refused({ status: reply.statusCode, body: reply.json<ProblemBody>() })).toEqual([422, [['name', code]]]);
  });

  it('are told by their bytes: programs, scripts, macros and plain archives are refused whatever their name says', async () => {
    const zip = (...names: string[]): Buffer => {
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      const entries = names.map((name) => {
        const head = Buffer.alloc(46);
        head.writeUInt32LE(0x02014b50, 0);
        head.writeUInt16LE(name.length, 28);
        return Buffer.concat([head, Buffer.from(name)]);
      });
      const end = Buffer.alloc(22);
      end.writeUInt32LE(0x06054b50, 0);
      end.writeUInt16LE(names.length, 10);
      end.writeUInt32LE(local.length, 16);
      return Buffer.concat([local, ...entries, end]);
    };
    const wrong = [Buffer.from('MZ\u0090\u0000program'), Buffer.from('\u007fELF'), Buffer.from('#!/bin/sh\n'), Buffer.from('<html><script>'), Buffer.from('<svg onload="x">'), zip('a.txt'), zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'), zip('[Content_Types].xml', 'word/document.xml').subarray(0, 60), Buffer.from('PK\u0003\u0004')];
    for (const bytes of wrong) expect(refused({ status: 422, body: (await send(deputy, bytes)).json<ProblemBody>() })).toEqual([422, [['file', 'FILE.TYPE_NOT_TAKEN']]]);
    expect(refused({ status: 422, body: (await send(deputy, Buffer.alloc(0))).json<ProblemBody>() })).toEqual([422, [['file', expect.stringMatching(/^FILE\.(EMPTY|NOT_SENT)$/)]]]);
    const types = await Promise.all([zip('[Content_Types].xml', 'word/document.xml'), zip('[Content_Types].xml', 'xl/workbook.xml'), zip('OFD.xml'), Buffer.from([0xff, 0xd8, 0xff, 0xe0])].map(async (bytes) => (await upload(deputy, bytes)).mediaType));
    expect(types.map((t) => t.split(/[./]/).at(-1))).toEqual(['document', 'sheet', 'ofd', 'jpeg']);
  });

  it('have a size, a sender and a form', async () => {
    const large = await send(deputy, Buffer.concat([PDF, Buffer.alloc(MOST_BYTES)]));
    expect([large.statusCode, large.json<ProblemBody>().code]).toEqual([413, 'FILE.TOO_LARGE']);
    expect((await send(null, PDF)).statusCode).toBe(401);
    // Whoever may not send a file is told so before it is read, not after it was found too large.
    const tooMuch = Buffer.alloc(MOST_BYTES + 1);
    const forged = await send(null, tooMuch, { cookie: deputy.cookie.replace(/=[^;]+/, `=${'0'.repeat(43)}`) });
    expect([forged.statusCode, forged.json<ProblemBody>().code]).toEqual([401, 'AUTH.SIGN_IN_FIRST']);
    const fromElsewhere = await send(deputy, tooMuch, { 'x-csrf-token': 'x' });
    expect([fromElsewhere.statusCode, fromElsewhere.json<ProblemBody>().code]).toEqual([403, 'AUTH.CSRF']);
    expect((await send(deputy, PDF, { 'x-csrf-token': 'another' })).statusCode).toBe(403);
    expect((await send(deputy, PDF, { 'content-type': 'multipart/form-data; boundary=a' })).statusCode).toBe(415);
    expect((await send(deputy, PDF, { 'idempotency-key': 'short' })).statusCode).toBe(400);
    const bytesElsewhere = await api.app.inject({ method: 'POST', url: '/api/v1/suggestions', payload: PDF, headers: { cookie: deputy.cookie, 'x-csrf-token': deputy.csrf, 'content-type': 'application/octet-stream', 'idempotency-key': 'bytes-elsewhere' } });
    expect(bytesElsewhere.statusCode).toBe(415);
  });

  it('are gone after a day in which no command named them', async () => {
    const [old, used] = [await upload(deputy), await upload(deputy)];
    await open(deputy, [used.id]);
    await api.owner.query(`update stored_file set uploaded_at = now() - interval '25 hours' where id = any ($1::uuid[])`, [[old.id, used.id]]);
    expect(refused(await open(deputy, [old.id]))).toEqual([422, [['input.attachments.0', 'FILE.UNKNOWN']]]);
    const store = new FileStore(folder);
    const onDisk = (): string[] => readdirSync(folder, { recursive: true }).map(String);
    expect(onDisk().some((path) => path.endsWith(old.id))).toBe(true);
    expect(await withoutActor(api.dataSource, (db) => sweepStagedFiles(db, (congressId, id) => store.remove(congressId, id)))).toBe(1);
    expect([onDisk().some((path) => path.endsWith(old.id)), onDisk().some((path) => path.endsWith(used.id))]).toEqual([false, true]);
    expect([(await download(deputy, old.id)).statusCode, (await download(deputy, used.id)).statusCode]).toEqual([404, 200]);
    expect(onDisk().filter((path) => path.includes('partial'))).toEqual([]);
  });

  it('are named by no command before their bytes are safe', async () => {
    const { id } = await upload(deputy);
    await api.owner.query('update stored_file set stored = false where id = $1', [id]);
    expect(refused(await open(deputy, [id]))).toEqual([422, [['input.attachments.0', 'FILE.UNKNOWN']]]);
    await api.owner.query('update stored_file set stored = true where id = $1', [id]);
    await open(deputy, [id]);
    expect((await api.owner.query('select from stored_file where id = $1 and case_id is not null', [id])).rowCount).toBe(1);
  });

  it('are cleared away by the api itself as soon as it runs', async () => {
    const [old, fresh] = [await upload(deputy), await upload(deputy)];
    await api.owner.query(`update stored_file set uploaded_at = now() - interval '25 hours' where id = $1`, [old.id]);
    const left = async (): Promise<readonly string[]> => (await api.owner.query<{ id: string }>('select id from stored_file where id = any ($1::uuid[])', [[old.id, fresh.id]])).rows.map(({ id }) => id);
    const sweep = hostFileSweep({ dataSource: api.dataSource, files: new FileStore(folder), logger: createLogger('api', 'fatal') });
    await until(async () => (await left()).length < 2, { timeout: 10_000, what: 'the old one to be gone' });
    await sweep.close();
    expect(await left()).toEqual([fresh.id]);
    expect(readdirSync(folder, { recursive: true }).map(String).some((path) => path.endsWith(old.id))).toBe(false);
  });
});
