import type { Area, AreasView } from '@hivemap/core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { City } from '../city/city.js';
import { areasQuery } from '../city/queries.js';
import { areaInDirection, nearestPlace, type Direction, type Place } from '../scene/area-in-direction.js';
import { enterArea, toggleArea } from './enter-area.js';
import type { MapCamera } from './map-camera.js';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
};
const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -1],
  right: [1, 0],
  down: [0, 1],
  left: [-1, 0],
};

export interface KeyboardOptions {
  readonly city: City;
  readonly camera: MapCamera;
  readonly map: () => MapLibreMap | null;
  /** Shows the whole drilled division again. */
  readonly home: () => void;
}

/**
 * The map by keyboard: arrows lead from area to neighboring area, Enter enters or selects, with Shift it adds to
 * the selection, Escape goes
 * up, Shift and arrows pan, + and − zoom, Home shows everything again. The cursor is the hovered area of
 * the state, so layers and panels treat it as the pointer's.
 */
export class KeyboardController {
  readonly #options: KeyboardOptions;

  constructor(options: KeyboardOptions) {
    this.#options = options;
  }

  /** The area under the cursor. */
  get cursor(): Area | null {
    const { city } = this.#options;
    const hovered = city.state.hovered;
    return (
      this.#view()?.cells.find((cell) => cell.kind === hovered?.kind && cell.code === hovered.id) ?? null
    );
  }

  /** @param event - Of a key alone or with Shift, which nobody within the map has taken. */
  readonly handle = (event: KeyboardEvent): void => {
    const direction = DIRECTIONS[event.key];
    const done = direction ? this.#arrow(direction, event.shiftKey) : this.#key(event.key, event.shiftKey);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Takes the cursor away, when the focus leaves the map. */
  readonly leave = (): void => {
    if (this.cursor) this.#options.city.dispatch({ type: 'hover', target: null });
  };

  #arrow(direction: Direction, pan: boolean): boolean {
    const map = this.#options.map();
    if (!map) return false;
    if (pan) this.#options.camera.pan(map, ...STEPS[direction]);
    else this.#step(map, direction);
    return true;
  }

  #key(key: string, several: boolean): boolean {
    const { city, camera, home } = this.#options;
    const map = this.#options.map();
    switch (key) {
      case 'Enter':
      case ' ':
        return this.#enter(several);
      case 'Escape':
        return this.#up();
      case '+':
      case '=':
        if (map) camera.zoom(map, 1);
        return true;
      case '-':
        if (map) camera.zoom(map, -1);
        return true;
      case 'Home':
        city.dispatch({ type: 'hover', target: null });
        home();
        return true;
      default:
        return false;
    }
  }

  #enter(several: boolean): boolean {
    const { city } = this.#options;
    const view = this.#view();
    const { cursor } = this;
    if (!view || !cursor) return false;
    if (several) toggleArea(city, view, cursor.code);
    else void enterArea(city, view, cursor.code);
    return true;
  }

  /** Escape first lets go of the selection, then leaves the division; at the top it is the page's. */
  #up(): boolean {
    const { city } = this.#options;
    if (city.state.selection.length > 0) {
      city.dispatch({ type: 'select', selection: [] });
      return true;
    }
    if (city.state.matters.places) {
      city.dispatch({ type: 'list-matters', places: null });
      return true;
    }
    if (city.state.path.length < 2 || city.state.division === city.state.lockedTo) return false;
    city.drillUp().catch(() => undefined);
    return true;
  }

  #step(map: MapLibreMap, direction: Direction): void {
    const view = this.#view();
    if (!view) return;
    const places = view.cells.map((cell) => placeOf(cell, this.#options.camera.project(map, cell.point)));
    const current = this.cursor;
    const from = places.find((place) => place.code === current?.code);
    const { clientWidth, clientHeight } = map.getContainer();
    const code = from
      ? areaInDirection(from, places, direction)
      : nearestPlace(clientWidth / 2, clientHeight / 2, places);
    const area = view.cells.find((cell) => cell.code === code);
    if (!area) return;
    this.#options.city.dispatch({ type: 'hover', target: { kind: area.kind, id: area.code } });
    this.#options.camera.reveal(map, area.point);
  }

  #view(): AreasView | undefined {
    const { city } = this.#options;
    const query = areasQuery(city.state);
    return query ? city.peek(query) : undefined;
  }
}

function placeOf(area: Area, [x, y]: readonly [number, number]): Place {
  return { code: area.code, x, y, neighbours: area.neighbours };
}
