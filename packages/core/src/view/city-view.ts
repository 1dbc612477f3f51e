import type { ResourceName } from '../contract/resource-records.js';
import { indicatorInfo, indicatorRegistry } from '../indicators/registry.js';
import { isShown } from '../privacy/scope.js';
import { boundsOf } from '../spatial/bounds-of.js';
import { areaShape } from '../divisions/area-shape.js';
import type { Sight } from './sight.js';
import type { CityView, LevelInfo, ResourceState } from './view.js';

const GRID: LevelInfo = { id: 'grid', name: { 'zh-CN': '网格', en: 'Grid' } };
/** Counts of these are case figures themselves: in public they are told in hundreds. */
const CASES: ReadonlySet<string> = new Set(['matters', 'assessments', 'campaigns']);
const HUNDREDS = 100;

/** What the manifest says of the city, and how far its resources are read. */
export function cityView(sight: Sight): CityView {
  const { snapshot, hierarchy, scope } = sight;
  const { manifest } = snapshot;
  const { geometry, mapReview, expiresAt } = manifest;
  const registry = indicatorRegistry(manifest);
  return {
    view: 'city',
    code: manifest.code,
    name: manifest.name,
    asOf: sight.asOf,
    timeZone: manifest.timeZone,
    purpose: manifest.purpose,
    scope,
    synthetic: manifest.synthetic,
    ...(geometry === undefined ? {} : { geometry }),
    ...(mapReview === undefined ? {} : { mapReview }),
    sources: manifest.sources,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    levels: levelsOf(sight),
    indicators: [...registry.values()].map((definition) => indicatorInfo(definition, snapshot)),
    resources: Object.fromEntries(
      Object.entries(snapshot.resources).map(([name, state]) => {
        const coverage = manifest.resources[name as ResourceName]?.coverage;
        const stated = coverage ? { ...state, coverage } : state;
        return [name, scope === 'public' ? inPublic(name, stated) : stated];
      }),
    ),
    bounds: boundsOf(areaShape(hierarchy.root, snapshot)),
  };
}

function levelsOf({ snapshot: { manifest }, hierarchy, scope }: Sight): readonly LevelInfo[] {
  const present = new Set(hierarchy.nodes.filter((area) => isShown(area, scope)).map(({ level }) => level));
  const levels = manifest.levels.some(({ id }) => id === GRID.id)
    ? manifest.levels
    : [...manifest.levels, GRID];
  return levels.filter(({ id }) => present.has(id));
}

/** Tiles, and places that were collected, go deeper than the public may see. */
function inPublic(name: string, { tiles: _tiles, coverage, ...state }: ResourceState): ResourceState {
  const { divisions: _divisions, ...time } = coverage ?? {};
  return { ...(CASES.has(name) ? inHundreds(state) : state), ...(coverage ? { coverage: time } : {}) };
}

function inHundreds(state: ResourceState): ResourceState {
  return { state: state.state, records: Math.ceil(state.records / HUNDREDS) * HUNDREDS };
}
