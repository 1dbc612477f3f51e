/** Indicators of the honeycomb communities, and satisfaction. */
import { withoutOverlaps } from '../calendar/without-overlaps.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import { AreaSums } from './area-sums.js';
import { communityActions } from './community-actions.js';
import type { SixCounts } from './honeycomb-evenness.js';
import type { CountingContext, IndicatorDefinition } from './indicator-definition.js';
import { nearestArea } from './nearest-area.js';
import { rollUp } from './roll-up.js';
import type { Count, Tally } from './tally.js';

/** A score of fewer stewards would be that of a person. */
const SMALLEST_TEAM = 5;
/** A survey of fewer answers says nothing. */
const MINIMUM_SAMPLE = 20;

export const COMMUNITY_INDICATORS: readonly IndicatorDefinition[] = [
  {
    id: 'satisfaction',
    name: { 'zh-CN': '满意度', en: 'Satisfaction' },
    formula: {
      'zh-CN': '满意样本 ÷ 全部样本（95% Wilson 区间）',
      en: 'satisfied ÷ sample (Wilson interval, 95 %)',
    },
    expression: 'sum(score * sample) / sum(sample)',
    unit: 'share',
    direction: 'higher-is-better',
    kind: 'flow',
    disclosure: 'case',
    range: [0, 1],
    minimumDenominator: MINIMUM_SAMPLE,
    source: {
      'zh-CN': '群众安全感满意度调查；区间见 Wilson (1927)',
      en: 'Satisfaction surveys; interval of Wilson (1927)',
    },
    resources: ['assessments'],
    counts: 'ratio',
    interval: true,
    hasPast: true,
    tally: satisfaction,
  },
  {
    id: 'honeycombParticipation',
    name: { 'zh-CN': '主体参与率', en: 'Participation of actors' },
    formula: {
      'zh-CN': '有共治行动的主体类数 ÷ 6，逐个填报期、逐个社区合计',
      en: 'kinds of actors with joint actions ÷ 6, added up over reported periods and communities',
    },
    expression: 'sum(count(actors, actions > 0)) / sum(6)',
    unit: 'share',
    direction: 'higher-is-better',
    kind: 'flow',
    disclosure: 'organization',
    range: [0, 1],
    source: { 'zh-CN': '“1+6”蜂巢式社区治理', en: '"1+6" honeycomb community governance' },
    resources: ['communities'],
    counts: 'ratio',
    hasPast: true,
    tally: participation,
  },
  {
    id: 'honeycombEvenness',
    name: { 'zh-CN': '协同均匀度', en: 'Evenness of cooperation' },
    formula: {
      'zh-CN': '六类主体行动数的香农均匀度',
      en: 'Shannon evenness of the actions of the six actors',
    },
    expression: '-sum(p * ln(p)) / ln(6)',
    unit: 'share',
    direction: 'higher-is-better',
    kind: 'flow',
    disclosure: 'organization',
    range: [0, 1],
    source: {
      'zh-CN': 'Pielou (1966)，J. Theor. Biol. 13:131–144',
      en: 'Pielou (1966), J. Theor. Biol. 13:131–144',
    },
    resources: ['communities'],
    counts: 'actions',
    hasPast: true,
    tally: evenness,
  },
  {
    id: 'oneStop',
    name: { 'zh-CN': '一次办结率', en: 'Done in one visit' },
    formula: { 'zh-CN': '一次办结 ÷ 全部办件', en: 'done in one visit ÷ all' },
    expression: 'sum(oneStop.single) / sum(oneStop.total)',
    unit: 'share',
    direction: 'higher-is-better',
    kind: 'flow',
    disclosure: 'operational',
    range: [0, 1],
    source: { 'zh-CN': '智慧社区“一次办结”', en: 'Smart communities, one-stop completion' },
    resources: ['communities'],
    counts: 'ratio',
    isStated: ({ communities = [] }) => communities.some(({ oneStop: service }) => service !== undefined),
    needs: 'communities.oneStop',
    tally: oneStop,
  },
  {
    id: 'stewardScore',
    name: { 'zh-CN': '楼片长考核', en: 'Block stewards' },
    formula: {
      'zh-CN': '得分 × 楼片长数 ÷ 楼片长数（5 人及以上）',
      en: 'score × stewards ÷ stewards (teams of 5 and more)',
    },
    expression: 'sum(score * staffed) / sum(staffed)',
    unit: 'share',
    direction: 'higher-is-better',
    kind: 'stock',
    disclosure: 'organization',
    range: [0, 1],
    source: { 'zh-CN': '智慧社区楼片长考核', en: 'Smart communities, assessment of block stewards' },
    resources: ['communities'],
    counts: 'ratio',
    isStated: ({ communities = [] }) => communities.some(({ stewards }) => stewards?.score !== undefined),
    needs: 'communities.stewards',
    tally: stewardScore,
  },
];

type Community = NonNullable<CountingContext['snapshot']['records']['communities']>[number];

function forEachCommunity(
  { snapshot: { records, manifest }, hierarchy }: CountingContext,
  visit: (community: Community, area: AreaNode) => void,
): void {
  for (const community of records.communities ?? [])
    visit(community, nearestArea(community.division, hierarchy, manifest));
}

function participation(context: CountingContext): Tally {
  const actions = communityActions(context);
  if (typeof actions === 'string') return () => ({ kind: 'none', reason: actions });
  const sums = new AreaSums(context.hierarchy);
  forEachCommunity(context, ({ code }, area) => {
    const own = actions.get(code);
    if (own) sums.add(area, own.active, own.possible);
  });
  return sums.tally();
}

function evenness(context: CountingContext): Tally {
  const actions = communityActions(context);
  if (typeof actions === 'string') return () => ({ kind: 'none', reason: actions });
  const size = context.hierarchy.nodes.length;
  const sums = new Float64Array(size * 6);
  forEachCommunity(context, ({ code }, { index }) => {
    actions.get(code)?.actions.forEach((count, actor) => {
      sums[actor * size + index] = (sums[actor * size + index] ?? 0) + count;
    });
  });
  rollUp(context.hierarchy, sums);
  return ({ index }) => {
    const six = [0, 1, 2, 3, 4, 5].map((actor) => sums[actor * size + index] ?? 0) as unknown as SixCounts;
    return { kind: 'actions', actions: six };
  };
}

function oneStop(context: CountingContext): Tally {
  const sums = new AreaSums(context.hierarchy);
  forEachCommunity(context, ({ oneStop: service }, area) => {
    if (service) sums.add(area, service.single, service.total);
  });
  return sums.tally();
}

function stewardScore(context: CountingContext): Tally {
  const sums = new AreaSums(context.hierarchy);
  forEachCommunity(context, ({ stewards }, area) => {
    if (stewards?.score === undefined || stewards.staffed < SMALLEST_TEAM) return;
    sums.add(area, stewards.score * stewards.staffed, stewards.staffed);
  });
  return sums.tally();
}

/**
 * A survey of a division stands for itself: the city's own sample is not the sum of the counties'.
 * Only a division without a survey is told from its parts.
 */
function satisfaction({ snapshot, hierarchy, period }: CountingContext): Tally {
  const own = new Map<number, { numerator: number; denominator: number }>();
  const rows = withoutOverlaps(
    (snapshot.records.assessments ?? []).filter(({ kind }) => kind === 'satisfaction'),
    [period.fromDay, period.toDay],
    ({ division = '' }) => division,
  );
  for (const row of rows) {
    const area = row.division === undefined ? undefined : hierarchy.division(row.division);
    if (!area) continue;
    const sum = own.get(area.index) ?? { numerator: 0, denominator: 0 };
    sum.numerator += row.satisfied ?? (row.score ?? 0) * row.sample;
    sum.denominator += row.sample;
    own.set(area.index, sum);
  }
  const sumOf = (area: AreaNode): { numerator: number; denominator: number } => {
    const known = own.get(area.index);
    if (known) return known;
    const sum = { numerator: 0, denominator: 0 };
    for (const child of hierarchy.childrenOf(area)) {
      const part = sumOf(child);
      sum.numerator += part.numerator;
      sum.denominator += part.denominator;
    }
    own.set(area.index, sum);
    return sum;
  };
  return (area): Count => {
    const sum = sumOf(area);
    return sum.denominator > 0 ? { kind: 'ratio', ...sum } : { kind: 'none', reason: 'not-collected' };
  };
}
