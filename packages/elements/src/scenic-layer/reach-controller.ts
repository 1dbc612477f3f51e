import type { AreaShape, CoverAsked, StationReach } from '@hivemap/core';
import type { ReactiveControllerHost } from 'lit';

/**
 * How far one gets from a station, by the host's own service.
 *
 * @returns A polygon in WGS 84; `null` where it does not know: the circle stays.
 */
export type Isochrone = (
  station: Pick<StationReach, 'id' | 'type' | 'name' | 'point'>,
) => AreaShape | null | Promise<AreaShape | null>;

type Given = NonNullable<CoverAsked['reaches']>;

/** What the host's isochrones say, each station asked once. */
export class ReachController {
  readonly #host: ReactiveControllerHost;
  #isochrone: Isochrone | null = null;
  #answers = new Map<string, AreaShape | null | 'asked'>();
  #given: Given = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The same array until something new was answered. */
  get given(): Given {
    return this.#given;
  }

  /** @param stations - Those that reach an area, by their circles or as told before. */
  follow(isochrone: Isochrone | null, stations: readonly StationReach[]): void {
    if (isochrone !== this.#isochrone) {
      this.#isochrone = isochrone;
      this.#answers = new Map();
      if (this.#given.length > 0) this.#host.requestUpdate();
      this.#given = [];
    }
    if (!isochrone) return;
    const fresh = stations.filter(({ id }) => !this.#answers.has(id));
    if (fresh.length === 0) return;
    for (const { id } of fresh) this.#answers.set(id, 'asked');
    void this.#ask(isochrone, fresh);
  }

  /** Asked together, told together: the gaps are computed once. */
  async #ask(isochrone: Isochrone, stations: readonly StationReach[]): Promise<void> {
    const answers = this.#answers;
    await Promise.all(
      stations.map(async ({ id, type, name, point }) => {
        try {
          const shape = await isochrone({ id, type, name, point });
          answers.set(id, isArea(shape) ? shape : null);
        } catch (error) {
          console.warn(`hivemap: the host's isochrone of ${id} failed; its circle stays`, error);
          answers.set(id, null);
        }
      }),
    );
    if (answers !== this.#answers) return;
    this.#given = [...answers].flatMap(([station, shape]) =>
      shape && shape !== 'asked' ? [{ station, shape }] : [],
    );
    this.#host.requestUpdate();
  }
}

function isArea(shape: AreaShape | null): shape is AreaShape {
  return (shape?.type === 'Polygon' || shape?.type === 'MultiPolygon') && shape.coordinates.length > 0;
}
