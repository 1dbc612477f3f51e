import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/status';
import { panelPage } from './panel-page.js';

/** How the data are. The data are fixed and invented. */
const meta: Meta = { title: 'Controls/Status', component: 'hive-status' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-status for="map"></hive-status>`;

export const Ready: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const Loading: Story = {
  render: (_args, context) =>
    panelPage(
      panel,
      {
        loaded: false,
        city: {
          resources: {
            divisions: { state: 'ready', records: 43 },
            matters: { state: 'loading', records: 0, bytes: 1_200_000, totalBytes: 3_560_000 },
            alarms: { state: 'error', records: 0 },
            parks: { state: 'waiting', records: 0 },
          },
        },
      },
      context,
    ),
};
export const NotLoaded: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
