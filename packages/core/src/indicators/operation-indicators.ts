/** Indicators of the mechanism at work: centres, links, duties, letters, loads, alarms. Class `operational`. */
import type { CountingContext, IndicatorDefinition } from './indicator-definition.js';
import {
  assessedRisks,
  clearedListings,
  compliantCentres,
  concludedEnforcements,
  dutyProgress,
  fenceAlarms,
  letterClosure,
  linkFreshness,
  linkUptime,
  scenicLoad,
} from './operation-tallies.js';
import type { Tally } from './tally.js';

type Words = Readonly<Record<'zh-CN' | 'en', string>>;

const SOURCE = {
  'zh-CN': '“1+10+N”责任体系考评常用口径',
  en: 'Common practice of assessments of the responsibility chain',
};

function share(
  id: string,
  name: Words,
  formula: Words,
  expression: string,
  resources: readonly string[],
  tally: ((context: CountingContext) => Tally) | null,
  own: Partial<IndicatorDefinition> = {},
): IndicatorDefinition {
  return {
    id,
    name,
    formula,
    expression,
    unit: 'share',
    direction: 'higher-is-better',
    kind: 'stock',
    disclosure: 'operational',
    range: [0, 1],
    source: SOURCE,
    resources,
    counts: 'ratio',
    ...(tally ? { tally } : {}),
    ...own,
  };
}

const DUE = { kind: 'flow', date: 'dueAt', hasPast: true } as const;
const FLOW = { kind: 'flow', hasPast: true } as const;

export const OPERATION_INDICATORS: readonly IndicatorDefinition[] = [
  share(
    'centreCompliance',
    { 'zh-CN': '综治中心规范化率', en: 'Compliant centres' },
    { 'zh-CN': '达标综治中心 ÷ 全部综治中心', en: 'compliant governance centres ÷ governance centres' },
    'count(centres, kind = governance, compliant) / count(centres, kind = governance)',
    ['centres'],
    compliantCentres,
    {
      isStated: ({ centres = [] }) => centres.some(({ compliant }) => compliant !== undefined),
      needs: 'centres.compliant',
    },
  ),
  share(
    'linkUptime',
    { 'zh-CN': '互联可用率', en: 'Uptime of data links' },
    { 'zh-CN': '可用分钟 ÷ 总分钟', en: 'up minutes ÷ total minutes' },
    'sum(upMinutes) / sum(totalMinutes)',
    ['links'],
    linkUptime,
    { kind: 'flow' },
  ),
  share(
    'linkFreshness',
    { 'zh-CN': '同步时延', en: 'Age of data links' },
    {
      'zh-CN': '距上次同步的分钟数，取最久的一条',
      en: 'minutes since the last synchronization, of the link that has waited longest',
    },
    'max(asOf - lastSyncAt)',
    ['links'],
    linkFreshness,
    { unit: 'minutes', direction: 'lower-is-better', range: [0, null], counts: 'largest' },
  ),
  share(
    'projectProgress',
    { 'zh-CN': '工程进度', en: 'Progress of projects' },
    { 'zh-CN': '完成度 × 权重 ÷ 权重', en: 'done × weight ÷ weight' },
    'sum(done * weight) / sum(weight)',
    ['duties', 'units'],
    dutyProgress,
  ),
  share(
    'listedClosure',
    { 'zh-CN': '督办销号率', en: 'Listed cases cleared' },
    { 'zh-CN': '已销号 ÷ 已到期', en: 'cleared ÷ fallen due' },
    'count(dueListings, clearedAt <= asOf) / count(dueListings)',
    ['listings'],
    clearedListings,
    DUE,
  ),
  share(
    'letterClosure',
    { 'zh-CN': '督办函办结率', en: 'Letters closed on time' },
    { 'zh-CN': '到期日及以前办结 ÷ 已到期', en: 'closed by the due date ÷ fallen due' },
    'count(dueLetters, closedAt <= dueAt) / count(dueLetters)',
    ['letters', 'parks'],
    letterClosure,
    DUE,
  ),
  share(
    'riskAssessed',
    { 'zh-CN': '应评尽评率', en: 'Risks assessed' },
    { 'zh-CN': '已评 ÷ 应评', en: 'assessed ÷ required' },
    'count(requiredRisks, decidedAt <= asOf) / count(requiredRisks)',
    ['risks', 'units'],
    assessedRisks,
  ),
  share(
    'scenicLoad',
    { 'zh-CN': '景区承载率', en: 'Load of scenic areas' },
    { 'zh-CN': '当前人数 ÷ 瞬时最大承载量', en: 'current visitors ÷ capacity' },
    'latest(count) / capacity',
    ['scenicAreas', 'loads'],
    scenicLoad,
    {
      direction: 'lower-is-better',
      range: [0, null],
      hasPast: true,
      source: {
        'zh-CN': '景区最大承载量：80% 预警，100% 停止',
        en: 'Capacity of scenic areas: warn at 80 %, stop at 100 %',
      },
    },
  ),
  share(
    'fenceAlarms',
    { 'zh-CN': '围栏告警', en: 'Fence alarms' },
    {
      'zh-CN': '核实告警 ÷ 天数，与近 28 天的日中位数对照',
      en: 'verified alarms ÷ days, against the daily median of the last 28 days',
    },
    'sum(verified) / days',
    ['fences', 'alarms'],
    fenceAlarms,
    { ...FLOW, unit: 'per-day', direction: 'lower-is-better', range: [0, null], internalOnly: true },
  ),
  share(
    'enforcementRate',
    { 'zh-CN': '涉企执结率', en: 'Enforcement concluded' },
    { 'zh-CN': '执结 ÷ 受理', en: 'concluded ÷ accepted' },
    'sum(concluded) / sum(accepted)',
    ['enforcements', 'parks'],
    concludedEnforcements,
    // Cases of an earlier period may be concluded in this one.
    { ...FLOW, range: [0, null] },
  ),
  share(
    'sandViolations',
    { 'zh-CN': '涉砂违法', en: 'Sand-mining violations' },
    { 'zh-CN': '查实 ÷（河段公里 × 月）', en: 'confirmed ÷ (kilometers of reach × months)' },
    'sum(confirmed) / sum(reachKm * months)',
    ['indicators'],
    null,
    { ...FLOW, unit: 'per-km-month', direction: 'lower-is-better', range: [0, null] },
  ),
  share(
    'illegalRide',
    { 'zh-CN': '非法载客', en: 'Illegal rides' },
    { 'zh-CN': '查实 ÷（区域 × 周）', en: 'confirmed ÷ (zones × weeks)' },
    'sum(confirmed) / sum(zones * weeks)',
    ['indicators'],
    null,
    { ...FLOW, unit: 'per-zone-week', direction: 'lower-is-better', range: [0, null] },
  ),
];
