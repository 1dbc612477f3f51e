/** The responsibility chain 1+10+N: leading groups, offices, task forces and units of city, counties and townships. */
import type { NamedDivision } from '../sources/china-division.js';
import { CITY, COUNTIES } from './facts.js';
import { PARKS } from './places.js';

interface Named {
  readonly 'zh-CN': string;
  readonly en: string;
}

export interface UnitRecord {
  readonly id: string;
  /** Townships have no English name. */
  readonly name: string | Named;
  readonly level: 'city' | 'county' | 'township';
  readonly role: 'leading-group' | 'office' | 'task-force' | 'unit';
  readonly coLed?: boolean;
  readonly parent?: string;
  readonly division?: string;
}

/** Departments that city and counties have alike. */
export const DEPARTMENTS = {
  court: { 'zh-CN': '法院', en: 'Court' },
  procuratorate: { 'zh-CN': '检察院', en: 'Procuratorate' },
  police: { 'zh-CN': '公安局', en: 'Public Security Bureau' },
  justice: { 'zh-CN': '司法局', en: 'Justice Bureau' },
  petition: { 'zh-CN': '信访局', en: 'Petition Bureau' },
  water: { 'zh-CN': '水务局', en: 'Water Bureau' },
  transport: { 'zh-CN': '交通运输局', en: 'Transport Bureau' },
  ecology: { 'zh-CN': '生态环境局', en: 'Ecology and Environment Bureau' },
  emergency: { 'zh-CN': '应急管理局', en: 'Emergency Management Bureau' },
  fire: { 'zh-CN': '消防救援大队', en: 'Fire and Rescue Brigade' },
  housing: { 'zh-CN': '住房和城乡建设局', en: 'Housing and Construction Bureau' },
  labor: { 'zh-CN': '人力资源和社会保障局', en: 'Labor and Social Security Bureau' },
  land: { 'zh-CN': '自然资源和规划局', en: 'Natural Resources Bureau' },
  market: { 'zh-CN': '市场监督管理局', en: 'Market Regulation Bureau' },
  industry: { 'zh-CN': '经济和信息化局', en: 'Industry Bureau' },
  development: { 'zh-CN': '发展和改革局', en: 'Development and Reform Commission' },
  finance: { 'zh-CN': '财政局', en: 'Finance Bureau' },
  culture: { 'zh-CN': '文化体育和旅游局', en: 'Culture and Tourism Bureau' },
  education: { 'zh-CN': '教育局', en: 'Education Bureau' },
  civil: { 'zh-CN': '民政局', en: 'Civil Affairs Bureau' },
  urban: { 'zh-CN': '综合行政执法局', en: 'Urban Enforcement Bureau' },
  farming: { 'zh-CN': '农业农村局', en: 'Agriculture Bureau' },
} as const;
export type Department = keyof typeof DEPARTMENTS;

export const TASK_FORCES: readonly Named[] = [
  { 'zh-CN': '政治安全', en: 'Political security' },
  { 'zh-CN': '网格构网', en: 'Grid building' },
  { 'zh-CN': '诉源访源治理', en: 'Prevention at source' },
  { 'zh-CN': '行业乱象治理', en: 'Industry clean-up' },
  { 'zh-CN': '风险防控', en: 'Risk prevention' },
  { 'zh-CN': '民生护航', en: 'Livelihood' },
  { 'zh-CN': '阳光司法', en: 'Open justice' },
  { 'zh-CN': '协同联动', en: 'Coordination' },
  { 'zh-CN': '蜂巢社区', en: 'Honeycomb communities' },
  { 'zh-CN': '平安景区与法治园区', en: 'Scenic areas and parks' },
];

export function leadingGroup(code: string): string {
  return `${code}-group`;
}

export function office(code: string): string {
  return `${code}-office`;
}

export function departmentUnit(code: string, department: Department): string {
  return `${code}-${department}`;
}

/** The committee that runs a park. */
export function parkCommittee(park: string): string {
  return `${park}-committee`;
}

export function taskForce(index: number): string {
  return `TF${String(index + 1).padStart(2, '0')}`;
}

export function unitRecords(townships: readonly NamedDivision[]): UnitRecord[] {
  const { code: city, name } = CITY;
  return [
    group(city, name, 'city'),
    officeOf(city, name, 'city'),
    ...TASK_FORCES.map((task, i): UnitRecord => ({
      id: taskForce(i),
      name: { 'zh-CN': `${task['zh-CN']}专项组`, en: `${task.en} task force` },
      level: 'city',
      role: 'task-force',
      parent: office(city),
      division: city,
    })),
    ...departments(city, name, 'city'),
    ...COUNTIES.flatMap((county): UnitRecord[] => [
      group(county.code, county.name, 'county', city),
      officeOf(county.code, county.name, 'county'),
      ...departments(county.code, county.name, 'county'),
    ]),
    ...PARKS.map((park): UnitRecord => ({
      id: parkCommittee(park.id),
      name: `${park.name}管委会`,
      level: 'county',
      role: 'unit',
      parent: office(park.county),
      division: park.county,
    })),
    ...townships.map((township) =>
      group(township.code, township.name, 'township', township.code.slice(0, 6)),
    ),
  ];
}

/** Party and government chair it together. */
function group(code: string, place: string | Named, level: UnitRecord['level'], above?: string): UnitRecord {
  return {
    id: leadingGroup(code),
    name:
      typeof place === 'string'
        ? `${place}平安建设领导小组`
        : { 'zh-CN': `${place['zh-CN']}平安建设领导小组`, en: `${place.en} leading group for safety` },
    level,
    role: 'leading-group',
    coLed: true,
    ...(above === undefined ? {} : { parent: leadingGroup(above) }),
    division: code,
  };
}

function officeOf(code: string, place: Named, level: UnitRecord['level']): UnitRecord {
  return {
    id: office(code),
    name: {
      'zh-CN': `${place['zh-CN']}平安建设领导小组办公室`,
      en: `${place.en} office of the leading group`,
    },
    level,
    role: 'office',
    parent: leadingGroup(code),
    division: code,
  };
}

/** City departments answer to a task force each, those of a county to its office. */
function departments(code: string, place: Named, level: 'city' | 'county'): UnitRecord[] {
  return (Object.keys(DEPARTMENTS) as Department[]).map((department, i) => ({
    id: departmentUnit(code, department),
    name: {
      'zh-CN': `${place['zh-CN']}${DEPARTMENTS[department]['zh-CN']}`,
      en: `${place.en} ${DEPARTMENTS[department].en}`,
    },
    level,
    role: 'unit',
    parent: level === 'city' ? taskForce(i % TASK_FORCES.length) : office(code),
    division: code,
  }));
}
