import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '@hivemap/elements/layers';
import '@hivemap/elements/geojson-layer';
import '@hivemap/elements/grid-layer';
import './panel-page.css';
import { storySquares } from './fixtures/story-cities.js';
import { panelPage, type StoryGlobals } from './panel-page.js';

/** The layers of a map, their order and opacity. The data are fixed and invented. */
const meta: Meta = { title: 'Controls/Layers', component: 'hive-layers' };
export default meta;
type Story = StoryObj;

const point = {
  type: 'Feature',
  properties: {},
  geometry: { type: 'Point', coordinates: [101, 31] },
} as const;
const panel = html`<hive-layers for="map"></hive-layers>`;

function layered({ globals }: StoryGlobals): TemplateResult {
  return html`<div class="panel-page" data-width="352">
    <hive-map id="map" .theme=${globals['theme']} .locale=${String(globals['locale'])} .city=${storySquares()}>
      <hive-grid-layer></hive-grid-layer>
      <hive-geojson-layer aria-label="自有数据一" .data=${point}></hive-geojson-layer>
      <hive-geojson-layer aria-label="自有数据二" .data=${point} hidden></hive-geojson-layer>
    </hive-map>
    <div class="panel-place">${panel}</div>
  </div>`;
}

export const Ready: Story = { render: (_args, context) => layered(context) };
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Failed: Story = {
  render: (_args, { globals }) => html`<div class="panel-page" data-width="352">
    <hive-map id="map" .theme=${globals['theme']} .city=${{ hivemap: 2 }}></hive-map>
    <div class="panel-place">${panel}</div>
  </div>`,
};
