import { hasText, text, type Locale } from '@huiying/texts';

/** Families of the words of which a parameter's value is made; without a line here the word is one of `ruleValue`. */
const FAMILIES: Readonly<Record<string, string>> = {
  sources: 'option.source', fourEyes: 'command', 'admission.grounds': 'option.admissionGround', 'admission.outcomes': 'option.admissionOutcome',
  'objection.who': 'role', 'objection.decider': 'role', coordinatorByKind: 'bodyKind', checkerByKind: 'bodyKind',
  'contact.waivers': 'role', 'contact.modes': 'option.contactMode', 'contact.faceToFaceModes': 'option.contactMode', 'extension.approver': 'role',
  'reply.contacts.modes': 'option.contactMode', 'reply.contacts.stages': 'option.contactStage', 'reply.signer': 'option.replySigner',
  'rating.dimensions': 'option.ratingDimension', 'rating.decisiveDimension': 'option.ratingDimension', 'rating.sentBy': 'role', 'rating.returnWay': 'option.ratingWay',
  'commitment.verifiers': 'role', 'publication.grounds': 'option.withholdingGround', escalateTo: 'role',
};

/** Numbers that are a length of time, by the unit that they count; all others are said as they are. */
const UNITS: Readonly<Record<string, string>> = { 'light.soonShare': 'share', 'light.urgentShare': 'share', 'light.urgentWorkingDays': 'workingDays' };

/** A code by its word. A congress may name one for which there is none: then the code says at least what is set. */
function word(locale: Locale, way: string, code: string): string {
  const key = `${FAMILIES[way] ?? 'ruleValue'}.${code}`;
  return hasText(key) ? text(locale, key) : code;
}

type Group = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Length { readonly n: number; readonly unit: string }
const isLength = (value: unknown): value is Length => isGroup(value) && typeof value['n'] === 'number' && typeof value['unit'] === 'string';

function lengthText(locale: Locale, { n, unit }: Length): string {
  // A share is what is left of the period: 0.3 are the last thirty parts in a hundred.
  return unit === 'share' ? text(locale, 'ruleValue.share', { n: Math.round(n * 100) }) : text(locale, `period.${unit}`, { n });
}

/** One value within a line. */
function said(locale: Locale, way: string, value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return text(locale, 'ruleValue.none');
  if (Array.isArray(value)) return value.map((one) => said(locale, way, one)).join(text(locale, 'list.separator'));
  if (typeof value === 'boolean') return text(locale, value ? 'ruleValue.yes' : 'ruleValue.no');
  if (typeof value === 'number') return UNITS[way] === undefined ? String(value) : lengthText(locale, { n: value, unit: UNITS[way] });
  if (isLength(value)) return lengthText(locale, value);
  if (isGroup(value) && value['unit'] === 'ownDate') return text(locale, 'ruleValue.ownDate');
  return word(locale, way, String(value));
}

const line = (locale: Locale, name: string, value: string): string => text(locale, 'ruleValue.line', { name, value });

/** A clock: its periods, when it reminds, and who is told at each rung after it has run out. */
function clockLines(locale: Locale, { period, remind, escalateTo, ...others }: Group): readonly string[] {
  const more = Object.entries(others).map(([name, value]) => line(locale, text(locale, `ruleValue.${name}`), said(locale, name, value)));
  const rungs = Array.isArray(escalateTo) ? escalateTo.map((roles: unknown, rung) => line(locale, text(locale, 'ruleValue.rung', { n: rung + 1 }), said(locale, 'escalateTo', roles))) : [];
  const reminders = Array.isArray(remind) && remind.length > 0 ? [line(locale, text(locale, 'ruleValue.remind'), said(locale, 'remind', remind))] : [];
  return [said(locale, 'period', period), ...more, ...reminders, ...rungs];
}

/** The same value for several kinds of bodies stands in one line. */
function linesByKind(locale: Locale, way: string, byKind: Group): readonly string[] {
  const values = [...new Set(Object.values(byKind))];
  return values.map((value) => {
    const kinds = Object.keys(byKind).filter((kind) => byKind[kind] === value).map((kind) => text(locale, `bodyKind.${kind}`));
    return line(locale, kinds.join(text(locale, 'list.separator')), said(locale, way, value));
  });
}

/** A class of replies with its letter, and whether it promises something. */
function classLine(locale: Locale, { code, meaning, promises }: Group): string {
  const name = text(locale, `class.${String(meaning)}`, { code: String(code) });
  return promises === true ? line(locale, name, text(locale, 'ruleValue.promises')) : name;
}

const optionLine = (locale: Locale, { code, dissatisfied }: Group): string => {
  const name = text(locale, `option.ratingOption.${String(code)}`);
  return dissatisfied === true ? line(locale, name, text(locale, 'ruleValue.dissatisfied')) : name;
};

const groupsIn = (value: unknown): readonly Group[] => (Array.isArray(value) ? value.filter(isGroup) : []);

/** The value of a parameter in words, a line for each part of it. */
export function ruleLines(locale: Locale, key: string, value: unknown): readonly string[] {
  if (!isGroup(value) && key !== 'rating.options') return [said(locale, key, value)];
  if (key === 'rating.options') return groupsIn(value).map((option) => optionLine(locale, option));
  const group = value as Group;
  if (key.startsWith('deadline.')) return clockLines(locale, group);
  if (key === 'classes') return groupsIn(group['classes']).map((one) => classLine(locale, one));
  if (key.endsWith('ByKind') || key.endsWith('.byKind')) return linesByKind(locale, key, group);
  if (key === 'reply.contacts') return Object.entries(group).map(([name, part]) => line(locale, text(locale, `ruleValue.${name}`), said(locale, `${key}.${name}`, part)));
  return [said(locale, key, group)];
}
