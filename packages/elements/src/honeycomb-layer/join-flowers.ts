/** Makes an overlay show exactly the given flowers. While the map moves only their places change. */
import { interrupt, select, type Selection } from 'd3';
import type { Actor } from '@hivemap/core';
import type { OverlaySelection } from '../map/overlay-controller.js';
import type { FlowerGlyph } from '../scene/flower-glyph.js';
import type { FlowerMark } from '../scene/honeycomb-marks.js';
import { round } from '../scene/hexagon.js';
import type { Theme } from '../styles/theme.js';

/** A flower, or one cell of it, as the pointer finds it. */
export interface PointedFlower {
  readonly mark: FlowerMark;
  readonly part: Actor | 'core' | null;
}

export interface FlowerLook {
  readonly theme: Theme;
  readonly opacity: number;
  readonly interactive: boolean;
  /** Key of the flower that the pointer or the focus is on. */
  readonly pointed: string | null;
  readonly describe: (mark: FlowerMark) => string;
}

const APPEAR_MS = 220;

/** What a flower's element shows already. */
interface Shown {
  readonly glyph: FlowerGlyph;
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
    .selectAll<SVGGElement, PointedFlower>('g.flower')
    .data(
      marks.map((mark): PointedFlower => ({ mark, part: null })),
      ({ mark }) => mark.key,
    )
    .join((enter) => appear(enter.append('g').attr('class', 'flower')))
    .attr('transform', ({ mark }) => `translate(${round(mark.at[0])},${round(mark.at[1])})`)
    .attr('pointer-events', look.interactive ? 'auto' : null)
    .order();
  flowers.each(function ({ mark }) {
    const next: Shown = {
      glyph: mark.glyph,
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
    a.selected === b.selected &&
    a.label === b.label &&
    a.pointed === b.pointed &&
    a.sentence === b.sentence
  );
}

type Flowers = Selection<SVGGElement, PointedFlower, SVGGElement, unknown>;

function appear(flowers: Flowers): Flowers {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return flowers;
  // d3-transition is named here, so that a bundler keeps the module that gives selections `transition`.
  flowers
    .each(function () {
      interrupt(this);
    })
    .attr('opacity', 0)
    .transition()
    .duration(APPEAR_MS)
    .attr('opacity', 1);
  return flowers;
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
  { pointed, sentence }: Shown,
  theme: Theme,
): void {
  const { glyph, selected } = mark;
  const flower = select(element).attr('aria-label', sentence);
  flower.selectChildren().remove();
  const framed = selected || pointed;
  const plate = flower
    .append('path')
    .attr('class', 'plate')
    .attr('d', glyph.frame)
    .attr('fill', 'transparent');
  if (glyph.arcs.length > 0) plate.attr('fill', theme.colors.surface);
  if (framed) {
    const frame = (stroke: string, width: number): void => {
      flower
        .append('path')
        .attr('class', 'frame')
        .attr('d', glyph.frame)
        .attr('fill', 'none')
        .attr('stroke', stroke)
        .attr('stroke-width', width * theme.scale);
    };
    frame(theme.colors.body, selected ? 6 : 5);
    frame(theme.colors.ink, selected && pointed ? 3 : selected ? 2 : 1.5);
  }
  drawCells(element, mark, theme.colors.body);
  drawArcs(element, glyph, theme);
  drawTexts(element, mark, theme);
}

/** The casing fills the gaps, so that a flower is one thing on any ground. */
function drawCells(element: SVGGElement, mark: FlowerMark, body: string): void {
  select(element)
    .append('path')
    .attr('class', 'casing')
    .attr('d', mark.glyph.cells.map((cell) => cell.path).join(''))
    .attr('fill', body)
    .attr('stroke', body)
    .attr('stroke-width', 3)
    .attr('stroke-linejoin', 'round');
  const cells = select(element)
    .append('g')
    .selectAll('g')
    .data(mark.glyph.cells)
    .join('g')
    .attr('class', 'cell')
    .attr('data-part', (cell) => cell.part)
    .attr('data-level', (cell) => cell.level);
  cells
    .append('path')
    .attr('d', (cell) => cell.path)
    .attr('fill', (cell) => cell.fill)
    .attr('stroke', (cell) => cell.stroke)
    .attr('stroke-width', (cell) => cell.strokeWidth)
    .attr('stroke-dasharray', (cell) => cell.dash || null);
  cells
    .filter((cell) => cell.hatch !== '')
    .append('path')
    .attr('d', (cell) => cell.hatch)
    .attr('stroke', (cell) => cell.stroke)
    .attr('stroke-width', 0.9);
  cells
    .filter((cell) => cell.seed !== '')
    .append('path')
    .attr('d', (cell) => cell.seed)
    .attr('fill', (cell) => cell.stroke);
  // The pointer finds the paths: they, too, must tell of which cell they are.
  cells.each(function ({ part }) {
    const pointed: PointedFlower = { mark, part };
    select<SVGGElement, unknown>(this as SVGGElement)
      .datum(pointed)
      .selectChildren()
      .datum(pointed);
  });
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

function drawTexts(
  element: SVGGElement,
  { glyph: { count }, label, at, selected }: FlowerMark,
  theme: Theme,
): void {
  const flower = select(element);
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
