/** What search, layer list, filters, comparison and export say. */
import { bringWords } from '../words.js';

const KINDS_ZH: Readonly<Record<string, string>> = {
  community: '蜂巢社区',
  scenic: '平安景区',
  reserve: '自然保护区',
  park: '法治园区',
  centre: '综治中心',
  station: '站所',
  'police-station': '派出所',
  'justice-office': '司法所',
  tribunal: '人民法庭',
  'eco-procuratorate': '生态环境检察室',
  'mediation-room': '调解室',
  'police-room': '警务室',
  'police-command': '公安指挥中心',
  'urban-management': '城镇管理中心',
};

const LAYERS_ZH: Readonly<Record<string, string>> = {
  'hive-grid-layer': '区划与网格',
  'hive-honeycomb-layer': '蜂巢社区',
  'hive-scenic-layer': '平安景区',
  'hive-park-layer': '法治园区',
  'hive-fence-layer': '电子围栏',
  'hive-centre-layer': '综治中心',
  'hive-matter-layer': '事项',
  'hive-campaign-layer': '专项治理',
  'hive-community-layer': '楼片与服务点',
  'hive-geojson-layer': '自有数据',
};

const LAYERS_EN: typeof LAYERS_ZH = {
  'hive-grid-layer': 'Divisions and grids',
  'hive-honeycomb-layer': 'Honeycomb communities',
  'hive-scenic-layer': 'Safe scenic areas',
  'hive-park-layer': 'Lawful parks',
  'hive-fence-layer': 'Electronic fences',
  'hive-centre-layer': 'Governance centres',
  'hive-matter-layer': 'Matters',
  'hive-campaign-layer': 'Clean-up areas',
  'hive-community-layer': 'Blocks and services',
  'hive-geojson-layer': 'Own data',
};

const KINDS_EN: typeof KINDS_ZH = {
  community: 'Honeycomb community',
  scenic: 'Scenic area',
  reserve: 'Nature reserve',
  park: 'Lawful park',
  centre: 'Governance centre',
  station: 'Station',
  'police-station': 'Police station',
  'justice-office': 'Justice office',
  tribunal: 'Tribunal',
  'eco-procuratorate': 'Eco-procuratorial office',
  'mediation-room': 'Mediation room',
  'police-room': 'Police room',
  'police-command': 'Police command centre',
  'urban-management': 'Urban management centre',
};

export const controlsZh = {
  // search
  search: '搜索',
  searchPlaces: '名称、拼音首字母或代码',
  searchResults: '搜索结果',
  searchNone: (text: string) => `没有找到“${text}”`,
  searchHint: '可输入名称、拼音、首字母或代码',
  searchCount: (count: string) => `${count} 个结果`,
  searchMore: (shown: string, count: string) => `显示前 ${shown} 个，共 ${count} 个`,
  searchClose: '关闭搜索',
  searchFailed: '搜索没有成功，请再试',
  placeKind: (kind: string) => KINDS_ZH[kind] ?? kind,

  // layers
  layerList: '图层',
  layerName: (tag: string) => LAYERS_ZH[tag] ?? tag,
  layerShown: (name: string) => `显示${name}`,
  layerUp: (name: string) => `${name}上移一层`,
  layerDown: (name: string) => `${name}下移一层`,
  layerOpacity: (name: string) => `${name}不透明度`,
  layerDrag: '拖动调整顺序',
  layersNone: '地图上还没有图层',
  layerMoved: (name: string, place: string, count: string) =>
    `${name}，自上而下第 ${place} 层，共 ${count} 层`,

  // filter
  filter: '筛选',
  filtered: '已筛选',
  filteredCount: (count: string) => `已筛选，留下 ${count} 个`,
  filterClear: '清除筛选',
  filterFrom: (column: string) => `${column}不低于`,
  filterBelow: (column: string) => `${column}低于`,
  filterText: (column: string) => `${column}包含`,
  filterLacks: (column: string) => `缺${column}的`,
  filterRows: (shown: string, all: string) => `筛出 ${shown} / ${all} 行`,
  filterNone: '没有符合筛选条件的行',
  brushHint: '点选或拖选一段，只看这些区域；再点或按 Esc 恢复',

  // export
  exportCsv: '导出 CSV',
  exportFailed: '没能导出',
  code: '代码',
  parentCode: '上级代码',
  longitude: '经度 WGS 84',
  latitude: '纬度 WGS 84',

  // comparison
  compare: '比较',
  compareWith: (first: string, second: string) => `${first}与${second}`,
  compareDifference: '相差',
  compareOthers: (count: string) => `另选中 ${count} 个`,
};

export const controlsEn: typeof controlsZh = {
  search: 'Search',
  searchPlaces: 'Name, initials or code',
  searchResults: 'Search results',
  searchNone: (text) => `Nothing found for “${text}”`,
  searchHint: 'Type a name, its pinyin, its initials or a code',
  searchCount: (count) => `${count} results`,
  searchMore: (shown, count) => `The first ${shown} of ${count}`,
  searchClose: 'Close search',
  searchFailed: 'The search failed; try again',
  placeKind: (kind) => KINDS_EN[kind] ?? kind,

  layerList: 'Layers',
  layerName: (tag) => LAYERS_EN[tag] ?? tag,
  layerShown: (name) => `Show ${name}`,
  layerUp: (name) => `Move ${name} up`,
  layerDown: (name) => `Move ${name} down`,
  layerOpacity: (name) => `Opacity of ${name}`,
  layerDrag: 'Drag to reorder',
  layersNone: 'The map has no layers yet',
  layerMoved: (name, place, count) => `${name}: layer ${place} of ${count} from the top`,

  filter: 'Filter',
  filtered: 'Filtered',
  filteredCount: (count) => `Filtered: ${count} left`,
  filterClear: 'Clear filter',
  filterFrom: (column) => `${column}: at least`,
  filterBelow: (column) => `${column}: below`,
  filterText: (column) => `${column} contains`,
  filterLacks: (column) => `missing ${column}`,
  filterRows: (shown, all) => `${shown} of ${all} rows`,
  filterNone: 'No row fits the filter',
  brushHint: 'Click or drag over classes to see these areas only; again, or Escape, shows all',

  exportCsv: 'Export CSV',
  exportFailed: 'The export failed',
  code: 'Code',
  parentCode: 'Code of the division around',
  longitude: 'Longitude WGS 84',
  latitude: 'Latitude WGS 84',

  compare: 'Comparison',
  compareWith: (first, second) => `${first} and ${second}`,
  compareDifference: 'Difference',
  compareOthers: (count) => `${count} more selected`,
};

bringWords(controlsZh, controlsEn);
