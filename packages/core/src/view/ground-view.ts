import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Name } from '../contract/name.js';
import { areaKm2 } from '../spatial/area-km2.js';
import { boundsOf, unionBounds } from '../spatial/bounds-of.js';
import { sharedBorders } from '../spatial/shared-borders.js';
import { labelPoint } from '../spatial/label-point.js';
import { areaShape } from '../divisions/area-shape.js';
import type { CitySnapshot } from './city-snapshot.js';
import type { Sight } from './sight.js';
import type { AreaShape, GroundView } from './view.js';

/** By the city's outline; the neighbours and rivers are compared. */
const answers = new WeakMap<AreaShape, { readonly of: readonly unknown[]; readonly view: GroundView }>();

/** The ground that the city lies on. The same for every scope and time. */
export function groundView({ snapshot, hierarchy }: Sight): GroundView {
  const { surroundings = NOTHING, rivers = NOTHING } = snapshot.records;
  const body = areaShape(hierarchy.root, snapshot);
  const known = answers.get(body);
  if (known?.of[0] === surroundings && known.of[1] === rivers) return known.view;
  const named = namedAreas(surroundings);
  const view: GroundView = {
    view: 'ground',
    body: { type: 'Feature', properties: {}, geometry: body },
    surroundings: surroundingLines(body, surroundings),
    surroundingNames: {
      type: 'FeatureCollection',
      features: named.map(({ name, geometry }) => ({
        type: 'Feature',
        properties: { name },
        geometry: { type: 'Point', coordinates: [...labelPoint(geometry)] },
      })),
    },
    rivers: { type: 'FeatureCollection', features: rivers.map(riverFeature) },
  };
  answers.set(body, { of: [surroundings, rivers], view });
  return view;
}

interface NamedArea {
  readonly name: Name;
  readonly geometry: AreaShape;
}

/** A neighbour in several pieces has its name on the largest. */
function namedAreas(surroundings: readonly Surroundings[]): readonly NamedArea[] {
  const largest = new Map<string, NamedArea & { readonly areaKm2: number }>();
  for (const { name, geometry } of surroundings) {
    if (name === undefined || !isArea(geometry)) continue;
    const key = JSON.stringify(name);
    const size = areaKm2(geometry);
    if (size > (largest.get(key)?.areaKm2 ?? 0)) largest.set(key, { name, geometry, areaKm2: size });
  }
  return [...largest.values()];
}

/** One empty list, so that what is missing stays the same from snapshot to snapshot. */
const NOTHING: readonly never[] = [];

type Surroundings = NonNullable<CitySnapshot['records']['surroundings']>[number];
type River = NonNullable<CitySnapshot['records']['rivers']>[number];

function riverFeature({ name, rank, geometry }: River): GroundView['rivers']['features'][number] {
  return {
    type: 'Feature',
    properties: { ...(name === undefined ? {} : { name }), ...(rank === undefined ? {} : { rank }) },
    geometry: { type: 'MultiLineString', coordinates: linesOf(geometry) },
  };
}

function isArea(geometry: Polygon | MultiPolygon | LineString | MultiLineString): geometry is AreaShape {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function linesOf(geometry: LineString | MultiLineString): MultiLineString['coordinates'] {
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

/**
 * Borders of neighbouring ground, each once: those that two neighbours share, and their outer ones,
 * but not where they run along the city, whose own outline is drawn there, nor where the ground was
 * cut off straight: nothing ends there but the file.
 */
function surroundingLines(
  body: AreaShape,
  surroundings: readonly { readonly geometry: Polygon | MultiPolygon | LineString | MultiLineString }[],
): MultiLineString {
  const areas = surroundings.map(({ geometry }) => geometry).filter(isArea);
  const drawn = surroundings.flatMap(({ geometry }) => (isArea(geometry) ? [] : linesOf(geometry)));
  if (areas.length === 0) return { type: 'MultiLineString', coordinates: drawn };
  const { borders, outline } = sharedBorders(areas);
  const along = sharedBorders([...areas, body]);
  // The body is the last area: what it shares with others is no line of the surroundings.
  const cityEdges = edgeKeys(along.borders, edgeKeys(borders));
  const isCut = cutEdges(areas);
  const outer = outline.coordinates.flatMap((line) =>
    splitLine(line, (from, to) => cityEdges.has(edgeKey(from, to)) || isCut(from, to)),
  );
  return { type: 'MultiLineString', coordinates: [...drawn, ...borders.coordinates, ...outer] };
}

type Line = MultiLineString['coordinates'][number];

function edgeKey(from: Line[number], to: Line[number]): string {
  const [a, b] = [from, to].map(([x = 0, y = 0]) => `${x.toFixed(6)} ${y.toFixed(6)}`);
  return (a ?? '') < (b ?? '') ? `${a ?? ''} ${b ?? ''}` : `${b ?? ''} ${a ?? ''}`;
}

function edgeKeys({ coordinates }: MultiLineString, without?: ReadonlySet<string>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const line of coordinates) {
    line.forEach((to, place) => {
      const from = line[place - 1];
      if (from && !without?.has(edgeKey(from, to))) keys.add(edgeKey(from, to));
    });
  }
  return keys;
}

type EdgeTest = (from: Line[number], to: Line[number]) => boolean;

/** Whether an edge runs along a side of the box around all ground. */
function cutEdges(areas: readonly AreaShape[]): EdgeTest {
  const [west, south, east, north] = unionBounds(areas.map(boundsOf));
  return ([fromX, fromY], [toX, toY]) =>
    (fromX === toX && (fromX === west || fromX === east)) ||
    (fromY === toY && (fromY === south || fromY === north));
}

/** What is left of a line without some edges. */
function splitLine(line: Line, isLeftOut: EdgeTest): Line[] {
  const parts: Line[] = [];
  let open: Line | null = null;
  line.forEach((to, place) => {
    const from = line[place - 1];
    if (!from) return;
    if (isLeftOut(from, to)) {
      open = null;
      return;
    }
    if (open) open.push(to);
    else parts.push((open = [from, to]));
  });
  return parts;
}
