/** The townships of a county: real names and codes on synthetic cells, denser round the seat. */
import { splitParent, type Cell } from '../geometry/best-subdivision.js';
import { hilbertIndex } from '../geometry/hilbert.js';
import { boxOf, distance, ringContains } from '../geometry/measure.js';
import type { Point } from '../geometry/plane.js';
import { DAZHOU_RIDGES } from '../geometry/ridge-metric.js';
import type { Topology, VertexId } from '../geometry/topology.js';
import type { NamedDivision } from '../sources/china-division.js';
import { PLACED_TOWNSHIPS, PLANE, type CountyFacts } from './facts.js';

export interface PlacedDivision extends NamedDivision, Cell {}

/** Share of the usual unevenness near the seat, where cells are small. */
const CALM_AT_SEAT = 0.3 * 0.25;
const SEAT_RADIUS_KM = 12;

export function drawTownships(
  topology: Topology,
  countyRing: readonly VertexId[],
  county: CountyFacts,
  names: readonly NamedDivision[],
): PlacedDivision[] {
  const seat = PLANE.toPlane(county.seat);
  const urban = names.filter(isSubdistrict).length;
  const reachKm = county.code === '511702' || county.code === '511703' ? 5 : 4;
  const cells = splitParent(topology, countyRing, {
    count: names.length,
    key: county.code,
    seed: Number(county.code),
    trials: 10,
    rounds: 3,
    samples: 6000,
    density: (p) => 1 + (6 + 3 * urban) * Math.exp(-((distance(p, seat) / reachKm) ** 2)),
    unevenness: 0.14,
    calm: (site) => (distance(site, seat) < SEAT_RADIUS_KM ? CALM_AT_SEAT : 1),
    metric: DAZHOU_RIDGES,
    natural: { shortestKm: 0.36, roughness: 0.19, capKm: 12, keep: [seat], keepKm: 0.3 },
  });
  return nameCells(topology, countyRing, cells, names, seat);
}

export function isSubdistrict({ name }: { readonly name: string }): boolean {
  return name.endsWith('街道');
}

/** Known places first, then subdistricts from the seat outwards, the rest along a Hilbert curve in code order. */
function nameCells(
  topology: Topology,
  countyRing: readonly VertexId[],
  cells: readonly Cell[],
  names: readonly NamedDivision[],
  seat: Point,
): PlacedDivision[] {
  const free = new Set(cells);
  const placed: PlacedDivision[] = [];
  const place = (name: NamedDivision, cell: Cell | undefined): void => {
    if (!cell) throw new Error(`No cell is left for ${name.code}.`);
    free.delete(cell);
    placed.push({ ...name, ...cell });
  };
  const waiting = names.filter((name) => {
    const known = PLACED_TOWNSHIPS.get(name.code);
    if (!known) return true;
    const point = PLANE.toPlane(known);
    place(
      name,
      [...free].find(({ ring }) => ringContains(topology.outline(ring), point)),
    );
    return false;
  });
  const byDistance = [...free].sort((p, q) => distance(p.site, seat) - distance(q.site, seat));
  waiting.filter(isSubdistrict).forEach((name, i) => place(name, byDistance[i]));
  const { west, south, east, north } = boxOf(topology.outline(countyRing));
  const onCurve = ({ site: [x, y] }: Cell): number =>
    hilbertIndex(((x - west) / (east - west)) * 0.999, ((y - south) / (north - south)) * 0.999);
  const alongCurve = [...free].sort((p, q) => onCurve(p) - onCurve(q));
  waiting.filter((name) => !isSubdistrict(name)).forEach((name, i) => place(name, alongCurve[i]));
  return placed.sort((p, q) => (p.code < q.code ? -1 : 1));
}
