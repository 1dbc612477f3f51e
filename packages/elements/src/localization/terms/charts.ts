/** What ranking, scoreboard, trend, timeline and explanation say. */
import type { IndicatorInfo, TrendEvent } from '@hivemap/core';
import { bringWords } from '../words.js';

const DISCLOSURES_ZH: Readonly<Record<IndicatorInfo['disclosure'], string>> = {
  case: '案件类：公开时隐去少量案件的数值',
  operational: '运行类：不隐去',
  organization: '组织类：不隐去',
};
const DISCLOSURES_EN: typeof DISCLOSURES_ZH = {
  case: 'Cases: small counts are hidden in public',
  operational: 'Operations: never hidden',
  organization: 'Organizations: not hidden',
};
const EVENTS_ZH: Readonly<Record<TrendEvent['kind'], string>> = {
  program: '项目',
  conference: '联席会议',
  campaign: '专项行动',
};
const EVENTS_EN: typeof EVENTS_ZH = {
  program: 'Program',
  conference: 'Conference',
  campaign: 'Campaign',
};

export const chartsZh = {
  target: '目标',
  targetIs: (value: string) => `目标 ${value}`,
  targetAtMost: (value: string) => `目标 ≤ ${value}`,
  targetMet: '达标',
  targetMissed: '未达标',
  aboveTarget: (difference: string) => `高于目标 ${difference}`,
  belowTarget: (difference: string) => `低于目标 ${difference}`,
  onTarget: '正好达到目标',
  againstPrevious: '较上期',
  againstLastYear: '较去年同期',
  rises: (difference: string) => `上升 ${difference}`,
  falls: (difference: string) => `下降 ${difference}`,
  unchanged: '持平',
  forBetter: '向好',
  forWorse: '变差',
  clauseJoin: '，',

  why: (name: string) => `${name}：数字从哪里来`,
  expression: '计算式',
  figure: '数值',
  interval: '95% 置信区间',
  disclosure: '公开级别',
  disclosureClass: (disclosure: IndicatorInfo['disclosure']) => DISCLOSURES_ZH[disclosure],
  counting: '数据',
  resourceCoverage: (from: string, to: string) => `${from} 至 ${to}`,
  resourceSince: (from: string) => `自 ${from} 起`,
  resourceUntil: (to: string) => `至 ${to}`,
  onlyIn: (places: string) => `仅 ${places} 个区划`,

  rankingAlone: '排名',
  rankingApart: '不参与排名',
  rankingMore: (count: string) => `另有 ${count} 个`,
  showFewer: '收起',
  placeOf: (place: string, count: string) => `第 ${place}，共 ${count}`,
  risesPlaces: (places: string) => `上升 ${places} 位`,
  fallsPlaces: (places: string) => `下降 ${places} 位`,
  rankingAgainst: (against: string) => `名次变化为${against}`,

  colorBy: (name: string) => `按${name}给地图着色`,

  trendTitle: (name: string) => `${name}走势`,
  trendReading: '方向键逐期读数',
  lastYear: '去年同期',
  nothingIn: '这段时间没有数据',
  asTable: '数据表',
  meanwhile: '期间',
  eventKind: (kind: TrendEvent['kind']) => EVENTS_ZH[kind],
  stepDay: '按日',
  stepWeek: '按周',
  stepHour: '按小时',
  stepMonth: '按月',
  stepQuarter: '按季',
  stepYear: '按年',

  timeline: '时间轴',
  play: '播放',
  pause: '暂停',
  oneStep: '前进一期',
  backToNow: '回到现在',
  casesIn: (period: string, count: string) => `${period}，${count}`,
};

export const chartsEn: typeof chartsZh = {
  target: 'Target',
  targetIs: (value) => `Target ${value}`,
  targetAtMost: (value) => `Target ≤ ${value}`,
  targetMet: 'Target met',
  targetMissed: 'Target missed',
  aboveTarget: (difference) => `${difference} above the target`,
  belowTarget: (difference) => `${difference} below the target`,
  onTarget: 'exactly on target',
  againstPrevious: 'vs. previous',
  againstLastYear: 'vs. last year',
  rises: (difference) => `up ${difference}`,
  falls: (difference) => `down ${difference}`,
  unchanged: 'unchanged',
  forBetter: 'better',
  forWorse: 'worse',
  clauseJoin: ', ',

  why: (name) => `${name}: where this figure comes from`,
  expression: 'Expression',
  figure: 'Figure',
  interval: '95% interval',
  disclosure: 'Disclosure',
  disclosureClass: (disclosure) => DISCLOSURES_EN[disclosure],
  counting: 'Data',
  resourceCoverage: (from, to) => `${from} to ${to}`,
  resourceSince: (from) => `since ${from}`,
  resourceUntil: (to) => `until ${to}`,
  onlyIn: (places) => `in ${places} divisions only`,

  rankingAlone: 'Ranking',
  rankingApart: 'Not ranked',
  rankingMore: (count) => `${count} more`,
  showFewer: 'Show fewer',
  placeOf: (place, count) => `${place} of ${count}`,
  risesPlaces: (places) => `up ${places}`,
  fallsPlaces: (places) => `down ${places}`,
  rankingAgainst: (against) => `Change of rank ${against}`,

  colorBy: (name) => `Color the map by: ${name}`,

  trendTitle: (name) => `Trend: ${name}`,
  trendReading: 'Arrow keys read it period by period',
  lastYear: 'Last year',
  nothingIn: 'No data in this time',
  asTable: 'Table',
  meanwhile: 'Meanwhile',
  eventKind: (kind) => EVENTS_EN[kind],
  stepDay: 'by day',
  stepWeek: 'by week',
  stepHour: 'by hours',
  stepMonth: 'by month',
  stepQuarter: 'by quarter',
  stepYear: 'by year',

  timeline: 'Timeline',
  play: 'Play',
  pause: 'Pause',
  oneStep: 'One step on',
  backToNow: 'Back to now',
  casesIn: (period, count) => `${period}, ${count}`,
};

bringWords(chartsZh, chartsEn);
