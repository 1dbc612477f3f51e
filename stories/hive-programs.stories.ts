import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/programs';
import { panelPage } from './panel-page.js';

/** The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Programs', component: 'hive-programs' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-programs for="map"></hive-programs>`;

export const City: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const Narrow: Story = { render: (_args, context) => panelPage(panel, { width: 320 }, context) };
/** The city has them, and there are none. */
export const None: Story = {
  render: (_args, context) =>
    panelPage(
      panel,
      { change: (view) => (view.view === 'programs' ? { ...view, programs: [] } : view) },
      context,
    ),
};
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
