import { parseRuleSet, parseStoredRuleSet, ruleSets } from './index';

type Editable = { id: unknown; version: unknown; rules: Record<string, { value: unknown; basis?: unknown; validFrom?: unknown }> };

/** What is said of the recommended set after an edit of its JSON. */
function afterEdit(edit: (set: Editable) => void): { parameter: string; code: string; path: readonly (string | number)[] }[] {
  const set = JSON.parse(JSON.stringify(ruleSets.recommended)) as Editable;
  edit(set);
  const parsed = parseRuleSet(set);
  return parsed.ok ? [] : parsed.problems.map(({ parameter, code, path }) => ({ parameter, code, path }));
}

function parameterOf(set: Editable, key: string): Editable['rules'][string] {
  const parameter = set.rules[key];
  if (parameter === undefined) throw new Error(`no parameter ${key}`);
  return parameter;
}

describe('parseRuleSet', () => {
  it('gives back a set as it was stored', () => {
    const stored: unknown = JSON.parse(JSON.stringify(ruleSets.recommended));
    expect(parseRuleSet(stored)).toEqual({ ok: true, ...ruleSets.recommended });
  });

  it('names an unknown parameter', () => {
    expect(afterEdit((set) => { set.rules['rating.color'] = { value: 1, basis: 'none', validFrom: '2026-01-01' }; }))
      .toEqual([{ parameter: 'rating.color', code: 'RULES.SHAPE.UNKNOWN_KEY', path: [] }]);
  });

  it('names an unknown key inside a parameter', () => {
    expect(afterEdit((set) => { Object.assign(parameterOf(set, 'deadline.check').value as object, { pause: true }); }))
      .toEqual([{ parameter: 'deadline.check', code: 'RULES.SHAPE.UNKNOWN_KEY', path: ['value', 'pause'] }]);
  });

  it('names a missing parameter', () => {
    expect(afterEdit((set) => { delete set.rules['objection.times']; }))
      .toEqual([{ parameter: 'objection.times', code: 'RULES.SHAPE.MISSING', path: [] }]);
  });

  it('reads a set from before the lights had parameters with the figures of then, and one that names them with its own', () => {
    const stored = JSON.parse(JSON.stringify(ruleSets.recommended)) as Editable;
    for (const key of Object.keys(stored.rules).filter((one) => one.startsWith('light.'))) delete stored.rules[key];
    const until = { 'light.soonShare': 0.3, 'light.urgentShare': 0.1, 'light.urgentWorkingDays': 3 };
    const lightsOf = (json: unknown): object => {
      const parsed = parseRuleSet(json);
      if (!parsed.ok) throw new Error(parsed.problems.map(({ code }) => code).join());
      return Object.fromEntries(Object.entries(parsed.rules).filter(([key]) => key in until).map(([key, { value, basis }]) => [key, [value, basis]]));
    };
    const local = (values: object): object => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [value, 'none']]));
    expect(Object.keys(stored.rules)).toHaveLength(Object.keys(ruleSets.recommended.rules).length - 3);
    expect(lightsOf(stored)).toEqual(local(until));
    stored.rules['light.urgentWorkingDays'] = { value: 1, basis: 'none', validFrom: '2026-01-01' };
    expect(lightsOf(stored)).toEqual(local({ ...until, 'light.urgentWorkingDays': 1 }));
  });

  it('asks for basis and day of every parameter', () => {
    expect(afterEdit((set) => { delete parameterOf(set, 'fourEyes').basis; })).toEqual([{ parameter: 'fourEyes', code: 'RULES.SHAPE.MISSING', path: ['basis'] }]);
    expect(afterEdit((set) => { parameterOf(set, 'fourEyes').basis = ' '; })).toEqual([{ parameter: 'fourEyes', code: 'RULES.SHAPE.INVALID', path: ['basis'] }]);
    expect(afterEdit((set) => { parameterOf(set, 'fourEyes').validFrom = '2026-02-30'; })).toEqual([{ parameter: 'fourEyes', code: 'RULES.SHAPE.DAY', path: ['validFrom'] }]);
  });

  it.each([
    ['a role that does not exist', 'deadline.check', { period: null, remind: [], escalateTo: [['mayor']] }, ['value', 'escalateTo', 0, 0]],
    ['a rung without anybody', 'deadline.check', { period: null, remind: [], escalateTo: [[]] }, ['value', 'escalateTo', 0]],
    ['a share beyond the whole', 'deadline.check', { period: { n: 3, unit: 'days' }, remind: [{ n: 1.5, unit: 'share' }], escalateTo: [] }, ['value', 'remind', 0, 'n']],
    ['a period of nothing', 'extension.cap', { n: 0, unit: 'months' }, ['value', 'n']],
    ['a light beyond the whole period', 'light.soonShare', 1.1, ['value']],
    ['a light for half a working day', 'light.urgentWorkingDays', 1.5, ['value']],
    ['half a month', 'extension.cap', { n: 1.5, unit: 'months' }, ['value', 'n']],
    ['a unit of time that is not counted', 'extension.cap', { n: 4, unit: 'weeks' }, ['value', 'unit']],
    ['a verifier out of a unit', 'commitment.verifiers', ['unitLeader'], ['value', 0]],
    ['coordination in the first round', 'coordination.fromRound', 1, ['value']],
    ['an unknown command for two people', 'fourEyes', ['rate'], ['value', 0]],
  ])('refuses %s', (_, key, value, path) => {
    expect(afterEdit((set) => { parameterOf(set, key).value = value; })).toEqual([{ parameter: key, code: 'RULES.SHAPE.INVALID', path }]);
  });

  it('refuses a word that stands twice in a list', () => {
    expect(afterEdit((set) => { parameterOf(set, 'sources').value = ['session', 'session']; }))
      .toEqual([{ parameter: 'sources', code: 'RULES.SHAPE.DUPLICATE', path: ['value'] }]);
  });

  it('asks for an answer for each kind of body', () => {
    expect(afterEdit((set) => { delete (parameterOf(set, 'checkerByKind').value as Record<string, unknown>)['court']; }))
      .toEqual([{ parameter: 'checkerByKind', code: 'RULES.SHAPE.MISSING', path: ['value', 'court'] }]);
  });

  const ladder = (key: string): readonly [string, unknown, string] => [key, { ...(ruleSets.recommended.rules[key as 'deadline.cosigning'].value), escalateTo: [['registrar']] }, 'escalateTo'];
  const notInUse: readonly (readonly [key: string, value: unknown, said: string])[] = [
    ['assignment.deputyMayObject', true, 'true'], ['reply.countersign', 'named', 'named'], ['correction.kinds', ['documentNumber'], 'documentNumber'],
    ...['takeDown', 'moveToRuleVersion', 'correctEntry'].map((command) => ['fourEyes', ['terminate', command], command] as const),
    ...['deadline.cosigning', 'deadline.objectionWindow', 'deadline.contactAnswer', 'deadline.ratingWindow'].map(ladder),
  ];

  it.each(notInUse)('says of %s %j that it is not in use yet, and reads it where it is stored', (key, value, said) => {
    const set = JSON.parse(JSON.stringify(ruleSets.recommended)) as Editable;
    parameterOf(set, key).value = value;
    expect(parseRuleSet(set)).toEqual({ ok: false, problems: [{ parameter: key, code: 'RULES.NOT_IN_USE_YET', path: ['value'], params: { value: said } }] });
    expect(parseStoredRuleSet(set)).toMatchObject({ ok: true, rules: { [key]: { value } } });
  });

  it('refuses what is stored, too, where it promises less than the law', () => {
    const set = JSON.parse(JSON.stringify(ruleSets.recommended)) as Editable;
    parameterOf(set, 'extension.cap').value = { n: 7, unit: 'months' };
    expect(parseStoredRuleSet(set)).toMatchObject({ ok: false, problems: [{ code: 'RULES.EXTENSION_LONGER_THAN_LAW' }] });
    expect(parseStoredRuleSet({ ...set, rules: {} }).ok).toBe(false);
  });

  it('tells every problem at once', () => {
    const problems = afterEdit((set) => {
      delete set.rules['objection.times'];
      parameterOf(set, 'rating.who').value = 'everybody';
      set.version = 0;
    });
    expect(problems.map((one) => one.parameter).sort()).toEqual(['objection.times', 'rating.who', 'version']);
  });

  it.each([null, undefined, 7, 'recommended', [], {}])('refuses %p, which is no rule set, without an exception', (json) => {
    expect(parseRuleSet(json).ok).toBe(false);
  });
});
