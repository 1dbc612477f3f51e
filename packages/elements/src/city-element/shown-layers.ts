import type { CityState } from '../city/city-state.js';
import { LAYERS, type LayerName } from '../city/layer-names.js';

const RESOURCE: Readonly<Record<LayerName, string>> = {
  grid: 'divisions',
  honeycomb: 'communities',
  scenic: 'scenicAreas',
  park: 'parks',
  matters: 'matters',
  fence: 'fences',
  campaign: 'campaignAreas',
  centre: 'centres',
};

/** Layers that show nothing in public scope. */
const NOT_PUBLIC: ReadonlySet<LayerName> = new Set(['fence']);

/** Layers that the city has data for, in the order of the picture; `wanted` leaves only those it names. */
export function presentLayers(state: CityState, wanted: readonly string[] | null): readonly LayerName[] {
  const resources = state.city?.resources ?? {};
  return LAYERS.filter(
    (layer) =>
      RESOURCE[layer] in resources &&
      (wanted === null || wanted.includes(layer)) &&
      !(state.city?.scope === 'public' && NOT_PUBLIC.has(layer)),
  );
}

/**
 * Which layers are seen. What the user switched is kept; layers that the host names are seen; the rest
 * follows the drill.
 *
 * The view of the whole city answers one question, how its counties compare, and stays calm for it: the names of
 * parks and scenic areas would take the places of the counties' own names and figures. They come with the first
 * county that is entered. Flowers come with the township, where each is one community: above it they could only
 * be sums, drawn over the colors that are read there. Matters one by one and fences, which lie within parks and
 * scenic areas, are asked for by their switch. The switch shows any of them anywhere.
 */
export function shownLayers(
  present: readonly LayerName[],
  state: Pick<CityState, 'path'>,
  switched: ReadonlyMap<LayerName, boolean>,
  named: boolean,
): ReadonlySet<LayerName> {
  const from = {
    grid: 1,
    scenic: 2,
    park: 2,
    honeycomb: 3,
    matters: Infinity,
    fence: Infinity,
    campaign: Infinity,
    centre: Infinity,
  } as const satisfies Record<LayerName, number>;
  return new Set(
    present.filter((layer) => switched.get(layer) ?? (named || state.path.length >= from[layer])),
  );
}
