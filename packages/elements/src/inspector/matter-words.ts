import type { MatterRow } from '@hivemap/core';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { TemplateResult } from 'lit';
import { statusMark } from '../styles/parts/status-mark.js';
import '../localization/terms/matters.js';

/** How far the deadline is: `逾期 3 个工作日`, `今天到期`, `余 2 个工作日`; of closed ones how long they took. */
export function deadlineWords(
  { status, workingDaysLeft: left, days, dueDay }: MatterRow,
  localize: HiveLocalize,
): string {
  if (status === 'unknown')
    return days === null ? localize.term('statusOver') : localize.term('tookDays', localize.number(days));
  if (status === 'stop') {
    const late = Math.abs(left ?? 0);
    return late === 0 ? localize.term('overdueToday') : localize.term('overdueDays', localize.number(late));
  }
  if (left === null || dueDay === null) return localize.term('noDueDate');
  return left <= 0 ? localize.term('dueToday') : localize.term('workingDaysLeft', localize.number(left));
}

/** The same as shape and word. */
export function deadlineMark(row: MatterRow, localize: HiveLocalize): TemplateResult | string {
  const words = deadlineWords(row, localize);
  return row.status === 'unknown' ? words : statusMark(row.status, words);
}
