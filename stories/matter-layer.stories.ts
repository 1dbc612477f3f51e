import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/map/hive-map.js';
import '../packages/elements/src/matter-layer/hive-matter-layer.js';
import type { MatterMode } from '../packages/elements/src/matter-layer/hive-matter-layer.js';
import type { PlacesCityOptions } from './fixtures/places-city.js';
import { storyCity } from './fixtures/story-cities.js';
import { GROUND, inDazhou } from './in-dazhou.js';

interface Arguments {
  readonly mode: MatterMode;
  readonly measure: 'accepted' | 'closed' | 'open' | 'overdue';
}

const map = (layer: ReturnType<typeof html>, options: PlacesCityOptions = {}) => html`
  <hive-map .city=${storyCity(options)} period="2026-10">${GROUND}${layer}</hive-map>
`;

/** Data: the invented city of `fixtures/places-city.ts`, the same in every story. */
const meta: Meta<Arguments> = {
  title: 'Layers/Matters',
  component: 'hive-matter-layer',
  args: { mode: 'cluster', measure: 'accepted' },
  argTypes: {
    mode: { control: 'select', options: ['cluster', 'heat', 'hex', 'flow'] },
    measure: { control: 'select', options: ['accepted', 'closed', 'open', 'overdue'] },
  },
  render: ({ mode, measure }) =>
    map(html`<hive-matter-layer mode=${mode} measure=${measure}></hive-matter-layer>`),
};
export default meta;
type Story = StoryObj<Arguments>;

/** Matters of a month in the demo city. */
export const InTheCity: Story = {
  render: () => inDazhou(html`<hive-matter-layer></hive-matter-layer>`, { period: '2026-10' }),
};

/** A ring for each area, with a segment for each group of types; overdue ones in a badge. */
export const Clusters: Story = {};
export const Heat: Story = { args: { mode: 'heat' } };
export const Hexagons: Story = { args: { mode: 'hex' } };
/** What was passed up, from seat to seat. */
export const Flow: Story = { args: { mode: 'flow' } };
/** What is late now, whenever it was accepted. */
export const Overdue: Story = { args: { measure: 'overdue' } };
/** A period without matters: said in words. */
export const NothingInPeriod: Story = {
  render: () => map(html`<hive-matter-layer from="2026-01-01" to="2026-01-31"></hive-matter-layer>`),
};
/** Public scope shows no matter by place, and says so. */
export const PublicScope: Story = {
  render: () => map(html`<hive-matter-layer></hive-matter-layer>`, { scope: 'public' }),
};
/** A city without matters: the layer shows nothing. */
export const Empty: Story = {
  render: () => map(html`<hive-matter-layer></hive-matter-layer>`, { without: ['matters'] }),
};
