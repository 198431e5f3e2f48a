import { day, grantsOf } from '@huiying/engine';
import type { SuggestionRules } from '../rules';
import { suggestion } from '../suggestion';
import { bodies, everybody, leaderOf, people, text, type Life } from '../testing';
import { lifeOfEveryClock } from './every-clock';
import { liveRandomly } from './random-life';
import { ruleSet, type RuleSetName } from './rule-sets';
import { assigned, ofUnit, passed, registered } from './walk';

const sets = ['recommended', 'national-minimum', 'zhejiang-reference'] as const satisfies readonly RuleSetName[];

/** With these a case begins: nothing of it lies before. What is taken over has its days compared with one another in its row. */
const BEGINS = ['open', 'takeOver'];

const rows = new Map(suggestion.table.map((row) => [row.name, row]));
/** The system is not asked for a day: it acts on the day on which it acts. */
const isGivenByPeople = (name: string, rules: SuggestionRules): boolean => grantsOf(rows.get(name)!, rules).some(({ role }) => role !== 'system');

/** Acts that somebody may do just now and whose day would be bound by nothing but the limit for back-dating. */
function unboundIn(life: Life): readonly string[] {
  const people = everybody.filter((actor) => actor.kind === 'person');
  return people.flatMap((actor) => life.actions(actor)).flatMap(({ command, allowed, part, partKind }) => {
    const row = rows.get(command)!;
    const addressed = suggestion.parts(life.state, partKind).find((p) => p.id === part);
    return allowed && !BEGINS.includes(command) && addressed !== undefined && (row.earliestDay?.(life.state, addressed) ?? null) === null ? [command] : [];
  });
}

const reason = text('reason');

describe('no fact lies before its cause:', () => {
  it('units proposed anew not before the first proposal, even on the days between it and the registration', () => {
    const life = registered(ruleSet('recommended'));
    life.goTo(day('2026-03-06'));
    const units = [{ unit: bodies.education, kind: 'main' as const }];
    life.must(people.registrar, 'preAssign', { units });
    life.goTo(day('2026-03-10'));
    expect(life.mustNot(people.registrar, 'preAssign', { units }, { day: day('2026-03-05'), reason })).toMatchObject({ code: 'DAY.BEFORE_ITS_CAUSE', params: { earliest: '2026-03-06' } });
    life.must(people.registrar, 'preAssign', { units }, { day: day('2026-03-06'), reason });
  });

  it('a publication proposed anew not before the first proposal, even on the days between it and the signature', () => {
    const life = passed(assigned(registered(ruleSet('recommended'))), 'education');
    const part = ofUnit(life, 'education').publication!;
    life.goTo(day('2026-03-06'));
    life.must(leaderOf('education'), 'proposePublication', { scope: 'full' }, { part });
    life.goTo(day('2026-03-10'));
    expect(life.mustNot(leaderOf('education'), 'proposePublication', { scope: 'title' }, { part, day: day('2026-03-05'), reason })).toMatchObject({ code: 'DAY.BEFORE_ITS_CAUSE', params: { earliest: '2026-03-06' } });
    life.must(leaderOf('education'), 'proposePublication', { scope: 'title' }, { part, day: day('2026-03-06'), reason });
  });

  it.each(sets)('under %s every row that a person can give says the earliest day, but those that make a case', (name) => {
    const without = [...rows.values()].filter((row) => row.earliestDay === undefined && isGivenByPeople(row.name, ruleSet(name)));
    expect(without.map((row) => row.name)).toEqual(BEGINS);
    for (const row of without) expect([row.name, row.from]).toEqual([row.name, ['none']]);
  });

  it('it has a day whenever somebody may act, all through a life of every clock', () => {
    const looked = new Set<number>();
    const unbound = new Set<string>();
    lifeOfEveryClock(ruleSet('recommended'), {
      onAct: (life) => {
        looked.add(life.state.seq);
        for (const command of unboundIn(life)) unbound.add(command);
      },
    });
    expect(looked.size).toBeGreaterThan(30);
    expect([...unbound]).toEqual([]);
  });

  it.each(sets)('and through random lives under %s', (name) => {
    const unbound = new Set<string>();
    for (const seed of [1, 22, 333]) liveRandomly(ruleSet(name), seed, 40, (life) => {
      for (const command of unboundIn(life)) unbound.add(command);
    });
    expect([...unbound]).toEqual([]);
  });
});
