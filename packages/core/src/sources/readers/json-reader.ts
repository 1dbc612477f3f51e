import { readJson } from './read-json.js';
import type { ResourceReader } from './resource-reader.js';

/** A JSON list of rows, one JSON object, or any of the JSON formats of geometry. */
export const jsonReader: ResourceReader = {
  format: 'json',
  extensions: ['json'],
  mediaTypes: ['application/json', 'text/json'],
  read: (content, context) => readJson(content, context),
};
