/** Stations of police, justice, courts and procuratorates, and the command centres beside them. */
import { hash } from '../chance/hash.js';
import type { Point, Position } from '../geometry/plane.js';
import type { Features } from '../write/city-writer.js';
import { pointFeature } from '../write/feature.js';
import { CITY, COUNTIES, PLANE, SEED } from './facts.js';
import type { Land } from './land.js';
import { PARKS, SCENIC_AREAS } from './places.js';
import { middleOf, pointInTownship, type SiteUse } from './sites.js';

interface StationPlan {
  readonly type: string;
  readonly division: string;
  readonly name: string;
  readonly at: Position;
}

export function stationFeatures(land: Land): Features {
  return planStations(land).map(({ at, ...properties }, i) =>
    pointFeature(at, { id: `T${String(i + 1).padStart(4, '0')}`, ...properties }),
  );
}

/** What townships have, how it is called there, and what share of them has one. */
const TOWNSHIP_STATIONS: readonly (readonly [type: SiteUse, suffix: string, share: number])[] = [
  ['police-station', '派出所', 1],
  ['justice-office', '司法所', 1],
  ['tribunal', '人民法庭', 0.16],
  ['mediation-room', '调解室', 0.3],
  ['police-room', '警务室', 0.4],
];

function planStations(land: Land): StationPlan[] {
  return [
    ...[CITY, ...COUNTIES].flatMap(({ code, name, seat }) => commandsAt(code, name['zh-CN'], seat)),
    ...TOWNSHIP_STATIONS.flatMap(([type, suffix, share]) =>
      land.townships
        .filter(({ code }) => hash(SEED, type, code) < share)
        .map((township) => ({
          type,
          division: township.code,
          name: `${shortTownship(township.name)}${suffix}`,
          at: pointInTownship(land, township, type),
        })),
    ),
    ...SCENIC_AREAS.flatMap(({ id, name }) => scenicStations(land, id, name)),
    ...PARKS.flatMap(({ id, name }) => parkStations(land, id, name)),
  ];
}

/** Police command and urban management, a block from the seat of government. */
function commandsAt(code: string, name: string, [lon, lat]: Position): StationPlan[] {
  return [
    {
      type: 'police-command',
      division: code,
      name: `${name}公安指挥中心`,
      at: [lon + 0.002, lat + 0.001],
    },
    {
      type: 'urban-management',
      division: code,
      name: `${name}城镇管理中心`,
      at: [lon - 0.002, lat + 0.0012],
    },
  ];
}

/** 三汇镇 → 三汇: stations are called after the place, not its rank. */
function shortTownship(name: string): string {
  return name.replace(/(街道|土家族乡|镇|乡)$/, '');
}

/** Two stations and one court near a scenic area, and an eco-procuratorate where it has one. */
function scenicStations(land: Land, id: string, name: string): StationPlan[] {
  const outline = land.outlines.get(id)!;
  const types: readonly (readonly [type: string, suffix: string, share: number])[] = [
    ['police-station', '景区派出所', 0.12],
    ['justice-office', '景区司法所', 0.37],
    ['tribunal', '旅游巡回法庭', 0.62],
    ['eco-procuratorate', '生态环境检察室', 0.86],
  ];
  const center = middleOf(outline);
  return types.map(([type, suffix, share]) => {
    const rim = outline[Math.floor(share * outline.length)]!;
    const point: Point = [center[0] + 0.6 * (rim[0] - center[0]), center[1] + 0.6 * (rim[1] - center[1])];
    return placeAt(land, point, type, `${name}${suffix}`);
  });
}

function parkStations(land: Land, id: string, name: string): StationPlan[] {
  const { blocks } = land.parkPlans.get(id)!;
  const at = (share: number): Point => blocks[Math.floor(share * blocks.length)]!.at(0.5, 0.9);
  return [
    placeAt(land, at(0.2), 'police-room', `${name}警务室`),
    ...[0.35, 0.55, 0.8].map((share, i) =>
      placeAt(land, at(share), 'mediation-room', `${name}第${'一二三'[i]!}调解室`),
    ),
  ];
}

function placeAt(land: Land, point: Point, type: string, name: string): StationPlan {
  const village = land.villageAt(point);
  if (!village) throw new Error(`${name} lies outside the city.`);
  return { type, division: village.code.slice(0, 9), name, at: PLANE.toPosition(point) };
}
