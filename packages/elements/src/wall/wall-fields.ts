/** The fields of `wall.json`: what each may hold, and its JSON Schema. One table, so that both say the same. */
import { THEMES } from '../styles/theme.js';
import { AUTO, DESIGNS, parseDesign } from './canvas-fit.js';
import { parseTimeOfDay } from './restart-time.js';
import { TRANSITIONS } from './wall-plan.js';

export interface WallField {
  readonly accepts: (value: unknown) => boolean;
  /** In the words of core's problems (`expectation`), or as such. */
  readonly expected: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly description: readonly [zh: string, en: string];
}
export type WallFields = Readonly<Record<string, WallField>>;

const number = (least: number, most: number): Pick<WallField, 'accepts' | 'expected' | 'schema'> => ({
  accepts: (value) => typeof value === 'number' && value >= least && value <= most,
  expected: `between:${String(least)}|${String(most)}`,
  schema: { type: 'number', minimum: least, maximum: most },
});

const pattern = (source: string): Pick<WallField, 'accepts' | 'expected' | 'schema'> => ({
  accepts: (value) => typeof value === 'string' && new RegExp(source, 'u').test(value),
  expected: 'text',
  schema: { type: 'string', pattern: source },
});

const oneOf = (values: readonly string[]): Pick<WallField, 'accepts' | 'expected' | 'schema'> => ({
  accepts: (value) => typeof value === 'string' && values.includes(value),
  expected: `one-of:${values.join('|')}`,
  schema: { enum: [...values] },
});

const numbers = (length: number, most: number): Pick<WallField, 'accepts' | 'expected' | 'schema'> => ({
  accepts: (value) =>
    Array.isArray(value) &&
    value.length === length &&
    value.every((one, at) => typeof one === 'number' && Math.abs(one) <= (at % 2 === 0 ? most : 90)),
  expected: length === 2 ? 'position' : '[west, south, east, north]',
  schema: {
    type: 'array',
    prefixItems: Array.from({ length }, (_, at) => ({
      type: 'number',
      minimum: at % 2 === 0 ? -most : -90,
      maximum: at % 2 === 0 ? most : 90,
    })),
    minItems: length,
    maxItems: length,
  },
});

const NAMES = { type: 'array', items: { type: 'string', minLength: 1, maxLength: 64 }, maxItems: 64 };
const names = {
  accepts: (value: unknown): boolean =>
    Array.isArray(value) &&
    value.length <= 64 &&
    value.every((one) => typeof one === 'string' && one.length > 0 && one.length <= 64),
  expected: 'list',
  schema: NAMES,
};

const name = {
  accepts: (value: unknown): boolean =>
    (typeof value === 'string' && value.length <= 200) ||
    (isRecord(value) && Object.values(value).every((one) => typeof one === 'string' && one.length <= 200)),
  expected: 'name',
  schema: {
    anyOf: [
      { type: 'string', maxLength: 200 },
      { type: 'object', additionalProperties: { type: 'string', maxLength: 200 } },
    ],
  },
};

/** A code or an id of the data contract: no spaces. */
const CODE = '^[^\\s]{1,64}$';
const DESIGN_PATTERN = `^(${[AUTO, ...Object.keys(DESIGNS)].join('|')}|[0-9]{3,5}[x×][0-9]{3,5})$`;

export const WALL_FIELDS: WallFields = {
  title: { ...name, description: ['大屏名称', 'name of the wall'] },
  design: {
    accepts: (value) => typeof value === 'string' && parseDesign(value) !== null,
    expected: 'auto, 3840x1080, 32:9, 16:9, 9:16',
    schema: { type: 'string', pattern: DESIGN_PATTERN },
    description: ['设计画布', 'canvas that the wall is designed on'],
  },
  seconds: { ...number(3, 86_400), description: ['每个场景停留秒数', 'how long a scene stays'] },
  idleSeconds: {
    ...number(5, 86_400),
    description: ['触摸或按键后，无操作多久恢复轮播', 'how long after a touch or a key the scenes go on'],
  },
  restartAt: {
    accepts: (value) => typeof value === 'string' && parseTimeOfDay(value) !== null,
    expected: '04:30',
    schema: { type: 'string', pattern: '^([01]?[0-9]|2[0-3]):[0-5][0-9]$' },
    description: ['每日软重启时刻（城市时区）', 'daily soft restart, in the time zone of the city'],
  },
  scope: { ...oneOf(['internal', 'public']), description: ['公开范围', 'who may see it'] },
  theme: { ...oneOf(THEMES), description: ['主题', 'theme'] },
};

export const SCENE_FIELDS: WallFields = {
  name: { ...name, description: ['场景名称', 'name of the scene'] },
  seconds: WALL_FIELDS['seconds']!,
  division: { ...pattern(CODE), description: ['进入的区划代码', 'division that is entered'] },
  indicator: { ...pattern(CODE), description: ['着色指标', 'indicator that colors the map'] },
  period: { ...pattern(CODE), description: ['统计周期', 'period'] },
  selection: {
    ...pattern('^[a-z-]+:[^\\s]{1,64}( [a-z-]+:[^\\s]{1,64}){0,15}$'),
    description: ['选中的记录，kind:id', 'what is selected, kind:id'],
  },
  panels: { ...names, description: ['可见面板', 'panels that are seen'] },
  layers: { ...names, description: ['可见图层', 'layers that are seen'] },
  transition: { ...oneOf(TRANSITIONS), description: ['转场', 'how it comes'] },
  for: { ...pattern(CODE), description: ['所驱动地图的 id', 'id of the map that it drives'] },
};

export const CAMERA_FIELDS: WallFields = {
  center: { ...numbers(2, 180), description: ['中心 [经度, 纬度]', 'center [longitude, latitude]'] },
  zoom: { ...number(0, 22), description: ['缩放级别', 'zoom'] },
  bearing: { ...number(-360, 360), description: ['方位角，度', 'bearing, degrees'] },
  pitch: { ...number(0, 60), description: ['倾角，度', 'pitch, degrees'] },
  bounds: { ...numbers(4, 180), description: ['范围 [西, 南, 东, 北]', 'bounds [west, south, east, north]'] },
  flightSeconds: { ...number(0, 30), description: ['飞行秒数', 'how long the flight takes, seconds'] },
};

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
