/**
 * What happens behind `<hive-map>`: its properties go to the city, the city's state to the map, the
 * camera, the words, the address bar and the page's events.
 */
import type { Bounds } from '@hivemap/core';
import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { City, CityWish } from '../city/city.js';
import type { CityState } from '../city/city-state.js';
import { HiveReadyEvent } from '../city/events/ready-event.js';
import { areasQuery, groundQuery, shapesQuery } from '../city/queries.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { readTheme } from '../styles/read-theme.js';
import { THEMES } from '../styles/theme.js';
import { BASEMAP_SETTINGS } from './basemap/basemap-element.js';
import { CardHolder } from './card-holder.js';
import { ControlStylesController } from './control-styles-controller.js';
import type { HiveMap } from './hive-map.js';
import type { LateSessionOptions } from './late-session.js';
import { LiveMap } from './live-map.js';
import { MapCamera } from './map-camera.js';
import { MapHome } from './map-home.js';
import { followDivision, followSettings, reflectState } from './property-sync.js';
import { reducedMotion } from './reduced-motion.js';
import { Readiness } from './readiness.js';
import { SessionCode } from './session-code.js';
import { renderAround, renderChrome, renderStage, type SessionView } from './session-view.js';
import { stageRoom, type StageRoom } from './stage-room.js';
import { fireAudit, fireChanges } from './state-events.js';
import { SurroundingsController } from './surroundings-controller.js';
import { viewEvent } from './view-event.js';
import { viewLabels } from './view-labels.js';

export class MapSession implements ReactiveController {
  /** What comes when it is needed. */
  readonly code: SessionCode;
  readonly #host: HiveMap;
  readonly #city: City;
  readonly #localize: HiveLocalize;
  readonly #rerender: () => void;
  readonly #live: LiveMap;
  readonly #surroundings: SurroundingsController;
  readonly #cards: CardHolder;
  readonly #camera = new MapCamera(
    () => this.#room(),
    reducedMotion,
    () => this.#live.crs,
  );
  readonly #home: MapHome;
  readonly #readiness = new Readiness();
  /** Not within the observer's own round: what it leads to may change sizes again. */
  readonly #resizes = new ResizeObserver(() => requestAnimationFrame(() => this.#resized()));
  #loaded = false;
  #stage: HTMLElement | null = null;
  #unsubscribe: (() => void) | null = null;
  #violations: string[] = [];

  constructor(host: HiveMap, city: City, localize: HiveLocalize, rerender: () => void) {
    this.#host = host;
    this.#city = city;
    this.#localize = localize;
    this.#rerender = rerender;
    this.#surroundings = new SurroundingsController(host, {
      changed: () => this.refreshSurroundings(),
      // Panels have changed places, and the city stands between them.
      turned: () => requestAnimationFrame(() => this.#resized()),
    });
    new ControlStylesController(host);
    this.#home = new MapHome(city, this.#camera, () => this.maplibre);
    this.#cards = new CardHolder(() => {
      this.code.want();
      host.requestUpdate();
    });
    this.#live = new LiveMap(host, {
      camera: this.#camera,
      home: this.#home,
      cards: this.#cards,
      moving: () => this.code.late?.placeCard(),
      padding: () => this.#room().padding,
      cityBounds: () => city.state.city?.bounds,
      drawn: () => {
        if (!this.#readiness.draw()) return;
        host.dispatchEvent(new HiveReadyEvent());
        this.code.want();
      },
      moved: (map) => {
        host.dispatchEvent(viewEvent(map, this.#live.crs));
        this.code.url?.writeSoon();
        rerender();
      },
      prepared: () => this.#start(),
      missed: () => city.dispatch({ type: 'select', selection: [] }),
      rerender,
    });
    this.code = new SessionCode(host, city, () => this.#lateOptions(), rerender);
    host.addController(this);
  }

  get maplibre(): MapLibreMap | null {
    return this.#live.map;
  }

  /** Directives of the Content-Security-Policy that were violated while the map was in the page. */
  get violations(): readonly string[] {
    return this.#violations;
  }

  hostConnected(): void {
    if (!this.#unsubscribe) {
      const ends = [
        this.#city.subscribe((state, previous) => this.#changed(state, previous)),
        this.#city.onWish((wish) => this.#fulfill(wish)),
      ];
      this.#unsubscribe = () => ends.forEach((end) => end());
    }
    document.addEventListener('securitypolicyviolation', this.#violated);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('securitypolicyviolation', this.#violated);
  }

  hostUpdated(): void {
    this.code.late?.placeCard();
  }

  /** Ends everything, unless the host has returned to the page meanwhile. */
  end(): void {
    if (this.#host.isConnected) return;
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#resizes.disconnect();
    this.#stage = null;
    this.#live.end();
    this.code.late?.voice.stop();
    this.code.url?.stop();
    this.#city.close();
    this.#loaded = false;
  }

  /** Follows the host's properties. */
  follow(changed: ReadonlyMap<string, unknown>): void {
    if (changed.has('theme') || changed.has('locale') || !this.#host.hasUpdated) this.refreshSurroundings();
    // A language may be brought at any time; the words of all elements are rendered anew, then.
    else this.#speak();
    // A page may say so only after the element is there.
    if (!this.#host.hasUpdated || changed.has('syncUrl')) this.code.url?.read();
    if (BASEMAP_SETTINGS.some((name) => changed.has(name))) {
      this.#live.changeBasemap();
      this.#resized();
    }
    followSettings(this.#host, this.#city, changed);
    if (changed.has('src') || changed.has('city') || this.#city.lacksData) this.#loaded = false;
    // An element that has left the page may still be updated; it reads again when it returns.
    if (!this.#host.isConnected) return;
    if (!this.#loaded) this.#load();
    followDivision(this.#host, this.#city, changed);
  }

  /** Follows the host's rendering: the map needs a place with a size. */
  attach(root: DocumentFragment | HTMLElement): void {
    const stage = root.querySelector<HTMLElement>('.stage');
    if (!stage || stage === this.#stage || !this.#host.isConnected) return;
    this.#stage = stage;
    this.#resizes.observe(stage);
    for (const slot of root.querySelectorAll('slot[name]')) this.#resizes.observe(slot);
    this.#resized();
  }

  refreshSurroundings(): void {
    const host = this.#host;
    const name = THEMES.find((theme) => theme === host.theme) ?? this.#surroundings.theme;
    if (host.dataset['hiveTheme'] !== name) host.dataset['hiveTheme'] = name;
    this.#city.dispatch({ type: 'theme', theme: name });
    this.#speak();
    this.#live.theme = readTheme(host, name);
  }

  /** Also what comes right after the first picture is there, then. */
  async whenReady(): Promise<void> {
    await this.#readiness.promise();
    await this.code.bring().catch(() => undefined);
  }

  async fitTo(target: string | Bounds): Promise<void> {
    const map = this.maplibre;
    if (!map) return;
    if (typeof target !== 'string') {
      await this.#camera.fit(map, target);
      return;
    }
    const query = areasQuery({ ...this.#city.state, division: target });
    if (!query) return;
    const view = await this.#city.view(query);
    await this.#camera.fit(map, view.self.bounds, true, viewLabels(view));
  }

  async reload(): Promise<void> {
    if (await this.#city.reload()) return;
    const { division } = this.#city.state;
    this.#load();
    if (division !== null) await this.#city.drillTo(division);
  }

  /** Worker and map are made anew; the last picture stays until the new one is there. */
  async restart(): Promise<void> {
    const { city, src, requestHeaders } = this.#host;
    await this.#city.renew(city ?? src, requestHeaders ? { requestHeaders } : {});
    this.#live.restart();
  }

  renderStage(): TemplateResult {
    return renderStage(this.#view());
  }

  renderChrome(): { controls: TemplateResult; marks: TemplateResult } {
    return renderChrome(this.#view());
  }

  renderAround(): TemplateResult {
    return renderAround(this.#view(), this.code.late?.renderCard() ?? nothing);
  }

  #view(): SessionView {
    const map = this.maplibre;
    return {
      state: this.#city.state,
      localize: this.#localize,
      map,
      fatal: this.#live.fatal,
      notice: this.#notice(),
      credits: this.#live.credits,
      spoken: this.code.late?.voice.message ?? '',
      cursor: this.code.late?.keyboard.cursor ?? null,
      keydown: this.code.keydown,
      leave: () => this.code.late?.keyboard.leave(),
      retry: () => void this.reload().catch(() => undefined),
      zoomIn: () => map && this.#camera.zoom(map, 1),
      zoomOut: () => map && this.#camera.zoom(map, -1),
      home: () => this.#home.show(true),
    };
  }

  readonly #speak = (): void =>
    this.#city.dispatch({ type: 'locale', locale: this.#surroundings.locale(this.#host.locale) });

  #notice(): string | null {
    const localize = this.#localize;
    return (
      this.#live.notice(localize) ??
      this.code.late?.notice() ??
      (this.code.lacks ? localize.term('mapLacksCode') : null)
    );
  }

  #lateOptions(): LateSessionOptions {
    return {
      host: this.#host,
      city: this.#city,
      localize: this.#localize,
      live: this.#live,
      camera: this.#camera,
      home: this.#home,
      cards: this.#cards,
      padding: () => this.#room().padding,
      rerender: this.#rerender,
    };
  }

  #load(): void {
    const { city, src, requestHeaders } = this.#host;
    const source = city ?? src;
    if (source === null && !this.#loaded && this.#city.state.status === 'empty') return;
    this.#loaded = true;
    this.#readiness.reset();
    const { center, zoom, bounds } = this.#host;
    if (center !== null || zoom !== null || bounds !== null) this.#home.keepView();
    const picture = this.#readiness.promise();
    // Who waits for it is told of the failure; nobody may.
    picture.catch(() => undefined);
    void this.#city.load(source, {
      restAfter: picture,
      ...(requestHeaders ? { requestHeaders } : {}),
    });
  }

  #changed(state: CityState, previous: CityState): void {
    reflectState(this.#host, state, previous);
    fireChanges(this.#host, this.#city, state, previous);
    this.code.late?.voice.tell(state, previous);
    // A map that is not seen, or can't draw, has no first picture.
    if (state.status === 'error' || (state.status === 'ready' && !this.maplibre)) this.code.want();
    if (state.status === 'error' && !state.city) {
      this.#readiness.fail(state.problems);
      // What the host draws itself needs no city.
      this.#live.meet();
    }
    if (state.city && (!previous.city || state.division !== previous.division))
      void this.#arrive(state, previous.city !== null);
    this.#start();
    this.code.url?.writeSoon();
    this.#rerender();
  }

  async #arrive(state: CityState, flying: boolean): Promise<void> {
    if (!(await this.#home.arrive(state, flying))) return;
    await this.#city.settled([shapesQuery(state), groundQuery(state)]);
    this.#live.meet();
    this.#readiness.arrive();
    this.maplibre?.triggerRepaint();
  }

  #fulfill(wish: CityWish): void {
    if (wish.type === 'audit') fireAudit(this.#host, wish.action, this.#city.state);
    else void this.fitTo(wish.bounds);
  }

  #resized(): void {
    if (!this.#hasRoom) return;
    // How large things are drawn may follow the room there is.
    this.#live.theme = readTheme(this.#host, this.#city.state.theme);
    if (this.maplibre) this.#camera.refit(this.maplibre);
    else this.#start();
  }

  /** Makes the map, once there is room for it and something to come. */
  #start(): void {
    const isWanted = this.#city.state.status !== 'empty' || this.#live.hasBasemap;
    if (this.#stage && this.#hasRoom && !this.maplibre && isWanted) this.#live.start(this.#stage);
  }

  get #hasRoom(): boolean {
    return this.#stage !== null && this.#stage.clientWidth > 0 && this.#stage.clientHeight > 0;
  }

  #room(): StageRoom {
    return stageRoom(this.#stage, this.#host, this.#live.theme.scale);
  }

  readonly #violated = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void =>
    void this.#violations.push(`${effectiveDirective} ${blockedURI}`);
}
