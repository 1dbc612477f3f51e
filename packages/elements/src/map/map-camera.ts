/** The camera: fits divisions between the panels, and keeps them fitted while nobody has moved it. */
import type { Bounds, Position } from '@hivemap/core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { clearedCamera } from './cleared-camera.js';
import type { Padding } from './stage-padding.js';
import type { StageRoom } from './stage-room.js';
import { tiltedFit, type TiltedView } from './tilted-fit.js';
import type { ViewCrs } from './view-crs/view-crs.js';
import type { NamedPlace } from './view-labels.js';

/** In the events of a movement: the camera stays with what it fits. */
export const STAYS_FITTED = 'hiveStaysFitted';

const FLIGHT_MS = 600;
const CLOSEST_FIT = 15;
/** How far one key press or button moves the camera. */
const PAN_PX = 120;
/** One can zoom out this far from the whole city, no further: there is nothing to see. */
const ROOM_OUTSIDE = 1.6;

export class MapCamera {
  readonly #room: () => StageRoom;
  readonly #reduceMotion: () => boolean;
  readonly #crs: () => ViewCrs;
  #fitted: { readonly bounds: Bounds; readonly names: readonly NamedPlace[] } | null = null;

  constructor(room: () => StageRoom, reduceMotion: () => boolean, crs: () => ViewCrs) {
    this.#crs = crs;
    this.#room = room;
    this.#reduceMotion = reduceMotion;
  }

  /**
   * Shows bounds as large as the panels allow; stays with them until somebody moves the camera.
   *
   * @param names - Should not lie under panels in the corners.
   * @returns When the camera is there, or was called elsewhere on its way.
   */
  async fit(
    map: MapLibreMap,
    bounds: Bounds,
    animate = true,
    names: readonly NamedPlace[] = [],
  ): Promise<void> {
    this.#fitted = { bounds, names };
    const [west, south, east, north] = this.drawn(bounds);
    const { padding, corners } = this.#room();
    const bearing = map.getBearing();
    const camera = map.cameraForBounds([west, south, east, north], {
      padding,
      bearing,
      maxZoom: CLOSEST_FIT,
    });
    if (camera?.zoom === undefined) return;
    const pitch = map.getPitch();
    const tilted =
      bearing === 0 && pitch >= 1 ? tiltedFit([west, south, east, north], viewOf(map, padding)) : null;
    const cleared =
      bearing === 0 && pitch < 1 && names.length > 0
        ? clearedCamera({
            ...viewOf(map, padding),
            corners,
            zoom: camera.zoom,
            bounds: [west, south, east, north],
            names: names.map(({ position, weight }) => ({ position: this.#crs().toView(position), weight })),
          })
        : null;
    map.easeTo(
      {
        ...camera,
        ...(tilted ? { center: tilted.center, zoom: Math.min(tilted.zoom, CLOSEST_FIT) } : {}),
        ...cleared,
        pitch,
        duration: animate && !this.#reduceMotion() ? FLIGHT_MS : 0,
      },
      { [STAYS_FITTED]: true },
    );
    if (map.isMoving()) await endOfMove(map);
  }

  /** Fits again after the stage or its panels changed their size. */
  refit(map: MapLibreMap): void {
    if (this.#fitted) void this.fit(map, this.#fitted.bounds, false, this.#fitted.names);
  }

  /** Somebody moved the camera, a person, a scene or the host: it is theirs. */
  release(): void {
    this.#fitted = null;
  }

  /** Keeps the camera from losing the city. */
  limit(map: MapLibreMap, city: Bounds): void {
    const [west, south, east, north] = this.drawn(city);
    const camera = map.cameraForBounds([west, south, east, north], { padding: this.#room().padding });
    if (camera?.zoom !== undefined) map.setMinZoom(Math.max(0, camera.zoom - ROOM_OUTSIDE));
  }

  zoom(map: MapLibreMap, by: number): void {
    this.release();
    map.easeTo({ zoom: map.getZoom() + by, duration: this.#reduceMotion() ? 0 : 200 });
  }

  pan(map: MapLibreMap, x: number, y: number): void {
    this.release();
    map.panBy([x * PAN_PX, y * PAN_PX], { duration: this.#reduceMotion() ? 0 : 200 });
  }

  /** Where a place is drawn, px of the map's frame. */
  project(map: MapLibreMap, position: Position): readonly [x: number, y: number] {
    const [longitude, latitude] = this.#crs().toView(position);
    const { x, y } = map.project([longitude, latitude]);
    return [x, y];
  }

  /** Bounds of the data as they are drawn. */
  drawn([west, south, east, north]: Bounds): Bounds {
    const { toView } = this.#crs();
    return [...toView([west, south]), ...toView([east, north])];
  }

  /** Brings a point into the part of the stage that no panel covers. */
  reveal(map: MapLibreMap, position: Position): void {
    const [x, y] = this.project(map, position);
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const { top, right, bottom, left } = this.#room().padding;
    const dx = x < left ? x - left : Math.max(0, x - (width - right));
    const dy = y < top ? y - top : Math.max(0, y - (height - bottom));
    if (dx !== 0 || dy !== 0)
      map.panBy([dx, dy], { duration: this.#reduceMotion() ? 0 : 200 }, { [STAYS_FITTED]: true });
  }
}

function viewOf(map: MapLibreMap, padding: Padding): TiltedView {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const distance = height / 2 / Math.tan((map.getVerticalFieldOfView() * Math.PI) / 360);
  return { width, height, padding, distance, pitch: map.getPitch() };
}

/** A map that is removed on the way arrives nowhere, and nobody waits for it any longer. */
function endOfMove(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    const ends = [map.on('moveend', end), map.on('remove', end)];
    function end(): void {
      for (const subscription of ends) subscription.unsubscribe();
      resolve();
    }
  });
}
