import { knowsInputOf, everybody, validCommand } from '../testing';
import { suggestion } from '../suggestion';
import { broken, classesThatChanged } from './invariants';
import { choiceFrom, liveRandomly } from './random-life';
import { ruleSet, type RuleSetName } from './rule-sets';
import { eventVersions } from '../events';
it.each<RuleSetName>(['recommended','zhejiang-reference'])('x %s', (name) => {
  const rules = ruleSet(name);
  const seen = new Map<string, number>(); const tried = new Set<string>(); const errors = new Map<string, string>(); const stand: Record<string, number> = {};
  for (let seed = 1; seed <= 150; seed += 1) {
    const inputs = choiceFrom(seed * 31);
    try {
      const life = liveRandomly(rules, seed * 7919, 120, (l) => {
        const wrong = broken(l);
        if (wrong.length > 0) throw new Error(`${wrong.join('; ')} after ${l.events.at(-1)?.type}`);
        const actor = inputs.of(everybody.filter((a) => a.kind === 'person'));
        for (const action of l.actions(actor)) {
          if (!knowsInputOf(action.command)|| !action.allowed) continue;
          tried.add(action.command);
          const { input, given } = validCommand(l, actor, action, inputs);
          const o = l.try(actor, action.command, input as never, given);
          if (!o.accepted) throw new Error(`${action.command} allowed but ${JSON.stringify(o.refusal)}`);
        }
      });
      for (const e of life.events) seen.set(e.type, (seen.get(e.type) ?? 0) + 1);
      stand[life.state.standing.state] = (stand[life.state.standing.state] ?? 0) + 1;
      if (classesThatChanged(life.events).length) throw new Error('class');
    } catch (e) { const m = (e as Error).message; errors.set(m, `seed ${seed}`); }
  }
  console.log(JSON.stringify({ stand, errors: [...errors].slice(0, 20), unseen: Object.keys(eventVersions).filter((t) => !seen.has(t)), untried: suggestion.table.map((r) => r.name).filter((n) => knowsInputOf(n) && !tried.has(n)), few: [...seen].filter(([, n]) => n < 5) }, null, 1));
});
