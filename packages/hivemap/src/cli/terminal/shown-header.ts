import { refusedValue } from '@hivemap/core/tools';

/** The name of a column as it may be told: where a file has no header, the first record stands in its place. */
export function shownHeader(header: string): string {
  return refusedValue(header) === null ? header : '…';
}
