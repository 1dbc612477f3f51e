/** Makes an overlay show exactly these rings, arcs and stops. */
import type { Selection } from 'd3';
import { joinLabels } from '../map/join-labels.js';
import type { OverlaySelection } from '../map/overlay-controller.js';
import { overlayPart } from '../map/overlay-part.js';
import type { EscalationArc } from '../scene/escalation-arcs.js';
import { round } from '../scene/hexagon.js';
import type { MatterRing, RingSegment } from '../scene/matter-rings.js';
import type { MatterStop } from '../scene/matter-stops.js';
import type { PlacedLabel } from '../scene/place-labels.js';
import { textWidth } from '../scene/text-width.js';
import type { Theme } from '../styles/theme.js';

export type MatterMark = MatterRing | EscalationArc | MatterStop;

export interface MatterLook {
  readonly theme: Theme;
  readonly opacity: number;
  readonly interactive: boolean;
  /** Key of the mark that the pointer or the focus is on. */
  readonly pointed: string | null;
  /** Key of the stop that the focus is on. */
  readonly focused: string | null;
  /** Codes of the places whose matters are listed. */
  readonly listed: (mark: MatterMark) => boolean;
  readonly groups: readonly string[];
  readonly describe: (mark: MatterMark) => string;
  /** What stands in place of marks where there are none; `null` where there are. */
  readonly notice: string | null;
  readonly width: number;
  readonly names: readonly PlacedLabel[];
}

export function joinMatters(group: OverlaySelection, marks: readonly MatterMark[], look: MatterLook): void {
  group.attr('opacity', look.opacity);
  joinArcs(
    overlayPart(group, 'arcs'),
    marks.filter((mark) => mark.kind === 'arc'),
    look,
  );
  joinRings(
    overlayPart(group, 'rings'),
    marks.filter((mark) => mark.kind === 'ring'),
    look,
  );
  joinStops(
    overlayPart(group, 'stops'),
    marks.filter((mark) => mark.kind === 'stop'),
    look,
  );
  const { colors, scale } = look.theme;
  joinLabels(overlayPart(group, 'names'), look.names, () => ({
    ink: colors.ink,
    halo: colors.halo,
    scale,
    weight: 700,
  }));
  joinNotice(overlayPart(group, 'notices'), look);
}

function joinArcs(group: OverlaySelection, arcs: readonly EscalationArc[], look: MatterLook): void {
  const { colors, scale } = look.theme;
  const marks = group
    .selectAll<SVGGElement, EscalationArc>('g.arc')
    .data(arcs, ({ key }) => key)
    .join((enter) => {
      const mark = enter.append('g').attr('class', 'matter arc');
      mark.append('path').attr('class', 'casing');
      mark.append('path').attr('class', 'line');
      return mark;
    })
    .order()
    .attr('aria-label', look.describe)
    .attr('pointer-events', look.interactive ? 'auto' : null);
  marks
    .select('.casing')
    .attr('d', ({ path }) => path)
    .attr('fill', colors.halo)
    .attr('stroke', colors.halo)
    .attr('stroke-width', ({ level }) => (level === 0 ? 2.2 : 0.6) * scale)
    .attr('stroke-linejoin', 'round');
  marks
    .select('.line')
    .attr('d', ({ path }) => path)
    .attr('fill', ({ key, level }) => (key === look.pointed || level === 0 ? colors.ink : colors['ink-3']))
    .attr('stroke', ({ key }) => (key === look.pointed ? colors.accent : 'none'))
    .attr('stroke-width', 1.5 * scale);
}

/** The pointer goes through to what the map draws below; the frame is seen while the focus is on one. */
function joinStops(group: OverlaySelection, stops: readonly MatterStop[], look: MatterLook): void {
  const { colors, scale } = look.theme;
  const marks = group
    .selectAll<SVGGElement, MatterStop>('g.stop')
    .data(stops, ({ key }) => key)
    .join((enter) => {
      const mark = enter.append('g').attr('class', 'matter stop').attr('pointer-events', 'none');
      mark.append('path').attr('class', 'casing').attr('fill', 'none').attr('stroke-linejoin', 'round');
      mark.append('path').attr('class', 'line').attr('fill', 'none').attr('stroke-linejoin', 'round');
      return mark;
    })
    .attr('aria-label', look.describe);
  const isFramed = ({ key }: MatterStop): boolean => key === look.focused;
  for (const [part, color, width] of [
    ['.casing', colors.halo, 5.5],
    ['.line', colors.ink, 2.5],
  ] as const)
    marks
      .select(part)
      .attr('d', ({ path }) => path)
      .attr('stroke', (stop) => (isFramed(stop) ? color : 'none'))
      .attr('stroke-width', width * scale);
}

type Rings = Selection<SVGGElement, MatterRing, SVGGElement, unknown>;

function joinRings(group: OverlaySelection, rings: readonly MatterRing[], look: MatterLook): void {
  const { colors, scale } = look.theme;
  const marks: Rings = group
    .selectAll<SVGGElement, MatterRing>('g.cluster')
    .data(rings, ({ key }) => key)
    .join((enter) => {
      const mark = enter.append('g').attr('class', 'matter cluster');
      mark.append('circle').attr('class', 'plate');
      mark.append('g').attr('class', 'segments').attr('pointer-events', 'none');
      mark.append('text').attr('class', 'total');
      const badge = mark.append('g').attr('class', 'badge');
      badge.append('rect');
      badge.append('text');
      return mark;
    })
    .order()
    .attr('aria-label', look.describe)
    .attr('pointer-events', look.interactive ? 'auto' : null)
    .attr('transform', ({ at: [x, y] }) => `translate(${round(x)},${round(y)})`);
  const framed = (mark: MatterRing): boolean => mark.key === look.pointed || look.listed(mark);
  marks
    .select('.plate')
    .attr('r', ({ radius }) => radius + 1.5 * scale)
    .attr('fill', colors.surface)
    .attr('stroke', (mark) => (framed(mark) ? colors.ink : colors.halo))
    .attr('stroke-width', (mark) => (framed(mark) ? 2.4 : 1.4) * scale);
  marks
    .select<SVGGElement>('.segments')
    .selectAll<SVGPathElement, RingSegment>('path')
    .data(({ segments }) => segments)
    .join('path')
    .attr('d', ({ path }) => path)
    .attr('fill', ({ group: of }) => look.groups[of] ?? colors.stale);
  marks
    .select('.total')
    .attr('y', ({ fontSize }) => fontSize * 0.36)
    .attr('font-size', ({ fontSize }) => fontSize)
    .attr('font-weight', 700)
    .attr('text-anchor', 'middle')
    .attr('fill', colors.ink)
    .text(({ text }) => text);
  drawBadges(marks, look.theme);
}

/** Overdue ones are what needs attention: a square with their number at the ring's shoulder. */
function drawBadges(rings: Rings, { colors, scale }: Theme): void {
  const size = 10 * scale;
  const width = ({ badge }: MatterRing): number => textWidth(badge, size) + 5 * scale;
  const badges = rings
    .select<SVGGElement>('.badge')
    .attr('display', ({ badge }) => (badge === '' ? 'none' : null))
    .attr('transform', ({ radius }) => `translate(${round(radius * 0.72)},${round(-radius * 0.82)})`);
  badges
    .select('rect')
    .attr('x', (mark) => -width(mark) / 2)
    .attr('y', -size * 0.68)
    .attr('width', width)
    .attr('height', size * 1.36)
    .attr('rx', 2 * scale)
    .attr('fill', colors.accent)
    .attr('stroke', colors.surface)
    .attr('stroke-width', scale);
  badges
    .select('text')
    .attr('y', size * 0.35)
    .attr('font-size', size)
    .attr('font-weight', 700)
    .attr('text-anchor', 'middle')
    .attr('fill', colors['on-accent'])
    .text(({ badge }) => badge);
}

function joinNotice(group: OverlaySelection, { notice, theme, width }: MatterLook): void {
  const { colors, scale } = theme;
  const size = 13 * scale;
  const notices = group
    .selectAll<SVGGElement, string>('g.notice')
    .data(notice === null ? [] : [notice])
    .join((enter) => {
      const mark = enter.append('g').attr('class', 'notice').attr('role', 'note');
      mark.append('rect');
      mark.append('text');
      return mark;
    })
    .attr('aria-label', (text) => text)
    .attr('transform', `translate(${round(width / 2)},${round(64 * scale)})`);
  const half = (text: string): number => textWidth(text, size) / 2 + 12 * scale;
  notices
    .select('rect')
    .attr('x', (text) => -half(text))
    .attr('y', -15 * scale)
    .attr('width', (text) => 2 * half(text))
    .attr('height', 30 * scale)
    .attr('rx', 15 * scale)
    .attr('fill', colors.surface)
    .attr('stroke', colors.border);
  notices
    .select('text')
    .attr('y', size * 0.36)
    .attr('font-size', size)
    .attr('text-anchor', 'middle')
    .attr('fill', colors['ink-2'])
    .text((text) => text);
}
