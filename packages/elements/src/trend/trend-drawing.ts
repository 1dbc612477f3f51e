import { html, nothing, svg, type TemplateResult } from 'lit';
import type { TrendChart } from '../scene/trend-chart.js';
import type { TrendModel } from './trend-model.js';

export interface TrendDrawing {
  readonly chart: TrendChart;
  readonly model: TrendModel;
  /** Px. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Type on a desk is 1. */
  readonly scale: number;
  /** Place of the period that is read, `null` where none is. */
  readonly cursor: number | null;
  /** Place of the period whose events are listed. */
  readonly read: number;
}

/** Hues are for so many; the ones after begin again and are told apart by their names. */
const HUES = 6;

export function seriesClass(model: TrendModel, index: number): string {
  return model.series[index]?.isComparison ? 'comparison' : `series-${String((index % HUES) + 1)}`;
}

/** The chart; what it says is said by the slider around it and by the table beside it. */
export function trendDrawing(drawing: TrendDrawing): TemplateResult {
  const { chart, width, height, scale } = drawing;
  const [left, , right] = chart.frame;
  return html`<svg width=${width} height=${height} aria-hidden="true">
    ${axes(drawing)}
    <g class="hatches">${chart.hatches.map(({ path }) => svg`<path d=${path} />`)}</g>
    ${
      chart.target === null
        ? nothing
        : svg`<line class="target" x1=${left} x2=${right} y1=${chart.target} y2=${chart.target} stroke-width=${scale} />`
    }
    ${cursorLine(drawing)}
    ${[...chart.lines.keys()].reverse().map((index) => line(drawing, index))}${events(drawing)}
  </svg>`;
}

function axes({ chart, fontSize }: TrendDrawing): TemplateResult {
  const [left, , right, bottom] = chart.frame;
  return svg`${chart.yTicks.map(
    ({ y, text }) =>
      svg`<line class="rule" x1=${left} x2=${right} y1=${y} y2=${y} />
        <text class="tick" x=${left - fontSize * 0.5} y=${y + fontSize * 0.35} font-size=${fontSize} text-anchor="end">${text}</text>`,
  )}${chart.xTicks.map(
    ({ x, text, anchor }) =>
      svg`<text class="tick" x=${x} y=${bottom + fontSize * 1.35} font-size=${fontSize} text-anchor=${anchor}>${text}</text>`,
  )}`;
}

function line({ chart, model, fontSize, scale, cursor }: TrendDrawing, index: number): TemplateResult {
  const { path, dots, label } = chart.lines[index]!;
  const isComparison = model.series[index]?.isComparison;
  const figure = cursor === null ? undefined : model.series[index]?.figures[cursor];
  const read =
    figure?.state === 'value' && cursor !== null ? [chart.x[cursor] ?? 0, chart.y(figure.value)] : null;
  return svg`<g class=${seriesClass(model, index)}>
    <path class="line" d=${path} stroke-width=${(isComparison ? 1.2 : 1.8) * scale} />
    ${dots.map(([x, y]) => svg`<circle class="dot" cx=${x} cy=${y} r=${2.6 * scale} stroke-width=${scale} />`)}
    ${read ? svg`<circle class="dot" cx=${read[0]} cy=${read[1]} r=${3.6 * scale} stroke-width=${1.5 * scale} />` : nothing}
    ${
      label
        ? svg`<path class="leader" d=${label.leader} stroke-width=${scale * 0.8} />
          <text class="label" x=${label.at[0]} y=${label.at[1] + fontSize * 0.35} font-size=${fontSize}>${label.text}</text>`
        : nothing
    }
  </g>`;
}

/** How much happened in a period, above it; what it was is listed below the chart. */
function events({ chart, fontSize, scale, read }: TrendDrawing): TemplateResult {
  return svg`${chart.events.map(
    ({ period, count, at: [x, y], foot }) => svg`<g class=${period === read ? 'event read' : 'event'}>
      <line x1=${x} x2=${x} y1=${y} y2=${foot} stroke-width=${scale} />
      <circle cx=${x} cy=${y} r=${fontSize * 0.66} stroke-width=${scale} />
      <text x=${x} y=${y + fontSize * 0.3} font-size=${fontSize * 0.84} text-anchor="middle">${count}</text>
    </g>`,
  )}`;
}

function cursorLine({ chart, cursor, scale }: TrendDrawing): TemplateResult | typeof nothing {
  const x = cursor === null ? undefined : chart.x[cursor];
  if (x === undefined) return nothing;
  const [, top, , bottom] = chart.frame;
  return svg`<line class="cursor" x1=${x} x2=${x} y1=${top} y2=${bottom} stroke-width=${scale} />`;
}
