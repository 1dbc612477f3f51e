/** What measuring, drawing, exporting and printing say. */
import { bringWords } from '../words.js';
const UNITS_ZH: Readonly<Record<string, string>> = {
  m: '米',
  km: '千米',
  m2: '平方米',
  km2: '平方千米',
  hectare: '公顷',
  mu: '亩',
};
const UNITS_EN: typeof UNITS_ZH = { m: 'm', km: 'km', m2: 'm²', km2: 'km²', hectare: 'ha', mu: 'mu' };
const DRAW_ZH: Readonly<Record<string, string>> = { point: '点', line: '线', polygon: '面', edit: '修改' };
const DRAW_EN: typeof DRAW_ZH = { point: 'Point', line: 'Line', polygon: 'Area', edit: 'Edit' };
const DRAW_HINTS_ZH: Readonly<Record<string, string>> = {
  point: '点击地图放一个点',
  line: '逐点点击，双击或按回车两次结束',
  polygon: '逐点点击，回到起点或按回车两次闭合',
  edit: '点击一个图形，拖动它的角点；右键或按 Delete 删除',
};
const DRAW_HINTS_EN: typeof DRAW_HINTS_ZH = {
  point: 'Click the map to place a point',
  line: 'Click point by point; a double click, or Enter twice, ends the line',
  polygon: 'Click corner by corner; click the first one, or press Enter twice, to close',
  edit: 'Click a shape and drag its corners; Delete removes it',
};
const FLAWS_ZH: Readonly<Record<string, string>> = {
  'self-crossing': '边线相交，请改正',
  'too-small': '面积过小，请画大一些',
  failed: '绘图工具没能载入',
};
const FLAWS_EN: typeof FLAWS_ZH = {
  'self-crossing': 'The outline crosses itself',
  'too-small': 'The area is too small',
  failed: 'The drawing tools could not be loaded',
};
const LAYERS_ZH: Readonly<Record<string, string>> = {
  grid: '区划与网格',
  honeycomb: '蜂巢社区',
  scenic: '平安景区',
  park: '法治园区',
  centre: '综治中心',
  link: '数据互联',
};
const LAYERS_EN: typeof LAYERS_ZH = {
  grid: 'Divisions and grids',
  honeycomb: 'Honeycomb communities',
  scenic: 'Scenic areas',
  park: 'Parks',
  centre: 'Governance centres',
  link: 'Data links',
};

export const toolsZh = {
  toolsNoMap: '地图还没有就绪',
  toolClear: '清除',
  toolUndo: '撤销',
  toolRedo: '重做',
  toolPen: '地图画笔：方向键移动（加 Shift 慢移），回车落点，退格撤销，Esc 结束',

  measure: '测量',
  measureDistance: '距离',
  measureArea: '面积',
  measureUnits: '面积单位',
  measureUnit: (unit: string) => UNITS_ZH[unit] ?? unit,
  measureHint: '在地图上逐点点击，双击结束；键盘用方向键和回车',
  measureTotal: '总长',
  measurePerimeter: '周长',
  measureSegments: (count: string) => `${count} 段`,
  measureNote: '按大圆（球面）计算',

  draw: '绘图',
  drawTool: (tool: string) => DRAW_ZH[tool] ?? tool,
  drawHint: (tool: string) => DRAW_HINTS_ZH[tool] ?? '',
  drawFlaw: (flaw: string) => FLAWS_ZH[flaw] ?? flaw,
  drawDelete: '删除所选',
  drawSave: '保存 GeoJSON',
  drawCount: (count: string) => `已画 ${count} 个图形`,
  drawLoading: '正在载入绘图工具…',

  exportMap: '导出',
  exportPicture: '图片 PNG',
  exportCsvFile: '表格 CSV',
  exportGeojson: '数据 GeoJSON',
  exportPrint: '打印',
  exportLegend: '附图例',
  exportTitle: '标题',
  exportScale: '清晰度',
  exportLayer: '图层',
  exportLayerName: (layer: string) => LAYERS_ZH[layer] ?? layer,
  exportPaper: '纸张',
  exportPaperName: (paper: string) =>
    paper.endsWith('landscape') ? `${paper.slice(0, 2)} 横向` : `${paper} 纵向`,
  exportWorking: '正在导出…',
  exportDone: (name: string) => `已导出 ${name}`,
  exportNote: '导出内容与界面所见一致：隐去的数仍然隐去，并带有用途、时间、来源与标记。',
  legendAreas: (count: string) => `（${count}）`,
};

export const toolsEn: typeof toolsZh = {
  toolsNoMap: 'The map is not ready yet',
  toolClear: 'Clear',
  toolUndo: 'Undo',
  toolRedo: 'Redo',
  toolPen:
    'Pen on the map: arrow keys move it (slowly with Shift), Enter places, Backspace undoes, Escape ends',

  measure: 'Measure',
  measureDistance: 'Distance',
  measureArea: 'Area',
  measureUnits: 'Unit of area',
  measureUnit: (unit) => UNITS_EN[unit] ?? unit,
  measureHint: 'Click the map point by point, double-click to end; by keyboard arrow keys and Enter',
  measureTotal: 'Length',
  measurePerimeter: 'Perimeter',
  measureSegments: (count) => `${count} segments`,
  measureNote: 'Along great circles (sphere)',

  draw: 'Draw',
  drawTool: (tool) => DRAW_EN[tool] ?? tool,
  drawHint: (tool) => DRAW_HINTS_EN[tool] ?? '',
  drawFlaw: (flaw) => FLAWS_EN[flaw] ?? flaw,
  drawDelete: 'Delete the selected one',
  drawSave: 'Save GeoJSON',
  drawCount: (count) => `${count} shapes drawn`,
  drawLoading: 'Loading the drawing tools…',

  exportMap: 'Export',
  exportPicture: 'Picture (PNG)',
  exportCsvFile: 'Table (CSV)',
  exportGeojson: 'Data (GeoJSON)',
  exportPrint: 'Print',
  exportLegend: 'With legend',
  exportTitle: 'Title',
  exportScale: 'Resolution',
  exportLayer: 'Layer',
  exportLayerName: (layer) => LAYERS_EN[layer] ?? layer,
  exportPaper: 'Paper',
  exportPaperName: (paper) =>
    paper.endsWith('landscape') ? `${paper.slice(0, 2)} landscape` : `${paper} portrait`,
  exportWorking: 'Exporting…',
  exportDone: (name) => `${name} is saved`,
  exportNote:
    'What is exported is what is shown: hidden figures stay hidden, and purpose, time, sources and marks go with it.',
  legendAreas: (count) => `(${count})`,
};

bringWords(toolsZh, toolsEn);
