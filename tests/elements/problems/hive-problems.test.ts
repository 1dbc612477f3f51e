import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { Problem } from '@hivemap/core';
import type { HiveProblems } from '../../../packages/elements/src/problems/hive-problems.js';
import '../../../packages/elements/src/problems/hive-problems.js';
import { axeFindings, HOSTILE, panelPage, settled } from '../fixtures/panels-page.js';

const tag = html`<hive-problems for="map"></hive-problems>`;

const problems: readonly Problem[] = [
  {
    code: 'missing-reference',
    severity: 'warning',
    resource: 'matters',
    index: 4,
    path: '/grid',
    message: 'x',
  },
  { code: 'missing-field', severity: 'error', resource: 'matters', index: 7, path: '/type', message: 'x' },
  { code: 'not-found', severity: 'error', resource: 'alarms', path: '', message: 'x' },
];

describe('<hive-problems>', () => {
  it('says that there are none', async () => {
    const { text } = await panelPage<HiveProblems>(tag);
    expect(text()).to.contain('没有问题');
  });

  it('lists them by resource, errors first, with shape, word, place and code', async () => {
    const { root, text } = await panelPage<HiveProblems>(tag, { problems });
    expect(
      [...root.querySelectorAll('section h3')].map((one) => one.textContent.trim().split(' ')[0]),
    ).to.deep.equal(['事项', '告警']);
    const first = root.querySelector('li')!;
    expect(first.textContent)
      .to.contain('错误')
      .and.to.contain('第 8 条')
      .and.to.contain('/type')
      .and.to.contain('missing-field');
    expect(first.querySelector('.status-mark.stop path') === null).to.equal(false);
    expect(text()).to.contain('3 个问题');
  });

  it('says them in the language of the page', async () => {
    const { city, panel, text } = await panelPage<HiveProblems>(tag, { problems });
    city.dispatch({ type: 'locale', locale: 'en' });
    await settled(panel);
    expect(text()).to.contain('the file was not found').and.to.contain('Record 8');
  });

  it('lists at most a hundred of a resource and counts the rest', async () => {
    const many = Array.from({ length: 250 }, (_, index) => ({ ...problems[0]!, index }));
    const { root, text } = await panelPage<HiveProblems>(tag, { problems: many });
    expect(root.querySelectorAll('li').length).to.equal(100);
    expect(text()).to.contain('还有 150 个');
  });

  it('shows hostile strings as text', async () => {
    const { root } = await panelPage<HiveProblems>(tag, {
      problems: [{ ...problems[0]!, resource: HOSTILE, path: HOSTILE, message: HOSTILE }],
    });
    expect(root.querySelector('img, script') === null).to.equal(true);
  });

  it('has nothing that axe finds, in any theme', async () => {
    expect(await axeFindings(await panelPage<HiveProblems>(tag, { problems }))).to.deep.equal([]);
  });
});
