import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/inspector';
import { panelPage } from './panel-page.js';

/** Everything about the selection, and where each figure comes from. The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Inspector', component: 'hive-inspector' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-inspector for="map"></hive-inspector>`;

export const City: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const County: Story = {
  render: (_args, context) => panelPage(panel, { selection: [{ kind: 'division', id: '990003' }] }, context),
};
/** Two areas beside each other, figure by figure. */
export const Compared: Story = {
  render: (_args, context) =>
    panelPage(
      panel,
      {
        selection: [
          { kind: 'division', id: '990003' },
          { kind: 'division', id: '990005' },
        ],
      },
      context,
    ),
};
export const Suppressed: Story = {
  render: (_args, context) =>
    panelPage(panel, { selection: [{ kind: 'division', id: '990001104' }] }, context),
};
export const Insufficient: Story = {
  render: (_args, context) =>
    panelPage(panel, { selection: [{ kind: 'division', id: '990001103' }] }, context),
};
export const Community: Story = {
  render: (_args, context) =>
    panelPage(panel, { selection: [{ kind: 'community', id: '990001001001' }] }, context),
};
export const ScenicArea: Story = {
  render: (_args, context) => panelPage(panel, { selection: [{ kind: 'scenic', id: 'S01' }] }, context),
};
export const Park: Story = {
  render: (_args, context) => panelPage(panel, { selection: [{ kind: 'park', id: 'K01' }] }, context),
};
export const Fence: Story = {
  render: (_args, context) => panelPage(panel, { selection: [{ kind: 'fence', id: 'F01' }] }, context),
};
export const Matter: Story = {
  render: (_args, context) => panelPage(panel, { selection: [{ kind: 'matter', id: 'M1' }] }, context),
};
export const Narrow: Story = { render: (_args, context) => panelPage(panel, { width: 320 }, context) };
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
