import type { CityRecords } from './city-snapshot.js';
import type { Figure } from './figure.js';
import type { Sight } from './sight.js';
import { ACTORS } from './view.js';

/** What the six actors of a community did in one reported period. */
export interface CommunityPeriod {
  /** As reported: `2026-10`. */
  readonly period: string;
  /** Joint actions in the order of {@link ACTORS}. */
  readonly actions: readonly Figure[];
}

type ActionRow = NonNullable<CityRecords['communityActions']>[number];

/** So many periods are told, the latest last. */
const PERIODS = 12;

/**
 * The honeycomb over time: reported periods that are over at `asOf`, and the one that is not, oldest first.
 * An actor that a reported period does not name did nothing.
 *
 * @param code - Of the community.
 */
export function communityHistory(code: string, { snapshot, asOf }: Sight): readonly CommunityPeriod[] {
  const rows = snapshot.records.communityActions?.filter(({ community }) => community === code) ?? [];
  const byPeriod = new Map<string, ActionRow[]>();
  for (const row of rows) byPeriod.set(row.period, [...(byPeriod.get(row.period) ?? []), row]);
  const today = asOf.slice(0, 10);
  return [...byPeriod]
    .filter(([period]) => period <= today)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(-PERIODS)
    .map(([period, reported]) => ({
      period,
      actions: ACTORS.map((actor): Figure => ({
        state: 'value',
        value: reported.filter((row) => row.actor === actor).reduce((sum, { actions }) => sum + actions, 0),
      })),
    }));
}
