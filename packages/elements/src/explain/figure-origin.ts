import type { Figure, IndicatorInfo, PeriodInfo, ResourceState } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CityState } from '../city/city-state.js';
import { formatFigure } from '../city/format-figure.js';
import { formatDay, formatMoment, formatPeriod } from '../city/format-moment.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { resourceName } from '../localization/resource-name.js';
import { figureLine } from '../styles/parts/figure-line.js';
import '../localization/terms/charts.js';
import '../localization/terms/open-matters.js';
import '../localization/terms/first-panels.js';
import '../localization/terms/panels.js';

const COUNTED = {
  collectedAt: 'countedByCollectedAt',
  acceptedAt: 'countedByAcceptedAt',
  closedAt: 'countedByClosedAt',
  dueAt: 'countedByDueAt',
} as const;

const DIRECTIONS = {
  'higher-is-better': 'higherIsBetter',
  'lower-is-better': 'lowerIsBetter',
  neutral: 'neutralDirection',
} as const;

export interface FigureOrigin {
  readonly indicator: IndicatorInfo;
  readonly figure: Figure | undefined;
  /** The view that the figure is of. */
  readonly view: { readonly period: PeriodInfo; readonly asOf: string };
  readonly state: CityState;
  readonly localize: HiveLocalize;
  /** What is to be reached, `null` where nothing is set. */
  readonly target?: number | null;
}

/** Why a figure is what it is: formula, what was counted, when, from which data, and who defines it so. */
export function figureOrigin(origin: FigureOrigin): TemplateResult {
  const { indicator, figure, localize } = origin;
  const { minimumDenominator: minimum } = indicator;
  return html`<dl class="origin">
      ${fact(localize.term('formula'), localize.name(indicator.formula))}
      ${
        indicator.expression === undefined
          ? nothing
          : fact(localize.term('expression'), html`<code>${indicator.expression}</code>`)
      }
      ${counts(figure, indicator, localize)}${remarks(figure, indicator, localize)}${target(origin)}
      ${fact(localize.term('direction'), localize.term(DIRECTIONS[indicator.direction]))}${time(origin)}
      ${fact(localize.term('source'), localize.name(indicator.source))}
      ${fact(localize.term('counting'), resources(origin))}
      ${fact(localize.term('disclosure'), localize.term('disclosureClass', indicator.disclosure))}
    </dl>
    ${minimum ? html`<p class="muted small">${localize.term('minimumNote', localize.number(minimum))}</p>` : nothing}`;
}

function counts(
  figure: Figure | undefined,
  indicator: IndicatorInfo,
  localize: HiveLocalize,
): TemplateResult | typeof nothing {
  const number = (value: number): string => localize.number(value, { maximumFractionDigits: 2 });
  if (figure?.state !== 'value')
    return html`${fact(localize.term('figure'), figureLine(formatFigure(figure, indicator, localize)))}`;
  const { numerator, denominator, interval } = figure;
  const end = (value: number): string => formatFigure({ state: 'value', value }, indicator, localize).spoken;
  return html`${numerator === undefined ? nothing : fact(localize.term('numerator'), number(numerator))}
  ${denominator === undefined ? nothing : fact(localize.term('denominator'), number(denominator))}
  ${interval ? fact(localize.term('interval'), `${end(interval[0])} – ${end(interval[1])}`) : nothing}`;
}

/** What is usual, and what had to be assumed where the data do not tell. */
function remarks(
  figure: Figure | undefined,
  indicator: IndicatorInfo,
  localize: HiveLocalize,
): TemplateResult | typeof nothing {
  if (figure?.state !== 'value') return nothing;
  const { usual, assumes } = figure;
  const usually =
    usual === undefined ? '' : formatFigure({ state: 'value', value: usual }, indicator, localize).spoken;
  return html`${usually ? fact(localize.term('usualValue'), localize.term('usualNote', usually)) : nothing}
  ${assumes ? fact(localize.term('assumption'), localize.term('assumesWeekdays')) : nothing}`;
}

function target({ indicator, localize, target: value }: FigureOrigin): TemplateResult | typeof nothing {
  if (value === undefined || value === null) return nothing;
  const { spoken } = formatFigure({ state: 'value', value }, indicator, localize);
  return fact(localize.term('target'), indicator.direction === 'lower-is-better' ? `≤ ${spoken}` : spoken);
}

function time({ indicator, view, state, localize }: FigureOrigin): TemplateResult {
  const { period } = view;
  const words = formatPeriod(period, localize);
  const days = period.id.includes('/') ? '' : ` (${period.from} – ${dayBefore(period.to)})`;
  return html`${indicator.kind === 'flow' ? fact(localize.term('period'), `${words}${days}`) : nothing}
  ${fact(localize.term('counted'), indicator.date ? localize.term(COUNTED[indicator.date]) : localize.term('countedNow'))}
  ${fact(localize.term('dataTime'), formatMoment(view.asOf, state.city?.timeZone, localize))}`;
}

const DAY_MS = 86_400_000;

/** @param day - `2026-11-01`; a period names the day after its last. */
function dayBefore(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time - DAY_MS).toISOString().slice(0, 10);
}

/** What it is counted from: records read, and what of them was collected. */
function resources({ indicator, state, localize }: FigureOrigin): TemplateResult {
  const known = state.city?.resources ?? {};
  return html`<ul class="resources">
    ${indicator.resources.map((name) => {
      const resource = Object.hasOwn(known, name) ? known[name] : undefined;
      const count =
        resource?.state === 'ready'
          ? localize.term('recordCount', localize.number(resource.records))
          : localize.term(resource ? STATES[resource.state] : 'noResource');
      const told = coverage(resource, state.city?.timeZone, localize);
      return html`<li>
        ${resourceName(name, localize)} <span class="muted">${[count, told].filter(Boolean).join(' · ')}</span>
      </li>`;
    })}
  </ul>`;
}

const STATES = {
  waiting: 'resourceWaiting',
  loading: 'resourceLoading',
  ready: 'resourceReady',
  error: 'resourceError',
} as const;

function coverage(
  resource: ResourceState | undefined,
  timeZone: string | undefined,
  localize: HiveLocalize,
): string {
  const { from, to, divisions } = resource?.coverage ?? {};
  const day = (moment: string): string => (moment.length > 10 ? formatDay(moment, timeZone) : moment);
  const when =
    from === undefined
      ? to === undefined
        ? ''
        : localize.term('resourceUntil', day(to))
      : to === undefined
        ? localize.term('resourceSince', day(from))
        : localize.term('resourceCoverage', day(from), day(to));
  const where = divisions ? localize.term('onlyIn', localize.number(divisions.length)) : '';
  return [when, where].filter(Boolean).join(localize.term('clauseJoin'));
}

/** A word and what it is, in a `<dl>`. */
function fact(word: string, value: string | TemplateResult): TemplateResult {
  return html`<div><dt>${word}</dt><dd>${value}</dd></div>`;
}
