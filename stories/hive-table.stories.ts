import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/table';
import { pressIn } from './fixtures/press-in.js';
import { panelPage } from './panel-page.js';

/** The twin of the map. The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Table', component: 'hive-table' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-table for="map"></hive-table>`;
const wide = 0;

export const Counties: Story = { render: (_args, context) => panelPage(panel, { width: wide }, context) };
export const Townships: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-table for="map" rows="cells"></hive-table>`, { width: wide }, context),
};
export const Selected: Story = {
  render: (_args, context) =>
    panelPage(panel, { width: wide, selection: [{ kind: 'division', id: '990005' }] }, context),
};
export const Hidden: Story = {
  render: (_args, context) => panelPage(panel, { width: wide, division: '990002' }, context),
};
export const Ranking: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-table for="map" compact></hive-table>`, { width: 300 }, context),
};
export const Communities: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-table for="map" layer="honeycomb"></hive-table>`, { width: wide }, context),
};
export const ScenicAreas: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-table for="map" layer="scenic"></hive-table>`, { width: wide }, context),
};
export const Parks: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-table for="map" layer="park"></hive-table>`, { width: wide }, context),
};
/** Centres with what they integrate; links with the stale ones first; pairs of stations with what is missing first. */
export const Centres: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-table for="map" layer="centre"></hive-table>`, { width: wide }, context),
};
export const DataLinks: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-table for="map" layer="link"></hive-table>`, { width: wide }, context),
};
export const StationPairs: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-table for="map" layer="pair"></hive-table>`, { width: wide }, context),
};
export const Narrow: Story = { render: (_args, context) => panelPage(panel, { width: 320 }, context) };
/** The row of filters: names by text, numbers by a range. */
export const Filter: Story = {
  render: (_args, context) => panelPage(panel, { width: wide }, context),
  play: ({ canvasElement }) =>
    pressIn(canvasElement, 'hive-table', '.icon-button.filter', [{ key: 'Enter' }]),
};
export const Matters: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-table for="map" layer="matters"></hive-table>`, { width: wide }, context),
};
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
