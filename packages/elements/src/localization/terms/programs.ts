/** What risk assessments, programs, forces and satisfaction say. */
import { bringWords } from '../words.js';
const CRITERIA_ZH = {
  legality: '合法性',
  rationality: '合理性',
  feasibility: '可行性',
  controllability: '可控性',
};
const CRITERIA_EN: typeof CRITERIA_ZH = {
  legality: 'Legality',
  rationality: 'Rationality',
  feasibility: 'Feasibility',
  // May be parted: columns of scores are narrow.
  controllability: 'Control\u00ADlability',
};
const LEVELS_ZH = { high: '高风险', medium: '中风险', low: '低风险' };
const LEVELS_EN: typeof LEVELS_ZH = { high: 'High risk', medium: 'Medium risk', low: 'Low risk' };
const STAGES_ZH: Readonly<Record<string, string>> = {
  drafting: '起草',
  assessing: '评估中',
  decided: '已决策',
  implementing: '实施中',
};
const STAGES_EN: typeof STAGES_ZH = {
  drafting: 'Drafting',
  assessing: 'Being assessed',
  decided: 'Decided',
  implementing: 'Being carried out',
};
const PROGRAMS_ZH: Readonly<Record<string, string>> = {
  reform: '改革',
  cooperation: '协作',
  training: '培训',
  legislation: '立法',
  publicity: '宣传',
  prevention: '治安防控',
  resources: '保障',
};
const PROGRAMS_EN: typeof PROGRAMS_ZH = {
  reform: 'Reform',
  cooperation: 'Cooperation',
  training: 'Training',
  legislation: 'Legislation',
  publicity: 'Publicity',
  prevention: 'Public-security prevention',
  resources: 'Resources',
};

export const programsZh = {
  riskMatrix: '稳定风险评估',
  riskCriterion: (criterion: keyof typeof CRITERIA_ZH) => CRITERIA_ZH[criterion],
  riskLevel: (level: keyof typeof LEVELS_ZH) => LEVELS_ZH[level],
  riskStage: (stage: string) => STAGES_ZH[stage] ?? stage,
  riskAssessedWord: '应评尽评',
  riskScoreNote: '分值 0–100，越低越经不起检验；方框为最弱一项',
  riskDecision: '决策事项',
  decidedOn: '决策日期',
  requiredMark: '应评',
  noRisks: '没有风险评估数据',
  risksNotPublic: '决策事项不对外公布，只公布数量',
  programs: '重点工作进度',
  programKind: (kind: string) => PROGRAMS_ZH[kind] ?? kind,
  programSpoken: (title: string, progress: string, elapsed: string) =>
    `${title}，完成 ${progress}%，时间过去 ${elapsed}%`,
  programNote: '条内为完成度，竖线为今天；不落点到地图',
  programLate: '到期未完成',
  programBehind: '落后于时间',
  programOnTime: '按期',
  noPrograms: '没有改革、协作、培训等工作数据',
  forces: '力量配备',
  forcesNote: '只看区划是否配备，不看人员',
  forceMissing: (count: string) => `${count} 处缺`,
  forceComplete: '全部配备',
  noForces: '没有力量配备数据',
  satisfaction: '群众满意度',
  satisfactionNote: '点为满意度，横线为 95% 置信区间（Wilson）',
  satisfactionSample: '样本',
  belowMinimum: (sample: string, minimum: string) => `样本 ${sample}，不足 ${minimum}，不显示`,
  noSatisfaction: '没有满意度调查',
  division: '区划',
  whole: '全域',
};

export const programsEn: typeof programsZh = {
  riskMatrix: 'Stability risk assessment',
  riskCriterion: (criterion) => CRITERIA_EN[criterion],
  riskLevel: (level) => LEVELS_EN[level],
  riskStage: (stage) => STAGES_EN[stage] ?? stage,
  riskAssessedWord: 'Assessed of required',
  riskScoreNote: 'Scores 0–100: the lower, the less it stands the test; framed: the weakest',
  riskDecision: 'Decision',
  decidedOn: 'Decided',
  requiredMark: 'required',
  noRisks: 'There are no risk assessments',
  risksNotPublic: 'Decisions are not published, only how many',
  programs: 'Programs',
  programKind: (kind) => PROGRAMS_EN[kind] ?? kind,
  programSpoken: (title, progress, elapsed) => `${title}: ${progress}% done, ${elapsed}% of its time passed`,
  programNote: 'Filled: done; line: today. Never located on the map',
  programLate: 'Past its end, not done',
  programBehind: 'Behind its time',
  programOnTime: 'In time',
  noPrograms: 'There are no programs',
  forces: 'Forces',
  forcesNote: 'Places with and without; nothing is known of people',
  forceMissing: (count) => `${count} without`,
  forceComplete: 'All have one',
  noForces: 'Nothing is stated of forces',
  satisfaction: 'Satisfaction',
  satisfactionNote: 'Dot: satisfied; line: 95% confidence interval (Wilson)',
  satisfactionSample: 'Sample',
  belowMinimum: (sample, minimum) => `Sample of ${sample} is below ${minimum}: not shown`,
  noSatisfaction: 'There is no survey',
  division: 'Division',
  whole: 'Whole',
};

bringWords(programsZh, programsEn);
