import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/attribution';
import { panelPage } from './panel-page.js';

/** Marks and sources, which can not be hidden. The data are fixed and invented. */
const meta: Meta = { title: 'Controls/Attribution', component: 'hive-attribution' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-attribution for="map"></hive-attribution>`;

export const Demo: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const Official: Story = {
  render: (_args, context) =>
    panelPage(
      panel,
      { city: { synthetic: false, geometry: 'official', mapReview: '川S〔2026〕00001号' } },
      context,
    ),
};
