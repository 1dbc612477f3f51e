import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/listings';
import { panelPage } from './panel-page.js';

/** The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Listings', component: 'hive-listings' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-listings for="map"></hive-listings>`;

export const City: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const OnlyTheFirst: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-listings for="map" limit="2"></hive-listings>`, {}, context),
};
export const NoneListed: Story = {
  render: (_args, context) =>
    panelPage(
      panel,
      {
        change: (view) => (view.view === 'listings' ? { ...view, listings: [], open: 0, overdue: 0 } : view),
      },
      context,
    ),
};
/** Narrowed to a project of the task book. */
export const OfAProject: Story = {
  render: (_args, context) => panelPage(panel, { selection: [{ kind: 'project', id: 'cleanup' }] }, context),
};
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
