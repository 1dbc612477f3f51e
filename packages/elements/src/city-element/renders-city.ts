import type { CityState } from '../city/city-state.js';
import { stateDiffers } from '../city/state-differs.js';

const DRAWN_FROM = [
  'city',
  'division',
  'path',
  'indicator',
  'theme',
  'status',
  'statusSince',
  'selection',
  'asOf',
] as const;

/** Whether the frame round the map has to be drawn again; the panels in it see to themselves. */
export function rendersCity(previous: CityState, next: CityState): boolean {
  return stateDiffers(previous, next, DRAWN_FROM);
}
