import { readJson } from './read-json.js';
import type { ResourceReader } from './resource-reader.js';

/** A GeoJSON FeatureCollection (RFC 7946). */
export const geojsonReader: ResourceReader = {
  format: 'geojson',
  extensions: ['geojson'],
  mediaTypes: ['application/geo+json', 'application/vnd.geo+json'],
  read: (content, context) => readJson(content, context),
};
