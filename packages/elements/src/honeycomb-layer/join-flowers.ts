/**
 * Over the flowers that the graphics card draws: what is reached by keyboard and read aloud, counts, names, frames,
 * leader lines, and whole flowers where they are pointed at or selected. While the map moves only places change.
 */
import { select, type Selection } from 'd3';
import type { FlowerPart } from '../scene/cell-value.js';
import type { OverlaySelection } from '../map/overlay-controller.js';
import { FRAME_EXTENT } from '../scene/flower-geometry.js';
import type { FlowerGlyph } from '../scene/flower-glyph.js';
import { casingShape, cellShapes, type Shape } from '../scene/flower-shapes.js';
import type { FlowerMark } from '../scene/honeycomb-marks.js';
import { hexagonPath, round } from '../scene/hexagon.js';
import type { Theme } from '../styles/theme.js';

/** A flower, or one cell of it, as the pointer finds it. */
export interface PointedFlower {
  readonly mark: Pick<FlowerMark, 'node' | 'position'>;
  readonly part: FlowerPart | null;
}

/** The datum of a flower's element. */
export interface JoinedFlower extends PointedFlower {
  readonly mark: FlowerMark;
}

export interface FlowerLook {
  readonly theme: Theme;
  readonly opacity: number;
  readonly interactive: boolean;
  /** Key of the flower that the pointer or the focus is on. */
  readonly pointed: string | null;
  /** Shows the count in each cell of a flower that has room for it. */
  readonly counts: boolean;
  readonly describe: (mark: FlowerMark) => string;
}

const APPEAR_MS = 220;

/** What a flower's element shows already. */
interface Shown {
  readonly glyph: FlowerGlyph | null;
  readonly counts: boolean;
  readonly radius: number;
  readonly selected: boolean;
  readonly label: string;
  readonly pointed: boolean;
  readonly sentence: string;
}

const shown = new WeakMap<SVGGElement, Shown>();

export function joinFlowers(group: OverlaySelection, marks: readonly FlowerMark[], look: FlowerLook): void {
  group.attr('opacity', look.opacity);
  joinLeaders(group, marks, look.theme);
  const flowers = group
    .selectAll<SVGGElement, JoinedFlower>('g.flower')
    .data(
      marks.map((mark): JoinedFlower => ({ mark, part: null })),
      ({ mark }) => mark.key,
    )
    .join((enter) => appear(enter.append('g').attr('class', 'flower')))
    .attr('transform', ({ mark }) => `translate(${round(mark.at[0])},${round(mark.at[1])})`)
    .attr('pointer-events', 'none')
    .order();
  flowers.each(function ({ mark }) {
    const next: Shown = {
      glyph: mark.glyph,
      counts: look.counts,
      radius: mark.radius,
      selected: mark.selected,
      label: mark.label ? `${mark.label.text} ${String(mark.label.at[0] - mark.at[0])}` : '',
      pointed: mark.key === look.pointed,
      sentence: look.describe(mark),
    };
    if (!sameShown(shown.get(this), next)) drawFlower(this, mark, next, look.theme);
    shown.set(this, next);
  });
}

function sameShown(a: Shown | undefined, b: Shown): boolean {
  return (
    a?.glyph === b.glyph &&
    a.counts === b.counts &&
    a.radius === b.radius &&
    a.selected === b.selected &&
    a.label === b.label &&
    a.pointed === b.pointed &&
    a.sentence === b.sentence
  );
}

type Flowers = Selection<SVGGElement, JoinedFlower, SVGGElement, unknown>;

function appear(flowers: Flowers): Flowers {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return flowers;
  return flowers.each(function () {
    this.animate({ opacity: [0, 1] }, APPEAR_MS);
  });
}

function joinLeaders(group: OverlaySelection, marks: readonly FlowerMark[], theme: Theme): void {
  const moved = marks.filter((mark) => mark.leader !== null);
  const leaders = group
    .selectAll<SVGGElement, FlowerMark>('g.leader')
    .data(moved, (mark) => mark.key)
    .join((enter) => {
      const leader = enter.insert('g', ':first-child').attr('class', 'leader');
      leader.append('line');
      leader.append('circle');
      return leader;
    });
  leaders
    .select('line')
    .attr('stroke', theme.colors['ink-3'])
    .attr('stroke-width', theme.scale)
    .attr('x1', ({ leader }) => leader![0][0])
    .attr('y1', ({ leader }) => leader![0][1])
    .attr('x2', ({ leader }) => leader![1][0])
    .attr('y2', ({ leader }) => leader![1][1]);
  leaders
    .select('circle')
    .attr('fill', theme.colors['ink-3'])
    .attr('r', 2 * theme.scale)
    .attr('cx', ({ leader }) => leader![0][0])
    .attr('cy', ({ leader }) => leader![0][1]);
}

function drawFlower(
  element: SVGGElement,
  mark: FlowerMark,
  { pointed, sentence, counts }: Shown,
  theme: Theme,
): void {
  const { glyph, selected, radius } = mark;
  const flower = select(element).attr('aria-label', sentence);
  flower.selectChildren().remove();
  const frame = hexagonPath([0, 0], radius * FRAME_EXTENT, 'corner');
  const plate = flower.append('path').attr('class', 'plate').attr('d', frame).attr('fill', 'transparent');
  if (glyph && glyph.arcs.length > 0) plate.attr('fill', theme.colors.surface);
  if (selected || pointed) {
    const line = (stroke: string, width: number): void => {
      flower
        .append('path')
        .attr('class', 'frame')
        .attr('d', frame)
        .attr('fill', 'none')
        .attr('stroke', stroke)
        .attr('stroke-width', width * theme.scale);
    };
    line(theme.colors.body, selected ? 6 : 5);
    line(theme.colors.ink, selected && pointed ? 3 : selected ? 2 : 1.5);
  }
  if (glyph && (selected || pointed)) drawCells(element, glyph, theme.colors.body);
  if (glyph) drawArcs(element, glyph, theme);
  if (glyph && counts) drawCounts(element, glyph, theme);
  drawTexts(element, mark, theme);
}

/** The same shapes as on the graphics card, over them: sharper, and with the pointed cell raised. */
function drawCells(element: SVGGElement, { cells }: FlowerGlyph, body: string): void {
  const group = select(element).append('g');
  drawShapes(group.append('g').attr('class', 'casing'), [casingShape(cells, body)]);
  for (const cell of cells)
    drawShapes(
      group.append('g').attr('class', 'cell').attr('data-part', cell.part).attr('data-level', cell.level),
      cellShapes(cell),
    );
}

function drawShapes(group: Selection<SVGGElement, unknown, null, undefined>, shapes: readonly Shape[]): void {
  group
    .selectAll('path')
    .data(shapes)
    .join('path')
    .attr('d', ({ path }) => path)
    .attr('fill', ({ fill }) => fill)
    .attr('stroke', ({ stroke }) => stroke)
    .attr('stroke-width', ({ strokeWidth }) => strokeWidth)
    .attr('stroke-dasharray', ({ dash }) => dash || null)
    .attr('stroke-linejoin', ({ join }) => join)
    .attr('opacity', ({ opacity }) => (opacity === 1 ? null : opacity));
}

/** How many actions each actor has, where a cell has room for the digits. */
function drawCounts(element: SVGGElement, { counts }: FlowerGlyph, theme: Theme): void {
  select(element)
    .append('g')
    .attr('class', 'counts')
    .attr('text-anchor', 'middle')
    .attr('font-weight', 700)
    .selectAll('text')
    .data(counts)
    .join('text')
    .attr('x', ({ at }) => at[0])
    .attr('y', ({ at, fontSize }) => at[1] + fontSize * 0.35)
    .attr('font-size', ({ fontSize }) => fontSize)
    .attr('fill', ({ ink }) => ink)
    .attr('stroke', ({ halo }) => halo)
    .attr('stroke-width', 1.5 * theme.scale)
    .attr('stroke-linejoin', 'round')
    .attr('paint-order', 'stroke')
    .text(({ text }) => text);
}

function drawArcs(element: SVGGElement, { arcs }: FlowerGlyph, theme: Theme): void {
  const draw = (stroke: string, extra: number): void => {
    select(element)
      .append('g')
      .attr('fill', 'none')
      .attr('stroke', stroke)
      .attr('stroke-linecap', 'round')
      .attr('pointer-events', 'none')
      .selectAll('path')
      .data(arcs)
      .join('path')
      .attr('class', 'arc')
      .attr('d', (arc) => arc.path)
      .attr('stroke-width', (arc) => arc.width + extra);
  };
  if (arcs.length === 0) return;
  draw(theme.colors.surface, 2 * theme.scale);
  draw(theme.colors.ink, 0);
}

function drawTexts(element: SVGGElement, { glyph, label, at, selected }: FlowerMark, theme: Theme): void {
  const flower = select(element);
  const count = glyph?.count;
  if (count)
    flower
      .append('text')
      .attr('class', 'count')
      .attr('y', count.fontSize * 0.35)
      .attr('font-size', count.fontSize)
      .attr('font-weight', 700)
      .attr('text-anchor', 'middle')
      .attr('fill', count.ink)
      .attr('stroke', count.halo)
      .attr('stroke-width', 1.5 * theme.scale)
      .attr('stroke-linejoin', 'round')
      .attr('paint-order', 'stroke')
      .attr('pointer-events', 'none')
      .text(count.text);
  if (label)
    flower
      .append('text')
      .attr('class', 'name')
      .attr('x', label.at[0] - at[0])
      .attr('y', label.at[1] - at[1] + label.fontSize * 0.35)
      .attr('font-size', label.fontSize)
      .attr('font-weight', selected || count ? 700 : 400)
      .attr('text-anchor', 'middle')
      .attr('fill', theme.colors.ink)
      .attr('stroke', theme.colors.halo)
      .attr('stroke-width', 3.5 * theme.scale)
      .attr('stroke-linejoin', 'round')
      .attr('paint-order', 'stroke')
      .attr('pointer-events', 'none')
      .text(label.text);
}
