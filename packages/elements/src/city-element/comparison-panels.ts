import { html, nothing, type TemplateResult } from 'lit';
import { targetOf, type TargetValues } from '../city/target-values.js';
import type { PanelName } from './panel-names.js';
import '../ranking/hive-ranking.js';
import '../scoreboard/hive-scoreboard.js';
import '../trend/hive-trend.js';

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
  readonly indicator: string;
}): ComparisonPanels {
  const { shows, targets, indicator } = options;
  const target = targetOf(targets, indicator);
  return {
    scoreboard: shows('figures')
      ? html`<hive-scoreboard class="figures" part="figures" .targets=${targets}></hive-scoreboard>`
      : nothing,
    ranking: shows('ranking')
      ? html`<hive-ranking class="ranking" part="ranking" .target=${target}></hive-ranking>`
      : nothing,
    trend: shows('trend')
      ? html`<hive-trend class="trend" part="trend" .target=${target}></hive-trend>`
      : nothing,
  };
}
