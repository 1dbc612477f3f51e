/** Indicators that are counted from matters, and satisfaction: class `case`. */
import { areaAmounts } from './area-amounts.js';
import type { IndicatorDefinition } from './indicator-definition.js';
import { matterCount, matterDensity, matterDurations, matterRatio, matterTierRatio } from './matter-tally.js';
import { matterStates } from './stated-field.js';

/** A rate of fewer cases than this says nothing. */
const MINIMUM_CASES = 20;

type Own = Pick<
  IndicatorDefinition,
  'id' | 'formula' | 'expression' | 'unit' | 'kind' | 'direction' | 'counts'
> &
  Partial<IndicatorDefinition> & { readonly name: Readonly<Record<string, string>> };

/** A matter that comes back within 90 days counts as recurring; by then one that goes up to the city has gone. */
const SETTLED_DAYS = 90;

const SOURCE = {
  'zh-CN': '市域社会治理考评常用口径，类型与层级按 GB/T 31000-2015',
  en: 'Common practice of city governance assessment; types and tiers of GB/T 31000-2015',
};

function fromMatters(own: Own): IndicatorDefinition {
  return {
    disclosure: 'case',
    range: [0, null],
    source: SOURCE,
    resources: ['matters'],
    hasPast: true,
    ...own,
  };
}

function rate(own: Omit<Own, 'unit' | 'kind' | 'counts'>): IndicatorDefinition {
  return fromMatters({
    unit: 'share',
    kind: 'flow',
    counts: 'ratio',
    range: [0, 1],
    minimumDenominator: MINIMUM_CASES,
    ...own,
  });
}

const per10000 = {
  unit: 'per-10000',
  kind: 'flow',
  date: 'collectedAt',
  direction: 'lower-is-better',
  counts: 'ratio',
  scale: 10_000,
  resources: ['matters', 'divisions'],
} as const;

export const CASE_INDICATORS: readonly IndicatorDefinition[] = [
  rate({
    id: 'villageResolution',
    name: { 'zh-CN': '村级化解率', en: 'Resolved in the village' },
    formula: { 'zh-CN': '在网格或村（社区）办结 ÷ 全部办结', en: 'closed at grid or village ÷ closed' },
    expression: 'count(closed, tier <= village) / count(closed, tier known)',
    date: 'closedAt',
    direction: 'higher-is-better',
    cases: { of: 'closed', counts: 'some', split: 'tier', within: 'townshipOrBelow', isPartial: true },
    isStated: matterStates('tier'),
    needs: 'matters.tier',
    tally: matterTierRatio('closedAtVillage', 'closedAtTier', 'closed'),
  }),
  rate({
    id: 'townshipOrBelow',
    name: { 'zh-CN': '不出乡率', en: 'Resolved within the township' },
    formula: { 'zh-CN': '在乡镇（街道）及以下办结 ÷ 全部办结', en: 'closed at township or below ÷ closed' },
    expression: 'count(closed, tier <= township) / count(closed, tier known)',
    date: 'closedAt',
    direction: 'higher-is-better',
    cases: { of: 'closed', counts: 'some', split: 'tier', isPartial: true },
    isStated: matterStates('tier'),
    needs: 'matters.tier',
    tally: matterTierRatio('closedAtTownship', 'closedAtTier', 'closed'),
  }),
  rate({
    id: 'upwardTransfer',
    name: { 'zh-CN': '上交率', en: 'Passed up to the city' },
    formula: { 'zh-CN': '最高到市级及以上 ÷ 全部受理', en: 'highest tier at city or above ÷ accepted' },
    expression: 'count(accepted, highestTier >= city) / count(accepted, tier known)',
    date: 'acceptedAt',
    direction: 'lower-is-better',
    cases: { of: 'accepted', counts: 'some', settlesAfterDays: SETTLED_DAYS, isPartial: true },
    isStated: matterStates('tier'),
    needs: 'matters.tier',
    tally: matterTierRatio('reachedCity', 'acceptedAtTier', 'accepted'),
  }),
  rate({
    id: 'spillover',
    name: { 'zh-CN': '外溢率', en: 'Spillover' },
    formula: { 'zh-CN': '跨县（市、区）÷ 全部受理', en: 'cross-county ÷ accepted' },
    expression: 'count(accepted, crossCounty) / count(accepted)',
    date: 'acceptedAt',
    direction: 'lower-is-better',
    cases: { of: 'accepted', counts: 'some' },
    isStated: matterStates('crossCounty'),
    needs: 'matters.crossCounty',
    tally: matterRatio('crossed', 'accepted'),
  }),
  rate({
    id: 'resolution',
    name: { 'zh-CN': '化解率', en: 'Resolution' },
    formula: { 'zh-CN': '化解成功 ÷ 全部办结', en: 'closed with success ÷ closed' },
    expression: 'count(closed, success) / count(closed)',
    date: 'closedAt',
    direction: 'higher-is-better',
    cases: { of: 'closed', counts: 'some' },
    isStated: matterStates('success'),
    needs: 'matters.success',
    tally: matterRatio('resolved', 'closed'),
  }),
  rate({
    id: 'onTimeClosure',
    name: { 'zh-CN': '按期办结率', en: 'Closed on time' },
    formula: { 'zh-CN': '到期日及以前办结 ÷ 已到期', en: 'closed by the due date ÷ fallen due' },
    expression: 'count(due, closedAt <= dueAt) / count(due)',
    date: 'dueAt',
    direction: 'higher-is-better',
    cases: { of: 'fellDue', counts: 'some' },
    tally: matterRatio('closedOnTime', 'fellDue', 'fellDueByClock'),
  }),
  fromMatters({
    id: 'overdueOpen',
    name: { 'zh-CN': '超期数', en: 'Overdue' },
    formula: { 'zh-CN': '已过到期日仍在办', en: 'open past the due date' },
    expression: 'count(open, dueAt < asOf)',
    unit: 'count',
    kind: 'stock',
    direction: 'lower-is-better',
    counts: 'count',
    cases: { of: 'open', counts: 'some' },
    tally: matterCount('overdue', 'overdueByClock'),
  }),
  fromMatters({
    id: 'medianDays',
    name: { 'zh-CN': '办结时长', en: 'Days to close' },
    formula: { 'zh-CN': '受理到办结天数的中位数', en: 'median of the days from acceptance to closing' },
    expression: 'median(closedAt - acceptedAt)',
    unit: 'days',
    kind: 'flow',
    date: 'closedAt',
    direction: 'lower-is-better',
    counts: 'durations',
    cases: { of: 'closed', counts: 'all' },
    tally: matterDurations,
  }),
  rate({
    id: 'acceptanceTimely',
    name: { 'zh-CN': '及时受理率', en: 'Accepted in time' },
    formula: { 'zh-CN': '24 小时内受理 ÷ 全部采集', en: 'accepted within 24 hours ÷ collected' },
    expression: 'count(collected, acceptedAt - collectedAt <= 24h) / count(collected)',
    date: 'collectedAt',
    direction: 'higher-is-better',
    cases: { of: 'collected', counts: 'some' },
    tally: matterRatio('acceptedTimely', 'collected'),
  }),
  rate({
    id: 'recurrence',
    name: { 'zh-CN': '重复率', en: 'Recurrence' },
    formula: { 'zh-CN': '90 天内再次发生 ÷ 全部办结', en: 'reopened within 90 days ÷ closed' },
    expression: 'count(closed, reopenedAt - closedAt <= 90d) / count(closed)',
    date: 'closedAt',
    direction: 'lower-is-better',
    cases: { of: 'closed', counts: 'some', settlesAfterDays: SETTLED_DAYS },
    isStated: matterStates('reopenedAt'),
    needs: 'matters.reopenedAt',
    tally: matterRatio('recurred', 'closed'),
  }),
  fromMatters({
    id: 'openMatters',
    name: { 'zh-CN': '在办数', en: 'Open matters' },
    formula: { 'zh-CN': '已受理、未办结', en: 'accepted and not closed' },
    expression: 'count(open)',
    unit: 'count',
    kind: 'stock',
    direction: 'neutral',
    counts: 'count',
    cases: { of: 'open', counts: 'all' },
    tally: matterCount('open'),
  }),
  fromMatters({
    id: 'density',
    name: { 'zh-CN': '事项密度', en: 'Matters per km²' },
    formula: { 'zh-CN': '受理 ÷ 公布的面积（平方公里）', en: 'accepted ÷ published area in km²' },
    expression: 'count(accepted) / areaKm2',
    unit: 'per-km2',
    kind: 'flow',
    date: 'acceptedAt',
    direction: 'neutral',
    counts: 'ratio',
    resources: ['matters', 'divisions'],
    cases: { of: 'accepted', counts: 'all' },
    tally: matterDensity('accepted', areaAmounts('areaKm2')),
  }),
  fromMatters({
    id: 'litigationSource',
    name: { 'zh-CN': '万人起诉率', en: 'Lawsuits per 10,000 people' },
    formula: { 'zh-CN': '来自法院的事项 ÷ 人口 × 10,000', en: 'matters from courts ÷ population × 10,000' },
    expression: 'count(collected, source = court) / population * 10000',
    ...per10000,
    cases: { of: 'collected', counts: 'some', split: 'source' },
    tally: matterDensity('fromCourt', areaAmounts('population')),
  }),
  fromMatters({
    id: 'petitionSource',
    name: { 'zh-CN': '万人信访率', en: 'Petitions per 10,000 people' },
    formula: {
      'zh-CN': '来自信访的事项 ÷ 人口 × 10,000',
      en: 'matters from petitions ÷ population × 10,000',
    },
    expression: 'count(collected, source = petition) / population * 10000',
    ...per10000,
    cases: { of: 'collected', counts: 'some', split: 'source' },
    tally: matterDensity('fromPetition', areaAmounts('population')),
  }),
];
