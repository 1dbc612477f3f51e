import { SourceError } from '../source-error.js';
import { jsonErrorAt } from './json-error-at.js';

/** @throws {SourceError} `empty`, `html-instead`, `truncated`, or `not-json` with the line. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const start = text.trimStart().slice(0, 1);
    if (start === '') throw new SourceError('empty');
    if (start === '<') throw new SourceError('html-instead');
    const at = jsonErrorAt(text) ?? 0;
    if ((start === '{' || start === '[') && at === text.length) throw new SourceError('truncated');
    throw new SourceError('not-json', { line: text.slice(0, at).split('\n').length });
  }
}
