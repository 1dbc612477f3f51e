import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/scenic-board';
import { panelPage } from './panel-page.js';

/** Scenic areas by load, with the forecast to closing time. The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Scenic board', component: 'hive-scenic-board' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-scenic-board for="map"></hive-scenic-board>`;

export const Board: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const Selected: Story = {
  render: (_args, context) => panelPage(panel, { selection: [{ kind: 'scenic', id: 'S01' }] }, context),
};
export const Narrow: Story = { render: (_args, context) => panelPage(panel, { width: 320 }, context) };
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
