import { cellShape, type Area, type AreasView, type IndicatorInfo, type ShapesView } from '@hivemap/core';
import type { Geometry } from 'geojson';
import { activeFilter } from '../active-filter.js';
import type { CityState } from '../city-state.js';
import { figureValue, unitOf } from '../format-figure.js';
import { flagName } from '../../localization/flag-name.js';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import { areaField } from '../../scene/area-field.js';
import { matchPredicates } from '../../scene/match-predicates.js';
import { figureCell, type ExportColumn, type ExportSheet } from './export-sheet.js';
import '../../localization/terms/controls.js';
import '../../localization/terms/first-panels.js';
import '../../localization/terms/late-panels.js';
import '../../localization/terms/panels.js';

type Columns = readonly ExportColumn<Area>[];

/** Divisions or grids, as the table lists them: those that the filter leaves. */
export function areaSheet(
  view: AreasView,
  shapes: ShapesView | null,
  which: 'children' | 'cells',
  state: CityState,
  localize: HiveLocalize,
): ExportSheet<Area> & { readonly figures: ReadonlySet<string> } {
  const all = view[which];
  const filter = activeFilter(state);
  const rows = all.filter((area) => matchPredicates(filter, (name) => areaField(area, name)));
  const level = state.city?.levels.find(({ id }) => id === all[0]?.level);
  const outlineOf = shapes ? outlines(shapes, which) : () => null;
  return {
    figures: new Set(view.indicators.map(({ id }) => id)),
    title: localize.term('tableOf', localize.name(view.self.name), level ? localize.name(level.name) : ''),
    columns: [
      { id: 'code', title: localize.term('code'), cell: ({ code }) => code },
      { id: 'name', title: localize.term('name'), cell: ({ name }) => localize.name(name) },
      { id: 'parent', title: localize.term('parentCode'), cell: ({ parent }) => parent ?? null },
      ...figureColumns(view.indicators, localize),
      ...rankColumns(all, view.indicators[0], localize),
      ...factColumns(all, localize),
      ...neighbourColumns(view, localize),
    ],
    rows,
    geometry: ({ code }) => outlineOf(code),
  };
}

function outlines(shapes: ShapesView, which: 'children' | 'cells'): (code: string) => Geometry | null {
  const byMesh = shapes.cellsAreChildren && shapes.children.features.length === 0;
  if (which === 'children' && !byMesh) {
    const known = new Map(shapes.children.features.map((one) => [one.properties.code, one.geometry]));
    return (code) => known.get(code) ?? null;
  }
  const places = new Map(shapes.cells.codes.map((code, cell) => [code, cell]));
  return (code) => {
    const cell = places.get(code);
    return cell === undefined ? null : cellShape(shapes.cells, cell);
  };
}

function figureColumns(indicators: readonly IndicatorInfo[], localize: HiveLocalize): Columns {
  const [main] = indicators;
  const counted = (part: 'numerator' | 'denominator'): Columns =>
    main
      ? [
          {
            id: part,
            title: `${localize.name(main.name)} ${localize.term(part)}`,
            cell: ({ figures }) => {
              const figure = figures[main.id];
              return figure?.state === 'value' ? (figure[part] ?? null) : null;
            },
          },
        ]
      : [];
  return [
    ...indicators.map((one) => ({
      id: one.id,
      title: [localize.name(one.name), unitOf(one, localize)].filter(Boolean).join(' '),
      cell: ({ figures }: Area) => figureCell(figures[one.id], one, localize),
    })),
    ...counted('numerator'),
    ...counted('denominator'),
  ];
}

/** Among all, also where some are left out. */
function rankColumns(all: readonly Area[], main: IndicatorInfo | undefined, localize: HiveLocalize): Columns {
  if (!main) return [];
  const sign = main.direction === 'lower-is-better' ? 1 : -1;
  const values = all
    .flatMap(({ figures }) => figureValue(figures[main.id]) ?? [])
    .sort((a, b) => sign * (a - b));
  return [
    {
      id: 'rank',
      title: localize.term('rank'),
      cell: ({ figures }) => {
        const value = figureValue(figures[main.id]);
        return value === null ? null : values.indexOf(value) + 1;
      },
    },
  ];
}

function factColumns(all: readonly Area[], localize: HiveLocalize): Columns {
  const counts = (
    [
      ['gridCount', 'grids'],
      ['population', 'population'],
      ['households', 'households'],
      ['areaKm2', 'areaKm2'],
    ] as const
  ).filter(([field]) => all.some((area) => area[field] !== undefined));
  const flags = [...new Set(all.flatMap((area) => Object.keys(area.flags)))];
  return [
    ...counts.map(([field, term]) => ({
      id: field,
      title: localize.term(term),
      cell: (area: Area) => area[field] ?? null,
    })),
    ...flags.map((flag) => ({
      id: flag,
      title: flagName(flag, localize),
      cell: (area: Area) => {
        const held = area.flags[flag];
        return held === undefined ? null : localize.term(held ? 'present' : 'absent');
      },
    })),
  ];
}

function neighbourColumns(view: AreasView, localize: HiveLocalize): Columns {
  const names = new Map(
    [...view.children, ...view.cells].map(({ code, name }) => [code, localize.name(name)]),
  );
  return [
    {
      id: 'neighbours',
      title: localize.term('neighbours'),
      cell: ({ neighbours }) =>
        neighbours.flatMap((code) => names.get(code) ?? []).join(localize.term('listJoin')),
    },
    { id: 'longitude', title: localize.term('longitude'), cell: ({ point }) => point[0] },
    { id: 'latitude', title: localize.term('latitude'), cell: ({ point }) => point[1] },
  ];
}
