import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/timeline';
import { panelPage } from './panel-page.js';

/** Scrubs and plays through time. The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Timeline', component: 'hive-timeline' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-timeline for="map"></hive-timeline>`;

export const Months: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const Wide: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-timeline for="map" count="24"></hive-timeline>`, {}, context),
};
/** In the middle of a replay: it says so, and leads back. */
export const Replay: Story = {
  render: (_args, context) => panelPage(panel, {}, context),
  play: ({ canvasElement }) => {
    const map = canvasElement.querySelector('hive-map');
    map?.setAttribute('period', '2026-03');
    map?.setAttribute('as-of', '2026-03-31');
  },
};
export const Narrow: Story = { render: (_args, context) => panelPage(panel, { width: 320 }, context) };
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
