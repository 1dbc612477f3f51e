import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveIndicatorPicker } from '../../../packages/elements/src/indicator-picker/hive-indicator-picker.js';
import '../../../packages/elements/src/indicator-picker/hive-indicator-picker.js';
import { axeFindings, HOSTILE, panelPage, press, settled, type Page } from '../fixtures/panels-page.js';

const tag = html`<hive-indicator-picker for="map"></hive-indicator-picker>`;

async function opened(): Promise<Page<HiveIndicatorPicker>> {
  const page = await panelPage<HiveIndicatorPicker>(tag);
  page.root.querySelector<HTMLElement>('.opener')!.click();
  await settled(page.panel);
  return page;
}

const active = ({ root }: Page<HiveIndicatorPicker>): string | undefined =>
  root.querySelector('.active .what')?.textContent;

describe('<hive-indicator-picker>', () => {
  it('names the indicator', async () => {
    const { text } = await panelPage<HiveIndicatorPicker>(tag);
    expect(text()).to.equal('村级化解率');
  });

  it('lists indicators by group, with their formula', async () => {
    const { root, text } = await opened();
    expect([...root.querySelectorAll('.group')].map((one) => one.textContent)).to.deep.equal([
      '事项',
      '运行',
      '组织',
    ]);
    expect(root.querySelectorAll('[role="option"]').length).to.equal(10);
    expect(text()).to.contain('按期办结 ÷ 应办结');
  });

  it('says why an indicator can not be chosen, and does not choose it', async () => {
    const page = await opened();
    const option = page.root.querySelector<HTMLElement>('#option-linkUptime')!;
    expect(option.getAttribute('aria-disabled')).to.equal('true');
    expect(option.textContent).to.contain('缺少数据：数据链路');
    option.click();
    await settled(page.panel);
    expect(page.city.state.indicator).to.equal('villageResolution');
  });

  it('is worked by keyboard alone', async () => {
    const page = await opened();
    const input = page.root.querySelector('input')!;
    expect(page.root.activeElement === input).to.equal(true);
    expect(active(page)).to.equal('村级化解率');
    press(input, 'ArrowDown');
    press(input, 'ArrowDown');
    await settled(page.panel);
    expect(active(page)).to.equal('按期办结率');
    expect(input.getAttribute('aria-activedescendant')).to.equal('option-onTimeClosure');
    press(input, 'Enter');
    await settled(page.panel);
    expect(page.city.state.indicator).to.equal('onTimeClosure');
    expect(page.root.querySelector('.popup') === null).to.equal(true);
    expect(page.root.activeElement?.className).to.equal('opener');
  });

  it('skips what can not be chosen and runs round', async () => {
    const page = await opened();
    const input = page.root.querySelector('input')!;
    press(input, 'ArrowUp');
    await settled(page.panel);
    expect(active(page)).to.equal('协同均匀度');
  });

  it('finds by name, id or formula, and says when nothing matches', async () => {
    const page = await opened();
    const input = page.root.querySelector('input')!;
    input.value = '90 天';
    input.dispatchEvent(new Event('input'));
    await settled(page.panel);
    expect(page.root.querySelectorAll('[role="option"]').length).to.equal(1);
    input.value = 'nothing like it';
    input.dispatchEvent(new Event('input'));
    await settled(page.panel);
    expect(page.text()).to.contain('没有匹配的指标');
  });

  it('closes with Escape and gives the focus back', async () => {
    const page = await opened();
    press(page.root.querySelector('input')!, 'Escape');
    await settled(page.panel);
    expect(page.root.querySelector('.popup') === null).to.equal(true);
    expect(page.root.activeElement?.className).to.equal('opener');
  });

  it('shows hostile strings as text', async () => {
    const page = await panelPage<HiveIndicatorPicker>(tag, {
      change: (view) =>
        view.view === 'city'
          ? { ...view, indicators: view.indicators.map((one) => ({ ...one, name: HOSTILE })) }
          : view,
    });
    expect(page.root.querySelector('img, script') === null).to.equal(true);
    expect(page.text()).to.contain('onerror');
  });

  it('has nothing that axe finds, in any theme', async () => {
    expect(await axeFindings(await opened())).to.deep.equal([]);
  });
});
