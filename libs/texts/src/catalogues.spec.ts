import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { eventVersions, PART_KINDS, suggestion } from '@huiying/case-type-suggestion';
import { ADMINISTRATOR_ROLES, CASE_ROLES } from '@huiying/auth';
import { commandSchemas, httpCommandNames, jsonSchemaOf } from '@huiying/contracts/schemas';
import { CATALOGUES, hasText, LOCALES, PART_KINDS as PARTS_WITH_WORDS } from '.';

const ROOT = join(__dirname, '..', '..', '..');
const KEYS = Object.keys(CATALOGUES['zh-CN']);
const CLOCK_EVENTS = ['DeadlineStarted', 'DeadlineExtended', 'DeadlineRevised', 'DeadlineStopped', 'DeadlineResumed', 'DeadlineWaived', 'DeadlineMet', 'DeadlinePassed', 'Reminded', 'Escalated'];

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((f) => f.isFile() && /\.tsx?$/.test(f.name) && !/\.spec\.tsx?$/.test(f.name) && !/(^|[\\/])(node_modules|dist|testing)([\\/]|$)/.test(relative(folder, f.parentPath)))
    .map((f) => readFileSync(join(f.parentPath, f.name), 'utf8'));
}

const CORE = ['libs/case-types/suggestion/src', 'libs/engine/src', 'libs/executor/src', 'libs/operations/src/imports', 'libs/ledger/src'];
const core = CORE.flatMap((folder) => sources(join(ROOT, folder))).join('\n');
const api = [...sources(join(ROOT, 'apps/api/src')), ...sources(join(ROOT, 'libs/contracts/src')), ...sources(join(ROOT, 'libs/texts/src'))].join('\n');

const verification = [...sources(join(ROOT, 'libs/operations/src/verify')), ...sources(join(ROOT, 'apps/standalone/src'))].join('\n');

/** Every code like `ASSIGNMENT.MAIN_MISSING` that stands in the sources of the core. */
const refusalCodes = [...new Set([...core.matchAll(/'([A-Z]{3,}\.[A-Z_]+)'/g)].map((m) => m[1] ?? '').filter((code) => !code.startsWith('EXPLANATION.')))];
const problemCodes = [...new Set([...api.matchAll(/'((?:FIELD|REQUEST|AUTH|IDEMPOTENCY|IF_MATCH)\.[A-Z_]+)'/g)].map((m) => m[1] ?? ''))];
/** Kinds of texts and files that commands bring, over HTTP and from a ledger. */
const inputs = JSON.stringify(Object.values(commandSchemas).map((schema) => jsonSchemaOf(schema)));
const contentKinds = [...new Set([...[...inputs.matchAll(/"x-(?:content|file)":"(\w+)"/g)].map((m) => m[1] ?? ''), ...[...core.matchAll(/onItsWay\('(\w+)'/g)].map((m) => m[1] ?? ''), 'reason'])];
const ruleKeys = Object.keys((JSON.parse(readFileSync(join(ROOT, 'libs/rules/src/data/rule-sets/recommended.json'), 'utf8')) as { rules: object }).rules);

function argumentsIn(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((e): readonly string[] => {
    if (e.type === TYPE.literal || e.type === TYPE.pound) return [];
    if (e.type === TYPE.select || e.type === TYPE.plural) return [e.value, ...Object.values(e.options).flatMap((o) => argumentsIn(o.value))];
    return e.type === TYPE.tag ? argumentsIn(e.children) : [e.value];
  });
}

const missing = (family: string, codes: readonly string[]): readonly string[] => codes.filter((c) => !hasText(`${family}.${c}`));

describe('the two catalogues', () => {
  it('have the same keys, none of them blank', () => {
    expect(Object.keys(CATALOGUES.en)).toEqual(KEYS);
    expect(LOCALES.flatMap((l) => KEYS.filter((k) => (CATALOGUES[l][k] ?? '').trim() === ''))).toEqual([]);
  });

  it('have messages that can be read, with the same parameters in both languages', () => {
    const of = (locale: (typeof LOCALES)[number], key: string) => [...new Set(argumentsIn(parse(CATALOGUES[locale][key] ?? '')))].sort();
    expect(KEYS.filter((k) => of('zh-CN', k).join() !== of('en', k).join())).toEqual([]);
  });

  it('keep to their own script: no Han character in English but for the names of laws', () => {
    expect(KEYS.filter((k) => /\p{Script=Han}/u.test(CATALOGUES.en[k] ?? ''))).toEqual([]);
  });
});

describe('words for the core', () => {
  it.each([
    ['command', suggestion.table.map((r) => r.name)],
    ['event', [...Object.keys(eventVersions), ...CLOCK_EVENTS]],
    ['deadline', suggestion.deadlines.map((d) => d.kind)],
    ['part', suggestion.partKinds],
    ['role', [...CASE_ROLES, ...ADMINISTRATOR_ROLES, 'system', ...suggestion.handlingRoles]],
    ['stage', ['intake', 'assign', 'answer', 'rate', 'second-handling', 'settle', 'supervise', 'publish', 'track']],
    ['rule', ruleKeys.filter((k) => !k.startsWith('deadline.'))],
    ['deadline', ruleKeys.filter((k) => k.startsWith('deadline.')).map((k) => k.slice('deadline.'.length))],
  ])('exist for every %s', (family, codes) => {
    expect(codes.length).toBeGreaterThan(4);
    expect(missing(family, codes)).toEqual([]);
  });

  it('exist for every refusal', () => {
    expect(refusalCodes.length).toBeGreaterThan(50);
    expect(refusalCodes.filter((c) => !hasText(`refusal.${c}`) && !hasText(`problem.${c}`))).toEqual([]);
    expect(missing('refusal', PART_KINDS.map((k) => `${k.toUpperCase()}.NOT_IN_STATE`))).toEqual([]);
    expect([...PARTS_WITH_WORDS]).toEqual([...PART_KINDS]);
  });

  it('exist for every kind of text that is kept', () => {
    expect(contentKinds).toEqual(expect.arrayContaining(['title', 'attachment', 'remark', 'reason']));
    expect(missing('contentKind', contentKinds)).toEqual([]);
  });

  it('exist for every problem of the HTTP side', () => {
    expect(problemCodes.length).toBeGreaterThan(15);
    expect(missing('problem', problemCodes)).toEqual([]);
  });

  it('exist for every state that a row leads from or to, and for final states', () => {
    const states = suggestion.table.flatMap((r) => [...r.from, ...r.to].map((s) => `${r.part}.${s}`));
    const finals = Object.entries(suggestion.finalStates).flatMap(([part, list]) => list.map((s) => `${part}.${s}`));
    expect(missing('state', [...new Set([...states, ...finals])])).toEqual([]);
  });
});

describe('no key', () => {
  /** Families whose members come from the lists above or from code lists; a member outside them is unused. */
  const known: Readonly<Record<string, (member: string) => boolean>> = {
    command: (m) => suggestion.table.some((r) => r.name === m) || (httpCommandNames as readonly string[]).includes(m),
    event: (m) => m in eventVersions || CLOCK_EVENTS.includes(m),
    refusal: (m) => refusalCodes.includes(m) || api.includes(`'${m}'`) || m.endsWith('.NOT_IN_STATE') || api.includes(`'refusal.${m}'`),
    problem: (m) => api.includes(`'${m}'`) || refusalCodes.includes(m) || m.startsWith('status.'),
    field: (m) => api.includes(`'field.${m}'`),
    rule: (m) => ruleKeys.includes(m),
    ruleGroup: (m) => api.includes(`${m}: ['`),
    ruleValue: (m) => api.includes(`'ruleValue.${m}'`) || core.includes(`'${m}'`) || core.includes(`readonly ${m}`),
    deadline: (m) => suggestion.deadlines.some((d) => d.kind === m),
    part: (m) => (suggestion.partKinds as readonly string[]).includes(m) || api.includes(`'part.${m}'`),
    contentKind: (m) => contentKinds.includes(m),
    verify: (m) => verification.includes(`'${m.split('.').at(-1) ?? ''}'`) || verification.includes(`'verify.${m}'`),
    explanation: (m) => core.includes(`EXPLANATION.${m}`) || /^(EXTENDED|REVISED|STOPPED|RESUMED|WAIVED|MET|PASSED)$/.test(m),
  };

  it('is unused', () => {
    const unused = KEYS.filter((key) => {
      const [family = '', ...rest] = key.split('.');
      const member = rest.join('.');
      const test = known[family];
      if (test !== undefined) return !test(member);
      const last = rest.at(-1) ?? '';
      return !(api.includes(`'${key}'`) || core.includes(`'${last}'`) || api.includes(`'${last}'`) || /^(satisfied|why|law|fact|remaining|list|unit|times|class|option|bodyKind|role|ball|period|importKind|importState|importResult|importProblem|importWarning)$/.test(family));
    });
    expect(unused).toEqual([]);
  });
});
