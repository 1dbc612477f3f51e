import { describe, expect, it } from 'vitest';
import type { ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import type { LetterCard, LettersView } from '../../../packages/core/src/view/view.js';
import { demoCity } from './demo-city.js';
import { square, squareCity } from './small-city.js';

type Letter = ResourceRecords['letters'];

const letter = (id: string, dueAt: string, own: Partial<Letter> = {}): Letter => ({
  id,
  park: 'P1',
  from: 'U1',
  to: 'U2',
  topic: '督办',
  issuedAt: '2026-11-02',
  dueAt,
  stage: 'rectifying',
  ...own,
});

const records = {
  parks: [{ id: 'P1', name: '园区', level: 'city' as const, liaison: 'U1', geometry: square(0.1, 0, 0.01) }],
  units: [{ id: 'U1', name: '法院', level: 'county' as const, role: 'unit' as const }],
};
const calendar = { holidays: ['2026-11-23'], workdays: ['2026-11-21'] };

function view(
  letters: Letter[],
  lens: { asOf?: string; scope?: 'public'; period?: string } = {},
): LettersView {
  return computeView(squareCity({ ...records, letters }, { calendar }), {
    view: 'letters',
    division: null,
    ...lens,
  });
}
const one = (own: Letter, asOf?: string): LetterCard => view([own], asOf ? { asOf } : {}).letters[0]!;

describe('supervision letters', () => {
  it('come overdue first, then by their due date, the closed ones last', () => {
    const { letters } = view([
      letter('closed', '2026-11-10', { stage: 'closed', closedAt: '2026-11-09' }),
      letter('later', '2026-12-20'),
      letter('soon', '2026-11-24'),
      letter('late', '2026-11-18'),
      letter('latest', '2026-11-12'),
    ]);
    expect(letters.map(({ id }) => id)).toEqual(['latest', 'late', 'soon', 'later', 'closed']);
  });

  it('count working days, over holidays and worked weekends', () => {
    // 20 November 2026 is a Friday; Saturday is worked and Monday is off.
    expect(one(letter('L', '2026-11-24'))).toMatchObject({ workingDaysLeft: 2, status: 'warn' });
    expect(one(letter('L', '2026-11-25'))).toMatchObject({ workingDaysLeft: 3, status: 'ok' });
    expect(one(letter('L', '2026-11-20'))).toMatchObject({ workingDaysLeft: 0, status: 'warn' });
    expect(one(letter('L', '2026-11-19'))).toMatchObject({ workingDaysLeft: -1, status: 'stop' });
    expect(one(letter('L', '2026-11-20'), '2026-11-22')).toMatchObject({
      workingDaysLeft: -1,
      status: 'stop',
    });
  });

  it('were open on the day before they were closed, and not there before they were issued', () => {
    const own = letter('L', '2026-11-18', { stage: 'closed', closedAt: '2026-11-17' });
    expect(one(own)).toMatchObject({ stage: 'closed', inTime: true, workingDaysLeft: null });
    expect(one(own, '2026-11-16')).toMatchObject({ stage: 'reviewed', inTime: null });
    expect(view([own], { asOf: '2026-11-01' }).letters).toEqual([]);
  });

  it('whose dates cannot be are judged by nobody', () => {
    const closedFirst = letter('L', '2026-11-30', { stage: 'closed', closedAt: '2026-11-01' });
    expect(one(closedFirst)).toMatchObject({ flaw: 'closed-before-issued', status: 'unknown', inTime: null });
    expect(one(letter('L', '2026-11-01'))).toMatchObject({ flaw: 'due-before-issued', status: 'unknown' });
  });

  it('name units and enterprises where the city knows them', () => {
    const { from, to, park } = one(letter('L', '2026-12-01'));
    expect([from, to, park]).toEqual([
      { id: 'U1', name: '法院' },
      { id: 'U2', name: null },
      { id: 'P1', name: '园区' },
    ]);
  });

  it('in public scope are a figure only', () => {
    const closed = letter('L', '2026-10-20', {
      issuedAt: '2026-10-01',
      stage: 'closed',
      closedAt: '2026-10-19',
    });
    const { letters, closure } = view([closed], { scope: 'public', period: '2026-10' });
    expect(letters).toEqual([]);
    expect(closure).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it('of the demo city are as many and as late as its parks say', () => {
    const city = demoCity('dazhou', ['divisions', 'parks', 'enterprises', 'units', 'letters']);
    const { letters } = computeView(city, { view: 'letters', division: null });
    const { parks } = computeView(city, { view: 'parks', division: null });
    for (const park of parks) {
      const own = letters.filter((one) => one.park.id === park.id);
      expect(own.filter(({ stage }) => stage !== 'closed')).toHaveLength(park.letters.open);
      expect(own.filter(({ status }) => status === 'stop')).toHaveLength(park.letters.overdue);
    }
    expect(letters.every(({ from, to }) => from.name !== null && to.name !== null)).toBe(true);
  });
});
