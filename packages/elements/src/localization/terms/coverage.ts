import { bringWords } from '../words.js';

/** What coverage by stations, distances by road and campaign totals say. */
export const coverageZh = {
  byRoad: '道路距离',
  roadFailed: '直线距离（路线服务未应答）',
  coverGap: '警力未覆盖',
  coverNone: '全覆盖',
  loadDoubtful: '待核实',
};

export const coverageEn: typeof coverageZh = {
  byRoad: 'Distance by road',
  roadFailed: 'Straight-line distance (the router did not answer)',
  coverGap: 'Beyond reach',
  coverNone: 'All within reach',
  loadDoubtful: 'To be checked',
};

bringWords(coverageZh, coverageEn);
