/**
 * Figures of the public lattice as rows of the `indicators` resource: what a backend may hand out in
 * place of its records. They are taken from the view, so that they are the figures of the map.
 */
import { GROUPED_INDICATOR } from '../indicators/matter-groups.js';
import type { CityHandle } from './city-handle.js';
import type { Area, IndicatorInfo } from './view.js';

/** A row of the `indicators` resource. */
export interface IndicatorRow {
  readonly division: string;
  readonly indicator: string;
  readonly period: string;
  /** Group of matter types; the numerator is how many of it were accepted. */
  readonly group?: string;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Not published, so that nobody can be recognised; without this an absent row would be none. */
  readonly suppressed?: true;
}

export interface PublishedIndicators {
  readonly rows: readonly IndicatorRow[];
  readonly suppressed: number;
  /** Indicators that can't be told by numerator and denominator (medians, evenness). */
  readonly leftOut: readonly string[];
}

export interface PublishOptions {
  /** Ids of indicators. */
  readonly indicators: readonly string[];
  /** Periods of the lattice: closed months, quarters, years. Others are left out. */
  readonly periods: readonly string[];
  /** Ids of levels; the public sees the first two. */
  readonly levels: readonly string[];
  readonly onProgress?: (done: number, of: number) => void;
}

/** Whether an indicator's figures carry what its rows need. */
export function isPublishable({ unit }: IndicatorInfo): boolean {
  return unit !== 'days';
}

function rowOf(area: Area, { id, unit }: IndicatorInfo, period: string): IndicatorRow | null {
  const figure = area.figures[id];
  const row = { division: area.code, indicator: id, period };
  // A rate of too few cases is not shown either, and its row would tell the numerator.
  if (figure?.state === 'suppressed' || figure?.state === 'insufficient') return { ...row, suppressed: true };
  if (figure?.state !== 'value') return null;
  if (figure.numerator !== undefined && figure.denominator !== undefined)
    return { ...row, numerator: figure.numerator, denominator: figure.denominator };
  return unit === 'count' ? { ...row, numerator: figure.value } : null;
}

/** Matters by group of types. A group without a row had none. */
async function groupRows(city: CityHandle, { code }: Area, period: string): Promise<readonly IndicatorRow[]> {
  const { record } = await city.view({
    view: 'record',
    kind: 'division',
    id: code,
    indicators: [],
    scope: 'public',
    period,
  });
  if (record?.kind !== 'division') return [];
  return record.types.flatMap(({ code: group, count }): readonly IndicatorRow[] => {
    const row = { division: code, indicator: GROUPED_INDICATOR, period, group };
    if (count.state === 'suppressed') return [{ ...row, suppressed: true }];
    return count.state === 'value' ? [{ ...row, numerator: count.value }] : [];
  });
}

/**
 * Asks the view, in public scope, for each period.
 *
 * @param city - Loaded to its end.
 * @throws {RangeError} When the city lacks an indicator, or a period is none.
 */
export async function publishIndicators(
  city: CityHandle,
  options: PublishOptions,
): Promise<PublishedIndicators> {
  const rows: IndicatorRow[] = [];
  const leftOut = new Set<string>();
  const levels = new Set(options.levels);
  for (const [done, period] of options.periods.entries()) {
    const view = await city.view({
      view: 'areas',
      division: null,
      scope: 'public',
      period,
      indicators: options.indicators,
    });
    options.onProgress?.(done + 1, options.periods.length);
    // A period that is not over, or none of the lattice, is answered by another one.
    if (view.period.id !== period) continue;
    const areas = [view.self, ...view.children].filter(({ level }) => levels.has(level));
    for (const indicator of view.indicators) {
      if (!indicator.available) continue;
      if (!isPublishable(indicator)) leftOut.add(indicator.id);
      for (const area of isPublishable(indicator) ? areas : []) {
        const row = rowOf(area, indicator, period);
        if (row) rows.push(row);
      }
    }
    for (const area of areas) rows.push(...(await groupRows(city, area, period)));
  }
  return { rows, suppressed: rows.filter(({ suppressed }) => suppressed).length, leftOut: [...leftOut] };
}
