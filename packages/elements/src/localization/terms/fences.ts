/** What electronic fences say. */
import type { Status } from '@hivemap/core';
import { counted } from '../counted.js';
import { bringWords } from '../words.js';

const KINDS_ZH: Readonly<Record<string, string>> = {
  restricted: '禁入',
  hazard: '危险区',
  protection: '防护',
  flow: '限流',
};
const KINDS_EN: typeof KINDS_ZH = {
  restricted: 'No entry',
  hazard: 'Hazard',
  protection: 'Protection',
  flow: 'Flow limit',
};

const SUBJECTS_ZH: Readonly<Record<string, string>> = {
  intrusion: '闯入',
  vehicle: '车辆',
  vessel: '船舶',
  equipment: '设备',
  crowd: '人流',
};
const SUBJECTS_EN: typeof SUBJECTS_ZH = {
  intrusion: 'Intrusion',
  vehicle: 'Vehicles',
  vessel: 'Vessels',
  equipment: 'Equipment',
  crowd: 'Crowd',
};

const WEEKDAYS_ZH: Readonly<Record<string, string>> = {
  mon: '周一',
  tue: '周二',
  wed: '周三',
  thu: '周四',
  fri: '周五',
  sat: '周六',
  sun: '周日',
};
const WEEKDAYS_EN: typeof WEEKDAYS_ZH = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};

const STATES_ZH: Readonly<Record<Status, string>> = {
  ok: '平常',
  warn: '超限',
  stop: '异常',
  stale: '未布防',
  unknown: '无数据',
};
const STATES_EN: typeof STATES_ZH = {
  ok: 'As usual',
  warn: 'Over limit',
  stop: 'Unusual',
  stale: 'Off duty',
  unknown: 'No data',
};

export const fencesZh = {
  fenceLayer: '电子围栏',
  fence: '电子围栏',
  fenceKind: (kind: string) => KINDS_ZH[kind] ?? kind,
  fenceSubject: (subject: string) => SUBJECTS_ZH[subject] ?? subject,
  fenceWord: (status: Status) => STATES_ZH[status],
  fenceNeverWatches: '时段无效，从不布防',
  fenceAllDay: '全天',
  fenceWeekday: (day: string) => WEEKDAYS_ZH[day] ?? day,
  fenceHoursTitle: '布防时段',
  fenceSubjects: '对象',
  fenceIn: '所在',
  fenceLimit: '每小时上限',
  fenceAlarmsHour: (hour: string) => `${hour}时告警`,
  fenceAlarms: '本小时告警',
  fenceTimesUnit: '次',
  fenceMedian: '28 日中位',
  fenceVerified: '已核实',
  fenceScore: '稳健 z 值',
  fenceRunning: '本小时尚未结束',
  fenceUnusual: (hour: string, count: string, times: string, verified: string) =>
    `${hour}时 ${count} 次，为中位的 ${times} 倍，已核实 ${verified} 次`,
  fenceUnusualPlain: (hour: string, count: string, verified: string) =>
    `${hour}时 ${count} 次，28 日中位为 0，已核实 ${verified} 次`,
  fenceDay: '近 24 小时',
  fenceMedianLine: (median: string) => `28 日中位 ${median}`,
  fenceTooFewDays: (days: string) => `可比的日子只有 ${days} 天，不足 7 天，不作判断`,
  fenceFormula:
    'z = 0.6745 ×（本小时次数 − 中位）÷ MAD，与前 28 日同一时段相比；z ≥ 3.5 且至少多 3 次为异常。MAD 为 0 时改用平均绝对偏差：（次数 − 中位）÷（1.253314 × 平均绝对偏差）',
  fenceDays: (days: string) => `${days} 天`,
  fenceCompared: '可比天数',
  fenceSource: '告警按小时计数，不含任何标识',
};

export const fencesEn: typeof fencesZh = {
  fenceLayer: 'Electronic fences',
  fence: 'Electronic fence',
  fenceKind: (kind) => KINDS_EN[kind] ?? kind,
  fenceSubject: (subject) => SUBJECTS_EN[subject] ?? subject,
  fenceWord: (status) => STATES_EN[status],
  fenceNeverWatches: 'Its hours are empty: it never watches',
  fenceAllDay: 'All day',
  fenceWeekday: (day) => WEEKDAYS_EN[day] ?? day,
  fenceHoursTitle: 'Active hours',
  fenceSubjects: 'Watches for',
  fenceIn: 'Lies in',
  fenceLimit: 'Limit an hour',
  fenceAlarmsHour: (hour) => `Alarms from ${hour}:00`,
  fenceAlarms: 'Alarms this hour',
  fenceTimesUnit: '',
  fenceMedian: '28-day median',
  fenceVerified: 'Verified',
  fenceScore: 'Robust z-score',
  fenceRunning: 'The hour is not over',
  fenceUnusual: (hour, count, times, verified) =>
    `${count} from ${hour}:00, ${times} times the median; ${verified} verified`,
  fenceUnusualPlain: (hour, count, verified) =>
    `${count} from ${hour}:00 against a 28-day median of 0; ${verified} verified`,
  fenceDay: 'Last 24 hours',
  fenceMedianLine: (median) => `28-day median ${median}`,
  fenceTooFewDays: (days) => `Only ${counted(days, 'day')} to compare with; below 7 nothing is said`,
  fenceFormula:
    'z = 0.6745 × (count − median) ÷ MAD against the same hour of the 28 days before; unusual from z ≥ 3.5 and 3 alarms more. Where MAD is 0: (count − median) ÷ (1.253314 × mean absolute deviation)',
  fenceDays: (days) => counted(days, 'day'),
  fenceCompared: 'Days compared',
  fenceSource: 'Alarms are counted by the hour, without identifiers',
};

bringWords(fencesZh, fencesEn);
