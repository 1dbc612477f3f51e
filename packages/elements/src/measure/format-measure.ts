import type { HiveLocalize } from '../localization/hive-localize.js';
import '../localization/terms/map-tools.js';

export const AREA_UNITS = ['metric', 'hectare', 'mu'] as const;
export type AreaUnit = (typeof AREA_UNITS)[number];

const PER_HECTARE = 10_000;
/** A mu is two thirds of a thousand square metres. */
const PER_MU = 2000 / 3;

/** A length in metres below one kilometre, in kilometres above, with three figures that count. */
export function lengthText(meters: number, localize: HiveLocalize): string {
  return meters < 1000
    ? said(meters, 'm', localize, meters < 10 ? 1 : 0)
    : said(meters / 1000, 'km', localize, meters < 100_000 ? 2 : 1);
}

export function areaText(squareMeters: number, unit: AreaUnit, localize: HiveLocalize): string {
  if (unit === 'hectare') return said(squareMeters / PER_HECTARE, 'hectare', localize, 2);
  if (unit === 'mu') return said(squareMeters / PER_MU, 'mu', localize, 1);
  return squareMeters < 1e6
    ? said(squareMeters, 'm2', localize, 0)
    : said(squareMeters / 1e6, 'km2', localize, squareMeters < 1e8 ? 2 : 1);
}

function said(value: number, unit: string, localize: HiveLocalize, digits: number): string {
  return `${localize.number(value, { maximumFractionDigits: digits })} ${localize.term('measureUnit', unit)}`;
}
