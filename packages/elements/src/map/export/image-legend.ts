import type { AreasView } from '@hivemap/core';
import type { CityState } from '../../city/city-state.js';
import { unitOf } from '../../city/format-figure.js';
import { coloredIndicator } from '../../city/queries.js';
import { rangeLabels } from '../../city/range-labels.js';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import { choroplethScale, classColors } from '../../scene/choropleth-scale.js';
import type { HatchKind } from '../../scene/missing-hatch.js';
import type { Theme } from '../../styles/theme.js';
import '../../localization/terms/map-tools.js';
import '../../localization/terms/first-panels.js';

export interface LegendItem {
  readonly label: string;
  /** `null` for areas without a number: outlined, and hatched where one is kept back or would be of too few cases. */
  readonly color: string | null;
  readonly hatch: HatchKind | null;
}

export interface ImageLegend {
  readonly title: string;
  /** From low to high; then why areas have no number. */
  readonly items: readonly LegendItem[];
  /** Of the classes, as on the map: 0…1. */
  readonly opacity: number;
}

/** How strongly a map draws its areas. */
export function areaOpacity(map: ParentNode): number {
  const layer = map.querySelector<HTMLElement & { readonly opacity?: number }>('hive-grid-layer');
  return layer?.opacity ?? 1;
}

/** The legend of a picture: the classes of the map, from the same view. `null` where nothing is colored. */
export function imageLegend(
  view: AreasView,
  state: CityState,
  theme: Theme,
  localize: HiveLocalize,
  opacity: number,
): ImageLegend | null {
  const info = view.indicators.find(({ id }) => id === coloredIndicator(state)) ?? view.indicators[0];
  if (!info) return null;
  const scale = choroplethScale(view, info.id, state.choropleth);
  if (scale.classes.every(({ count }) => count === 0)) return null;
  const colors = classColors(scale, theme);
  const counted = (label: string, count: number): string =>
    `${label} ${localize.term('legendAreas', localize.number(count))}`;
  const missing = [
    ['insufficient', scale.insufficient, 'insufficient'],
    ['suppressed', scale.suppressed, 'suppressed'],
    ['noData', scale.none, null],
    ['figureLoading', scale.loading, null],
  ] as const;
  const level = state.city?.levels.find(({ id }) => id === scale.level);
  return {
    title: [
      [localize.name(info.name), unitOf(info, localize)].filter(Boolean).join(' '),
      level ? localize.name(level.name) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    opacity,
    items: [
      ...rangeLabels(scale.classes, info, localize).map((label, at) => ({
        label: counted(label, scale.classes[at]?.count ?? 0),
        color: colors[at] ?? null,
        hatch: null,
      })),
      ...missing
        .filter(([, count]) => count > 0)
        .map(([term, count, hatch]) => ({
          label: counted(localize.term(term), count),
          color: null,
          hatch,
        })),
    ],
  };
}
