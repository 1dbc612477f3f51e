import type { AreaNode } from '../divisions/hierarchy.js';
import { indicatorInfo } from '../indicators/registry.js';
import { areaFacts, areaPath } from './area-facts.js';
import { areaFigures, definitionsOf } from './area-figures.js';
import { drillStep, sheetOf, type Sheet } from './sheet.js';
import { drilledArea, periodInfo, type Sight } from './sight.js';
import type { Area, AreasQuery, AreasView } from './view.js';

/** Areas of a drill step with their figures. */
export function areasView(
  sight: Sight,
  { division, indicators }: Pick<AreasQuery, 'division' | 'indicators'>,
): AreasView {
  const { snapshot, hierarchy, scope } = sight;
  const drilled = drilledArea(sight, division);
  const definitions = definitionsOf(sight, indicators);
  const describe = describeAreas(sight, definitions);
  const { children, cells } = drillStep(drilled, snapshot, scope);
  const siblings =
    drilled.parent < 0
      ? sheetOf([drilled], snapshot)
      : drillStep(hierarchy.at(drilled.parent), snapshot, scope).children;
  const areasOf = (sheet: Sheet): readonly Area[] => sheet.areas.map((area) => describe(area, sheet));
  const childAreas = areasOf(children);
  return {
    view: 'areas',
    indicators: definitions.map((definition) => indicatorInfo(definition, snapshot)),
    period: periodInfo(sight.period),
    asOf: sight.asOf,
    path: areaPath(drilled, snapshot),
    self: describe(drilled, siblings),
    children: childAreas,
    cells: cells === children ? childAreas : areasOf(cells),
  };
}

/** @returns A function that describes an area of a sheet. */
export function describeAreas(
  sight: Sight,
  definitions: ReturnType<typeof definitionsOf>,
): (area: AreaNode, sheet: Sheet) => Area {
  const factsOf = areaFacts(sight.snapshot, sight.scope);
  const figuresOf = areaFigures(sight, definitions);
  return (area, sheet) => ({
    ...factsOf(area),
    figures: figuresOf(area),
    neighbours: sheet.neighboursOf(area),
  });
}
