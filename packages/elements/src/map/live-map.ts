/** The living map of one element: its engine, its base map, and what it offers to the layers. */
import { ContextProvider } from '@lit/context';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { HiveFatalEvent } from '../city/events/fatal-event.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { themes } from '../styles/themes.js';
import type { Theme } from '../styles/theme.js';
import { LiveBasemap } from './basemap/live-basemap.js';
import type { BasemapFailure } from './basemap/basemap-failure.js';
import type { CardBoard } from './card.js';
import type { HiveMap } from './hive-map.js';
import type { MapHome } from './map-home.js';
import { STAYS_FITTED, type MapCamera } from './map-camera.js';
import { mapContext, type EditableMap } from './map-context.js';
import { MapEngine, type EngineEvents, type EngineFailure } from './map-engine.js';
import { reducedMotion } from './reduced-motion.js';
import type { SessionView } from './session-view.js';
import type { Padding } from './stage-padding.js';
import { STACK_PREFIX, type MapStackBoard } from './stack-board.js';
import type { ViewCrs } from './view-crs/view-crs.js';
import { whenDrawn } from './when-drawn.js';

export interface LiveMapOptions {
  readonly camera: MapCamera;
  readonly home: MapHome;
  readonly cards: CardBoard;
  /** The camera is on its way. */
  readonly moving: () => void;
  readonly padding: () => Padding;
  /** Bounds of the city, as far as they are known. */
  readonly cityBounds: () => readonly [number, number, number, number] | undefined;
  readonly drawn: () => void;
  readonly moved: (map: MapLibreMap) => void;
  readonly missed: () => void;
  /** A map that waited for its base map can be made. */
  readonly prepared: () => void;
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
  readonly #basemap: LiveBasemap;
  #isOnGround = true;
  #fatal: SessionView['fatal'] = null;
  #met = false;
  /** The camera has been put where the map begins. */
  #begun = false;

  constructor(host: HiveMap, options: LiveMapOptions) {
    this.#host = host;
    this.#options = options;
    this.overlay.className = 'overlay';
    this.#basemap = new LiveBasemap({
      settings: () => ({
        basemap: host.basemap,
        token: host.basemapToken,
        server: host.basemapServer,
        matrix: host.basemapMatrix,
        attribution: host.basemapAttribution,
        viewCrs: host.viewCrs,
      }),
      requestHeaders: () => host.requestHeaders,
      changed: (other) => this.#basemapChanged(other),
      told: () => this.#basemapTold(),
    });
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
    return this.#basemap.isAsked;
  }

  /** Coordinates that are drawn. */
  get crs(): ViewCrs {
    return this.#basemap.crs;
  }

  /** What the base map wants to have said of it. */
  get credits(): readonly string[] {
    return this.#basemap.credits;
  }

  /** Why the base map is not seen. */
  get basemapFailure(): BasemapFailure | null {
    return this.#basemap.failure;
  }

  /** A line about the map itself. */
  notice(localize: HiveLocalize): string | null {
    if (this.#fatal?.recovering) return localize.term('mapRecovering');
    if (this.#engine?.resting) return localize.term('mapResting');
    return this.#basemap.notice(localize);
  }

  /** Makes the map in its stage, once. */
  start(stage: HTMLElement): void {
    if (this.#engine) return;
    this.#basemap.reopen();
    if (this.#basemap.isPreparing) return;
    const container = stage.querySelector<HTMLElement>('.canvas');
    const still = stage.querySelector<HTMLCanvasElement>('.still');
    if (!container || !still) return;
    const { center, zoom, bearing, pitch, bounds } = this.#host;
    const { toView } = this.crs;
    const fit = bounds ?? this.#options.home.bounds ?? this.#options.cityBounds();
    this.#engine = new MapEngine({
      container,
      overlay: this.overlay,
      still,
      style: this.#basemap.style,
      waits: !this.#basemap.isAsked && !this.#met,
      camera: {
        bearing,
        pitch,
        center: center ? [...toView(center)] : NOWHERE.center,
        zoom: zoom ?? NOWHERE.zoom,
        ...(fit && !center
          ? {
              bounds: [...this.#options.camera.drawn(fit)],
              fitBoundsOptions: { padding: this.#options.padding() },
            }
          : {}),
      },
      reduceMotion: reducedMotion(),
      requestHeaders: () => this.#host.requestHeaders,
      crs: () => this.crs,
      events: this.#engineEvents(),
    });
    if (this.#engine.map) this.#begin();
  }

  /** Settles when the map is there again, where it rests as a picture. */
  async awake(): Promise<void> {
    if (!this.#engine?.resting) return;
    this.#engine.use();
    const { map } = this;
    if (map) await new Promise<void>((resolve) => whenDrawn(map, resolve));
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
    this.#basemap.end();
    this.#engine?.remove();
    this.#engine = null;
    this.#met = this.#begun = false;
  }

  /** Follows what the host says of its base map. */
  changeBasemap(): void {
    this.#basemap.update();
  }

  #basemapChanged({ style, before }: { readonly style: boolean; readonly before: ViewCrs }): void {
    const { map, crs } = this;
    if (!this.#engine || !map) {
      this.#options.prepared();
      return;
    }
    if (crs !== before) {
      const { lng, lat } = map.getCenter();
      const [longitude, latitude] = crs.toView(before.toData([lng, lat]));
      map.jumpTo({ center: [longitude, latitude] }, { [STAYS_FITTED]: true });
    }
    if (style) this.#engine.setStyle(this.#basemap.style);
    else if (crs !== before) this.#engine.reopen();
    this.#options.camera.refit(map);
  }

  #basemapTold(): void {
    if (this.#basemap.ground !== this.#isOnGround) this.#publish();
    else this.#options.rerender();
  }

  #begin(): void {
    this.#begun = true;
    this.#options.home.begin();
  }

  #engineEvents(): EngineEvents {
    return {
      open: (map, board) => {
        this.#basemap.follow(map);
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
      made: (map) => {
        if (this.#begun) this.#options.camera.refit(map);
        else this.#begin();
      },
      idle: (map) => {
        this.#basemap.rest(map);
        this.#options.drawn();
      },
      led: () => this.#options.camera.release(),
      moved: (map, byUser) => {
        if (byUser) this.#options.camera.release();
        this.#options.moved(map);
      },
      moving: this.#options.moving,
      resized: (map) => this.#options.camera.refit(map),
      miss: this.#options.missed,
      error: (failed) => this.#engineFailed(failed),
    };
  }

  #engineFailed({ error, message, source, styleless }: EngineFailure): void {
    console.warn(`hivemap: ${message}`);
    if (source === null ? styleless : !source.startsWith(STACK_PREFIX)) this.#basemap.fail(error, styleless);
  }

  #publish(): void {
    const { map } = this;
    const board = this.#board;
    this.#isOnGround = this.#basemap.ground;
    this.#provider.setValue(
      map && board
        ? {
            map,
            board,
            theme: this.#theme,
            overlay: this.overlay,
            cards: this.#options.cards,
            ground: this.#isOnGround,
            requestHeaders: this.#host.requestHeaders,
          }
        : null,
    );
    this.#options.rerender();
  }
}
