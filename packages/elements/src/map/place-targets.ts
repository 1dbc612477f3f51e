/** How layers of places answer: what is pointed at is hovered for everybody, a click selects it. */
import type { RecordKind } from '@hivemap/core';
import type { City } from '../city/city.js';
import type { CityState } from '../city/city-state.js';
import type { FeatureStates } from './layer-stack.js';

export function selectPlace(city: City | null, kind: RecordKind, id: string): void {
  city?.dispatch({ type: 'select', selection: [{ kind, id }] });
}

/** @param id - `null` ends the hover of a place of these kinds, and of no other. */
export function hoverPlace(
  city: City | null,
  kinds: readonly RecordKind[],
  target: { readonly kind: RecordKind; readonly id: string } | null,
): void {
  const hovered = city?.state.hovered ?? null;
  if (target || (hovered && kinds.includes(hovered.kind))) city?.dispatch({ type: 'hover', target });
}

export function selectedIds({ selection }: CityState, kind: RecordKind): ReadonlySet<string> {
  return new Set(selection.filter((target) => target.kind === kind).map(({ id }) => id));
}

export function hoveredId({ hovered }: CityState, kind: RecordKind): string | null {
  return hovered?.kind === kind ? hovered.id : null;
}

/** Feature states `selected` and `hovered` of the places of a kind. */
export function targetStates(state: CityState, kind: RecordKind): FeatureStates {
  const states = new Map<string, Record<string, boolean>>();
  for (const id of selectedIds(state, kind)) states.set(id, { selected: true });
  const hovered = hoveredId(state, kind);
  if (hovered !== null) states.set(hovered, { ...states.get(hovered), hovered: true });
  return states;
}
