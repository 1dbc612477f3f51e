/** What the columns of foreign files are called: Chinese and English headers by field, the likeliest first. */
import type { ResourceName } from '../contract/resource-records.js';
import { plainText } from '../privacy/plain-text.js';

type Headers = Readonly<Record<string, readonly string[]>>;

const ID = ['编号', '序号编码', '唯一标识', '标识', 'id', 'uid', 'objectid'];
const CODE = ['编码', '代码', '区划代码', '行政区划代码', 'code', 'adcode', 'gbcode', 'areacode'];
const DIVISION = [
  '所属区划代码',
  '区划代码',
  '行政区划代码',
  '所属区划',
  '行政区划',
  '所属村社区',
  '村社区',
  '社区',
  '所属乡镇',
  '乡镇街道',
  '街道乡镇',
  '乡镇',
  '街道',
  '所属区县',
  '区县',
  '县区',
  '属地',
  '所属区域',
  '区域',
  'divisioncode',
  'area',
  'district',
  'borough',
  'ward',
  'neighborhood',
  'neighbourhood',
  'location',
];

/** Of all resources. */
const COMMON: Headers = {
  code: CODE,
  name: ['名称', '中文名称', '全称', 'name', 'namezh', 'namecn', 'title', '地名'],
  division: DIVISION,
  lon: ['经度', 'lon', 'lng', 'longitude', 'x坐标', 'x'],
  lat: ['纬度', 'lat', 'latitude', 'y坐标', 'y'],
  id: ID,
  households: ['户数', '总户数', '户籍户数', 'households'],
  kind: ['种类', '类别', '类型', 'kind', 'type'],
  type: ['类型', '类别', '种类', 'type'],
  level: ['级别', '层级', '行政级别', '等级', 'level', 'adminlevel'],
  capacity: ['最大承载量', '瞬时承载量', '承载量', 'capacity'],
  dailyCapacity: ['日承载量', '日最大承载量', 'dailycapacity'],
  validFrom: ['生效时间', '启用时间'],
  validTo: ['失效时间', '停用时间'],
  period: ['期间', '统计期', '月份', 'period', 'month'],
  indicator: ['指标', '指标编码', 'indicator'],
  numerator: ['分子', '数值', 'numerator', 'value'],
  denominator: ['分母', 'denominator'],
};

const OWN: Partial<Readonly<Record<ResourceName, Headers>>> = {
  divisions: {
    name: ['区划名称', '行政区划名称', '行政区名称', '行政区', '县区名', 'xzqmc', 'mc', 'pac名称'],
    code: ['xzqdm', 'pac', 'dm', 'gss', 'geoid', 'id'],
    parent: ['上级代码', '上级区划代码', '父级代码', 'parentcode', 'parent'],
    areaKm2: ['面积', '面积平方公里', '土地面积', 'areakm2', 'areasqkm'],
    population: ['人口', '常住人口', '总人口', 'population', 'pop'],
    seat: ['驻地', '政府驻地', 'center', 'seat'],
    adviser: ['法律顾问', '是否配备法律顾问'],
    auxiliary: ['辅警', '是否配备辅警'],
    psychService: ['心理服务', '是否有心理服务'],
    commissioner: ['政法委员', '是否配备政法委员'],
    securityMember: ['治保委员', '是否配备治保委员'],
  },
  grids: {
    code: ['网格编码', '网格代码', '网格编号', 'gridcode', 'gridid'],
    name: ['网格名称', 'gridname'],
    kind: ['网格类型', '网格类别', 'gridtype'],
    staffed: ['是否配备', '是否配备网格员', '配备情况', 'staffed'],
  },
  matters: {
    id: [
      '事项编号',
      '工单编号',
      '工单号',
      '案件编号',
      '案件号',
      '诉求编号',
      '受理编号',
      '事件编号',
      '流水号',
      '单号',
      'ticketid',
      'requestid',
      'servicerequestid',
      'uniquekey',
      'caseid',
      'casenumber',
      'srnumber',
    ],
    type: [
      '事项类型',
      '事项类别',
      '纠纷类型',
      '诉求类型',
      '诉求类别',
      '问题类型',
      '问题类别',
      '事件类型',
      '事件类别',
      '案件类型',
      '工单类型',
      '类型',
      '类别',
      'category',
      'requesttype',
      'complainttype',
      'servicename',
      'problem',
      'type',
    ],
    grid: ['网格编码', '所属网格编码', '所属网格', '网格代码', '网格编号', 'gridcode', 'gridid', 'grid'],
    tier: [
      '办理层级',
      '处置层级',
      '处理层级',
      '化解层级',
      '调处层级',
      '办结层级',
      '当前层级',
      '受理层级',
      '层级',
      '级别',
      'tier',
    ],
    stage: [
      '办理状态',
      '处理状态',
      '处置状态',
      '工单状态',
      '诉求状态',
      '事件状态',
      '当前状态',
      '案件状态',
      '事项状态',
      '当前环节',
      '流程状态',
      '状态',
      '环节',
      'status',
      'state',
      'stage',
    ],
    collectedAt: [
      '采集时间',
      '上报时间',
      '登记时间',
      '诉求时间',
      '来电时间',
      '反映时间',
      '创建时间',
      '录入时间',
      '发生时间',
      '上报日期',
      '登记日期',
      '创建日期',
      'createddate',
      'createdat',
      'created',
      'requesteddatetime',
      'opendate',
      'opened',
      'reportedat',
      'datereceived',
      'collectedat',
    ],
    acceptedAt: ['受理时间', '受理日期', '立案时间', 'acceptedat', 'accepted', 'acknowledgedat'],
    dueAt: [
      '截止时间',
      '办理时限',
      '办理期限',
      '应办结时间',
      '到期时间',
      '限办时间',
      '截止日期',
      'duedate',
      'due',
      'sladate',
      'expecteddatetime',
    ],
    closedAt: [
      '办结时间',
      '结案时间',
      '完成时间',
      '办结日期',
      '结案日期',
      '处置完成时间',
      'closeddate',
      'closedat',
      'closed',
      'resolvedat',
      'resolutiondate',
    ],
    success: ['是否化解', '化解结果', '是否成功', '是否解决', 'success', 'solved'],
    reopenedAt: ['重办时间', '重新打开时间', 'reopenedat'],
    scale: ['规模', '事项规模', '严重程度'],
    method: ['化解方式', '处理方式', '办理方式', 'method'],
    crossCounty: ['是否跨区县', '跨区县', '是否跨县'],
    source: ['来源', '诉求来源', '事项来源', '工单来源', '受理渠道', '来源渠道', '渠道', 'source', 'channel'],
  },
  centres: { id: ['中心编号'], name: ['中心名称', '综治中心名称', '综治中心'] },
  stations: { id: ['站点编号'], name: ['站点名称', '单位名称'] },
  communities: { name: ['社区名称', '村社区名称'], code: ['社区编码', '社区代码'] },
  scenicAreas: {
    id: ['景区编号'],
    name: ['景区名称', '景区'],
    grade: ['等级', '景区等级', '质量等级', 'grade'],
  },
  parks: { id: ['园区编号'], name: ['园区名称', '园区'], liaison: ['联系单位', '责任单位', 'liaison'] },
  enterprises: {
    id: ['企业编号'],
    name: ['企业名称', '单位名称'],
    park: ['所属园区', '园区', '园区编号', 'park'],
    sector: ['行业', '所属行业', 'sector'],
  },
  rivers: { name: ['河流名称', '河名'], rank: ['河流等级', 'rank'] },
};

const LONGEST_HEADER = 200;

/** A header without case, separators, width and what stands in brackets: `区划_代码（必填）` → `区划代码`. */
export function plainHeader(header: string): string {
  return plainText(header.slice(0, LONGEST_HEADER))
    .toLowerCase()
    .replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Plain headers that a field of a resource may have, the likeliest first; its own name before all. */
export function headersOf(resource: ResourceName, field: string): readonly string[] {
  const names = [field, ...(OWN[resource]?.[field] ?? []), ...(COMMON[field] ?? [])];
  return [...new Set(names.map(plainHeader))];
}

/** What a field is called in Chinese files; its own name where they have none. */
export function chineseLabel(resource: ResourceName, field: string): string {
  const names = [...(OWN[resource]?.[field] ?? []), ...(COMMON[field] ?? [])];
  return names.find((name) => /\p{Script=Han}/u.test(name)) ?? field;
}
