import { areaShape } from '../divisions/area-shape.js';
import { yearShare } from '../calendar/year-share.js';
import { isShown } from '../privacy/scope.js';
import { boundsOf } from '../spatial/bounds-of.js';
import { centreMarks } from './centres-view.js';
import type { CityRecords } from './city-snapshot.js';
import { dutyMarks } from './duty-marks.js';
import { letterCards } from './letters-view.js';
import { linkMarks } from './link-marks.js';
import { listingMark } from './listings-view.js';
import type {
  CentreRecord,
  ListingRecord,
  MechanismKind,
  MechanismRecord,
  ProjectRecord,
} from './mechanism-records.js';
import { riskMarks } from './risks-view.js';
import type { Sight } from './sight.js';
import { taskbookView } from './taskbook-view.js';
import { unitPath, unitRecord } from './unit-record.js';

/** One thing of the mechanism; `null` where there is none, or the scope does not show it. */
export function mechanismRecord(sight: Sight, kind: MechanismKind, id: string): MechanismRecord | null {
  const { records } = sight.snapshot;
  const isPublic = sight.scope === 'public';
  switch (kind) {
    case 'unit':
      return unitRecord(sight, id);
    case 'project':
      return projectRecord(sight, id);
    case 'listing':
      return listingRecord(sight, id);
    case 'letter': {
      const letter = isPublic ? undefined : byId(records.letters, id);
      return letter ? { kind, letter: letterCards(sight)(letter) } : null;
    }
    case 'link': {
      const link = byId(records.links, id);
      const mark = link && linkMarks(sight)(link);
      return mark ? { kind, link: mark } : null;
    }
    case 'centre':
      return centreRecord(sight, id);
    case 'risk': {
      const risk = isPublic ? undefined : byId(records.risks, id);
      return risk ? { kind, risk: riskMarks(sight)(risk) } : null;
    }
  }
}

function byId<T extends { readonly id: string }>(list: readonly T[] | undefined, id: string): T | undefined {
  return list?.find((one) => one.id === id);
}

function projectRecord(sight: Sight, id: string): ProjectRecord | null {
  const { snapshot, asOfMs, clock } = sight;
  const { goals, projects, means, serves, by } = taskbookView(sight);
  const project = byId(projects, id);
  if (!project) return null;
  const bonded = (pairs: readonly (readonly [string, string])[]): ReadonlySet<string> =>
    new Set(pairs.filter(([from]) => from === id).map(([, to]) => to));
  const [served, gone] = [bonded(serves), bonded(by)];
  const duties = (snapshot.records.duties ?? []).filter((duty) => duty.project === id);
  const unitOf = new Map(duties.map((duty) => [duty.id, byId(snapshot.records.units, duty.unit)]));
  return {
    kind: 'project',
    project,
    goals: goals.filter((goal) => served.has(goal.id)),
    means: means.filter((one) => gone.has(one.id)),
    yearShare: yearShare(asOfMs, clock),
    duties: dutyMarks(sight)(duties).map((duty) => {
      const unit = unitOf.get(duty.id);
      return { ...duty, unit: unit ? { id: unit.id, name: unit.name } : null };
    }),
  };
}

function listingRecord(sight: Sight, id: string): ListingRecord | null {
  const { snapshot, scope, hierarchy } = sight;
  const listing: NonNullable<CityRecords['listings']>[number] | undefined = byId(
    snapshot.records.listings,
    id,
  );
  if (!listing) return null;
  const area = hierarchy.division(listing.division);
  // An id is no way around the scope: what lies below the county is not told one by one.
  if (scope === 'public' && area && !isShown(area, scope)) return null;
  return {
    kind: 'listing',
    listing: listingMark(listing, sight),
    path: unitPath(sight, listing.unit),
    calendarAssumed: snapshot.manifest.calendar === undefined,
  };
}

function centreRecord(sight: Sight, id: string): CentreRecord | null {
  const { snapshot, hierarchy, scope } = sight;
  const centre = byId(snapshot.records.centres, id);
  const area = centre && hierarchy.division(centre.division);
  if (!centre || (scope === 'public' && (!area || !isShown(area, scope)))) return null;
  const reference = `centre:${id}`;
  const mark = linkMarks(sight);
  const links = (snapshot.records.links ?? [])
    .filter(({ from, to }) => from === reference || to === reference)
    .flatMap((link) => mark(link) ?? []);
  const [told] = centreMarks([centre], links, sight);
  return told
    ? { kind: 'centre', centre: told, links, bounds: area ? boundsOf(areaShape(area, snapshot)) : null }
    : null;
}
