import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import { activeFilter } from '../../../packages/elements/src/city/active-filter.js';
import type { HiveLegend } from '../../../packages/elements/src/legend/hive-legend.js';
import '../../../packages/elements/src/legend/hive-legend.js';
import { choroplethScale } from '../../../packages/elements/src/scene/choropleth-scale.js';
import { areasOf } from '../../../stories/fixtures/areas.js';
import { axeIn, panelPage, press, settled, type Page } from '../fixtures/panels-page.js';

const tag = html`<hive-legend for="map"></hive-legend>`;
const rows = ({ root }: Page<HiveLegend>): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('tr[data-class]'),
];
const button = (row: HTMLElement): HTMLButtonElement => row.querySelector('button')!;
const { breaks } = choroplethScale(areasOf(null, ['villageResolution']));

describe('the legend as a brush', () => {
  it('filters the map by a class, from its lower bound up to the next', async () => {
    const page = await panelPage<HiveLegend>(tag);
    // From high to low: the second one lies between the two highest breaks.
    button(rows(page)[1]!).click();
    await settled(page.panel);
    expect(page.city.state.filter).to.deep.equal([
      { field: 'villageResolution', op: '>=', value: breaks.at(-2) },
      { field: 'villageResolution', op: '<', value: breaks.at(-1) },
    ]);
    expect(button(rows(page)[1]!).getAttribute('aria-pressed')).to.equal('true');
    expect(rows(page)[0]!.className).to.contain('outside');
    const count = rows(page)[1]!.querySelector('.count')!.textContent;
    expect(page.root.querySelector('.filtered')?.textContent).to.contain(`留下 ${count} 个`);
  });

  it('shows everything again by a second click, by Escape and by the button', async () => {
    const page = await panelPage<HiveLegend>(tag);
    for (const end of [
      () => button(rows(page)[0]!).click(),
      () => press(button(rows(page)[0]!), 'Escape'),
      () => page.root.querySelector<HTMLElement>('[part="clear"]')!.click(),
    ]) {
      button(rows(page)[0]!).click();
      await settled(page.panel);
      expect(page.city.state.filter.length).to.equal(1);
      end();
      await settled(page.panel);
      expect(page.city.state.filter).to.deep.equal([]);
    }
  });

  it('takes a run of classes by a drag of the pointer', async () => {
    const page = await panelPage<HiveLegend>(tag);
    const middle = (row: HTMLElement): { clientX: number; clientY: number } => {
      const { left, top, height } = row.getBoundingClientRect();
      return { clientX: left + 20, clientY: top + height / 2 };
    };
    const [from, to] = [rows(page)[0]!, rows(page)[2]!];
    const body = page.root.querySelector('tbody')!;
    body.setPointerCapture = () => undefined;
    const init = { bubbles: true, composed: true, button: 0, pointerId: 1 };
    button(from).dispatchEvent(new PointerEvent('pointerdown', { ...init, ...middle(from) }));
    body.dispatchEvent(new PointerEvent('pointermove', { ...init, ...middle(to) }));
    expect(page.city.state.filter).to.deep.equal([]);
    body.dispatchEvent(new PointerEvent('pointerup', { ...init, ...middle(to) }));
    await settled(page.panel);
    expect(page.city.state.filter).to.deep.equal([
      { field: 'villageResolution', op: '>=', value: breaks.at(-3) },
    ]);
  });

  it('takes a run by Shift and arrows', async () => {
    const page = await panelPage<HiveLegend>(tag);
    press(button(rows(page)[0]!), 'ArrowDown');
    await settled(page.panel);
    expect((page.root.activeElement as HTMLElement).closest<HTMLElement>('tr')!.dataset['class']).to.equal(
      String(breaks.length - 1),
    );
    page.root.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', shiftKey: true, bubbles: true, composed: true }),
    );
    await settled(page.panel);
    expect(page.city.state.filter).to.deep.equal([
      { field: 'villageResolution', op: '>=', value: breaks.at(-3) },
      { field: 'villageResolution', op: '<', value: breaks.at(-1) },
    ]);
  });

  it('offers no filter in public, and lets none of an address in', async () => {
    const page = await panelPage<HiveLegend>(tag, { city: { scope: 'public' } });
    expect(page.root.querySelector('tr[data-class] button') === null).to.equal(true);
    page.city.dispatch({ type: 'filter', filter: [{ field: 'openMatters', op: '<', value: 3 }] });
    expect(activeFilter(page.city.state)).to.deep.equal([]);
  });

  it('has nothing that axe finds while it filters', async () => {
    const page = await panelPage<HiveLegend>(tag);
    button(rows(page)[1]!).click();
    await settled(page.panel);
    expect(await axeIn('filtered', page.panel)).to.deep.equal([]);
  });
});
