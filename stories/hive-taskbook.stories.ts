import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements/taskbook';
import { panelPage } from './panel-page.js';

/** The data are fixed and invented. */
const meta: Meta = { title: 'Panels/Taskbook', component: 'hive-taskbook' };
export default meta;
type Story = StoryObj;

const panel = html`<hive-taskbook for="map"></hive-taskbook>`;

export const City: Story = { render: (_args, context) => panelPage(panel, {}, context) };
/** A project is chosen: chain, listed cases and map are narrowed to it. */
export const Chosen: Story = {
  render: (_args, context) => panelPage(panel, { selection: [{ kind: 'project', id: 'cleanup' }] }, context),
};
/** The same as a table. */
export const List: Story = {
  render: (_args, context) =>
    panelPage(html`<hive-taskbook for="map" layout="list"></hive-taskbook>`, {}, context),
};
/** Nothing is behind the calendar. */
export const OnTime: Story = {
  render: (_args, context) =>
    panelPage(
      panel,
      { change: (view) => (view.view === 'taskbook' ? { ...view, yearShare: 0.5 } : view) },
      context,
    ),
};
/** Any numbers of each: four goals, twelve projects, no means. */
export const OtherNumbers: Story = {
  render: (_args, context) =>
    panelPage(
      panel,
      {
        change: (view) =>
          view.view === 'taskbook'
            ? {
                ...view,
                goals: [...view.goals, { ...view.goals[0]!, id: 'fourth' }],
                projects: [
                  ...view.projects,
                  ...view.projects.slice(0, 4).map((one) => ({ ...one, id: `${one.id}-2` })),
                ],
                means: [],
                by: [],
              }
            : view,
      },
      context,
    ),
};
export const Narrow: Story = { render: (_args, context) => panelPage(panel, { width: 240 }, context) };
export const Empty: Story = { render: (_args, context) => panelPage(panel, { empty: true }, context) };
export const Loading: Story = {
  render: (_args, context) => panelPage(panel, { waiting: true, loaded: false }, context),
};
export const Failed: Story = { render: (_args, context) => panelPage(panel, { failing: true }, context) };
