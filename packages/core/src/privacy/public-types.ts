import { dayParts } from '../calendar/calendar-day.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import { matterGroups } from '../indicators/matter-groups.js';
import type { Sight } from '../view/sight.js';
import { publishedYear } from './published-year.js';
import { inOrder, type TypeFigure } from './type-figures.js';

/**
 * Matters of a published period by group of types, for the city and the areas directly below: decided
 * on together with all other figures of the same cases.
 *
 * @returns Most first, hidden ones last; empty where nothing is published.
 */
export function publicTypes(
  area: AreaNode,
  { snapshot, hierarchy, period, clock }: Pick<Sight, 'snapshot' | 'hierarchy' | 'period' | 'clock'>,
): readonly TypeFigure[] {
  const published = publishedYear(dayParts(period.fromDay).year, snapshot, hierarchy, clock);
  const figures = matterGroups(snapshot.manifest).map(({ code, name, definition }): TypeFigure => {
    return { code, name, count: published.figure(definition, period.id, area) };
  });
  return inOrder(figures.filter(({ count }) => count.state !== 'none'));
}
