/**
 * What exports write in place of the contract's values: 已办结 for `closed`. A list of patterns a field,
 * the first that fits wins, so that 未办结 and 待受理 stand before 办结 and 受理.
 */
type Spellings = readonly (readonly [pattern: RegExp, value: string])[];

const STAGES: Spellings = [
  [/不予受理|不受理|作废|无效|撤销|rejected|invalid|cancel/i, 'rejected'],
  [/未受理|待受理|待处理|未处理|新建|新增|登记|采集|^new$|^received$|submitted/i, 'collected'],
  [/回访|评价|evaluated/i, 'evaluated'],
  [/未办结|未结案|未完成|未解决/, 'in-progress'],
  [/办结|结案|已完成|已解决|办毕|已化解|归档|closed|resolved|complete|fixed|^done$/i, 'closed'],
  [/退回|驳回|returned/i, 'returned'],
  [/督办|supervised/i, 'supervised'],
  [/挂起|延期|暂停|suspended|on hold/i, 'suspended'],
  [/上报|升级|escalated/i, 'escalated'],
  [/核查|核实|待审核|verified/i, 'verified'],
  [/反馈|feedback/i, 'feedback'],
  [/分流|triaged/i, 'triaged'],
  [/交办|派单|派遣|转办|assigned|dispatched/i, 'assigned'],
  [/办理|处理|处置|调解中|进行中|in.?progress|pending|started|working/i, 'in-progress'],
  [/受理|立案|accepted|acknowledged|^open$/i, 'accepted'],
];

const TIERS: Spellings = [
  [/网格|grid/i, 'grid'],
  [/村|社区|居委|village|community|neighbou?rhood/i, 'village'],
  [/乡|镇|街道|township|town|street/i, 'township'],
  [/县|区|county|district|borough/i, 'county'],
  [/市|city|municipal/i, 'city'],
];

const SOURCES: Spellings = [
  [/热线|12345|来电|电话|hotline|phone|call/i, 'hotline'],
  [/信访|上访|来访|petition/i, 'petition'],
  [/公安|110|派出所|警|police/i, 'police'],
  [/法院|诉|court/i, 'court'],
  [/网格|巡查|巡检|grid|patrol/i, 'grid'],
];

/** By code of GB/T 31000, so that they hold for the default table only. */
const TYPES: Spellings = [
  [/民族|宗教|ethnic|religio/i, '16'],
  [/纪检|违纪|党员|作风|disciplin/i, '15'],
  [/涉法|涉诉|litigation/i, '14'],
  [/婚|恋爱|情感|感情|家庭|家事|赡养|抚养|继承|marriage|family/i, '01'],
  [/邻里|相邻|neighbou?r/i, '02'],
  [/劳动|劳务|工资|欠薪|社保|工伤|人事|labou?r|wage|employment/i, '07'],
  [/借贷|金融|贷款|集资|保险|finance|loan|debt/i, '08'],
  [/土地|征地|宅基地|山林|林地|林权|水利|承包|land\b/i, '09'],
  [/名誉|隐私|肖像权|人格/, '03'],
  [/物业|合同|消费|买卖|租赁|contract|consumer/i, '06'],
  [/交通事故|医疗|医患|损害|侵权|tort|injury/i, '05'],
  [/物权|房产|(?<!知识)产权|property/i, '04'],
  [
    /拆迁|市政|道路|违建|违章建筑|噪音|噪声|扰民|环境|卫生|垃圾|供水|供电|供气|停车|城管|城建|noise|street|pothole|waste|water|light|parking|tree/i,
    '11',
  ],
  [/民政|低保|救助|养老|残疾|welfare/i, '12'],
  [/执法|行政处罚|市场监管|食品|enforcement/i, '13'],
  [/知识产权|生产经营|经济纠纷|民间纠纷|民事纠纷|民商事/, '10'],
  // The name of the whole catalogue (GB/T 31000 §5.56) says of no entry that it is this one.
  [
    /^(?:社会)?矛盾(?:纠纷)?(?:类|排查|化解|调处|调解)*$|^(?:一般|普通|综合|其[他它])?纠纷(?:类|调解)?$|^其[他它]|^不详$|^未分类$|^other|^misc/i,
    '99',
  ],
];

const LEVELS: Spellings = [
  [/^(city|prefecture)$|地级|^市/i, 'city'],
  [/^(district|county|borough)$|区县|县级|^[县区]/i, 'county'],
  [/^(street|town|township)$|乡|镇|街道/i, 'township'],
  [/^(village|community)$|村|社区/i, 'village'],
];

const GRID_KINDS: Spellings = [
  [/专属|专业|dedicated/i, 'dedicated'],
  [/综合|基础|普通|general|comprehensive/i, 'comprehensive'],
];

const SPELLINGS: Readonly<Record<string, Spellings>> = {
  'matters.stage': STAGES,
  'matters.tier': TIERS,
  'matters.source': SOURCES,
  'matters.type': TYPES,
  'divisions.level': LEVELS,
  'grids.kind': GRID_KINDS,
};

const LONGEST = 40;

/**
 * The contract's value for what a foreign file writes.
 *
 * @param field - With its resource: `matters.stage`.
 * @returns `null` where nothing is known of the writing.
 */
export function foreignSpelling(field: string, written: string): string | null {
  if (written.length > LONGEST) return null;
  return SPELLINGS[field]?.find(([pattern]) => pattern.test(written))?.[1] ?? null;
}
