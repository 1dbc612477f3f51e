import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/letters';
import { panelPage } from './panel-page.js';

/** Supervision letters by stage, overdue first. The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Letters', component: 'hive-letters' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-letters for="map"></hive-letters>`;
const movable = html`<hive-letters for="map" movable></hive-letters>`;

export const Board: Story = { render: (_args, context) => panelPage(panel, { width: 1200 }, context) };
/** The host takes requests: cards can be dragged, and moved with Shift and the arrow keys. */
export const Movable: Story = { render: (_args, context) => panelPage(movable, { width: 1200 }, context) };
export const Narrow: Story = { render: (_args, context) => panelPage(panel, { width: 320 }, context) };
/** None in public scope. */
export const Public: Story = {
  render: (_args, context) =>
    panelPage(
      panel,
      {
        city: { scope: 'public' },
        change: (view) => (view.view === 'letters' ? { ...view, letters: [] } : view),
      },
      context,
    ),
};
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
