import type { Area, AreasView, IndicatorInfo } from '@hivemap/core';
import { html, type TemplateResult } from 'lit';
import type { CityState } from '../city/city-state.js';
import { figureValue, formatFigure, unitOf } from '../city/format-figure.js';
import { flagName } from '../localization/flag-name.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { areaField } from '../scene/area-field.js';
import { areaInDirection, type Place } from '../scene/area-in-direction.js';
import { dotPlot } from '../scene/dot-plot.js';
import { matchPredicates } from '../scene/match-predicates.js';
import { bar } from '../styles/parts/bar.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { statusGlyph } from '../styles/parts/status-mark.js';
import { bearing } from './bearing.js';
import { dotCell } from './dot-cell.js';
import { ranks } from './sort-rows.js';
import type { TableColumn, TableModel } from './table-model.js';
import '../localization/terms/first-panels.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

export interface AreaTableOptions {
  readonly state: CityState;
  readonly localize: HiveLocalize;
  /** Rank, name, deviation and value only. */
  readonly compact: boolean;
  /** The areas that are named on the map, or those that are colored. */
  readonly rows: 'children' | 'cells';
}

type Columns = readonly TableColumn<Area>[];

/** Divisions or grids: everything that the map says of them, in words and numbers. */
export function areaTable(view: AreasView, options: AreaTableOptions): TableModel<Area> {
  const { state, localize, compact } = options;
  const rows = options.rows === 'cells' ? view.cells : view.children;
  const main = view.indicators.find(({ id }) => id === state.indicator) ?? view.indicators[0];
  const columns = main
    ? [
        rankColumn(rows, main, localize),
        nameColumn(localize),
        ...(compact ? compactColumns(view, rows, main, options) : fullColumns(view, rows, main, options)),
      ]
    : [nameColumn(localize)];
  return {
    title: tableTitle(view, rows, options),
    columns,
    rows,
    target: ({ kind, code }) => ({ kind, id: code }),
    enter: ({ kind, code, childCount }) => (kind === 'division' && childCount > 0 ? code : null),
    sort: main
      ? { column: main.id, descending: main.direction !== 'lower-is-better' }
      : { column: 'name', descending: false },
    matches: (area, filter) => matchPredicates(filter, (name) => areaField(area, name)),
    beside: areasBeside(rows),
  };
}

function tableTitle(
  view: AreasView,
  rows: readonly Area[],
  { state, localize, compact }: AreaTableOptions,
): string {
  const level = state.city?.levels.find(({ id }) => id === rows[0]?.level);
  const levelName = level ? localize.name(level.name) : '';
  return compact
    ? localize.term('ranking', levelName)
    : localize.term('tableOf', localize.name(view.self.name), levelName);
}

function rankColumn(rows: readonly Area[], main: IndicatorInfo, localize: HiveLocalize): TableColumn<Area> {
  const places = ranks(
    rows,
    (area) => figureValue(area.figures[main.id]),
    main.direction !== 'lower-is-better',
  );
  return {
    id: 'rank',
    title: localize.term('rank'),
    numeric: true,
    value: (area) => places.get(area) ?? null,
    cell: (area) => {
      const place = places.get(area);
      return html`<span class="muted">${place === undefined ? '–' : localize.number(place)}</span>`;
    },
  };
}

function nameColumn(localize: HiveLocalize): TableColumn<Area> {
  return {
    id: 'name',
    title: localize.term('name'),
    value: (area) => localize.name(area.name),
    cell: (area) => localize.name(area.name),
    filter: { kind: 'text' },
  };
}

/** In degrees, a degree of longitude as long as it is there. */
function areasBeside(rows: readonly Area[]): NonNullable<TableModel<Area>['beside']> {
  const shrink = Math.cos(((rows[0]?.point[1] ?? 0) * Math.PI) / 180);
  const place = ({ code, point, neighbours }: Area): Place => ({
    code,
    x: point[0] * shrink,
    y: -point[1],
    neighbours,
  });
  return (area, direction) => {
    const code = areaInDirection(place(area), rows.map(place), direction);
    return rows.find((one) => one.code === code) ?? null;
  };
}

function compactColumns(
  view: AreasView,
  rows: readonly Area[],
  main: IndicatorInfo,
  { localize }: AreaTableOptions,
): Columns {
  const mean = figureValue(view.self.figures[main.id]);
  const plot = dotPlot(
    rows.map((area) => figureValue(area.figures[main.id])),
    mean,
  );
  const at = new Map(rows.map((area, index) => [area, plot.places[index] ?? null]));
  const context = { localize, mean, main, place: localize.name(view.self.name) };
  const overdue = view.indicators.find(({ id }) => id === 'overdueOpen' && id !== main.id);
  const deviation: TableColumn<Area> = {
    id: 'deviation',
    title:
      mean === null
        ? ''
        : localize.term(
            'meanOf',
            context.place,
            formatFigure(view.self.figures[main.id], main, localize).text,
          ),
    value: (area) => figureValue(area.figures[main.id]),
    cell: (area) =>
      dotCell(at.get(area) ?? null, plot.reference, figureValue(area.figures[main.id]), context),
  };
  const value = figureColumn(main, localize);
  const short = { ...value, short: value.unit || value.title };
  return [
    deviation,
    short,
    ...(overdue ? [{ ...figureColumn(overdue, localize), short: localize.name(overdue.name) }] : []),
  ];
}

function fullColumns(
  view: AreasView,
  rows: readonly Area[],
  main: IndicatorInfo,
  options: AreaTableOptions,
): Columns {
  const { localize } = options;
  const others = view.indicators.filter(({ id }) => id !== main.id).map((one) => figureColumn(one, localize));
  const some = (known: (area: Area) => number | undefined): boolean =>
    rows.some((area) => known(area) !== undefined);
  return [
    ...(some((area) => area.gridCount) ? [countColumn('grids', ({ gridCount }) => gridCount, localize)] : []),
    mainColumn(view, rows, main, localize),
    ...others,
    ...(rows.some(({ flags }) => Object.keys(flags).length > 0) ? [flagsColumn(rows, localize)] : []),
    ...(some((area) => area.population)
      ? [countColumn('population', ({ population }) => population, localize)]
      : []),
    ...(some((area) => area.areaKm2) ? [countColumn('areaKm2', ({ areaKm2 }) => areaKm2, localize)] : []),
    bearingColumn(view, localize),
    neighboursColumn(view, localize),
  ];
}

function figureColumn(indicator: IndicatorInfo, localize: HiveLocalize): TableColumn<Area> {
  return {
    id: indicator.id,
    title: localize.name(indicator.name),
    unit: unitOf(indicator, localize),
    numeric: true,
    descendingFirst: indicator.direction !== 'lower-is-better',
    value: ({ figures }) => figureValue(figures[indicator.id]),
    filter: { kind: 'range', factor: indicator.unit === 'share' ? 100 : 1, field: indicator.id },
    cell: ({ figures }) =>
      figureLine({ ...formatFigure(figures[indicator.id], indicator, localize), unit: '' }),
  };
}

/** The indicator that colors the map, with its length and that of the division around. */
function mainColumn(
  view: AreasView,
  rows: readonly Area[],
  main: IndicatorInfo,
  localize: HiveLocalize,
): TableColumn<Area> {
  const column = figureColumn(main, localize);
  const most = Math.max(0, ...rows.map(({ figures }) => figureValue(figures[main.id]) ?? 0));
  const whole = main.unit === 'share' ? 1 : most;
  // Of counts, the division's own is the sum of its parts and no mark to compare them with.
  const mark = main.unit === 'count' || whole === 0 ? null : figureValue(view.self.figures[main.id]);
  return {
    ...column,
    cell: (area): TemplateResult => {
      const value = figureValue(area.figures[main.id]);
      return html`<span class="with-bar"
        >${column.cell(area)}${
          value === null || whole <= 0
            ? null
            : bar(value / whole, { mark: mark === null ? null : mark / whole })
        }</span
      >`;
    },
  };
}

function countColumn(
  id: 'grids' | 'population' | 'areaKm2',
  read: (area: Area) => number | undefined,
  localize: HiveLocalize,
): TableColumn<Area> {
  return {
    id,
    title: localize.term(id),
    numeric: true,
    descendingFirst: true,
    value: (area) => read(area) ?? null,
    filter: { kind: 'range', factor: 1, field: id === 'grids' ? 'gridCount' : id },
    cell: (area) => {
      const count = read(area);
      return count === undefined
        ? '–'
        : localize.number(count, { maximumFractionDigits: count < 10 ? 1 : 0 });
    },
  };
}

function flagsColumn(rows: readonly Area[], localize: HiveLocalize): TableColumn<Area> {
  const missing = ({ flags }: Area): string[] =>
    Object.entries(flags).flatMap(([flag, held]) => (held ? [] : [flagName(flag, localize)]));
  return {
    id: 'flags',
    title: localize.term('flags'),
    descendingFirst: true,
    filter: {
      kind: 'choices',
      field: 'lacks',
      options: [...new Set(rows.flatMap(({ flags }) => Object.keys(flags)))].map((value) => ({
        value,
        label: flagName(value, localize),
      })),
    },
    value: (area) => (Object.keys(area.flags).length > 0 ? missing(area).length : null),
    cell: (area) => {
      if (Object.keys(area.flags).length === 0) return '–';
      const lacking = missing(area);
      return lacking.length === 0
        ? html`<span class="status-mark ok">${statusGlyph('ok')}<span>${localize.term('present')}</span></span>`
        : html`<span class="status-mark warn"
            >${statusGlyph('warn')}<span
              >${localize.term('absent')} ${lacking.join(localize.term('listJoin'))}</span
            ></span
          >`;
    },
  };
}

function bearingColumn(view: AreasView, localize: HiveLocalize): TableColumn<Area> {
  const words = localize.term('bearings');
  return {
    id: 'bearing',
    title: localize.term('bearing'),
    value: ({ point }) => bearing(view.self.point, point) ?? -1,
    cell: ({ point }) => {
      const direction = bearing(view.self.point, point);
      return direction === null ? localize.term('bearingCentre') : (words[direction] ?? '');
    },
  };
}

function neighboursColumn(view: AreasView, localize: HiveLocalize): TableColumn<Area> {
  let byCode: ReadonlyMap<string, Area> | null = null;
  /** Made with the first cell: the table is often there without being looked at. */
  const areas = (): ReadonlyMap<string, Area> =>
    (byCode ??= new Map([...view.children, ...view.cells].map((area) => [area.code, area])));
  return {
    id: 'neighbours',
    title: localize.term('neighbours'),
    descendingFirst: true,
    value: ({ neighbours }) => neighbours.length,
    cell: ({ neighbours }) => {
      const known = neighbours
        .flatMap((code) => areas().get(code) ?? [])
        .map(({ name }) => localize.name(name));
      return html`<span class="names">${known.length > 0 ? known.join(localize.term('listJoin')) : '–'}</span>`;
    },
  };
}
