/** Looking ahead and around: suggestions, risk assessments, campaigns and programs. */
import { gauss, hash, hashIndex } from '../chance/hash.js';
import { dateText, dayOf, parseLocal } from '../chance/local-time.js';
import type { CsvRow } from '../write/city-writer.js';
import { MONTHS } from './communities.js';
import { AS_OF, CITY, COUNTIES, SEED } from './facts.js';
import { named, type Named } from './named.js';
import { RESERVES, SCENIC_AREAS } from './places.js';
import { departmentUnit, office, taskForce, type Department } from './units.js';

const TODAY = dayOf(parseLocal(AS_OF));
const ago = (days: number): string => dateText(TODAY - days);
const number = (prefix: string, i: number): string => `${prefix}${String(i + 1).padStart(2, '0')}`;

/** Days ago issued and replied. A reply is due in two months, in fifteen days when urgent. */
type SuggestionPlan = readonly [issuedAgo: number, repliedAgo: number | null, urgent?: true];
const GORGE: readonly SuggestionPlan[] = [
  [11, null, true],
  [24, null],
  [41, null],
  [330, 290],
  [310, 262],
  [285, 240],
  [250, 205],
  [222, 180],
  [200, 130],
  [171, 128],
  [150, 101],
  [128, 80],
  [118, 65],
  [109, 41],
  [98, 47],
  [90, 22],
  [84, 38],
];

export function suggestionRecords(): object[] {
  const elsewhere = [
    ...SCENIC_AREAS.slice(1).map(({ id }) => ({ scenic: id })),
    ...RESERVES.map(({ id }) => ({ reserve: id })),
  ].flatMap((place, p) =>
    Array.from({ length: 3 }, (_, i) => {
      const issued = 30 + 90 * i + hashIndex(25, SEED, 'suggestion', p, i);
      return { place, plan: [issued, i === 0 ? null : issued - 44] as SuggestionPlan };
    }),
  );
  return [...GORGE.map((plan) => ({ place: { scenic: SCENIC_AREAS[0]!.id }, plan })), ...elsewhere].map(
    ({ place, plan: [issuedAgo, repliedAgo, urgent] }, i) => ({
      id: number('J', i),
      ...place,
      kind: urgent || i % 5 === 4 ? 'public-interest' : 'procuratorial',
      issuedAt: ago(issuedAgo),
      ...(repliedAgo === null ? {} : { repliedAt: ago(repliedAgo) }),
      ...(urgent ? { urgent } : {}),
    }),
  );
}

const DECISIONS: readonly (readonly [title: Named, department: Department])[] = [
  [named('城区棚改征收方案', 'expropriation for shanty renewal'), 'housing'],
  [named('公交线网优化', 'new bus network'), 'transport'],
  [named('垃圾焚烧扩建选址', 'site of a larger waste incinerator'), 'ecology'],
  [named('中小学学区调整', 'new school districts'), 'education'],
  [named('水价听证方案', 'hearing on water prices'), 'development'],
  [named('高铁站前广场改造', 'rebuilding of the station square'), 'housing'],
  [named('乡镇卫生院撤并', 'merger of township clinics'), 'civil'],
  [named('砂石资源统一经营', 'single operator for sand and gravel'), 'water'],
  [named('工业园区扩区', 'extension of the industrial park'), 'land'],
  [named('殡葬服务改革', 'reform of funeral services'), 'civil'],
  [named('出租车运力投放', 'additional taxis'), 'transport'],
  [named('农村土地流转试点', 'pilot of rural land transfer'), 'farming'],
];
const LEVELS = ['low', 'low', 'medium', 'medium', 'high'] as const;
const STAGES = ['drafting', 'assessing', 'decided', 'decided', 'implementing'] as const;

/** The riskier, the weaker the four criteria. */
export function riskRecords(): object[] {
  return [CITY, COUNTIES[0]!, COUNTIES[2]!, COUNTIES[5]!]
    .flatMap(({ code, name }) =>
      DECISIONS.filter((_, d) => hash(SEED, 'risk', code, d) < 0.6).map(([title, department], i) => {
        const level = LEVELS[hashIndex(LEVELS.length, SEED, 'risk level', code, i)]!;
        const stage = STAGES[hashIndex(STAGES.length, SEED, 'risk stage', code, i)]!;
        const base = { low: 0.86, medium: 0.7, high: 0.52 }[level];
        const criterion = (key: string): number =>
          Number(Math.max(0.2, Math.min(0.98, base + 0.09 * gauss(SEED, key, code, i))).toFixed(2));
        return {
          title: named(`${name['zh-CN']}${title['zh-CN']}`, `${name.en}: ${title.en}`),
          unit: departmentUnit(code, department),
          level,
          criteria: {
            legality: criterion('legality'),
            rationality: criterion('rationality'),
            feasibility: criterion('feasibility'),
            controllability: criterion('controllability'),
          },
          stage,
          required: hash(SEED, 'risk required', code, i) < 0.85,
          ...(stage === 'decided' || stage === 'implementing'
            ? { decidedAt: ago(15 + hashIndex(280, SEED, 'risk decided', code, i)) }
            : {}),
        };
      }),
    )
    .map((risk, i) => ({ id: number('Q', i), ...risk }));
}

const CAMPAIGNS: readonly (readonly [kind: string, perHundredThousand: number])[] = [
  ['telecom-fraud', 14],
  ['theft', 9],
  ['gambling', 5],
  ['drugs', 2],
  ['organized-crime', 0.5],
  ['minors-protection', 3.5],
];

/** Counties and, as their sum, the city. */
export function campaignRows(): CsvRow[] {
  return CAMPAIGNS.flatMap(([kind, rate]) =>
    MONTHS.flatMap((period) => {
      const counts = COUNTIES.map(({ code, population }) => ({
        division: code,
        count: Math.max(
          0,
          Math.round(rate * (population / 1e5) * (1 + 0.25 * gauss(SEED, 'campaign', kind, code, period))),
        ),
      }));
      const city = { division: CITY.code, count: counts.reduce((sum, { count }) => sum + count, 0) };
      return [city, ...counts].map(({ division, count }) => ({ kind, division, period, count }));
    }),
  );
}

const PROGRAMS: readonly (readonly [
  kind: string,
  title: Named,
  from: string,
  to: string,
  progress: number,
])[] = [
  [
    'reform',
    named('综治中心规范化建设', 'Standardization of governance centres'),
    '2026-01-05',
    '2026-12-31',
    0.86,
  ],
  [
    'reform',
    named('网格“多格合一”整合', 'Merging of separate grids into one'),
    '2026-02-25',
    '2027-06-30',
    0.58,
  ],
  [
    'cooperation',
    named('川陕渝边界联调联治', 'Joint mediation along the Sichuan–Shaanxi–Chongqing border'),
    '2025-09-01',
    '2027-08-31',
    0.47,
  ],
  [
    'cooperation',
    named('渠江流域生态司法协作', 'Ecological justice in the Qujiang basin'),
    '2026-03-15',
    '2026-12-15',
    0.74,
  ],
  ['training', named('网格骨干轮训', 'Training of grid leaders'), '2026-03-01', '2026-11-30', 0.92],
  ['training', named('人民调解实务培训', 'Training in mediation practice'), '2026-05-10', '2026-12-20', 0.66],
  [
    'legislation',
    named('基层治理条例调研起草', 'Drafting of rules on local governance'),
    '2026-01-20',
    '2027-03-31',
    0.4,
  ],
  ['publicity', named('蜂巢故事宣传季', 'Season of honeycomb stories'), '2026-04-01', '2026-12-31', 0.7],
  [
    'prevention',
    named('诉源访源联动治理', 'Joint prevention at the source of suits and petitions'),
    '2025-11-01',
    '2026-12-31',
    0.81,
  ],
  ['prevention', named('校园周边护安', 'Safety around campuses'), '2026-02-20', '2027-01-20', 0.63],
  [
    'resources',
    named('智慧社区感知设备更新', 'New sensors for smart communities'),
    '2026-06-01',
    '2027-05-31',
    0.35,
  ],
  ['resources', named('专属网格力量配备', 'Staffing of dedicated grids'), '2026-01-01', '2026-12-31', 0.88],
];

export function programRecords(): object[] {
  return PROGRAMS.map(([kind, title, from, to, progress], i) => ({
    id: number('B', i),
    kind,
    title,
    unit: i % 3 === 0 ? office(CITY.code) : taskForce(i % 10),
    from,
    to,
    progress,
  }));
}
