/** The areas that a drill step shows: the children that are named, and the cells that are coloured. */
import type { AreaNode } from '../divisions/hierarchy.js';
import { isShown } from '../privacy/scope.js';
import { sharedBorders, type SharedBorders } from '../spatial/shared-borders.js';
import { areaShape } from '../divisions/area-shape.js';
import type { CitySnapshot } from './city-snapshot.js';
import type { Scope } from './view.js';

/** Areas beside each other. */
export interface Sheet {
  readonly areas: readonly AreaNode[];
  /** What they have in common; found when first asked for. */
  readonly shared: SharedBorders;
  /** Codes of the areas of the same level that share a border with one of them. */
  neighboursOf(area: AreaNode): readonly string[];
}

export interface DrillStep {
  readonly children: Sheet;
  readonly cells: Sheet;
}

const steps = new WeakMap<object, Map<string, DrillStep>>();

/**
 * Cells are the areas two levels down, and a child without areas below stays a cell itself, so that
 * the cells always cover the ground. Of an area with nothing below, it is the only cell.
 */
export function drillStep(area: AreaNode, snapshot: CitySnapshot, scope: Scope): DrillStep {
  const { hierarchy } = snapshot;
  let known = steps.get(hierarchy);
  if (!known) steps.set(hierarchy, (known = new Map<string, DrillStep>()));
  const key = `${scope} ${area.index}`;
  let step = known.get(key);
  if (!step) {
    const below = (of: AreaNode): readonly AreaNode[] =>
      hierarchy.childrenOf(of).filter((child) => isShown(child, scope));
    const children = below(area);
    const cells = children.flatMap((child) => {
      const deeper = below(child);
      return deeper.length > 0 ? deeper : [child];
    });
    const childSheet = sheetOf(children, snapshot);
    const same = cells.length === children.length && cells.every((cell, place) => cell === children[place]);
    const cellSheet =
      children.length === 0 ? sheetOf([area], snapshot) : same ? childSheet : sheetOf(cells, snapshot);
    step = { children: childSheet, cells: cellSheet };
    known.set(key, step);
  }
  return step;
}

/** Areas beside each other, and what they share. */
export function sheetOf(areas: readonly AreaNode[], snapshot: CitySnapshot): Sheet {
  const places = new Map(areas.map((area, place) => [area.index, place]));
  let shared: SharedBorders | undefined;
  const sheet: Sheet = {
    areas,
    get shared() {
      return (shared ??= sharedBorders(areas.map((area) => areaShape(area, snapshot))));
    },
    neighboursOf(area) {
      const beside = sheet.shared.neighbours[places.get(area.index) ?? -1] ?? [];
      return beside
        .map((place) => areas[place])
        .filter((other) => other?.level === area.level)
        .map((other) => other?.code ?? '');
    },
  };
  return sheet;
}
