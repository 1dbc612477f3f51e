import { expect } from '@esm-bundle/chai';
import { LitElement } from 'lit';
import { City } from '../../../packages/elements/src/city/city.js';
import { csvText } from '../../../packages/elements/src/city/export-table/csv-text.js';
import {
  exportTable,
  type TableExport,
} from '../../../packages/elements/src/city/export-table/export-table.js';
import { HiveLocalize } from '../../../packages/elements/src/localization/hive-localize.js';
import { fixedCity, type FixedCityOptions } from '../../../stories/fixtures/fixed-city.js';

class WordsHost extends LitElement {}
customElements.define('words-host', WordsHost);

async function exported(
  options: TableExport,
  city: FixedCityOptions = {},
): Promise<{ text: string; audits: string[]; city: City }> {
  const own = new City();
  const audits: string[] = [];
  own.onWish((wish) => wish.type === 'audit' && audits.push(wish.action));
  await own.load(fixedCity(city));
  const localize = new HiveLocalize(new WordsHost(), () => own.state.locale);
  const blob = await exportTable(own, localize, options);
  return { text: await blob.text(), audits, city: own };
}

const lines = (text: string): string[] => text.replace('\ufeff', '').trim().split('\r\n');

describe('exported tables', () => {
  it('neutralize formulas, also behind white space and in full width, and keep numbers numbers', () => {
    const row = ['=1+1', '+1', '-1', '@a', '\t=1', '＝1', ' =1', 'a=1', -12.5, 0, null, 'say "hi", you'];
    expect(lines(csvText([], ['x'], [row]))[1]).to.equal(
      `'=1+1,'+1,'-1,'@a,"'\t=1",'＝1,' =1,a=1,-12.5,0,,"say ""hi"", you"`,
    );
  });

  it('say what they are: marks, purpose, date, period and sources, before the head', async () => {
    const { text, audits } = await exported({ format: 'csv' });
    const notes = lines(text).filter((line) => /^"?#/.test(line));
    expect(notes.join('\n')).to.contain('演示数据').and.to.contain('示意图').and.to.contain('用途: 演示');
    expect(notes.join('\n')).to.contain('2026-11-20 08:00').and.to.contain('轮廓：虚构');
    expect(audits).to.deep.equal(['export']);
  });

  it('have a row for every area with numbers, rank, what is missing, neighbors and position', async () => {
    const { text } = await exported({ format: 'csv' });
    const rows = lines(text).filter((line) => !/^"?#/.test(line));
    expect(rows.length).to.equal(8);
    expect(rows[0]).to.contain('村级化解率 %').and.to.contain('分母').and.to.contain('法律顾问');
    const cloudGate = rows.find((row) => row.startsWith('990003'))!.split(',');
    expect(cloudGate[1]).to.equal('云门县');
    expect(Number(cloudGate[3])).to.be.closeTo(79.9, 0.05);
    expect(cloudGate).to.include('1').and.to.include('缺').and.to.include('石桥县');
  });

  it('have every matter of the list that is open, page by page, and no place finer than its grid', async () => {
    const change: FixedCityOptions['change'] = (view) => {
      if (view.view !== 'matter-list') return view;
      const ids = Array.from(
        { length: Math.min(20, 45 - view.offset) },
        (_, at) => `M${String(view.offset + at)}`,
      );
      return { ...view, total: 45, rows: ids.map((id) => ({ ...view.rows[0]!, id })) };
    };
    const { text } = await exported({ layer: 'matters', format: 'csv' }, { change });
    const rows = lines(text).filter((line) => !/^"?#/.test(line));
    expect(rows[0]).to.contain('编号').and.to.contain('剩余工作日');
    expect(rows.length).to.equal(1 + 45);
    expect(new Set(rows.slice(1).map((row) => row.split(',')[0])).size).to.equal(45);
    const { features } = JSON.parse(
      (await exported({ layer: 'matters', format: 'geojson' }, { change })).text,
    ) as {
      features: { geometry: unknown }[];
    };
    expect(features.every(({ geometry }) => geometry === null)).to.equal(true);
  });

  it('write a word where there is no number, and no zero', async () => {
    const { text } = await exported({ format: 'csv', rows: 'cells' });
    const hidden = lines(text).find((line) => line.includes('中1镇'))!;
    expect(hidden.split(',')[3]).to.equal('已隐去');
  });

  it('hold the rows that the filter leaves, and say so', async () => {
    const { city } = await exported({ format: 'csv' });
    city.dispatch({ type: 'filter', filter: [{ field: 'villageResolution', op: '<', value: 0.75 }] });
    const localize = new HiveLocalize(new WordsHost(), () => 'zh-CN');
    const text = await (await exportTable(city, localize, { format: 'csv' })).text();
    expect(lines(text).filter((line) => !/^"?#/.test(line)).length).to.equal(5);
    expect(text).to.contain('# 已筛选');
  });

  it('are GeoJSON with outlines in WGS 84 and the same notes', async () => {
    const { text } = await exported({ format: 'geojson' });
    const { type, features, hivemap } = JSON.parse(text) as {
      type: string;
      features: { geometry: { type: string }; properties: Record<string, unknown> }[];
      hivemap: { marks: string[]; purpose: string; crs: string };
    };
    expect([type, features.length, hivemap.crs]).to.deep.equal(['FeatureCollection', 7, 'WGS 84']);
    expect(hivemap.marks).to.deep.equal(['演示数据', '示意图']);
    expect(features[0]!.geometry.type).to.equal('Polygon');
    expect(features[0]!.properties['code']).to.equal('990001');
  });

  it('list communities, scenic areas and parks, too', async () => {
    expect((await exported({ layer: 'honeycomb', format: 'csv' })).text).to.contain('驻村单位');
    expect((await exported({ layer: 'scenic', format: 'csv' })).text).to.contain('巴山大峡谷');
    expect((await exported({ layer: 'park', format: 'geojson' })).text).to.contain('普光经济开发区');
  });

  it('list fences, clean-up areas along their rivers and letters, these without a place', async () => {
    expect((await exported({ layer: 'fence', format: 'csv' })).text).to.contain('28 日中位');
    const { features } = JSON.parse((await exported({ layer: 'campaign', format: 'geojson' })).text) as {
      features: { geometry: { type: string } | null }[];
    };
    expect(features.some(({ geometry }) => geometry?.type === 'LineString')).to.equal(true);
    const letters = JSON.parse((await exported({ layer: 'letter', format: 'geojson' })).text) as {
      features: { geometry: object | null; properties: Record<string, unknown> }[];
    };
    expect(letters.features.length).to.be.greaterThan(3);
    expect(letters.features.every(({ geometry }) => geometry === null)).to.equal(true);
    expect(letters.features[0]!.properties['workingDaysLeft']).to.be.lessThan(0);
  });

  it('list centres, data links and pairs of stations, with words where the picture has colors', async () => {
    type Exported = {
      features: {
        geometry: { type: string; coordinates: number[][] } | null;
        properties: Record<string, unknown>;
      }[];
    };
    const geojson = async (layer: string): Promise<Exported['features']> =>
      (JSON.parse((await exported({ layer, format: 'geojson' })).text) as Exported).features;
    const [centre] = await geojson('centre');
    expect([
      centre?.geometry?.type,
      centre?.properties['compliant'],
      centre?.properties['links'],
    ]).to.deep.equal(['Point', '已规范化', 2]);
    const [stale, ahead] = await geojson('link');
    expect(stale?.geometry?.coordinates).to.deep.equal([
      [106.9, 30.8],
      [107.5, 31.3],
    ]);
    expect(stale?.properties)
      .to.include({ status: '陈旧：3 天无更新', ageMinutes: 4415, messages: 40 })
      .and.to.have.property('uptime')
      .that.is.closeTo(99.54, 0.01);
    expect(ahead?.properties).to.include({ status: '对方时钟偏快，时延未知', ageMinutes: null });
    const [whole, half] = await geojson('pair');
    expect([whole?.geometry?.type, half?.geometry?.type]).to.deep.equal(['LineString', 'Point']);
    expect(half?.properties).to.include({ police: '西镇派出所', justice: null, distanceMeters: null });
    const { text } = await exported({ layer: 'link', format: 'csv' });
    expect(lines(text).find((line) => line.startsWith('L3'))).to.contain('陈旧：3 天无更新');
  });

  it('refuse what is no layer and no format', async () => {
    for (const options of [{ layer: 'persons', format: 'csv' }, { format: 'exe' }]) {
      const error: unknown = await exported(options as TableExport).catch((one: unknown) => one);
      expect(error instanceof RangeError).to.equal(true);
    }
  });
});
