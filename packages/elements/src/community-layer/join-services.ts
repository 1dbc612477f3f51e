/** Makes an overlay show exactly the given rings and service points. */
import type { Selection } from 'd3';
import { select } from 'd3';
import type { OverlaySelection } from '../map/overlay-controller.js';
import type { ServiceShape } from '../scene/service-marks.js';
import type { Theme } from '../styles/theme.js';

export interface ServicesLook {
  readonly theme: Theme;
  readonly opacity: number;
  readonly interactive: boolean;
  readonly selected: ReadonlySet<string>;
  /** Code of the community that is pointed at. */
  readonly pointed: string | null;
  readonly describe: (mark: ServiceShape) => string;
}

export function joinServices(
  group: OverlaySelection,
  marks: readonly ServiceShape[],
  look: ServicesLook,
): void {
  group.attr('opacity', look.opacity);
  group
    .selectAll<SVGGElement, ServiceShape>('g.service')
    .data(marks, ({ key }) => key)
    .join((enter) => enter.append('g').attr('class', 'service'))
    .attr('transform', ({ at: [x, y] }) => `translate(${x.toFixed(1)},${y.toFixed(1)})`)
    .attr('pointer-events', look.interactive ? 'auto' : null)
    .attr('aria-label', (mark) => {
      const said = look.describe(mark);
      return mark.kind === 'community' && mark.hidden > 0 ? `${said}, +${String(mark.hidden)}` : said;
    })
    .order()
    .each(function (mark) {
      const element = select<SVGGElement, ServiceShape>(this);
      element.selectChildren().remove();
      if (mark.kind === 'community') drawRing(element, mark, look);
      else drawDot(element, mark, look);
    });
  writeHidden(group, marks, look.theme);
}

/** How many had no room beside a ring: apart from it, whose own text is its rate. */
function writeHidden(
  group: OverlaySelection,
  marks: readonly ServiceShape[],
  { colors, scale }: Theme,
): void {
  group
    .selectAll<SVGTextElement, Ring>('text.more')
    .data(
      marks.filter((mark): mark is Ring => mark.kind === 'community' && mark.hidden > 0),
      ({ key }) => key,
    )
    .join('text')
    .attr('class', 'more')
    .attr('pointer-events', 'none')
    .attr('aria-hidden', 'true')
    .attr('x', ({ at: [x], radius }) => x + radius + 3 * scale)
    .attr('y', ({ at: [, y], radius }) => y - radius + 4 * scale)
    .attr('font-size', 10 * scale)
    .attr('fill', colors['ink-2'])
    .attr('stroke', colors.halo)
    .attr('stroke-width', 3 * scale)
    .attr('paint-order', 'stroke')
    .text(({ hidden }) => `+${String(hidden)}`);
}

type Ring = Extract<ServiceShape, { kind: 'community' }>;
type One = Selection<SVGGElement, ServiceShape, null, undefined>;

function drawRing(
  element: One,
  { radius, track, value, text, code }: Ring,
  { theme: { colors, scale }, selected, pointed }: ServicesLook,
): void {
  const framed = selected.has(code) || pointed === code;
  element
    .append('circle')
    .attr('r', radius + 1.5 * scale)
    .attr('fill', colors.surface)
    .attr('stroke', framed ? colors.ink : colors.border)
    .attr('stroke-width', (framed ? 2 : 1) * scale);
  element.append('path').attr('d', track).attr('fill', colors.track);
  if (value) element.append('path').attr('d', value).attr('fill', colors.data);
  text_(element, text, 11 * scale, colors.ink).attr('font-weight', 700);
}

function drawDot(
  element: One,
  { radius, point }: Extract<ServiceShape, { kind: 'point' }>,
  { theme: { colors, scale } }: ServicesLook,
): void {
  element
    .append('rect')
    .attr('x', -radius)
    .attr('y', -radius)
    .attr('width', 2 * radius)
    .attr('height', 2 * radius)
    .attr('rx', 3 * scale)
    .attr('fill', colors.data)
    .attr('stroke', colors.surface)
    .attr('stroke-width', 1.5 * scale);
  text_(element, String(point.items), 10 * scale, colors.surface).attr('font-weight', 700);
}

function text_(element: One, text: string, fontSize: number, fill: string) {
  return element
    .append('text')
    .attr('y', fontSize * 0.35)
    .attr('font-size', fontSize)
    .attr('text-anchor', 'middle')
    .attr('fill', fill)
    .attr('pointer-events', 'none')
    .text(text);
}
