/** Writes London to `data/london/`: a second country, with other levels, codes and types; few layers. */
import { geoCentroid } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { gauss, hashIndex } from '../chance/hash.js';
import { interiorPoint } from '../geometry/interior-point.js';
import { equalAreaPlane, type Point, type Position } from '../geometry/plane.js';
import { fractalRing } from '../geometry/fractal-line.js';
import { CityWriter, type Features } from '../write/city-writer.js';
import { dataFolder } from '../write/data-folder.js';
import { pointFeature, polygonFeature } from '../write/feature.js';
import { londonAreas, type Area } from './borders.js';
import { LONDON_AS_OF, LONDON_CODE_TABLES, LONDON_SEED, londonMatters } from './matters.js';

type Borough = Feature<Polygon | MultiPolygon, Area>;

const PLANE = equalAreaPlane([-0.1, 51.5]);
const ACTORS = ['selfGovOrg', 'socialOrg', 'residentUnit', 'volunteerTeam', 'localWorthy', 'villager'];
const PARKS = [
  {
    id: 'P1',
    name: { en: 'Docklands Demo Park', 'zh-CN': '码头区演示园区' },
    at: [0.03, 51.507] as Position,
    unit: 'newham-council',
  },
  {
    id: 'P2',
    name: { en: 'West Demo Park', 'zh-CN': '西区演示园区' },
    at: [-0.275, 51.53] as Position,
    unit: 'ealing-council',
  },
];

export async function buildLondon(): Promise<void> {
  const areas = await londonAreas();
  const boroughs = areas.slice(1);
  const city = new CityWriter(dataFolder('london'));
  city.topojson('divisions', areas);
  city.ndjson('matters', londonMatters(boroughs.map(({ properties }) => properties.code)));
  city.json('units', councils(boroughs));
  city.geojson('communities', boroughs.map(community));
  city.geojson('parks', parkFeatures());
  city.geojson('enterprises', enterpriseFeatures());
  city.manifest(MANIFEST);
}

function councils(boroughs: readonly Borough[]): object[] {
  return [
    {
      id: 'london-office',
      name: { en: 'London demo office', 'zh-CN': '伦敦演示办公室' },
      level: 'city',
      role: 'office',
      division: 'london',
    },
    ...boroughs.map(({ properties: { code, name } }) => ({
      id: `${code}-council`,
      name: { en: `${name.en} council (demo)`, 'zh-CN': `${name['zh-CN']}议会（演示）` },
      level: 'county',
      role: 'unit',
      parent: 'london-office',
      division: code,
    })),
  ];
}

function community(borough: Borough): Features[number] {
  const { code, name } = borough.properties;
  const rings =
    borough.geometry.type === 'Polygon' ? borough.geometry.coordinates : borough.geometry.coordinates[0]!;
  const outer = rings[0]!.slice(1).map(([lon, lat]): Position => [lon!, lat!]);
  const actors = ACTORS.map((actor) => {
    const actions = Math.max(0, Math.round(14 + 9 * gauss(LONDON_SEED, 'actions', code, actor)));
    const activity = actions === 0 ? 0 : Number((1 - Math.exp(-actions / 14)).toFixed(2));
    return [
      actor,
      { groups: 1 + hashIndex(5, LONDON_SEED, 'groups', code, actor), activity, actions },
    ] as const;
  });
  return pointFeature(interiorPoint(outer, geoCentroid(borough)), {
    code: `${code}-community`,
    kind: 'urban',
    division: code,
    name: { en: `${name.en} community (demo)`, 'zh-CN': `${name['zh-CN']}社区（演示）` },
    core: { branches: 1 + hashIndex(4, LONDON_SEED, 'branches', code), activity: 0.7 },
    actors: Object.fromEntries(actors),
  });
}

function parkFeatures(): Features {
  return PARKS.map(({ id, name, at, unit }) => {
    const [x, y] = PLANE.toPlane(at);
    const corners = Array.from({ length: 7 }, (_, i): Point => {
      const angle = (i / 7) * 2 * Math.PI;
      const km = 0.7 + 0.12 * gauss(LONDON_SEED, id, i);
      return [x + 1.4 * km * Math.cos(angle), y + km * Math.sin(angle)];
    });
    const ring = fractalRing(corners, { key: `${LONDON_SEED}/${id}`, shortestKm: 0.3, roughness: 0.04 });
    return polygonFeature(ring.map(PLANE.toPosition), { id, name, level: 'city', liaison: unit });
  });
}

const ENTERPRISES_EACH = 8;

function enterpriseFeatures(): Features {
  return PARKS.flatMap(({ id, name, at }) =>
    Array.from({ length: ENTERPRISES_EACH }, (_, i) => {
      const angle = (i / ENTERPRISES_EACH) * 2 * Math.PI;
      const [x, y] = PLANE.toPlane(at);
      return pointFeature(PLANE.toPosition([x + 0.4 * Math.cos(angle), y + 0.3 * Math.sin(angle)]), {
        id: `${id}-${i + 1}`,
        park: id,
        name: { en: `${name.en} Company ${i + 1} Ltd`, 'zh-CN': `${name['zh-CN']}第${i + 1}公司` },
      });
    }),
  );
}

const MANIFEST = {
  hivemap: 1,
  revision: `${LONDON_AS_OF.slice(0, 10)}-${LONDON_SEED}`,
  code: 'london',
  codeSystem: 'free',
  jurisdiction: 'GB',
  timeZone: 'Europe/London',
  levels: [
    { id: 'city', name: { en: 'City', 'zh-CN': '市' } },
    { id: 'borough', name: { en: 'Borough', 'zh-CN': '自治市' } },
  ],
  name: { en: 'London', 'zh-CN': '伦敦' },
  asOf: LONDON_AS_OF,
  purpose: {
    en: 'Demonstration with real borders outside China; all records are synthetic',
    'zh-CN': '境外真实界线的演示，记录均为合成数据',
  },
  synthetic: true,
  geometry: 'official',
  crs: 'wgs84',
  gridCode: 'free',
  scope: 'internal',
  codeTables: LONDON_CODE_TABLES,
  'x-seed': LONDON_SEED,
  sources: [
    {
      title: {
        en: 'London borough boundaries, by vega-datasets 3.2.1',
        'zh-CN': '伦敦自治市界线：vega-datasets 3.2.1',
      },
      license: 'OGL-UK-3.0',
      url: 'https://data.london.gov.uk/dataset/statistical-gis-boundary-files-london',
      note: 'Contains National Statistics data © Crown copyright and database right 2015. Contains Ordnance Survey data © Crown copyright and database right 2015. Simplified.',
    },
    { title: { en: 'All else: synthetic demo data', 'zh-CN': '其余均为演示用合成数据' }, license: 'MIT' },
  ],
};
