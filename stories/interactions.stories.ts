import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '@hivemap/elements/city';
import '@hivemap/elements/grid-layer';
import '@hivemap/elements/legend';
import '@hivemap/elements/map';
import '@hivemap/elements/search';
import '@hivemap/elements/table';
import '@hivemap/elements/wall';
import type { HiveMap } from '@hivemap/elements/map';
import type { HiveWall } from '@hivemap/elements/wall';
import { storySquares } from './fixtures/story-cities.js';
import { panelPage } from './panel-page.js';

/** What people do with pointer and keyboard, done here and looked at. The data are fixed and invented. */
const meta: Meta = { title: 'Interactions' };
export default meta;
type Story = StoryObj;

const squares = () => html`
  <hive-map .city=${storySquares()} division="9000">
    <hive-grid-layer></hive-grid-layer>
    <hive-legend slot="bottom-end"></hive-legend>
  </hive-map>
`;

async function readyMap(canvas: HTMLElement): Promise<HiveMap> {
  const map = canvas.querySelector('hive-map')!;
  await map.whenReady();
  return map;
}

/** An element within another's shadow, as soon as it is there. */
function inShadow<Found extends HTMLElement = HTMLElement>(
  host: Element | null,
  selector: string,
): Promise<Found> {
  return waitFor(
    () => {
      const found = host?.shadowRoot?.querySelector<Found>(selector);
      if (!found) throw new Error(`<${host?.localName ?? 'nothing'}> has no "${selector}"`);
      return found;
    },
    { timeout: 10_000 },
  );
}

function press(target: HTMLElement, key: string): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
}

/** The pointer goes to an area: its card is shown; a click selects it. */
export const HoverAndSelect: Story = {
  render: squares,
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    const canvas = map.maplibre!.getCanvas();
    const box = canvas.getBoundingClientRect();
    const at = { clientX: box.x + box.width * 0.45, clientY: box.y + box.height * 0.55, bubbles: true };
    const selected: string[] = [];
    map.addEventListener('hive-select', ({ kind }) => selected.push(String(kind)));
    await waitFor(
      async () => {
        canvas.dispatchEvent(new MouseEvent('mousemove', at));
        await expect(map.shadowRoot!.querySelector('[part~="card"]')?.textContent.trim()).toBeTruthy();
      },
      { timeout: 10_000, interval: 200 },
    );
    for (const type of ['mousedown', 'mouseup', 'click']) canvas.dispatchEvent(new MouseEvent(type, at));
    await waitFor(() => expect(selected).toContain('division'), { timeout: 5_000 });
  },
};

/** Into a county, and back with Esc. */
export const DrillAndBack: Story = {
  render: squares,
  play: async ({ canvasElement }) => {
    const map = await readyMap(canvasElement);
    const entered: string[] = [];
    map.addEventListener('hive-drill', ({ code }) => entered.push(code));
    await map.drillTo('900011');
    const stage = await inShadow(map, '[part~="stage"]');
    stage.focus();
    press(stage, 'Escape');
    await waitFor(() => expect(entered).toEqual(['900011', '9000']), { timeout: 5_000 });
  },
};

/** A class of the legend is chosen: the others fade on the map, and the button says that it is pressed. */
export const LegendBrush: Story = {
  render: (_args, context) => panelPage(html`<hive-legend for="map"></hive-legend>`, {}, context),
  play: async ({ canvasElement }) => {
    const legend = canvasElement.querySelector('hive-legend');
    (await inShadow(legend, 'tr[data-class="1"] button')).click();
    await waitFor(() =>
      expect(
        legend?.shadowRoot?.querySelector('tr[data-class="1"] button')?.getAttribute('aria-pressed'),
      ).toBe('true'),
    );
  },
};

/** A column of the table is sorted, and sorted the other way. */
export const TableSort: Story = {
  render: (_args, context) => panelPage(html`<hive-table for="map"></hive-table>`, { width: 0 }, context),
  play: async ({ canvasElement }) => {
    const table = canvasElement.querySelector('hive-table');
    const order = (): string | null | undefined =>
      table?.shadowRoot?.querySelector('thead th:nth-child(2)')?.getAttribute('aria-sort');
    (await inShadow(table, 'thead th:nth-child(2) button')).click();
    await waitFor(() => expect(['ascending', 'descending']).toContain(order()));
    const first = order();
    (await inShadow(table, 'thead th:nth-child(2) button')).click();
    await waitFor(() => expect(order()).not.toBe(first));
  },
};

/** A name is typed, and the first that is found chosen with the keyboard. */
export const SearchAndChoose: Story = {
  render: (_args, context) => panelPage(html`<hive-search for="map"></hive-search>`, {}, context),
  play: async ({ canvasElement }) => {
    const search = canvasElement.querySelector('hive-search');
    const input = await inShadow<HTMLInputElement>(search, 'input:not([disabled])');
    input.focus();
    input.value = '镇';
    input.dispatchEvent(new Event('input'));
    await inShadow(search, '[role="option"]');
    press(input, 'ArrowDown');
    press(input, 'Enter');
    await waitFor(() => expect(search?.shadowRoot?.querySelector('[role="option"]')).toBeNull());
  },
};

/** A touch interrupts the scenes of a wall; they go on by themselves. */
export const WallGivesWay: Story = {
  render: () => html`
    <hive-wall idle-seconds="30" seconds="20">
      <hive-map .city=${storySquares()} division="9000"><hive-grid-layer></hive-grid-layer></hive-map>
      <hive-scene name="全市" division="9000"></hive-scene>
      <hive-scene name="一县" division="900011"></hive-scene>
    </hive-wall>
  `,
  play: async ({ canvasElement }) => {
    const wall = canvasElement.querySelector<HiveWall>('hive-wall')!;
    // Before its first scene there is nothing to interrupt.
    await waitFor(() => expect(wall.scene).toBe(0), { timeout: 20_000 });
    const map = canvasElement.querySelector('hive-map')!;
    map.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await waitFor(() => expect(wall.health().scene.state).toBe('interrupted'), { timeout: 5_000 });
  },
};
