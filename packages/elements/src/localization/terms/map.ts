import { bringWords } from '../words.js';

/** What the map itself says: states, keyboard. */
export const mapZh = {
  mapLabel: (name: string) => `${name}地图`,
  mapLabelEmpty: '城市地图',
  mapHelp:
    '方向键移到相邻区域，回车进入或选中，Shift 加回车多选比较，Esc 返回上一级，Shift 加方向键平移，加减号缩放，Home 回到全图。同样的内容见数据表。',
  zoomIn: '放大',
  zoomOut: '缩小',
  showAll: '回到全图',
  scaleMeters: (value: string) => `${value} m`,
  scaleKilometers: (value: string) => `${value} km`,
  mapEmpty: '还没有指定城市',
  mapEmptyHint: '用 src 属性给出清单 city.json 的地址',
  mapFailed: '没能读出这座城市',
  mapRetry: '重试',
  mapNoDrawing: '这个浏览器不能绘制地图（需要 WebGL 2）。数据表仍可查看全部内容。',
  mapRecovering: '正在恢复地图画面，暂时显示最近一次的画面',
  mapResting: '页面上的地图很多，这张暂时是静止画面；指向它即可继续',
  mapLacksCode: '有些功能没能读出；网络恢复后请重新打开页面',
  mapReviewNumber: (number: string) => `审图号：${number}`,
  mapMarks: '本图的标记',
};

export const mapEn: typeof mapZh = {
  mapLabel: (name) => `Map of ${name}`,
  mapLabelEmpty: 'Map of a city',
  mapHelp:
    'Arrow keys move to the neighboring area, Enter enters or selects it, Shift and Enter select several to compare, Escape goes up, Shift and arrow keys pan, plus and minus zoom, Home shows everything. The table has the same content.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show everything',
  scaleMeters: (value) => `${value} m`,
  scaleKilometers: (value) => `${value} km`,
  mapEmpty: 'No city yet',
  mapEmptyHint: 'Give the URL of its manifest, city.json, in the src attribute',
  mapFailed: 'This city could not be read',
  mapRetry: 'Try again',
  mapNoDrawing: 'This browser cannot draw the map (it needs WebGL 2). The table still has all of it.',
  mapRecovering: 'The picture is being restored; this is the last one',
  mapResting: 'The page has many maps, and this one is a still picture; point at it to go on',
  mapLacksCode: 'Some functions could not be loaded; open the page again when the network is back',
  mapReviewNumber: (number) => `Map review: ${number}`,
  mapMarks: 'Marks of this map',
};

bringWords(mapZh, mapEn);
