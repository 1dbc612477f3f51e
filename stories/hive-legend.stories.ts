import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/legend';
import { pressIn } from './fixtures/press-in.js';
import { panelPage } from './panel-page.js';

/** What the colors mean. The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Legend', component: 'hive-legend' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-legend for="map"></hive-legend>`;

export const City: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const WithMarks: Story = {
  render: (_args, context) =>
    panelPage(
      html`<hive-legend for="map" marks="honeycomb scenic park"></hive-legend>`,
      { division: '990001' },
      context,
    ),
};
/** Two classes are brushed: the map, the ranking and the table show these alone. */
export const Brushed: Story = {
  render: (_args, context) => panelPage(panel, {}, context),
  play: ({ canvasElement }) =>
    pressIn(canvasElement, 'hive-legend', 'tr[data-class="1"] button', [
      { key: 'Enter' },
      { key: 'ArrowDown', shiftKey: true },
    ]),
};
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
