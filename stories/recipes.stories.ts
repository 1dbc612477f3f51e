import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@hivemap/elements';
import './recipes.css';

/** Whole pages to copy, with the demo city (invented, schematic). Each runs as it stands once `src` is your city's. */
const meta: Meta = {
  title: 'Recipes',
  parameters: { docs: { source: { type: 'dynamic', excludeDecorators: true } } },
};
export default meta;
type Story = StoryObj;

const src = 'data/dazhou/city.json';

/** One tag: header, layers, panels, legend, table. */
export const Portal: Story = { render: () => html`<hive-city class="recipe" src=${src}></hive-city>` };
/** What is overdue, where, and who owns it. */
export const DutyDesk: Story = {
  render: () => html`
    <div class="recipe desk">
      <hive-map id="desk" src=${src} indicator="overdueOpen">
        <hive-grid-layer indicator="overdueOpen"></hive-grid-layer>
        <hive-breadcrumb slot="top-start"></hive-breadcrumb>
        <hive-legend slot="bottom-end"></hive-legend>
        <hive-attribution slot="bottom-start"></hive-attribution>
      </hive-map>
      <aside>
        <hive-ranking for="desk" indicator="overdueOpen" order="worst"></hive-ranking>
        <hive-listings for="desk"></hive-listings>
      </aside>
    </div>
  `,
};
/** Letters, fences, enforcement. */
export const ParkOffice: Story = {
  render: () => html`
    <div class="recipe desk">
      <hive-map id="parks" src=${src}>
        <hive-grid-layer opacity="0.35"></hive-grid-layer>
        <hive-park-layer></hive-park-layer>
        <hive-fence-layer></hive-fence-layer>
        <hive-attribution slot="bottom-start"></hive-attribution>
      </hive-map>
      <aside>
        <hive-inspector for="parks"></hive-inspector>
        <hive-letters for="parks"></hive-letters>
      </aside>
    </div>
  `,
};
/** Load against capacity, with the forecast to closing time. */
export const ScenicOffice: Story = {
  render: () => html`
    <div class="recipe desk">
      <hive-map id="scenic" src=${src}>
        <hive-grid-layer opacity="0.35"></hive-grid-layer>
        <hive-scenic-layer></hive-scenic-layer>
        <hive-attribution slot="bottom-start"></hive-attribution>
      </hive-map>
      <aside>
        <hive-scenic-board for="scenic" closing="18:00"></hive-scenic-board>
        <hive-inspector for="scenic"></hive-inspector>
      </aside>
    </div>
  `,
};
/** A designed canvas on any screen. */
export const Wall: Story = {
  render: () => html`
    <hive-wall class="recipe" design="3840x1080">
      <hive-city src=${src} mode="wall"></hive-city>
    </hive-wall>
  `,
};
/** As a grid worker has it: 360 px. */
export const Phone: Story = {
  render: () => html`<div class="recipe phone"><hive-city src=${src}></hive-city></div>`,
};
