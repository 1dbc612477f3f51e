/** A city of two counties, three villages and six grids, small enough to be read. */
import type { Feature, Polygon } from 'geojson';

type Open = Record<string, unknown>;

/** A square, counter-clockwise. */
export function square(west: number, south: number, size: number): Polygon {
  const [east, north] = [west + size, south + size];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

export function feature(properties: Open, geometry: unknown): Feature {
  return { type: 'Feature', properties, geometry: geometry as Polygon };
}

export function collection(...features: readonly unknown[]) {
  return { type: 'FeatureCollection', features };
}

/** Divisions with their villages beside each other, each 0.02° wide. */
export function divisions() {
  return collection(
    feature({ code: '511702', level: 'county', name: '通川区', areaKm2: 10 }, square(107, 31, 0.04)),
    feature({ code: '511703', level: 'county', name: '达川区' }, square(107.04, 31, 0.04)),
    feature({ code: '511702001', level: 'township', name: '东城街道' }, square(107, 31, 0.04)),
    feature({ code: '511702001001', level: 'village', name: '二马路社区' }, square(107, 31, 0.02)),
    feature({ code: '511702001002', level: 'village', name: '大北街社区' }, square(107.02, 31, 0.02)),
  );
}

export function matter(id: string, more: Open = {}): Open {
  return {
    id,
    type: '02',
    division: '511702001001',
    tier: 'village',
    stage: 'closed',
    collectedAt: '2026-10-05T09:00:00+08:00',
    acceptedAt: '2026-10-05T10:00:00+08:00',
    closedAt: '2026-10-07T10:00:00+08:00',
    ...more,
  };
}

/** A manifest; what is given replaces its fields, `resources` are added to its divisions. */
export function manifest({ resources = {}, ...more }: Open & { resources?: Open } = {}): Open {
  return {
    hivemap: 1,
    code: '511700',
    name: { 'zh-CN': '达州市', en: 'Dazhou' },
    asOf: '2026-11-20T08:00:00+08:00',
    purpose: '测试',
    synthetic: true,
    scope: 'internal',
    resources: { divisions: { data: divisions() }, ...resources },
    ...more,
  };
}
