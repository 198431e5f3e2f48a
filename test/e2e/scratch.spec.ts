import { startSystem, until } from '@huiying/testkit';
import { putCounty } from './support/county';
import { Desk } from './support/desk';
import { isTold } from './support/store';
jest.setTimeout(80_000);
it('forgets while all runs on', async () => {
  const system = await startSystem(putCounty);
  try {
    const desk = new Desk(system.url);
    const id = await desk.open('关于试验的建议');
    await until(() => isTold(system), { timeout: 20_000, what: 'told' });
    await system.temporal.restart('empty');
    await desk.act('deputy', id, 'submit');
    await until(() => isTold(system), { timeout: 30_000, what: 'told again' });
  } finally {
    console.log(system.worker.output().slice(-1500), '\nAPI', system.api.output().slice(-2500));
    await system.stop();
  }
}, 120_000);
