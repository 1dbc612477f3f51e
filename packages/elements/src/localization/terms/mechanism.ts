/** What the panels of the mechanism say: task book, listed supervision. */
import { counted } from '../counted.js';
import { bringWords } from '../words.js';

const MEASURES_ZH: Readonly<Record<string, string>> = {
  '01': '表彰奖励',
  '02': '通报',
  '03': '沟通警示',
  '04': '约谈',
  '05': '挂牌督办',
  '06': '处分建议',
  '07': '一票否决',
  '99': '其他',
};

const MEASURES_EN: typeof MEASURES_ZH = {
  '01': 'Commendation',
  '02': 'Circular',
  '03': 'Warning talk',
  '04': 'Summons',
  '05': 'Listed supervision',
  '06': 'Sanction proposed',
  '07': 'Veto',
  '99': 'Other',
};

export const mechanismZh = {
  taskbook: (goals: string, projects: string, means: string) => `${goals}${projects}${means} 任务书`,
  taskbookProgress: '总进度',
  taskbookGoals: '目标',
  taskbookProjects: '工程',
  taskbookMeans: '治理方式',
  taskbookServes: (goals: string) => `服务于 ${goals}`,
  taskbookBy: (means: string) => `通过 ${means}`,
  taskbookMeasures: (count: string) => `${count} 项措施`,
  taskbookBehind: (name: string, progress: string, points: string) =>
    `${name} ${progress}，落后时间进度 ${points} 点`,
  taskbookOnTime: '各项工程都不落后于时间进度',
  taskbookHint: '方向键在环内和环间移动，Enter 按它筛选，Esc 取消',
  taskbookRings: '环图',
  progressPercent: '进度 %',
  noTaskbook: '没有任务书数据',

  listings: '挂牌督办',
  listingsCount: (open: string, overdue: string) => `${open} 件在督 · ${overdue} 件逾期`,
  listingsCleared: '销号率',
  noListings: '没有挂牌督办案件',
  listingOverdueDays: (days: string) => `逾期 ${days} 个工作日`,
  listingOverdue: '已逾期',
  listingDaysLeft: (days: string) => `余 ${days} 个工作日`,
  listingDueToday: '今日到期',
  clearedOn: (day: string) => `${day} 销号`,
  dueOn: (day: string) => `${day} 到期`,
  noUnit: '责任单位未知',
  measureWord: (code: string) => MEASURES_ZH[code] ?? code,
  listingCalendarAssumed: '未给出节假日，按周一至周五计工作日',
  showCleared: (count: string) => `已销号 ${count} 件`,
  clearedOfDue: (cleared: string, due: string) => `到期 ${due} 件，销号 ${cleared} 件`,
  noOpenListings: '没有在督案件',
  allMeasures: '全部措施',
  riskFormula: '评估记录给出的分值，不加权；越低越经不起检验，最低一项决定排序',
  trendOfSources: '诉源、访源治理',
  allUnits: '全部单位',
  allDivisions: '全部区划',
};

export const mechanismEn: typeof mechanismZh = {
  taskbook: (goals, projects, means) => `Task book ${goals}–${projects}–${means}`,
  taskbookProgress: 'Progress',
  taskbookGoals: 'Goals',
  taskbookProjects: 'Projects',
  taskbookMeans: 'Means',
  taskbookServes: (goals) => `serves ${goals}`,
  taskbookBy: (means) => `by ${means}`,
  taskbookMeasures: (count) => `${count} measures`,
  taskbookBehind: (name, progress, points) => `${name} ${progress}, ${points} points behind the calendar`,
  taskbookOnTime: 'No project is behind the calendar',
  taskbookHint: 'Arrow keys move within and between rings, Enter narrows to it, Escape leaves',
  taskbookRings: 'Rings',
  progressPercent: 'Progress %',
  noTaskbook: 'There is no task book',

  listings: 'Listed supervision',
  listingsCount: (open, overdue) => `${open} open · ${overdue} overdue`,
  listingsCleared: 'Cleared',
  noListings: 'No case is listed',
  listingOverdueDays: (days) => `${counted(days, 'working day')} overdue`,
  listingOverdue: 'Overdue',
  listingDaysLeft: (days) => `${counted(days, 'working day')} left`,
  listingDueToday: 'Due today',
  clearedOn: (day) => `Cleared ${day}`,
  dueOn: (day) => `Due ${day}`,
  noUnit: 'Unit not known',
  measureWord: (code) => MEASURES_EN[code] ?? code,
  listingCalendarAssumed: 'No holidays are given: Monday to Friday count as working days',
  showCleared: (count) => `${count} cleared`,
  clearedOfDue: (cleared, due) => `${cleared} of ${due} due`,
  noOpenListings: 'No case is open',
  allMeasures: 'All measures',
  riskFormula:
    'the score of the assessment as recorded, unweighted; the lower, the less it withstands; the lowest one ranks it',
  trendOfSources: 'Prevention at the source',
  allUnits: 'All units',
  allDivisions: 'All divisions',
};

bringWords(mechanismZh, mechanismEn);
