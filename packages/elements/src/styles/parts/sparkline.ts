import { css, html, svg, type CSSResult, type TemplateResult } from 'lit';
import { sparkline, type SparklineSize } from '../../scene/sparkline.js';
import { color, size } from '../tokens.js';

export const sparklineStyles: CSSResult = css`
  .sparkline {
    display: block;
    color: ${color('data')};
  }
  .sparkline.small-chart {
    width: ${size('chart-s-width')};
    height: ${size('chart-s-height')};
  }
  .sparkline.large-chart {
    width: ${size('chart-l-width')};
    height: ${size('chart-l-height')};
  }
  .sparkline.attention {
    color: ${color('accent')};
  }
  .sparkline .area {
    fill: currentColor;
    opacity: 0.1;
  }
  /* Stretched to its place; strokes are not, and a point is a stroke without length. */
  .sparkline :is(.line, .point, .point-casing) {
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .sparkline .target {
    stroke: ${color('ink-3')};
    stroke-dasharray: 3 2.5;
    vector-effect: non-scaling-stroke;
  }
  .sparkline .line {
    stroke-width: calc(1.5px * var(--hive-mark-zoom, 1));
  }
  .sparkline .point {
    stroke-width: calc(5.2px * var(--hive-mark-zoom, 1));
  }
  .sparkline .point-casing {
    stroke: ${color('surface')};
    stroke-width: calc(8px * var(--hive-mark-zoom, 1));
  }
`;

const SIZES = {
  small: { width: 92, height: 30 },
  large: { width: 150, height: 52, padding: 5 },
} as const satisfies Record<string, SparklineSize>;

export interface SparklineOptions {
  /** What is to be reached, as a line across. */
  readonly target?: number | null;
  readonly attention?: boolean;
}

/** @param label - What the line says, for those who don't see it. */
export function sparklineChart(
  values: readonly (number | null)[],
  name: keyof typeof SIZES,
  label: string,
  { target = null, attention = false }: SparklineOptions = {},
): TemplateResult {
  const { width, height } = SIZES[name];
  const { line, area, last, target: goal } = sparkline(values, SIZES[name], target);
  const point = last && `M${String(last[0])},${String(last[1])}h0`;
  return html`<svg
    class="sparkline ${name}-chart ${attention ? 'attention' : ''}"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="none"
    role="img"
    aria-label=${label}
  >
    <path class="area" d=${area} />
    ${goal === null ? null : svg`<line class="target" x1="0" x2=${width} y1=${goal} y2=${goal} />`}
    <path class="line" d=${line} />
    ${point ? svg`<path class="point-casing" d=${point} /><path class="point" d=${point} />` : null}
  </svg>`;
}
