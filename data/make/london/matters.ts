/** A modest table of synthetic matters: none of it has to do with any real place or person. */
import { gauss, hash, hashIndex } from '../chance/hash.js';
import { dateTimeText, MINUTES_PER_DAY, parseLocal } from '../chance/local-time.js';
import { weightedPick } from '../chance/weighted-pick.js';

export const LONDON_AS_OF = '2026-11-20T08:00:00Z';
export const LONDON_SEED = 11;
const MATTERS = 6000;
const SPAN_DAYS = 396;
const NOW = parseLocal(LONDON_AS_OF);

/** Types of the city's own, in place of the national ones of the default table. */
export const LONDON_CODE_TABLES = {
  matterTypes: [
    { code: 'neighbor', name: { en: 'Neighbor disputes', 'zh-CN': '邻里纠纷' }, group: 'home' },
    { code: 'noise', name: { en: 'Noise', 'zh-CN': '噪声' }, group: 'home' },
    { code: 'housing', name: { en: 'Housing repairs', 'zh-CN': '住房维修' }, group: 'home' },
    { code: 'waste', name: { en: 'Waste and fly-tipping', 'zh-CN': '垃圾与乱倒' }, group: 'street' },
    { code: 'parking', name: { en: 'Parking', 'zh-CN': '停车' }, group: 'street' },
    { code: 'licensing', name: { en: 'Licensing', 'zh-CN': '许可' }, group: 'trade' },
    { code: 'trading', name: { en: 'Trading standards', 'zh-CN': '交易规范' }, group: 'trade' },
  ],
  matterGroups: [
    { code: 'home', name: { en: 'At home', 'zh-CN': '居家' } },
    { code: 'street', name: { en: 'In the street', 'zh-CN': '街面' } },
    { code: 'trade', name: { en: 'Trade', 'zh-CN': '经营' } },
  ],
  hopReasons: [
    { code: 'powers', name: { en: 'Beyond the powers of the tier', 'zh-CN': '超出本级权限' } },
    { code: 'several', name: { en: 'Several boroughs concerned', 'zh-CN': '涉及多区' } },
  ],
};
const TYPE_WEIGHTS = [22, 26, 18, 16, 10, 5, 3];
const TIERS = ['grid', 'village', 'township', 'county', 'city'] as const;
const CLOCK_DAYS = [5, 5, 8, 15, 25];

const text = (minutes: number): string => dateTimeText(minutes, 'Z');

/** @param boroughs - Codes; a busy borough comes up as often as its hash says. */
export function londonMatters(boroughs: readonly string[]): object[] {
  const places = weightedPick(
    boroughs,
    boroughs.map((code) =>
      code === 'city-of-london' ? 0.15 : Math.exp(0.4 * gauss(LONDON_SEED, 'load', code)),
    ),
  );
  const types = weightedPick(
    LONDON_CODE_TABLES.matterTypes.map(({ code }) => code),
    TYPE_WEIGHTS,
  );
  const start = NOW - SPAN_DAYS * MINUTES_PER_DAY;
  const times = Array.from(
    { length: MATTERS },
    (_, i) => start + Math.floor(hash(LONDON_SEED, 'at', i) * (NOW - start)),
  ).sort((a, b) => a - b);
  return times.map((collectedAt, i) =>
    matter(
      i,
      collectedAt,
      places.pick(hash(LONDON_SEED, 'place', i)),
      types.pick(hash(LONDON_SEED, 'type', i)),
    ),
  );
}

function matter(i: number, collectedAt: number, division: string, type: string): object {
  const rank = tierRank(i, division);
  const acceptedAt = collectedAt + 20 + hashIndex(1100, LONDON_SEED, 'accepted', i);
  const hops = Array.from({ length: rank }, (_, step) => ({
    tier: TIERS[step + 1]!,
    at: acceptedAt + Math.floor((step + 0.4 + 0.5 * hash(LONDON_SEED, 'hop', i, step)) * MINUTES_PER_DAY),
    reason: hash(LONDON_SEED, 'reason', i, step) < 0.8 ? 'powers' : 'several',
  }));
  const arrivedAt = hops.at(-1)?.at ?? acceptedAt;
  const allowed = CLOCK_DAYS[rank]! * MINUTES_PER_DAY;
  const late = hash(LONDON_SEED, 'late', i) < 0.05;
  const closedAt =
    arrivedAt +
    Math.floor(allowed * (late ? 1 + hash(LONDON_SEED, 'by', i) : 0.1 + 0.85 * hash(LONDON_SEED, 'by', i)));
  const isAccepted = acceptedAt <= NOW;
  const isClosed = isAccepted && closedAt <= NOW;
  const reached = hops.filter(({ at }) => at <= NOW);
  return {
    id: `L${String(i + 1).padStart(5, '0')}`,
    type,
    division,
    tier: reached.at(-1)?.tier ?? 'grid',
    stage: isClosed ? 'closed' : isAccepted ? 'in-progress' : 'collected',
    collectedAt: text(collectedAt),
    ...(isAccepted ? { acceptedAt: text(acceptedAt), dueAt: text(arrivedAt + allowed) } : {}),
    ...(isClosed ? { closedAt: text(closedAt), success: hash(LONDON_SEED, 'success', i) < 0.95 } : {}),
    scale: hash(LONDON_SEED, 'scale', i) < 0.06 ? 3 : 4,
    ...(reached.length > 0 ? { hops: reached.map(({ at, ...hop }) => ({ ...hop, at: text(at) })) } : {}),
  };
}

/** Most matters are settled low down, in some boroughs more than in others. */
function tierRank(i: number, division: string): number {
  const lift = 0.07 * gauss(LONDON_SEED, 'rate', division);
  const at = hash(LONDON_SEED, 'tier', i) + lift;
  if (at < 0.38) return 0;
  if (at < 0.74) return 1;
  if (at < 0.93) return 2;
  return at < 0.99 ? 3 : 4;
}
