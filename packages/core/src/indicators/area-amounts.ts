import type { AreaNode } from '../divisions/hierarchy.js';
import type { CitySnapshot } from '../view/city-snapshot.js';

type Amount = 'areaKm2' | 'population' | 'households';

/**
 * What divisions say of themselves: of an area its own statement, else the sum of its parts where all
 * of them say it. Never measured from a shape, which may be schematic.
 *
 * @returns A function of the area; `null` where not known.
 */
export function areaAmounts(field: Amount) {
  return ({ records, hierarchy }: Pick<CitySnapshot, 'records' | 'hierarchy'>) => {
    const amounts = new Map<number, number | null>();
    const stated = (area: AreaNode): number | undefined => {
      if (area.kind === 'division') return records.divisions?.[area.record]?.[field];
      return field === 'households' ? records.grids?.[area.record]?.households : undefined;
    };
    const amountOf = (area: AreaNode): number | null => {
      const known = amounts.get(area.index);
      if (known !== undefined) return known;
      let amount = stated(area) ?? null;
      if (amount === null && area.children.length > 0) {
        amount = 0;
        for (const child of hierarchy.childrenOf(area)) {
          const part = amountOf(child);
          amount = part === null || amount === null ? null : amount + part;
        }
      }
      amounts.set(area.index, amount);
      return amount;
    };
    return amountOf;
  };
}
