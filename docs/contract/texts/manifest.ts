import type { entryFields, manifestFields } from '../../../packages/core/src/contract/manifest-fields.js';
import type { FieldText } from './field-text.js';

/** Fields of `city.json`. */
export const manifestTexts: { readonly [F in keyof typeof manifestFields]: FieldText } = {
  revision: ['2026-11-20-1', '数据版本；与 ETag 一起决定重新读取是否有变化', 'Revision of the data'],
  code: ['511700', '城市代码', 'Code of the city'],
  codeSystem: ['gbt2260', '代码体系：gbt2260 或 free', 'Code system: gbt2260 or free'],
  jurisdiction: [
    'CN',
    '法域，ISO 3166-1；审图规则只在 CN 适用',
    'Jurisdiction; rules of map review apply in CN',
  ],
  timeZone: [
    'Asia/Shanghai',
    'IANA 时区；codeSystem 为 free 时必填',
    'IANA time zone; needed where codes are free',
  ],
  calendar: [
    { holidays: ['2026-10-01'], workdays: ['2026-10-10'] },
    '节假日与调休工作日',
    'Holidays and worked weekends',
  ],
  levels: [
    [
      { id: 'city', name: '市' },
      { id: 'county', name: '区县' },
    ],
    '层级，自上而下',
    'Levels, from the top',
  ],
  name: ['达州市', '名称', 'Name'],
  asOf: ['2026-11-20T08:00:00+08:00', '数据的“现在”', 'The data’s now'],
  expiresAt: ['2027-01-01', '有效期，过期不显示', 'Past it nothing is shown'],
  purpose: ['达州市域社会治理调度', '使用目的，必填', 'Why the data are shown'],
  synthetic: [true, '演示数据，处处标明', 'Demo data: every output says so'],
  geometry: ['schematic', '正式边界或示意图', 'Official borders or a schematic map'],
  mapReview: ['川S〔2023〕00058号', '审图号；公开展示必填', 'Map review number, needed in public'],
  crs: ['wgs84', '各资源默认坐标系', 'Coordinate system of the resources'],
  gridCode: ['15', '网格编码位数或 free', 'Digits of grid codes, or free'],
  privacy: [{ k: 5, sensitiveK: 10 }, '阈值，只能调高', 'Thresholds, which can only be raised'],
  scope: ['internal', '内部或公开；默认公开', 'Internal or public; public by default'],
  codeTables: [
    { hopReasons: [{ code: '01', name: '超出本级权限' }] },
    '替换的代码表',
    'Tables of the field that replace the built-in ones',
  ],
  indicators: [
    [{ id: 'nightPatrols', name: '夜巡', unit: 'count' }],
    '本市自定指标',
    'Indicators of the city’s own',
  ],
  sources: [[{ title: '民政部门区划代码' }], '数据来源', 'Where the data come from'],
};

/** Fields of a resource's entry in `city.json`. */
export const entryTexts: { readonly [F in keyof typeof entryFields]: FieldText } = {
  href: [
    'divisions.geojson',
    '地址，相对于清单；{division} 处填区划代码，每个区划一个文件，锁定的地图只请求自己的；或改用内联 data',
    'Address, relative to the manifest; {division} stands for a division’s code: a file each, and a locked map asks for its own; or inline data',
  ],
  format: ['geojson', '格式，默认看扩展名', 'Format; by default by extension'],
  crs: ['gcj02', '坐标系', 'Coordinate system'],
  columns: [{ collectedAt: '上报时间' }, '字段 → 外部列名', 'Field → foreign header'],
  values: [
    { tier: { 镇级: 'township' } },
    '字段 → 外部取值 → 契约取值',
    'Field → foreign value → value of the contract',
  ],
  ids: [
    { layer: 'grids', property: 'code' },
    '瓦片图层与标识属性',
    'Layer of tiles, and the property of its ids',
  ],
  refreshSeconds: [300, '刷新间隔', 'Refreshed every', '秒 seconds'],
  live: [{ href: 'live', transport: 'sse' }, '实时推送', 'Live feed'],
  coverage: [{ from: '2025-10-01' }, '采集范围：区划、起止', 'What was collected: divisions, from, to'],
};

/** Fields that any record may have. */
export const validityTexts: { readonly validFrom: FieldText; readonly validTo: FieldText } = {
  validFrom: ['2026-01-01', '自何时有效', 'Holds from'],
  validTo: ['2026-12-31', '至何时有效', 'Holds until'],
};
