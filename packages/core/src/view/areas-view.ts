import type { AreaNode } from '../divisions/hierarchy.js';
import { indicatorInfo } from '../indicators/registry.js';
import { areaFacts, areaPath } from './area-facts.js';
import { areaFigures, definitionsOf } from './area-figures.js';
import { areaProjects } from './unit-projects.js';
import { compareFigures, type ComparedFigures } from './comparison.js';
import { drillStep, sheetOf, type Sheet } from './sheet.js';
import { drilledArea, periodInfo, type Sight } from './sight.js';
import type { Area, AreasQuery, AreasView } from './view.js';

/** Areas of a drill step with their figures. */
export function areasView(
  sight: Sight,
  { division, indicators, compare }: Pick<AreasQuery, 'division' | 'indicators' | 'compare'>,
): AreasView {
  const { snapshot, hierarchy, scope } = sight;
  const drilled = drilledArea(sight, division);
  const definitions = definitionsOf(sight, indicators);
  const compared = compare && compareFigures(sight, definitions, compare);
  const describe = describeAreas(sight, definitions, compared);
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
    ...(compared ? { comparison: compared.info } : {}),
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
  compared?: ComparedFigures,
): (area: AreaNode, sheet: Sheet) => Area {
  const factsOf = areaFacts(sight.snapshot, sight.scope);
  const figuresOf = areaFigures(sight, definitions);
  const projectsOf = areaProjects(sight);
  return (area, sheet) => ({
    ...factsOf(area),
    ...withProjects(projectsOf(area)),
    figures: figuresOf(area),
    ...(compared ? { comparison: compared.figuresOf(area) } : {}),
    neighbours: sheet.neighboursOf(area),
  });
}

function withProjects(projects: readonly string[]): Pick<Area, 'projects'> {
  return projects.length > 0 ? { projects } : {};
}
