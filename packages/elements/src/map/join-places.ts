import { PLACE_ROLES, type PlaceMark } from '../scene/place-mark.js';
import { round } from '../scene/hexagon.js';
import type { Theme } from '../styles/theme.js';
import type { OverlaySelection } from './overlay-controller.js';

/** Seats of authorities over the map: one character in a disc or a square. */
export function joinPlaces(group: OverlaySelection, places: readonly PlaceMark[], theme: Theme): void {
  const marks = group
    .selectAll<SVGGElement, PlaceMark>('g.place')
    .data(places, ({ key }) => key)
    .join((enter) => {
      const mark = enter.append('g').attr('class', 'place').attr('role', 'img');
      mark.append('rect');
      mark.append('text');
      return mark;
    })
    .attr('aria-label', ({ name }) => name)
    .attr('transform', ({ at: [x, y] }) => `translate(${round(x)},${round(y)})`);
  marks
    .select('rect')
    .attr('x', ({ radius }) => -radius)
    .attr('y', ({ radius }) => -radius)
    .attr('width', ({ radius }) => radius * 2)
    .attr('height', ({ radius }) => radius * 2)
    .attr('rx', ({ radius, shape }) => (shape === 'disc' ? radius : radius * 0.4))
    .attr('fill', ({ shape }) => theme.colors[PLACE_ROLES[shape].fill])
    .attr('stroke', ({ shape }) => theme.colors[PLACE_ROLES[shape].stroke])
    .attr('stroke-width', 1.5 * theme.scale);
  marks
    .select('text')
    .attr('y', ({ radius }) => radius * 0.43)
    .attr('font-size', ({ radius }) => radius * 1.18)
    .attr('font-weight', 700)
    .attr('text-anchor', 'middle')
    .attr('fill', ({ shape }) => theme.colors[PLACE_ROLES[shape].ink])
    .text(({ character }) => character);
}
