import type { Feature } from 'geojson';
import type { AreaNode } from '../divisions/hierarchy.js';
import { boundsOf } from '../spatial/bounds-of.js';
import { cellMesh } from '../spatial/cell-mesh.js';
import { areaShape } from '../divisions/area-shape.js';
import { drillStep } from './sheet.js';
import { drilledArea, type Sight } from './sight.js';
import type { AreaShape, ShapeProperties, ShapesQuery, ShapesView } from './view.js';

const answers = new WeakMap<object, Map<string, ShapesView>>();

/** More areas than this are outlined by the mesh alone: as features they would hold up the page that takes them over. */
const MOST_FEATURES = 1000;

/** Outlines of a drill step; no figures, so that new figures never send them again. */
export function shapesView(sight: Sight, { division }: Pick<ShapesQuery, 'division'>): ShapesView {
  const { snapshot, hierarchy, scope } = sight;
  const area = drilledArea(sight, division);
  let known = answers.get(hierarchy);
  if (!known) answers.set(hierarchy, (known = new Map<string, ShapesView>()));
  const key = `${scope} ${area.index}`;
  let answer = known.get(key);
  if (!answer) {
    const { children, cells } = drillStep(area, snapshot, scope);
    const feature = (of: AreaNode): Feature<AreaShape, ShapeProperties> => ({
      type: 'Feature',
      id: of.code,
      properties: { code: of.code, level: of.level },
      geometry: areaShape(of, snapshot),
    });
    const byMesh = cells === children && children.areas.length > MOST_FEATURES;
    answer = {
      view: 'shapes',
      division: area.code,
      bounds: boundsOf(areaShape(area, snapshot)),
      self: feature(area),
      children: { type: 'FeatureCollection', features: byMesh ? [] : children.areas.map(feature) },
      cells: cellMesh(
        cells.areas.map(({ code }) => code),
        cells.areas.map((cell) => areaShape(cell, snapshot)),
        cells.shared,
      ),
      cellsAreChildren: cells === children,
      childBorders: byMesh ? { type: 'MultiLineString', coordinates: [] } : children.shared.borders,
    };
    known.set(key, answer);
  }
  return answer;
}
