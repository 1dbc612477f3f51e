/** Makes an overlay show exactly a scenic scene. */
import type { Status } from '@hivemap/core';
import type { Selection } from 'd3';
import { joinLabels } from '../map/join-labels.js';
import { joinPlaces } from '../map/join-places.js';
import { overlayPart } from '../map/overlay-part.js';
import type { OverlaySelection } from '../map/overlay-controller.js';
import type { DistanceLeader } from '../scene/distance-leader.js';
import { round } from '../scene/hexagon.js';
import type { LoadTick } from '../scene/load-ring.js';
import type { RingMark, ScenicScene } from '../scene/scenic-marks.js';
import { statusShape } from '../scene/status-shape.js';
import { textWidth } from '../scene/text-width.js';
import type { Theme } from '../styles/theme.js';

export interface ScenicLook {
  readonly theme: Theme;
  readonly opacity: number;
  readonly interactive: boolean;
  /** Id of the area that the pointer or the focus is on. */
  readonly pointed: string | null;
  readonly word: (status: Status, isCounted: boolean) => string;
  readonly describe: (mark: RingMark) => string;
}

export function joinScenic(group: OverlaySelection, scene: ScenicScene | undefined, look: ScenicLook): void {
  const { theme } = look;
  group.attr('opacity', look.opacity);
  joinDistances(overlayPart(group, 'distances'), scene?.leaders ?? [], theme);
  joinPlaces(overlayPart(group, 'places'), scene?.places ?? [], theme);
  joinRings(overlayPart(group, 'rings'), scene?.rings ?? [], look);
  joinLabels(overlayPart(group, 'labels'), scene?.labels ?? [], ({ kind, strong }) => ({
    ink: kind === 'reserve' ? theme.colors.scenic : theme.colors.ink,
    halo: theme.colors.halo,
    scale: theme.scale,
    weight: strong ? 700 : 400,
  }));
}

function joinDistances(group: OverlaySelection, leaders: readonly DistanceLeader[], theme: Theme): void {
  const marks = group
    .selectAll<SVGGElement, DistanceLeader>('g')
    .data(leaders, ({ key }) => key)
    .join((enter) => {
      const leader = enter.append('g');
      leader.append('line');
      leader.append('text');
      return leader;
    });
  marks
    .select('line')
    .attr('x1', ({ from }) => from[0])
    .attr('y1', ({ from }) => from[1])
    .attr('x2', ({ to }) => to[0])
    .attr('y2', ({ to }) => to[1])
    .attr('stroke', theme.colors.ink)
    .attr('stroke-width', 1.2 * theme.scale)
    .attr('stroke-dasharray', `${2 * theme.scale} ${4 * theme.scale}`)
    .attr('stroke-linecap', 'round');
  marks
    .select('text')
    .attr('x', ({ textAt }) => textAt[0])
    .attr('y', ({ textAt }) => textAt[1] + 4.3 * theme.scale)
    .attr('font-size', 12 * theme.scale)
    .attr('text-anchor', 'middle')
    .attr('fill', theme.colors.ink)
    .attr('stroke', theme.colors.halo)
    .attr('stroke-width', 3.5 * theme.scale)
    .attr('stroke-linejoin', 'round')
    .attr('paint-order', 'stroke')
    .text(({ text }) => text);
}

function joinRings(group: OverlaySelection, rings: readonly RingMark[], look: ScenicLook): void {
  const { colors, scale } = look.theme;
  const marks = group
    .selectAll<SVGGElement, RingMark>('g.ring')
    .data(rings, ({ key }) => key)
    .join((enter) => {
      const mark = enter.append('g').attr('class', 'ring');
      mark.append('circle').attr('class', 'plate');
      mark.append('path').attr('class', 'track');
      mark.append('path').attr('class', 'value');
      mark.append('g').attr('class', 'ticks').attr('pointer-events', 'none');
      mark.append('path').attr('class', 'status');
      mark.append('text').attr('class', 'figure');
      mark.append('text').attr('class', 'word');
      return mark;
    })
    .order()
    .attr('aria-label', look.describe)
    .attr('data-status', ({ status }) => status)
    .attr('pointer-events', look.interactive ? 'auto' : null)
    .attr('transform', ({ at: [x, y] }) => `translate(${round(x)},${round(y)})`);
  const framed = ({ id, selected }: RingMark): boolean => selected || id === look.pointed;
  marks
    .select('.plate')
    .attr('r', ({ radius, large }) => radius + (large ? 5 : 2.5) * scale)
    .attr('fill', colors.surface)
    .attr('stroke', (mark) => (framed(mark) ? colors.ink : colors.border))
    .attr('stroke-width', (mark) => (mark.selected ? 2 : framed(mark) ? 1.5 : 1) * scale);
  marks
    .select('.track')
    .attr('d', ({ ring }) => ring.track)
    .attr('fill', colors.track);
  marks
    .select('.value')
    .attr('d', ({ ring }) => ring.value)
    .attr('fill', ({ ring }) => colors[ring.role]);
  drawTicks(marks, look.theme);
  drawStatus(marks, look);
}

type Rings = Selection<SVGGElement, RingMark, SVGGElement, unknown>;

function drawTicks(rings: Rings, { colors, scale }: Theme): void {
  const ticks = rings
    .select<SVGGElement>('.ticks')
    .selectAll<SVGGElement, LoadTick>('g')
    .data(({ large, ring }) => (large ? ring.ticks : []))
    .join((enter) => {
      const tick = enter.append('g');
      tick.append('line');
      tick.append('text');
      return tick;
    });
  ticks
    .select('line')
    .attr('x1', ({ from }) => from[0])
    .attr('y1', ({ from }) => from[1])
    .attr('x2', ({ to }) => to[0])
    .attr('y2', ({ to }) => to[1])
    .attr('stroke', colors.ink)
    .attr('stroke-width', 2 * scale);
  ticks
    .select('text')
    .attr('x', ({ at }) => at[0])
    .attr('y', ({ at }) => at[1] + 4 * scale)
    .attr('font-size', 11 * scale)
    .attr('text-anchor', 'middle')
    .attr('fill', colors.ink)
    .attr('stroke', colors.halo)
    .attr('stroke-width', 3 * scale)
    .attr('paint-order', 'stroke')
    .text(({ label }) => label);
}

/** The shape in the middle of a small ring, before the word in a large one. */
function drawStatus(rings: Rings, { theme: { colors, scale }, word }: ScenicLook): void {
  const wordSize = 12 * scale;
  const wordX = 6 * scale;
  rings
    .select('.status')
    .attr('d', ({ status }) => statusShape(status).path)
    .attr('transform', ({ large, ring, status }) => {
      const x = large ? wordX - textWidth(word(status, ring.percent !== null), wordSize) / 2 - 9 * scale : 0;
      return `translate(${round(x)},${round(large ? 15 * scale : 0)}) scale(${round(4.2 * scale)})`;
    })
    .attr('fill', ({ ring, status }) => (statusShape(status).hollow ? 'none' : colors[ring.role]))
    .attr('stroke', ({ ring, status }) => (statusShape(status).hollow ? colors[ring.role] : 'none'))
    .attr('stroke-width', 0.3)
    .attr('stroke-dasharray', '0.5 0.4');
  rings
    .select('.figure')
    .attr('y', 4 * scale)
    .attr('font-size', 22 * scale)
    .attr('text-anchor', 'middle')
    .attr('fill', colors.ink)
    .text(({ large, ring }) => (large ? percentText(ring) : ''));
  rings
    .select('.word')
    .attr('x', wordX)
    .attr('y', 19.3 * scale)
    .attr('font-size', wordSize)
    .attr('font-weight', 700)
    .attr('text-anchor', 'middle')
    .attr('fill', ({ ring }) => colors[ring.role])
    .text(({ large, ring, status }) => (large ? word(status, ring.percent !== null) : ''));
}

function percentText({ percent, value }: RingMark['ring']): string {
  if (percent === null) return '–';
  return percent === 0 && value !== '' ? '<1%' : `${percent}%`;
}
