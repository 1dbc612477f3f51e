import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/map/hive-map.js';
import '../packages/elements/src/centre-layer/hive-centre-layer.js';
import { storyCity } from './fixtures/story-cities.js';
import { GROUND, inDazhou } from './in-dazhou.js';

interface Arguments {
  readonly layout: 'map' | 'diagram';
  readonly selection: string;
}

/** Data: the invented city of `fixtures/places-city.ts`, the same in every story. */
const meta: Meta<Arguments> = {
  title: 'Layers/Centres',
  component: 'hive-centre-layer',
  args: { layout: 'map', selection: '' },
  render: ({ layout, selection }) => html`
    <hive-map .city=${storyCity()} selection=${selection}>${GROUND}
      <hive-centre-layer layout=${layout}></hive-centre-layer>
    </hive-map>
  `,
};
export default meta;
type Story = StoryObj<Arguments>;

/** The centres of the demo city, and how fresh the data between them are. */
export const InTheCity: Story = {
  render: () => inDazhou(html`<hive-centre-layer></hive-centre-layer>`),
};

/** What each integrates, a fresh link and a stale one. */
export const EveryState: Story = {};
/** The same network as rings. */
export const Diagram: Story = { args: { layout: 'diagram' } };
export const SelectedLink: Story = { args: { selection: 'link:L2' } };
/** A city without centres: the layer shows nothing. */
export const Empty: Story = {
  render: () => html`
    <hive-map .city=${storyCity({ without: ['centres', 'links'] })}>${GROUND}
      <hive-centre-layer></hive-centre-layer>
    </hive-map>
  `,
};
