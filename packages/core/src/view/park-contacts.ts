/** Who a park is in touch with: its enterprises, and the units that look after them one to one. */
import { areaShape } from '../divisions/area-shape.js';
import { isShown } from '../privacy/scope.js';
import { containsPoint } from '../spatial/contains-point.js';
import { labelPoint } from '../spatial/label-point.js';
import type { CityRecords } from './city-snapshot.js';
import type { EnterpriseMark, LiaisonUnit, ParkMark } from './place-views.js';
import type { Sight } from './sight.js';
import type { AreaShape, Position } from './view.js';

type RecordOf<R extends keyof CityRecords> = NonNullable<CityRecords[R]>[number];
type Enterprise = RecordOf<'enterprises'>;
type Unit = RecordOf<'units'>;
type Park = RecordOf<'parks'>;

/** @returns What a park's mark says of its enterprises and its liaison, one to one. */
export function parkContacts(
  { id, geometry, liaison }: Park,
  sight: Sight,
): Pick<ParkMark, 'enterprises' | 'liaison' | 'units'> {
  const enterprises = enterprisesOf(id, sight).map((one) => enterpriseMark(one, geometry));
  const linked = new Map<string, number>();
  for (const one of enterprises)
    if (one.liaison !== null) linked.set(one.liaison, (linked.get(one.liaison) ?? 0) + 1);
  const units = [...new Set([liaison, ...linked.keys()])].flatMap((unit): LiaisonUnit[] => {
    const found = liaisonUnit(unit, sight);
    return found ? [{ ...found, enterprises: linked.get(unit) ?? 0 }] : [];
  });
  const shown = new Set(units.map((unit) => unit.id));
  const first = units.find((unit) => unit.id === liaison);
  return {
    liaison: first ? { id: first.id, name: first.name } : null,
    units,
    enterprises: enterprises.map((one) =>
      one.liaison === null || shown.has(one.liaison) ? one : { ...one, liaison: null },
    ),
  };
}

function enterpriseMark(
  { id, name, sector, liaison, geometry: { coordinates } }: Enterprise,
  park: AreaShape,
): EnterpriseMark {
  const point: Position = [coordinates[0] ?? 0, coordinates[1] ?? 0];
  return {
    id,
    name,
    point,
    liaison: liaison ?? null,
    ...(sector === undefined ? {} : { sector }),
    ...(containsPoint(park, point) ? {} : { outside: true as const }),
  };
}

/** A unit and the seat of its division; `null` where the scope does not name it. */
function liaisonUnit(id: string, sight: Sight): Omit<LiaisonUnit, 'enterprises'> | null {
  const { snapshot, hierarchy, scope } = sight;
  const unit = unitsOf(snapshot.records.units).get(id);
  if (!unit) return null;
  const area = unit.division === undefined ? hierarchy.root : hierarchy.division(unit.division);
  if (!area) return { id, name: unit.name, seat: null };
  if (!isShown(area, scope)) return null;
  const seat = snapshot.records.divisions?.[area.record]?.seat;
  return { id, name: unit.name, seat: seat ?? labelPoint(areaShape(area, snapshot)) };
}

const groups = new WeakMap<readonly Enterprise[], ReadonlyMap<string, readonly Enterprise[]>>();

function enterprisesOf(park: string, { snapshot: { records } }: Sight): readonly Enterprise[] {
  const all = records.enterprises;
  if (!all) return [];
  let byPark = groups.get(all);
  if (!byPark) {
    const found = new Map<string, Enterprise[]>();
    for (const one of all) {
      const group = found.get(one.park);
      if (group) group.push(one);
      else found.set(one.park, [one]);
    }
    groups.set(all, (byPark = found));
  }
  return byPark.get(park) ?? [];
}

const unitsById = new WeakMap<readonly Unit[], ReadonlyMap<string, Unit>>();

function unitsOf(units: readonly Unit[] | undefined): ReadonlyMap<string, Unit> {
  if (!units) return new Map();
  let byId = unitsById.get(units);
  if (!byId) unitsById.set(units, (byId = new Map(units.map((unit) => [unit.id, unit]))));
  return byId;
}
