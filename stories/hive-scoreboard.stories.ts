import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/scoreboard';
import { panelPage } from './panel-page.js';

/** Key figures with their targets and their course. The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Scoreboard', component: 'hive-scoreboard' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-scoreboard for="map" targets="villageResolution:73% townshipOrBelow:93% onTimeClosure:96.5% overdueOpen:250 recurrence:3%"></hive-scoreboard>`;

export const City: Story = { render: (_args, context) => panelPage(panel, { width: 300 }, context) };
export const County: Story = {
  render: (_args, context) => panelPage(panel, { width: 300, division: '990003' }, context),
};
export const Chosen: Story = {
  render: (_args, context) =>
    panelPage(
      html`<hive-scoreboard for="map" indicators="gridStaffing honeycombParticipation overdueOpen"></hive-scoreboard>`,
      { width: 300 },
      context,
    ),
};
export const Wide: Story = { render: (_args, context) => panelPage(panel, { width: 0 }, context) };
/** What may not be shown says so. */
export const Hidden: Story = {
  render: (_args, context) =>
    panelPage(
      panel,
      {
        width: 300,
        change: (view) =>
          view.view === 'areas'
            ? {
                ...view,
                self: {
                  ...view.self,
                  figures: Object.fromEntries(
                    Object.keys(view.self.figures).map((id, place) => [
                      id,
                      place % 2 === 0
                        ? { state: 'suppressed' }
                        : { state: 'insufficient', denominator: 7, minimum: 20 },
                    ]),
                  ),
                },
              }
            : view,
      },
      context,
    ),
};
export const Narrow: Story = { render: (_args, context) => panelPage(panel, { width: 320 }, context) };
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
