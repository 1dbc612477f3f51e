import { expect, it } from 'vitest';
import { zoneClock } from '../../../packages/core/src/calendar/zone-clock.js';
import { readManifest } from '../../../packages/core/src/contract/read-manifest.js';
import { RecordAdopter } from '../../../packages/core/src/intake/adopt-record.js';
import { DivisionFinder } from '../../../packages/core/src/intake/division-finder.js';
import { dateOrder, foreignMoment } from '../../../packages/core/src/intake/foreign-moment.js';
import { foreignSpelling } from '../../../packages/core/src/intake/foreign-spelling.js';
import { IntakeNotes } from '../../../packages/core/src/intake/intake-notes.js';
import { guessColumns } from '../../../packages/core/src/intake/guess-columns.js';

const shanghai = zoneClock('Asia/Shanghai');

it.each([
  ['2026/3/5 8:05', '2026-03-05T08:05:00+08:00'],
  ['2026-03-05 08:05:09', '2026-03-05T08:05:09+08:00'],
  ['2026年3月5日', '2026-03-05'],
  ['2026年3月5日 14时30分', '2026-03-05T14:30:00+08:00'],
  ['2026.3.5', '2026-03-05'],
  ['2026/3/5 下午 2:30', '2026-03-05T14:30:00+08:00'],
  ['20260305', '2026-03-05'],
  ['20260305080500', '2026-03-05T08:05:00+08:00'],
  ['46086', '2026-03-05'],
  [46086.5, '2026-03-05T12:00:00+08:00'],
  ['1772668800', '2026-03-05T08:00:00+08:00'],
  ['2026-03-05T00:05:00Z', '2026-03-05T00:05:00Z'],
])('reads %s as spreadsheets and systems write it', (written, expected) => {
  expect(foreignMoment(written, shanghai, 'month-first')).toBe(expected);
});

it.each(['2026/2/30', '昨天', '13/13/2026', '2026-03-05 25:00', '', '3', '99999', `2026${' '.repeat(60)}`])(
  'takes %s for no date',
  (written) => {
    expect(foreignMoment(written, shanghai, 'month-first')).toBe(null);
  },
);

it('follows summer time, in places that have it', () => {
  const london = zoneClock('Europe/London');
  expect(foreignMoment('2026/7/1 8:00', london, 'year-first')).toBe('2026-07-01T08:00:00+01:00');
  expect(foreignMoment('2026/12/1 8:00', london, 'year-first')).toBe('2026-12-01T08:00:00+00:00');
});

it('tells day from month by a column that has a day above twelve, and says where none has', () => {
  expect(dateOrder(['03/04/2026', '25/12/2026'])).toBe('day-first');
  expect(dateOrder(['03/04/2026', '12/25/2026'])).toBe('month-first');
  expect(dateOrder(['03/04/2026'])).toBe('ambiguous');
  expect(dateOrder(['2026-03-04'])).toBe('year-first');
  expect(foreignMoment('03/04/2026', shanghai, 'day-first')).toBe('2026-04-03');
});

it.each([
  ['已办结', 'closed'],
  ['未办结', 'in-progress'],
  ['待受理', 'collected'],
  ['已受理', 'accepted'],
  ['不予受理', 'rejected'],
  ['处理中', 'in-progress'],
  ['已转办', 'assigned'],
  ['Closed', 'closed'],
])('reads the state %s as %s', (written, stage) => {
  expect(foreignSpelling('matters.stage', written)).toBe(stage);
});

const square = (west: number): object => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 0],
      [west + 1, 0],
      [west + 1, 1],
      [west, 1],
      [west, 0],
    ],
  ],
});
const known = [
  { code: '511702', level: 'county', name: '通川区', geometry: square(0) },
  { code: '511702001', level: 'township', name: '西城街道', geometry: square(0) },
  { code: '511703', level: 'county', name: '达川区', geometry: square(1) },
  { code: '511703001', level: 'township', name: '城关镇', geometry: square(1) },
  { code: '511702002', level: 'township', name: '城关镇', geometry: square(5) },
] as unknown as ConstructorParameters<typeof DivisionFinder>[0];
const finder = new DivisionFinder(known, [{ id: 'city' }, { id: 'county' }, { id: 'township' }]);

it.each([
  ['511702', '511702'],
  ['511702000000', '511702'],
  ['511702001000', '511702001'],
  ['通川区', '511702'],
  ['达州市通川区西城街道', '511702001'],
  ['通川区某某路 12 号', '511702'],
  ['城关镇', undefined],
  ['某某区', undefined],
])('finds the division that %s means', (written, code) => {
  expect(finder.find(written)?.code).toBe(code);
});

it('places a position in the deepest division', () => {
  expect(finder.locate([0.5, 0.5])?.code).toBe('511702001');
  expect(finder.locate([9, 9])).toBe(null);
});

it('maps columns by what they are called, and never one of personal data', () => {
  const headers = ['工单编号（必填）', '诉求 类型', '上报_时间', '联系电话', '姓名', 'STATUS'];
  expect(guessColumns('matters', headers)).toEqual({
    id: '工单编号（必填）',
    type: '诉求 类型',
    collectedAt: '上报_时间',
    stage: 'STATUS',
  });
});

it('notes what it assumed, and never a value that may be a person’s', () => {
  const manifest = readManifest(
    {
      hivemap: 1,
      code: '511700',
      name: '市',
      asOf: '2026-11-20',
      purpose: '测试',
      scope: 'internal',
      resources: { divisions: { href: 'd.geojson' } },
    },
    () => undefined,
    0,
  );
  if (!manifest) throw new TypeError('A manifest was expected.');
  const columns = { id: 'a', type: 'b', stage: 'c', collectedAt: 'd', division: 'e' };
  const adopter = new RecordAdopter({ resource: 'matters', columns, manifest, divisions: finder });
  const fields = { a: '1', b: '13912345678', c: '怪状态', d: '2026/3/5', e: '某某区' };
  expect(adopter.adopt({ fields, prefix: '' }, 0).fields).toEqual({
    id: '1',
    type: '99',
    stage: 'collected',
    collectedAt: '2026-03-05',
    division: '511700',
  });
  expect(Object.fromEntries(adopter.notes.assumptions)).toEqual({
    'division-unknown': 1,
    'type-other': 1,
    'stage-from-dates': 1,
    'tier-unknown': 1,
  });
  expect(adopter.notes.values.map(({ written }) => written).sort()).toEqual(['…', '怪状态'].sort());
});

it('lists unknown words of a field, but not a column of free text', () => {
  const notes = new IntakeNotes();
  for (const word of ['甲', '甲', '乙']) notes.unknownValue('stage', word);
  for (let at = 0; at < 30; at++) notes.unknownValue('type', `张三反映第 ${String(at)} 件事`);
  expect(notes.values).toEqual([
    { field: 'type', written: '…', value: null, count: 30 },
    { field: 'stage', written: '甲', value: null, count: 2 },
    { field: 'stage', written: '乙', value: null, count: 1 },
  ]);
});
