import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/grid-layer/hive-grid-layer.js';
import '../packages/elements/src/map/hive-map.js';
import { storySquares } from './fixtures/story-cities.js';

interface Arguments {
  readonly theme: string;
  readonly locale: string;
  readonly division: string;
}

/** Data: the city of squares of `fixtures/square-city.ts`, the same in every story. */
const meta: Meta<Arguments> = {
  title: 'Map',
  component: 'hive-map',
  args: { theme: 'auto', locale: '', division: '9000' },
  render: ({ theme, locale, division }) => html`
    <hive-map .city=${storySquares()} theme=${theme} .locale=${locale || null} division=${division}>
      <hive-grid-layer></hive-grid-layer>
    </hive-map>
  `,
};
export default meta;
type Story = StoryObj<Arguments>;

/** The city on its own ground, with the marks that every picture of it bears. */
export const Ready: Story = {};

export const Light: Story = { args: { theme: 'light' } };

export const Dark: Story = { args: { theme: 'dark' } };

/** For rooms: larger type, a soft glow instead of a shadow, no buttons. */
export const Wall: Story = { args: { theme: 'wall' } };

/** Black lines and inks on white; areas are told apart by outlines as well. */
export const Contrast: Story = { args: { theme: 'contrast' } };

export const English: Story = { args: { locale: 'en' } };

/** Inside a division the rest of the city is quieter. */
export const Drilled: Story = { args: { division: '900011' } };

/** The ground alone: a map without layers is not empty. */
export const Ground: Story = {
  render: ({ theme, locale }) =>
    html`<hive-map .city=${storySquares()} theme=${theme} .locale=${locale || null}></hive-map>`,
};

/** Before anything is there: it says that it is reading. */
export const Loading: Story = {
  render: ({ theme, locale }) => {
    const city = { ...storySquares(), view: () => new Promise<never>(() => undefined) };
    return html`<hive-map .city=${city} theme=${theme} .locale=${locale || null}></hive-map>`;
  },
};

/** Without `src`. */
export const Empty: Story = {
  render: ({ theme, locale }) => html`<hive-map theme=${theme} .locale=${locale || null}></hive-map>`,
};

/** The manifest is not there: said in words, with a way to try again. */
export const Failed: Story = {
  render: ({ theme, locale }) =>
    html`<hive-map src="no/such/city.json" theme=${theme} .locale=${locale || null}></hive-map>`,
};

/** Panels in slots: the city keeps clear of them. */
export const WithPanels: Story = {
  render: ({ theme, locale }) => html`
    <hive-map .city=${storySquares()} theme=${theme} .locale=${locale || null}>
      <hive-grid-layer></hive-grid-layer>
      <aside slot="start">slot="start"</aside>
      <aside slot="end">slot="end"</aside>
      <strong slot="top-start">slot="top-start"</strong>
      <span slot="bottom-end">slot="bottom-end"</span>
      <small slot="attribution">slot="attribution"</small>
    </hive-map>
  `,
};

/** At 320 px. */
export const Narrow: Story = {
  render: ({ theme, locale }) => html`
    <div class="narrow">
      <hive-map .city=${storySquares()} theme=${theme} .locale=${locale || null}>
        <hive-grid-layer></hive-grid-layer>
      </hive-map>
    </div>
    <style>
      .narrow {
        inline-size: 320px;
      }
    </style>
  `,
};
