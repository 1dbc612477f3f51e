import { html, nothing, type TemplateResult } from 'lit';
import type { CityState } from '../city/city-state.js';
import { targetOf, type TargetValues } from '../city/target-values.js';
import type { PanelName } from '../city/panel-names.js';

/** Height of the trend, px for type of 13 px. */
const DESK_CHART = 168;
const WALL_CHART = 86;

type Panel = TemplateResult | typeof nothing;

export interface ComparisonPanels {
  readonly scoreboard: Panel;
  readonly ranking: Panel;
  readonly trend: Panel;
}

/** The panels that compare: with a target, with each other, with the months before. */
export function comparisonPanels(options: {
  readonly shows: (panel: PanelName) => boolean;
  readonly targets: TargetValues;
  readonly state: CityState;
  readonly wall: boolean;
}): ComparisonPanels {
  const { shows, targets, state, wall } = options;
  const info = state.city?.indicators.find(({ id }) => id === state.indicator);
  const target = info ? targetOf(targets, info, state) : null;
  // What the city is to have in all, none of its parts is to have.
  const ofParts = info?.unit === 'count' ? null : target;
  // Of what is counted because it should not be (overdue matters), the most is asked for first.
  const order = info?.unit === 'count' && info.direction === 'lower-is-better' ? 'worst' : 'best';
  return {
    scoreboard: shows('figures')
      ? html`<hive-scoreboard class="figures" part="figures" .targets=${targets}></hive-scoreboard>`
      : nothing,
    ranking: shows('ranking')
      ? html`<hive-ranking class="ranking" part="ranking" .target=${ofParts} .order=${order}></hive-ranking>`
      : nothing,
    trend: shows('trend')
      ? html`<hive-trend
          class="trend"
          part="trend"
          .target=${target}
          .chartHeight=${wall ? WALL_CHART : DESK_CHART}
        ></hive-trend>`
      : nothing,
  };
}
