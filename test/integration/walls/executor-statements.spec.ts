import { readFileSync } from 'node:fs';
import { giveOperationCommand, readCase } from '@huiying/executor';
import { derivedId, orderId, type CaseId, type CommandId } from '@huiying/engine';
import { dataSourceFor, sqlState, withActor, type ActorSession, type Db } from '@huiying/persistence';
import { testDatabaseUrl, testServerPort } from '@huiying/testkit';
import type { DataSource } from 'typeorm';
import { createCase } from '../../../libs/executor/src/create-case';
import { enterCaseScope, loadCase, lockCase, takeCase } from '../../../libs/executor/src/load-case';
import { loadDirectory } from '../../../libs/executor/src/reference/directory';
import { ReferenceCache } from '../../../libs/executor/src/reference/reference-data';
import { packages, sourcesOf } from '../../architecture/sources';
import { reads, textsIn, writes } from '../../architecture/statement-texts';
import { County } from './support/county';
import { fingerprintOf } from './support/fingerprint';
import { Installation } from './support/installation';
import { intake, liveTo, wholeLife } from './support/life';
import { Player } from './support/player';
import { sentDuring, type Sent } from './support/sent-statements';
import { sessionOf } from './support/session';
import { statements } from './support/statements';
import { refusalOf, tried, type Tried } from './support/undone';

jest.setTimeout(180_000);

/** What the executor reads by hand. */
const EXECUTOR_READS = sourcesOf(packages.find((p) => p.name === 'executor')?.folder ?? '').filter((file) => !file.endsWith('.spec.ts'))
  .flatMap((file) => textsIn(readFileSync(file, 'utf8')).filter(reads));

const UNIQUE_VIOLATION = '23505';
const OPERATION = 'wall';

/**
 * The executor names no congress in most of its statements: it works within the scope of one case. Here somebody of one
 * congress has the scope of the other's case, as no code gives it to him, and is still kept out by the wall alone.
 */
describe("the executor's own statements, for a case of the other congress", () => {
  const [ours, theirs] = [new County('alpha'), new County('beta')];
  const [we, they] = [sessionOf(ours, 'registrar'), sessionOf(theirs, 'registrar')];
  let installation: Installation;
  let ourCase: CaseId;
  let theirCase: CaseId;
  let theirCommand: CommandId;
  let sent: readonly Sent[];
  /** Of the owner of the tables, for whom there is no wall. */
  let withoutWall: DataSource;

  beforeAll(async () => {
    installation = await Installation.make(async (ownerUrl) => {
      await ours.put(ownerUrl);
      await theirs.put(ownerUrl);
    });
    withoutWall = await dataSourceFor({ url: testDatabaseUrl(testServerPort(), 'owner', installation.database), applicationName: 'test-owner', poolSize: 1 }).initialize();
    const life = new Player(installation, theirs, 'equal');
    sent = await sentDuring(async () => {
      await liveTo(wholeLife(life));
      await installation.parts.orderDesk.park({ v: 1, caseType: 'suggestion', caseId: life.caseId, epoch: 1, stage: 'test', command: 'openWindow', part: life.caseId, cause: 1, at: await installation.now() }, 'TEST');
    });
    theirCase = life.caseId;
    const { rows } = await installation.owner.query<{ id: CommandId }>('select command_id as id from case_command where case_id = $1 order by seq limit 1', [theirCase]);
    theirCommand = rows[0]?.id ?? orderId({ caseId: theirCase, command: 'none' });
    const own = new Player(installation, ours, 'equal');
    await liveTo(intake(own));
    ourCase = own.caseId;
  });
  afterAll(async () => {
    await withoutWall.destroy();
    await installation.close();
  });

  const everythingOfTheirs = (ask = async (text: string, values: readonly unknown[]) => (await installation.owner.query<object>(text, [...values])).rows): Promise<object[]> => fingerprintOf(ask, theirs);

  /** Within the scope of their case. */
  const inScope = <T>(dataSource: DataSource, who: ActorSession, work: (db: Db) => Promise<T>, caseId = theirCase): Promise<Tried<T>> =>
    tried(dataSource, who, (db) => {
      enterCaseScope(db, caseId);
      return work(db);
    });
  /** What one function answers: to them, to us, and to us where there is no wall. */
  const answers = async <T>(work: (db: Db) => Promise<T>): Promise<readonly Tried<T>[]> =>
    [await inScope(installation.dataSource, they, work), await inScope(installation.dataSource, we, work), await inScope(withoutWall, we, work)];

  describe('its functions', () => {
    it('lock no case of theirs', async () => {
      expect(await answers((db) => lockCase(db, theirCase))).toEqual([{ answer: true }, { answer: false }, { answer: true }]);
    });

    it('load no case of theirs, and take none', async () => {
      const loaded = { answer: expect.objectContaining({ congressId: theirs.congressId, caseType: 'suggestion', parked: [expect.objectContaining({ command: 'openWindow' })] }) as unknown };
      expect(await answers((db) => loadCase(db, theirCase, null))).toEqual([loaded, { answer: null }, loaded]);
      expect(await answers((db) => takeCase(db, theirCase, theirCommand, null))).toEqual([loaded, { answer: null }, loaded]);
    });

    it('know no command of theirs, at a case of our own either', async () => {
      const known = { answer: theirCase };
      expect(await inScope(installation.dataSource, they, async (db) => (await loadCase(db, theirCase, theirCommand))?.known?.caseId)).toEqual(known);
      const atOurs = async (db: Db): Promise<CaseId | null | undefined> => (await loadCase(db, ourCase, theirCommand))?.known?.caseId ?? null;
      expect(await inScope(installation.dataSource, we, atOurs, ourCase)).toEqual({ answer: null });
      expect(await inScope(withoutWall, we, atOurs, ourCase)).toEqual(known);
    });

    it('read no case of theirs', async () => {
      const read = (who: ActorSession) => async (db: Db): Promise<CaseId | null> => (await readCase(db, installation.parts.executor.parts, who, theirCase))?.state.caseId ?? null;
      expect(await tried(installation.dataSource, they, read(they))).toEqual({ answer: theirCase });
      expect(await inScope(installation.dataSource, we, read(we))).toEqual({ answer: null });
    });

    it('find nothing that their decisions refer to', async () => {
      const { modules } = installation.parts.executor.parts;
      const directory = async (db: Db): Promise<readonly boolean[]> => {
        const { body, deputy, session } = await loadDirectory(db, theirs.congressId);
        return [body(theirs.body('D01')), deputy(theirs.person('lead')), session('18-3')].map((one) => one !== undefined);
      };
      expect(await answers(directory)).toEqual([{ answer: [true, true, true] }, { answer: [false, false, false] }, { answer: [true, true, true] }]);
      const sets = async (db: Db): Promise<number> => (await new ReferenceCache(modules).get(db, theirs.congressId, 'any')).ruleSets.length;
      expect(await inScope(installation.dataSource, they, sets)).toEqual({ answer: 1 });
      await expect(inScope(installation.dataSource, we, sets)).rejects.toThrow('the congress does not exist');
      expect(await inScope(withoutWall, we, sets)).toEqual({ answer: 1 });
    });

    it('make no case of theirs, and carry no operation out on one', async () => {
      const id = derivedId('case', OPERATION) as CaseId;
      const making = async (db: Db): Promise<boolean> => {
        await createCase(db, new ReferenceCache(installation.parts.executor.parts.modules), theirs.congressId, id, 'suggestion');
        return lockCase(db, id);
      };
      const made = [[installation.dataSource, they, true], [installation.dataSource, we, false], [withoutWall, we, true]] as const;
      for (const [dataSource, who, answer] of made) expect(await inScope(dataSource, who, making, id)).toEqual({ answer });
      const before = await everythingOfTheirs();
      expect(await giveOperationCommand(installation.parts.executor, { congressId: ours.congressId, caseId: theirCase, command: 'reviseDeadlines', operation: OPERATION })).toBe('noop');
      expect(await everythingOfTheirs()).toEqual(before);
    });
  });

  describe('as they were sent in a life of theirs', () => {
    const isReviewed = (text: string): boolean => [...statements.values()].includes(text);
    const readers = (): readonly Sent[] => sent.filter(({ text }) => EXECUTOR_READS.includes(text) && !writes(text));
    const writers = (): readonly Sent[] => sent.filter(({ text }) => (writes(text) || text.includes('search_index(')) && !isReviewed(text));

    it('are all there', () => {
      expect(EXECUTOR_READS.length).toBeGreaterThan(7);
      expect(EXECUTOR_READS.filter((text) => !sent.some((one) => one.text === text))).toEqual([]);
      expect(writers().map((one) => one.label)).toEqual(expect.arrayContaining(['create-case', 'keep-contents', 'unveil-contents', 'draw-number', 'index-texts', expect.stringMatching(/^write-/), expect.stringMatching(/^insert into parked_order/)]));
    });

    it('read nothing of theirs, given word for word by us', async () => {
      const found: unknown[] = [];
      for (const { label, text, values } of readers()) {
        const counts = (await answers((db) => db.query(text, values))).map((one) => ('answer' in one ? one.answer.length > 0 : one.refusal));
        found.push([label, counts]);
      }
      expect(found).toEqual(readers().map(({ label }) => [label, [true, false, true]]));
    });

    it('write nothing of theirs, given word for word by us', async () => {
      // As it was before the last of them: there is something to unveil and to park again.
      await installation.owner.query('update content set veiled = true where congress_id = $1', [theirs.congressId]);
      await installation.owner.query('delete from parked_order where congress_id = $1', [theirs.congressId]);
      const before = await everythingOfTheirs();
      const unrefused: Sent[] = [];
      for (const one of writers()) {
        // What they gave once was not refused them; that it is there already is no matter of the wall.
        expect([one.label, await refusal(they, one)]).toEqual([one.label, null]);
        if ((await refusal(we, one, 'kept')) === null) unrefused.push(one);
      }
      expect(await everythingOfTheirs()).toEqual(before);
      // These find nothing to change instead. Without the wall they would; the search is indexed by a function that compares the congress itself.
      const changing = await Promise.all(unrefused.map(async (one) => [one.label.slice(0, 24), await changesWithoutWall(one, before)]));
      expect(Object.fromEntries(changing)).toEqual({ 'unveil-contents': true, 'index-texts': false, 'insert into parked_order': true });
    });

    const refusal = async (who: ActorSession, { text, values }: Sent, then: 'undone' | 'kept' = 'undone'): Promise<string | null> => {
      const write = (db: Db): Promise<unknown> => {
        enterCaseScope(db, theirCase);
        return db.query(text, values);
      };
      try {
        const done = await (then === 'undone' ? tried(installation.dataSource, who, write) : refusalOf(() => withActor(installation.dataSource, who, write)));
        return 'refusal' in done ? done.refusal : null;
      } catch (error) {
        if (sqlState(error) === UNIQUE_VIOLATION) return null;
        throw error;
      }
    };
    const changesWithoutWall = async ({ text, values }: Sent, before: object[]): Promise<boolean> => {
      const after = await inScope(withoutWall, we, async (db) => {
        await db.query(text, values);
        return everythingOfTheirs((asked, given) => db.query<object>(asked, given));
      });
      return JSON.stringify(after) !== JSON.stringify({ answer: before });
    };
  });
});
