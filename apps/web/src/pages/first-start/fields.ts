import type { FirstAdministrator } from '../../api/first-start';
import type { Translate } from '../../i18n/locale-context';
import type { TextKey } from '../../i18n/locales';
import type { Fault } from '../../parts/error-summary';

/** What is typed, as it stands in the form. */
export interface FirstStartValues {
  readonly code: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly congressName: string;
  readonly kind: string;
  readonly term: string;
  readonly session: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly cutOffOn: string;
  readonly ruleSet: string;
}
/** A field of the form of the first start. */
export type FieldName = keyof FirstStartValues;

/** What the form begins with: a county, and the recommended rules. */
export const EMPTY: FirstStartValues = {
  code: '', name: '', login: '', password: '', congressName: '', kind: 'county', term: '', session: '', opensOn: '', closesOn: '', cutOffOn: '', ruleSet: 'recommended',
};

/** Id by which a fault finds its field. */
export const fieldIdOf = (field: FieldName): string => `first-${field}`;

/** Ids of the fields by the API's paths. */
export const FIELD_IDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries((['code', 'name', 'login', 'password', 'congressName', 'kind', 'ruleSet'] as const).map((field) => [field, fieldIdOf(field)])),
  ...Object.fromEntries((['term', 'session', 'opensOn', 'closesOn', 'cutOffOn'] as const).map((field) => [`meeting.${field}`, fieldIdOf(field)])),
};

const LABELS: Readonly<Record<Exclude<FieldName, 'cutOffOn'>, TextKey>> = {
  code: 'firstStart.code', name: 'firstStart.name', login: 'firstStart.login', password: 'firstStart.password', congressName: 'firstStart.congressName', kind: 'firstStart.kind',
  term: 'firstStart.term', session: 'firstStart.session', opensOn: 'firstStart.opensOn', closesOn: 'firstStart.closesOn', ruleSet: 'firstStart.ruleSet',
};

const REQUIRED = Object.keys(LABELS) as readonly (keyof typeof LABELS)[];
const NUMBERS = ['term', 'session'] as const;

/** What the form itself shows to be missing; days and everything else the API judges. */
export function missingIn(values: FirstStartValues, t: Translate): readonly Fault[] {
  const empty = REQUIRED.filter((field) => values[field].trim() === '').map((field) => ({ fieldId: fieldIdOf(field), text: t('fault.required', { label: t(LABELS[field]) }) }));
  const wrong = NUMBERS.filter((field) => values[field].trim() !== '' && !/^\d{1,3}$/.test(values[field].trim())).map((field) => ({ fieldId: fieldIdOf(field), text: t('fault.notANumber', { label: t(LABELS[field]) }) }));
  return [...empty, ...wrong];
}

/** As the API takes it: lines without blanks around them, no cut-off day where none is typed. */
export function requestOf(values: FirstStartValues): FirstAdministrator {
  const { code, name, login, password, congressName, kind, term, session, opensOn, closesOn, cutOffOn, ruleSet } = values;
  return {
    code: code.trim(), name: name.trim(), login: login.trim(), password, congressName: congressName.trim(), kind: kind as FirstAdministrator['kind'], ruleSet: ruleSet as FirstAdministrator['ruleSet'],
    meeting: { term: Number(term), session: Number(session), opensOn, closesOn, cutOffOn: cutOffOn === '' ? null : cutOffOn },
  };
}
