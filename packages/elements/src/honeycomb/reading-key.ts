import { html, svg, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { ACTION_STEPS, type ActivityLevel } from '../scene/activity-level.js';
import { FLOWER_PARTS } from '../scene/cell-value.js';
import { cellMark } from '../scene/flower-cells.js';
import { cellCenters } from '../scene/flower-geometry.js';
import { cellShapes } from '../scene/flower-shapes.js';
import { shapes } from '../styles/parts/shapes.js';
import type { ThemeName } from '../styles/theme.js';
import { variableTheme } from '../styles/variable-theme.js';
import '../localization/terms/honeycomb.js';
import '../localization/terms/layers.js';

const RADIUS = 26;
/** Where the name of each actor stands, from the top clockwise: beside its cell, px from the core. */
const NAMES = [
  { x: 0, y: -78, anchor: 'middle' },
  { x: 70, y: -30, anchor: 'start' },
  { x: 70, y: 34, anchor: 'start' },
  { x: 0, y: 84, anchor: 'middle' },
  { x: -70, y: 34, anchor: 'end' },
  { x: -70, y: -30, anchor: 'end' },
] as const;
const STEP = 48;

/** How to read a flower: who stands where, and what a cell says. */
export function readingKey(localize: HiveLocalize, name: ThemeName): TemplateResult {
  const theme = variableTheme(name);
  const style = { radius: RADIUS, theme };
  const centers = cellCenters(RADIUS);
  const levels: readonly (readonly [ActivityLevel, string])[] = [
    ['silent', localize.term('honeycombKeySilent')],
    ['hidden', localize.term('honeycombKeyHidden')],
    ['unknown', localize.term('honeycombKeyUnknown')],
    ['few', `< ${localize.number(ACTION_STEPS[0])}`],
    ...ACTION_STEPS.map((least, at): [ActivityLevel, string] => [
      (at + 1) as 1 | 2 | 3 | 4,
      `≥ ${localize.number(least)}`,
    ]),
  ];
  const left = (-(levels.length - 1) * STEP) / 2;
  return html`<svg viewBox="-196 -94 392 262" role="img" aria-label=${localize.term('honeycombKey')}>
    ${FLOWER_PARTS.map((part, index) => shapes(cellShapes(cellMark({ part, level: 3 }, centers[index]!, style))))}
    ${FLOWER_PARTS.map((part, index) => {
      const place = index === 0 ? null : NAMES[index - 1]!;
      return place
        ? svg`<text class="name" x=${place.x} y=${place.y} text-anchor=${place.anchor}>${localize.term('actorName', part)}</text>`
        : '';
    })}
    <text y="112" text-anchor="middle">${localize.term('honeycombKeyMonthly')}</text>
    ${levels.map(([level, word], at) => {
      const x = left + at * STEP;
      const mark = cellMark({ part: 'volunteerTeam', level }, [x, 131], { radius: 11, theme });
      return svg`${shapes(cellShapes(mark))}<text x=${x} y="160" text-anchor="middle">${word}</text>`;
    })}
  </svg>`;
}
