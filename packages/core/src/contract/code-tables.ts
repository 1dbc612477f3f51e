/**
 * Tables of the field that a city may replace by `codeTables` of its manifest.
 *
 * @see GB/T 31000-2015 §5.56 for matter types. Clocks, transitions and hop reasons have no national
 *   rule; these are defaults.
 */
import type { Name } from './name.js';
import type { Stage, Tier } from './resource-records.js';

/** A type of matter. */
export interface MatterType {
  readonly code: string;
  readonly name: Name;
  /** Code of its group; public figures are by group. */
  readonly group: string;
  /** Shown at county and city only, small counts hidden. */
  readonly sensitive: boolean;
}

/** A code and its name. */
export interface CodeEntry {
  readonly code: string;
  readonly name: Name;
}

export interface CodeTables {
  readonly matterTypes: readonly MatterType[];
  readonly matterGroups: readonly CodeEntry[];
  readonly hopReasons: readonly CodeEntry[];
  /** Working days that a tier has for a matter. */
  readonly clocks: Readonly<Partial<Record<Tier, number>>>;
  /** Stages that may follow a stage. */
  readonly transitions: Readonly<Partial<Record<Stage, readonly Stage[]>>>;
}

type Row = readonly [code: string, zh: string, en: string, group: string, sensitive?: true];

const TYPES: readonly Row[] = [
  ['01', '婚恋家庭', 'Marriage and family', 'civil'],
  ['02', '邻里', 'Neighbors', 'civil'],
  ['03', '人格权', 'Personality rights', 'civil'],
  ['04', '物权', 'Property', 'civil'],
  ['05', '侵权', 'Torts', 'civil'],
  ['06', '合同', 'Contracts', 'economic'],
  ['07', '劳动人事', 'Labor and personnel', 'economic'],
  ['08', '金融借贷', 'Finance and lending', 'economic'],
  ['09', '土地资源', 'Land and resources', 'administrative'],
  ['10', '其他民商事', 'Other civil and commercial', 'economic'],
  ['11', '城乡建设', 'Urban and rural construction', 'administrative'],
  ['12', '涉民政', 'Civil affairs', 'administrative'],
  ['13', '其他行政执法', 'Other administrative enforcement', 'administrative'],
  ['14', '涉法涉诉', 'Law and litigation', 'sensitive', true],
  ['15', '涉组织纪检', 'Organization and discipline', 'sensitive', true],
  ['16', '涉民族宗教', 'Ethnic and religious affairs', 'sensitive', true],
  ['99', '其他', 'Other', 'other'],
];

const GROUPS: readonly (readonly [string, string, string])[] = [
  ['civil', '民事', 'Civil'],
  ['economic', '经济', 'Economic'],
  ['administrative', '行政', 'Administrative'],
  ['sensitive', '敏感', 'Sensitive'],
  ['other', '其他', 'Other'],
];

const REASONS: readonly (readonly [string, string, string])[] = [
  ['01', '超出本级权限', 'Beyond the powers of the tier'],
  ['02', '调解未果', 'Mediation failed'],
  ['03', '逾期未结', 'Past its due date'],
  ['04', '涉及多部门', 'Several departments concerned'],
  ['05', '跨区域', 'Crosses areas'],
  ['06', '重大', 'Of major scale'],
  ['07', '下派办理', 'Handed down'],
  ['08', '退回', 'Returned'],
  ['99', '其他', 'Other'],
];

const named = (zh: string, en: string): Name => ({ 'zh-CN': zh, en });
const aside = ['returned', 'escalated', 'supervised', 'suspended'] as const;

export const DEFAULT_CODE_TABLES: CodeTables = {
  matterTypes: TYPES.map(([code, zh, en, group, sensitive = false]) => ({
    code,
    name: named(zh, en),
    group,
    sensitive,
  })),
  matterGroups: GROUPS.map(([code, zh, en]) => ({ code, name: named(zh, en) })),
  hopReasons: REASONS.map(([code, zh, en]) => ({ code, name: named(zh, en) })),
  clocks: { village: 3, township: 5, county: 10, city: 15 },
  transitions: {
    collected: ['accepted', 'rejected', 'returned'],
    accepted: ['triaged', 'assigned', 'in-progress', 'rejected', ...aside],
    triaged: ['assigned', 'in-progress', 'rejected', ...aside],
    assigned: ['in-progress', ...aside],
    'in-progress': ['feedback', 'closed', ...aside],
    feedback: ['verified', 'in-progress', 'closed', ...aside],
    verified: ['closed', 'in-progress', ...aside],
    closed: ['evaluated', 'accepted'],
    evaluated: ['accepted'],
    returned: ['collected', 'accepted', 'triaged', 'assigned'],
    escalated: ['accepted', 'triaged', 'assigned', 'in-progress'],
    supervised: ['in-progress', 'feedback', 'closed', ...aside],
    suspended: ['in-progress', 'assigned', 'closed'],
    rejected: ['collected'],
  },
};
