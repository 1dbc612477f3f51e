import { ACTORS, type Actor, type CommunityMark, type PlaceRecord } from '@hivemap/core';
import { html, type TemplateResult } from 'lit';
import { figureValue, formatFigure, THINGS } from '../city/format-figure.js';
import { formatDay, formatPeriod } from '../city/format-moment.js';
import { cellMark, flowerCells } from '../scene/flower-cells.js';
import { actionLevel, monthsOf } from '../scene/activity-level.js';
import { FLOWER_EXTENT } from '../scene/flower-geometry.js';
import { cellShapes } from '../scene/flower-shapes.js';
import { bar } from '../styles/parts/bar.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { shapes } from '../styles/parts/shapes.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { variableTheme } from '../styles/variable-theme.js';
import { cooperationPart, historyPart, servicesPart } from './community-cooperation.js';
import { explanationOf, fact } from './explanation.js';
import type { RecordContext, RecordParts } from './record-context.js';
import '../localization/terms/layers.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

type CommunityRecord = Extract<PlaceRecord, { kind: 'community' }>;
/** Circumradius of a cell of the large flower, px. */
const RADIUS = 24;

/** A community: its flower, and the six actors by name. Who did nothing is named, not only outlined. */
export function communityRecord(
  { community, path, services, history = [] }: CommunityRecord,
  context: RecordContext,
): RecordParts {
  const { localize, view, state } = context;
  const around = path
    .filter(({ code }) => code !== community.code)
    .reverse()
    .map(({ name }) => localize.name(name));
  const silent = ACTORS.filter((actor) => figureValue(community.actors[actor].actions) === 0);
  const unknown = ACTORS.some((actor) => figureValue(community.actors[actor].actions) === null);
  const names = silent.map((actor) => localize.term('actorName', actor));
  return {
    title: localize.name(community.name),
    subtitle: [...around, localize.term('communityKind', community.kind)].join(' · '),
    body: html`<section class="flower-row">
        ${flower(community, context)}
        <dl class="stacked">
          ${fact(localize.term('participationRate'), figureLine(formatFigure(community.participation, { unit: 'share' }, localize)))}
          ${fact(localize.term('evenness'), figureLine(formatFigure(community.evenness, THINGS, localize)))}
        </dl>
      </section>
      <section>
        ${explanationOf('honeycombParticipation', community.participation, context)}
        ${explanationOf('honeycombEvenness', community.evenness, context)}
      </section>
      ${
        silent.length > 0
          ? html`<p class="notice">${statusMark('stop', html`<span class="ink">${localize.term('silentActors', names)}</span>`)}</p>`
          : unknown
            ? null
            : html`<p class="notice calm">${statusMark('ok', html`<span class="ink">${localize.term('allActorsActed')}</span>`)}</p>`
      }
      ${actors(community, context)}
      <section>
        <dl class="pairs">
          ${fact(localize.term('actorName', 'core'), localize.term('branchCount', localize.number(community.core.branches)))}
        </dl>
      </section>
      ${historyPart(community, history, context)} ${cooperationPart(community, context)}
      ${services ? servicesPart(services, context) : null}
      <p class="source">${formatPeriod(view.period, localize)} · ${formatDay(view.asOf, state.city?.timeZone)}</p>`,
  };
}

function flower(community: CommunityMark, { state, view, localize }: RecordContext): TemplateResult {
  const theme = variableTheme(state.theme);
  const cells = flowerCells(
    { ...community, communityMonths: monthsOf(view.period) },
    { radius: RADIUS, gap: 2, theme, branches: true },
  );
  const reach = RADIUS * FLOWER_EXTENT + 1;
  const active = ACTORS.filter((actor) => (figureValue(community.actors[actor].actions) ?? 0) > 0).length;
  return html`<svg
    class="flower"
    width=${reach * 2}
    height=${reach * 2}
    viewBox="${-reach} ${-reach} ${reach * 2} ${reach * 2}"
    role="img"
    aria-label=${localize.term('actorsActive', localize.number(active))}
  >
    ${cells.map((cell) => shapes(cellShapes(cell)))}
  </svg>`;
}

function actors(community: CommunityMark, context: RecordContext): TemplateResult {
  const { localize } = context;
  const most = Math.max(1, ...ACTORS.map((actor) => figureValue(community.actors[actor].actions) ?? 0));
  return html`<section>
    <table class="actors">
      <caption>${localize.term('perActor')}</caption>
      <thead>
        <tr>
          <th scope="col">${localize.term('perActor')}</th>
          <th scope="col">${localize.term('actionsInPeriod')}</th>
          <th scope="col" class="numeric">${localize.term('activity')}</th>
        </tr>
      </thead>
      <tbody>
        ${ACTORS.map((actor) => actorRow(actor, community, most, context))}
      </tbody>
    </table>
  </section>`;
}

function actorRow(
  actor: Actor,
  community: CommunityMark,
  most: number,
  context: RecordContext,
): TemplateResult {
  const { localize, state, view } = context;
  const { actions, activity } = community.actors[actor];
  const level = actionLevel(actions, monthsOf(view.period));
  const mark = cellMark({ part: actor, level }, [0, 0], {
    radius: 7,
    gap: 0,
    theme: variableTheme(state.theme),
  });
  const count = figureValue(actions);
  return html`<tr>
    <th scope="row">
      <svg width="16" height="14" viewBox="-8 -7 16 14" aria-hidden="true">${shapes(cellShapes(mark))}</svg>
      ${localize.term('actorName', actor)}
    </th>
    <td>
      ${
        count === 0
          ? html`<span class="attention">${localize.term('noAction')}</span>`
          : html`<span class="with-bar">
            ${count === null ? null : bar(count / most, { height: 8, track: false })}
            ${figureLine(formatFigure(actions, THINGS, localize))}
          </span>`
      }
    </td>
    <td class="numeric second">${activity === null ? '–' : localize.number(Math.round(activity * 100))}</td>
  </tr>`;
}
