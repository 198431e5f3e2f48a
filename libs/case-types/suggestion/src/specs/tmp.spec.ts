import { factsOf, tasksOf } from '@huiying/engine';
import { suggestion } from '../suggestion';
import { lifeOfEveryClock } from './every-clock';
import { ruleSet } from './rule-sets';
import { people, text } from '../testing';
it('speed', () => {
  const rules = ruleSet('recommended');
  const life = lifeOfEveryClock(rules);
  const t = (n: number, f: () => void) => { for (let i = 0; i < 20; i++) f(); const s = performance.now(); for (let i = 0; i < n; i++) f(); return ((performance.now() - s) / n).toFixed(3); };
  const ctx = life.context({ kind: 'system', stage: '' });
  console.log({ events: life.events.length, bytes: JSON.stringify(life.state).length,
    close: t(200, () => life.try(people.registrar, 'close', {})), tasks: t(200, () => tasksOf(suggestion, life.state, ctx)), facts: t(200, () => factsOf(suggestion, life.state, ctx)),
    actions: t(200, () => life.actions(people.registrar)), whole: t(20, () => lifeOfEveryClock(rules)), refold: t(20, () => life.refold()), time: t(200, () => life.letTimePass()), factbytes: JSON.stringify(life.facts()).length });
  void text;
});
