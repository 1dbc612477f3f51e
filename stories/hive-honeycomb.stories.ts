import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/honeycomb';
import { panelPage } from './panel-page.js';

/** All communities in one picture without a map, and which actors did nothing. The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Honeycomb', component: 'hive-honeycomb' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-honeycomb for="map"></hive-honeycomb>`;

export const Communities: Story = { render: (_args, context) => panelPage(panel, {}, context) };
/** Where the third actor did nothing; the other communities step back. */
export const OneActor: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-honeycomb for="map" actor="residentUnit"></hive-honeycomb>`, {}, context),
};
/** The filled share of a cell is the activity. */
export const FilledShare: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-honeycomb for="map" encoding="fill"></hive-honeycomb>`, {}, context),
};
export const Selected: Story = {
  render: (_args, context) =>
    panelPage(panel, { selection: [{ kind: 'community', id: '990001001001' }] }, context),
};
/** Two communities side by side: the same flower and the same lines for both. */
export const Compared: Story = {
  render: (_args, context) =>
    panelPage(
      panel,
      {
        selection: [
          { kind: 'community', id: '990001001001' },
          { kind: 'community', id: '990001001002' },
        ],
      },
      context,
    ),
};
/** With room beside it, as on a wall: how to read a flower, borders of the divisions along the cells, and their names. */
export const WithKeyAndBorders: Story = {
  render: (_args, context) => panelPage(panel, { width: 1800 }, context),
};
/** Upright, as on a column: the honeycomb above, what it says below. */
export const Upright: Story = { render: (_args, context) => panelPage(panel, { width: 300 }, context) };
export const Narrow: Story = { render: (_args, context) => panelPage(panel, { width: 320 }, context) };
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
