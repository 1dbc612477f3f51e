import { cellOutline, type CellMesh, type ShapesView } from '@hivemap/core';
import type { Feature, FeatureCollection } from 'geojson';
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
  const found = new Map<string, Feature>();
  shapes.cells.codes.forEach((code, cell) => {
    if (wanted.has(code)) found.set(code, outline(shapes.cells, cell));
  });
  for (const child of shapes.children.features)
    if (wanted.has(child.properties.code)) found.set(child.properties.code, child);
  return { type: 'FeatureCollection', features: [...found.values()] };
}

function outline(mesh: CellMesh, cell: number): Feature {
  return {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: cellOutline(mesh, cell) },
  };
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
