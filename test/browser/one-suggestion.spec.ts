import { factsOf, isWritten, timelineOf } from './support/case-view';
import { ledgerFile, nameOf, nameOfBody, PEOPLE, PLAYED } from './support/county';
import { findsBy, narrowsAndClears, refusesOneCharacter } from './support/finding';
import { chooseLedger, confirmImport, importRow, LEDGER_NAME, readLedger, writeInstead } from './support/import-pages';
import { PHONE } from './support/person';
import { picture } from './support/pictures';
import { Play } from './support/play';
import { TYPED } from './support/typed';

jest.setTimeout(120_000);

const PDF = Buffer.from('%PDF-1.7\n%%EOF', 'utf8');

// The whole system and a real browser; seven people at pages of their own take one suggestion from the ledger of its
// session to its closing, through a second handling; others look after the house. Every page of the router is looked at
// on the way, in both languages and widths.
describe('one suggestion, in the browser', () => {
  let play: Play;
  let id: string;

  beforeAll(async () => {
    play = await Play.begin();
  }, 180_000);
  afterAll(() => play?.end(), 60_000);

  const scene = (name: string, work: () => Promise<void>): void => it(name, () => play.scene(name, work));

  scene('somebody signs in on the page', async () => {
    const registrar = await play.arrive('registrar', { locale: 'zh-CN' });
    await play.inspect(registrar, 'sign-in');
    await picture(registrar, 'sign-in');
    await picture(registrar, 'sign-in-phone', PHONE);
    await registrar.signIn('wrong');
    await registrar.page.getByRole('alert').getByText(registrar.say('signIn.wrong')).waitFor();
    await play.inspect(registrar, 'sign-in refused');
    await registrar.signInToWork();
    await registrar.page.getByText(registrar.say('work.none')).waitFor();
    await play.inspect(registrar, 'empty worklist');
  });

  scene('the ledger of the session is imported, with what is wrong in it put right', async () => {
    const registrar = play.person('registrar');
    await chooseLedger(registrar, ledgerFile());
    await play.inspect(registrar, 'imports');
    await readLedger(registrar);
    await play.inspect(registrar, 'import with problems');
    await picture(registrar, 'import-problems');
    await registrar.page.getByRole('button', { name: registrar.say('imports.adoptText', { text: '区民政局' }) }).click();
    await importRow(registrar, '老年食堂').waitFor({ state: 'detached' });
    await writeInstead(registrar, importRow(registrar, '渔港避风码头'), nameOf('deputy07'));
    await importRow(registrar, '夜间公交').getByRole('button', { name: registrar.say('imports.skipRow', { n: 10 }) }).click();
    await confirmImport(registrar, 9, { made: 9, known: 0, failed: 0, skipped: 1 });
    await registrar.page.getByText(LEDGER_NAME).waitFor();
    await play.inspect(registrar, 'finished import');
    await importRow(registrar, PLAYED.title).getByRole('link').click();
    await registrar.page.getByRole('heading', { name: PLAYED.title, level: 1 }).waitFor();
    id = new URL(registrar.page.url()).pathname.split('/').pop() ?? '';
    await registrar.settled();
    await play.inspect(registrar, 'case taken over');
    expect(await factsOf(registrar, id)).toEqual(['未答复', '未办结', '无承诺事项', '尚未征求评价']);
  });

  scene('time passes until the unit is reminded, and its clerk signs for it', async () => {
    const clerk = await play.comeToWork('clerk', { locale: 'zh-CN' });
    await clerk.moveClock(1);
    await clerk.moveClock(1);
    await isWritten(clerk, id, '提醒“签收”（2026年3月5日止）');
    await play.inspect(clerk, 'worklist of the unit');
    await picture(clerk, 'worklist');
    await clerk.openTask(id, 'signFor');
    await play.inspect(clerk, 'form without fields');
    await clerk.send('signFor');
    expect(await timelineOf(clerk, id)).toEqual(expect.arrayContaining(['周若溪提出建议', '提醒“签收”（2026年3月5日止）', '区住建局签收']));
  });

  scene('the unit talks to the deputy, who confirms it on the phone', async () => {
    const handler = await play.comeToWork('handler', { locale: 'zh-CN' });
    await handler.openTask(id, 'logContact');
    await handler.fill('logContact', { mode: 'faceToFace', stage: 'during', rank: 'deputyHead', deputies: [nameOf(PEOPLE.deputy)], note: TYPED.contact });
    await play.inspect(handler, 'form of a contact');
    await handler.send('logContact');
    const deputy = await play.comeToWork('deputy', { locale: 'zh-CN', phone: true });
    await play.inspect(deputy, 'worklist of the deputy');
    await picture(deputy, 'worklist-phone');
    await deputy.does(id, 'confirmContact');
    expect(await timelineOf(deputy, id)).toContain('代表确认区住建局的联系属实');
  });

  scene('a reply with a promise is signed off, checked and delivered', async () => {
    const [handler, clerk] = [play.person('handler'), play.person('clerk')];
    await handler.openTask(id, 'submitReply');
    await handler.fill('submitReply', { text: TYPED.reply, class: 'B', commitments: [{ owner: TYPED.owner, due: '2026-12-31', measure: TYPED.measure }] });
    await handler.attach('submitReply', 'attachments', { name: TYPED.attachment, mimeType: 'application/pdf', buffer: PDF });
    await play.inspect(handler, 'form of a reply');
    await picture(handler, 'form');
    await handler.send('submitReply');
    const leader = await play.comeToWork('leader', { locale: 'en' });
    await leader.openTask(id, 'signOffReply');
    await play.inspect(leader, 'form of signing off');
    await leader.fillAndSend('signOffReply', { docNumber: TYPED.docNumber, signedBy: 'unitLeader' });
    const checker = await play.comeToWork('checker', { locale: 'en' });
    await checker.does(id, 'passReply');
    expect(await factsOf(checker, id)).toEqual(['not yet', 'not yet', 'no commitments', 'awaiting rating']);
    await clerk.openTask(id, 'deliverReply');
    await play.inspect(clerk, 'form of delivery');
    await clerk.fillAndSend('deliverReply', { way: 'inPerson' });
    expect(await factsOf(clerk, id)).toEqual(['已答复（2026年3月4日）', '未办结', '0/1 项已落实', '待评价']);
  });

  scene('the process asks the deputy for a rating; he is not satisfied, and the unit learns nothing of it', async () => {
    const [deputy, clerk] = [play.person('deputy'), play.person('clerk')];
    await deputy.openTask(id, 'rate');
    await picture(deputy, 'rating-phone');
    await play.inspect(deputy, 'form of the rating');
    await deputy.fillAndSend('rate', { marks: { attitude: 'satisfied', result: 'notSatisfied' }, ratingReason: TYPED.ratingReason, ownView: 'partlySolved' });
    expect(await factsOf(deputy, id)).toEqual(['已答复（2026年3月4日）', '未办结', '0/1 项已落实', '待评价']);
    await deputy.page.locator('#ratings').getByText(TYPED.ratingReason).waitFor();
    await play.inspect(deputy, 'case page of the deputy');
    await picture(deputy, 'case-page-phone');
    expect(await timelineOf(clerk, id)).toContain('请周若溪评价区住建局的答复');
    await clerk.go(`/suggestions/${id}?tab=ratings`);
    expect(await clerk.page.locator('main').innerText()).not.toMatch(/已评价|部分解决|积水/);
  });

  scene('the window closes in its time, and the registrar orders a second handling', async () => {
    const registrar = play.person('registrar');
    await registrar.go('/work');
    await registrar.moveClock(15);
    await registrar.moveClock(5);
    await registrar.moveClock(5);
    await registrar.task(id, 'openSecondHandling');
    expect(await factsOf(registrar, id)).toEqual(['已答复（2026年3月4日）', '未办结', '0/1 项已落实', '不满意']);
    await picture(registrar, 'case-page');
    await registrar.openTask(id, 'openSecondHandling');
    await registrar.fill('openSecondHandling', { requiredChanges: [TYPED.change] });
    await play.inspect(registrar, 'form of the second handling');
    await registrar.send('openSecondHandling');
    expect(await factsOf(registrar, id)).toEqual(['已答复（2026年3月4日）', '未办结', '0/1 项已落实', '不满意']);
    expect(await timelineOf(registrar, id)).toEqual(expect.arrayContaining(['区住建局答复的评价期结束', '第2轮办理开始']));
  });

  scene('the second reply satisfies, and the case is closed while its promise is still open', async () => {
    const [clerk, handler, registrar] = [play.person('clerk'), play.person('handler'), play.person('registrar')];
    await clerk.does(id, 'signFor');
    await handler.does(id, 'logContact', { mode: 'telephone', stage: 'during', rank: 'handler', deputies: [nameOf(PEOPLE.deputy)], note: TYPED.contact });
    await play.person('deputy').does(id, 'confirmContact');
    await handler.openTask(id, 'submitReply');
    await handler.fill('submitReply', { text: TYPED.secondReply, class: 'A', changesAnswered: [{ change: '0', answer: TYPED.changeAnswer }] });
    await play.inspect(handler, 'form of the second reply');
    await handler.send('submitReply');
    await play.person('leader').does(id, 'signOffReply', { docNumber: TYPED.secondDocNumber, signedBy: 'unitLeader' });
    await play.person('checker').does(id, 'passReply');
    await clerk.does(id, 'deliverReply', { way: 'post' });
    await play.person('deputy').does(id, 'rate', { marks: { attitude: 'satisfied', result: 'satisfied' }, ownView: 'solved' });
    expect(await factsOf(registrar, id)).toEqual(['已答复（2026年3月4日）', '未办结', '0/1 项已落实', '不满意']);
    await registrar.openAction(id, 'endRatingWindow');
    await registrar.send('endRatingWindow');
    await isWritten(registrar, id, '提醒办结');
    await registrar.does(id, 'close');
    expect(await factsOf(registrar, id)).toEqual(['已答复（2026年3月4日）', '已办结（2026年3月29日）', '0/1 项已落实', '满意']);
    expect(await timelineOf(registrar, id)).toContain('提醒办结');
  });

  scene('whoever opens the contact data of a deputy says why, and the deputy can read it', async () => {
    const [clerk, deputy] = [play.person('clerk'), play.person('deputy')];
    await clerk.goByMenu('menu.reference');
    await clerk.heading('bodies.title');
    await play.inspect(clerk, 'bodies');
    await clerk.page.getByRole('link', { name: nameOfBody('区住建局') }).click();
    await clerk.page.getByRole('heading', { name: nameOfBody('区住建局'), level: 1 }).waitFor();
    await clerk.settled();
    await play.inspect(clerk, 'one body');
    await clerk.page.getByRole('link', { name: clerk.say('people.title'), exact: true }).click();
    await clerk.heading('people.title');
    await clerk.page.locator('#people-q').fill(nameOf(PEOPLE.deputy));
    await clerk.press('filter.search');
    await play.inspect(clerk, 'people');
    await clerk.press('accounts.actOn', { act: clerk.say('reveal.open'), on: nameOf(PEOPLE.deputy) });
    await play.inspect(clerk, 'asking for contact data');
    await clerk.page.fill('#reveal-reason', TYPED.revealReason);
    await clerk.press('reveal.show');
    await clerk.page.getByText(clerk.say('reveal.shownFor', { n: 60 })).waitFor();
    await clerk.press('action.close');
    await deputy.go('/contact-reveals');
    await deputy.page.getByText(TYPED.revealReason).waitFor();
    await play.inspect(deputy, 'who opened the contact data');
  });

  scene('anybody reads the rules, keeps his password and his tokens, and writes a suggestion', async () => {
    const [handler, registrar] = [play.person('handler'), play.person('registrar')];
    await handler.go('/reference/rules');
    await play.inspect(handler, 'rules');
    await picture(handler, 'rules');
    await handler.go('/password');
    await play.inspect(handler, 'password');
    await handler.go('/tokens');
    await handler.page.fill('#token-name', TYPED.token);
    await handler.press('tokens.make');
    await handler.page.getByText(handler.say('tokens.once')).waitFor();
    await play.inspect(handler, 'new token');
    await handler.go('/suggestions/new');
    await play.inspect(handler, 'somebody who may not write a suggestion');
    await registrar.go('/suggestions/new');
    await play.inspect(registrar, 'new suggestion');
    await registrar.go('/nowhere');
    await registrar.heading('notFound.title');
    await play.inspect(registrar, 'no such page');
  });

  scene('the administrator opens an account, enters a calendar year, and looks after the processes', async () => {
    const administrator = await play.comeToWork('administrator', { locale: 'zh-CN', begins: 'accounts.title' });
    await play.inspect(administrator, 'accounts');
    // Among fewer: nobody of that name has an account yet.
    await administrator.page.fill('#accounts-q', TYPED.newcomer);
    await administrator.press('filter.search');
    await administrator.press('accounts.open');
    await administrator.page.fill('#open-name', TYPED.newcomer);
    await administrator.page.fill('#open-login', PEOPLE.newcomer);
    await play.inspect(administrator, 'form of a new account');
    await administrator.page.getByRole('checkbox').uncheck();
    await administrator.page.locator('.ant-drawer-body').getByRole('button', { name: administrator.say('accounts.open'), exact: true }).click();
    const password = await administrator.page.locator('.hy-secret code').innerText();
    await play.inspect(administrator, 'password told once');
    const newcomer = await play.arrive('newcomer', { locale: 'zh-CN' });
    await newcomer.signInTo('password.firstTitle', password);
    await play.inspect(newcomer, 'first password');
    await administrator.go('/set-up');
    await play.inspect(administrator, 'steps of setting up');
    await administrator.go('/reference/calendar');
    await play.inspect(administrator, 'calendar');
    await administrator.page.getByRole('link', { name: administrator.say('calendar.enter', { year: 2027 }) }).click();
    await administrator.heading('calendar.enter', { year: 2027 });
    await administrator.page.fill('#calendar-basis', TYPED.notice);
    await administrator.page.fill('#calendar-new-year-0-from', '1.1');
    await administrator.page.fill('#calendar-new-year-0-to', '1.3');
    await play.inspect(administrator, 'form of a calendar year');
    await administrator.press('calendar.save', { year: 2027 });
    await administrator.page.getByText(administrator.say('calendar.entered', { year: 2027 })).waitFor();
    await play.inspect(administrator, 'calendar year entered');
    await administrator.goByMenu('menu.operations');
    await administrator.heading('operations.title');
    await play.inspect(administrator, 'operations');
    await administrator.page.fill('#operations-case', id);
    await administrator.press('filter.search');
    await play.inspect(administrator, 'process of a case');
    const auditor = await play.comeToWork('auditor', { locale: 'en', begins: 'accountActs.title' });
    await play.inspect(auditor, 'account acts');
  });

  scene('an empty installation waits for its first administrator', async () => {
    await play.arriveFirst('nobody', { locale: 'zh-CN' }, async (first, code) => {
      await first.heading('firstStart.title');
      await play.inspect(first, 'first start');
      for (const [field, text] of Object.entries({ code, name: TYPED.firstAdministrator, login: 'first.admin', password: 'a long sentence of mine', congressName: TYPED.congress, term: '18', session: '5', opensOn: '2026-02-03', closesOn: '2026-02-06' })) await first.page.fill(`#first-${field}`, text);
      await first.press('firstStart.submit');
      await first.heading('setUp.title');
      await play.inspect(first, 'first steps');
    });
  });

  scene('the committee reads all of it in English, and sees the promise kept', async () => {
    const committee = await play.comeToWork('committee', { locale: 'en' });
    await play.inspect(committee, 'worklist of the committee');
    await committee.goByMenu('menu.suggestions');
    await committee.heading('suggestions.title');
    await refusesOneCharacter(committee);
    await play.inspect(committee, 'suggestions');
    await findsBy(committee, PLAYED.title, [String(PLAYED.number), nameOf('deputy01'), '住建局']);
    await narrowsAndClears(committee, PLAYED.title, { unit: '住建局', stage: committee.sayOf('label.tracking') });
    await committee.page.getByRole('link', { name: PLAYED.title }).click();
    await committee.page.getByRole('heading', { name: PLAYED.title, level: 1 }).waitFor();
    await committee.settled();
    await play.inspect(committee, 'closed case');
    expect(await factsOf(committee, id)).toEqual(['on 4 March 2026', 'on 29 March 2026', '0 of 1 commitments', 'satisfied']);
    await play.person('handler').does(id, 'reportProgress', { note: TYPED.progress, percent: '90' });
    await play.person('leader').does(id, 'requestCrossOff', { evidence: TYPED.evidence });
    await play.person('registrar').does(id, 'verifyCommitment');
    expect(await factsOf(committee, id)).toEqual(['on 4 March 2026', 'on 29 March 2026', '1 of 1 commitments', 'satisfied']);
    for (const tab of ['replies', 'publication']) {
      await committee.go(`/suggestions/${id}?tab=${tab}`);
      await play.inspect(committee, `case, ${tab}`);
    }
  });

  it('leaves no page of the router that nobody has looked at', () => expect(play.notSeen()).toEqual([]));
});
