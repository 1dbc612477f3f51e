import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { axisTicks } from '../../packages/elements/src/scene/axis-ticks.js';
import { periodLabel } from '../../packages/elements/src/scene/period-label.js';
import { ranking } from '../../packages/elements/src/scene/ranking.js';
import { spreadLabels } from '../../packages/elements/src/scene/spread-labels.js';
import { textWidth } from '../../packages/elements/src/scene/text-width.js';
import { periodAt, timelineBars } from '../../packages/elements/src/scene/timeline-bars.js';
import { trendChart, type TrendChartInput } from '../../packages/elements/src/scene/trend-chart.js';
import { svgFile } from './svg-of.js';

const months = (count: number, first = 2025 * 12 + 10): string[] =>
  Array.from({ length: count }, (_, place) => {
    const month = first + place;
    return `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
  });

describe('a ranking', () => {
  const items = [
    { name: 'a', value: 0.7 },
    { name: 'b', value: null },
    { name: 'c', value: 0.9 },
    { name: 'd', value: 0.7 },
    { name: 'e', value: 0.8 },
  ];
  const valueOf = (item: { value: number | null }): number | null => item.value;
  const names = (options: Parameters<typeof ranking>[2]): string[] =>
    ranking(items, valueOf, options).rows.map(
      ({ item, place }) => `${(item as { name: string }).name}${place}`,
    );

  it('is in the order of the figures, ties as they came, whichever comes first', () => {
    expect(names({ direction: 'higher-is-better', target: null })).toEqual(['c1', 'e2', 'a3', 'd3']);
    expect(names({ direction: 'higher-is-better', order: 'worst', target: null })).toEqual([
      'a3',
      'd3',
      'e2',
      'c1',
    ]);
    expect(names({ direction: 'lower-is-better', target: null })).toEqual(['a1', 'd1', 'e3', 'c4']);
    expect(names({ direction: 'lower-is-better', order: 'highest', target: null })).toEqual([
      'c4',
      'e3',
      'a1',
      'd1',
    ]);
    expect(names({ direction: 'neutral', order: 'lowest', target: null })).toEqual(['a3', 'd3', 'e2', 'c1']);
  });

  it('keeps apart what has no number, and never counts it as zero', () => {
    const { apart, rows } = ranking(items, valueOf, { direction: 'lower-is-better', target: 0.75 });
    expect(apart.map(({ name }) => name)).toEqual(['b']);
    expect(rows.map(({ value }) => value)).toEqual([0.7, 0.7, 0.8, 0.9]);
  });

  it('draws equal deviations from the target at equal lengths', () => {
    const { rows, origin } = ranking([{ value: 0.6 }, { value: 0.9 }, { value: 0.7 }], valueOf, {
      direction: 'higher-is-better',
      target: 0.8,
    });
    const at = (value: number): number => rows.find((row) => row.value === value)!.at - origin;
    expect(at(0.9)).toBeCloseTo(-at(0.7), 3);
    expect(at(0.6)).toBeCloseTo(2 * at(0.7), 3);
  });

  it('tells figures without a target by their length from zero', () => {
    const { rows, origin } = ranking([{ value: 10 }, { value: 20 }], valueOf, {
      direction: 'lower-is-better',
      target: null,
    });
    expect(origin).toBe(0.05);
    expect(rows[1]!.at - origin).toBeCloseTo(2 * (rows[0]!.at - origin), 3);
  });

  it('leaves room on both sides of a target that all have passed', () => {
    const { origin } = ranking([{ value: 5 }, { value: 9 }], valueOf, {
      direction: 'lower-is-better',
      target: 2,
    });
    expect(origin).toBeGreaterThan(0.15);
    expect(ranking([], valueOf, { direction: 'neutral', target: 3 })).toMatchObject({
      rows: [],
      origin: 0.5,
    });
  });
});

describe('names on an axis of time', () => {
  it('say the year where it begins', () => {
    expect(
      ['2026-01', '2026-10', '2026-Q1', '2026-Q3', '2026-W45', '2026-11-20', '2026'].map((id) =>
        periodLabel(id, false),
      ),
    ).toEqual(['2026-01', '10', '2026 Q1', 'Q3', 'W45', '20', '2026']);
    expect(periodLabel('2025-11', true)).toBe('2025-11');
  });

  it('never touch, whatever the room, and name the last one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 2, max: 80, noNaN: true }),
        (count, step) => {
          const ids = months(count);
          const ticks = axisTicks(ids, step, 11);
          expect(ticks.at(-1)?.index).toBe(count - 1);
          for (const [place, tick] of ticks.slice(1).entries()) {
            const before = ticks[place]!;
            const apart = (tick.index - before.index) * step;
            expect(apart).toBeGreaterThan((textWidth(tick.text, 11) + textWidth(before.text, 11)) / 2);
          }
        },
      ),
    );
  });
});

describe('labels in a column', () => {
  it('stay where they are while they have room', () => {
    expect(spreadLabels([50, 10, 90], 12, [0, 100])).toEqual([50, 10, 90]);
  });

  it('move apart evenly when they touch, and keep their order', () => {
    expect(spreadLabels([50, 50], 12, [0, 100])).toEqual([44, 56]);
    expect(spreadLabels([99, 100], 12, [0, 100])).toEqual([88, 100]);
  });

  it('never overlap as long as the column is long enough', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 12 }), (wanted) => {
        const placed = [...spreadLabels(wanted, 14, [0, 200])].sort((a, b) => a - b);
        placed
          .slice(1)
          .forEach((one, place) => expect(one - placed[place]!).toBeGreaterThanOrEqual(14 - 1e-6));
        if (placed.length > 0) expect(Math.min(...placed)).toBeGreaterThanOrEqual(-1e-6);
        if (placed.length > 0) expect(Math.max(...placed)).toBeLessThanOrEqual(200 + 1e-6);
      }),
    );
  });
});

const size = { width: 320, height: 160, fontSize: 11 };
const percent = (value: number): string => String(Math.round(value * 100));

describe('a chart of the course of figures', () => {
  const input: TrendChartInput = {
    periods: months(12),
    lines: [
      {
        key: 'a',
        name: '青川区',
        values: [0.6, 0.62, null, 0.65, 0.66, 'suppressed', 0.7, 0.71, 0.7, 0.72, 0.73, 0.74],
      },
      {
        key: 'b',
        name: '白石区',
        values: [0.7, 0.7, 0.71, 0.7, 0.72, 0.71, 0.73, 0.72, 0.74, 0.73, 0.74, 0.74],
      },
      { key: 'mean', name: '青石市', values: Array.from({ length: 12 }, (_, at) => 0.66 + at / 150) },
    ],
    target: 0.75,
    events: [3, 3, 9],
    format: percent,
  };

  it('looks as it was reviewed', async () => {
    const chart = trendChart(input, size);
    await expect(svgOf(chart)).toMatchFileSnapshot('pictures/trend-chart.svg');
  });

  it('breaks where nothing is known, hatches what is hidden, and draws neither as zero', () => {
    const { lines, hatches, frame } = trendChart(input, size);
    expect(lines[0]!.path.match(/M/g)).toHaveLength(3);
    expect(hatches.map(({ period }) => period)).toEqual([5]);
    const numbers = lines[0]!.path.match(/-?[\d.]+/g)!.map(Number);
    const heights = numbers.filter((_, place) => place % 2 === 1);
    expect(Math.max(...heights)).toBeLessThanOrEqual(frame[3]);
  });

  it('shows a value that stands alone as a dot', () => {
    const { lines } = trendChart(
      { periods: months(3), lines: [{ key: 'a', name: 'a', values: [null, 5, null] }], format: String },
      size,
    );
    expect(lines[0]!.dots).toHaveLength(1);
  });

  it('names lines at their ends without one name covering another', () => {
    const { lines } = trendChart(input, size);
    const heights = lines.map(({ label }) => label!.at[1]).sort((a, b) => a - b);
    heights.slice(1).forEach((height, place) => expect(height - heights[place]!).toBeGreaterThan(11));
  });

  it('stands in its room with one value, with none and with the same for ever', () => {
    for (const values of [[], [null], [3], [5, 5, 5]]) {
      const chart = trendChart(
        { periods: months(values.length), lines: [{ key: 'a', name: 'a', values }], format: String },
        size,
      );
      expect(JSON.stringify(chart)).not.toMatch(/NaN|Infinity/);
    }
  });
});

describe('the bars of a timeline', () => {
  it('are as tall as what happened, and open where nothing is known', () => {
    const { bars, floor } = timelineBars(months(4), [10, 5, null, 0], {
      width: 100,
      height: 40,
      fontSize: 11,
    });
    expect(bars.map(({ height }) => height)).toEqual([floor, floor / 2, 0, 0]);
    expect(bars.map(({ missing }) => missing)).toEqual([false, false, true, false]);
    expect(bars.at(-1)!.x + bars.at(-1)!.width).toBeCloseTo(100, 0);
  });

  it('are found under the pointer, and beyond the ends', () => {
    expect([-5, 0, 24.9, 25, 99, 500].map((x) => periodAt(x, 100, 4))).toEqual([0, 0, 0, 1, 3, 3]);
    expect(periodAt(5, 0, 4)).toBe(-1);
  });
});

function svgOf(chart: ReturnType<typeof trendChart>): string {
  const [left, top, right, bottom] = chart.frame;
  const body = [
    ...chart.yTicks.map(
      ({ y, text }) =>
        `<path d="M${left},${y}H${right}" stroke="#e0e5e9"/><text x="${left - 5}" y="${y + 4}" font-size="11" text-anchor="end">${text}</text>`,
    ),
    ...chart.hatches.map(({ path }) => `<path d="${path}" stroke="#98a3ad"/>`),
    chart.target === null
      ? ''
      : `<path d="M${left},${chart.target}H${right}" stroke="#66737f" stroke-dasharray="4 3"/>`,
    ...chart.events.map(
      ({ count, at: [x, y], foot }) =>
        `<path d="M${x},${y}V${foot}" stroke="#465462"/><circle cx="${x}" cy="${y}" r="7" fill="#fff" stroke="#465462"/><text x="${x}" y="${y + 3}" font-size="9" text-anchor="middle">${count}</text>`,
    ),
    ...chart.lines.map(({ path, dots, label }) =>
      [
        `<path d="${path}" fill="none" stroke="#24688f" stroke-width="1.5"/>`,
        ...dots.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="2.6" fill="#24688f"/>`),
        label
          ? `<path d="${label.leader}" fill="none" stroke="#66737f" stroke-width="0.7"/><text x="${label.at[0]}" y="${label.at[1] + 4}" font-size="11">${label.text}</text>`
          : '',
      ].join('\n'),
    ),
    ...chart.xTicks.map(
      ({ x, text, anchor }) =>
        `<text x="${x}" y="${bottom + 14}" font-size="11" text-anchor="${anchor}">${text}</text>`,
    ),
  ];
  return svgFile(
    size.width,
    size.height,
    '#fff',
    `${body.filter(Boolean).join('\n')}\n<path d="M${left},${top}V${bottom}" stroke="none"/>\n`,
  );
}
