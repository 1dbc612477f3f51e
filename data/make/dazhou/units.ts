/** The responsibility chain 1+10+N: leading groups, offices, task forces and units of city, counties and townships. */
import type { NamedDivision } from '../sources/china-division.js';
import { CITY, COUNTIES } from './facts.js';
import { PARKS } from './places.js';

export interface UnitRecord {
  readonly id: string;
  readonly name: string;
  readonly level: 'city' | 'county' | 'township';
  readonly role: 'leading-group' | 'office' | 'task-force' | 'unit';
  readonly coLed?: boolean;
  readonly parent?: string;
  readonly division?: string;
}

/** Departments that city and counties have alike. */
export const DEPARTMENTS = {
  court: '法院',
  procuratorate: '检察院',
  police: '公安局',
  justice: '司法局',
  petition: '信访局',
  water: '水务局',
  transport: '交通运输局',
  ecology: '生态环境局',
  emergency: '应急管理局',
  fire: '消防救援大队',
  housing: '住房和城乡建设局',
  labor: '人力资源和社会保障局',
  land: '自然资源和规划局',
  market: '市场监督管理局',
  industry: '经济和信息化局',
  development: '发展和改革局',
  finance: '财政局',
  culture: '文化体育和旅游局',
  education: '教育局',
  civil: '民政局',
  urban: '综合行政执法局',
  farming: '农业农村局',
} as const;
export type Department = keyof typeof DEPARTMENTS;

export const TASK_FORCES: readonly string[] = [
  '政治安全',
  '网格构网',
  '诉源访源治理',
  '行业乱象治理',
  '风险防控',
  '民生护航',
  '阳光司法',
  '协同联动',
  '蜂巢社区',
  '平安景区与法治园区',
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
    group(city, name['zh-CN'], 'city'),
    officeOf(city, name['zh-CN'], 'city'),
    ...TASK_FORCES.map((task, i): UnitRecord => ({
      id: taskForce(i),
      name: `${task}专项组`,
      level: 'city',
      role: 'task-force',
      parent: office(city),
      division: city,
    })),
    ...departments(city, name['zh-CN'], 'city'),
    ...COUNTIES.flatMap((county): UnitRecord[] => [
      group(county.code, county.name['zh-CN'], 'county', city),
      officeOf(county.code, county.name['zh-CN'], 'county'),
      ...departments(county.code, county.name['zh-CN'], 'county'),
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
function group(code: string, place: string, level: UnitRecord['level'], above?: string): UnitRecord {
  return {
    id: leadingGroup(code),
    name: `${place}平安建设领导小组`,
    level,
    role: 'leading-group',
    coLed: true,
    ...(above === undefined ? {} : { parent: leadingGroup(above) }),
    division: code,
  };
}

function officeOf(code: string, place: string, level: UnitRecord['level']): UnitRecord {
  return {
    id: office(code),
    name: `${place}平安建设领导小组办公室`,
    level,
    role: 'office',
    parent: leadingGroup(code),
    division: code,
  };
}

/** City departments answer to a task force each, those of a county to its office. */
function departments(code: string, place: string, level: 'city' | 'county'): UnitRecord[] {
  return (Object.keys(DEPARTMENTS) as Department[]).map((department, i) => ({
    id: departmentUnit(code, department),
    name: `${place}${DEPARTMENTS[department]}`,
    level,
    role: 'unit',
    parent: level === 'city' ? taskForce(i % TASK_FORCES.length) : office(code),
    division: code,
  }));
}
