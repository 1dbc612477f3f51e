import type { Area, AreaRecord, IndicatorInfo } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { figureChange } from '../city/figure-change.js';
import { figureValue, formatFigure } from '../city/format-figure.js';
import { formatDay, formatPeriod } from '../city/format-moment.js';
import { flagName } from '../localization/flag-name.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { sparklineChart } from '../styles/parts/sparkline.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { explainedFigure, fact } from './explanation.js';
import { matterTypes, closingTiers } from './matter-charts.js';
import { openMatters } from './open-matters.js';
import type { RecordContext, RecordParts } from './record-context.js';
import { listedCases, stationPair } from './area-mechanism.js';
import { unitList } from './unit-list.js';
import '../explain/hive-explain.js';
import '../localization/terms/chain.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

/** A division or a grid: the indicator, its course, where matters end and of what type they are. */
export function areaRecord(record: AreaRecord, context: RecordContext): RecordParts {
  const { localize, view, state } = context;
  const { area } = record;
  const around = record.path.filter(({ code }) => code !== area.code).reverse();
  const main = view.indicators[0];
  const drilled = state.division === area.code;
  // Who works in a grid asks what is open and whose duty it is; who looks at a county, where its matters end.
  const open = openMatters(record.open, context);
  const units = record.responsible
    ? unitList(localize.term('responsible'), record.responsible, context)
    : nothing;
  const listed = listedCases(record, context);
  const pair = stationPair(record, context);
  const isLowest = area.childCount === 0;
  const enter = area.kind === 'division' && area.childCount > 0 && !drilled;
  return {
    title: localize.name(area.name),
    subtitle: [...around.map(({ name }) => localize.name(name)), area.code].join(' · '),
    body: html`${main ? headline(record, main, context) : nothing}${isLowest ? open : nothing}${otherFigures(area, view.indicators.slice(1), context)}
    ${isLowest ? html`${units}${listed}` : nothing}${closingTiers(record, context)}${matterTypes(record, context)}${isLowest ? nothing : html`${open}${units}${listed}`}${pair}${coverage(area, context)}${facts(area, context)}
      <p class="source">${main ? html`${localize.name(main.source)} · ` : nothing}${formatDay(view.asOf, state.city?.timeZone)}</p>`,
    ...(enter
      ? { action: { label: localize.term('enter', localize.name(area.name)), division: area.code } }
      : {}),
  };
}

function headline({ area, trend }: AreaRecord, main: IndicatorInfo, context: RecordContext): TemplateResult {
  const { localize, view } = context;
  const figure = area.figures[main.id];
  const text = formatFigure(figure, main, localize);
  const values = trend.map((point) => figureValue(point.figure));
  const known = trend.filter((point) => point.figure.state === 'value');
  const say = (at: number): string => formatFigure(known.at(at)?.figure, main, localize).spoken;
  return html`<section class="headline">
    <div>
      <h3 class="label">${localize.name(main.name)}</h3>
      <p class="large">${figureLine(text)}</p>
    </div>
    ${
      known.length > 1
        ? sparklineChart(values, 'large', localize.term('trendSpoken', say(0), say(-1)))
        : nothing
    }
    <p class="wide second small">${counted(figure, main, context)}</p>
    <p class="wide muted small">${formatPeriod(view.period, localize)}${change(trend, main, context)}</p>
    <div class="wide">
      <hive-explain .for=${context.map} .indicator=${main.id} .division=${area.code}></hive-explain>
    </div>
  </section>`;
}

/** `在网格或村办结 ÷ 全部办结 · 550 ÷ 854`. */
function counted(
  figure: Area['figures'][string] | undefined,
  main: IndicatorInfo,
  { localize }: RecordContext,
): TemplateResult {
  const formula = localize.name(main.formula);
  if (figure?.state === 'insufficient') return html`${formatFigure(figure, main, localize).spoken}`;
  if (figure?.state !== 'value' || figure.numerator === undefined) return html`${formula}`;
  const numerator = localize.number(figure.numerator, { maximumFractionDigits: 1 });
  const denominator = figure.denominator === undefined ? null : localize.number(figure.denominator);
  return html`${formula}<br /><span class="muted">${localize.term('numerator')}</span> <b>${numerator}</b>${
    denominator === null
      ? nothing
      : html` · <span class="muted">${localize.term('denominator')}</span> <b>${denominator}</b>`
  }`;
}

function change(
  trend: AreaRecord['trend'],
  main: IndicatorInfo,
  { localize }: RecordContext,
): TemplateResult | typeof nothing {
  const [before, now] = trend.slice(-2);
  const found = figureChange(now?.figure, before?.figure, main, localize);
  if (!found) return nothing;
  return html` · ${localize.term('againstLastMonth')} <span class=${found.tone} aria-hidden="true">${found.arrow} ${found.text}</span
    ><span class="visually-hidden">${found.spoken}</span>`;
}

function otherFigures(
  area: Area,
  indicators: readonly IndicatorInfo[],
  context: RecordContext,
): TemplateResult | typeof nothing {
  const known = indicators.filter(({ id }) => area.figures[id]);
  if (known.length === 0 || context.brief) return nothing;
  return html`<section>
    <h3>${context.localize.term('keyFigures')}</h3>
    ${known.map((one) => explainedFigure(one, area.figures[one.id], context))}
  </section>`;
}

function coverage(area: Area, { localize }: RecordContext): TemplateResult | typeof nothing {
  const flags = Object.entries(area.flags);
  if (flags.length === 0) return nothing;
  return html`<section>
    <h3>${localize.term('coverage')}</h3>
    <dl class="pairs">
      ${flags.map(([flag, held]) =>
        fact(
          flagName(flag, localize),
          statusMark(held ? 'ok' : 'stop', localize.term(held ? 'present' : 'absent')),
        ),
      )}
    </dl>
  </section>`;
}

function facts(area: Area, { localize, state }: RecordContext): TemplateResult | typeof nothing {
  const levels = state.city?.levels ?? [];
  const below = levels[levels.findIndex(({ id }) => id === area.level) + 1];
  const count = (value: number): string =>
    localize.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 });
  const known = (
    [
      [localize.term('population'), area.population],
      [localize.term('areaKm2'), area.areaKm2],
      [below ? localize.name(below.name) : '', area.childCount || undefined],
      [localize.term('grids'), below?.id === 'grid' ? undefined : area.gridCount],
      [localize.term('households'), area.households],
    ] as const
  ).flatMap(([word, value]) => (value === undefined || !word ? [] : [[word, value] as const]));
  if (known.length === 0) return nothing;
  return html`<section>
    <h3>${localize.term('facts')}</h3>
    <dl class="pairs">${known.map(([word, value]) => fact(word, count(value)))}</dl>
  </section>`;
}
