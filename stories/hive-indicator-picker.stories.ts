import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/indicator-picker';
import { pressIn } from './fixtures/press-in.js';
import { panelPage } from './panel-page.js';

/** Chooses what colors the map. The data are fixed and invented. */
const meta: Meta = { title: 'Controls/Indicator-picker', component: 'hive-indicator-picker' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-indicator-picker for="map"></hive-indicator-picker>`;

export const Closed: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const Open: Story = {
  render: (_args, context) => panelPage(panel, {}, context),
  play: ({ canvasElement }) => pressIn(canvasElement, 'hive-indicator-picker', '.opener', [{ key: 'Enter' }]),
};
