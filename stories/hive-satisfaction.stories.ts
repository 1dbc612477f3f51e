import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/satisfaction';
import { surveyed } from './fixtures/satisfaction.js';
import { panelPage } from './panel-page.js';

/** Satisfaction with its sample and interval; one county has too few answers to be told. The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Satisfaction', component: 'hive-satisfaction' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-satisfaction for="map"></hive-satisfaction>`;

export const City: Story = { render: (_args, context) => panelPage(panel, { change: surveyed }, context) };
export const Narrow: Story = {
  render: (_args, context) => panelPage(panel, { change: surveyed, width: 320 }, context),
};
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
