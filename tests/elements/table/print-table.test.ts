import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import '../../../packages/elements/src/table/hive-table.js';
import { HiveLocalize } from '../../../packages/elements/src/localization/hive-localize.js';
import { printTable } from '../../../packages/elements/src/table/print-table.js';
import type { HiveTable } from '../../../packages/elements/src/table/hive-table.js';
import type { TableModel } from '../../../packages/elements/src/table/table-model.js';
import { panelPage } from '../fixtures/panels-page.js';

const table = html`<hive-table for="map"></hive-table>`;

const model: TableModel<number> = {
  title: '园区 <b>一览</b>',
  columns: [
    { id: 'name', title: '名称', value: (row) => `园区${row}`, cell: (row) => `<i>园区${row}</i>` },
    { id: 'load', title: '企业', unit: '家', numeric: true, value: (row) => row, cell: (row) => String(row) },
  ],
  rows: [],
  target: (row) => ({ kind: 'park', id: String(row) }),
  enter: () => null,
  sort: { column: 'name', descending: false },
};

describe('a table in print', () => {
  it('has every row as it is sorted, also of other pages of the screen, and what a page says of itself', async () => {
    const { panel, city } = await panelPage<HiveTable>(table);
    const before = document.querySelectorAll('iframe').length;
    const rows = Array.from({ length: 450 }, (_, at) => 450 - at);
    let printed = { text: '', names: [] as string[], heads: 0, tags: 0 };
    await printTable(panel, model, rows, {
      state: city.state,
      localize: new HiveLocalize(panel, () => 'zh-CN'),
      print: ({ document: paper }) => {
        const root = [...paper.querySelectorAll('div')].find(({ shadowRoot }) => shadowRoot)!.shadowRoot!;
        printed = {
          text: `${paper.body.textContent} ${root.textContent}`,
          names: [...root.querySelectorAll('tbody th')].map(({ textContent }) => textContent),
          heads: root.querySelectorAll('thead th').length,
          tags: root.querySelectorAll('i').length + paper.querySelectorAll('b').length,
        };
      },
    });
    expect(printed.names).to.have.length(450);
    expect(printed.names[0]).to.equal('<i>园区450</i>');
    expect([printed.heads, printed.tags]).to.deep.equal([2, 0]);
    for (const words of ['园区 <b>一览</b>', '450', '家', '演示数据', '2026-11-20'])
      expect(printed.text).to.contain(words);
    expect(document.querySelectorAll('iframe').length).to.equal(before);
  });

  it('is offered beside the table, and not by a ranking', async () => {
    const page = await panelPage<HiveTable>(table);
    expect(page.root.querySelectorAll('[part~="print"]').length).to.equal(1);
    page.panel.compact = true;
    await page.panel.updateComplete;
    expect(page.root.querySelectorAll('[part~="print"]').length).to.equal(0);
  });
});
