/** How the actors of a community act together, now and over time, and what services it offers. */
import { ACTORS, type CommunityMark, type CommunityPeriod, type CommunityServices } from '@hivemap/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { figureValue, formatFigure } from '../city/format-figure.js';
import { cooperationChord } from '../scene/cooperation-chord.js';
import { flowerCells } from '../scene/flower-cells.js';
import { FLOWER_EXTENT } from '../scene/flower-geometry.js';
import { cellShapes } from '../scene/flower-shapes.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { shapes } from '../styles/parts/shapes.js';
import { variableTheme } from '../styles/variable-theme.js';
import { fact } from './explanation.js';
import type { RecordContext } from './record-context.js';
import '../localization/terms/honeycomb.js';
import '../localization/terms/layers.js';
import '../localization/terms/first-panels.js';

const CHORD_RADIUS = 84;
const SMALL_RADIUS = 6.6;
/** So many flowers stand in a row. */
const SHOWN_PERIODS = 6;
/** Pairs that are written out. */
const SHOWN_PAIRS = 3;

export function cooperationPart(
  { cooperation }: CommunityMark,
  { localize, state }: RecordContext,
): TemplateResult | typeof nothing {
  if (cooperation.length === 0) return nothing;
  const scene = cooperationChord(cooperation, CHORD_RADIUS);
  if (!scene) return nothing;
  const { actors, colors } = variableTheme(state.theme);
  const pairs = scene.ribbons.map(({ actors: [one, other], actions }) =>
    localize.term(
      'cooperationPair',
      localize.term('actorName', one),
      localize.term('actorName', other),
      localize.number(actions),
    ),
  );
  const reach = CHORD_RADIUS + 2;
  return html`<section>
    <h3>${localize.term('cooperationChord')}</h3>
    <svg
      class="chord"
      width=${reach * 2}
      height=${reach * 2}
      viewBox="${-reach} ${-reach} ${reach * 2} ${reach * 2}"
      role="img"
      aria-label=${pairs.join(localize.term('listJoin'))}
    >
      ${scene.ribbons.map(
        ({ path, actors: [one] }, index) =>
          svg`<path d=${path} fill=${actors[one][1]} fill-opacity="0.72" stroke=${colors.surface} stroke-width="0.8"><title>${pairs[index]}</title></path>`,
      )}
      ${scene.arcs.map(
        ({ path, actor, actions }) =>
          svg`<path d=${path} fill=${actors[actor][2]}><title>${localize.term('actorName', actor)} ${localize.number(actions)}</title></path>`,
      )}
    </svg>
    <ol class="pairs-list">
      ${pairs.slice(0, SHOWN_PAIRS).map((pair) => html`<li>${pair}</li>`)}
    </ol>
  </section>`;
}

/** One small flower a reported period. The core has no record over time and is drawn as it is now. */
export function historyPart(
  community: CommunityMark,
  history: readonly CommunityPeriod[],
  { localize, state }: RecordContext,
): TemplateResult | typeof nothing {
  if (history.length < 2) return nothing;
  const shown = history.slice(-SHOWN_PERIODS);
  const style = { radius: SMALL_RADIUS, gap: 1.1, theme: variableTheme(state.theme) };
  const reach = SMALL_RADIUS * FLOWER_EXTENT + 1;
  return html`<section>
    <h3>${localize.term('overMonths', localize.number(shown.length))}</h3>
    <ol class="months">
      ${shown.map(({ period, actions }) => {
        const actors = Object.fromEntries(
          ACTORS.map((actor, index) => [actor, { actions: actions[index]! }]),
        );
        const cells = flowerCells({ core: community.core, actors, communityMonths: 1 }, style);
        const silent = ACTORS.filter((_, index) => figureValue(actions[index]) === 0);
        const sentence =
          silent.length === 0
            ? localize.term('allActorsActed')
            : localize.term(
                'silentActors',
                silent.map((actor) => localize.term('actorName', actor)),
              );
        return html`<li>
          <svg
            width=${reach * 2}
            height=${reach * 2}
            viewBox="${-reach} ${-reach} ${reach * 2} ${reach * 2}"
            role="img"
            aria-label=${localize.term('inPeriod', period, sentence)}
          >
            ${cells.map((cell) => shapes(cellShapes(cell)))}
          </svg>
          <span class="numeric small second" aria-hidden="true">${period.slice(2)}</span>
        </li>`;
      })}
    </ol>
  </section>`;
}

export function servicesPart(
  { blocks, stewardScore, estates, items, oneStop, servicePoints }: CommunityServices,
  { localize }: RecordContext,
): TemplateResult | typeof nothing {
  if (!blocks && !estates && !items && servicePoints === 0) return nothing;
  const of = (part: number, all: number): TemplateResult =>
    html`${localize.term('ofCount', localize.number(part), localize.number(all))}`;
  const open = items ? items.count - items.delegated : 0;
  return html`<section>
    <h3>${localize.term('smartCommunity')}</h3>
    <dl class="pairs">
      ${oneStop.state === 'none' ? nothing : fact(localize.term('oneStopName'), figureLine(formatFigure(oneStop, { unit: 'share' }, localize)))}
      ${blocks ? fact(localize.term('blocksStaffed'), of(blocks.staffed, blocks.count)) : nothing}
      ${
        blocks
          ? fact(
              localize.term('stewardScoreName'),
              stewardScore.state === 'value'
                ? figureLine(formatFigure(stewardScore, { unit: 'share' }, localize))
                : localize.term(blocks.staffed < 5 ? 'smallTeam' : 'notCollected'),
            )
          : nothing
      }
      ${items ? fact(localize.term('itemsName'), localize.term('itemsOf', localize.number(items.delegated), localize.number(items.count))) : nothing}
      ${open > 0 ? fact(localize.term('notDelegated'), html`${localize.number(open)} ${localize.term('itemUnit')}`) : nothing}
      ${estates ? fact(localize.term('estatesWithBranch'), of(estates.withBranch, estates.count)) : nothing}
      ${estates ? fact(localize.term('pilotsName'), of(estates.pilots, estates.count)) : nothing}
      ${servicePoints > 0 ? fact(localize.term('servicePointsName'), localize.number(servicePoints)) : nothing}
    </dl>
  </section>`;
}
