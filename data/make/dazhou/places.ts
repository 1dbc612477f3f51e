/** Scenic areas, reserves, parks and stations: real names at their approximate places, synthetic shapes and figures. */
import type { Position } from '../geometry/plane.js';

export interface ScenicFacts {
  readonly id: string;
  readonly name: string;
  readonly grade: '4A' | 'none';
  readonly at: Position;
  readonly county: string;
  /** Half axes and turn of the outline; the gorge follows its river instead. */
  readonly shape: { readonly kmLong: number; readonly kmWide: number; readonly turn: number } | 'gorge';
  /** People at one time. */
  readonly capacity: number;
  readonly dailyCapacity: number;
  readonly reserve?: string;
}

export const SCENIC_AREAS: readonly ScenicFacts[] = [
  {
    id: 'S01',
    name: '巴山大峡谷',
    grade: '4A',
    at: [108.4, 31.7],
    county: '511722',
    shape: 'gorge',
    capacity: 12_000,
    dailyCapacity: 36_000,
    reserve: 'R02',
  },
  {
    id: 'S02',
    name: '真佛山',
    grade: '4A',
    at: [107.61, 30.98],
    county: '511703',
    shape: { kmLong: 2.3, kmWide: 1.5, turn: 1.0 },
    capacity: 5_000,
    dailyCapacity: 15_000,
  },
  {
    id: 'S03',
    name: '賨人谷',
    grade: '4A',
    at: [107.15, 30.85],
    county: '511725',
    shape: { kmLong: 2.9, kmWide: 1.6, turn: 1.1 },
    capacity: 6_000,
    dailyCapacity: 18_000,
  },
  {
    id: 'S04',
    name: '八台山',
    grade: 'none',
    at: [108.31, 32.045],
    county: '511781',
    shape: { kmLong: 3.0, kmWide: 1.9, turn: 0.6 },
    capacity: 8_000,
    dailyCapacity: 20_000,
  },
  {
    id: 'S05',
    name: '凤凰山',
    grade: 'none',
    at: [107.5, 31.235],
    county: '511702',
    shape: { kmLong: 1.3, kmWide: 0.6, turn: 1.1 },
    capacity: 4_000,
    dailyCapacity: 12_000,
  },
];

export interface ReserveFacts {
  readonly id: string;
  readonly name: string;
  readonly level: 'national' | 'provincial';
  readonly at: Position;
  readonly kmLong: number;
  readonly kmWide: number;
  readonly turn: number;
}

export const RESERVES: readonly ReserveFacts[] = [
  {
    id: 'R01',
    name: '花萼山国家级自然保护区',
    level: 'national',
    at: [108.15, 32.12],
    kmLong: 7.5,
    kmWide: 4.6,
    turn: 0.5,
  },
  {
    id: 'R02',
    name: '百里峡省级自然保护区',
    level: 'provincial',
    at: [108.392, 31.765],
    kmLong: 4.6,
    kmWide: 3.2,
    turn: 0.9,
  },
];

export interface ParkFacts {
  readonly id: string;
  readonly name: string;
  /** In the names of its fences and enterprises. */
  readonly shortName: string;
  readonly level: 'provincial' | 'county';
  readonly at: Position;
  readonly county: string;
  /** Turn of its streets, radians. */
  readonly turn: number;
  /** Size against 普光. */
  readonly scale: number;
  readonly enterprises: number;
}

export const PARKS: readonly ParkFacts[] = [
  {
    id: 'P01',
    name: '普光经济开发区',
    shortName: '普光',
    level: 'provincial',
    at: [107.915, 31.528],
    county: '511722',
    turn: 0.42,
    scale: 1,
    enterprises: 47,
  },
  {
    id: 'P02',
    name: '达州高新区',
    shortName: '高新',
    level: 'provincial',
    at: [107.405, 31.245],
    county: '511702',
    turn: 0.95,
    scale: 1.15,
    enterprises: 68,
  },
  {
    id: 'P03',
    name: '开江经济开发区',
    shortName: '开江',
    level: 'provincial',
    at: [107.875, 31.06],
    county: '511723',
    turn: 0.7,
    scale: 0.8,
    enterprises: 33,
  },
  {
    id: 'P04',
    name: '达川经济开发区',
    shortName: '达川',
    level: 'county',
    at: [107.5, 31.12],
    county: '511703',
    turn: 1.2,
    scale: 0.8,
    enterprises: 36,
  },
  {
    id: 'P05',
    name: '大竹经济开发区',
    shortName: '大竹',
    level: 'county',
    at: [107.23, 30.715],
    county: '511724',
    turn: 1.05,
    scale: 0.9,
    enterprises: 42,
  },
  {
    id: 'P06',
    name: '渠县经济开发区',
    shortName: '渠县',
    level: 'county',
    at: [106.94, 30.865],
    county: '511725',
    turn: 0.25,
    scale: 0.85,
    enterprises: 38,
  },
  {
    id: 'P07',
    name: '万源经济开发区',
    shortName: '万源',
    level: 'county',
    at: [108.01, 32.035],
    county: '511781',
    turn: 0.6,
    scale: 0.6,
    enterprises: 19,
  },
];

/** Railway stations, for the clean-up of illegal rides around them. */
export const RAILWAY_STATIONS: readonly {
  readonly name: string;
  readonly at: Position;
  readonly county: string;
}[] = [
  { name: '达州站', at: [107.4525, 31.1986], county: '511702' },
  { name: '渠县站', at: [106.955, 30.833], county: '511725' },
  { name: '万源站', at: [108.037, 32.063], county: '511781' },
];
