/** Parks with their enterprises and electronic fences. All companies are invented legal persons. */
import { hash, hashIndex } from '../chance/hash.js';
import type { Features } from '../write/city-writer.js';
import { pointFeature, polygonFeature } from '../write/feature.js';
import { centerId } from './center-id.js';
import { PLANE, SEED } from './facts.js';
import type { Land } from './land.js';
import { named, type Named } from './named.js';
import { enterpriseSites, type ParkPlan } from './park-plan.js';
import { PARKS, SCENIC_AREAS } from './places.js';
import { toPositions } from './spatial-records.js';
import { departmentUnit, type Department } from './units.js';

/** The department of its county that is in liaison with a park, and those with its enterprises. */
const PARK_LIAISON: Department = 'justice';
const ENTERPRISE_LIAISON: readonly Department[] = [
  'court',
  'procuratorate',
  'police',
  'justice',
  'industry',
  'market',
];

export function parkFeatures({ parkPlans }: Land): Features {
  return PARKS.map(({ id, name, level, county }) =>
    polygonFeature(toPositions(parkPlans.get(id)!.outline), {
      id,
      name,
      level,
      liaison: departmentUnit(county, PARK_LIAISON),
      centre: centerId(id),
    }),
  );
}

const SECTORS: readonly (readonly [sector: string, word: Named])[] = [
  ['化工', named('化工', 'Chemicals')],
  ['新材料', named('新材料', 'New Materials')],
  ['机械', named('机械制造', 'Machinery')],
  ['电子', named('电子科技', 'Electronics')],
  ['食品', named('食品', 'Foods')],
  ['医药', named('药业', 'Pharmaceuticals')],
  ['建材', named('建材', 'Building Materials')],
  ['物流', named('物流', 'Logistics')],
  ['纺织', named('纺织', 'Textiles')],
  ['能源', named('能源', 'Energy')],
];
const FIRST_WORDS = [
  named('示范', 'Model'),
  named('样例', 'Sample'),
  named('虚拟', 'Virtual'),
  named('演示', 'Demo'),
  named('例举', 'Example'),
  named('模型', 'Mock'),
  named('试样', 'Trial'),
];
/** The ten heavenly stems, A to J in English. */
const SECOND_WORDS = Array.from('甲乙丙丁戊己庚辛壬癸', (stem, i) => named(stem, 'ABCDEFGHIJ'[i]!));

function enterpriseName(park: Named, i: number, word: Named): Named {
  const first = FIRST_WORDS[Math.floor(i / SECOND_WORDS.length)]!;
  const second = SECOND_WORDS[i % SECOND_WORDS.length]!;
  const parts = [park, first, second, word];
  return named(
    `${parts.map((part) => part['zh-CN']).join('')}有限公司`,
    `${parts.map(({ en }) => en).join(' ')} Co.`,
  );
}

export function enterpriseId(park: string, number: number): string {
  return `E${park.slice(1)}${String(number + 1).padStart(3, '0')}`;
}

export function enterpriseFeatures({ parkPlans }: Land): Features {
  return PARKS.flatMap((park) =>
    enterpriseSites(park, parkPlans.get(park.id)!).map((site, i) => {
      const [sector, word] = SECTORS[hashIndex(SECTORS.length, SEED, park.id, 'sector', i)]!;
      const liaison = ENTERPRISE_LIAISON[hashIndex(ENTERPRISE_LIAISON.length, SEED, park.id, 'unit', i)]!;
      return pointFeature(PLANE.toPosition(site), {
        id: enterpriseId(park.id, i),
        park: park.id,
        name: enterpriseName(park.shortName, i, word),
        sector,
        ...(hash(SEED, park.id, 'liaison', i) < 0.6 ? { liaison: departmentUnit(park.county, liaison) } : {}),
      });
    }),
  );
}

export interface FenceFacts {
  readonly id: string;
  readonly name: Named;
  /** Typed reference. */
  readonly in: string;
  readonly kind: 'restricted' | 'hazard' | 'protection' | 'flow';
  readonly subjects: readonly ('intrusion' | 'vehicle' | 'vessel' | 'equipment' | 'crowd')[];
  readonly hours?: string;
  readonly days?: string;
  /** Per hour. */
  readonly limit?: number;
  /** Usual alarms per hour while active. */
  readonly usual: number;
}

const PARK_FENCES: readonly Omit<FenceFacts, 'id' | 'in'>[] = [
  { name: named('储罐区禁入', 'Tank farm: no entry'), kind: 'hazard', subjects: ['intrusion'], usual: 6 },
  { name: named('装置区设备', 'Plant equipment'), kind: 'restricted', subjects: ['equipment'], usual: 5 },
  {
    name: named('危货车辆通道', 'Dangerous-goods lane'),
    kind: 'flow',
    subjects: ['vehicle'],
    hours: '06:00-22:00',
    limit: 40,
    usual: 11,
  },
  {
    name: named('环保防护带', 'Protective belt'),
    kind: 'protection',
    subjects: ['intrusion'],
    hours: '22:00-06:00',
    usual: 1,
  },
];
const SCENIC_FENCES: readonly Omit<FenceFacts, 'id' | 'in'>[] = [
  {
    name: named('观景台限流', 'Viewing platform limit'),
    kind: 'flow',
    subjects: ['crowd'],
    hours: '08:00-18:00',
    limit: 1500,
    usual: 1.5,
  },
  { name: named('未开放区域', 'Closed area'), kind: 'protection', subjects: ['intrusion'], usual: 0.8 },
];

/** Four fences in the three largest parks, two in each park else, two in the two largest scenic areas. */
export const FENCES: readonly FenceFacts[] = [
  ...PARKS.flatMap(({ id }, i) =>
    PARK_FENCES.slice(0, i < 3 ? 4 : 2).map((fence) => ({ ...fence, in: `park:${id}` })),
  ),
  ...SCENIC_AREAS.filter(({ capacity }) => capacity >= 8000).flatMap(({ id }) =>
    SCENIC_FENCES.map((fence) => ({ ...fence, in: `scenic:${id}` })),
  ),
].map((fence, i) => ({ id: `F${String(i + 1).padStart(2, '0')}`, ...fence }));

export function fenceFeatures(land: Land): Features {
  return FENCES.map((fence) => {
    const { usual: _usual, ...properties } = fence;
    return polygonFeature(toPositions(fenceOutline(land, fence)), properties);
  });
}

/** The block that each kind of fence goes round, by column of the plan. */
const FENCED_COLUMN: Readonly<Record<string, number>> = { hazard: 3, restricted: 5, flow: 1, protection: 6 };

function fenceOutline(
  { parkPlans, outlines }: Land,
  fence: FenceFacts,
): readonly (readonly [number, number])[] {
  const [kind, id] = fence.in.split(':');
  if (kind === 'park') return blockOf(parkPlans.get(id!)!, FENCED_COLUMN[fence.kind]!);
  const outline = outlines.get(id!)!;
  const at = Math.floor(outline.length * (fence.kind === 'flow' ? 0.2 : 0.6));
  const [cx, cy] = [mean(outline, 0), mean(outline, 1)];
  const [x, y] = [(outline[at]![0] + cx) / 2, (outline[at]![1] + cy) / 2];
  const reach = fence.kind === 'flow' ? 0.22 : 0.6;
  return Array.from({ length: 9 }, (_, i) => {
    const angle = (i / 9) * 2 * Math.PI;
    const r = reach * (0.8 + 0.4 * hash(SEED, fence.id, i));
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)] as const;
  });
}

function mean(points: readonly (readonly [number, number])[], axis: 0 | 1): number {
  return points.reduce((sum, point) => sum + point[axis], 0) / points.length;
}

/** One or two blocks of a column, from its middle. */
function blockOf({ blocks }: ParkPlan, column: number): readonly (readonly [number, number])[] {
  const own = blocks.filter((block) => block.column === column);
  return own[Math.floor(own.length / 2)]!.corners;
}
