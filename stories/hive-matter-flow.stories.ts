import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { View } from '@hivemap/core';
import { html } from 'lit';
import '@hivemap/elements/matter-flow';
import { publicFlow } from './fixtures/matters.js';
import { panelPage } from './panel-page.js';

/** The flow of matters through the tiers. The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Matter flow', component: 'hive-matter-flow' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-matter-flow for="map"></hive-matter-flow>`;
const flow = (more: object) => ({
  change: (view: View): View => (view.view === 'matter-flow' ? { ...view, ...more } : view),
});

export const City: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const Brief: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-matter-flow for="map" brief></hive-matter-flow>`, {}, context),
};
export const PublicScope: Story = {
  render: (_args, context) => panelPage(panel, flow(publicFlow), context),
};
export const NothingClosed: Story = {
  render: (_args, context) => panelPage(panel, flow({ closed: { state: 'value', value: 0 } }), context),
};
export const Narrow: Story = { render: (_args, context) => panelPage(panel, { width: 280 }, context) };
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
