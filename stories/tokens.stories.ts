import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, svg } from 'lit';
import '@hivemap/elements';
import { tokenWorkbench } from '../docs/theming/token-workbench.js';
import type { ThemeName } from '../packages/elements/src/styles/theme.js';
import { themes } from '../packages/elements/src/styles/themes.js';
import './tokens.css';

/** Change a token: map, charts, panels and legend follow at once. The demo city is invented and schematic. */
const meta: Meta = { title: 'Tokens' };
export default meta;
type Story = StoryObj;

export const LiveEditing: Story = {
  render: (_args, { globals }) =>
    html`<div class="tokens">${tokenWorkbench(globals['theme'] as ThemeName, 'data/dazhou/city.json')}</div>`,
};

/** Matrices of Machado, Oliveira and Fernandes (2009), severity 1, on linear light. */
const SIGHTS: Readonly<Record<string, string>> = {
  normal: '1 0 0 0 0  0 1 0 0 0  0 0 1 0 0  0 0 0 1 0',
  protanopia: '0.152 1.053 -0.205 0 0  0.115 0.786 0.099 0 0  -0.004 -0.048 1.052 0 0  0 0 0 1 0',
  deuteranopia: '0.367 0.861 -0.228 0 0  0.280 0.673 0.047 0 0  -0.012 0.043 0.969 0 0  0 0 0 1 0',
  tritanopia: '1.256 -0.077 -0.179 0 0  -0.078 0.931 0.148 0 0  0.005 0.691 0.304 0 0  0 0 0 1 0',
};

/** Ramps and hues of the theme as they are seen in normal sight and under three deficiencies. */
export const Palettes: Story = {
  render: (_args, { globals }) => {
    const { ramps, actors } = themes[globals['theme'] as ThemeName];
    const rows = Object.entries<readonly string[]>({ ...ramps, ...actors });
    return html`<div class="tokens palettes">
      ${Object.entries(SIGHTS).map(
        ([sight, matrix]) => html`
          <figure>
            <figcaption>${sight}</figcaption>
            <svg viewBox="0 0 70 ${String(rows.length * 11)}" role="img" aria-label=${sight}>
              <filter id=${sight} color-interpolation-filters="linearRGB">
                <feColorMatrix values=${matrix} />
              </filter>
              <g filter="url(#${sight})">
                ${rows.flatMap(([, colors], row) =>
                  colors.map(
                    (color, step) =>
                      svg`<rect x=${(step * 70) / colors.length} y=${row * 11} width=${70 / colors.length} height="10" fill=${color} />`,
                  ),
                )}
              </g>
            </svg>
          </figure>
        `,
      )}
    </div>`;
  },
};
