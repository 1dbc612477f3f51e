import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';

/** A millionth of the extent: under a metre for a province. */
const QUANTIZATION = 1e6;

/** Shared borders once, quantised. */
export function topologyOf(collection: FeatureCollection, name: string): Topology {
  return topology({ [name]: collection }, QUANTIZATION);
}
