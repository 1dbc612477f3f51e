/** What a base map says when it is not seen, and what is said of choosing one. */
import { bringWords } from '../words.js';
const FAILURES_ZH: Readonly<Record<string, string>> = {
  'no-token': '天地图底图缺少密钥（basemap-token），暂不加底图',
  token: '底图服务不接受所给的密钥，暂不加底图',
  limit: '底图服务今日访问次数已满，暂缺底图',
  missing: '此处没有底图瓦片',
  offline: '连不上底图服务，暂缺底图',
  server: '底图服务出错，暂缺底图',
  'no-ranges': '底图服务器不支持分段读取（HTTP Range），无法使用 PMTiles',
  'vector-archive': '矢量 PMTiles 需要配样式：请在 basemap 中给出样式',
  'no-matrix': '底图服务没有可用的瓦片矩阵（Web 墨卡托或 CGCS2000）',
  style: '底图没能读出，按无底图显示',
  'unknown-preset': '没有这一种天地图底图，按无底图显示',
};

const FAILURES_EN: typeof FAILURES_ZH = {
  'no-token': 'Tianditu needs a token (basemap-token); shown without a base map',
  token: 'The server of the base map does not accept the token; shown without',
  limit: 'The daily limit of the base map is reached; shown without',
  missing: 'There are no tiles of the base map here',
  offline: 'The server of the base map cannot be reached; shown without',
  server: 'The server of the base map failed; shown without',
  'no-ranges': 'The server does not answer ranges, so PMTiles cannot be read',
  'vector-archive': 'Vector PMTiles need a style: give one in basemap',
  'no-matrix': 'The server has no tile matrix that can be drawn (Web Mercator or CGCS2000)',
  style: 'The base map could not be read; shown without one',
  'unknown-preset': 'There is no such map of Tianditu; shown without a base map',
};

const NAMES_ZH: Readonly<Record<string, string>> = {
  none: '无底图',
  'tianditu-vec': '天地图矢量',
  'tianditu-img': '天地图影像',
  'tianditu-ter': '天地图地形',
};

const NAMES_EN: typeof NAMES_ZH = {
  none: 'No base map',
  'tianditu-vec': 'Tianditu map',
  'tianditu-img': 'Tianditu imagery',
  'tianditu-ter': 'Tianditu terrain',
};

export const basemapsZh = {
  basemap: '底图',
  basemapName: (name: string) => NAMES_ZH[name] ?? name,
  basemapFailure: (failure: string) => FAILURES_ZH[failure] ?? failure,
  basemapsNone: '没有可选的底图',
};

export const basemapsEn: typeof basemapsZh = {
  basemap: 'Base map',
  basemapName: (name) => NAMES_EN[name] ?? name,
  basemapFailure: (failure) => FAILURES_EN[failure] ?? failure,
  basemapsNone: 'There is no base map to choose',
};

bringWords(basemapsZh, basemapsEn);
