import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '@hivemap/elements/basemaps';
import '@hivemap/elements/draw';
import '@hivemap/elements/export';
import '@hivemap/elements/grid-layer';
import '@hivemap/elements/measure';
import './panel-page.css';
import { storySquares } from './fixtures/story-cities.js';
import { panelPage, type StoryGlobals } from './panel-page.js';

/** Base maps, measuring, drawing, export. The data are fixed and invented; no base map is fetched. */
const meta: Meta = { title: 'Controls/Map tools' };
export default meta;
type Story = StoryObj;

function onSquares(tool: TemplateResult, { globals }: StoryGlobals): TemplateResult {
  return html`<div class="panel-page" data-width="352">
    <hive-map id="map" .theme=${globals['theme']} .locale=${String(globals['locale'])} .city=${storySquares()}>
      <hive-grid-layer></hive-grid-layer>
    </hive-map>
    <div class="panel-place">${tool}</div>
  </div>`;
}

const CHOICES = [
  { id: 'none' },
  { id: 'tianditu-vec' },
  { id: 'tianditu-img' },
  {
    id: 'paper',
    name: { 'zh-CN': '纸面', en: 'Paper' },
    basemap: {
      version: 8,
      sources: {},
      layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#f6f1e4' } }],
    },
  },
] as never;
const SHAPES = [
  {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [101, 31],
          [102, 31],
          [102, 32],
          [101, 31],
        ],
      ],
    },
  },
] as const;

export const Basemaps: Story = {
  render: (_args, context) =>
    onSquares(html`<hive-basemaps for="map" .choices=${CHOICES}></hive-basemaps>`, context),
};
export const BasemapsEmpty: Story = {
  render: (_args, context) => onSquares(html`<hive-basemaps for="map"></hive-basemaps>`, context),
};
/** A base map that fails: Tianditu without a token. */
export const BasemapFailed: Story = {
  render: (_args, { globals }) => html`<hive-map
    class="full"
    basemap="tianditu-vec"
    .theme=${globals['theme']}
    .locale=${String(globals['locale'])}
    .city=${storySquares()}
    ><hive-grid-layer></hive-grid-layer
  ></hive-map>`,
};
export const Measure: Story = {
  render: (_args, context) => onSquares(html`<hive-measure for="map"></hive-measure>`, context),
};
export const MeasureEmpty: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-measure for="map"></hive-measure>`, { empty: true }, context),
};
export const Draw: Story = {
  render: (_args, context) => onSquares(html`<hive-draw for="map" .features=${SHAPES}></hive-draw>`, context),
};
export const DrawEmpty: Story = {
  render: (_args, context) => panelPage(html`<hive-draw for="map"></hive-draw>`, { empty: true }, context),
};
export const Export: Story = {
  render: (_args, context) => onSquares(html`<hive-export for="map"></hive-export>`, context),
};
export const ExportEmpty: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-export for="map"></hive-export>`, { empty: true }, context),
};
