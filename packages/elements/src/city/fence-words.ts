/** What is said of a fence in more than one place: when it watches, and how it is. */
import type { FenceMark } from '@hivemap/core';
import type { HiveLocalize } from '../localization/hive-localize.js';
import '../localization/terms/fences.js';
import '../localization/terms/first-panels.js';

/** `闯入`, `22:00–06:00`, `周一、周二`: what it watches for and when. */
export function fenceTimes({ subjects, hours, days }: FenceMark, localize: HiveLocalize): readonly string[] {
  const join = localize.term('listJoin');
  return [
    subjects.map((subject) => localize.term('fenceSubject', subject)).join(join),
    hours === undefined ? localize.term('fenceAllDay') : hours.replace('-', '–'),
    ...(days === undefined ? [] : [days.map((day) => localize.term('fenceWeekday', day)).join(join)]),
  ];
}

export function fenceStateWord({ activity, status }: FenceMark, localize: HiveLocalize): string {
  return activity === 'never' ? localize.term('fenceNeverWatches') : localize.term('fenceWord', status);
}
