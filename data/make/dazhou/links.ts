/** Data links: townships to their county, counties to the city, and what stands beside a centre to it. */
import { gauss, hash } from '../chance/hash.js';
import { dateTimeText, parseLocal } from '../chance/local-time.js';
import type { Features } from '../write/city-writer.js';
import { centerId } from './center-id.js';
import { AS_OF, CITY, COUNTIES, SEED } from './facts.js';
import type { Land } from './land.js';
import { PARKS, SCENIC_AREAS } from './places.js';

/** Minutes of the last thirty days. */
const TOTAL_MINUTES = 30 * 1440;
const STALE_LINK = `centre:${centerId('511725104')}`;
const STALE_MINUTES = 3 * 1440 + 95;

/** Townships report to their county, counties to the city; each command and management centre to its governance centre. */
export function linkRecords(land: Land, stations: Features): object[] {
  const commands = stations
    .map(
      ({ properties }) =>
        properties as { readonly id: string; readonly type: string; readonly division: string },
    )
    .filter(({ type }) => type === 'police-command' || type === 'urban-management');
  const pairs: (readonly [from: string, to: string])[] = [
    ...land.townships.map(({ code }) => [code, code.slice(0, 6)] as const),
    ...COUNTIES.map(({ code }) => [code, CITY.code] as const),
    ...[...PARKS, ...SCENIC_AREAS].map(({ id, county }) => [id, county] as const),
  ].map(([from, to]) => [`centre:${centerId(from)}`, `centre:${centerId(to)}`]);
  pairs.push(
    ...commands.map(({ id, division }) => [`station:${id}`, `centre:${centerId(division)}`] as const),
  );
  return pairs.map(([from, to], i) => {
    const minutesAgo = from === STALE_LINK ? STALE_MINUTES : 1 + Math.floor(14 * hash(SEED, 'sync', i) ** 2);
    const downShare = from === STALE_LINK ? 0.11 : Math.min(0.05, 0.004 * Math.exp(gauss(SEED, 'down', i)));
    return {
      id: `L${String(i + 1).padStart(3, '0')}`,
      from,
      to,
      lastSyncAt: dateTimeText(parseLocal(AS_OF) - minutesAgo, '+08:00'),
      upMinutes: Math.round(TOTAL_MINUTES * (1 - downShare)),
      totalMinutes: TOTAL_MINUTES,
      messages: Math.round(
        (to.endsWith(CITY.code) ? 9000 : 700) * Math.exp(0.5 * gauss(SEED, 'messages', i)),
      ),
    };
  });
}
