import { html, type TemplateResult } from 'lit';
import { THEMES, type ColorRole, type ThemeName } from '../../packages/elements/src/styles/theme.js';
import { themes } from '../../packages/elements/src/styles/themes.js';

/** Roles that change most of what one sees. */
const ROLES = [
  'accent',
  'surface',
  'ink',
  'ground',
  'county',
  'ramp-good-1',
  'ramp-good-3',
  'ramp-good-6',
] as const;

const map = (): HTMLElement | null => document.querySelector('hive-city.workbench');

function initial(role: (typeof ROLES)[number], theme: ThemeName): string {
  const step = /^ramp-good-(\d)$/.exec(role)?.[1];
  const { colors, ramps } = themes[theme];
  return (step ? ramps.good[Number(step) - 1] : colors[role as ColorRole])?.slice(0, 7) ?? '#000000';
}

function take(theme: ThemeName): void {
  const city = map();
  city?.setAttribute('theme', theme);
  for (const role of ROLES) {
    city?.style.removeProperty(`--hive-color-${role}`);
    const field = document.querySelector<HTMLInputElement>(`input[name="${role}"]`);
    if (field) field.value = initial(role, theme);
  }
}

/** A live map beside fields for its tokens: what is chosen is seen at once, on the map as in the panels. */
export function tokenWorkbench(theme: ThemeName = 'light', src = '../data/dazhou/city.json'): TemplateResult {
  return html`
    <form class="workbench-fields">
      <label>
        theme
        <select @change=${(event: Event) => take((event.target as HTMLSelectElement).value as ThemeName)}>
          ${THEMES.map((name) => html`<option ?selected=${name === theme}>${name}</option>`)}
        </select>
      </label>
      ${ROLES.map(
        (role) =>
          html`<label
            ><code>${role}</code>
            <input
              type="color"
              name=${role}
              .value=${initial(role, theme)}
              @input=${(event: Event) =>
                map()?.style.setProperty(`--hive-color-${role}`, (event.target as HTMLInputElement).value)}
          /></label>`,
      )}
    </form>
    <div class="frame"><hive-city class="workbench" theme=${theme} src=${src}></hive-city></div>
  `;
}
