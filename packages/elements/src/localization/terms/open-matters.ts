/** What the list of open matters of an area says, and the remarks on figures. */
import { bringWords } from '../words.js';

export const openMattersZh = {
  openNow: '在办事项',
  openNone: '没有在办事项',
  openOverdue: '逾期',
  openSoon: '三个工作日内到期',
  openLater: '以后到期',
  openUndated: '没有期限',
  openStages: '环节',
  openTypes: '类型',
  openMoreTypes: (count: string) => `其余 ${count} 类`,
  matterPicture: (mode: string) => `事项分布，${mode}：各地数量见数据表，选中一地可在详情中查看清单`,
  assumption: '假定',
  assumesWeekdays: '未给节假日，按周一至周五计工作日',
  usualValue: '平常',
  usualNote: (value: string) => `${value}（前 28 天中位数）`,
};

export const openMattersEn: typeof openMattersZh = {
  openNow: 'Open matters',
  openNone: 'No open matters',
  openOverdue: 'Overdue',
  openSoon: 'Due in three working days',
  openLater: 'Due later',
  openUndated: 'Without a due date',
  openStages: 'Stages',
  openTypes: 'Types',
  openMoreTypes: (count) => `${count} more types`,
  matterPicture: (mode) =>
    `Matters by place, ${mode}: counts are in the table, lists in the details of an area`,
  assumption: 'Assumed',
  assumesWeekdays: 'No holidays are given: Monday to Friday count as working days',
  usualValue: 'Usual',
  usualNote: (value) => `${value} (median of the 28 days before)`,
};

bringWords(openMattersZh, openMattersEn);
