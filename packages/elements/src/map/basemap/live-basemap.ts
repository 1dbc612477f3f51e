/** The base map of one map: what the host asks for, what of it came, and in which coordinates it is drawn. */
import type { RequestHeaders } from '@hivemap/core';
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import { WGS84, type ViewCrs, type ViewCrsName } from '../view-crs/view-crs.js';
import type { BasemapSettings } from './basemap.js';
import type { BasemapFailure } from './basemap-failure.js';
import type { BasemapWatch } from './basemap-watch.js';
import { plainBasemap, type ResolvedBasemap } from './plain-basemap.js';
import type * as Late from './resolve-basemap.js';

export interface LiveBasemapOptions {
  readonly settings: () => BasemapSettings & { readonly viewCrs: ViewCrsName };
  readonly requestHeaders: () => RequestHeaders | null;
  /** Another style or other coordinates are there. @param before - Coordinates that were in force. */
  readonly changed: (other: { readonly style: boolean; readonly before: ViewCrs }) => void;
  /** Something failed or came after all. */
  readonly told: () => void;
}

export class LiveBasemap {
  readonly #options: LiveBasemapOptions;
  /** There with the first base map. */
  #watch: BasemapWatch | null = null;
  #map: MapLibreMap | null = null;
  #basemap: ResolvedBasemap = plainBasemap();
  #crs: ViewCrs = WGS84;
  #credits: readonly string[] = [];
  #asked = 0;
  #preparing = false;
  #ended = false;
  #late: typeof Late | null = null;

  constructor(options: LiveBasemapOptions) {
    this.#options = options;
  }

  get style(): string | StyleSpecification {
    return this.#basemap.style;
  }

  /** Whether the city draws its own ground: without a base map, and while nothing has come of one. */
  get ground(): boolean {
    return this.#basemap.ground || (this.#watch?.isBlank ?? false);
  }

  /** Whether the host asks for one, be it there or not. */
  get isAsked(): boolean {
    return this.#preparing || !this.#basemap.ground;
  }

  /** Whether what is asked for is still on its way: no map is made before. */
  get isPreparing(): boolean {
    return this.#preparing;
  }

  get crs(): ViewCrs {
    return this.#crs;
  }

  get failure(): BasemapFailure | null {
    return this.#watch ? this.#watch.failure : this.#basemap.failure;
  }

  /** What the base map wants to have said of it. */
  get credits(): readonly string[] {
    return this.#credits;
  }

  notice(localize: HiveLocalize): string | null {
    const { failure } = this;
    if (!failure) return null;
    return this.#late?.failureNotice(failure, localize) ?? localize.term('mapLacksCode');
  }

  /** Follows the host's settings. */
  update(): void {
    const { viewCrs, ...settings } = this.#options.settings();
    const asked = ++this.#asked;
    this.#ended = false;
    const isPlain = settings.basemap === null || settings.basemap === 'none' || settings.basemap === '';
    if (isPlain && viewCrs === 'wgs84') {
      this.#adopt(plainBasemap(), WGS84);
      return;
    }
    this.#preparing = true;
    Promise.all([this.#resolve(settings), crsNamed(viewCrs)]).then(
      ([basemap, crs]) => (asked === this.#asked ? this.#adopt(basemap, crs) : basemap.close()),
      (error: unknown) => {
        console.error(error);
        if (asked === this.#asked) this.#adopt(plainBasemap('server'), WGS84);
      },
    );
  }

  /** With what else is needed for one, its words included: most pages have none. */
  async #resolve(settings: BasemapSettings): Promise<ResolvedBasemap> {
    this.#late ??= await import('./resolve-basemap.js');
    if (!this.#watch) {
      this.#watch = new this.#late.BasemapWatch(this.#options.told);
      this.#watch.follow(this.#map);
    }
    return this.#late.resolveBasemap(settings, this.#options.requestHeaders);
  }

  /** The map is there, or another one; `null` when it is gone. */
  follow(map: MapLibreMap | null): void {
    this.#map = map;
    this.#watch?.follow(map);
  }

  /** @param styleless - The style itself is not there: the city is drawn without one. */
  fail(error: unknown, styleless: boolean): void {
    if (this.#basemap.ground || !this.#watch) return;
    this.#watch.fail(error, styleless);
    if (!styleless) return;
    const { failure } = this.#watch;
    this.#adopt(plainBasemap(failure), this.#crs);
  }

  /** The map rests: what the base map says of itself is known. */
  rest(map: MapLibreMap): void {
    const own = this.#options.settings().attribution;
    const credits = this.#basemap.ground ? [] : (this.#late?.basemapCredits(map, own) ?? []);
    if (!this.#basemap.ground) this.#watch?.rest(map);
    if (credits.join() === this.#credits.join()) return;
    this.#credits = credits;
    this.#options.told();
  }

  end(): void {
    this.#asked++;
    this.follow(null);
    this.#basemap.close();
    this.#ended = true;
  }

  /** An element that returns to the page finds its base map closed. */
  reopen(): void {
    if (this.#ended) this.update();
  }

  #adopt(basemap: ResolvedBasemap, crs: ViewCrs): void {
    const style = basemap.style !== this.#basemap.style;
    const before = this.#crs;
    const came = this.#preparing;
    this.#basemap.close();
    this.#basemap = basemap;
    this.#crs = crs;
    this.#preparing = false;
    if (basemap.ground) this.#credits = [];
    this.#watch?.begin(basemap.failure);
    if (style || crs !== before || came) this.#options.changed({ style, before });
    this.#options.told();
  }
}

async function crsNamed(name: ViewCrsName): Promise<ViewCrs> {
  return name === 'gcj02' ? (await import('../view-crs/gcj02.js')).GCJ02 : WGS84;
}
