import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { View } from '@hivemap/core';
import '@hivemap/elements/chain';
import { chainOf, faultyChain } from './fixtures/chain.js';
import { panelPage } from './panel-page.js';

/** The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Chain', component: 'hive-chain' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-chain for="map"></hive-chain>`;
const sized =
  (size: number) =>
  (view: View): View =>
    view.view === 'chain' ? chainOf(size) : view;

export const ThreeUnits: Story = {
  render: (_args, context) => panelPage(panel, { change: sized(3) }, context),
};
export const ThirtyUnits: Story = { render: (_args, context) => panelPage(panel, {}, context) };
/** As a city has them: closed but for the first level. */
export const SixHundredUnits: Story = {
  render: (_args, context) => panelPage(panel, { change: sized(600) }, context),
};
/** Where there is room, levels stand side by side. */
export const Wide: Story = {
  render: (_args, context) => panelPage(panel, { change: sized(600), width: 960 }, context),
};
export const Icicle: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-chain for="map" layout="icicle"></hive-chain>`, { change: sized(600) }, context),
};
export const List: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-chain for="map" layout="list"></hive-chain>`, { change: sized(600) }, context),
};
/** A unit is selected: what it has to do stands below. */
export const Selected: Story = {
  render: (_args, context) => panelPage(panel, { selection: [{ kind: 'unit', id: 'T3' }] }, context),
};
/** A project of the task book is selected: only the units that it concerns. */
export const OfAProject: Story = {
  render: (_args, context) => panelPage(panel, { selection: [{ kind: 'project', id: 'cleanup' }] }, context),
};
/** A circle, a unit below nobody, duties of nobody: named, and shown nevertheless. */
export const Faulty: Story = {
  render: (_args, context) =>
    panelPage(panel, { change: (view) => (view.view === 'chain' ? faultyChain() : view) }, context),
};
export const Narrow: Story = { render: (_args, context) => panelPage(panel, { width: 320 }, context) };
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
