import { bringWords } from '../words.js';

/** Words that several elements say. */
export const commonZh = {
  suppressed: '已隐去',
  insufficient: '样本不足',
  noCases: '无案件',
  figureLoading: '读取中',
  noResource: '无数据',
  notCollected: '未采集',
  notPublished: '不公开',
  impossible: '数据有误',
  loading: '正在读取…',
  loadFailed: '未能读取',
  nothingToShow: '没有可显示的内容',
  schematic: '示意图',
  synthetic: '演示数据',
  schematicNote: '界线由算法生成，不作划界依据',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
};

export const commonEn: typeof commonZh = {
  suppressed: 'Hidden',
  insufficient: 'Too few cases',
  noCases: 'No cases',
  figureLoading: 'Loading',
  noResource: 'No data',
  notCollected: 'Not collected',
  notPublished: 'Not published',
  impossible: 'Faulty data',
  loading: 'Loading…',
  loadFailed: 'Could not be read',
  nothingToShow: 'Nothing to show',
  schematic: 'Schematic',
  synthetic: 'Demo data',
  schematicNote: 'Borders are generated and are no authority on boundaries',
  fromTo: (from, to) => `${from} → ${to}`,
};

bringWords(commonZh, commonEn);
