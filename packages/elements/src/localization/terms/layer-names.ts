import { bringWords } from '../words.js';

const MODES_ZH: Readonly<Record<string, string>> = {
  cluster: '聚合',
  heat: '热力',
  hex: '蜂窝格',
  flow: '上交流向',
};
const MODES_EN: typeof MODES_ZH = { cluster: 'Clusters', heat: 'Heat', hex: 'Hexagons', flow: 'Passed up' };

/** Layers as a switch and a legend call them: before a layer is there. */
export const layerNamesZh = {
  layer_centre: '综治中心',
  layer_link: '数据互联',
  layer_pair: '派出所+司法所',
  markCentre: '综治中心，四格为四中心',
  markLink: '互联新鲜，粗细为消息量',
  markStaleLink: '互联陈旧',
  layer_fence: '围栏',
  markFence: '电子围栏',
  layer_matters: '事项',
  markMatters: '事项',
  matterMode: '事项的画法',
  matterModeName: (mode: string) => MODES_ZH[mode] ?? mode,
  layerArrange: '顺序与透明度',
  layer_campaign: '整治',
  markCampaign: '整治区域',
};

export const layerNamesEn: typeof layerNamesZh = {
  layer_centre: 'Centres',
  layer_link: 'Data links',
  layer_pair: 'Station pairs',
  markCentre: 'Centre; quarters are what it integrates',
  markLink: 'Fresh link, as wide as its messages are many',
  markStaleLink: 'Stale link',
  layer_fence: 'Fences',
  markFence: 'Electronic fence',
  layer_matters: 'Matters',
  markMatters: 'Matters',
  matterMode: 'How matters are drawn',
  matterModeName: (mode) => MODES_EN[mode] ?? mode,
  layerArrange: 'Order and opacity',
  layer_campaign: 'Clean-up',
  markCampaign: 'Clean-up area',
};

bringWords(layerNamesZh, layerNamesEn);
