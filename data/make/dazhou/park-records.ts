/** Parks with their enterprises and electronic fences. All companies are invented legal persons. */
import { hash, hashIndex } from '../chance/hash.js';
import type { Features } from '../write/city-writer.js';
import { pointFeature, polygonFeature } from '../write/feature.js';
import { centerId } from './center-id.js';
import { PLANE, SEED } from './facts.js';
import type { Land } from './land.js';
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

const SECTORS: readonly (readonly [sector: string, word: string])[] = [
  ['化工', '化工'],
  ['新材料', '新材料'],
  ['机械', '机械制造'],
  ['电子', '电子科技'],
  ['食品', '食品'],
  ['医药', '药业'],
  ['建材', '建材'],
  ['物流', '物流'],
  ['纺织', '纺织'],
  ['能源', '能源'],
];
const FIRST_WORDS = ['示范', '样例', '虚拟', '演示', '例举', '模型'];
const SECOND_WORDS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];

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
        name: `${park.shortName}${FIRST_WORDS[Math.floor(i / SECOND_WORDS.length)]}${SECOND_WORDS[i % SECOND_WORDS.length]}${word}有限公司`,
        sector,
        ...(hash(SEED, park.id, 'liaison', i) < 0.6 ? { liaison: departmentUnit(park.county, liaison) } : {}),
      });
    }),
  );
}

export interface FenceFacts {
  readonly id: string;
  readonly name: string;
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
  { name: '储罐区禁入', kind: 'hazard', subjects: ['intrusion'], usual: 6 },
  { name: '装置区设备', kind: 'restricted', subjects: ['equipment'], usual: 5 },
  { name: '危货车辆通道', kind: 'flow', subjects: ['vehicle'], hours: '06:00-22:00', limit: 40, usual: 11 },
  { name: '环保防护带', kind: 'protection', subjects: ['intrusion'], hours: '22:00-06:00', usual: 1 },
];
const SCENIC_FENCES: readonly Omit<FenceFacts, 'id' | 'in'>[] = [
  { name: '观景台限流', kind: 'flow', subjects: ['crowd'], hours: '08:00-18:00', limit: 1500, usual: 1.5 },
  { name: '未开放区域', kind: 'protection', subjects: ['intrusion'], usual: 0.8 },
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
