import type { ResourceTexts } from './field-text.js';

/** Resources without a shape of their own. */
export const tables: ResourceTexts<
  | 'matters'
  | 'indicators'
  | 'links'
  | 'units'
  | 'duties'
  | 'assessments'
  | 'reviews'
  | 'listings'
  | 'conferences'
  | 'taskbook'
  | 'loads'
  | 'alarms'
  | 'letters'
  | 'enforcements'
  | 'exemplars'
  | 'suggestions'
  | 'risks'
  | 'campaigns'
  | 'communityActions'
  | 'programs'
> = {
  matters: {
    about: ['事项，没有自由文本', 'Matters; there is no free text in them'],
    fields: {
      id: ['M000001', '标识', 'Identifier'],
      type: ['02', '类型，GB/T 31000 §5.56 或自定代码表', 'Type of §5.56 or of the city’s own table'],
      grid: ['511702001001001', '所在网格（与区划二者至少一个）', 'Grid (this or the division)'],
      division: ['511702001001', '所在区划', 'Division'],
      tier: [
        'village',
        '当前（办结时的）办理层级；不详时不填，不计入与层级有关的指标',
        'Tier where it is now, or was closed; without it a matter is left out of figures of tiers',
      ],
      stage: ['closed', '当前环节', 'Stage'],
      collectedAt: ['2026-10-05T09:00:00+08:00', '采集时间', 'Collected'],
      acceptedAt: ['2026-10-05T10:00:00+08:00', '受理时间', 'Accepted'],
      dueAt: ['2026-10-12', '到期时间', 'Due'],
      closedAt: ['2026-10-08T16:00:00+08:00', '办结时间', 'Closed'],
      success: [true, '化解成功', 'Resolved with success'],
      reopenedAt: ['20261101', '再次发生时间', 'Reopened'],
      scale: [4, '规模 1 特别重大 … 4 一般，§5.8', 'Scale, 1 … 4, §5.8'],
      method: ['01', '化解方式，§5.58', 'Method, §5.58'],
      crossCounty: [false, '跨县（市、区）', 'Crosses counties'],
      source: ['grid', '来源', 'Source'],
      hops: [
        [{ tier: 'township', at: '2026-10-06T09:00:00+08:00', reason: '02' }],
        '流转：层级、时间、原因',
        'Moves between tiers: tier, time, reason',
      ],
      history: [[{ stage: 'accepted', at: '2026-10-05T10:00:00+08:00' }], '环节与时间', 'Stages and times'],
      lon: [107.49, '经度；显示时归到网格内点', 'Longitude; shown at the grid’s own point', '° degrees'],
      lat: [31.21, '纬度', 'Latitude', '° degrees'],
    },
  },
  indicators: {
    about: [
      '上游汇总好的指标值，优先于由记录计算的值',
      'Figures aggregated upstream; they win over those from records',
    ],
    fields: {
      division: ['511702', '区划（与网格二者至少一个）', 'Division (this or the grid)'],
      grid: ['511702001001001', '网格', 'Grid'],
      indicator: ['resolution', '指标', 'Indicator'],
      period: ['2026-10', '周期', 'Period'],
      numerator: [182, '分子', 'Numerator'],
      denominator: [200, '分母', 'Denominator'],
      components: [
        [3, 8, 12, 4],
        '可合并的分量：直方图，或六类主体的次数',
        'Parts that add up: a histogram, or six counts',
      ],
      group: [
        'civil',
        '事项类型组：density 的行带它时，分子是该组受理数',
        'Group of matter types: with it the numerator of density is how many of the group were accepted',
      ],
      suppressed: [
        true,
        '有数但不公布（与分子二者取一）',
        'There is a figure that is not told (instead of a numerator)',
      ],
    },
  },
  links: {
    about: ['数据互联', 'Data links'],
    fields: {
      id: ['L1', '标识', 'Identifier'],
      from: ['centre:C1', '一端', 'One end'],
      to: ['station:T1', '另一端', 'The other end'],
      lastSyncAt: ['2026-11-20T07:55:00+08:00', '最近同步', 'Last synchronised'],
      upMinutes: [43100, '可用时长', 'Time up', '分钟 minutes'],
      totalMinutes: [43200, '总时长', 'Time in all', '分钟 minutes'],
      messages: [1200, '消息数', 'Messages'],
    },
  },
  units: {
    about: ['责任链上的单位，从不含个人', 'Units of the responsibility chain, never their people'],
    fields: {
      id: ['U1', '标识', 'Identifier'],
      name: ['市委政法委', '名称', 'Name'],
      level: ['city', '层级', 'Level'],
      role: ['office', '角色', 'Role'],
      coLed: [true, '双组长', 'Led by two'],
      parent: ['U1', '上级单位', 'Unit above'],
      division: ['511702', '所属区划', 'Division'],
    },
  },
  duties: {
    about: ['责任事项', 'Duties of units'],
    fields: {
      id: ['D1', '标识', 'Identifier'],
      unit: ['U1', '单位', 'Unit'],
      project: ['network-building', '所属工程', 'Project'],
      title: ['网格划分', '名称', 'Title'],
      weight: [2, '权重', 'Weight'],
      done: [0.6, '完成度', 'Done', '0…1'],
      dueAt: ['2026-12-31', '期限', 'Due'],
    },
  },
  assessments: {
    about: ['考评与满意度调查', 'Assessments and surveys'],
    fields: {
      unit: ['U1', '单位（与区划二者至少一个）', 'Unit (this or the division)'],
      division: ['511702', '区划', 'Division'],
      period: ['2026-Q3', '周期', 'Period'],
      kind: ['satisfaction', '类别', 'Kind'],
      score: [0.93, '得分（与满意数二者至少一个）', 'Score (this or the satisfied)', '0…1'],
      satisfied: [372, '满意样本', 'Satisfied', '份 answers'],
      sample: [400, '样本', 'Sample', '份 answers'],
    },
  },
  reviews: {
    about: ['督导', 'Reviews'],
    fields: {
      id: ['RV1', '标识', 'Identifier'],
      unit: ['U1', '单位', 'Unit'],
      heldAt: ['2026-09-15', '时间', 'Held'],
      findings: [8, '发现问题', 'Findings'],
      resolved: [6, '已整改', 'Resolved'],
    },
  },
  listings: {
    about: ['挂牌督办', 'Listed supervision'],
    fields: {
      id: ['LS1', '标识', 'Identifier'],
      unit: ['U1', '单位', 'Unit'],
      division: ['511702', '区划', 'Division'],
      title: ['某片区治安整治', '名称', 'Title'],
      measure: ['05', '措施，GB/T 31000 §5.7', 'Measure, §5.7'],
      listedAt: ['2026-07-01', '挂牌', 'Listed'],
      dueAt: ['2026-12-31', '期限', 'Due'],
      clearedAt: ['2026-11-01', '销号', 'Cleared'],
    },
  },
  conferences: {
    about: ['联席会议', 'Joint conferences'],
    fields: {
      id: ['CF1', '标识', 'Identifier'],
      unit: ['U1', '单位', 'Unit'],
      heldAt: ['2026-10-10', '时间', 'Held'],
      title: ['十月联席会议', '名称', 'Title'],
      resolutions: [5, '议定事项', 'Resolutions'],
      resolved: [3, '已落实', 'Carried out'],
    },
  },
  taskbook: {
    about: [
      '任务书：目标、工程、手段；数目不限',
      'The task book: goals, projects, means; any number of each',
    ],
    fields: {
      goals: [[{ id: 'safe', name: '平安', progress: 0.7, weight: 1 }], '目标', 'Goals'],
      projects: [[{ id: 'network-building', progress: 0.6, weight: 1, measures: 12 }], '工程', 'Projects'],
      means: [[{ id: 'smart', progress: 0.5, weight: 1 }], '手段', 'Means'],
      serves: [[['network-building', 'safe']], '[工程, 目标]', '[project, goal]'],
      by: [[['network-building', 'smart']], '[工程, 手段]', '[project, means]'],
    },
  },
  loads: {
    about: ['景区客流，窗口不短于 15 分钟', 'Visitors of scenic areas, in windows of 15 minutes and more'],
    fields: {
      scenic: ['S01', '景区', 'Scenic area'],
      at: ['2026-11-20T08:00:00+08:00', '时间', 'Time'],
      count: [1800, '人数', 'Visitors', '人 people'],
    },
  },
  alarms: {
    about: ['围栏告警，按小时计数', 'Alarms of fences, counted by hour'],
    fields: {
      fence: ['F01', '围栏', 'Fence'],
      hour: ['2026-11-20T07:00:00+08:00', '整点', 'Full hour'],
      subject: ['vehicle', '对象', 'Subject'],
      count: [4, '告警数', 'Alarms'],
      verified: [3, '核实数', 'Verified'],
    },
  },
  letters: {
    about: ['督办函', 'Supervision letters'],
    fields: {
      id: ['LT1', '标识', 'Identifier'],
      park: ['P01', '园区', 'Park'],
      enterprise: ['E1', '企业', 'Enterprise'],
      from: ['U1', '发函单位', 'From unit'],
      to: ['U1', '收函单位', 'To unit'],
      topic: ['环保整改', '事由', 'Topic'],
      issuedAt: ['2026-10-01', '发出', 'Issued'],
      dueAt: ['2026-10-31', '期限', 'Due'],
      stage: ['closed', '环节', 'Stage'],
      closedAt: ['2026-10-28', '办结', 'Closed'],
    },
  },
  enforcements: {
    about: ['涉企案件专项执行', 'Enforcement cases of parks'],
    fields: {
      park: ['P01', '园区', 'Park'],
      period: ['2026-10', '周期', 'Period'],
      accepted: [24, '受理', 'Accepted'],
      concluded: [19, '执结', 'Concluded'],
      amount: [1250000, '到位金额', 'Amount recovered', '元 yuan'],
    },
  },
  exemplars: {
    about: ['护企典型案例', 'Typical cases that protect enterprises'],
    fields: {
      id: ['EX1', '标识', 'Identifier'],
      park: ['P01', '园区', 'Park'],
      title: ['知识产权保护典型案例', '名称', 'Title'],
      year: [2026, '年份', 'Year'],
      kind: ['知识产权', '类别', 'Kind'],
    },
  },
  suggestions: {
    about: ['检察建议与公益诉讼', 'Procuratorial suggestions'],
    fields: {
      id: ['SG1', '标识', 'Identifier'],
      scenic: ['S01', '景区（与保护区二者至少一个）', 'Scenic area (this or the reserve)'],
      reserve: ['R1', '保护区', 'Reserve'],
      kind: ['procuratorial', '类别', 'Kind'],
      issuedAt: ['2026-09-01', '发出', 'Issued'],
      repliedAt: ['2026-10-20', '回复', 'Replied'],
      urgent: [false, '紧急', 'Urgent'],
    },
  },
  risks: {
    about: ['稳定风险评估', 'Stability risk assessments'],
    fields: {
      id: ['RK1', '标识', 'Identifier'],
      title: ['某道路改扩建', '名称', 'Title'],
      unit: ['U1', '单位', 'Unit'],
      level: ['medium', '风险等级', 'Level'],
      criteria: [
        { legality: 0.9, rationality: 0.8, feasibility: 0.7, controllability: 0.8 },
        '合法性、合理性、可行性、可控性',
        'Legality, rationality, feasibility, controllability',
        '0…1',
      ],
      stage: ['评估中', '环节', 'Stage'],
      required: [true, '应评', 'Required'],
      decidedAt: ['2026-10-15', '决策', 'Decided'],
    },
  },
  campaigns: {
    about: ['专项行动计数，只到县', 'Counts of campaigns, by county and city only'],
    fields: {
      kind: ['telecom-fraud', '类别', 'Kind'],
      division: ['511702', '县或市', 'County or city'],
      period: ['2026-10', '周期', 'Period'],
      count: [105, '数量', 'Count'],
    },
  },
  communityActions: {
    about: ['蜂巢主体的共治行动', 'Joint actions of the honeycomb over time'],
    fields: {
      community: ['511702001001', '社区', 'Community'],
      period: ['2026-10', '周期', 'Period'],
      actor: ['volunteerTeam', '主体', 'Actor'],
      actions: [7, '行动数', 'Actions'],
    },
  },
  programs: {
    about: ['改革、协作、培训等工作，从不上图', 'Reform, cooperation, training; never located'],
    fields: {
      id: ['PG1', '标识', 'Identifier'],
      kind: ['training', '类别，可自定', 'Kind, or your own'],
      title: ['网格员培训', '名称', 'Title'],
      unit: ['U1', '单位', 'Unit'],
      from: ['2026-03-01', '开始', 'From'],
      to: ['2026-12-31', '结束', 'To'],
      progress: [0.75, '进度', 'Progress', '0…1'],
    },
  },
};
