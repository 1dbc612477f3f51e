import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FeedLog } from './feed-log.js';
import { LIVING, type LivingCity } from './living-city.js';
import { sendEvents } from './send-events.js';

/** How a page is told to listen. */
export interface LiveEntry {
  readonly href: string;
  readonly transport: 'sse' | 'websocket' | 'mqtt';
  readonly topic?: string;
}

export const FEED_PATH = '/feed';
const LIVING_PATH = '/city/living/';

/**
 * The manifest of a city that lives: its "now" is the simulated one, and what lives is read as it is at the moment
 * that somebody asks.
 *
 * @param manifest - As it is served to the page.
 */
export function livingManifest(manifest: string, city: LivingCity, live: LiveEntry): string {
  const written = JSON.parse(manifest) as { resources: Record<string, Record<string, unknown>> };
  const resources = { ...written.resources };
  for (const name of LIVING) {
    if (!resources[name]) continue;
    const { crs, coverage } = resources[name];
    resources[name] = {
      href: `${LIVING_PATH}${name}.ndjson`,
      live,
      ...(crs === undefined ? {} : { crs }),
      ...(coverage === undefined ? {} : { coverage }),
    };
  }
  return JSON.stringify({ ...written, asOf: city.now, resources });
}

/** Answers what lives: the feed, and records as they are now. */
export function livingAnswers(city: LivingCity, log: FeedLog, manifest: () => string) {
  return (pathname: string, request: IncomingMessage, response: ServerResponse): boolean => {
    if (pathname === FEED_PATH) sendEvents(log, request, response);
    else if (pathname === '/city/city.json')
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(manifest());
    else {
      const name = LIVING.find((one) => pathname === `${LIVING_PATH}${one}.ndjson`);
      if (!name) return false;
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
      for (const row of city.rows(name)) response.write(`${JSON.stringify(row)}\n`);
      response.end();
    }
    return true;
  };
}
