import { parseJson } from './parse-json.js';
import { readDocument } from './read-document.js';
import type { ResourceReader } from './resource-reader.js';

/** TopoJSON: shared borders once. */
export const topojsonReader: ResourceReader = {
  format: 'topojson',
  extensions: ['topojson'],
  mediaTypes: ['application/topo+json'],
  async *read(text, context) {
    yield* readDocument(parseJson(await text.whole()), context);
  },
};
