/** Stations of police, justice, courts and procuratorates, and the command centres beside them. */
import { hash } from '../chance/hash.js';
import type { Point, Position } from '../geometry/plane.js';
import type { Features } from '../write/city-writer.js';
import { pointFeature } from '../write/feature.js';
import { CITY, COUNTIES, PLANE, SEED } from './facts.js';
import type { Land } from './land.js';
import { called, named, type Named } from './named.js';
import { townshipPlace } from './pinyin-names.js';
import { PARKS, SCENIC_AREAS } from './places.js';
import { middleOf, pointInTownship, type SiteUse } from './sites.js';

interface StationPlan {
  readonly type: string;
  readonly division: string;
  readonly name: Named;
  readonly at: Position;
}

export function stationFeatures(land: Land): Features {
  return planStations(land).map(({ at, ...properties }, i) =>
    pointFeature(at, { id: `T${String(i + 1).padStart(4, '0')}`, ...properties }),
  );
}

const POLICE_ROOM = named('警务室', 'police room');

/** What townships have, how it is called there, and what share of them has one. */
const TOWNSHIP_STATIONS: readonly (readonly [type: SiteUse, word: Named, share: number])[] = [
  ['police-station', named('派出所', 'police station'), 1],
  ['justice-office', named('司法所', 'justice office'), 1],
  ['tribunal', named('人民法庭', 'tribunal'), 0.16],
  ['mediation-room', named('调解室', 'mediation room'), 0.3],
  ['police-room', POLICE_ROOM, 0.4],
];

function planStations(land: Land): StationPlan[] {
  return [
    ...[CITY, ...COUNTIES].flatMap(({ code, name, seat }) => commandsAt(code, name, seat)),
    ...TOWNSHIP_STATIONS.flatMap(([type, word, share]) =>
      land.townships
        .filter(({ code }) => hash(SEED, type, code) < share)
        .map((township) => ({
          type,
          division: township.code,
          // Stations are called after the place, not its rank.
          name: called(townshipPlace(township.name), word),
          at: pointInTownship(land, township, type),
        })),
    ),
    ...SCENIC_AREAS.flatMap(({ id, name }) => scenicStations(land, id, name)),
    ...PARKS.flatMap(({ id, name }) => parkStations(land, id, name)),
  ];
}

/** Police command and urban management, a block from the seat of government. */
function commandsAt(code: string, place: Named, [lon, lat]: Position): StationPlan[] {
  return [
    {
      type: 'police-command',
      division: code,
      name: called(place, named('公安指挥中心', 'police command centre')),
      at: [lon + 0.002, lat + 0.001],
    },
    {
      type: 'urban-management',
      division: code,
      name: called(place, named('城镇管理中心', 'urban management centre')),
      at: [lon - 0.002, lat + 0.0012],
    },
  ];
}

/** Two stations and one court near a scenic area, and an eco-procuratorate where it has one. */
function scenicStations(land: Land, id: string, area: Named): StationPlan[] {
  const outline = land.outlines.get(id)!;
  const types: readonly (readonly [type: string, word: Named, share: number])[] = [
    ['police-station', named('景区派出所', 'police station'), 0.12],
    ['justice-office', named('景区司法所', 'justice office'), 0.37],
    ['tribunal', named('旅游巡回法庭', 'tourism tribunal'), 0.62],
    ['eco-procuratorate', named('生态环境检察室', 'eco-procuratorial office'), 0.86],
  ];
  const center = middleOf(outline);
  return types.map(([type, word, share]) => {
    const rim = outline[Math.floor(share * outline.length)]!;
    const point: Point = [center[0] + 0.6 * (rim[0] - center[0]), center[1] + 0.6 * (rim[1] - center[1])];
    return placeAt(land, point, type, called(area, word));
  });
}

function parkStations(land: Land, id: string, park: Named): StationPlan[] {
  const { blocks } = land.parkPlans.get(id)!;
  const at = (share: number): Point => blocks[Math.floor(share * blocks.length)]!.at(0.5, 0.9);
  return [
    placeAt(land, at(0.2), 'police-room', called(park, POLICE_ROOM)),
    ...[0.35, 0.55, 0.8].map((share, i) =>
      placeAt(
        land,
        at(share),
        'mediation-room',
        called(park, named(`第${'一二三'[i]!}调解室`, `mediation room ${i + 1}`)),
      ),
    ),
  ];
}

function placeAt(land: Land, point: Point, type: string, name: Named): StationPlan {
  const village = land.villageAt(point);
  if (!village) throw new Error(`${name.en} lies outside the city.`);
  return { type, division: village.code.slice(0, 9), name, at: PLANE.toPosition(point) };
}
