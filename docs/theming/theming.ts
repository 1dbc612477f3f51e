/** The theming page: tokens that can be changed on the spot, and every role and ramp as it is in each theme. */
import 'hivemap';
import { html, render, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { COLOR_ROLES } from '../../packages/elements/src/styles/theme.js';
import { themes } from '../../packages/elements/src/styles/themes.js';
import { tokenWorkbench } from './token-workbench.js';

/** A color without an inline style, which a strict policy forbids: the attribute of a drawing. */
function swatch(color: string): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 28 18" aria-hidden="true"><rect width="28" height="18" rx="3" fill=${color} /></svg>`;
}

function roles(): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Roles">
    <table>
      <thead>
        <tr>
          <th scope="col">role</th>
          ${Object.keys(themes).map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${COLOR_ROLES.map(
          (role) =>
            html`<tr>
              <th scope="row"><code>--hive-color-${role}</code></th>
              ${Object.values(themes).map(({ colors }) => html`<td>${swatch(colors[role])} <code>${colors[role]}</code></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const stepOf = (color: string, step: number): SVGTemplateResult =>
  svg`<rect x=${step * 10} width="10" height="8" fill=${color} />`;

function ramps(): TemplateResult {
  return html`${(['light', 'dark'] as const).map((name) =>
    Object.entries<readonly string[]>({ ...themes[name].ramps }).map(
      ([ramp, colors]) => html`<p class="ramp">
        <code>${name} · --hive-color-ramp-${ramp}-1…${String(colors.length)}</code>
        <svg viewBox="0 0 ${colors.length * 10} 8" preserveAspectRatio="none" aria-hidden="true">
          ${colors.map((color, step) => stepOf(color, step))}
        </svg>
      </p>`,
    ),
  )}`;
}

function draw(name: string, content: TemplateResult): void {
  const place = document.querySelector<HTMLElement>(`[data-drawing="${name}"]`);
  if (place) render(content, place);
}

draw('workbench', tokenWorkbench());
draw('roles', roles());
draw('ramps', ramps());
