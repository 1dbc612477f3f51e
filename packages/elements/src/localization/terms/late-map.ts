/** What a map says once it is seen: announcements, cards of areas, the time it shows. */
import { bringWords } from '../words.js';

export const lateMapZh = {
  announceDrill: (name: string, count: string) => `${name}，${count} 个区域`,
  announceSelect: (name: string) => `已选中${name}`,
  announceIndicator: (name: string) => `按${name}着色`,
  enterName: (name: string) => `进入${name}`,
  selectName: '查看详情',
  overdueSome: '有超期',
  overdueNone: '无超期',
  exportDate: (date: string) => `数据时间 ${date}`,
  replay: (moment: string) => `回放 ${moment}`,
};

export const lateMapEn: typeof lateMapZh = {
  announceDrill: (name, count) => `${name}, ${count} areas`,
  announceSelect: (name) => `${name} selected`,
  announceIndicator: (name) => `Colored by ${name}`,
  enterName: (name) => `Enter ${name}`,
  selectName: 'Show details',
  overdueSome: 'Overdue cases',
  overdueNone: 'Nothing overdue',
  exportDate: (date) => `Data as of ${date}`,
  replay: (moment) => `Replay of ${moment}`,
};

bringWords(lateMapZh, lateMapEn);
