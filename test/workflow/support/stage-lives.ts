import type { CaseId } from '@huiying/engine';
import type { Stage } from './order-rows';
import { answer, CHANGED, contactInput, deliver, delivered, handedOver, handOver, rate, rated, registered, REQUIRED, signOff } from './suggestion-steps';
import type { SuggestionWorld } from './suggestion-world';

/** A life in which every order of one stage falls due once. */
export interface StageLife {
  /** Led by people alone, on the first day, to where the stage has something to order. */
  readonly begin: (world: SuggestionWorld) => Promise<CaseId>;
  /** What people do later, each on the morning of its day, so that the next order can fall due. */
  readonly then: readonly (readonly [day: string, acts: (world: SuggestionWorld, id: CaseId) => Promise<void>])[];
  /** Day on which everything has fallen due. */
  readonly until: string;
}

export const stageLives: Readonly<Record<Stage, StageLife>> = {
  intake: {
    begin: async (world) => {
      const id = await world.open();
      await world.act('deputy', id, 'inviteCosigner', { signer: world.sessions.second.personId });
      return id;
    },
    then: [['2026-03-06', async (world, id) => {
      await world.act('second', id, 'confirmCosigning', { textVersion: 1 });
      await world.act('deputy', id, 'submit');
    }]],
    until: '2026-04-01',
  },
  assign: {
    begin: registered,
    then: [
      // The office is late, the units say nothing for a while, then one objects and nobody decides.
      ['2026-03-20', (world, id) => handOver(world, id, true)],
      ['2026-03-27', async (world, id) => { await world.act('leader', id, 'object', { counterProposal: world.bodies.health }, '不属本单位职责'); }],
      ['2026-04-20', async (world, id) => { await world.act('coordinator', id, 'upholdObjection'); }],
    ],
    until: '2026-05-15',
  },
  answer: {
    begin: async (world) => {
      const id = await handedOver(world, true);
      await world.act('clerk', id, 'signFor');
      await world.act('coClerk', id, 'signFor');
      return id;
    },
    then: [
      ['2026-04-07', async (world, id) => {
        await world.act('handler', id, 'logContact', contactInput(world));
        await world.act('coLeader', id, 'giveOpinion', { text: '同意。' });
        await world.act('leader', id, 'sendBackOpinion', {}, '未写明期限');
      }],
      ['2026-04-24', async (world, id) => {
        await world.act('coLeader', id, 'giveOpinion', { text: '同意，六月完成。' });
        await world.act('leader', id, 'requestExtension', { to: '2026-07-02' }, '需实地核查');
      }],
      ['2026-05-12', async (world, id) => { await world.act('registrar', id, 'refuseExtension', {}, '可以按期办理'); }],
      ['2026-06-04', signOff],
      ['2026-06-12', async (world, id) => {
        await deliver(world, id);
        await rate(world, id, 'notSatisfied');
        await world.act('registrar', id, 'openSecondHandling', REQUIRED);
      }],
    ],
    until: '2026-07-20',
  },
  supervise: { begin: handedOver, then: [], until: '2026-06-24' },
  rate: { begin: delivered, then: [], until: '2026-04-01' },
  'second-handling': {
    begin: (world) => rated(world, 'notSatisfied'),
    then: [['2026-03-13', async (world, id) => {
      await world.act('registrar', id, 'openSecondHandling', REQUIRED);
      await answer(world, id, CHANGED);
      await rate(world, id, 'notSatisfied');
    }]],
    until: '2026-04-25',
  },
  publish: { begin: delivered, then: [], until: '2026-04-10' },
  track: {
    begin: (world) => delivered(world, { class: 'B', commitments: [{ owner: '市政科', due: '2026-06-30', measure: '完成改造' }] }),
    then: [],
    until: '2026-07-20',
  },
  settle: { begin: (world) => rated(world, 'satisfied'), then: [], until: '2026-04-01' },
};
