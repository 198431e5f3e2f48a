import { day, derivedId, type CongressId } from '@huiying/engine';
import bodies from '../data/town-bodies.json';
import staff from '../data/town-staff.json';
import { bodyRecords } from './body-records';
import { castOf } from './people';
import type { CongressPlan } from './plan';
import { wanghai } from './wanghai';

const congress = derivedId('congress', '望海区', '青屿镇') as CongressId;
const term = 19;
const since = day('2021-12-10');

/** 青屿镇, a town of the district: a congress of its own, under what the law itself says and nothing more. */
export const qingyu: CongressPlan = {
  record: { id: congress, name: '青屿镇人民代表大会', kind: 'town', parentId: wanghai.record.id },
  term, since,
  bodies: bodyRecords(bodies, since),
  cast: castOf({ congress, suffix: '.qingyu', seed: 2, staff, bodies, deputies: 6, term, groups: ['R01'] }),
  meetings: [{ code: '19-9', term, session: 9, opensOn: day('2026-03-10'), closesOn: day('2026-03-11'), cutOffOn: null }],
  ruleSet: 'national-minimum',
  rulesSince: day('2025-03-11'),
};
