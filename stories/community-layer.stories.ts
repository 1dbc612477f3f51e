import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/community-layer/hive-community-layer.js';
import '../packages/elements/src/map/hive-map.js';
import { storyCity } from './fixtures/story-cities.js';
import { GROUND, inDazhou } from './in-dazhou.js';

/** Data: the invented city of `fixtures/places-city.ts`, the same in every story. */
const meta: Meta = { title: 'Layers/Smart community', component: 'hive-community-layer' };
export default meta;
type Story = StoryObj;

/** A district of the demo city. */
export const InTheCity: Story = {
  render: () => inDazhou(html`<hive-community-layer></hive-community-layer>`, { division: '511702' }),
};

/** A ring fills with the one-stop rate; the lowest rates keep their place, `+n` had no room beside it. */
export const OneStopRates: Story = {
  render: () => html`
    <hive-map .city=${storyCity()}>${GROUND}<hive-community-layer></hive-community-layer></hive-map>
  `,
};

/** Near: blocks with a steward, one without (hatched), one of which nothing is reported; a service point. */
export const BlocksAndServicePoints: Story = {
  render: () => html`
    <hive-map .city=${storyCity()} bounds="107.037,31.071,107.047,31.084">${GROUND}
      <hive-community-layer></hive-community-layer>
    </hive-map>
  `,
};

export const Selected: Story = {
  render: () => html`
    <hive-map .city=${storyCity()} selection="community:511702001002">${GROUND}
      <hive-community-layer></hive-community-layer>
    </hive-map>
  `,
};

/** Communities with more than 15 service items that are not delegated yet. */
export const NotYetDelegated: Story = {
  render: () => html`
    <hive-map .city=${storyCity()}>${GROUND}
      <hive-community-layer filter='{"field":"notDelegated","op":"&gt;","value":15}'></hive-community-layer>
    </hive-map>
  `,
};

/** The public sees one ring a county, and neither blocks nor service points. */
export const PublicScope: Story = {
  render: () => html`
    <hive-map .city=${storyCity({ scope: 'public' })}>${GROUND}<hive-community-layer></hive-community-layer></hive-map>
  `,
};

export const Empty: Story = {
  render: () => html`
    <hive-map .city=${storyCity({ without: ['communities'] })}>${GROUND}<hive-community-layer></hive-community-layer></hive-map>
  `,
};
