import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/explain';
import { panelPage } from './panel-page.js';

/** Why a figure is what it is. The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Explain', component: 'hive-explain' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-explain for="map"></hive-explain>`;
const inline = html`<hive-explain for="map" inline></hive-explain>`;

export const Button: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const Opened: Story = {
  render: (_args, context) => panelPage(html`<hive-explain for="map" open></hive-explain>`, {}, context),
};
export const InPlace: Story = {
  render: (_args, context) =>
    panelPage(
      html`<hive-explain for="map" inline indicator="overdueOpen" division="990002" target="50"></hive-explain>`,
      {},
      context,
    ),
};
export const Narrow: Story = { render: (_args, context) => panelPage(inline, { width: 320 }, context) };
export const Empty: Story = { render: (_args, context) => panelPage(inline, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(inline, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(inline, { failing: true }, context) };
