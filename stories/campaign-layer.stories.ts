import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/campaign-layer/hive-campaign-layer.js';
import '../packages/elements/src/map/hive-map.js';
import { storyCity } from './fixtures/story-cities.js';
import { GROUND, inDazhou } from './in-dazhou.js';

interface Arguments {
  readonly bounds: string;
  readonly selection: string;
  readonly scope: 'internal' | 'public';
}

/** Data: the invented city of `fixtures/places-city.ts`, the same in every story. */
const meta: Meta<Arguments> = {
  title: 'Layers/Clean-up areas',
  component: 'hive-campaign-layer',
  args: { bounds: '', selection: '', scope: 'internal' },
  render: ({ bounds, selection, scope }) => html`
    <hive-map .city=${storyCity()} bounds=${bounds} selection=${selection} scope=${scope}>${GROUND}
      <hive-campaign-layer></hive-campaign-layer>
    </hive-map>
  `,
};
export default meta;
type Story = StoryObj<Arguments>;

/** What the demo city cleans up this year, with what is past its deadline in front. */
export const InTheCity: Story = {
  render: () => inDazhou(html`<hive-campaign-layer></hive-campaign-layer>`),
};

/** Past the deadline, due soon, done, a reach without its river. */
export const EveryState: Story = {};

/** Close up: a reach where sand may be mined lies along the river. */
export const CloseUp: Story = { args: { bounds: '107.48,31,107.68,31.06' } };

/** The selected reach. */
export const Selected: Story = { args: { selection: 'campaign-area:A1' } };

/** What the public sees: permits of rivers, without counts. */
export const Public: Story = { args: { scope: 'public' } };

/** A city without clean-up areas: the layer shows nothing. */
export const Empty: Story = {
  render: () => html`
    <hive-map .city=${storyCity({ without: ['campaignAreas'] })}>${GROUND}
      <hive-campaign-layer></hive-campaign-layer>
    </hive-map>
  `,
};
