/** Scenic areas, reserves, parks and stations: real names at their approximate places, synthetic shapes and figures. */
import type { Position } from '../geometry/plane.js';
import { named, type Named } from './named.js';

export interface ScenicFacts {
  readonly id: string;
  readonly name: Named;
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
    name: named('巴山大峡谷', 'Bashan Grand Canyon'),
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
    name: named('真佛山', 'Zhenfo Mountain'),
    grade: '4A',
    at: [107.61, 30.98],
    county: '511703',
    shape: { kmLong: 2.3, kmWide: 1.5, turn: 1.0 },
    capacity: 5_000,
    dailyCapacity: 15_000,
  },
  {
    id: 'S03',
    name: named('賨人谷', 'Congren Valley'),
    grade: '4A',
    at: [107.15, 30.85],
    county: '511725',
    shape: { kmLong: 2.9, kmWide: 1.6, turn: 1.1 },
    capacity: 6_000,
    dailyCapacity: 18_000,
  },
  {
    id: 'S04',
    name: named('八台山', 'Batai Mountain'),
    grade: 'none',
    at: [108.31, 32.045],
    county: '511781',
    shape: { kmLong: 3.0, kmWide: 1.9, turn: 0.6 },
    capacity: 8_000,
    dailyCapacity: 20_000,
  },
  {
    id: 'S05',
    name: named('凤凰山', 'Phoenix Mountain'),
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
  readonly name: Named;
  readonly level: 'national' | 'provincial';
  readonly at: Position;
  readonly kmLong: number;
  readonly kmWide: number;
  readonly turn: number;
}

export const RESERVES: readonly ReserveFacts[] = [
  {
    id: 'R01',
    name: named('花萼山国家级自然保护区', "Hua'e Mountain National Nature Reserve"),
    level: 'national',
    at: [108.15, 32.12],
    kmLong: 7.5,
    kmWide: 4.6,
    turn: 0.5,
  },
  {
    id: 'R02',
    name: named('百里峡省级自然保护区', 'Baili Gorge Provincial Nature Reserve'),
    level: 'provincial',
    at: [108.392, 31.765],
    kmLong: 4.6,
    kmWide: 3.2,
    turn: 0.9,
  },
];

export interface ParkFacts {
  readonly id: string;
  readonly name: Named;
  /** In the names of its fences and enterprises. */
  readonly shortName: Named;
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
    name: named('普光经济开发区', 'Puguang Economic Development Zone'),
    shortName: named('普光', 'Puguang'),
    level: 'provincial',
    at: [107.915, 31.528],
    county: '511722',
    turn: 0.42,
    scale: 1,
    enterprises: 47,
  },
  {
    id: 'P02',
    name: named('达州高新区', 'Dazhou High-tech Zone'),
    shortName: named('高新', 'High-tech'),
    level: 'provincial',
    at: [107.405, 31.245],
    county: '511702',
    turn: 0.95,
    scale: 1.15,
    enterprises: 68,
  },
  {
    id: 'P03',
    name: named('开江经济开发区', 'Kaijiang Economic Development Zone'),
    shortName: named('开江', 'Kaijiang'),
    level: 'provincial',
    at: [107.875, 31.06],
    county: '511723',
    turn: 0.7,
    scale: 0.8,
    enterprises: 33,
  },
  {
    id: 'P04',
    name: named('达川经济开发区', 'Dachuan Economic Development Zone'),
    shortName: named('达川', 'Dachuan'),
    level: 'county',
    at: [107.5, 31.12],
    county: '511703',
    turn: 1.2,
    scale: 0.8,
    enterprises: 36,
  },
  {
    id: 'P05',
    name: named('大竹经济开发区', 'Dazhu Economic Development Zone'),
    shortName: named('大竹', 'Dazhu'),
    level: 'county',
    at: [107.23, 30.715],
    county: '511724',
    turn: 1.05,
    scale: 0.9,
    enterprises: 42,
  },
  {
    id: 'P06',
    name: named('渠县经济开发区', 'Quxian Economic Development Zone'),
    shortName: named('渠县', 'Quxian'),
    level: 'county',
    at: [106.94, 30.865],
    county: '511725',
    turn: 0.25,
    scale: 0.85,
    enterprises: 38,
  },
  {
    id: 'P07',
    name: named('万源经济开发区', 'Wanyuan Economic Development Zone'),
    shortName: named('万源', 'Wanyuan'),
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
  readonly name: Named;
  readonly at: Position;
  readonly county: string;
}[] = [
  { name: named('达州站', 'Dazhou station'), at: [107.4525, 31.1986], county: '511702' },
  { name: named('渠县站', 'Quxian station'), at: [106.955, 30.833], county: '511725' },
  { name: named('万源站', 'Wanyuan station'), at: [108.037, 32.063], county: '511781' },
];
