/** Badges over the map: what needs attention is filled, all else an outline. */
import type { Selection } from 'd3';
import { badgeName, type BadgeMark } from '../scene/badge-mark.js';
import { round } from '../scene/hexagon.js';
import { statusShape } from '../scene/status-shape.js';
import type { Theme } from '../styles/theme.js';
import type { OverlaySelection } from './overlay-controller.js';

export interface BadgeLook {
  readonly theme: Theme;
  readonly interactive: boolean;
  /** Id of what the pointer or the focus is on. */
  readonly pointed: string | null;
  readonly describe: (mark: BadgeMark) => string;
}

type Badges = Selection<SVGGElement, BadgeMark, SVGGElement, unknown>;

export function joinBadges(group: OverlaySelection, badges: readonly BadgeMark[], look: BadgeLook): void {
  const marks: Badges = group
    .selectAll<SVGGElement, BadgeMark>('g.badge')
    .data(badges, ({ key }) => key)
    .join((enter) => {
      const mark = enter.append('g').attr('class', 'badge');
      mark.append('rect').attr('class', 'target').attr('fill', 'transparent');
      mark.append('rect').attr('class', 'plate');
      mark.append('path');
      mark.append('text');
      return mark;
    })
    .order()
    .attr('aria-label', (mark) => badgeName(mark.text, look.describe(mark)))
    .attr('data-status', ({ status }) => status)
    .attr('pointer-events', look.interactive ? 'auto' : null)
    .attr('transform', ({ at: [x, y] }) => `translate(${round(x)},${round(y)})`);
  drawPlates(marks, look);
  drawTexts(marks, look.theme);
}

/** Only what needs attention fills its badge. */
function drawPlates(marks: Badges, { theme: { colors, scale }, pointed }: BadgeLook): void {
  const box = (part: string, margin: number): void => {
    marks
      .select(part)
      .attr('x', ({ width }) => -width / 2 - margin)
      .attr('y', ({ height }) => -height / 2 - margin)
      .attr('width', ({ width }) => width + 2 * margin)
      .attr('height', ({ height }) => height + 2 * margin);
  };
  box('.target', 2 * scale);
  box('.plate', 0);
  const framed = ({ id, selected }: BadgeMark): boolean => selected || id === pointed;
  marks
    .select('.plate')
    .attr('rx', 5 * scale)
    .attr('fill', ({ status }) => (status === 'stop' ? colors.accent : colors.surface))
    .attr('stroke', (badge) => (framed(badge) ? colors.ink : colors[statusShape(badge.status).role]))
    .attr('stroke-width', (badge) => (badge.selected ? 2 : framed(badge) ? 1.5 : 1) * scale);
}

function drawTexts(marks: Badges, { colors, scale }: Theme): void {
  const ink = ({ status }: BadgeMark): string =>
    status === 'stop' ? colors['on-accent'] : colors[statusShape(status).role];
  marks
    .select('path')
    .attr('d', ({ status }) => statusShape(status).path)
    .attr('transform', ({ text, width, fontSize }) => {
      const x = text ? -width / 2 + fontSize * 0.45 + 6 * scale : 0;
      return `translate(${round(x)},0) scale(${round(4.6 * scale)})`;
    })
    .attr('fill', (badge) => (statusShape(badge.status).hollow ? 'none' : ink(badge)))
    .attr('stroke', (badge) => (statusShape(badge.status).hollow ? ink(badge) : 'none'))
    .attr('stroke-width', 0.3)
    .attr('stroke-dasharray', ({ status }) => (statusShape(status).hollow ? '0.5 0.4' : null));
  marks
    .select('text')
    .attr('x', ({ fontSize }) => fontSize * 0.5)
    .attr('y', ({ fontSize }) => fontSize * 0.36)
    .attr('font-size', ({ fontSize }) => fontSize)
    .attr('font-weight', ({ status }) => (status === 'stop' ? 700 : 400))
    .attr('text-anchor', 'middle')
    .attr('fill', ink)
    .text(({ text }) => text);
}
