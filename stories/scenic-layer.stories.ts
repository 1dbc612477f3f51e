import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../packages/elements/src/map/hive-map.js';
import '../packages/elements/src/scenic-layer/hive-scenic-layer.js';
import { storyCity } from './fixtures/story-cities.js';
import { GROUND, inDazhou } from './in-dazhou.js';

interface Arguments {
  readonly bounds: string;
  readonly selection: string;
}

/** Data: the invented city of `fixtures/places-city.ts`, the same in every story. */
const meta: Meta<Arguments> = {
  title: 'Layers/Scenic areas',
  component: 'hive-scenic-layer',
  args: { bounds: '', selection: '' },
  render: ({ bounds, selection }) => html`
    <hive-map .city=${storyCity()} bounds=${bounds} selection=${selection}>${bounds ? nothing : GROUND}
      <hive-scenic-layer></hive-scenic-layer>
    </hive-map>
  `,
};
export default meta;
type Story = StoryObj<Arguments>;

/** A scenic area of the demo city with its load, a reserve, and the nearest of those who keep the peace. */
export const InTheCity: Story = {
  render: () =>
    inDazhou(html`<hive-scenic-layer></hive-scenic-layer>`, {
      division: '511722',
      bounds: '108.24,31.63,108.49,31.8',
      selection: 'scenic:S01',
    }),
};

/** All states of a load: normal, 80 % exactly, 100 % exactly, not counted. */
export const EveryState: Story = {};

/** The selected area shows the nearest police station, justice office and tribunal, with distances. */
export const Selected: Story = {
  args: { bounds: '107.0,31.1,107.22,31.35', selection: 'scenic:S1' },
};

/** Where an area overlaps a nature reserve, the reserve's hatch goes on over it. */
export const ReserveOverlap: Story = { args: { bounds: '107.06,31.2,107.2,31.35' } };

/** Full to its capacity: nobody is let in. */
export const Stopped: Story = { args: { bounds: '107.24,31.04,107.36,31.14', selection: 'scenic:S2' } };

/** Not counted: said in a word, and not the same as empty. */
export const NotCounted: Story = { args: { bounds: '107.64,31.04,107.76,31.14', selection: 'scenic:S4' } };

/** Circles of 2 km around police stations; what lies beyond them is hatched. */
export const Coverage: Story = {
  args: { bounds: '107.0,31.1,107.22,31.35' },
  render: ({ bounds }) => html`
    <hive-map .city=${storyCity()} bounds=${bounds}>${GROUND}
      <hive-scenic-layer cover-meters="2000"></hive-scenic-layer>
    </hive-map>
  `,
};

/** The host knows how far it is by road: half as far again as in a straight line, here. */
export const ByRoad: Story = {
  render: () => html`
    <hive-map
      .city=${storyCity()}
      bounds="107.0,31.1,107.22,31.35"
      selection="scenic:S1"
      .router=${([x, y]: readonly [number, number], to: readonly (readonly [number, number])[]) =>
        Promise.resolve(to.map(([a, b]) => 160_000 * Math.hypot(a - x, b - y)))}
    >${GROUND}
      <hive-scenic-layer></hive-scenic-layer>
    </hive-map>
  `,
};

/** The host's router fails: distances are straight lines again. */
export const RouterFails: Story = {
  render: () => html`
    <hive-map
      .city=${storyCity()}
      bounds="107.0,31.1,107.22,31.35"
      selection="scenic:S1"
      .router=${() => Promise.reject(new Error('no route'))}
    >${GROUND}
      <hive-scenic-layer></hive-scenic-layer>
    </hive-map>
  `,
};

/** How far one gets in ten minutes, by the host's service: here farther east and west than north and south. */
export const Isochrones: Story = {
  render: () => html`
    <hive-map .city=${storyCity()} bounds="107.0,31.1,107.22,31.35" selection="scenic:S1">${GROUND}
      <hive-scenic-layer
        cover-meters="6000"
        .isochrone=${({ point: [x, y] }: { readonly point: readonly [number, number] }) => ({
          type: 'Polygon',
          coordinates: [
            Array.from({ length: 25 }, (_, at) => {
              const angle = (2 * Math.PI * (at % 24)) / 24;
              const reach = 0.02 + 0.02 * Math.cos(angle) ** 2;
              return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
            }),
          ],
        })}
      ></hive-scenic-layer>
    </hive-map>
  `,
};

/** Six times the capacity, and no capacity at all: doubtful, in no color of a state. */
export const Doubtful: Story = {
  render: () => html`
    <hive-map .city=${storyCity({ doubtful: true })}>${GROUND}
      <hive-scenic-layer></hive-scenic-layer>
    </hive-map>
  `,
};

/** A city without scenic areas: the layer shows nothing. */
export const Empty: Story = {
  render: () => html`
    <hive-map .city=${storyCity({ without: ['scenicAreas', 'reserves', 'loads', 'suggestions'] })}>${GROUND}
      <hive-scenic-layer></hive-scenic-layer>
    </hive-map>
  `,
};
