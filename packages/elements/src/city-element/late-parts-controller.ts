import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A map that is out of sight, or can't draw, has no first picture: panels and table are there without it. */
const LATEST_MS = 4_000;

/**
 * Brings the code of what a city shows after its first picture: until then nothing competes with the picture for the
 * line and the processor. Tags that are not defined yet keep their place, and what they were told.
 */
export class LatePartsController implements ReactiveController {
  readonly #host: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #brought: Promise<unknown> | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#brought) return;
    for (const type of ['hive-ready', 'hive-fatal']) this.#host.addEventListener(type, this.#bring);
    this.#timer = setTimeout(this.#bring, LATEST_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    for (const type of ['hive-ready', 'hive-fatal']) this.#host.removeEventListener(type, this.#bring);
  }

  /** Layers other than that of the areas come as soon as one of them is seen. */
  see<Layer extends string>(layers: ReadonlySet<Layer>): ReadonlySet<Layer> {
    if ([...layers].some((layer) => layer !== 'grid')) void import('./late-layers.js').catch(later);
    return layers;
  }

  /** Everything. Resolves also where it can't be read: what is there stays. */
  bring(): Promise<unknown> {
    this.hostDisconnected();
    this.#brought ??= Promise.all([import('./late-panels.js'), import('./late-layers.js')]).catch(later);
    return this.#brought;
  }

  readonly #bring = (): void => void this.bring();
}

/** The browser reports the request that failed; the map goes on without. */
function later(): void {}
