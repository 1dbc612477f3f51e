import { unwrapped } from '@hivemap/core';
import type { Feature, FeatureCollection, GeoJSON, Geometry } from 'geojson';

/** Keys that would reach into prototypes where maps of properties are copied. */
const REFUSED = new Set(['__proto__', 'constructor', 'prototype']);
const TYPES = new Set(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']);

/**
 * Any GeoJSON as a collection whose features all have an id, `hiveId`. One bad feature would make
 * MapLibre drop all of them: those without a geometry that it can draw are left out. What a framework has made
 * reactive could not be posted to its worker: it is copied.
 */
export function asCollection(data: GeoJSON): FeatureCollection {
  return { type: 'FeatureCollection', features: featuresOf(data).flatMap(cleaned) };
}

function featuresOf(data: GeoJSON): readonly Feature[] {
  if (data.type === 'FeatureCollection') return Array.isArray(data.features) ? data.features : [];
  if (data.type === 'Feature') return [data];
  return [{ type: 'Feature', properties: {}, geometry: data }];
}

function cleaned(feature: Feature | null, index: number): Feature[] {
  const geometry = feature?.geometry as Geometry | null | undefined;
  if (
    !feature ||
    !geometry ||
    !TYPES.has(geometry.type) ||
    !finite((geometry as { coordinates: unknown }).coordinates)
  )
    return [];
  const entries = Object.entries(unwrapped(feature.properties ?? {})).filter(([key]) => !REFUSED.has(key));
  const properties = { ...Object.fromEntries(entries), hiveId: String(feature.id ?? index) };
  const id = feature.id === undefined ? {} : { id: feature.id };
  return [{ type: 'Feature', ...id, properties, geometry: unwrapped(geometry) }];
}

function finite(coordinates: unknown): boolean {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return false;
  return coordinates.every((part) => (Array.isArray(part) ? finite(part) : Number.isFinite(part)));
}
