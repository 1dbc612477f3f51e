import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/ranking';
import { panelPage } from './panel-page.js';

/** Areas in the order of their figures, as deviation from the target. The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Ranking', component: 'hive-ranking' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-ranking for="map"></hive-ranking>`;

export const Counties: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const Target: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-ranking for="map" target="73%"></hive-ranking>`, {}, context),
};
export const Selected: Story = {
  render: (_args, context) =>
    panelPage(
      panel,
      {
        selection: [
          { kind: 'division', id: '990005' },
          { kind: 'division', id: '990002' },
        ],
      },
      context,
    ),
};
/** Most first; the standing is still counted from the best. */
export const Overdue: Story = {
  render: (_args, context) =>
    panelPage(
      html`<hive-ranking for="map" indicator="overdueOpen" order="worst"></hive-ranking>`,
      {},
      context,
    ),
};
/** Without a number, each for another reason. */
export const Apart: Story = { render: (_args, context) => panelPage(panel, { division: '990002' }, context) };
export const Limited: Story = {
  render: (_args, context) => panelPage(html`<hive-ranking for="map" limit="3"></hive-ranking>`, {}, context),
};
export const Narrow: Story = { render: (_args, context) => panelPage(panel, { width: 320 }, context) };
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
