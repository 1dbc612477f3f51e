import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/trend';
import { withSources } from './fixtures/sources.js';
import { panelPage } from './panel-page.js';

/** An indicator over time, with what happened meanwhile. The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Trend', component: 'hive-trend' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-trend for="map"></hive-trend>`;

export const City: Story = { render: (_args, context) => panelPage(panel, {}, context) };
export const Target: Story = {
  render: (_args, context) => panelPage(html`<hive-trend for="map" target="74%"></hive-trend>`, {}, context),
};
/** Totals of a campaign: of the city and its counties. */
export const Campaign: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-trend for="map" indicator="campaign:theft"></hive-trend>`, {}, context),
};
/** Selected places with their names at the ends of their lines. */
export const Several: Story = {
  render: (_args, context) =>
    panelPage(
      panel,
      {
        selection: ['990001', '990002', '990003', '990004', '990006'].map((id) => ({ kind: 'division', id })),
      },
      context,
    ),
};
/** Two months are hidden, in one nothing was closed. */
export const Gaps: Story = {
  render: (_args, context) =>
    panelPage(
      panel,
      {
        change: (view) =>
          view.view === 'trend'
            ? {
                ...view,
                series: view.series.map((one) => ({
                  ...one,
                  figures: one.figures.map((figure, place) =>
                    place === 14 || place === 15
                      ? { state: 'suppressed' }
                      : place === 18
                        ? { state: 'none', reason: 'no-cases' }
                        : figure,
                  ),
                })),
              }
            : view,
      },
      context,
    ),
};
/** Prevention at the source: lawsuits and petitions side by side. */
export const Sources: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-trend for="map" variant="source"></hive-trend>`, { change: withSources }, context),
};
export const TwoYears: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-trend for="map" count="24" compare="none"></hive-trend>`, { width: 720 }, context),
};
export const Narrow: Story = { render: (_args, context) => panelPage(panel, { width: 320 }, context) };
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
