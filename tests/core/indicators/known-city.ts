/** A city of squares in which something of everything happened in October 2026, few enough to be counted by hand. */
import type { Matter, ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';
import type { CityRecords, CitySnapshot } from '../../../packages/core/src/view/city-snapshot.js';
import { matter, openMatter, square, squareAreas, squareCity } from '../view/small-city.js';

const at = (text: string): number => Date.parse(text);
const times = (count: number, make: () => Matter): Matter[] => Array.from({ length: count }, make);

/** Counties: A has columns 0–7 of the strip, B 8–15. */
export const A = '990101';
export const B = '990102';
const { divisions, grids } = squareAreas();
const A1 = '990101101201001';
const B1 = '990102101201001';

const NOBODY = { groups: 0, activity: 0, actions: 0 };

function community(
  code: string,
  division: string,
  six: readonly number[],
  own: Partial<ResourceRecords['communities']>,
): ResourceRecords['communities'] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = six;
  const actor = (actions: number) => ({ ...NOBODY, actions });
  return {
    code,
    kind: 'urban',
    division,
    name: code,
    core: { branches: 1, activity: 1 },
    actors: {
      selfGovOrg: actor(a),
      socialOrg: actor(b),
      residentUnit: actor(c),
      volunteerTeam: actor(d),
      localWorthy: actor(e),
      villager: actor(f),
    },
    geometry: { type: 'Point', coordinates: [0.005, 0.005] },
    ...own,
  };
}

const matters: readonly Matter[] = [
  ...times(20, () => matter({ grid: A1 })),
  ...times(4, () => matter({ grid: A1, tier: 'township' })),
  matter({
    grid: A1,
    tier: 'county',
    crossCounty: true,
    success: false,
    closedAt: at('2026-10-15T10:00:00+08:00'),
    reopenedAt: at('2026-11-01T10:00:00+08:00'),
  }),
  ...[0, 1, 2, 3, 4].map((n) =>
    matter({
      grid: B1,
      tier: 'city',
      source: n < 2 ? 'court' : 'petition',
      acceptedAt: at('2026-10-07T10:00:00+08:00'),
      closedAt: at('2026-10-12T10:00:00+08:00'),
    }),
  ),
  ...times(3, () => openMatter({ grid: A1 })),
];

const centre = (id: string, division: string, kind: 'governance' | 'scenic', compliant: boolean) =>
  ({
    id,
    kind,
    level: 'county',
    division,
    name: id,
    integrates: [],
    compliant,
    geometry: { type: 'Point', coordinates: [0.005, 0.005] },
  }) satisfies ResourceRecords['centres'];

const link = (id: string, from: string, lastSyncAt: string, upMinutes: number) => ({
  id,
  from: `centre:${from}`,
  to: 'centre:Z1',
  lastSyncAt,
  upMinutes,
  totalMinutes: 100,
});

const listing = (id: string, division: string, own: Partial<ResourceRecords['listings']>) =>
  ({
    id,
    unit: 'UA',
    division,
    title: id,
    measure: '05',
    listedAt: '2026-09-01',
    dueAt: '2026-10-01',
    ...own,
  }) satisfies ResourceRecords['listings'];

const letter = (id: string, park: string, closedAt: string) =>
  ({
    id,
    park,
    from: 'UA',
    to: 'UB',
    topic: id,
    issuedAt: '2026-09-10',
    dueAt: '2026-10-10',
    stage: 'closed',
    closedAt,
  }) satisfies ResourceRecords['letters'];

const risk = (id: string, unit: string, own: Partial<ResourceRecords['risks']> = {}) =>
  ({
    id,
    title: id,
    unit,
    level: 'low',
    criteria: { legality: 1, rationality: 1, feasibility: 1, controllability: 1 },
    stage: 'decided',
    ...own,
  }) satisfies ResourceRecords['risks'];

const alarm = (fence: string, hour: string, verified: number) => ({
  fence,
  hour,
  subject: 'crowd' as const,
  count: verified + 1,
  verified,
});

const upstream = (division: string, indicator: string, numerator: number, denominator: number) => ({
  division,
  indicator,
  period: '2026-10',
  numerator,
  denominator,
});

/** Villages and townships have flags; of the villages one in two has auxiliaries. */
const flagged = divisions.map((division): ResourceRecords['divisions'] => {
  if (division.level === 'township') return { ...division, commissioner: division.code.endsWith('101') };
  if (division.level !== 'village') return division;
  const isFirst = division.code.endsWith('201');
  return {
    ...division,
    auxiliary: isFirst,
    psychService: division.code === '990101101201',
    securityMember: true,
  };
});

const RECORDS: CityRecords = {
  divisions: flagged,
  grids,
  matters,
  assessments: [
    { division: A, period: '2026-10', kind: 'satisfaction', satisfied: 80, sample: 100 },
    { division: B, period: '2026-10', kind: 'satisfaction', score: 0.5, sample: 50 },
  ],
  communities: [
    community('C1', '990101101201', [6, 6, 6, 6, 6, 6], {
      oneStop: { items: 5, delegated: 2, single: 8, total: 10 },
      stewards: { blocks: 10, staffed: 10, score: 0.8 },
    }),
    community('C2', '990102101201', [12, 0, 0, 0, 0, 0], {
      oneStop: { items: 5, delegated: 2, single: 1, total: 10 },
      stewards: { blocks: 5, staffed: 5, score: 0.5 },
    }),
  ],
  centres: [
    centre('Z1', A, 'governance', true),
    centre('Z2', B, 'governance', false),
    centre('Z3', A, 'scenic', true),
  ],
  stations: [],
  links: [
    link('L1', 'Z1', '2026-11-20T07:00:00+08:00', 90),
    link('L2', 'Z2', '2026-11-20T05:00:00+08:00', 50),
  ],
  units: [
    { id: 'UA', name: 'UA', level: 'county', role: 'unit', division: A },
    { id: 'UB', name: 'UB', level: 'county', role: 'unit', division: B },
  ],
  duties: [
    { id: 'D1', unit: 'UA', title: 'D1', weight: 2, done: 0.5 },
    { id: 'D2', unit: 'UB', title: 'D2', weight: 1, done: 1 },
  ],
  listings: [
    listing('S1', A, { clearedAt: '2026-10-05' }),
    listing('S2', B, {}),
    listing('S3', B, { dueAt: '2026-12-01' }),
  ],
  parks: [
    { id: 'P1', name: 'P1', level: 'county', liaison: 'UA', geometry: square(0.001, 0.001, 0.005) },
    { id: 'P2', name: 'P2', level: 'county', liaison: 'UB', geometry: square(0.081, 0.001, 0.005) },
  ],
  letters: [letter('E1', 'P1', '2026-10-09'), letter('E2', 'P2', '2026-10-12')],
  risks: [
    risk('R1', 'UA', { decidedAt: '2026-10-01' }),
    risk('R2', 'UB'),
    risk('R3', 'UB', { required: false }),
  ],
  scenicAreas: [
    { id: 'V1', name: 'V1', grade: '4A', capacity: 100, geometry: square(0.001, 0.001, 0.005) },
    { id: 'V2', name: 'V2', grade: '4A', capacity: 300, geometry: square(0.081, 0.001, 0.005) },
  ],
  loads: [
    { scenic: 'V1', at: '2026-11-20T07:45:00+08:00', count: 80 },
    { scenic: 'V2', at: '2026-11-20T07:30:00+08:00', count: 30 },
  ],
  fences: ['F1', 'F2'].map((id, place) => ({
    id,
    name: id,
    kind: 'restricted',
    subjects: ['crowd'],
    geometry: square(0.001 + place * 0.08, 0.001, 0.005),
  })),
  // Two a day in A all month, in B five on one day only.
  alarms: [
    ...Array.from({ length: 31 }, (_, day) =>
      alarm('F1', `2026-10-${String(day + 1).padStart(2, '0')}T09:00:00+08:00`, 2),
    ),
    alarm('F2', '2026-10-20T10:00:00+08:00', 5),
  ],
  enforcements: [
    { park: 'P1', period: '2026-10', accepted: 10, concluded: 7 },
    { park: 'P2', period: '2026-10', accepted: 10, concluded: 2 },
  ],
  indicators: [
    upstream(A, 'sandViolations', 2, 10),
    upstream(B, 'sandViolations', 1, 10),
    upstream(A, 'illegalRide', 3, 4),
    upstream(B, 'illegalRide', 1, 4),
  ],
};

export function knownCity(records: CityRecords = {}): CitySnapshot {
  return squareCity({ ...RECORDS, ...records });
}
