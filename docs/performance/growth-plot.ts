/** How time grows with the number of things, both axes logarithmic: n log n is the dashed line. */
import { svg, type SVGTemplateResult } from 'lit';

export interface Series {
  readonly name: string;
  readonly look: 'ours' | 'peer';
  /** Number of things, milliseconds; from the smallest number on. */
  readonly points: readonly (readonly [count: number, milliseconds: number])[];
}

const [WIDTH, HEIGHT] = [640, 320];
const MARGIN = { left: 64, right: 112, top: 16, bottom: 40 } as const;

export function growthPlot(title: string, unit: string, series: readonly Series[]): SVGTemplateResult {
  const points = series.flatMap((one) => one.points);
  const counts = extent(points.map(([count]) => count));
  const bounds = series.filter(({ look }) => look === 'ours').map(bound);
  const times = extent([...points, ...bounds.flat()].map(([, milliseconds]) => milliseconds));
  const x = scale(counts, MARGIN.left, WIDTH - MARGIN.right);
  const y = scale(times, HEIGHT - MARGIN.bottom, MARGIN.top);
  const path = (of: Series['points']): string =>
    of
      .map(([count, time], index) => `${index ? 'L' : 'M'}${x(count).toFixed(1)},${y(time).toFixed(1)}`)
      .join('');
  return svg`<svg class="plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${title}>
    ${decades(times).map(
      (time) => svg`<path class="rule" d="M${MARGIN.left},${y(time)}H${WIDTH - MARGIN.right}" />
        <text x=${MARGIN.left - 8} y=${y(time) + 4} text-anchor="end">${time.toLocaleString('en')}</text>`,
    )}
    ${decades(counts).map(
      (count) => svg`<text x=${x(count)} y=${HEIGHT - MARGIN.bottom + 18} text-anchor="middle">
        ${count.toLocaleString('en')}
      </text>`,
    )}
    <path class="axis" d="M${MARGIN.left},${HEIGHT - MARGIN.bottom}H${WIDTH - MARGIN.right}" />
    <text x=${MARGIN.left} y=${HEIGHT - 6}>${unit}</text>
    ${bounds.map((one) => svg`<path class="bound" d=${path(one)} />`)}
    ${series.map(({ name, look, points: own }) => {
      const last = own.at(-1);
      return svg`<path class="line ${look}" d=${path(own)} />
        ${own.map(([count, time]) => svg`<circle class="dot ${look}" cx=${x(count)} cy=${y(time)} r="3.5" />`)}
        ${last ? svg`<text class="name" x=${x(last[0]) + 10} y=${y(last[1]) + 4}>${name}</text>` : null}`;
    })}
  </svg>`;
}

/** What n log n makes of the first point. */
function bound({ points }: Series): Series['points'] {
  const [first] = points;
  if (!first) return [];
  const [count0, time0] = first;
  return points.map(([count]) => [count, (time0 * count * Math.log(count)) / (count0 * Math.log(count0))]);
}

function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function scale(
  [least, most]: readonly [number, number],
  from: number,
  to: number,
): (value: number) => number {
  const span = Math.log(most / least) || 1;
  return (value) => from + (Math.log(value / least) / span) * (to - from);
}

function decades([least, most]: readonly [number, number]): readonly number[] {
  const found: number[] = [];
  for (let power = Math.ceil(Math.log10(least)); 10 ** power <= most; power++) found.push(10 ** power);
  return found;
}
