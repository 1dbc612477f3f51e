import type { Crs } from '../contract/manifest.js';
import { greatCircleMeters } from '../spatial/great-circle-meters.js';
import { isInChina } from '../spatial/in-china.js';
import type { Bounds } from '../view/view.js';
import { fromWgs84 } from './coordinate-conversion.js';

/** What a coordinate system is guessed from. */
export type CrsClue =
  /** The file says so itself. */
  | 'declared'
  /** By its name. */
  | 'file-name'
  /** Its columns are those of map providers in China, which publish in GCJ-02. */
  | 'provider-columns'
  /** Legacy ECharts maps are in GCJ-02. */
  | 'echarts'
  /** Not in degrees at all. */
  | 'projected'
  | 'outside-china'
  | 'none';

export interface CrsGuess {
  /** `null` where the coordinates are in no system of the contract. */
  readonly crs: Crs | null;
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
}

const PROVIDER = new Set(['adcode', 'acroutes', 'childrennum', 'subfeatureindex', 'citycode', 'centroid']);

function shiftAt(crs: Crs, [west, south, east, north]: Bounds): number | null {
  const convert = fromWgs84(crs);
  if (!convert) return 0;
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  return Math.round(greatCircleMeters(middle, convert(middle)) / 10) * 10;
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
 * In which coordinate system a single file probably is. Without something to compare with, only clues
 * tell, and the clue is said; what contradicts a declaration is for `suspectCrs`.
 */
export function guessCrs({ bounds, headers, fileName, head }: CrsEvidence): CrsGuess {
  if (!bounds) return { crs: null, clue: 'none', shiftMeters: null };
  const [west, south, east, north] = bounds;
  if (Math.max(Math.abs(west), Math.abs(east)) > 180 || Math.max(Math.abs(south), Math.abs(north)) > 180)
    return { crs: null, clue: 'projected', shiftMeters: null };
  const guess = (crs: Crs, clue: CrsClue): CrsGuess => ({ crs, clue, shiftMeters: shiftAt(crs, bounds) });
  if (/"UTF8Encoding"\s*:\s*true/.test(head)) return guess('gcj02', 'echarts');
  const provider = headers.filter((header) => PROVIDER.has(header.toLowerCase())).length >= 2;
  // Files of map providers declare WGS 84, whatever they hold.
  if (provider && isInChina(bounds)) return guess('gcj02', 'provider-columns');
  const declared = declaredIn(head);
  if (declared) return guess(declared, 'declared');
  const named = namedIn(fileName);
  if (named) return guess(named, 'file-name');
  if (!isInChina(bounds)) return guess('wgs84', 'outside-china');
  return { crs: null, clue: 'none', shiftMeters: shiftAt('gcj02', bounds) };
}
