import { parseJson } from './parse-json.js';
import { readDocument } from './read-document.js';
import type { ResourceReader } from './resource-reader.js';

/** A JSON list of rows, one JSON object, or any of the JSON formats of geometry. */
export const jsonReader: ResourceReader = {
  format: 'json',
  extensions: ['json'],
  mediaTypes: ['application/json', 'text/json'],
  async *read(text, context) {
    yield* readDocument(parseJson(await text.whole()), context);
  },
};
