import { problemMessage, type Problem, type ProblemCode } from '@hivemap/core';
import { readWall, type WallReading } from './read-wall.js';
import { WALL_RESOURCE } from './wall-resource.js';

/** Without an answer in this time the wall starts with what it has. */
const DEADLINE_MS = 10_000;

/**
 * Fetches `wall.json` and reads it. Never rejects for what the server or the file did: a wall goes on.
 *
 * @param signal - Ends it; then the promise rejects with an `AbortError`.
 */
export async function loadWall(url: string, locale: string, signal: AbortSignal): Promise<WallReading> {
  let text: string;
  const asking = new AbortController();
  const end = (): void => asking.abort();
  const timer = setTimeout(end, DEADLINE_MS);
  signal.addEventListener('abort', end);
  try {
    const response = await fetch(url, { signal: asking.signal });
    if (!response.ok)
      return failed(response.status === 404 ? 'not-found' : 'unreadable', locale, response.status);
    text = await response.text();
  } catch (error) {
    if (signal.aborted) throw error;
    return failed(asking.signal.aborted ? 'timeout' : 'unreadable', locale);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
  try {
    return readWall(JSON.parse(text), locale);
  } catch {
    return failed(/^\s*</.test(text) ? 'html-instead' : 'not-json', locale);
  }
}

function failed(code: ProblemCode, locale: string, status?: number): WallReading {
  const problem: Omit<Problem, 'message'> = {
    code,
    severity: 'error',
    resource: WALL_RESOURCE,
    path: '',
    ...(status === undefined ? {} : { params: { status } }),
  };
  return {
    plan: { scenes: [] },
    problems: [{ ...problem, message: problemMessage(problem, locale) }],
  };
}
