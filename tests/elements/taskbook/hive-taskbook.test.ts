import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveTaskbook } from '../../../packages/elements/src/taskbook/hive-taskbook.js';
import '../../../packages/elements/src/taskbook/hive-taskbook.js';
import { axeFindings, axeIn, HOSTILE, panelPage, press, settled } from '../fixtures/panels-page.js';

const tag = html`<hive-taskbook for="map"></hive-taskbook>`;

describe('<hive-taskbook>', () => {
  it('waits, says when there is none, and when it failed', async () => {
    const { root } = await panelPage<HiveTaskbook>(tag, { waiting: true });
    expect(root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await panelPage<HiveTaskbook>(tag, null)).text()).to.contain('没有任务书');
    expect((await panelPage<HiveTaskbook>(tag, { failing: true })).text()).to.contain('未能读取');
  });

  it('is called by its numbers, and names what is furthest behind the calendar', async () => {
    const { root, text } = await panelPage<HiveTaskbook>(tag);
    expect(root.querySelector('h2')?.textContent.trim()).to.equal('385 任务书');
    expect(text()).to.contain('协同 57%，落后时间进度 31 点');
    expect(root.querySelectorAll('[role="option"]').length).to.equal(16);
  });

  it('says so when nothing is behind', async () => {
    const { text } = await panelPage<HiveTaskbook>(tag, {
      change: (view) => (view.view === 'taskbook' ? { ...view, yearShare: 0.6 } : view),
    });
    expect(text()).to.contain('都不落后');
  });

  it('shows by keyboard what a project serves, and by which means', async () => {
    const { root, panel } = await panelPage<HiveTaskbook>(tag);
    const rings = root.querySelector('svg.rings')!;
    press(rings, 'ArrowRight');
    await settled(panel);
    press(rings, 'ArrowRight');
    await settled(panel);
    expect(rings.getAttribute('aria-activedescendant')).to.equal('project-network-building');
    const lit = [...root.querySelectorAll('.segment:not(.dim)')].map(({ id }) => id);
    expect(lit).to.deep.equal(['project-network-building', 'means-smart', 'goal-safe', 'goal-well-governed']);
    expect(root.querySelectorAll('.bond').length).to.equal(3);
    press(rings, 'ArrowDown');
    await settled(panel);
    expect(rings.getAttribute('aria-activedescendant')).to.equal('means-rule-of-law');
    press(rings, 'Escape');
    await settled(panel);
    expect(root.querySelectorAll('.dim').length).to.equal(0);
  });

  it('narrows the city to a project that is chosen, and follows when it is narrowed elsewhere', async () => {
    const { root, city, panel, text } = await panelPage<HiveTaskbook>(tag);
    const rings = root.querySelector('svg.rings')!;
    root.querySelector('#project-cleanup')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await settled(panel);
    expect(city.state.selection).to.deep.equal([{ kind: 'project', id: 'cleanup' }]);
    expect(city.state.filter).to.deep.equal([{ field: 'projects', op: 'in', value: ['cleanup'] }]);
    expect(root.querySelector('[aria-selected="true"]')?.id).to.equal('project-cleanup');
    expect(text()).to.contain('只看“净化”');
    press(rings, 'Escape');
    await settled(panel);
    expect(city.state.filter).to.deep.equal([]);
    expect(city.state.selection).to.deep.equal([]);
    city.dispatch({
      type: 'filter',
      filter: [{ field: 'projects', op: 'in', value: ['judicial-sunshine', 'source-tracing'] }],
    });
    await settled(panel);
    expect(root.querySelector('[aria-selected="true"]')?.id).to.equal('goal-lawful');
  });

  it('narrows the city to all projects of one of the means by keyboard, in its list twin as well', async () => {
    const { root, city, panel } = await panelPage<HiveTaskbook>(tag);
    const rings = root.querySelector('svg.rings')!;
    for (const key of ['ArrowRight', 'ArrowDown', 'Enter']) {
      press(rings, key);
      await settled(panel);
    }
    const byPolitics = { field: 'projects', op: 'in', value: ['political-security'] };
    expect(city.state.filter).to.deep.equal([byPolitics]);
    expect(root.querySelector('[aria-selected="true"]')?.id).to.equal('means-political');
    panel.layout = 'list';
    await settled(panel);
    const pressed = (): string[] =>
      [...root.querySelectorAll('.task[aria-pressed="true"]')].map((one) => one.textContent.trim());
    expect(pressed()).to.deep.equal(['政治']);
    root.querySelectorAll<HTMLButtonElement>('.task')[0]!.click();
    await settled(panel);
    expect(pressed()).to.deep.equal(['平安']);
    expect(city.state.filter[0]?.value).to.include.members(['cleanup', 'risk-dike']);
    expect(await axeIn('list', panel)).to.deep.equal([]);
  });

  it('has what the rings say as a table, too', async () => {
    const { root, city, panel } = await panelPage<HiveTaskbook>(tag);
    const row = (): string => root.querySelectorAll('table tr')[1]!.textContent.replace(/\s+/g, ' ').trim();
    expect(row()).to.equal('构网 86% 7 项措施 服务于 平安和善治 · 通过 智治');
    city.dispatch({ type: 'locale', locale: 'en' });
    await settled(panel);
    expect(row()).to.contain('serves Safe and Well-governed').and.to.contain('by Smart');
  });

  it('shows hostile strings as text', async () => {
    const { root } = await panelPage<HiveTaskbook>(tag, {
      change: (view) =>
        view.view === 'taskbook'
          ? { ...view, projects: view.projects.map((one) => ({ ...one, name: HOSTILE })) }
          : view,
    });
    expect(root.querySelector('img, script') === null).to.equal(true);
  });

  it('has nothing that axe finds, in any theme', async () => {
    expect(await axeFindings(await panelPage<HiveTaskbook>(tag))).to.deep.equal([]);
  });
});
