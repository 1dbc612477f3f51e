import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveInspector } from '../../../packages/elements/src/inspector/hive-inspector.js';
import '../../../packages/elements/src/inspector/hive-inspector.js';
import { axeIn, panelPage, settled, type Page } from '../fixtures/panels-page.js';

const tag = html`<hive-inspector for="map"></hive-inspector>`;

async function compared(...codes: readonly string[]): Promise<Page<HiveInspector>> {
  const page = await panelPage<HiveInspector>(tag);
  page.city.dispatch({ type: 'select', selection: codes.map((id) => ({ kind: 'division', id })) });
  await settled(page.panel);
  return page;
}

const row = ({ root }: Page<HiveInspector>, name: string): string[] => {
  const found = [...root.querySelectorAll('.compared tbody tr')].find(
    (one) => one.querySelector('th')?.textContent.trim() === name,
  );
  return [...(found?.querySelectorAll('td') ?? [])].map((cell) =>
    cell.textContent.replace(/\s+/g, '').trim(),
  );
};

describe('two areas in <hive-inspector>', () => {
  it('stand side by side with what the second has more or less', async () => {
    const page = await compared('990003', '990002');
    expect(page.root.querySelector('h2')?.textContent).to.equal('云门县与白石区');
    expect(row(page, '村级化解率')).to.deep.equal(['79.9%', '69.5%', '−10.4点']);
    expect(row(page, '超期数')).to.deep.equal(['47件', '91件', '+44件']);
    expect(row(page, '人口').at(-1)).to.equal('−83,000');
    expect(row(page, '法律顾问')).to.deep.equal(['缺', '有', '']);
  });

  it('have no difference where one figure is hidden: it is not a zero', async () => {
    const page = await compared('990001100', '990001104');
    const [, hidden, difference] = row(page, '村级化解率');
    expect(hidden).to.contain('已隐去').and.not.to.contain('0');
    expect(difference).to.equal('–');
  });

  it('are the first and the last of several, and the rest is counted', async () => {
    const page = await compared('990003', '990004', '990002');
    expect(page.root.querySelector('h2')?.textContent).to.equal('云门县与白石区');
    expect(page.text()).to.contain('另选中 1 个');
  });

  it('are no pair with a place of another kind', async () => {
    const page = await panelPage<HiveInspector>(tag);
    page.city.dispatch({
      type: 'select',
      selection: [
        { kind: 'division', id: '990003' },
        { kind: 'park', id: 'P1' },
      ],
    });
    await settled(page.panel);
    expect(page.root.querySelector('.compared') === null).to.equal(true);
  });

  it('have nothing that axe finds', async () => {
    expect(await axeIn('compared', (await compared('990003', '990002')).panel)).to.deep.equal([]);
  });
});
