import type { LinkMark } from '@hivemap/core';
import type { HiveLocalize } from '../localization/hive-localize.js';
import '../localization/terms/centres.js';

/** `18 分钟前同步`, `陈旧：3 天 1 小时无更新`, `对方时钟偏快`. */
export function linkWords({ ageMinutes, status }: LinkMark, localize: HiveLocalize): string {
  if (ageMinutes === null) return localize.term('clockAhead');
  const age = ageWords(ageMinutes, localize);
  return localize.term(status === 'stale' ? 'staleFor' : 'syncedAgo', age);
}

const HOUR = 60;
const DAY = 24 * HOUR;

function ageWords(minutes: number, localize: HiveLocalize): string {
  if (minutes < 2 * HOUR) return localize.term('minutesOf', localize.number(minutes));
  if (minutes < 2 * DAY) return localize.term('hoursOf', localize.number(Math.floor(minutes / HOUR)));
  return localize.term('daysOf', localize.number(Math.floor(minutes / DAY)));
}
