import { day } from '@huiying/engine';
import { ruleSets, type RuleSetId } from '@huiying/rules';
import { LOCALES } from '@huiying/texts';
import { rulesView } from './rules-view';

const IDS = Object.keys(ruleSets) as readonly RuleSetId[];
const setOf = (id: RuleSetId, validFrom: string) => ({ caseType: 'suggestion', version: `${id}@1`, validFrom: day(validFrom), rules: ruleSets[id].rules });
const today = day('2026-03-02');

describe('the rules in words', () => {
  it.each(IDS)('have a line for every parameter of %s, in both languages without a code', (id) => {
    for (const locale of LOCALES) {
      const rules = rulesView(locale, [setOf(id, '2020-01-01')], 'suggestion', today).groups.flatMap((group) => group.rules);
      expect(rules.map(({ code }) => code).sort()).toEqual(Object.keys(ruleSets[id].rules).sort());
      const lines = rules.flatMap(({ label, values, basis }) => [label, ...values, basis]);
      expect(lines.filter((line) => line === '' || /[a-z][A-Z]|undefined|\[object/.test(line))).toEqual([]);
      if (locale === 'en') expect(lines.filter((line) => /\p{Script=Han}/u.test(line))).toEqual([]);
      else expect(lines.filter((line) => /[A-Za-z]{2}/.test(line))).toEqual([]);
    }
  });

  it('say periods, reminders and rungs of a clock, and the same duty of several kinds of bodies once', () => {
    const rules = rulesView('en', [setOf('recommended', '2020-01-01')], 'suggestion', today).groups.flatMap((group) => group.rules);
    const valuesOf = (code: string) => rules.find((rule) => rule.code === code)?.values;
    expect(valuesOf('deadline.replyDeputy')).toEqual([
      '3 months', 'where many are concerned or it is difficult: 6 months', 'reminder before it ends: when 30% is left, when 10% is left',
      'told at rung 1 when overdue: leader of the unit, coordinating office', 'told at rung 2 when overdue: registrar', 'told at rung 3 when overdue: committee leader',
    ]);
    expect(['soonShare', 'urgentShare', 'urgentWorkingDays'].map((name) => valuesOf(`light.${name}`))).toEqual([['when 30% is left'], ['when 10% is left'], ['3 working days']]);
    expect(valuesOf('publication.byKind')).toHaveLength(2);
    expect(rules.find(({ code }) => code === 'deadline.replyDeputy')?.basis).toContain('51');
  });

  it('are those of the newest set that holds on the day', () => {
    const sets = [setOf('zhejiang-reference', '2027-01-01'), setOf('recommended', '2026-01-01'), setOf('national-minimum', '2020-01-01')];
    const inForce = (on: string) => rulesView('zh-CN', sets, 'suggestion', day(on)).sets.filter((set) => set.inForce).map(({ label }) => label);
    expect([inForce('2025-12-31'), inForce('2026-03-02'), inForce('2027-01-01'), inForce('2019-01-01')]).toEqual([['全国最低要求'], ['推荐规则'], ['浙江参考规则'], ['全国最低要求']]);
  });
});
