import type { FeatureCollection } from 'geojson';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/elements/src/geojson-layer/hive-geojson-layer.js';
import '../packages/elements/src/map/hive-map.js';
import { storySquares } from './fixtures/story-cities.js';

interface Arguments {
  readonly data: FeatureCollection;
}

const data: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'site',
      properties: { name: '工地', 状态: '在建', 面积: 12 },
      // prettier-ignore
      geometry: { type: 'Polygon', coordinates: [[[100.4, 30.4], [101.6, 30.6], [101.4, 31.4], [100.6, 31.5], [100.4, 30.4]]] },
    },
    {
      type: 'Feature',
      id: 'road',
      properties: { name: '便道' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [101, 31],
          [102, 31.8],
          [103, 31.6],
        ],
      },
    },
    {
      type: 'Feature',
      id: 'gate',
      properties: { name: '大门' },
      geometry: { type: 'Point', coordinates: [103, 31.6] },
    },
  ],
};

/** Data: features made up for these stories, over the city of squares of `fixtures/square-city.ts`. */
const meta: Meta<Arguments> = {
  title: "Layers/Host's own features",
  component: 'hive-geojson-layer',
  args: { data },
  render: (args) => html`
    <hive-map .city=${storySquares()}><hive-geojson-layer .data=${args.data}></hive-geojson-layer></hive-map>
  `,
};
export default meta;
type Story = StoryObj<Arguments>;

/** An area, a line and a point, with a card for each. */
export const AreaLinePoint: Story = {};

/** Names are text, whatever they say. */
export const HostileNames: Story = {
  args: {
    data: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: '<img src=x onerror=alert(1)>', note: '<b>text</b>' },
          geometry: { type: 'Point', coordinates: [102, 32] },
        },
      ],
    },
  },
};

/** Nothing to show. */
export const Empty: Story = { args: { data: { type: 'FeatureCollection', features: [] } } };
