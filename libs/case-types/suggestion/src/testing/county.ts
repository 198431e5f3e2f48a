import { calendarOf, day, derivedId, type Actor, type BodyId, type BodyInfo, type Calendar, type CalendarYear, type ContentRef, type DeputyInfo, type Directory, type PersonId, type RoleHeld, type SessionInfo } from '@huiying/engine';
import type { BodyKind, RoleId } from '../rules';

/** An invented county for tests: bodies, deputies, one meeting, and whoever holds a role. No name of it stands anywhere else. */
const bodyId = (name: string): BodyId => derivedId('test body', name) as BodyId;
const personId = (name: string): PersonId => derivedId('test person', name) as PersonId;

/** Ids of the bodies; `dissolved` closed on 2025-12-31. */
export const bodies = {
  congress: bodyId('congress'), group: bodyId('group'), otherGroup: bodyId('other group'), governmentOffice: bodyId('government office'), partyOffice: bodyId('party office'),
  education: bodyId('education'), health: bodyId('health'), transport: bodyId('transport'), water: bodyId('water'), propaganda: bodyId('propaganda'), organization: bodyId('organization'), unitedFront: bodyId('united front'), politicsAndLaw: bodyId('politics and law'), court: bodyId('court'),
  dissolved: bodyId('dissolved'),
} as const;

const kinds: Readonly<Record<keyof typeof bodies, BodyKind>> = {
  congress: 'congressBody', group: 'congressBody', otherGroup: 'congressBody', governmentOffice: 'governmentOffice', partyOffice: 'partyOffice',
  education: 'governmentDepartment', health: 'governmentDepartment', transport: 'governmentDepartment', water: 'governmentDepartment', propaganda: 'partyOrgan', organization: 'partyOrgan', unitedFront: 'partyOrgan', politicsAndLaw: 'partyOrgan', court: 'court',
  dissolved: 'governmentDepartment',
};

/** Ids of the deputies; `former` left office on 2025-01-01, `third` belongs to the other group. */
export const deputies = { lead: personId('lead'), second: personId('second'), third: personId('third'), former: personId('former'),
  fourth: personId('fourth'), fifth: personId('fifth'), sixth: personId('sixth'), seventh: personId('seventh'), eighth: personId('eighth'),
  ninth: personId('ninth'), tenth: personId('tenth'), eleventh: personId('eleventh'), twelfth: personId('twelfth'),
} as const;
/** Code of the one meeting. */
export const SESSION = '18-1';
const FOUNDED = day('2020-01-01');

const bodyInfos = new Map<BodyId, BodyInfo>(Object.entries(bodies).map(([name, id]) =>
  [id, { id, kind: kinds[name as keyof typeof bodies], superior: null, openFrom: FOUNDED, closedFrom: name === 'dissolved' ? day('2025-12-31') : null }]));
const deputyInfos = new Map<PersonId, DeputyInfo>(Object.entries(deputies).map(([name, id]) =>
  [id, { personId: id, inOfficeFrom: day('2022-01-05'), inOfficeUntil: name === 'former' ? day('2025-01-01') : null, group: name === 'third' ? bodies.otherGroup : bodies.group }]));
const session: SessionInfo = { code: SESSION, term: 18, session: 1, opensOn: day('2026-01-12'), closesOn: day('2026-01-15'), cutOffOn: day('2026-01-14') };

/** What the core asks of the world outside a case. */
export const directory: Directory = {
  body: (id) => bodyInfos.get(id),
  deputy: (id) => deputyInfos.get(id),
  session: (code) => (code === SESSION ? session : undefined),
};

const holder = (name: string, role: RoleId, body: keyof typeof bodies | null): Extract<Actor, { kind: 'person' }> => {
  const held: RoleHeld = { role, bodyId: body === null ? null : bodies[body], bodyKind: body === null ? null : kinds[body] };
  return { kind: 'person', personId: name in deputies ? deputies[name as keyof typeof deputies] : personId(name), roles: [held] };
};

/** A body that may be given work. */
export type UnitName = 'education' | 'health' | 'transport' | 'water' | 'propaganda' | 'organization' | 'unitedFront' | 'politicsAndLaw' | 'court' | 'governmentOffice';

/** Actors by name, each with one role of today; those of units are made by `clerkOf`, `handlerOf`, `leaderOf`. */
export const people = {
  lead: holder('lead', 'deputy', null), second: holder('second', 'deputy', null), third: holder('third', 'deputy', null), former: holder('former', 'deputy', null),
  fourth: holder('fourth', 'deputy', null), fifth: holder('fifth', 'deputy', null), sixth: holder('sixth', 'deputy', null), seventh: holder('seventh', 'deputy', null), eighth: holder('eighth', 'deputy', null),
  ninth: holder('ninth', 'deputy', null), tenth: holder('tenth', 'deputy', null), eleventh: holder('eleventh', 'deputy', null), twelfth: holder('twelfth', 'deputy', null),
  registrar: holder('registrar', 'registrar', 'congress'), otherRegistrar: holder('other registrar', 'registrar', 'congress'),
  committeeLeader: holder('committee leader', 'committeeLeader', 'congress'), secretary: holder('secretary', 'groupSecretary', 'group'), otherSecretary: holder('other secretary', 'groupSecretary', 'otherGroup'),
  coordinator: holder('coordinator', 'coordinator', 'governmentOffice'), partyCoordinator: holder('party coordinator', 'coordinator', 'partyOffice'),
  checker: holder('checker', 'checker', 'governmentOffice'), partyChecker: holder('party checker', 'checker', 'partyOffice'), supervisor: holder('supervisor', 'supervisor', 'congress'),
} as const;

/** 联络员. */
export const clerkOf = (unit: UnitName) => holder(`clerk of ${unit}`, 'unitClerk', unit);
/** 承办科室经办. */
export const handlerOf = (unit: UnitName) => holder(`handler of ${unit}`, 'unitHandler', unit);
/** 单位负责人. */
export const leaderOf = (unit: UnitName) => holder(`leader of ${unit}`, 'unitLeader', unit);

/** The case's process, or a stage of it. */
export const system = (stage = 'test'): Actor => ({ kind: 'system', stage });

/** A deputy and a registrar who sit in a unit as well: what the one of their roles may, the other must not lead to. */
export const ofTwoHats = {
  deputy: { ...people.second, roles: [...people.second.roles, ...handlerOf('education').roles] },
  registrar: { ...people.otherRegistrar, personId: personId('registrar in a unit'), roles: [...people.otherRegistrar.roles, ...clerkOf('education').roles] },
} as const;

/** Everybody who may give a command, the system last. The second deputy and one registrar are of two hats. */
export const everybody: readonly Actor[] = [
  ...Object.values({ ...people, second: ofTwoHats.deputy }), ofTwoHats.registrar,
  ...(['education', 'health', 'transport', 'water', 'propaganda', 'organization', 'unitedFront', 'politicsAndLaw', 'court'] as const).flatMap((unit) => [clerkOf(unit), handlerOf(unit), leaderOf(unit)]),
  system(),
];

/** A reference as the executor would make it; the same words give the same one. */
export const text = (words: string, kind = 'text'): ContentRef => ({ ref: derivedId('test content', words), kind, digest: `digest of ${words.length}` });

/** Days off as published; a year that is left out counts Monday to Friday. */
export const calendar = (years: readonly CalendarYear[] = []): Calendar => calendarOf(years);
