import type { Crs } from '../contract/manifest.js';
import { greatCircleMeters } from '../spatial/great-circle-meters.js';
import { isInChina } from '../spatial/in-china.js';
import type { Bounds } from '../view/view.js';
import { fromWgs84 } from './coordinate-conversion.js';

/** What a coordinate system is guessed from. */
export type CrsClue =
  /** `hivemap convert` or `hivemap init` wrote it, and says what it wrote. */
  | 'stated'
  /** The file says so itself. */
  | 'declared'
  /** Its areas lie where its column of their middles, which providers publish in GCJ-02, says, or beside by that shift. */
  | 'centroid-column'
  /** By its name. */
  | 'file-name'
  /** Its columns are those of map providers in China, which publish in GCJ-02; whether it was converted since, nothing tells. */
  | 'provider-columns'
  /** Legacy ECharts maps are in GCJ-02. */
  | 'echarts'
  /** Not in degrees at all. */
  | 'projected'
  | 'outside-china'
  | 'none';

export interface CrsGuess {
  /** `null` where the coordinates are in no system of the contract, or nothing tells in which. */
  readonly crs: Crs | null;
  /** What it is more often than not, where nothing tells; absent where `crs` says it, or nothing is likely. */
  readonly probable?: Crs;
  readonly clue: CrsClue;
  /** Metres between the guess, or GCJ-02 where there is none, and WGS 84, in the middle of the file. */
  readonly shiftMeters: number | null;
}

export interface CrsEvidence {
  /** Of the positions as written, without the few that lie elsewhere by mistake. */
  readonly bounds: Bounds | null;
  /** Names of the columns. */
  readonly headers: readonly string[];
  readonly fileName: string;
  /** The first characters of a text file. */
  readonly head: string;
  /** Providers publish GeoJSON; what is in another format has been through other hands. */
  readonly isGeoJson: boolean;
  /** Of its column of middles, as `CentroidColumns` reads it. */
  readonly centroids: Crs | null;
}

const PROVIDER = new Set(['adcode', 'acroutes', 'childrennum', 'subfeatureindex', 'citycode', 'centroid']);

function shiftAt(crs: Crs, [west, south, east, north]: Bounds): number | null {
  const convert = fromWgs84(crs);
  if (!convert) return 0;
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  return Math.round(greatCircleMeters(middle, convert(middle)) / 10) * 10;
}

/** As the encoders of `hivemap` write it: a foreign member of the document, which other programs pass over. */
export function crsStatement(crs: Crs): Readonly<Record<'hivemap', { readonly crs: Crs }>> {
  return { hivemap: { crs } };
}

const STATEMENT = /"hivemap"\s*:\s*\{\s*"crs"\s*:\s*"(wgs84|cgcs2000|gcj02|bd09)"/;

/**
 * What a file that `hivemap` wrote says of itself.
 *
 * @param head - The first characters of it.
 */
export function statedCrs(head: string): Crs | null {
  return (STATEMENT.exec(head)?.[1] as Crs | undefined) ?? null;
}

/** A declaration stands before the features. */
const DECLARATION = 4096;

function declaredIn(head: string): Crs | null {
  const crs = /"crs"\s*:\s*(\{[^}]*\}[^}]*\}|"[^"]{1,80}")/.exec(head.slice(0, DECLARATION))?.[1] ?? '';
  if (/4490|CGCS2000/i.test(crs)) return 'cgcs2000';
  if (/GCJ-?02/i.test(crs)) return 'gcj02';
  if (/BD-?09/i.test(crs)) return 'bd09';
  return /CRS84|4326|WGS-?84/i.test(crs) ? 'wgs84' : null;
}

function namedIn(fileName: string): Crs | null {
  if (/gcj-?_?02|gaode|amap|高德|火星/i.test(fileName)) return 'gcj02';
  if (/bd-?_?09|baidu|百度/i.test(fileName)) return 'bd09';
  if (/cgcs-?_?2000|4490|国家2000/i.test(fileName)) return 'cgcs2000';
  return /wgs-?_?84|4326/i.test(fileName) ? 'wgs84' : null;
}

/**
 * In which coordinate system a single file probably is: by what it states or declares, by its coordinates
 * beside its own column of middles, by its name. Column names alone are no evidence, since a converted file keeps them.
 * What contradicts a declaration is for `suspectCrs`.
 */
export function guessCrs(evidence: CrsEvidence): CrsGuess {
  const { bounds, headers, fileName, head, isGeoJson, centroids } = evidence;
  if (!bounds) return { crs: null, clue: 'none', shiftMeters: null };
  const [west, south, east, north] = bounds;
  if (Math.max(Math.abs(west), Math.abs(east)) > 180 || Math.max(Math.abs(south), Math.abs(north)) > 180)
    return { crs: null, clue: 'projected', shiftMeters: null };
  const guess = (crs: Crs, clue: CrsClue): CrsGuess => ({ crs, clue, shiftMeters: shiftAt(crs, bounds) });
  const stated = statedCrs(head);
  if (stated) return guess(stated, 'stated');
  if (/"UTF8Encoding"\s*:\s*true/.test(head)) return guess('gcj02', 'echarts');
  const isProviders =
    isInChina(bounds) && headers.filter((one) => PROVIDER.has(one.toLowerCase())).length >= 2;
  // A program that converts the column too leaves both in one system; GeoJSON with all of it is as it was published.
  if (isProviders && centroids !== null && (isGeoJson || centroids !== 'gcj02'))
    return guess(centroids, 'centroid-column');
  const declared = declaredIn(head);
  // Programs declare WGS 84 when they save a provider's file, whatever it holds.
  if (declared && !(isProviders && declared === 'wgs84')) return guess(declared, 'declared');
  const named = namedIn(fileName);
  if (named) return guess(named, 'file-name');
  if (!isInChina(bounds)) return guess('wgs84', 'outside-china');
  const unknown = { crs: null, shiftMeters: shiftAt('gcj02', bounds) } as const;
  if (!isProviders) return { ...unknown, clue: 'none' };
  return { ...unknown, clue: 'provider-columns', ...(isGeoJson ? { probable: 'gcj02' } : {}) };
}
