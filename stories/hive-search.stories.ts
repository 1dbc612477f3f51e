import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/search';
import { panelPage } from './panel-page.js';

/** Finds places by name and code. The data are fixed and invented; readings need a real city. */
const meta: Meta = { title: 'Controls/Search', component: 'hive-search' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-search for="map"></hive-search>`;

async function type(canvas: HTMLElement, text: string): Promise<void> {
  const search = canvas.querySelector('hive-search');
  await search?.updateComplete;
  const input = search?.shadowRoot?.querySelector('input');
  for (let turn = 0; input?.disabled && turn < 100; turn++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  if (!input) return;
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input'));
}

export const Ready: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const Found: Story = {
  render: (_args, context) => panelPage(panel, {}, context),
  play: ({ canvasElement }) => type(canvasElement, '镇'),
};
export const NothingFound: Story = {
  render: (_args, context) => panelPage(panel, {}, context),
  play: ({ canvasElement }) => type(canvasElement, '没有的地方'),
};
export const Failed: Story = {
  render: (_args, context) => panelPage(panel, { failing: true }, context),
  play: ({ canvasElement }) => type(canvasElement, '镇'),
};
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
