import { parseJson } from './parse-json.js';
import { readDocument } from './read-document.js';
import type { ResourceReader } from './resource-reader.js';

/** A GeoJSON FeatureCollection (RFC 7946). */
export const geojsonReader: ResourceReader = {
  format: 'geojson',
  extensions: ['geojson'],
  mediaTypes: ['application/geo+json', 'application/vnd.geo+json'],
  async *read(text, context) {
    yield* readDocument(parseJson(await text.whole()), context);
  },
};
