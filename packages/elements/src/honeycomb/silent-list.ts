import { ACTORS, type Actor, type CommunityMark } from '@hivemap/core';
import { html, type TemplateResult } from 'lit';
import { figureValue } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { FlowerPart } from '../scene/cell-value.js';
import { cellMark } from '../scene/flower-cells.js';
import { cellShapes } from '../scene/flower-shapes.js';
import { bar } from '../styles/parts/bar.js';
import { shapes } from '../styles/parts/shapes.js';
import type { ThemeName } from '../styles/theme.js';
import { variableTheme } from '../styles/variable-theme.js';
import '../localization/terms/honeycomb.js';
import '../localization/terms/layers.js';

/** In how many communities each actor did nothing, most first; choosing one shows where. */
export function silentList(
  communities: readonly CommunityMark[],
  chosen: FlowerPart | null,
  localize: HiveLocalize,
  theme: ThemeName,
  choose: (actor: Actor | null) => void,
): TemplateResult {
  const counts = ACTORS.map((actor) => ({
    actor,
    count: communities.filter(({ actors }) => figureValue(actors[actor].actions) === 0).length,
  })).sort((a, b) => b.count - a.count);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const all = localize.number(communities.length);
  return html`<section part="silent" class="silent-part">
    <h3 id="silent">${localize.term('whoIsSilent')}</h3>
    <ul class="silent" aria-labelledby="silent">
      ${counts.map(({ actor, count }) => {
        const name = localize.term('actorName', actor);
        const mark = cellMark({ part: actor, level: count === 0 ? 3 : 'silent' }, [0, 0], {
          radius: 7,
          gap: 0,
          theme: variableTheme(theme),
        });
        const words = localize.term('silentIn', localize.number(count), all);
        return html`<li>
          <button
            aria-pressed=${chosen === actor}
            aria-label="${name} ${localize.number(count)}: ${words}"
            @click=${() => choose(chosen === actor ? null : actor)}
          >
            <svg class="cell" viewBox="-8 -7 16 14" aria-hidden="true">${shapes(cellShapes(mark))}</svg>
            <span>${name}</span>${bar(count / most, { track: false, height: 8 })}
            <span class="numeric">${localize.number(count)}</span>
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}
