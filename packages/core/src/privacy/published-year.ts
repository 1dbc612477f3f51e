/** What is published of case figures in public scope: a calendar year at a time, all of its figures at once. */
import type { ZoneClock } from '../calendar/zone-clock.js';
import { instantOf } from '../contract/instant-of.js';
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import type { IndicatorDefinition } from '../indicators/indicator-definition.js';
import { matterGroups } from '../indicators/matter-groups.js';
import { indicatorRegistry } from '../indicators/registry.js';
import { figureOf, type Count } from '../indicators/tally.js';
import { WeakMemo } from '../indicators/weak-memo.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import type { Figure } from '../view/figure.js';
import { caseFamilies, type CaseFamily, type PublicIndicator } from './case-families.js';
import { hiddenFigures, type IsHidden } from './hidden-figures.js';
import { hiddenLateFigures } from './late-figures.js';
import { denominatorOf, numeratorOf, publicCounts, type PublicPlaces } from './public-counts.js';
import { publicPeriodNodes } from './public-period-nodes.js';

/** Figures of case indicators that count over a period. */
export interface PublishedYear {
  /** @param period - Id of a year, a quarter or a month, as `resolvePeriod` writes it. */
  figure(definition: IndicatorDefinition, period: string, area: AreaNode): Figure;
  /** Whether any count of all cases of the city itself is hidden, of those kinds. */
  hidesCity(cases: readonly string[]): boolean;
}

const NOT_PUBLISHED: Figure = { state: 'none', reason: 'not-published' };
const SUPPRESSED: Figure = { state: 'suppressed' };
const NOT_COLLECTED: Count = { kind: 'none', reason: 'not-collected' };

/** Elements ask for one period at a time, often of the same years. */
const memo = new WeakMemo<CitySnapshot, Hierarchy, PublishedYear>(8);

export function publishedYear(
  year: number,
  snapshot: CitySnapshot,
  hierarchy: Hierarchy,
  clock: ZoneClock,
): PublishedYear {
  return memo.get(snapshot, hierarchy, String(year), () => {
    const { asOf, timeZone } = snapshot.manifest;
    const periods = publicPeriodNodes(year, instantOf(asOf, timeZone, 'end'), clock);
    const areas = [hierarchy.root, ...hierarchy.childrenOf(hierarchy.root)];
    return publish({ snapshot, hierarchy, areas, periods });
  });
}

interface Decided {
  readonly family: CaseFamily;
  readonly isHidden: IsHidden;
}

function publish(places: PublicPlaces): PublishedYear {
  const { snapshot, areas, periods } = places;
  const { manifest } = snapshot;
  const registered = [...indicatorRegistry(manifest).values()].filter(
    ({ disclosure, kind, internalOnly }) => disclosure === 'case' && kind === 'flow' && !internalOnly,
  );
  const groups = matterGroups(manifest).map(({ definition }) => definition);
  // Until everything is read, figures may still come from elsewhere.
  const frozen = isSettled(snapshot) ? snapshot.frozen : undefined;
  const tallied = [...registered, ...groups]
    .map((definition): PublicIndicator => ({
      definition,
      counts: publicCounts(definition, places, frozen),
    }))
    // Groups that nothing is known of would be parts of nothing.
    .filter(({ definition, counts }) => !groups.includes(definition) || isKnown(counts));
  const counted = tallied.map((one) => withoutPartial(one, tallied));
  const isLate = ({ definition }: PublicIndicator): boolean =>
    definition.cases?.settlesAfterDays !== undefined;
  const decided = caseFamilies(
    counted.filter((one) => !isLate(one)),
    manifest.privacy,
  ).map((family): Decided => ({ family, isHidden: hiddenFigures(family, periods, areas.length) }));
  const late = new Map(
    counted.filter(isLate).map((one) => [one.definition.id, lateHidden(one, decided, counted, places)]),
  );
  const placeOfPeriod = new Map(periods.map(({ period }, place) => [period.id, place]));
  const placeOfArea = new Map(areas.map(({ code }, place) => [code, place]));
  const countsOf = new Map(counted.map(({ definition, counts }) => [definition.id, counts]));
  const hides = (id: string, period: number, area: number): boolean =>
    decided.some(({ family, isHidden }) =>
      family.columnsOf.get(id)?.some((column) => isHidden(column, period, area)),
    );
  return {
    figure(definition, periodId, { code }) {
      const period = placeOfPeriod.get(periodId);
      const area = placeOfArea.get(code);
      const count = countsOf.get(definition.id)?.[period ?? -1]?.[area ?? -1];
      if (period === undefined || area === undefined || !count) return NOT_PUBLISHED;
      if (count.kind === 'none') return { state: 'none', reason: count.reason };
      const lately = late.get(definition.id);
      if (late.has(definition.id)) {
        if (!lately || periods[period]!.parent >= 0 || period !== 0) return NOT_PUBLISHED;
        return lately[area] ? SUPPRESSED : figureOf(count, definition);
      }
      return hides(definition.id, period, area) ? SUPPRESSED : figureOf(count, definition);
    },
    hidesCity: (cases) =>
      decided.some(
        ({ family, isHidden }) =>
          registered.some(
            ({ id, cases: role }) => role && cases.includes(role.of) && family.columnsOf.has(id),
          ) && periods.some((_, period) => isHidden(0, period, 0)),
      ),
  };
}

/** Without counts whose denominator is not that of all cases. */
function withoutPartial(one: PublicIndicator, others: readonly PublicIndicator[]): PublicIndicator {
  const { cases } = one.definition;
  if (!cases?.isPartial) return one;
  const whole = others.find(
    ({ definition }) =>
      definition.cases?.of === cases.of && !definition.cases.isPartial && definition.unit === 'share',
  );
  if (!whole) return one;
  const counts = one.counts.map((row, period) =>
    row.map((count, area): Count => {
      const all = whole.counts[period]?.[area];
      if (count.kind !== 'ratio' || all?.kind !== 'ratio') return count;
      return count.denominator === all.denominator ? count : NOT_COLLECTED;
    }),
  );
  return { ...one, counts };
}

function isKnown(counts: PublicIndicator['counts']): boolean {
  return counts.some((row) => row.some(({ kind }) => kind !== 'none'));
}

function isSettled({ manifest, resources }: CitySnapshot): boolean {
  return Object.keys(manifest.resources).every((name) => {
    const state = resources[name as keyof typeof resources]?.state;
    return state === 'ready' || state === 'error';
  });
}

const DAY_MS = 86_400_000;

/**
 * By area whether the year's figure of a late indicator is hidden; `null` while the year is not
 * over for so long that its count is final.
 */
function lateHidden(
  { definition, counts }: PublicIndicator,
  decided: readonly Decided[],
  counted: readonly PublicIndicator[],
  { snapshot, areas, periods }: PublicPlaces,
): readonly boolean[] | null {
  const { asOf, timeZone, privacy } = snapshot.manifest;
  const year = periods[0];
  const settles = definition.cases?.settlesAfterDays ?? 0;
  if (year?.stage !== LAST_STAGE) return null;
  if (year.period.toMs + settles * DAY_MS > instantOf(asOf, timeZone, 'end')) return null;
  const own = counts[0]!;
  const same = counted.filter(({ definition: { cases } }) => cases?.of === definition.cases?.of);
  const related = decided.filter(({ family }) =>
    same.some(({ definition: { id } }) => family.columnsOf.has(id)),
  );
  // Groups split the same cases in a way that is not linked with this one but by the whole.
  const groups = new Set(matterGroups(snapshot.manifest).map(({ definition: { id } }) => id));
  const touchedAt = (area: number): boolean =>
    related.some(({ family, isHidden }) => {
      const apart = partitionsOf(family, groups);
      return family.columns.some(
        ({ partition }, column) =>
          !apart.has(partition) && periods.some((__, period) => isHidden(column, period, area)),
      );
    });
  const wholes = own.map(denominatorOf);
  const hits = own.map((count, area) => Math.min(numeratorOf(count), wholes[area]!));
  const [city = 0, ...below] = wholes;
  const [cityHits = 0, ...belowHits] = hits;
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  // What belongs to no area below is told by subtraction.
  const rest = Math.max(0, city - sum(below));
  const restHits = Math.min(rest, Math.max(0, cityHits - sum(belowHits)));
  const late = hiddenLateFigures(
    {
      wholes: [...wholes, rest],
      hits: [...hits, restHits],
      touched: [...areas.keys(), ...(rest > 0 ? [areas.length] : [])].map((area) =>
        area < areas.length ? touchedAt(area) : below.some((_, place) => touchedAt(place + 1)),
      ),
    },
    privacy.k,
  );
  return late.slice(0, areas.length);
}

/** Numbers of the partitions that some indicators are parts of. */
function partitionsOf({ columns, columnsOf }: CaseFamily, ids: ReadonlySet<string>): ReadonlySet<number> {
  const own = [...ids].flatMap((id) => columnsOf.get(id) ?? []);
  return new Set(own.map((column) => columns[column]!.partition).filter((partition) => partition >= 0));
}

/** The year's own round. */
const LAST_STAGE = 16;
