import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/breadcrumb';
import { panelPage } from './panel-page.js';

/** Where the map is drilled to. The data are fixed and invented. */
const meta: Meta = { title: 'Controls/Breadcrumb', component: 'hive-breadcrumb' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-breadcrumb for="map"></hive-breadcrumb>`;

export const City: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const County: Story = {
  render: (_args, context) => panelPage(panel, { division: '990003' }, context),
};
export const Narrow: Story = {
  render: (_args, context) => panelPage(panel, { division: '990003', width: 320 }, context),
};
