/** What the board of supervision letters says. */
import type { LetterCard, LetterStage } from '@hivemap/core';
import { counted } from '../counted.js';
import { bringWords } from '../words.js';

const STAGES_ZH: Readonly<Record<LetterStage, string>> = {
  issued: '已发出',
  delivered: '已送达',
  rectifying: '整改中',
  reviewed: '待办结',
  closed: '已办结',
};
const STAGES_EN: typeof STAGES_ZH = {
  issued: 'Issued',
  delivered: 'Delivered',
  rectifying: 'Rectifying',
  reviewed: 'Reviewed',
  closed: 'Closed',
};

type Flaw = NonNullable<LetterCard['flaw']>;
const FLAWS_ZH: Readonly<Record<Flaw, string>> = {
  'closed-before-issued': '日期有误：办结早于发函',
  'due-before-issued': '日期有误：期限早于发函',
};
const FLAWS_EN: typeof FLAWS_ZH = {
  'closed-before-issued': 'Dates are wrong: closed before issued',
  'due-before-issued': 'Dates are wrong: due before issued',
};

export const lettersZh = {
  lettersOverdueFirst: '逾期在前',
  letterStage: (stage: LetterStage) => STAGES_ZH[stage],
  letterClosure: '按期办结率',
  letterLeft: (days: string) => `余 ${days} 个工作日`,
  letterDueToday: '今日到期',
  letterOverdue: (days: string) => `逾期 ${days} 个工作日`,
  letterOverdueToday: '已逾期',
  letterClosedOn: (day: string) => `${day} 办结`,
  letterFlaw: (flaw: Flaw) => FLAWS_ZH[flaw],
  letterRoute: (from: string, to: string) => `${from} → ${to}`,
  letterMore: (count: string) => `还有 ${count} 件`,
  letterLess: '收起',
  letterFrom: '发函单位',
  letterTo: '承办单位',
  letterEnterprise: '涉及企业',
  letterPark: '园区',
  letterDue: '办理期限',
  letterHistory: '办理过程',
  letterPrint: '附地图打印',
  letterPrinting: '正在准备打印…',
  letterPrintFailed: '地图未能附上；仍可打印文字',
  letterMoveHint: '拖动，或按 Shift 加左右方向键，提请移到其他阶段',
  letterMove: '提请移到',
  letterMoved: (topic: string, stage: string) => `已提请将「${topic}」移到${stage}，待确认`,
  letterNumber: (id: string) => `编号 ${id}`,
  letterNone: '没有督办函',
  letterColumn: (stage: string, count: string) => `${stage} ${count} 件`,
  letterMonToFri: '未给出工作日历，按周一至周五计',
  letterMapReview: (number: string) => `审图号：${number}`,
  letterPrintedAt: (moment: string) => `数据时间 ${moment}`,
};

export const lettersEn: typeof lettersZh = {
  lettersOverdueFirst: 'overdue first',
  letterStage: (stage) => STAGES_EN[stage],
  letterClosure: 'Closed in time',
  letterLeft: (days) => `${counted(days, 'working day')} left`,
  letterDueToday: 'Due today',
  letterOverdue: (days) => `${counted(days, 'working day')} overdue`,
  letterOverdueToday: 'Overdue',
  letterClosedOn: (day) => `Closed ${day}`,
  letterFlaw: (flaw) => FLAWS_EN[flaw],
  letterRoute: (from, to) => `${from} → ${to}`,
  letterMore: (count) => `${count} more`,
  letterLess: 'Fewer',
  letterFrom: 'From',
  letterTo: 'To',
  letterEnterprise: 'Enterprise',
  letterPark: 'Park',
  letterDue: 'Due',
  letterHistory: 'History',
  letterPrint: 'Print with map',
  letterPrinting: 'Preparing to print…',
  letterPrintFailed: 'The map could not be added; the text can be printed',
  letterMoveHint: 'Drag, or press Shift and an arrow key, to ask for another stage',
  letterMove: 'Ask to move to',
  letterMoved: (topic, stage) => `Asked to move “${topic}” to ${stage}; waiting for confirmation`,
  letterNumber: (id) => `No. ${id}`,
  letterNone: 'No supervision letters',
  letterColumn: (stage, count) => `${stage}: ${count}`,
  letterMonToFri: 'No calendar is given: Monday to Friday are counted',
  letterMapReview: (number) => `Map review number ${number}`,
  letterPrintedAt: (moment) => `Data of ${moment}`,
};

bringWords(lettersZh, lettersEn);
