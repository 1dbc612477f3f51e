import type { AreasQuery, AreasView } from '@hivemap/core';
import type { CityState } from './city-state.js';
import { areasQuery, figuresQuery, KEY_INDICATORS } from './queries.js';

/** Of the indicators that a city has, so many are tried. */
const TRIED = 12;

/**
 * The indicator that a city opens with: the wanted one where any area has a figure of it, else the first that has. What
 * can be counted by its fields may still have no case: nothing falls due where nobody wrote down by when.
 *
 * @param view - Asks the city.
 * @returns The wanted one, too, when no indicator has a figure.
 */
export async function indicatorWithFigures(
  state: CityState,
  view: (query: AreasQuery) => Promise<AreasView>,
): Promise<string> {
  const query = areasQuery(state);
  if (!query || !state.city) return state.indicator;
  const has = ({ self, children, cells }: AreasView, id: string): boolean =>
    [self, ...children, ...cells].some(({ figures }) => (figures[id]?.state ?? 'none') !== 'none');
  if (has(await view(query), state.indicator)) return state.indicator;
  const available = state.city.indicators.filter((one) => one.available).map(({ id }) => id);
  const first = KEY_INDICATORS.filter((id) => available.includes(id));
  const tried = [...new Set([...first, ...available])].slice(0, TRIED);
  const others = figuresQuery(state, tried);
  const answer = others && (await view(others));
  return (answer && tried.find((id) => has(answer, id))) ?? state.indicator;
}
