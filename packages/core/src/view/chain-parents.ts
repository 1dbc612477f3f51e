/** Where each unit of the responsibility chain stands, whatever its record says. */
import type { UnitFlaw } from './chain-views.js';

interface ChainUnit {
  readonly id: string;
  readonly role: string;
  readonly parent?: string | undefined;
}

export interface ChainPlace {
  readonly parent: string | null;
  readonly flaw: UnitFlaw | null;
}

/**
 * A forest: every unit below another or at the top, no unit above itself. Of a cycle the unit that comes first in
 * the data is put at the top. A leading group without a unit above is meant to be there.
 *
 * @param units - Ids are unique.
 * @returns By id.
 */
export function chainParents(units: readonly ChainUnit[]): ReadonlyMap<string, ChainPlace> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const cut = cycleStarts(units, byId);
  return new Map(
    units.map(({ id, role, parent }): [string, ChainPlace] => {
      if (cut.has(id)) return [id, { parent: null, flaw: 'cycle' }];
      if (parent !== undefined && byId.has(parent)) return [id, { parent, flaw: null }];
      const isTop = parent === undefined && role === 'leading-group';
      return [id, { parent: null, flaw: isTop ? null : 'no-parent' }];
    }),
  );
}

/** The first unit in the order of the data of each cycle. */
function cycleStarts(units: readonly ChainUnit[], byId: ReadonlyMap<string, ChainUnit>): ReadonlySet<string> {
  const starts = new Set<string>();
  const order = new Map(units.map(({ id }, index) => [id, index]));
  // Number of the walk that passed a unit first: one met again in the same walk closes a cycle.
  const passed = new Map<string, number>();
  units.forEach((unit, walk) => {
    let at: ChainUnit | undefined = unit;
    while (at && !passed.has(at.id)) {
      passed.set(at.id, walk);
      at = at.parent === undefined ? undefined : byId.get(at.parent);
    }
    if (!at || passed.get(at.id) !== walk) return;
    starts.add(firstOf(at, byId, order));
  });
  return starts;
}

function firstOf(
  start: ChainUnit,
  byId: ReadonlyMap<string, ChainUnit>,
  order: ReadonlyMap<string, number>,
): string {
  let first = start.id;
  for (let at = byId.get(start.parent ?? ''); at && at.id !== start.id; at = byId.get(at.parent ?? ''))
    if ((order.get(at.id) ?? 0) < (order.get(first) ?? 0)) first = at.id;
  return first;
}
