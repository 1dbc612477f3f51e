/** Police stations and justice offices that work as pairs (派出所+司法所). */
import type { AreaNode } from '../divisions/hierarchy.js';
import { greatCircleMeters } from '../spatial/great-circle-meters.js';
import { areaSummary } from './area-facts.js';
import type { StationMark, StationPair } from './centre-views.js';
import type { CityRecords } from './city-snapshot.js';
import type { Sight } from './sight.js';
import type { Position } from './view.js';

type Station = NonNullable<CityRecords['stations']>[number];

export function stationMark(station: Station, { snapshot, hierarchy }: Sight): StationMark {
  const area = hierarchy.division(station.division);
  return {
    id: station.id,
    type: station.type,
    name: station.name,
    division: area ? areaSummary(area, snapshot) : null,
    point: placePoint(station),
  };
}

/** Of each division that has either, the first of each; internal scope only. */
export function stationPairs(stations: readonly Station[], sight: Sight): readonly StationPair[] {
  const { snapshot, hierarchy, scope } = sight;
  if (scope === 'public') return [];
  const byDivision = new Map<string, { police?: Station; justice?: Station }>();
  for (const station of stations) {
    if (station.type !== 'police-station' && station.type !== 'justice-office') continue;
    const pair = byDivision.get(station.division) ?? {};
    if (station.type === 'police-station') pair.police ??= station;
    else pair.justice ??= station;
    byDivision.set(station.division, pair);
  }
  return [...byDivision].flatMap(([code, { police, justice }]): StationPair[] => {
    const area = hierarchy.division(code);
    if (!area) return [];
    return [
      {
        division: areaSummary(area, snapshot),
        police: police ? stationMark(police, sight) : null,
        justice: justice ? stationMark(justice, sight) : null,
        distanceMeters: police && justice ? greatCircleMeters(placePoint(police), placePoint(justice)) : null,
      },
    ];
  });
}

/** The pair that an area turns to: its own, else that of the nearest division around it below the city; `null` without one. */
export function pairOf(area: AreaNode, sight: Sight): StationPair | null {
  const around = sight.hierarchy
    .pathOf(area)
    .filter(({ depth }) => depth > 0)
    .map(({ code }) => code)
    .reverse();
  const stations = (sight.snapshot.records.stations ?? []).filter(({ division }) =>
    around.includes(division),
  );
  const pairs = stationPairs(stations, sight);
  const nearest = around.find((code) => pairs.some(({ division }) => division.code === code));
  return pairs.find(({ division }) => division.code === nearest) ?? null;
}

/** `[longitude, latitude]`. */
export function placePoint({ geometry }: Pick<Station, 'geometry'>): Position {
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  return [longitude, latitude];
}
