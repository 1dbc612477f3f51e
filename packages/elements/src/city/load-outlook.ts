import type { ScenicLoad, Status } from '@hivemap/core';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { formatTime } from './format-moment.js';
import '../localization/terms/scenic-board.js';

/** What the rest of the day may bring, in words; a status where that needs attention. */
export function loadOutlook(
  { forecast, load, doubtful }: ScenicLoad,
  timeZone: string | undefined,
  localize: HiveLocalize,
): { readonly words: string; readonly status: Status | null } {
  if (doubtful) return { words: localize.term('boardDoubtful'), status: null };
  if (!load) return { words: '', status: null };
  if (!forecast) return { words: localize.term('boardNoForecast'), status: null };
  const { peak, peakStatus, error } = forecast;
  if (peak.count <= load.count) return { words: localize.term('boardPassed'), status: null };
  const time = formatTime(peak.at, timeZone);
  const words = localize.term('boardPeak', time, localize.number(peak.count), localize.number(error));
  return { words, status: peakStatus === 'ok' ? null : peakStatus };
}
