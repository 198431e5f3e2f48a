import { momentOf, nextSteps, type Day, type Instant, type Json } from '@huiying/engine';
import type { DeadlineKind, SuggestionRules } from '../../rules';
import { Life, system } from '../../testing';
import { suggestion } from '../../suggestion';
import { lifeOfEveryClock, type EveryClock } from '../every-clock';

const MONDAY = '2026-03-02' as Day;
/** As many steps of one clock as are looked at; an overdue promise wakes without end. */
const STEPS = 9;

/** The moment at which the first clock of a kind has started; null where the rules know no such clock. */
function atStartOf(kind: DeadlineKind, rules: SuggestionRules, more: EveryClock): { readonly life: Life; readonly deadline: string } | null {
  const found: { life: Life; deadline: string }[] = [];
  try {
    lifeOfEveryClock(rules, {
      ...more,
      onAct: (life) => {
        const started = Object.values(life.state.deadlines).find((d) => d.kind === kind);
        if (started === undefined) return;
        const fork = new Life(rules, life.now, life.name);
        fork.state = life.state;
        found.push({ life: fork, deadline: started.id });
        throw new Enough();
      },
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return found[0] ?? null;
}

class Enough extends Error {}

/** All that one clock does until its end, with each step's moment: its last day, its orders and whom they tell. */
export function clockLog(kind: DeadlineKind, rules: SuggestionRules, more: EveryClock = {}): Json {
  const found = atStartOf(kind, rules, { now: momentOf(MONDAY, 9), ...more });
  if (found === null) return null;
  const { life, deadline } = found;
  const { lastDay, basis } = life.state.deadlines[deadline]!;
  const log: Json[] = [lastDay, basis];
  for (let n = 0; n < STEPS; n += 1) {
    const next = nextSteps(suggestion, life.state, life.context(system())).find((s) => s.deadline === deadline);
    if (next === undefined) break;
    const before = life.events.length;
    life.now = (next.at > life.now ? next.at : life.now) satisfies Instant;
    life.letTimePass();
    if (life.state.deadlines[deadline]?.status === 'running') life.must(system(next.owner), next.command as 'remind', { deadline, step: next.step }, { part: next.part as never });
    for (const e of life.events.slice(before)) {
      const { deadline: of, step, to } = e.data as { deadline?: string; step?: string; to?: readonly string[] };
      if (of === deadline) log.push([e.type, step ?? '', next.at, [...(to ?? [])]]);
    }
  }
  return log;
}
