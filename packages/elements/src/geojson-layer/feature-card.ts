import type { Position } from '@hivemap/core';
import { polygonCentroid } from 'd3';
import type { Feature, Geometry } from 'geojson';
import type { Card } from '../map/card.js';

/** The feature's own properties as text. */
export function featureCard({ geometry, properties }: Feature): Card {
  const { name, hiveId, ...rest } = (properties ?? {}) as Record<string, unknown>;
  const figures = Object.entries(rest)
    .filter(
      ([, value]) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
    )
    .slice(0, 3)
    .map(([label, value]) => ({ label, value: String(value) }));
  return {
    anchor: anchorOf(geometry),
    content: {
      title: typeof name === 'string' || typeof name === 'number' ? String(name) : String(hiveId),
      figures,
    },
  };
}

function anchorOf(geometry: Geometry): Position {
  switch (geometry.type) {
    case 'Point':
      return position(geometry.coordinates);
    case 'MultiPoint':
      return position(geometry.coordinates[0]);
    case 'LineString':
      return middle(geometry.coordinates);
    case 'MultiLineString':
      return middle(geometry.coordinates[0] ?? []);
    case 'Polygon':
      return centroid(geometry.coordinates[0] ?? []);
    case 'MultiPolygon':
      return centroid(geometry.coordinates[0]?.[0] ?? []);
    case 'GeometryCollection':
      return geometry.geometries[0] ? anchorOf(geometry.geometries[0]) : [0, 0];
  }
}

function position(coordinates: readonly number[] | undefined): Position {
  return [coordinates?.[0] ?? 0, coordinates?.[1] ?? 0];
}

function middle(line: readonly (readonly number[])[]): Position {
  return position(line[Math.floor(line.length / 2)]);
}

function centroid(ring: readonly (readonly number[])[]): Position {
  return ring.length > 2 ? position(polygonCentroid(ring as [number, number][])) : position(ring[0]);
}
