/** What the user has settled about the layers of a city: which are seen, in what order, how strongly. */
import type { LayerChange } from '../city/events/layer-change-event.js';
import { LAYERS, type LayerName } from '../city/layer-names.js';

export interface LayerChoices {
  /** Switched on or off; what is absent follows the drill. */
  readonly switched: ReadonlyMap<LayerName, boolean>;
  /** 0…1; what is absent follows the picture. */
  readonly opacities: ReadonlyMap<LayerName, number>;
  /** From the bottom of the picture up. */
  readonly order: readonly LayerName[];
}

/** Areas below points, points below flowers. */
const ORDER: readonly LayerName[] = ['grid', 'scenic', 'park', 'fence', 'honeycomb', 'matters'];

export const NO_CHOICES: LayerChoices = { switched: new Map(), opacities: new Map(), order: ORDER };

/** Which layer an element of the picture is; `null` for those of the host. */
export function layerNameOf({ localName }: Element): LayerName | null {
  const name = localName.replace(/^hive-(.*)-layer$/, '$1');
  return LAYERS.find((one) => one === (name === 'matter' ? 'matters' : name)) ?? null;
}

export function withSwitch(choices: LayerChoices, layer: LayerName, on: boolean): LayerChoices {
  return { ...choices, switched: new Map(choices.switched).set(layer, on) };
}

/** @param layer - That the change is of. */
export function withChange(choices: LayerChoices, layer: LayerName, change: LayerChange): LayerChoices {
  const { hidden, opacity, move } = change;
  const switched = hidden === undefined ? choices : withSwitch(choices, layer, !hidden);
  const opacities =
    opacity === undefined ? choices.opacities : new Map(choices.opacities).set(layer, opacity);
  return { ...switched, opacities, order: move ? moved(choices.order, layer, move) : choices.order };
}

/** A neighbor of the host stays where it is: its layers lie above those of the city. */
function moved(
  order: readonly LayerName[],
  layer: LayerName,
  { where, beside }: NonNullable<LayerChange['move']>,
): readonly LayerName[] {
  const other = layerNameOf(beside);
  if (!other || other === layer) return order;
  const rest = order.filter((one) => one !== layer);
  const at = rest.indexOf(other) + (where === 'above' ? 1 : 0);
  return [...rest.slice(0, at), layer, ...rest.slice(at)];
}
