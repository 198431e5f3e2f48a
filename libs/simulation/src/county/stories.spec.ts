import { DEMO_NOW } from '../demo/load-demo-county';
import suggestions from '../data/suggestions.json';
import { assignLives } from '../lives/assign';
import { answerLives } from '../lives/answer';
import { intakeLives } from '../lives/intake';
import { rateLives } from '../lives/rate';
import { trackLives } from '../lives/track';
import { demoRoleAccounts } from '../demo/demo-accounts';
import { counties } from './stories';

const [district, town] = counties();
if (district === undefined || town === undefined) throw new Error('two congresses were planned');

describe('the stories of the demo', () => {
  it('are the same in every run', () => {
    const told = (): unknown => counties().map(({ acts }) => acts.map(({ part: _part, input: _input, ...act }) => act));
    expect(told()).toEqual(told());
  });

  it('go forward in time, from office hours to office hours, and end before the demo begins', () => {
    for (const { acts } of [district, town]) {
      const last = new Map<string, string>();
      for (const act of acts) {
        expect(act.at >= (last.get(act.caseKey) ?? '')).toBe(true);
        last.set(act.caseKey, act.at);
        // 08:40 to 18:00 in China.
        expect([act.at.slice(11, 16) >= '00:40', act.at.slice(11, 16) < '10:00', act.at < DEMO_NOW, act.caseKey]).toEqual([true, true, true, act.caseKey]);
      }
    }
  });

  it('tell of each suggestion once, under a name of its own', () => {
    const lives = [...intakeLives, ...assignLives, ...answerLives, ...rateLives, ...trackLives];
    expect(lives.map(({ suggestion }) => suggestion).sort((a, b) => a - b)).toEqual(suggestions.map((_, i) => i));
    expect(new Set(lives.map(({ key }) => key)).size).toBe(lives.length);
    expect(new Set(suggestions.map(({ title }) => title)).size).toBe(suggestions.length);
    expect(lives.length).toBeGreaterThanOrEqual(60);
  });
});

describe('the people of the demo', () => {
  it('have names and logins of their own', () => {
    for (const { plan } of [district, town]) expect(new Set(plan.cast.map(({ name }) => name)).size).toBe(plan.cast.length);
    const logins = [district, town].flatMap(({ plan }) => plan.cast.map(({ login }) => login));
    expect(new Set(logins).size).toBe(logins.length);
    const phones = [district, town].flatMap(({ plan }) => plan.cast.map(({ phone }) => phone));
    expect(new Set(phones).size).toBe(phones.length);
    for (const phone of phones) expect(phone).toMatch(/^1990000\d{4}$/);
  });

  it('show every role once in the list to print', () => {
    const held = new Set(district.plan.cast.flatMap(({ roles }) => roles.map(({ role }) => role)));
    expect(new Set(demoRoleAccounts().map(({ role }) => role))).toEqual(held);
  });
});
