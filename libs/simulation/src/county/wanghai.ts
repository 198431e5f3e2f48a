import { day, derivedId, type CongressId } from '@huiying/engine';
import bodies from '../data/bodies.json';
import staff from '../data/staff.json';
import { bodyRecords } from './body-records';
import { castOf } from './people';
import type { CongressPlan } from './plan';

const congress = derivedId('congress', '望海区') as CongressId;
const term = 18;
const since = day('2021-12-20');

/** 望海区, an invented coastal district: a county-level congress with its bodies, its people and two yearly meetings. */
export const wanghai: CongressPlan = {
  record: { id: congress, name: '望海区人大常委会', kind: 'county' },
  term, since,
  bodies: bodyRecords(bodies, since),
  cast: castOf({ congress, suffix: '', seed: 1, staff, bodies, deputies: 40, term, groups: ['R11', 'R12', 'R13', 'R14', 'R15'] }),
  meetings: [
    { code: '18-4', term, session: 4, opensOn: day('2025-01-14'), closesOn: day('2025-01-17'), cutOffOn: day('2025-01-16') },
    { code: '18-5', term, session: 5, opensOn: day('2026-02-03'), closesOn: day('2026-02-06'), cutOffOn: day('2026-02-05') },
  ],
  ruleSet: 'recommended',
  rulesSince: day('2025-03-11'),
};
