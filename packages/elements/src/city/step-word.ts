import type { TrendStep } from '@hivemap/core';
import type { HiveLocalize } from '../localization/hive-localize.js';
import '../localization/terms/charts.js';

const WORDS = {
  day: 'stepDay',
  week: 'stepWeek',
  month: 'stepMonth',
  quarter: 'stepQuarter',
  year: 'stepYear',
} as const satisfies Record<TrendStep, string>;

/** `按月`. */
export function stepWord(step: TrendStep, localize: HiveLocalize): string {
  return localize.term(WORDS[step]);
}
