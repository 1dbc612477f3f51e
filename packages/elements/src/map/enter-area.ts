/** What choosing an area does, by pointer and by keyboard alike. */
import type { Area, AreasView } from '@hivemap/core';
import type { City } from '../city/city.js';
import { toggleTarget } from '../city/select-several.js';

export interface AreaStep {
  /** The division that is entered; `null` where nothing lies below. */
  readonly into: Area | null;
  /** What is selected then. */
  readonly cell: Area;
}

/** Choosing a cell leads into the child that holds it; at the deepest level it selects. */
export function areaStep(view: AreasView, code: string): AreaStep | null {
  const cell = view.cells.find((area) => area.code === code);
  if (!cell) return null;
  const child = view.children.find((area) => area.code === cell.code || area.code === cell.parent);
  const holder = child ?? view.children.find((area) => cell.code.startsWith(area.code));
  return { into: holder && holder.childCount > 0 ? holder : null, cell };
}

/** Adds an area to the selection, or takes it out, without going anywhere. */
export function toggleArea(city: City, view: AreasView, code: string): void {
  const cell = view.cells.find((area) => area.code === code);
  if (!cell) return;
  const selection = toggleTarget(city.state.selection, { kind: cell.kind, id: cell.code });
  city.dispatch({ type: 'select', selection });
}

/** Enters or selects the area; an area that is gone meanwhile is no error. */
export async function enterArea(city: City, view: AreasView, code: string): Promise<void> {
  const step = areaStep(view, code);
  if (!step) return;
  if (step.into)
    try {
      await city.drillTo(step.into.code);
    } catch {
      return;
    }
  if (step.cell.code !== step.into?.code)
    city.dispatch({ type: 'select', selection: [{ kind: step.cell.kind, id: step.cell.code }] });
}
