/** What the responsibility chain does: duties, assessments, reviews, listings and conferences. */
import { gauss, hash, hashIndex } from '../chance/hash.js';
import { dateText, dayOf, parseLocal } from '../chance/local-time.js';
import { AS_OF, CITY, COUNTIES, SEED } from './facts.js';
import { named, type Named } from './named.js';
import { PROJECTS } from './taskbook.js';
import {
  departmentUnit,
  leadingGroup,
  office,
  taskForce,
  type Department,
  type UnitRecord,
} from './units.js';

const TODAY = dayOf(parseLocal(AS_OF));
const ago = (days: number): string => dateText(TODAY - days);
const number = (prefix: string, i: number): string => `${prefix}${String(i + 1).padStart(3, '0')}`;
const share = (value: number): number => Number(Math.max(0, Math.min(1, value)).toFixed(2));

const STEPS = [
  named('方案制定', 'plan'),
  named('任务分解', 'assignment of tasks'),
  named('骨干培训', 'training'),
  named('试点推进', 'pilots'),
  named('全面实施', 'implementation'),
  named('成效评估', 'evaluation'),
];
const WEIGHTS = [1, 1, 1, 2, 3, 2];
/** From today, days: what was planned early is over, the rest is due until the end of the year. */
const DUE_IN = [-120, -60, 4, 13, 27, 41];

/** By project: the line units that carry it out; those with listed cases among them. */
const LINE_UNITS: readonly (readonly [county: string, department: Department])[][] = [
  [
    ['511702', 'police'],
    ['511781', 'police'],
  ],
  [
    ['511722', 'urban'],
    ['511723', 'urban'],
  ],
  [
    ['511722', 'ecology'],
    ['511702', 'labor'],
  ],
  [
    ['511725', 'water'],
    ['511703', 'transport'],
  ],
  [
    ['511702', 'fire'],
    ['511781', 'transport'],
  ],
  [
    ['511724', 'market'],
    ['511703', 'labor'],
  ],
  [
    ['511723', 'finance'],
    ['511725', 'justice'],
  ],
  [
    ['511781', 'urban'],
    ['511724', 'police'],
  ],
];

/** Six duties a project, whose weighted mean is the project's progress to the per cent: its task force, two county offices, two line units. */
export function dutyRecords(): object[] {
  const units = (p: number): string[] => [
    taskForce(p),
    taskForce(p),
    ...[0, 3].map((step) => office(COUNTIES[(p + step) % COUNTIES.length]!.code)),
    ...LINE_UNITS[p]!.map(([county, department]) => departmentUnit(county, department)),
  ];
  return PROJECTS.flatMap(({ id, name, progress }, p) => {
    const done = spread(progress, p);
    return STEPS.map((step, i) => ({
      unit: units(p)[i]!,
      project: id,
      title: named(`${name['zh-CN']}：${step['zh-CN']}`, `${name.en}: ${step.en}`),
      weight: WEIGHTS[i]!,
      done: done[i]!,
      dueAt: dateText(TODAY + DUE_IN[i]!),
    }));
  }).map((duty, i) => ({ id: number('Y', i), ...duty }));
}

/** Early steps are further along; later ones take up what is missing from the mean. */
function spread(progress: number, project: number): number[] {
  const total = WEIGHTS.reduce((a, b) => a + b, 0);
  const done = WEIGHTS.map((_, i) =>
    share(Math.min(1, progress + (2.5 - i) * 0.1 + 0.03 * gauss(SEED, 'done', project, i))),
  );
  for (let round = 0; round < 20; round++) {
    const missing = progress * total - done.reduce((sum, value, i) => sum + value * WEIGHTS[i]!, 0);
    if (Math.abs(missing) < 0.0005) break;
    const open = done.map((value, i) => (missing > 0 ? value < 1 : value > 0) && i >= 3);
    const room = WEIGHTS.reduce((sum, weight, i) => sum + (open[i] ? weight : 0), 0);
    done.forEach((value, i) => {
      if (open[i]) done[i] = Number(Math.max(0, Math.min(1, value + missing / room)).toFixed(4));
    });
  }
  return done;
}

const QUARTERS = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];

/** Satisfaction by county and quarter, from samples; performance of units of the city and the counties. */
export function assessmentRecords(units: readonly UnitRecord[]): object[] {
  const surveys = [CITY.code, ...COUNTIES.map(({ code }) => code)].flatMap((division) =>
    QUARTERS.map((period, q) => {
      const sample = division === CITY.code ? 2400 : 380 + hashIndex(120, SEED, 'sample', division, period);
      const rate = 0.91 + 0.006 * q + 0.018 * gauss(SEED, 'satisfied', division);
      return {
        division,
        period,
        kind: 'satisfaction',
        satisfied: Math.round(sample * Math.min(0.985, rate)),
        sample,
      };
    }),
  );
  const performances = units
    .filter(({ level }) => level !== 'township')
    .flatMap(({ id }) =>
      QUARTERS.slice(-2).map((period) => ({
        unit: id,
        period,
        kind: 'performance',
        score: share(0.86 + 0.05 * gauss(SEED, 'performance', id, period)),
        sample: 20 + hashIndex(30, SEED, 'items', id, period),
      })),
    );
  return [...surveys, ...performances];
}

export function reviewRecords(): object[] {
  return COUNTIES.flatMap(({ code }) =>
    Array.from({ length: 5 }, (_, i) => {
      const findings = 3 + hashIndex(9, SEED, 'findings', code, i);
      const resolved = Math.round(
        findings * Math.min(1, 0.5 + 0.12 * (4 - i) + 0.3 * hash(SEED, 'resolved', code, i)),
      );
      return {
        unit: office(code),
        heldAt: ago(20 + i * 68 + hashIndex(20, SEED, 'review', code, i)),
        findings,
        resolved,
      };
    }),
  ).map((review, i) => ({ id: number('V', i), ...review }));
}

type ListingPlan = readonly [
  title: Named,
  county: string,
  department: Department,
  measure: string,
  listedAgo: number,
  dueAt: string,
  clearedAgo?: number,
];

/** GB/T 31000 §5.7: 02 notice, 04 talk, 05 listed supervision. */
const OPEN_LISTINGS: readonly ListingPlan[] = [
  [
    named('渠江砂石禁采河段清理', 'Sand mining in a closed reach of the Qujiang'),
    '511725',
    'water',
    '05',
    62,
    '2026-11-17',
  ],
  [
    named('达州站周边非法载客', 'Illegal rides around Dazhou station'),
    '511703',
    'transport',
    '04',
    40,
    '2026-11-24',
  ],
  [
    named('普光园区环保投诉积案', 'Old complaints about the environment, Puguang park'),
    '511722',
    'ecology',
    '05',
    47,
    '2026-12-03',
  ],
  [
    named('老旧小区消防通道占用', 'Blocked fire lanes in old estates'),
    '511702',
    'fire',
    '05',
    33,
    '2026-12-11',
  ],
  [named('校园周边违规经营', 'Unlicensed trade around campuses'), '511724', 'market', '02', 26, '2026-12-18'],
  [
    named('农村道路隐患点整治', 'Dangerous spots of rural roads'),
    '511781',
    'transport',
    '05',
    18,
    '2026-12-25',
  ],
];
const CLEARED_TITLES = [
  named('烂尾楼盘信访积案', 'Old petitions about unfinished housing'),
  named('物流园欠薪纠纷', 'Wage arrears at a logistics park'),
  named('集贸市场占道经营', 'Stalls on the roadway of a market'),
  named('采石场扬尘扰民', 'Dust from a quarry'),
  named('非法集资线索处置', 'Leads about illegal fundraising'),
  named('城乡接合部出租屋整治', 'Rented housing on the fringe'),
];
const CLEARED_DEPARTMENTS: readonly Department[] = [
  'housing',
  'labor',
  'urban',
  'ecology',
  'finance',
  'police',
];

export function listingRecords(): object[] {
  const cleared = COUNTIES.flatMap(({ code }, c) =>
    Array.from({ length: 3 }, (_, i): ListingPlan => {
      const kind = (c + i * 2) % CLEARED_TITLES.length;
      const dueAgo = 30 + 75 * i + hashIndex(30, SEED, 'listing', code, i);
      const late = hash(SEED, 'listing late', code, i) < 0.15;
      return [
        CLEARED_TITLES[kind]!,
        code,
        CLEARED_DEPARTMENTS[kind]!,
        i === 2 ? '04' : '05',
        dueAgo + 60,
        ago(dueAgo),
        dueAgo + (late ? -9 : 6),
      ];
    }),
  );
  return [...OPEN_LISTINGS, ...cleared].map(
    ([title, county, department, measure, listedAgo, dueAt, clearedAgo], i) => ({
      id: number('G', i),
      unit: departmentUnit(county, department),
      division: county,
      title,
      measure,
      listedAt: ago(listedAgo),
      dueAt,
      ...(clearedAgo === undefined ? {} : { clearedAt: ago(clearedAgo) }),
    }),
  );
}

export function conferenceRecords(): object[] {
  const hosts = [
    leadingGroup(CITY.code),
    office(CITY.code),
    ...COUNTIES.map(({ code }) => leadingGroup(code)),
  ];
  const titles = [
    named('平安建设联席会议', 'joint conference on safety'),
    named('矛盾纠纷研判会', 'review of disputes'),
    named('行业乱象治理推进会', 'meeting on sector clean-up'),
    named('综治中心运行调度会', 'meeting on governance centres'),
  ];
  return hosts
    .flatMap((unit, u) =>
      Array.from({ length: 4 }, (_, i) => {
        const topic = titles[(u + i) % titles.length]!;
        const resolutions = 3 + hashIndex(6, SEED, 'resolutions', unit, i);
        const resolved = Math.min(resolutions, Math.round(resolutions * (0.55 + 0.15 * i)));
        return {
          unit,
          heldAt: ago(12 + (3 - i) * 85 + u * 3),
          title: named(`第${'一二三四'[i]!}季度${topic['zh-CN']}`, `Q${i + 1} ${topic.en}`),
          resolutions,
          resolved,
        };
      }),
    )
    .map((conference, i) => ({ id: number('K', i), ...conference }));
}
