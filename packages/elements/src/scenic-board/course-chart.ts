import type { ScenicLoad } from '@hivemap/core';
import { css, html, nothing, svg, type CSSResult, type TemplateResult } from 'lit';
import { loadCourse } from '../scene/load-course.js';
import { color } from '../styles/tokens.js';

const SIZE = { width: 240, height: 48 } as const;

export const courseStyles: CSSResult = css`
  .course {
    display: block;
    width: 100%;
    height: 48px;
    zoom: var(--hive-mark-zoom, 1);
    overflow: visible;
  }
  .course path,
  .course line {
    fill: none;
    stroke: ${color('data')};
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
  }
  .course .future {
    stroke-dasharray: 3 3;
  }
  .course .band {
    fill: ${color('data-soft')};
    stroke: none;
  }
  .course .warn-line {
    stroke: ${color('warn')};
    stroke-dasharray: 4 3;
    stroke-width: 1px;
  }
  .course .stop-line {
    stroke: ${color('accent')};
    stroke-width: 1px;
  }
  .course .now {
    stroke: ${color('ink')};
    stroke-width: 6px;
    stroke-linecap: round;
  }
`;

/**
 * The day so far and the rest of it, against 80 % and 100 % of the capacity.
 *
 * @param label - What it says, for those who don't see it.
 */
export function courseChart({ today, forecast, capacity }: ScenicLoad, label: string): TemplateResult {
  const points = (list: ScenicLoad['today']) =>
    list.map(({ at, count }) => ({ atMs: Date.parse(at), count }));
  const course = loadCourse(
    { past: points(today), future: points(forecast?.points ?? []), error: forecast?.error ?? 0 },
    capacity,
    SIZE,
  );
  const [x = 0, y = 0] = course.now ?? [];
  return html`<svg
    class="course"
    viewBox="0 0 ${SIZE.width} ${SIZE.height}"
    preserveAspectRatio="none"
    role="img"
    aria-label=${label}
  >
    <path class="band" d=${course.band} />
    <line class="warn-line" x1="0" x2=${SIZE.width} y1=${course.warnY} y2=${course.warnY} />
    <line class="stop-line" x1="0" x2=${SIZE.width} y1=${course.stopY} y2=${course.stopY} />
    <path d=${course.past} /><path class="future" d=${course.future} />
    ${course.now ? svg`<path class="now" d=${`M${x.toFixed(1)},${y.toFixed(1)}h0`} />` : nothing}
  </svg>`;
}
