import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '@hivemap/elements/city';
import '@hivemap/elements/honeycomb';
import '@hivemap/elements/wall';
import type { HiveWall } from '@hivemap/elements/wall';
import './hive-wall.css';
import type { StoryGlobals } from './panel-page.js';

/** A big screen that is left alone for months. The data are the synthetic demo city in `data/dazhou`. */
const meta: Meta = { title: 'Wall/Wall', component: 'hive-wall' };
export default meta;
type Story = StoryObj;

const wall = (
  { globals }: StoryGlobals,
  scenes: TemplateResult = html``,
  { design = '3840x1080', scope = null }: Partial<Pick<HiveWall, 'design' | 'scope'>> = {},
  src = '/data/dazhou/city.json',
): TemplateResult =>
  html`<hive-wall
    .design=${design}
    .scope=${scope}
    .theme=${globals['theme']}
    .locale=${String(globals['locale'])}
  >
    <hive-city
      id="city"
      src=${src}
      mode="wall"
      .theme=${globals['theme']}
      .locale=${String(globals['locale'])}
    ></hive-city>
    ${scenes}
  </hive-wall>`;

const SCENES = html`<hive-scene
    name="全市 City"
    indicator="villageResolution"
    panels="header title figures trend ranking legend"
  ></hive-scene>
  <hive-scene name="渠县 Quxian" division="511725" panels="header title figures inspector"></hive-scene>
  <hive-scene name="社区 Communities" transition="fade"
    ><hive-honeycomb for="city"></hive-honeycomb
  ></hive-scene>`;

export const Scenes: Story = { render: (_args, context) => wall(context, SCENES) };
export const OnePicture: Story = { render: (_args, context) => wall(context) };
export const SixteenToNine: Story = { render: (_args, context) => wall(context, SCENES, { design: '16:9' }) };
export const Portrait: Story = { render: (_args, context) => wall(context, SCENES, { design: '9:16' }) };
/** Takes the form of its screen, wide or upright. */
export const Auto: Story = { render: (_args, context) => wall(context, SCENES, { design: 'auto' }) };
/** Visitors in the room. */
export const Public: Story = { render: (_args, context) => wall(context, SCENES, { scope: 'public' }) };
/** A scene names a panel that is not there: it is said, and the rest is shown. */
export const MissingPanel: Story = {
  render: (_args, context) =>
    wall(context, html`<hive-scene name="全市" panels="header title legend dashboard"></hive-scene>`),
};
export const Empty: Story = { render: () => html`<hive-wall></hive-wall>` };
export const Failed: Story = {
  render: (_args, context) => wall(context, SCENES, {}, '/data/nowhere/city.json'),
};
