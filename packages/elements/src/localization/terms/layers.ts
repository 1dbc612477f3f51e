/** What the honeycomb, scenic and park layers say. */
import type { Actor, Status } from '@hivemap/core';
import { bringWords } from '../words.js';

type Part = Actor | 'core';

const PARTS_ZH: Readonly<Record<Part, string>> = {
  core: '党建核心',
  selfGovOrg: '基层自治组织',
  socialOrg: '社会组织',
  residentUnit: '驻村单位',
  volunteerTeam: '志愿者队伍',
  localWorthy: '乡贤',
  villager: '村民',
};

const PARTS_EN: typeof PARTS_ZH = {
  core: 'Party-building core',
  selfGovOrg: 'Self-governing body',
  socialOrg: 'Social organizations',
  residentUnit: 'Resident units',
  volunteerTeam: 'Volunteer teams',
  localWorthy: 'Local worthies',
  villager: 'Villagers',
};

const PLACES_ZH: Readonly<Record<string, readonly [mark: string, name: string]>> = {
  'police-station': ['警', '派出所'],
  'justice-office': ['司', '司法所'],
  tribunal: ['庭', '人民法庭'],
  'eco-procuratorate': ['检', '生态环境检察室'],
  'enterprise-local': ['综', '企地联动综治中心'],
  'liaison-unit': ['联', '联系单位'],
};

const PLACES_EN: typeof PLACES_ZH = {
  'police-station': ['P', 'Police station'],
  'justice-office': ['J', 'Justice office'],
  tribunal: ['T', 'Tribunal'],
  'eco-procuratorate': ['E', 'Eco-procuratorial office'],
  'enterprise-local': ['C', 'Enterprise–local governance centre'],
  'liaison-unit': ['U', 'Liaison unit'],
};

const LOADS_ZH: Readonly<Record<Status, string>> = {
  ok: '正常',
  warn: '预警',
  stop: '停止入园',
  stale: '数据陈旧',
  unknown: '无数据',
};

const LOADS_EN: typeof LOADS_ZH = {
  ok: 'Normal',
  warn: 'Near capacity',
  stop: 'Entry stopped',
  stale: 'Outdated',
  unknown: 'No data',
};

const LETTERS_ZH: Readonly<Record<Status, string>> = {
  ok: '无逾期',
  warn: '将到期',
  stop: '有逾期',
  stale: '数据陈旧',
  unknown: '无数据',
};

const LETTERS_EN: typeof LETTERS_ZH = {
  ok: 'None overdue',
  warn: 'Due soon',
  stop: 'Overdue',
  stale: 'Outdated',
  unknown: 'No data',
};

const LEVELS_ZH: Readonly<Record<string, string>> = {
  national: '国家级',
  provincial: '省级',
  city: '市级',
  county: '县级',
  local: '地方级',
};

const LEVELS_EN: typeof LEVELS_ZH = {
  national: 'National',
  provincial: 'Provincial',
  city: 'City-level',
  county: 'County-level',
  local: 'Local',
};

export const layersZh = {
  // honeycomb
  honeycombLayer: '蜂巢式社区治理',
  actorName: (part: Part) => PARTS_ZH[part],
  communityKind: (kind: 'urban' | 'rural'): string => (kind === 'urban' ? '社区' : '村'),
  communityCount: '社区和村',
  communitiesSummed: (count: string) => `${count} 个社区和村`,
  jointActions: '联合行动',
  actionUnit: '次',
  participation: '主体参与',
  evenness: '协同均匀度',
  actorGroups: '组织',
  actorActivity: '活跃度',
  silentCells: '无行动主体',
  silentActors: (names: readonly string[]) => `无行动：${names.join('、')}`,
  allActorsActed: '六类主体都有行动',
  enterDivision: (name: string) => `进入${name}`,
  selectPlace: '选中查看',

  // scenic areas and reserves
  scenicLayer: '平安景区',
  scenicGrade: (grade: string) => (grade === 'none' ? '未评级' : grade),
  reserve: '自然保护区',
  placeMark: (type: string) => PLACES_ZH[type]?.[0] ?? '·',
  placeType: (type: string) => PLACES_ZH[type]?.[1] ?? type,
  load: '承载率',
  visitors: '在园',
  visitorsOf: (capacity: string) => `/ ${capacity} 人`,
  loadWord: (status: Status) => LOADS_ZH[status],
  openSuggestions: '待答复建议',
  reserveOverlap: '与保护区重叠',
  kindLevel: (level: string) => LEVELS_ZH[level] ?? level,

  // parks
  parkLayer: '法治园区',
  park: '园区',
  liaisonUnit: (name: string) => `定向联系：${name}`,
  enterprises: '企业',
  openLetters: '在办督办函',
  overdueLetters: '逾期',
  overdueBadge: (count: string) => `逾期 ${count}`,
  enforcement: '涉企执结率',
  lettersWord: (status: Status) => LETTERS_ZH[status],
};

export const layersEn: typeof layersZh = {
  honeycombLayer: 'Honeycomb communities',
  actorName: (part) => PARTS_EN[part],
  communityKind: (kind) => (kind === 'urban' ? 'Community' : 'Village'),
  communityCount: 'Communities',
  communitiesSummed: (count) => `${count} communities and villages`,
  jointActions: 'Joint actions',
  actionUnit: 'actions',
  participation: 'Actors taking part',
  evenness: 'Evenness',
  actorGroups: 'Groups',
  actorActivity: 'Activity',
  silentCells: 'Silent actors',
  silentActors: (names) => `No action: ${names.join(', ')}`,
  allActorsActed: 'All six actors acted',
  enterDivision: (name) => `Enter ${name}`,
  selectPlace: 'Select',

  scenicLayer: 'Safe scenic areas',
  scenicGrade: (grade) => (grade === 'none' ? 'Not graded' : grade),
  reserve: 'Nature reserve',
  placeMark: (type) => PLACES_EN[type]?.[0] ?? '·',
  placeType: (type) => PLACES_EN[type]?.[1] ?? type,
  load: 'Load',
  visitors: 'Visitors',
  visitorsOf: (capacity) => `of ${capacity}`,
  loadWord: (status) => LOADS_EN[status],
  openSuggestions: 'Open suggestions',
  reserveOverlap: 'Overlaps reserve',
  kindLevel: (level) => LEVELS_EN[level] ?? level,

  parkLayer: 'Lawful parks',
  park: 'Park',
  liaisonUnit: (name) => `Liaison: ${name}`,
  enterprises: 'Enterprises',
  openLetters: 'Open letters',
  overdueLetters: 'Overdue',
  overdueBadge: (count) => `${count} overdue`,
  enforcement: 'Enforcement rate',
  lettersWord: (status) => LETTERS_EN[status],
};

bringWords(layersZh, layersEn);
