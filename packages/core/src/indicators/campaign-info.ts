/** Campaigns as what a course is told of: `campaign:theft` beside the indicators of the catalogue. */
import type { Name } from '../contract/name.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import type { IndicatorInfo } from '../view/view.js';

const PREFIX = 'campaign:';

/** Names of the usual kinds; another kind is called what the data call it. */
const NAMES: Readonly<Record<string, Name>> = {
  'telecom-fraud': { 'zh-CN': '打击电信网络诈骗', en: 'Against telecom fraud' },
  theft: { 'zh-CN': '打击盗窃', en: 'Against theft' },
  gambling: { 'zh-CN': '禁赌', en: 'Against gambling' },
  drugs: { 'zh-CN': '禁毒', en: 'Against drugs' },
  'organized-crime': { 'zh-CN': '扫黑除恶', en: 'Against organized crime' },
  'minors-protection': { 'zh-CN': '未成年人保护', en: 'Protection of minors' },
};

/** Minors and psychological services are as sensitive as matters of types 14 to 16. */
const SENSITIVE = /minor|juvenile|psych|未成年|心理/i;

/** The kind of campaign that an id of a question names; `null` for an indicator. */
export function campaignKindOf(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
}

export function campaignName(kind: string): Name {
  return NAMES[kind] ?? kind;
}

export function isSensitiveCampaign(kind: string): boolean {
  return SENSITIVE.test(kind);
}

/** What a page is told of the totals of a campaign. */
export function campaignInfo(kind: string, { records, resources }: CitySnapshot): IndicatorInfo {
  const state = resources.campaigns?.state;
  return {
    id: PREFIX + kind,
    name: campaignName(kind),
    formula: {
      'zh-CN': '期内件数合计，仅市、县两级',
      en: 'Sum of the counts of the period; of city and counties only',
    },
    expression: `sum(campaigns.count, kind = ${kind})`,
    unit: 'count',
    direction: 'neutral',
    kind: 'flow',
    disclosure: 'case',
    range: [0, null],
    source: { 'zh-CN': '专项行动统计', en: 'Campaign statistics' },
    resources: ['campaigns'],
    available:
      state === 'waiting' ||
      state === 'loading' ||
      (records.campaigns ?? []).some((campaign) => campaign.kind === kind),
  };
}
