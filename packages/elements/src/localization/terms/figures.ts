/** What figures and periods are written with: every page has it. */
import { bringWords } from '../words.js';

export const figuresZh = {
  unitCases: '件',
  unitDays: '天',
  unitMinutes: '分钟',
  unitPerKm2: '件/km²',
  unitPer10000: '件/万人',
  unitHouseholds: '户',
  unitPerDay: '次/日',
  unitPerKmMonth: '次/公里·月',
  unitPerZoneWeek: '次/区域·周',
  points: '点',
  insufficientSpoken: (denominator: string, minimum: string) =>
    `样本不足：只有 ${denominator} 件，不足 ${minimum} 件，不计算`,
  suppressedSpoken: '数值已隐去，以免识别个人',
  periodMonths: (months: number) => `近 ${months} 个月`,
  periodDays: (days: number) => `近 ${days} 天`,
  periodRange: (from: string, to: string) => `${from} 至 ${to}`,
};

export const figuresEn: typeof figuresZh = {
  unitCases: 'cases',
  unitDays: 'days',
  unitMinutes: 'min',
  unitPerKm2: 'per km²',
  unitPer10000: 'per 10,000',
  unitHouseholds: 'households',
  unitPerDay: 'per day',
  unitPerKmMonth: 'per km and month',
  unitPerZoneWeek: 'per zone and week',
  points: 'pts',
  insufficientSpoken: (denominator, minimum) =>
    `Too few cases: ${denominator}, fewer than ${minimum}, no rate is given`,
  suppressedSpoken: 'Hidden, so that nobody can be recognized',
  periodMonths: (months) => `Last ${months} months`,
  periodDays: (days) => `Last ${days} days`,
  periodRange: (from, to) => `${from} to ${to}`,
};

bringWords(figuresZh, figuresEn);
