import type { MatterListView, MatterRow } from '@hivemap/core';
import { describe, expect, it } from 'vitest';
import type { HiveLocalize } from '../../packages/elements/src/localization/hive-localize.js';
import { matterTable } from '../../packages/elements/src/table/matter-table.js';

const localize = {
  number: String,
  term: (name: string, ...args: string[]) => [name, ...args].join(' '),
} as unknown as HiveLocalize;
const title = (rows: number, total: number): string => {
  const { title: name, part = '' } = matterTable(
    {
      rows: Array.from({ length: rows }, () => ({})) as MatterRow[],
      total,
      missing: null,
    } as unknown as MatterListView,
    localize,
  );
  return `${name} ${part}`.trim();
};

describe('the title of the table of matters', () => {
  it('says how many of them can be sorted and filtered, where these are not all', () => {
    expect(title(34, 34)).toBe('matters 34');
    expect(title(100, 2345)).toBe('matters firstMatters 100 2345');
  });
});
