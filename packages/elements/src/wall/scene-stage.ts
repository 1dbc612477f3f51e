/** Brings a scene onto the wall through the public API of the map that it drives. */
import type { Problem } from '@hivemap/core';
import type { City } from '../city/city.js';
import { cityRegistry } from '../city/city-registry.js';
import { LAYERS, type LayerName } from '../city/layer-names.js';
import { PANEL_NAMES, type PanelName } from '../city/panel-names.js';
import type { HiveMap } from '../map/hive-map.js';
import type { ScenePlan, ScenePlanCamera } from './wall-plan.js';
import { WALL_RESOURCE } from './wall-resource.js';

/** What a wall drives: `<hive-city>` or `<hive-map>`. */
export interface Driven extends HTMLElement {
  readonly maplibre: HiveMap['maplibre'];
  scope: HiveMap['scope'];
  indicator: string | null;
  period: string | null;
  panels?: readonly PanelName[] | null;
  layers?: readonly LayerName[] | null;
  readonly updateComplete: Promise<boolean>;
  whenReady(): Promise<void>;
  fitTo: HiveMap['fitTo'];
  drillTo: HiveMap['drillTo'];
  select: HiveMap['select'];
  reload(): Promise<void>;
  restart(): Promise<void>;
}

/** What the host had set before a scene changed it. */
interface Before {
  readonly indicator: string | null;
  readonly period: string | null;
  readonly panels: readonly PanelName[] | null;
  readonly layers: readonly LayerName[] | null;
  camera: { readonly pitch: number; readonly bearing: number } | null;
}

/** What `panels` and `layers` of `<hive-city>` may name. */
const NAMES = { panels: PANEL_NAMES, layers: LAYERS } as const;

const FLIGHT_SECONDS = 2.4;

export interface StageOptions {
  readonly wall: HTMLElement;
  readonly locale: () => string;
  readonly reduceMotion: () => boolean;
}

export class SceneStage {
  readonly #options: StageOptions;
  readonly #before = new WeakMap<Driven, Before>();
  #moved = new WeakSet<Driven>();
  #turn = 0;

  constructor(options: StageOptions) {
    this.#options = options;
  }

  /** The map that a scene drives, `null` while there is none. */
  driven(scene?: ScenePlan): Driven | null {
    const { wall } = this.#options;
    if (scene?.for === undefined) return wall.querySelector<Driven>('hive-city, hive-map');
    const named = (wall.getRootNode() as Document | ShadowRoot).getElementById(scene.for);
    return named && isDriven(named) ? named : null;
  }

  /** Maps of the wall. */
  all(): readonly Driven[] {
    return [...this.#options.wall.querySelectorAll<Driven>('hive-city, hive-map')];
  }

  city(driven: Driven | null): City | null {
    return driven && cityRegistry.of(driven);
  }

  /** What a scene names and nobody has. */
  #lacking(scene: ScenePlan): Lacking[] {
    const driven = this.driven(scene);
    const lacking: Lacking[] = [];
    if (scene.for !== undefined && !driven) lacking.push([`${scene.path}/for`, scene.for]);
    if (!driven) return lacking;
    for (const kind of ['panels', 'layers'] as const) {
      const known: readonly string[] = kind in driven ? NAMES[kind] : [];
      for (const [at, name] of (scene[kind] ?? []).entries())
        if (!known.includes(name) && !this.#part(name))
          lacking.push([`${scene.path}/${kind}/${String(at)}`, name]);
    }
    return lacking;
  }

  /**
   * Shows a scene; settles when its camera is there.
   *
   * @param others - All scenes: what another one names and this one does not is hidden.
   * @returns What could not be shown.
   */
  async show(scene: ScenePlan, others: readonly ScenePlan[]): Promise<readonly Problem[]> {
    const turn = ++this.#turn;
    const lacking = this.#lacking(scene);
    const driven = this.driven(scene);
    this.#showParts(scene, others);
    if (!driven) return this.#problems(lacking);
    const before = this.#remember(driven);
    driven.indicator = scene.indicator ?? before.indicator;
    driven.period = scene.period ?? before.period;
    if ('panels' in driven) driven.panels = known(scene.panels, NAMES.panels) ?? before.panels;
    if ('layers' in driven) driven.layers = known(scene.layers, NAMES.layers) ?? before.layers;
    await driven.updateComplete;
    if (turn !== this.#turn) return this.#problems(lacking);
    const found = await this.#drill(driven, scene);
    if (!found) lacking.push([`${scene.path}/division`, scene.division ?? '']);
    if (turn !== this.#turn) return this.#problems(lacking);
    driven.select(targets(scene.selection));
    await this.#fly(driven, scene, before);
    return this.#problems(lacking);
  }

  #remember(driven: Driven): Before {
    const known = this.#before.get(driven);
    if (known) return known;
    const { panels = null, layers = null } = driven;
    const state = this.city(driven)?.state;
    const indicator = driven.indicator ?? state?.indicator ?? null;
    const period = driven.period ?? state?.period ?? null;
    const before: Before = { indicator, period, panels, layers, camera: null };
    this.#before.set(driven, before);
    return before;
  }

  /** An element of the wall that is shown by its id. */
  #part(id: string): HTMLElement | null {
    return [...this.#options.wall.querySelectorAll<HTMLElement>('[id]')].find((one) => one.id === id) ?? null;
  }

  #showParts(scene: ScenePlan, others: readonly ScenePlan[]): void {
    for (const name of new Set(others.flatMap(({ panels }) => panels ?? []))) {
      const part = this.#part(name);
      if (part) part.hidden = !scene.panels?.includes(name);
    }
  }

  async #drill(driven: Driven, scene: ScenePlan): Promise<boolean> {
    const city = this.city(driven);
    const top = city?.state.lockedTo ?? city?.state.city?.code;
    const division = scene.division ?? top;
    if (division === undefined || city?.state.division === division) return true;
    try {
      await driven.drillTo(division);
      return true;
    } catch (error) {
      // Called elsewhere meanwhile, or read anew: no fault of the scene.
      return !(error instanceof RangeError) && !(error instanceof Error && error.name === 'RangeError');
    }
  }

  async #fly(driven: Driven, scene: ScenePlan, before: Before): Promise<void> {
    const map = driven.maplibre;
    if (!map) return;
    before.camera ??= { pitch: map.getPitch(), bearing: map.getBearing() };
    const { center, zoom, bearing, pitch, bounds } = scene.camera ?? {};
    const own = center !== undefined || zoom !== undefined || bearing !== undefined || pitch !== undefined;
    if (!own && !bounds && !this.#moved.has(driven)) return;
    const division = this.city(driven)?.state.division;
    const still = this.#options.reduceMotion();
    const { flightSeconds, ...camera } = { ...before.camera, ...scene.camera };
    const flight = flightSeconds === undefined ? {} : { flightSeconds };
    // What is fitted is fitted for the tilt that it is seen with.
    if (!center && zoom === undefined) {
      const tilted = { bearing: camera.bearing, pitch: camera.pitch };
      if (map.getPitch() !== tilted.pitch || map.getBearing() !== tilted.bearing)
        await arrival(map, { ...tilted, ...flight }, still);
      if (bounds) await driven.fitTo([...bounds]);
      else if (division) await driven.fitTo(division);
    } else await arrival(map, { ...camera, ...flight }, still);
    if (own || bounds) this.#moved.add(driven);
    else this.#moved.delete(driven);
  }

  /** Said, and otherwise passed over. */
  async #problems(lacking: readonly Lacking[]): Promise<readonly Problem[]> {
    if (lacking.length === 0) return [];
    // Without its words a problem is told by its name.
    const words = await import('./wall-reading.js').catch(() => null);
    return lacking.map(([path, name]): Problem => {
      const problem = {
        code: 'missing-reference' as const,
        severity: 'warning' as const,
        resource: WALL_RESOURCE,
        path,
        params: { kind: name },
      };
      return { ...problem, message: words?.problemMessage(problem, this.#options.locale()) ?? name };
    });
  }
}

/** Where the scene says it, and what it names there. */
type Lacking = readonly [path: string, name: string];

/** Names that the map itself has; `undefined` where the scene leaves it to the host. */
function known<Name extends string>(
  names: readonly string[] | undefined,
  own: readonly Name[],
): readonly Name[] | undefined {
  return names?.filter((name): name is Name => (own as readonly string[]).includes(name));
}

type LibreMap = NonNullable<HiveMap['maplibre']>;

/** Flies, and settles when it is there or was called elsewhere. */
async function arrival(
  map: LibreMap,
  { center, zoom, bearing, pitch, flightSeconds = FLIGHT_SECONDS }: ScenePlanCamera,
  still: boolean,
): Promise<void> {
  const camera = {
    ...(center ? { center: [center[0], center[1]] as [number, number] } : {}),
    ...(zoom === undefined ? {} : { zoom }),
    ...(bearing === undefined ? {} : { bearing }),
    ...(pitch === undefined ? {} : { pitch }),
  };
  if (still) {
    map.easeTo({ ...camera, duration: 0 });
    return;
  }
  const arrived = new Promise<void>((resolve) => {
    const ends = [map.on('moveend', end), map.on('remove', end)];
    function end(): void {
      for (const one of ends) one.unsubscribe();
      resolve();
    }
  });
  map.flyTo({ ...camera, duration: flightSeconds * 1000 });
  if (map.isMoving()) await arrived;
}

/** `division:511702 community:511702001001`, as an attribute says it. */
function targets(selection: string | undefined): Parameters<HiveMap['select']>[0] {
  const list = (selection ?? '').split(/\s+/).flatMap((one) => {
    const colon = one.indexOf(':');
    return colon > 0 ? [{ kind: one.slice(0, colon), id: one.slice(colon + 1) }] : [];
  });
  return list as unknown as Parameters<HiveMap['select']>[0];
}

function isDriven(element: Element): element is Driven {
  return element.localName === 'hive-city' || element.localName === 'hive-map';
}
