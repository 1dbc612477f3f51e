import type { ResourceTexts } from './field-text.js';

/** Resources that are drawn: divisions, grids, communities and what stands in them. */
export const places: ResourceTexts<
  | 'divisions'
  | 'grids'
  | 'centres'
  | 'stations'
  | 'communities'
  | 'blocks'
  | 'servicePoints'
  | 'scenicAreas'
  | 'reserves'
  | 'parks'
  | 'enterprises'
  | 'fences'
  | 'campaignAreas'
  | 'rivers'
  | 'surroundings'
> = {
  divisions: {
    about: [
      '行政区划：市、县、乡镇、村（社区）',
      'Administrative divisions: city, counties, townships, villages',
    ],
    fields: {
      code: ['511702', '区划代码，GB/T 2260 与 GB/T 10114', 'Administrative code'],
      level: ['county', '层级，清单 levels 之一', 'Level, one of the manifest’s levels'],
      name: [{ 'zh-CN': '通川区', en: 'Tongchuan' }, '名称', 'Name'],
      parent: [
        '511700',
        '上级区划；codeSystem 为 free 时必填',
        'Division above; needed where codes are free',
      ],
      areaKm2: [900, '公布的面积', 'Published area', 'km²'],
      population: [905700, '人口', 'People', '人 people'],
      households: [310200, '户数', 'Households', '户 households'],
      seat: [
        [107.497, 31.216],
        '政府驻地 [经度, 纬度]',
        'Seat of government [longitude, latitude]',
        '° degrees',
      ],
      adviser: [true, '有法律顾问', 'Has a legal adviser'],
      auxiliary: [true, '有辅警', 'Has auxiliary police'],
      psychService: [false, '有心理服务', 'Has a psychological service'],
      commissioner: [true, '有政法委员（乡镇）', 'Has a commissioner (townships)'],
      securityMember: [true, '有治保委员（村）', 'Has a security member (villages)'],
    },
  },
  grids: {
    about: ['治理网格，最深一级', 'Governance grids, the deepest level'],
    fields: {
      code: [
        '511702001001001',
        '网格编码，形式见清单 gridCode',
        'Grid code, in the form of the manifest’s gridCode',
      ],
      kind: ['comprehensive', '综合网格或专属网格', 'Comprehensive or dedicated'],
      division: ['511702001001', '所属村（社区）', 'Village or community it lies in'],
      name: ['第一网格', '名称', 'Name'],
      households: [320, '户数', 'Households', '户 households'],
      staffed: [true, '已配备', 'Staffed'],
      dedicatedTo: [
        'park:P01',
        '专属对象：带类别的引用或类别词',
        'What it is dedicated to: a typed reference or a word',
      ],
    },
  },
  centres: {
    about: ['综治中心', 'Governance centres'],
    fields: {
      id: ['C1', '标识', 'Identifier'],
      kind: ['governance', '类别', 'Kind'],
      level: ['county', '层级，GB/T 31000 §5.2 代码或名称', 'Level, also by code or name of GB/T 31000 §5.2'],
      division: ['511702', '所属区划', 'Division'],
      name: ['通川区综治中心', '名称', 'Name'],
      integrates: [['grid', 'dispute'], '整合的中心', 'Centres it integrates'],
      partners: [['U1'], '入驻单位', 'Units that work in it'],
      compliant: [true, '已规范化', 'Meets the standard'],
      hotline: [
        '0818-2123456',
        '公开的办公电话，仅此字段可填座机',
        'Public telephone; the only field for a landline',
      ],
    },
  },
  stations: {
    about: ['派出所、司法所、人民法庭等', 'Police stations, justice offices, tribunals and the like'],
    fields: {
      id: ['T1', '标识', 'Identifier'],
      type: ['police-station', '类型', 'Type'],
      division: ['511702001', '所属区划', 'Division'],
      name: ['东城派出所', '名称', 'Name'],
    },
  },
  communities: {
    about: ['“1+6”蜂巢社区', '"1+6" honeycomb communities'],
    fields: {
      code: ['511702001001', '社区（村）代码', 'Code of the community'],
      kind: ['urban', '城市或农村', 'Urban or rural'],
      division: ['511702001001', '所属区划', 'Division'],
      name: ['二马路社区', '名称', 'Name'],
      core: [
        { branches: 6, activity: 0.8 },
        '党建核心：支部数、活跃度',
        'Core: branches, activity',
        '活跃度 activity 0…1',
      ],
      actors: [
        {
          selfGovOrg: { groups: 3, activity: 0.7, actions: 12 },
          socialOrg: { groups: 2, activity: 0.5, actions: 6 },
          residentUnit: { groups: 4, activity: 0.4, actions: 3 },
          volunteerTeam: { groups: 5, activity: 0.9, actions: 20 },
          localWorthy: { groups: 1, activity: null, actions: 0 },
          villager: { groups: 8, activity: 0.6, actions: 15 },
        },
        '六类主体：组数、活跃度、共治行动数',
        'Six actors: groups, activity, joint actions',
        '活跃度 activity 0…1',
      ],
      cooperation: [[['selfGovOrg', 'volunteerTeam', 5]], '[主体, 主体, 次数]', '[actor, actor, count]'],
      stewards: [
        { blocks: 12, staffed: 10, score: 0.86 },
        '楼片长：楼片、在岗、考核（在岗 5 人及以上才可有考核）',
        'Block stewards: blocks, staffed, score (of five and more only)',
      ],
      estates: [{ count: 4, withBranch: 3, pilots: 1 }, '小区', 'Estates: all, with a branch, pilots'],
      oneStop: [
        { items: 30, delegated: 12, single: 180, total: 200 },
        '一次办结：事项、下放、一次办结数、办件数',
        'One-stop: items, delegated ones, done at once, all',
      ],
    },
  },
  blocks: {
    about: ['楼片', 'Blocks of buildings'],
    fields: {
      id: ['B1', '标识', 'Identifier'],
      community: ['511702001001', '所属社区', 'Community'],
      name: ['一号楼片', '名称', 'Name'],
      households: [96, '户数', 'Households', '户 households'],
      staffed: [true, '有楼片长；从无考核分', 'Has a steward; never a score'],
    },
  },
  servicePoints: {
    about: ['社区服务点', 'Service points of communities'],
    fields: {
      id: ['SP1', '标识', 'Identifier'],
      community: ['511702001001', '所属社区', 'Community'],
      name: ['便民服务站', '名称', 'Name'],
      items: [30, '可办事项数', 'Services offered', '项 items'],
    },
  },
  scenicAreas: {
    about: ['平安景区', 'Safe scenic areas'],
    fields: {
      id: ['S01', '标识', 'Identifier'],
      name: ['真佛山', '名称', 'Name'],
      grade: ['4A', '等级', 'Grade'],
      capacity: [8000, '瞬时承载量', 'Visitors at one moment', '人 people'],
      dailyCapacity: [24000, '日承载量', 'Visitors in a day', '人 people'],
      reserve: ['R1', '所在保护区', 'Reserve'],
      centre: ['C1', '景区综治中心', 'Centre'],
    },
  },
  reserves: {
    about: ['自然保护区', 'Nature reserves'],
    fields: {
      id: ['R1', '标识', 'Identifier'],
      name: ['花萼山', '名称', 'Name'],
      level: ['national', '级别', 'Level'],
    },
  },
  parks: {
    about: ['法治园区', 'Law-based parks'],
    fields: {
      id: ['P01', '标识', 'Identifier'],
      name: ['普光经济开发区', '名称', 'Name'],
      level: ['provincial', '级别', 'Level'],
      liaison: ['U1', '定向联系单位', 'Liaison unit'],
      centre: ['C1', '企地联动综治中心', 'Enterprise–local centre'],
    },
  },
  enterprises: {
    about: ['园区企业（仅法人，不含个体工商户）', 'Enterprises of parks (legal persons only)'],
    fields: {
      id: ['E1', '标识', 'Identifier'],
      park: ['P01', '所在园区', 'Park'],
      name: ['达州某某化工有限公司', '名称', 'Name'],
      sector: ['化工', '行业', 'Sector'],
      liaison: ['U1', '联系单位', 'Liaison unit'],
    },
  },
  fences: {
    about: ['电子围栏：只按小时计数，从不跟踪', 'Electronic fences: counts by hour, nothing followed'],
    fields: {
      id: ['F01', '标识', 'Identifier'],
      name: ['一号码头', '名称', 'Name'],
      in: ['park:P01', '所在对象，带类别的引用', 'What it lies in, a typed reference'],
      kind: ['restricted', '类别', 'Kind'],
      subjects: [['intrusion', 'vehicle'], '监测对象', 'What it looks out for'],
      hours: ['22:00-06:00', '时段，城市时区', 'Hours, in the city’s time zone'],
      days: [['mon', 'sun'], '星期', 'Days of the week'],
      limit: [120, '每小时上限', 'Limit', '每小时 per hour'],
    },
  },
  campaignAreas: {
    about: ['行业乱象治理的区域或河段', 'Areas and reaches of sector clean-up'],
    fields: {
      id: ['CA1', '标识', 'Identifier'],
      kind: [
        'sand-mining',
        '类别，GB/T 31000 §5.49 代码或名称，可自定',
        'Kind, also by code or name of §5.49, or your own',
      ],
      name: ['渠江某河段', '名称', 'Name'],
      permit: ['prohibited', '许可', 'Permit'],
      leadUnit: ['U1', '牵头单位', 'Leading unit'],
      units: [['U1'], '参加单位', 'Units'],
      deadline: ['2026-12-31', '期限', 'Deadline'],
      status: ['整治中', '状态', 'Status'],
      effect: [2, '成效 1 好 … 4 较差，§5.50', 'Effect, 1 good … 4 poor, §5.50'],
      before: [14, '整治前数值', 'Figure before'],
      after: [3, '整治后数值', 'Figure after'],
    },
  },
  rivers: {
    about: ['河流，只作底图', 'Rivers, as ground'],
    fields: { name: ['州河', '名称', 'Name'], rank: [1, '级别，1 最大', 'Rank, 1 is the largest'] },
  },
  surroundings: {
    about: ['周边地区，只作底图', 'Neighbouring ground, for decoration'],
    fields: { name: ['巴中市', '名称', 'Name'] },
  },
};
