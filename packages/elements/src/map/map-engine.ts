/**
 * The MapLibre map of one element: made when there is room for it, offered while its style can be
 * edited, withdrawn before that ends, remade after a crash, and gone without a trace in the end.
 */
import type { RequestHeaders } from '@hivemap/core';
import { Map as MapLibreMap, type MapOptions, type StyleSpecification } from 'maplibre-gl';
import type { FatalReason } from '../city/events/fatal-event.js';
import { PLAIN_STYLE } from './basemap/plain-basemap.js';
import { withoutToken } from './basemap/without-token.js';
import { drawnScale } from './drawn-scale.js';
import { LastFrame } from './last-frame.js';
import { onLedAway } from './led-away.js';
import { liveSeats, type Seat } from './live-seats.js';
import { mapFont } from './map-font.js';
import { keepMapWorker, releaseMapWorker, startMapWorker, useMapWorker } from './map-worker-url.js';
import type { ViewCrs } from './view-crs/view-crs.js';
import { MapStackBoard, STACK_PREFIX } from './stack-board.js';
import { whenDrawn } from './when-drawn.js';
import { WorkerRevival } from './worker-revival.js';
import { WorkerWatch } from './worker-watch.js';
import { withHeaders } from './with-headers.js';

export interface EngineEvents {
  /** The style can be edited (again): everything has to be put on the map. */
  readonly open: (map: MapLibreMap, board: MapStackBoard) => void;
  /** The style can't be edited any more. */
  readonly withdraw: () => void;
  readonly fatal: (reason: FatalReason, recovering: boolean, message: string) => void;
  /** There is a map again after the first one, or one at last. */
  readonly made: (map: MapLibreMap) => void;
  readonly idle: (map: MapLibreMap) => void;
  /** Others than the camera's own fit lead it away. */
  readonly led: () => void;
  readonly moved: (map: MapLibreMap, byUser: boolean) => void;
  readonly moving: () => void;
  readonly resized: (map: MapLibreMap) => void;
  readonly miss: () => void;
  /** Something could not be read or drawn; `styleless` while the style itself is not there. */
  readonly error: (failed: EngineFailure) => void;
}

export interface EngineFailure {
  readonly error: unknown;
  /** Without what nobody may read. */
  readonly message: string;
  /** Whose data could not be read; `null` where that is not known. */
  readonly source: string | null;
  readonly styleless: boolean;
}

export interface EngineOptions {
  readonly container: HTMLElement;
  readonly overlay: HTMLElement;
  /** Shows the last good picture while the map can't draw. */
  readonly still: HTMLCanvasElement;
  readonly style: StyleSpecification | string;
  /**
   * Whether there is nothing to draw until {@link MapEngine.begin}. A map with a style draws, and its first frame
   * keeps the page waiting for the graphics process; and it calls itself idle before there is something to see, so
   * that the labels of the first picture would fade in.
   */
  readonly waits: boolean;
  readonly camera: Pick<MapOptions, 'center' | 'zoom' | 'bearing' | 'pitch' | 'bounds' | 'fitBoundsOptions'>;
  readonly reduceMotion: boolean;
  readonly requestHeaders: () => RequestHeaders | null;
  /** Coordinates that are drawn. */
  readonly crs: () => ViewCrs;
  readonly events: EngineEvents;
}

/** A lost context that is restored is restored in about 0.3 s; after a crash it may never be. */
const RESTORE_DEADLINE_MS = 5_000;
const PROBE_EVERY_MS = 15_000;
/** A map that has to be made anew again so soon is not made anew at once: it may be what crashes the graphics process. */
const REBUILD_REST_MS = 60_000;
/** Walls are up to 7680 × 4320; MapLibre clamps at 4096 unless told. */
const MAX_CANVAS: [number, number] = [8192, 8192];

export class MapEngine {
  readonly #options: EngineOptions;
  readonly #lastFrame: LastFrame;
  #map: MapLibreMap | null = null;
  #board: MapStackBoard | null = null;
  #watch: WorkerWatch | null = null;
  #style: StyleSpecification | string;
  #waits: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #removed = false;
  #rebuiltAt = -Infinity;
  /** Whether there was a map before. */
  #rebuilding = false;
  #lastCamera: EngineOptions['camera'];
  readonly #revival = new WorkerRevival();
  readonly #seat: Seat;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#style = options.style;
    this.#waits = options.waits;
    this.#lastCamera = options.camera;
    this.#lastFrame = new LastFrame(options.still);
    const { container } = options;
    this.#seat = liveSeats.take({
      place: container.parentElement ?? container,
      live: () => this.#wake(),
      rest: () => this.#rest(),
    });
    if (this.#seat.isLive) this.#make(options.camera);
  }

  /** Whether the map rests as a picture, because others of the page draw. */
  get resting(): boolean {
    return !this.#seat.isLive;
  }

  /** Somebody needs the map itself. */
  use(): void {
    this.#seat.use();
  }

  get map(): MapLibreMap | null {
    return this.#map;
  }

  /** What makes the first picture is there. */
  begin(): void {
    if (!this.#waits) return;
    this.#waits = false;
    this.#map?.setStyle(this.#style);
  }

  setStyle(style: StyleSpecification | string): void {
    const first = this.#waits;
    this.#style = style;
    this.#waits = false;
    if (first) this.#map?.setStyle(style);
    if (first || !this.#map?.style) return;
    this.#withdraw();
    this.#map.setStyle(style, { diff: false });
  }

  /** Puts everything on the map again, as after another style: all has to be drawn somewhere else. */
  reopen(): void {
    if (this.#map && this.#board) this.#open(this.#map);
  }

  /** Makes everything anew; the last picture stays until the new one is there. */
  restart(): void {
    if (this.resting) return;
    clearTimeout(this.#timer);
    this.#keepPicture();
    this.#rebuiltAt = -Infinity;
    this.#rebuildWhenPossible();
  }

  /** Ends everything. */
  remove(): void {
    this.#removed = true;
    clearTimeout(this.#timer);
    this.#revival.stop();
    this.#unmake();
    releaseMapWorker(this);
    this.#lastFrame.clear();
    this.#seat.leave();
  }

  /** @returns Whether there is a map now. */
  #make(camera: EngineOptions['camera']): boolean {
    useMapWorker();
    const { container, overlay, reduceMotion, requestHeaders, events } = this.#options;
    let map: MapLibreMap;
    try {
      map = new MapLibreMap({
        container,
        ...(this.#waits ? {} : { style: this.#style }),
        ...camera,
        attributionControl: false,
        keyboard: false,
        reduceMotion,
        fadeDuration: reduceMotion ? 0 : 200,
        renderWorldCopies: false,
        maxCanvasSize: MAX_CANVAS,
        ...pixelRatioOf(container),
        localIdeographFontFamily: mapFont('regular').join(','),
        transformRequest: (url) => withHeaders(url, requestHeaders()),
      });
    } catch (error) {
      container.replaceChildren();
      events.fatal('webgl', this.#rebuilding, error instanceof Error ? error.message : String(error));
      return false;
    }
    this.#map = map;
    if (this.#waits) startMapWorker();
    map.touchZoomRotate.disableRotation();
    this.#quietCanvas(map);
    map.getCanvasContainer().append(overlay);
    map.on('style.load', () => this.#open(map));
    map.on('webglcontextlost', () => this.#lost());
    map.on('webglcontextrestored', () => this.#restored());
    map.once('idle', () => keepMapWorker(this));
    map.on('idle', () => {
      events.idle(map);
      this.#lastFrame.take(map.getCanvas());
      if (!this.#waits) this.#seat.draw();
    });
    map.on('moveend', (event) => events.moved(map, 'originalEvent' in event && Boolean(event.originalEvent)));
    onLedAway(map, events.led);
    map.on('move', events.moving);
    map.on('resize', () => events.resized(map));
    map.on('error', ({ error, ...where }) => {
      const message = withoutToken(error.message);
      if (error.message.startsWith('Worker failed to load')) this.#workerDied(message);
      const { sourceId: source } = where as { readonly sourceId?: string };
      events.error({ error, message, source: source ?? null, styleless: this.#board === null });
    });
    return true;
  }

  /** Focus and words belong to the element around the canvas. */
  #quietCanvas(map: MapLibreMap): void {
    const canvas = map.getCanvas();
    canvas.removeAttribute('tabindex');
    canvas.removeAttribute('role');
    canvas.removeAttribute('aria-label');
    canvas.setAttribute('aria-hidden', 'true');
  }

  #open(map: MapLibreMap): void {
    if (this.#removed || map !== this.#map) return;
    this.#withdraw();
    sweep(map);
    const { overlay, events, crs } = this.#options;
    const watch = (this.#watch = new WorkerWatch(map, () =>
      this.#workerDied('The map worker did not answer'),
    ));
    this.#board = new MapStackBoard(map, {
      overlay,
      crs: crs(),
      onMiss: events.miss,
      onData: (settled) => watch.expect(settled),
    });
    events.open(map, this.#board);
  }

  #withdraw(): void {
    if (!this.#board) return;
    this.#watch?.stop();
    this.#watch = null;
    this.#board.close();
    this.#board = null;
    this.#options.events.withdraw();
  }

  /** Other maps of the page have the same worker: it is replaced under all of them. They then open as after a lost context. */
  #workerDied(message: string): void {
    if (this.#revival.running) return;
    this.#options.events.fatal('worker', true, message);
    if (this.#board) this.#lastFrame.show();
    this.#revival.start();
  }

  #lost(): void {
    this.#lastFrame.show();
    this.#withdraw();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#options.events.fatal('context-lost', true, 'The graphics context was lost and did not come back');
      this.#rebuildWhenPossible();
    }, RESTORE_DEADLINE_MS);
  }

  #restored(): void {
    clearTimeout(this.#timer);
    // The style comes back by itself; `style.load` then opens the map again.
    this.#hideWhenDrawn();
  }

  #keepPicture(): void {
    const map = this.#map;
    if (!map?.style || map.getCanvas().clientWidth === 0) return;
    map.once('render', () => this.#lastFrame.take(map.getCanvas(), true));
    map.redraw();
    this.#lastFrame.show();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#keepPicture();
    this.#camera();
    this.#unmake();
  }

  #wake(): void {
    if (!this.#make(this.#lastCamera)) return;
    this.#options.events.made(this.#map!);
    this.#hideWhenDrawn();
  }

  #hideWhenDrawn(): void {
    const map = this.#map;
    if (map) whenDrawn(map, () => map === this.#map && this.#lastFrame.hide());
  }

  /** After a crash of the graphics process new contexts are blocked for a while: a probe finds out. */
  #rebuildWhenPossible(): void {
    const camera = this.#camera();
    this.#unmake();
    this.#rebuilding = true;
    const probe = (): void => {
      if (this.#removed) return;
      if (canDraw() && this.#make(camera)) {
        this.#rebuiltAt = performance.now();
        this.#hideWhenDrawn();
      } else this.#timer = setTimeout(probe, PROBE_EVERY_MS);
    };
    const rested = performance.now() - this.#rebuiltAt > REBUILD_REST_MS;
    if (!rested) this.#timer = setTimeout(probe, PROBE_EVERY_MS);
    else probe();
  }

  #camera(): EngineOptions['camera'] {
    const map = this.#map;
    if (!map) return this.#lastCamera;
    const { lng, lat } = map.getCenter();
    return (this.#lastCamera = {
      center: [lng, lat],
      zoom: map.getZoom(),
      bearing: map.getBearing(),
      pitch: map.getPitch(),
    });
  }

  #unmake(): void {
    this.#withdraw();
    this.#options.overlay.remove();
    try {
      // Only a style claims the worker that was started for it, and lets it go again.
      if (this.#waits) this.#map?.setStyle(PLAIN_STYLE);
      this.#map?.remove();
    } catch {
      // A map without a context may fail to say farewell to it.
      this.#options.container.replaceChildren();
    }
    this.#map = null;
  }
}

/** On a wall the canvas has as many px as the screen; elsewhere MapLibre follows the screen by itself. */
function pixelRatioOf(container: HTMLElement): Pick<MapOptions, 'pixelRatio'> {
  const scale = drawnScale(container);
  return Math.abs(scale - 1) < 1e-3 ? {} : { pixelRatio: scale * devicePixelRatio };
}

/** Takes away what a restored style brought back: its elements put it there again from what is true now. */
function sweep(map: MapLibreMap): void {
  const { layers, sources } = map.getStyle();
  for (const { id } of layers) if (id.startsWith(STACK_PREFIX)) map.removeLayer(id);
  for (const id of Object.keys(sources)) if (id.startsWith(STACK_PREFIX)) map.removeSource(id);
  for (const id of map.listImages()) if (id.startsWith(STACK_PREFIX)) map.removeImage(id);
}

/** Whether a fresh canvas gets a WebGL 2 context. */
export function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
