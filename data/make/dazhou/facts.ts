/** What is known about Dazhou: see the notes on each table for how well. All else in the demo is synthetic. */
import { equalAreaPlane, type Position } from '../geometry/plane.js';
import type { Named } from './named.js';

/** Recorded in the manifest as `x-seed`; another one gives another synthetic city. */
export const SEED = 7;

export const CITY = {
  code: '511700',
  name: { 'zh-CN': '达州市', en: 'Dazhou' },
  seat: [107.468, 31.209] as Position,
};

/** The data's "now". */
export const AS_OF = '2026-11-20T08:00:00+08:00';

/** Equal-area plane of the demo geometry. */
export const PLANE = equalAreaPlane([107.6, 31.3]);

export interface CountyFacts {
  readonly code: string;
  readonly name: Named;
  /** Official area. */
  readonly areaKm2: number;
  /** Residents, 2020. */
  readonly population: number;
  /** Seat of government, within a kilometer. */
  readonly seat: Position;
  /** Places known to lie in the county. */
  readonly places: readonly Position[];
  /** Further anchors that give the schematic county its rough shape. */
  readonly shape: readonly Position[];
}

export const COUNTIES: readonly CountyFacts[] = [
  {
    code: '511702',
    name: { 'zh-CN': '通川区', en: 'Tongchuan' },
    areaKm2: 900,
    population: 905_700,
    seat: [107.497, 31.216],
    places: [
      [107.5, 31.235],
      [107.4525, 31.1986],
    ],
    shape: [[107.42, 31.36]],
  },
  {
    code: '511703',
    name: { 'zh-CN': '达川区', en: 'Dachuan' },
    areaKm2: 2245,
    population: 945_200,
    seat: [107.503, 31.201],
    places: [[107.61, 30.98]],
    shape: [
      [107.22, 31.19],
      [107.42, 31.05],
      [107.72, 31.1],
    ],
  },
  {
    code: '511722',
    name: { 'zh-CN': '宣汉县', en: 'Xuanhan' },
    areaKm2: 4271,
    population: 954_100,
    seat: [107.718, 31.357],
    places: [[108.4, 31.7]],
    shape: [
      [107.95, 31.47],
      [108.18, 31.58],
      [107.66, 31.52],
    ],
  },
  {
    code: '511723',
    name: { 'zh-CN': '开江县', en: 'Kaijiang' },
    areaKm2: 1033,
    population: 414_000,
    seat: [107.86, 31.088],
    places: [],
    shape: [[107.9, 31.02]],
  },
  {
    code: '511724',
    name: { 'zh-CN': '大竹县', en: 'Dazhu' },
    areaKm2: 2077,
    population: 842_000,
    seat: [107.203, 30.739],
    places: [],
    shape: [
      [107.25, 30.56],
      [107.33, 30.83],
    ],
  },
  {
    code: '511725',
    name: { 'zh-CN': '渠县', en: 'Quxian' },
    areaKm2: 2013,
    population: 917_500,
    seat: [106.967, 30.839],
    places: [
      [107.17, 30.87],
      [107.06, 31.08],
    ],
    shape: [[106.9, 30.98]],
  },
  {
    code: '511781',
    name: { 'zh-CN': '万源市', en: 'Wanyuan' },
    areaKm2: 4065,
    population: 406_700,
    seat: [108.033, 32.07],
    places: [
      [108.35, 32.05],
      [108.15, 32.12],
    ],
    shape: [
      [107.72, 31.9],
      [108.0, 31.85],
    ],
  },
];

/** Two seats 1.8 km apart: the border between their counties has to pass between them. */
export const PINNED_BORDERS: readonly {
  readonly counties: readonly [string, string];
  readonly at: Position;
}[] = [{ counties: ['511702', '511703'], at: [107.5, 31.2085] }];

/** Townships whose place is known; the others fill their county along a Hilbert curve. */
export const PLACED_TOWNSHIPS: ReadonlyMap<string, Position> = new Map([
  ['511725104', [107.06, 31.08]],
  ['511722103', [107.92, 31.53]],
]);
