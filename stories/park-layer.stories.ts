import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../packages/elements/src/map/hive-map.js';
import '../packages/elements/src/park-layer/hive-park-layer.js';
import { storyCity } from './fixtures/story-cities.js';
import { GROUND, inDazhou } from './in-dazhou.js';

interface Arguments {
  readonly bounds: string;
  readonly selection: string;
}

/** Data: the invented city of `fixtures/places-city.ts`, the same in every story. */
const meta: Meta<Arguments> = {
  title: 'Layers/Parks',
  component: 'hive-park-layer',
  args: { bounds: '', selection: '' },
  render: ({ bounds, selection }) => html`
    <hive-map .city=${storyCity()} bounds=${bounds} selection=${selection}>${bounds ? nothing : GROUND}
      <hive-park-layer></hive-park-layer>
    </hive-map>
  `,
};
export default meta;
type Story = StoryObj<Arguments>;

/** A park of the demo city with its enterprises. */
export const InTheCity: Story = {
  render: () =>
    inDazhou(html`<hive-park-layer></hive-park-layer>`, {
      division: '511722',
      bounds: '107.86,31.49,107.97,31.566',
      selection: 'park:P01',
    }),
};

/** Letters overdue, due soon, and none of both. */
export const EveryState: Story = {};

/** Close up: enterprises as squares, and the enterprise–local centre. */
export const CloseUp: Story = { args: { bounds: '107.25,31.25,107.37,31.35' } };

/** The selected park. */
export const Selected: Story = { args: { bounds: '107.25,31.25,107.37,31.35', selection: 'park:P1' } };

/** A city without parks: the layer shows nothing. */
export const Empty: Story = {
  render: () => html`
    <hive-map .city=${storyCity({ without: ['parks', 'enterprises', 'letters'] })}>${GROUND}
      <hive-park-layer></hive-park-layer>
    </hive-map>
  `,
};
