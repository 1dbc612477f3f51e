/** Areas of sector clean-up: river reaches, zones round stations, campuses and markets, the urban fringe, routes. */
import { hash, hashIndex } from '../chance/hash.js';
import { dateText, dayOf, parseLocal } from '../chance/local-time.js';
import { fractalLine, fractalRing } from '../geometry/fractal-line.js';
import { distance } from '../geometry/measure.js';
import type { Point } from '../geometry/plane.js';
import type { Features } from '../write/city-writer.js';
import { lineFeature, polygonFeature } from '../write/feature.js';
import { AS_OF, COUNTIES, PLANE, SEED } from './facts.js';
import type { Land } from './land.js';
import { inBothLanguages } from './english-names.js';
import { called, named, numbered, type Named } from './named.js';
import { RAILWAY_STATIONS } from './places.js';
import { toPositions } from './spatial-records.js';
import { departmentUnit, type Department } from './units.js';

interface AreaPlan {
  readonly kind: string;
  readonly name: Named;
  readonly county: string;
  readonly lead: Department;
  readonly with: readonly Department[];
  readonly permit?: 'permitted' | 'prohibited';
  readonly shape: { readonly line: readonly Point[] } | { readonly ring: readonly Point[] };
}

const REACH_KM = 7;
const REACH_WORD = {
  permitted: named('可采河段', 'mining reach'),
  prohibited: named('禁采河段', 'no-mining reach'),
};
/** Rivers with reaches, and how many to mark on each. */
const REACHES: readonly (readonly [river: string, count: number])[] = [
  ['渠江', 3],
  ['州河', 4],
  ['巴河', 2],
  ['前河', 2],
];

export function campaignAreaFeatures(land: Land): Features {
  const plans = [...riverReaches(land), ...stationZones(), ...townZones(), ...routes()];
  return plans.map((plan, i) => {
    const id = `A${String(i + 1).padStart(2, '0')}`;
    const properties = { id, ...recordOf(plan, id) };
    return 'line' in plan.shape
      ? lineFeature(toPositions(plan.shape.line), properties)
      : polygonFeature(toPositions(plan.shape.ring), properties);
  });
}

function recordOf({ kind, name, county, lead, with: others, permit }: AreaPlan, id: string): object {
  const status = (['planned', 'active', 'active', 'done'] as const)[hashIndex(4, SEED, 'status', id)]!;
  const before = 8 + hashIndex(30, SEED, 'before', id);
  const after = Math.round(before * (0.1 + 0.5 * hash(SEED, 'after', id)));
  const today = dayOf(parseLocal(AS_OF));
  const days =
    status === 'done' ? -20 - hashIndex(120, SEED, 'deadline', id) : -5 + hashIndex(90, SEED, 'deadline', id);
  return {
    kind,
    name,
    ...(permit ? { permit } : {}),
    leadUnit: departmentUnit(county, lead),
    units: others.map((department) => departmentUnit(county, department)),
    deadline: dateText(today + days),
    status,
    ...(status === 'planned' ? {} : { before, after }),
    ...(status === 'done' ? { effect: after / before < 0.3 ? 1 : after / before < 0.5 ? 2 : 3 } : {}),
  };
}

function riverReaches(land: Land): AreaPlan[] {
  return REACHES.flatMap(([river, count]) => {
    const inside = land.rivers
      .filter(({ name }) => name === river)
      .flatMap(({ line }) => line)
      .filter((point) => land.villageAt(point));
    return Array.from({ length: count }, (_, i): AreaPlan => {
      const start = Math.floor(((i + 0.3) / count) * inside.length);
      const line = reachFrom(inside, start);
      const county = land.villageAt(line[0]!)!.code.slice(0, 6);
      const permit = i % 3 === 1 ? 'permitted' : 'prohibited';
      return {
        kind: 'sand-mining',
        name: numbered(called(inBothLanguages(river), REACH_WORD[permit]), i + 1),
        county,
        permit,
        lead: 'water',
        with: ['police', 'transport'],
        shape: { line },
      };
    });
  });
}

/** Consecutive points for {@link REACH_KM}, or up to where the river leaves the city. */
function reachFrom(course: readonly Point[], start: number): Point[] {
  const reach = [course[start]!];
  let length = 0;
  for (const point of course.slice(start + 1)) {
    const step = distance(reach.at(-1)!, point);
    if (step > 1 || length > REACH_KM) break;
    length += step;
    reach.push(point);
  }
  return reach;
}

function zone(center: Point, radiusKm: number, key: string): Point[] {
  const corners = Array.from({ length: 8 }, (_, i): Point => {
    const angle = (i / 8) * 2 * Math.PI;
    const r = radiusKm * (0.8 + 0.4 * hash(SEED, 'zone', key, i));
    return [center[0] + r * Math.cos(angle), center[1] + r * Math.sin(angle)];
  });
  return fractalRing(corners, { key: `${SEED}/zone/${key}`, shortestKm: radiusKm / 4, roughness: 0.05 });
}

function stationZones(): AreaPlan[] {
  return RAILWAY_STATIONS.map(({ name, at, county }) => ({
    kind: 'illegal-ride',
    name: called(name, named('周边', 'surroundings')),
    county,
    lead: 'transport',
    with: ['police', 'urban'],
    shape: { ring: zone(PLANE.toPlane(at), 0.6, name['zh-CN']) },
  }));
}

const TOWN_ZONES: readonly (readonly [kind: string, word: Named, lead: Department, km: number])[] = [
  ['campus', named('学校周边', 'campuses'), 'education', 0.4],
  ['market', named('集贸市场', 'markets'), 'market', 0.3],
  ['urban-fringe', named('城乡接合部', 'urban fringe'), 'police', 1.4],
];

function townZones(): AreaPlan[] {
  return COUNTIES.flatMap(({ code, name, seat }) =>
    TOWN_ZONES.map(([kind, what, lead, km], i): AreaPlan => {
      const [x, y] = PLANE.toPlane(seat);
      const angle = 2 * Math.PI * hash(SEED, 'zone at', code, kind);
      const away = kind === 'urban-fringe' ? 3.2 : 1.1 + 0.5 * i;
      const center: Point = [x + away * Math.cos(angle), y + away * Math.sin(angle)];
      return {
        kind,
        name: called(name, what),
        county: code,
        lead,
        with: ['police', 'urban'],
        shape: { ring: zone(center, km, `${code}/${kind}`) },
      };
    }),
  );
}

function routes(): AreaPlan[] {
  const between: readonly (readonly [number, number])[] = [
    [0, 2],
    [1, 4],
    [1, 5],
    [2, 6],
  ];
  return between.map(([from, to]) => {
    const [a, b] = [COUNTIES[from]!, COUNTIES[to]!];
    const line = fractalLine([PLANE.toPlane(a.seat), PLANE.toPlane(b.seat)], {
      key: `${SEED}/route/${from}-${to}`,
      shortestKm: 0.8,
      roughness: 0.08,
    });
    return {
      kind: 'route',
      name: named(`${a.name['zh-CN']}—${b.name['zh-CN']}重点线路`, `${a.name.en}–${b.name.en} key route`),
      county: b.code,
      lead: 'transport',
      with: ['police'],
      shape: { line },
    };
  });
}
