import type { Locator } from 'playwright-core';
import { nameOf, nameOfBody } from './support/county';
import type { Person } from './support/person';
import { Play } from './support/play';
import { handOverElsewhere, proposed, proposeUnit } from './support/proposed';
import { TYPED } from './support/typed';
import { leaveAndComeBack, lookAtKeys, moveAndChoose, searchByKey, settleByKey } from './support/worklist-keys';

jest.setTimeout(120_000);

const TITLES = TYPED.meeting;

// The whole system and a real browser: the registrar hands over, in one act, what has gathered for the meeting.
describe('many suggestions handed over together, in the browser', () => {
  let play: Play;
  let registrar: Person;
  let ids: string[];

  beforeAll(async () => {
    play = await Play.begin();
    registrar = await play.comeToWork('registrar', { locale: 'zh-CN' });
    ids = [];
    for (const title of TITLES) ids.push(await proposed(registrar, title, nameOf('deputy01'), nameOfBody('区住建局')));
  }, 180_000);
  afterAll(() => play?.end(), 60_000);

  const scene = (name: string, work: () => Promise<void>): void => it(name, () => play.scene(name, work));
  const boxOf = (title: string): Locator => registrar.page.getByRole('checkbox', { name: title });
  const drawer = (): Locator => registrar.page.getByRole('dialog');
  const titlesIn = async (heading: string): Promise<readonly string[]> => {
    const group = drawer().locator('section', { has: registrar.page.getByRole('heading', { name: heading, exact: true }) });
    await group.waitFor();
    return group.getByRole('listitem').allInnerTexts();
  };
  const versionOf = async (id: string): Promise<number> => ((await (await registrar.page.request.get(`/api/v1/suggestions/${id}`)).json()) as { version: number }).version;

  scene('the list is worked by its keys: rows, choice, search, cases and back', async () => {
    await registrar.go('/work');
    await moveAndChoose(registrar);
    await searchByKey(registrar);
    await leaveAndComeBack(registrar, TITLES);
    await lookAtKeys(registrar, () => play.inspect(registrar, 'keys of the worklist'));
  });

  scene('lines of the worklist are chosen, by mouse and by keyboard', async () => {
    await registrar.go('/work');
    await registrar.page.getByRole('checkbox', { name: registrar.say('together.chooseAll') }).check();
    await registrar.page.getByText(registrar.say('together.chosen', { n: TITLES.length })).waitFor();
    await boxOf(TITLES[3]).focus();
    await registrar.page.keyboard.press('Space');
    await registrar.page.getByText(registrar.say('together.chosen', { n: TITLES.length - 1 })).waitFor();
    expect(await boxOf(TITLES[3]).isChecked()).toBe(false);
    await play.inspect(registrar, 'worklist with chosen lines');
  });

  scene('the preview tells which can and which cannot, and the last day for the reply', async () => {
    await handOverElsewhere(registrar, ids[0] ?? '');
    await registrar.press('together.open', { n: TITLES.length - 1 });
    await registrar.settled();
    expect((await titlesIn(registrar.say('together.cannot', { n: 1 }))).join()).toContain(TITLES[0]);
    expect(await titlesIn(registrar.say('together.can', { n: 2 }))).toEqual([TITLES[1], TITLES[2]].map((title) => expect.stringContaining(title)));
    await registrar.press('together.confirm', { n: 2 });
    await drawer().locator('.hy-error-summary').waitFor();
    await drawer().locator('label:has(input[value="hard"])').click();
    await registrar.page.getByText(registrar.say('together.replyDue', { due: '2026年9月2日 周三', n: 2 })).waitFor();
    expect(await drawer().locator('.hy-error-summary').count()).toBe(0);
    await play.inspect(registrar, 'preview of the hand-over');
  });

  scene('what somebody changed meanwhile stops all, is named, and goes with the next press', async () => {
    const changed = ids[2] ?? '';
    await proposeUnit(registrar, changed, await versionOf(changed), nameOfBody('区交通局'));
    await registrar.press('together.confirm', { n: 2 });
    await registrar.page.getByText(registrar.say('together.noneDone', { n: 1 })).waitFor();
    expect((await titlesIn(registrar.say('together.can', { n: 2 })))[1]).toContain('区交通局');
    await play.inspect(registrar, 'hand-over refused');
    await registrar.press('together.confirm', { n: 2 });
    await drawer().getByRole('status').getByText(registrar.say('together.done')).waitFor();
    expect(await titlesIn(registrar.say('together.doneGroup', { n: 2 }))).toEqual([TITLES[1], TITLES[2]].map((title) => expect.stringContaining(title)));
    expect((await titlesIn(registrar.say('together.cannot', { n: 1 }))).join()).toContain(TITLES[0]);
    await play.inspect(registrar, 'handed over together');
    await drawer().locator('.hy-stack').getByRole('button', { name: registrar.say('action.close'), exact: true }).click();
    await registrar.settled();
    expect([await boxOf(TITLES[1]).count(), await boxOf(TITLES[3]).count()]).toEqual([0, 1]);
  });

  scene('the unit signs for what it received, from row to row', async () => {
    const clerk = await play.comeToWork('clerk', { locale: 'zh-CN' });
    await settleByKey(clerk, ids[1] ?? '', 'signFor');
  });

  scene('the session of who has worked all day says that it ends, and goes on', async () => {
    const { page } = registrar;
    const warning = page.getByRole('dialog', { name: registrar.say('session.ending') });
    const secondsLeft = async (): Promise<number> => ((await (await page.request.get('/api/v1/auth/me')).json()) as { session: { secondsLeft: number } }).session.secondsLeft;
    /** The clock of the browser alone moves; what the page then asks is answered by the real one. */
    const later = async (seconds: number): Promise<void> => {
      const asked = page.waitForResponse((response) => response.url().endsWith('/auth/me'));
      await page.clock.fastForward(seconds * 1000);
      await asked;
      await registrar.settled();
    };
    await play.letSessionsEnd('registrar', 3600);
    await page.clock.install();
    await registrar.go('/work');
    await boxOf(TITLES[3]).focus();
    // Another tab has kept it meanwhile: nothing is said.
    await play.letSessionsEnd('registrar', 7200);
    await later(3300);
    expect(await warning.count()).toBe(0);
    await play.letSessionsEnd('registrar', 290);
    await later(6900);
    await warning.waitFor();
    // The sentence has the focus, and no button that the next key would press.
    await warning.locator('p:focus').waitFor();
    await registrar.press('session.keep');
    await warning.waitFor({ state: 'detached' });
    expect(await secondsLeft()).toBeGreaterThan(11 * 3600);
    expect(await boxOf(TITLES[3]).evaluate((box) => box === document.activeElement)).toBe(true);
  });

  scene('a session that can no longer be kept says so, and leaves him to finish', async () => {
    const warning = registrar.page.getByRole('dialog', { name: registrar.say('session.ending') });
    await play.letSessionsEnd('registrar', 290);
    await registrar.go('/work');
    await warning.waitFor();
    await play.inspect(registrar, 'session that ends soon');
    await play.letSessionsEnd('registrar', 280, 24);
    await registrar.go('/work');
    await warning.waitFor();
    expect(await warning.getByRole('button', { name: registrar.say('session.keep'), exact: true }).count()).toBe(0);
    await play.inspect(registrar, 'session at its limit');
    await registrar.press('session.understood');
    await warning.waitFor({ state: 'detached' });
    // At the end itself the page stays, under the dialog for signing in again.
    await play.letSessionsEnd('registrar', 0);
    await registrar.page.clock.fastForward(281_000);
    await registrar.page.getByRole('dialog', { name: registrar.say('session.over') }).waitFor();
    expect(await boxOf(TITLES[3]).count()).toBe(1);
  });
});
