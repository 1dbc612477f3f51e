/** The living map of one element: its engine, its base map, and what it offers to the layers. */
import { ContextProvider } from '@lit/context';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { HiveFatalEvent } from '../city/events/fatal-event.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { themes } from '../styles/themes.js';
import type { Theme } from '../styles/theme.js';
import { PLAIN_STYLE, resolveBasemap, type ResolvedBasemap } from './basemap-style.js';
import type { CardBoard } from './card.js';
import type { HiveMap } from './hive-map.js';
import type { MapHome } from './map-home.js';
import type { MapCamera } from './map-camera.js';
import { mapContext, type EditableMap } from './map-context.js';
import { MapEngine, type EngineEvents } from './map-engine.js';
import type { SessionView } from './session-view.js';
import type { Padding } from './stage-padding.js';
import type { MapStackBoard } from './stack-board.js';

export interface LiveMapOptions {
  readonly camera: MapCamera;
  readonly home: MapHome;
  readonly cards: CardBoard & { place(): void };
  readonly padding: () => Padding;
  /** Bounds of the city, as far as they are known. */
  readonly cityBounds: () => readonly [number, number, number, number] | undefined;
  readonly drawn: () => void;
  readonly moved: (map: MapLibreMap) => void;
  readonly missed: () => void;
  readonly rerender: () => void;
}

/** Where the camera waits until it knows the city. */
const NOWHERE = { center: [105, 34] as [number, number], zoom: 3 };

export class LiveMap {
  readonly overlay = document.createElement('div');
  readonly #host: HiveMap;
  readonly #options: LiveMapOptions;
  readonly #provider: ContextProvider<typeof mapContext>;
  #engine: MapEngine | null = null;
  #board: MapStackBoard | null = null;
  #theme: Theme = themes.light;
  #basemap: ResolvedBasemap = resolveBasemap('none');
  #basemapFailed = false;
  #fatal: SessionView['fatal'] = null;
  #met = false;

  constructor(host: HiveMap, options: LiveMapOptions) {
    this.#host = host;
    this.#options = options;
    this.overlay.className = 'overlay';
    this.#provider = new ContextProvider(host, { context: mapContext, initialValue: null });
  }

  get map(): MapLibreMap | null {
    return this.#engine?.map ?? null;
  }

  /** What layers have, `null` while nothing can be edited. */
  get editable(): EditableMap | null {
    return this.#provider.value;
  }

  get fatal(): SessionView['fatal'] {
    return this.#fatal;
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    if (JSON.stringify(theme) === JSON.stringify(this.#theme)) return;
    this.#theme = theme;
    this.#publish();
  }

  /** Whether there is something to draw before a city is there. */
  get hasBasemap(): boolean {
    return !this.#basemap.ground;
  }

  /** A line about the map itself. */
  notice(localize: HiveLocalize): string | null {
    if (this.#fatal?.recovering) return localize.term('mapRecovering');
    if (this.#basemapFailed) return localize.term('basemapFailed');
    const { unsupported } = this.#basemap;
    return unsupported === null ? null : localize.term('basemapUnsupported', unsupported);
  }

  /** Makes the map in its stage, once. */
  start(stage: HTMLElement): void {
    if (this.#engine) return;
    const container = stage.querySelector<HTMLElement>('.canvas');
    const still = stage.querySelector<HTMLCanvasElement>('.still');
    if (!container || !still) return;
    const { center, zoom, bearing, pitch, bounds, requestHeaders } = this.#host;
    const fit = bounds ?? this.#options.home.bounds ?? this.#options.cityBounds();
    this.#engine = new MapEngine({
      container,
      overlay: this.overlay,
      still,
      style: this.#basemap.style,
      waits: this.#basemap.ground && !this.#met,
      camera: {
        bearing,
        pitch,
        center: center ? [center[0], center[1]] : NOWHERE.center,
        zoom: zoom ?? NOWHERE.zoom,
        ...(fit && !center
          ? { bounds: [...fit], fitBoundsOptions: { padding: this.#options.padding() } }
          : {}),
      },
      reduceMotion: reducedMotion(),
      requestHeaders,
      events: this.#engineEvents(),
    });
    this.#options.home.show(false);
  }

  /** The city is on the map: its first picture can be complete. */
  meet(): void {
    if (this.#met) return;
    this.#met = true;
    this.#engine?.begin();
  }

  /** Makes the map anew; the last picture stays until the new one is there. */
  restart(): void {
    this.#engine?.restart();
  }

  end(): void {
    this.#engine?.remove();
    this.#engine = null;
    this.#met = false;
  }

  /** Follows the host's base map. */
  changeBasemap(): void {
    const basemap = resolveBasemap(this.#host.basemap);
    this.#basemapFailed = false;
    const other = basemap.style !== this.#basemap.style;
    this.#basemap = basemap;
    if (other) this.#engine?.setStyle(basemap.style);
  }

  #engineEvents(): EngineEvents {
    return {
      open: (_map, board) => {
        this.#board = board;
        this.#fatal = null;
        this.#publish();
      },
      withdraw: () => {
        this.#board = null;
        this.#publish();
      },
      fatal: (reason, recovering, message) => {
        this.#fatal = { reason, recovering };
        this.#host.dispatchEvent(new HiveFatalEvent({ reason, recovering, message }));
        this.#options.rerender();
      },
      idle: this.#options.drawn,
      moved: (map, byUser) => {
        if (byUser) this.#options.camera.release();
        this.#options.moved(map);
      },
      moving: () => this.#options.cards.place(),
      resized: (map) => this.#options.camera.refit(map),
      miss: this.#options.missed,
      error: (message, styleless) => this.#engineFailed(message, styleless),
    };
  }

  #engineFailed(message: string, styleless: boolean): void {
    console.warn(`hivemap: ${message}`);
    if (!styleless || this.#basemap.ground) return;
    this.#basemapFailed = true;
    this.#basemap = { ...this.#basemap, style: PLAIN_STYLE, ground: true };
    this.#engine?.setStyle(PLAIN_STYLE);
    this.#options.rerender();
  }

  #publish(): void {
    const { map } = this;
    const board = this.#board;
    this.#provider.setValue(
      map && board
        ? {
            map,
            board,
            theme: this.#theme,
            overlay: this.overlay,
            cards: this.#options.cards,
            ground: this.#basemap.ground,
            requestHeaders: this.#host.requestHeaders,
          }
        : null,
    );
    this.#options.rerender();
  }
}

function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
