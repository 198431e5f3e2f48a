import { parseRuleSet, ruleSets, type RuleKey, type RuleSetId, type SuggestionRules } from './index';

const ids = Object.keys(ruleSets) as RuleSetId[];
const keysWithoutBasis = (id: RuleSetId): string[] =>
  Object.entries(ruleSets[id].rules).filter(([, parameter]) => parameter.basis === 'none').map(([key]) => key);

/** What the regulations read leave open: each congress decides it for itself. */
const LOCAL: readonly RuleKey[] = [
  'session.cutOff', 'fourEyes', 'assignment.deputyMayObject', 'objection.who', 'objection.times', 'objection.counterProposal',
  'checkerByKind', 'contact.waivers', 'contact.modes', 'contact.faceToFaceModes', 'extension.askBefore', 'reply.countersign',
  'classes', 'outside.override', 'rating.decisiveDimension', 'rating.ownView', 'rating.combine', 'rating.sentBy',
  'rating.returnWay', 'rating.secondPerson', 'rating.endWhenAllIn', 'commitment.verifiers', 'commitment.moves',
  'publication.withoutAnswer', 'withdrawal.until', 'closing.commitments', 'closing.publication', 'backdating.days',
  'ladder.days', 'correction.kinds', 'light.soonShare', 'light.urgentShare', 'light.urgentWorkingDays', 'deadline.cosigning', 'deadline.signFor', 'deadline.objectionDecision',
  'deadline.contactAnswer', 'deadline.extensionDecision', 'deadline.check', 'deadline.secondDecision', 'deadline.coordination',
  'deadline.closing',
];

describe.each(ids)('rule set %s', (id) => {
  it('is valid and bears its id', () => {
    expect(parseRuleSet(ruleSets[id])).toMatchObject({ ok: true, id });
  });

  it('owes the reply within the three and six months of the law', () => {
    const { period, hardPeriod } = ruleSets[id].rules['deadline.replyDeputy'].value;
    expect([period, hardPeriod]).toEqual([{ n: 3, unit: 'months' }, { n: 6, unit: 'months' }]);
    expect(ruleSets[id].rules['deadline.replyDeputy'].basis).toBe('代表法第五十一条');
  });

  it('names basis and day of every parameter', () => {
    for (const [key, { basis, validFrom }] of Object.entries(ruleSets[id].rules)) {
      expect([key, basis]).toEqual([key, expect.stringMatching(/^none$|第.+条/)]);
      expect([key, validFrom]).toEqual([key, expect.stringMatching(/^20\d\d-\d\d-\d\d$/)]);
    }
  });
});

describe('the recommended set', () => {
  it('is without a source exactly where the regulations leave it to the congress', () => {
    expect(keysWithoutBasis('recommended').sort()).toEqual([...LOCAL].sort());
  });

  it('has every clock', () => {
    const clocks = Object.entries(ruleSets.recommended.rules).filter(([key]) => key.startsWith('deadline.'));
    expect(clocks).toHaveLength(22);
    expect(clocks.filter(([, { value }]) => (value as SuggestionRules['deadline.check']['value']).period === null)).toEqual([]);
  });

  it('leaves court, procuratorate and congress bodies without coordinator and check', () => {
    const { coordinatorByKind, checkerByKind } = ruleSets.recommended.rules;
    for (const kind of ['court', 'procuratorate', 'supervisoryCommission', 'congressBody'] as const) {
      expect([coordinatorByKind.value[kind], checkerByKind.value[kind]]).toEqual([null, null]);
    }
    expect([coordinatorByKind.value.governmentDepartment, coordinatorByKind.value.partyOrgan]).toEqual(['governmentOffice', 'partyOffice']);
  });
});

describe('the national minimum', () => {
  const rules = ruleSets['national-minimum'].rules;

  it('has no clock but the deputy’s and that of each commitment', () => {
    const running = Object.entries(rules).filter(([key, { value }]) =>
      key.startsWith('deadline.') && (value as SuggestionRules['deadline.check']['value']).period !== null);
    expect(running.map(([key]) => key).sort()).toEqual(['deadline.commitment', 'deadline.replyDeputy']);
  });

  it('has no rating, class, check, objection, approval or second handling', () => {
    expect(rules['rating.enabled'].value).toBe(false);
    expect(rules.classes.value).toBeNull();
    expect(Object.values(rules.checkerByKind.value).every((office) => office === null)).toBe(true);
    expect(rules['objection.times'].value).toBe(0);
    expect([rules['extension.approver'].value, rules['second.opens'].value, rules['coordination.fromRound'].value]).toEqual([null, null, null]);
  });

  it('can close: no answer is waited for, neither promise nor publication holds it', () => {
    expect(rules['reply.contacts'].value).toMatchObject({ minimum: 1, accepts: 'logged' });
    expect([rules['closing.commitments'].value, rules['closing.publication'].value]).toEqual(['intoTracking', 'mayRunOn']);
  });

  it('cites laws of the whole country only', () => {
    const cited = Object.values(rules).flatMap(({ basis }) => (basis === 'none' ? [] : basis.split('；')));
    expect(cited.filter((one) => !/^(代表法|政府信息公开条例)第/.test(one))).toEqual([]);
  });
});

it('the Zhejiang reference set cites no other province', () => {
  const cited = Object.values(ruleSets['zhejiang-reference'].rules).flatMap(({ basis }) => (basis === 'none' ? [] : basis.split('；')));
  expect(cited.filter((one) => !/^(代表法|政府信息公开条例|浙江代表建议办理规定)第/.test(one))).toEqual([]);
  expect(ruleSets['zhejiang-reference'].rules['replyUnit.starts'].value).toBe('receipt');
});
