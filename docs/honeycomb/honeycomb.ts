/** Teaches the glyph with the drawings of the library itself. */
import '../site.js';
import { ACTORS } from '@hivemap/core';
import { html, render, svg, type TemplateResult } from 'lit';
import type { ActivityLevel } from '../../packages/elements/src/scene/activity-level.js';
import {
  FLOWER_PARTS,
  type FlowerActivity,
  type FlowerEncoding,
} from '../../packages/elements/src/scene/cell-value.js';
import { cellMark, flowerCells } from '../../packages/elements/src/scene/flower-cells.js';
import { cellCenters } from '../../packages/elements/src/scene/flower-geometry.js';
import { cellShapes } from '../../packages/elements/src/scene/flower-shapes.js';
import { shapes } from '../../packages/elements/src/styles/parts/shapes.js';
import { themes } from '../../packages/elements/src/styles/themes.js';

const theme = themes.light;
const RADIUS = 40;

const NAMES: Readonly<Record<(typeof FLOWER_PARTS)[number], readonly [zh: string, en: string]>> = {
  core: ['党建核心', 'Party-building core'],
  selfGovOrg: ['基层自治组织', 'Self-governing body'],
  socialOrg: ['社会组织', 'Social organizations'],
  residentUnit: ['驻村单位', 'Resident units'],
  volunteerTeam: ['志愿者队伍', 'Volunteer teams'],
  localWorthy: ['乡贤（社区达人）', 'Local worthies'],
  villager: ['村民', 'Villagers'],
};

function activity(actions: readonly (number | null)[], shares: readonly number[]): FlowerActivity {
  return {
    core: { branches: 3, activity: 0.8 },
    actors: Object.fromEntries(
      ACTORS.map((actor, index) => {
        const value = actions[index];
        return [
          actor,
          {
            actions:
              value === null || value === undefined
                ? ({ state: 'suppressed' } as const)
                : ({ state: 'value', value } as const),
            activity: shares[index] ?? null,
          },
        ];
      }),
    ),
    communityMonths: 1,
  };
}

/** Names stand beside their cells: the place says which actor it is, the hue only repeats it. */
function named(): TemplateResult {
  const cells = flowerCells(activity([40, 40, 40, 40, 40, 40], []), {
    radius: RADIUS,
    theme,
    branches: true,
  });
  const names = cellCenters(RADIUS).map(([x, y], index) => {
    const [zh, en] = NAMES[FLOWER_PARTS[index]!];
    if (index === 0) return null;
    const anchor = Math.abs(x) < 1 ? 'middle' : x > 0 ? 'start' : 'end';
    const at = [
      Math.abs(x) < 1 ? 0 : x + Math.sign(x) * (RADIUS + 8),
      Math.abs(x) < 1 ? y + Math.sign(y) * (RADIUS + 16) : y,
    ] as const;
    return svg`<text x=${at[0]} y=${at[1]} text-anchor=${anchor} font-size="14" fill="currentColor">${index} ${zh}</text>
      <text x=${at[0]} y=${at[1] + 16} text-anchor=${anchor} font-size="12" fill="currentColor" opacity="0.7" lang="en">${en}</text>`;
  });
  return html`<svg viewBox="-300 -140 600 290" width="600" role="img" aria-labelledby="anatomy">
    <title id="anatomy">${FLOWER_PARTS.map((part, index) => `${String(index)} ${NAMES[part].join(' ')}`).join(', ')}</title>
    ${cells.map((cell) => shapes(cellShapes(cell)))}${names}
  </svg>`;
}

const LEVELS: readonly (readonly [ActivityLevel, zh: string, en: string])[] = [
  ['silent', '无行动', 'no action'],
  ['hidden', '不显示', 'not shown'],
  ['unknown', '未填报', 'not reported'],
  ['few', '＜5', 'under 5'],
  [1, '5', '5'],
  [2, '10', '10'],
  [3, '20', '20'],
  [4, '40+', '40+'],
];

function levels(): TemplateResult {
  return html`<ul class="levels">
    ${LEVELS.map(
      ([level, zh, en]) => html`<li>
        <svg viewBox="-20 -18 40 36" width="40" aria-hidden="true">
          ${shapes(cellShapes(cellMark({ part: 'volunteerTeam', level }, [0, 0], { radius: 18, theme })))}
        </svg>
        ${zh}<small lang="en">${zh === en ? '' : en}</small>
      </li>`,
    )}
  </ul>`;
}

const ENCODED: readonly (readonly [FlowerEncoding, string])[] = [
  ['lightness', '颜色深浅 = 联合行动次数'],
  ['fill', '填充面积 = 活跃度 0…1'],
  ['both', '深浅与面积一起'],
];

function encodings(): TemplateResult {
  const sample = activity([45, 22, 0, 54, null, 12], [0.96, 0.71, 0, 0.9, 0.5, 0.35]);
  return html`<ul class="levels">
    ${ENCODED.map(
      ([encoding, words]) => html`<li>
        <svg viewBox="-62 -62 124 124" width="124" aria-hidden="true">
          ${flowerCells(sample, { radius: 22, theme, encoding, branches: true }).map((cell) => shapes(cellShapes(cell)))}
        </svg>
        <code>encoding="${encoding}"</code> ${words}
      </li>`,
    )}
  </ul>`;
}

for (const [id, drawing] of Object.entries({ anatomy: named(), levels: levels(), encodings: encodings() })) {
  const place = document.querySelector<HTMLElement>(`[data-drawing="${id}"]`);
  if (place) render(drawing, place);
}
