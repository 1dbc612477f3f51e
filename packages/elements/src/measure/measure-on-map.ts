/** A line or an area that is being measured: points by pointer or pen, drawn over the map. */
import type { Position } from '@hivemap/core';
import { select } from 'd3';
import type { MapMouseEvent, Subscription } from 'maplibre-gl';
import type { EditableMap } from '../map/map-context.js';
import { KeyboardPen } from '../map/sketch/keyboard-pen.js';
import type { Point } from '../scene/hexagon.js';
import type { MeasureMode } from './measured.js';

export interface MeasureOnMapOptions {
  readonly mode: MeasureMode;
  readonly penLabel: string;
  readonly onChange: () => void;
  readonly onEnd: () => void;
  /** What stands at each point; called while it is drawn. */
  readonly labels: (points: readonly Position[]) => readonly string[];
}

const SVG = 'http://www.w3.org/2000/svg';

export class MeasureOnMap {
  readonly #map: EditableMap;
  readonly #options: MeasureOnMapOptions;
  readonly #svg = document.createElementNS(SVG, 'svg');
  readonly #pen: KeyboardPen;
  readonly #subscriptions: readonly Subscription[];
  #hold: (() => void) | null;
  #points: readonly Position[] = [];
  #hover: Position | null = null;
  #penAt: Point | null = null;

  constructor(map: EditableMap, options: MeasureOnMapOptions) {
    this.#map = map;
    this.#options = options;
    this.#svg.setAttribute('class', 'overlay measured');
    this.#svg.setAttribute('aria-hidden', 'true');
    map.overlay.append(this.#svg);
    this.#pen = new KeyboardPen(map, {
      label: options.penLabel,
      onMove: (point) => this.#point(this.#at(point)),
      onPlace: (point) => this.#penPlace(point),
      onKey: (event) => this.#key(event),
    });
    this.#hold = map.board.hold();
    map.map.doubleClickZoom.disable();
    this.#subscriptions = [
      map.map.on('click', (event) => this.#hold && this.#place(this.#at([event.point.x, event.point.y]))),
      map.map.on('mousemove', (event) => this.#hold && this.#point(this.#at([event.point.x, event.point.y]))),
      map.map.on('dblclick', (event) => this.#doubleClick(event)),
      map.map.on('render', () => this.draw()),
    ];
  }

  /** In WGS 84. */
  get points(): readonly Position[] {
    return this.#points;
  }

  /** Whether further points can be placed. */
  get isOpen(): boolean {
    return this.#hold !== null;
  }

  focus(): void {
    this.#pen.focus();
  }

  undo(): void {
    this.#points = this.#points.slice(0, -1);
    this.#changed();
  }

  /** Ends placing; what is measured stays to be read. */
  end(): void {
    if (!this.#hold) return;
    this.#hold();
    this.#hold = null;
    this.#hover = null;
    this.#pen.remove();
    if (!this.#map.board.closed) this.#map.map.doubleClickZoom.enable();
    this.#changed();
    this.#options.onEnd();
  }

  /** Takes everything off the map. */
  remove(): void {
    this.#hold?.();
    this.#hold = null;
    this.#pen.remove();
    for (const subscription of this.#subscriptions) subscription.unsubscribe();
    if (!this.#map.board.closed) this.#map.map.doubleClickZoom.enable();
    this.#svg.remove();
  }

  draw(): void {
    const { overlay, theme } = this.#map;
    const { colors, scale } = theme;
    const places = this.#points.map((position) => this.#project(position));
    const hover = this.#hover && this.#points.length > 0 ? [this.#project(this.#hover)] : [];
    const closes = this.#options.mode === 'area' && places.length + hover.length > 2;
    const path = `M${[...places, ...hover].map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}${closes ? 'Z' : ''}`;
    const svg = select(this.#svg).attr('width', overlay.clientWidth).attr('height', overlay.clientHeight);
    const strokes = places.length + hover.length > 1 ? ['casing', 'line'] : [];
    svg
      .selectAll('path')
      .data(strokes)
      .join('path')
      .attr('d', path)
      .attr('fill', (part) => (closes && part === 'line' ? colors.accent : 'none'))
      .attr('fill-opacity', 0.1)
      .attr('stroke', (part) => (part === 'casing' ? colors.surface : colors.accent))
      .attr('stroke-width', (part) => (part === 'casing' ? 5 : 2.4) * scale)
      .attr('stroke-linejoin', 'round');
    svg
      .selectAll('circle')
      .data(places)
      .join('circle')
      .attr('cx', ([x]) => x)
      .attr('cy', ([, y]) => y)
      .attr('r', 4 * scale)
      .attr('fill', colors.surface)
      .attr('stroke', colors.accent)
      .attr('stroke-width', 2 * scale);
    const labels = this.#options.labels(this.#points);
    svg
      .selectAll('text')
      .data(places)
      .join('text')
      .attr('x', ([x]) => x + 9 * scale)
      .attr('y', ([, y]) => y - 7 * scale)
      .attr('font-size', 12 * scale)
      .attr('font-weight', 700)
      .attr('fill', colors.ink)
      .attr('stroke', colors.halo)
      .attr('stroke-width', 3 * scale)
      .attr('stroke-linejoin', 'round')
      .attr('paint-order', 'stroke')
      .text((_place, index) => labels[index] ?? '');
  }

  #place(position: Position): void {
    const last = this.#points.at(-1);
    // The second click of a double click is no point of its own.
    if (last && samePlace(this.#project(last), this.#project(position))) return;
    this.#points = [...this.#points, position];
    this.#changed();
  }

  /** Enter at the same place again ends. */
  #penPlace(point: Point): void {
    if (this.#penAt && samePlace(this.#penAt, point)) this.end();
    else {
      this.#place(this.#at(point));
      this.#penAt = point;
    }
  }

  #doubleClick(event: MapMouseEvent): void {
    if (!this.#hold) return;
    event.preventDefault();
    this.end();
  }

  #point(position: Position): void {
    this.#hover = position;
    this.draw();
  }

  #key({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (key === 'Escape') this.end();
    else if (key === 'Backspace' || (key.toLowerCase() === 'z' && (ctrlKey || metaKey))) this.undo();
    else return false;
    return true;
  }

  #changed(): void {
    this.draw();
    this.#options.onChange();
  }

  #project(position: Position): Point {
    const [longitude, latitude] = this.#map.board.crs.toView(position);
    const { x, y } = this.#map.map.project([longitude, latitude]);
    return [x, y];
  }

  #at([x, y]: Point): Position {
    const { lng, lat } = this.#map.map.unproject([x, y]);
    return this.#map.board.crs.toData([lng, lat]);
  }
}

function samePlace(a: Point, b: Point): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) < 3;
}
