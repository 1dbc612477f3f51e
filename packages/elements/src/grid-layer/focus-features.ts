import type { ShapesView } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import type { Target } from '../city/city-state.js';

/** Outlines of what is hovered and selected, of those that are on the map. */
export function focusFeatures(
  shapes: ShapesView,
  hovered: Target | null,
  selection: readonly Target[],
): FeatureCollection {
  const wanted = new Set(
    [...selection, ...(hovered ? [hovered] : [])]
      .filter(({ kind }) => kind === 'division' || kind === 'grid')
      .map(({ id }) => id),
  );
  if (wanted.size === 0) return EMPTY;
  const found = new Map(
    [...shapes.children.features, ...shapes.cells.features]
      .filter(({ properties }) => wanted.has(properties.code))
      .map((feature) => [feature.properties.code, feature]),
  );
  return { type: 'FeatureCollection', features: [...found.values()] };
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
