/** The responsibility chain 1+10+N: leading groups, offices, task forces and units of city, counties and townships. */
import type { NamedDivision } from '../sources/china-division.js';
import { CITY, COUNTIES } from './facts.js';
import { called, named, type Named } from './named.js';
import { townshipName } from './pinyin-names.js';
import { PARKS } from './places.js';

export interface UnitRecord {
  readonly id: string;
  readonly name: Named;
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

const LEADING_GROUP = named('平安建设领导小组', 'leading group for safety');
const OFFICE = named('平安建设领导小组办公室', 'office of the leading group');
const TASK_FORCE = named('专项组', 'task force');
const COMMITTEE = named('管委会', 'committee');

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
      name: called(task, TASK_FORCE),
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
      name: called(park.name, COMMITTEE),
      level: 'county',
      role: 'unit',
      parent: office(park.county),
      division: park.county,
    })),
    ...townships.map((township) =>
      group(township.code, townshipName(township.name), 'township', township.code.slice(0, 6)),
    ),
  ];
}

/** Party and government chair it together. */
function group(code: string, place: Named, level: UnitRecord['level'], above?: string): UnitRecord {
  return {
    id: leadingGroup(code),
    name: called(place, LEADING_GROUP),
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
    name: called(place, OFFICE),
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
    name: called(place, DEPARTMENTS[department]),
    level,
    role: 'unit',
    parent: level === 'city' ? taskForce(i % TASK_FORCES.length) : office(code),
    division: code,
  }));
}
