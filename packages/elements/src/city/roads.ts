import type { NearPlace, Position, ScenicRecord } from '@hivemap/core';

/**
 * How far it is by road, as the host's own routing service knows it; set as `router` of the map. Nothing is asked of
 * anybody else.
 *
 * @param from - A place inside the area that is selected.
 * @param to - Stations, at most nine at once.
 * @returns Metres to each of them, in their order; `null` where no road leads.
 */
export type Router = (from: Position, to: readonly Position[]) => Promise<readonly (number | null)[]>;

/** A place and how far it is by road. */
export interface RoadPlace extends NearPlace {
  readonly roadMeters: number;
}

/** `null` while nobody has answered, and where there is no router. */
export type RoadAnswer = { readonly places: readonly RoadPlace[]; readonly failed: boolean } | null;

const FAILED = { places: [], failed: true } as const;
/** Areas that are remembered. */
const MOST = 64;

/** What the host's router says, asked once for the layer and the panels of a city. */
export class Roads {
  #router: Router | null = null;
  readonly #answers = new Map<string, RoadAnswer>();
  readonly #listeners = new Set<() => void>();

  get router(): Router | null {
    return this.#router;
  }

  set router(router: Router | null) {
    if (router === this.#router) return;
    this.#router = router;
    this.#answers.clear();
    this.#tell();
  }

  /** @returns A function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The nearest station of each kind by road, of those that a record names; asks where that is not known. */
  nearest({ scenic, candidates }: Pick<ScenicRecord, 'scenic' | 'candidates'>): RoadAnswer {
    const router = this.#router;
    if (!router || candidates.length === 0) return null;
    const key = JSON.stringify([scenic.point, candidates.map(({ id, point }) => [id, point])]);
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    if (this.#answers.size >= MOST) this.#answers.delete(this.#answers.keys().next().value!);
    this.#answers.set(key, null);
    void ask(router, scenic.point, candidates).then((answer) => {
      if (router !== this.#router) return;
      this.#answers.set(key, answer);
      this.#tell();
    });
    return null;
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

async function ask(router: Router, from: Position, places: readonly NearPlace[]): Promise<RoadAnswer> {
  try {
    const meters = await router(
      from,
      places.map(({ point }) => point),
    );
    const reached = places.flatMap((place, index): RoadPlace[] => {
      const own = meters[index];
      return typeof own === 'number' && own >= 0 && own < Infinity ? [{ ...place, roadMeters: own }] : [];
    });
    reached.sort((a, b) => a.roadMeters - b.roadMeters);
    const nearest = reached.filter(({ type }, at) => reached.findIndex((one) => one.type === type) === at);
    return nearest.length > 0 ? { places: nearest, failed: false } : FAILED;
  } catch (error) {
    console.warn('hivemap: the router of the host failed; distances are straight lines', error);
    return FAILED;
  }
}
