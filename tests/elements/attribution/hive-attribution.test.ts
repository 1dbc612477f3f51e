import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveAttribution } from '../../../packages/elements/src/attribution/hive-attribution.js';
import '../../../packages/elements/src/attribution/hive-attribution.js';
import { axeFindings, HOSTILE, panelPage, settled } from '../fixtures/panels-page.js';

const tag = html`<hive-attribution for="map"></hive-attribution>`;

describe('<hive-attribution>', () => {
  it('shows the marks and the sources of the data', async () => {
    const { text, root } = await panelPage<HiveAttribution>(tag, {
      city: { mapReview: '川S〔2026〕00001号' },
    });
    expect(text()).to.contain('示意图').and.to.contain('演示数据').and.to.contain('川S〔2026〕00001号');
    expect(root.querySelectorAll('.sources li').length).to.equal(2);
  });

  it('cannot be hidden by an attribute or a style of the page', async () => {
    const { panel } = await panelPage<HiveAttribution>(tag);
    panel.hidden = true;
    panel.style.setProperty('display', 'none', 'important');
    panel.style.setProperty('visibility', 'hidden', 'important');
    panel.style.setProperty('opacity', '0', 'important');
    const style = getComputedStyle(panel);
    expect([style.display, style.visibility, style.opacity]).to.deep.equal(['flex', 'visible', '1']);
  });

  it('links to nothing but http and https', async () => {
    const urls = [
      'https://example.org/',
      'http://example.org/',
      'javascript:alert(1)',
      'data:text/html,x',
      'no',
    ];
    const { root } = await panelPage<HiveAttribution>(tag, {
      city: { sources: urls.map((url) => ({ title: url, url })) },
    });
    const links = [...root.querySelectorAll('a')].map(({ protocol }) => protocol);
    expect(links).to.deep.equal(['https:', 'http:']);
  });

  it('shows hostile strings as text', async () => {
    const { root, text } = await panelPage<HiveAttribution>(tag, {
      city: { purpose: HOSTILE, sources: [{ title: HOSTILE, note: HOSTILE, license: HOSTILE }] },
    });
    expect(root.querySelector('img, script') === null).to.equal(true);
    expect(text()).to.contain('onerror');
    expect('harmed' in window).to.equal(false);
  });

  it('speaks English', async () => {
    const { city, panel, text } = await panelPage<HiveAttribution>(tag);
    city.dispatch({ type: 'locale', locale: 'en' });
    await settled(panel);
    expect(text()).to.contain('Schematic').and.to.contain('Demo data').and.to.contain('Outlines: invented');
  });

  it('has nothing that axe finds, in any theme', async () => {
    const page = await panelPage<HiveAttribution>(tag);
    page.root.querySelector('details')!.open = true;
    expect(await axeFindings(page)).to.deep.equal([]);
  });
});
