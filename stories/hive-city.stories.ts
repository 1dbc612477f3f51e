import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '@hivemap/elements/city';
import '@hivemap/elements/wall';
import './hive-city.css';
import './hive-wall.css';
import type { StoryGlobals } from './panel-page.js';

/** A complete city map in one tag. The data are the synthetic demo city in `data/dazhou`. */
const meta: Meta = { title: 'Whole maps/City', component: 'hive-city' };
export default meta;
type Story = StoryObj;

const city = ({ globals }: StoryGlobals, division: string | null = null): TemplateResult =>
  html`<hive-city
    src="/data/dazhou/city.json"
    .theme=${globals['theme']}
    .locale=${String(globals['locale'])}
    .division=${division}
  ></hive-city>`;

export const Portal: Story = { render: (_args, context) => city(context) };
export const County: Story = { render: (_args, context) => city(context, '511725') };
export const Township: Story = { render: (_args, context) => city(context, '511725104') };
export const Wall: Story = {
  render: (_args, { globals }) =>
    html`<hive-wall .locale=${String(globals['locale'])}>
      <hive-city src="/data/dazhou/city.json" mode="wall" .locale=${String(globals['locale'])}></hive-city>
    </hive-wall>`,
};
export const MapAndLegendOnly: Story = {
  render: (_args, { globals }) =>
    html`<hive-city
      src="/data/dazhou/city.json"
      panels="title legend"
      layers="grid"
      .theme=${globals['theme'] as 'light'}
      .locale=${String(globals['locale'])}
    ></hive-city>`,
};
export const WithContentOfTheHost: Story = {
  render: (_args, { globals }) =>
    html`<hive-city
      src="/data/dazhou/city.json"
      .theme=${globals['theme'] as 'light'}
      .locale=${String(globals['locale'])}
    >
      <a slot="header-end" href="#help">帮助 Help</a>
      <p slot="end">值班电话见值班表</p>
    </hive-city>`,
};
export const Empty: Story = { render: () => html`<hive-city></hive-city>` };
export const Failed: Story = { render: () => html`<hive-city src="/data/nowhere/city.json"></hive-city>` };
