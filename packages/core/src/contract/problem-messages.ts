import { CHAIN_PROBLEMS } from './chain-problems.js';
import { expectation } from './expectations.js';
import { MATTER_PROBLEMS } from './matter-problems.js';
import type { Problem, ProblemCode } from './problem.js';
import { WORKER_FAILED } from './worker-failed.js';

type Params = Readonly<Record<string, string | number>>;
type Sentence = (params: Params) => string;
type Sentences = readonly [zh: Sentence, en: Sentence];

/** The part that depends on an optional parameter. */
function when(value: string | number | undefined, words: (value: string) => string): string {
  return value === undefined ? '' : words(String(value));
}

const zhExpected = ({ expected }: Params): string =>
  when(expected, (key) => `，应为${expectation(key, 'zh-CN')}`);
const enExpected = ({ expected }: Params): string =>
  when(expected, (key) => `; expected ${expectation(key, 'en')}`);
const zhTimes = ({ count }: Params): string => when(count, (times) => `（共 ${times} 处）`);
const enTimes = ({ count }: Params): string => when(count, (times) => ` (${times} times)`);

const FORMATS = 'geojson, topojson, json, ndjson, csv, flatgeobuf, pmtiles, mvt, ogc-features';

const REPAIRS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  closed: ['闭合了环', 'a ring was closed'],
  duplicates: ['去除了重复顶点', 'duplicate vertices were removed'],
  winding: ['调整了环的方向', 'rings were wound as RFC 7946 says'],
  swapped: ['交换了经纬度', 'longitude and latitude were swapped back'],
  untangled: ['拆开了自相交的环', 'a self-crossing ring was taken apart'],
  united: ['合并了相接的部分', 'touching parts were united'],
  dropped: ['去除了空的部分', 'empty parts were removed'],
  slivers: ['去除了不足 0.001 平方公里的碎片', 'slivers of less than 0.001 km² were removed'],
  thinned: ['顶点过多，已抽稀到 10 万个', 'it was thinned out to 100,000 vertices'],
};

function repairs(list: string | number | undefined, at: 0 | 1): string {
  const named = String(list ?? '')
    .split(',')
    .map((one) => REPAIRS[one]?.[at] ?? '');
  return named.filter(Boolean).join(at === 0 ? '、' : ', ');
}

const INVALID: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  missing: ['缺少几何', 'there is none'],
  empty: ['几何为空', 'it is empty'],
  kind: ['几何类型不符', 'it is of another kind'],
  number: ['坐标不是有效数字', 'a coordinate is not a finite number'],
  range: ['坐标超出范围', 'a coordinate is out of range'],
  degenerate: ['面积或长度为零', 'it has no area or length'],
  tangled: ['自相交且无法修复', 'it crosses itself beyond repair'],
  'too-many-vertices': ['顶点过多', 'it has too many vertices'],
  malformed: ['结构不正确', 'it is malformed'],
};

/** What the file system says. */
const UNREADABLE: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  folder: ['这是文件夹，不是文件', 'this is a folder, not a file'],
  permission: ['没有读取的权限', 'there is no permission to read it'],
  disk: ['磁盘读取失败', 'the disk could not be read'],
};

/** As people count; `first` is a position from 0. */
const ordinal = (position: string | number | undefined): string => String(Number(position) + 1);

const SENTENCES: Readonly<Record<ProblemCode, Sentences>> = {
  'not-found': [
    ({ status, division }) =>
      `找不到${when(division, (code) => ` ${code} 的`)}文件${when(status, (code) => `（HTTP ${code}）`)}`,
    ({ status, division }) =>
      `the file${when(division, (code) => ` of ${code}`)} was not found${when(status, (code) => ` (HTTP ${code})`)}`,
  ],
  unreadable: [
    ({ status, reason }) =>
      UNREADABLE[String(reason)]?.[0] ??
      `无法读取${when(status, (code) => `（HTTP ${code}）`)}，请检查网络与访问权限`,
    ({ status, reason }) =>
      UNREADABLE[String(reason)]?.[1] ??
      `it could not be read${when(status, (code) => ` (HTTP ${code})`)}; check the network and the permissions`,
  ],
  'not-json': [
    (params) => `不是有效的 JSON${when(params['line'], (line) => `（第 ${line} 行附近）`)}`,
    (params) => `this is not valid JSON${when(params['line'], (line) => ` (near line ${line})`)}`,
  ],
  'html-instead': [
    () => '得到的是网页而不是数据，通常是地址写错或登录已过期',
    () => 'a web page came instead of data; often the address is wrong or the login has expired',
  ],
  truncated: [() => '文件不完整，在中途结束', () => 'the file ends in the middle'],
  'unknown-format': [
    () => `无法识别的格式，支持 ${FORMATS}`,
    () => `the format is not known; known are ${FORMATS}`,
  ],
  'unsupported-format': [
    ({ format }) => `本版本还不能读取 ${String(format)}，请改用 ${FORMATS}`,
    ({ format }) => `${String(format)} can't be read in this version; use ${FORMATS}`,
  ],
  'too-large': [
    ({ limit, streamed }) =>
      `超过大小上限（${String(limit)} MB）${streamed ? '，请分成几个文件' : '，请改用 ndjson 或 csv'}`,
    ({ limit, streamed }) =>
      `it is larger than ${String(limit)} MB; ${streamed ? 'make several files of it' : 'use ndjson or csv'}`,
  ],
  'record-too-long': [
    ({ limit }) => `有一条记录超过 ${String(limit)} 百万个字符：可能是引号没有闭合，或缺少换行`,
    ({ limit }) =>
      `a record has more than ${String(limit)} million characters; a quote may not be closed, or a line break may be missing`,
  ],
  'message-too-large': [
    () => '实时消息超过 20 MB，未采用',
    () => 'a live message of more than 20 MB was left out',
  ],
  'feed-clock': [
    () => '实时消息的时间比之前的晚一天以上，服务器时钟可能有误；记录已采用，时间待下一条消息确认',
    () =>
      'a live message says a time more than a day after all before: a clock may be off; its records were taken, its time waits for a second message',
  ],
  timeout: [
    () => '服务器没有回应，或中途停止发送',
    () => 'the server does not answer, or has stopped in the middle',
  ],
  redirected: [
    () => '地址跳转到了清单没有列出的来源，未跟随',
    () => 'the address leads on to an origin that the manifest does not name; it is not followed',
  ],
  'no-ranges': [
    () => '服务器不支持按字节范围读取，而文件太大，无法整体读取',
    () => 'the server does not give parts of files (HTTP ranges), and the file is too large to be read whole',
  ],
  changed: [
    () => '读取期间文件被替换，请重新加载',
    () => 'the file was replaced while it was being read; load it again',
  ],
  damaged: [
    (params) => `不是有效的${when(params['format'], (name) => ` ${name} `)}数据，或已损坏`,
    (params) => `these are no valid${when(params['format'], (name) => ` ${name}`)} data, or they are damaged`,
  ],
  'unknown-crs': [
    ({ crs }) => `坐标系 ${String(crs)} 不受支持，应为经纬度（WGS 84、CGCS2000、GCJ-02 或 BD-09）`,
    ({ crs }) =>
      `the coordinate system ${String(crs)} is not known; expected longitude and latitude in WGS 84, CGCS2000, GCJ-02 or BD-09`,
  ],
  'tiles-crs': [
    ({ crs }) => `瓦片不能使用 ${String(crs)} 坐标，请用 WGS 84 重新生成`,
    ({ crs }) => `tiles can't be in ${String(crs)}; make them again in WGS 84`,
  ],
  'tiles-ids': [
    () => '瓦片需要 ids（{ layer, property }），且图层必须存在',
    () => 'tiles need ids ({ layer, property }), and the layer must be in them',
  ],
  'tiles-only': [
    () => '瓦片只有几何，此资源需要记录，请改用 geojson、flatgeobuf 等格式',
    () =>
      'tiles have geometry only, and this resource needs records; use geojson, flatgeobuf or another format',
  ],
  empty: [() => '没有任何记录', () => 'there are no records in it'],
  'not-a-feature-collection': [
    () => '内容不是 FeatureCollection，应为 {"type":"FeatureCollection","features":[…]}',
    () => 'this is no FeatureCollection; expected {"type":"FeatureCollection","features":[…]}',
  ],
  'wrong-version': [
    () => '不支持的数据契约版本，应为 "hivemap": 1；更高版本需要升级 HiveMap',
    () => 'another version of the data contract; expected "hivemap": 1, later ones need a newer HiveMap',
  ],
  'no-purpose': [
    () => '缺少使用目的（purpose），未说明目的的数据不予显示',
    () => 'there is no purpose; data without one are not shown',
  ],
  'no-divisions': [
    () => '没有可用的行政区划（divisions），无法显示城市',
    () => 'there are no usable divisions, so the city cannot be shown',
  ],
  expired: [
    () => '数据已过有效期（expiresAt），不予显示',
    () => 'the data are past expiresAt and are not shown',
  ],
  'no-map-review': [
    () => '公开展示行政区划需要审图号（mapReview）',
    () => 'administrative boundaries need a map review number (mapReview) to be shown in public',
  ],
  'unknown-resource': [
    () => '数据契约中没有此资源，已忽略',
    () => 'the data contract has no such resource; it is ignored',
  ],
  'missing-field': [
    (params) => `缺少必填字段${zhExpected(params)}`,
    (params) => `a required field is missing${enExpected(params)}`,
  ],
  'wrong-type': [
    (params) => `类型或写法不符${zhExpected(params)}`,
    (params) => `this is of another type or form${enExpected(params)}`,
  ],
  'out-of-range': [
    (params) => `超出范围${zhExpected(params)}`,
    (params) => `this is out of range${enExpected(params)}`,
  ],
  'unknown-value': [
    (params) => `未知的取值${zhExpected(params)}`,
    (params) => `this value is not known${enExpected(params)}`,
  ],
  'unknown-field': [
    (params) => `数据契约中没有此字段，已忽略${zhTimes(params)}`,
    (params) => `the data contract has no such field; it is left out${enTimes(params)}`,
  ],
  'duplicate-id': [
    ({ first, firstLine }) =>
      `标识重复${when(firstLine ?? first, (at) => `，与第 ${firstLine === undefined ? `${ordinal(at)} 条` : `${at} 行`}相同`)}，此条未采用`,
    ({ first, firstLine }) =>
      `the identifier is taken${when(firstLine ?? first, (at) => ` by ${firstLine === undefined ? `record ${ordinal(at)}` : `line ${at}`}`)}; this record is left out`,
  ],
  'missing-reference': [
    ({ kind }) => `引用的${when(kind, (name) => ` ${name} `)}记录不存在`,
    ({ kind }) => `the ${kind === undefined ? 'record' : String(kind)} it refers to does not exist`,
  ],
  orphan: [
    () => '找不到上级区划，已归到全市',
    () => 'its parent division is missing; it is put under the city',
  ],
  'transition-not-allowed': [
    () => '流程中有不允许的环节变化',
    () => 'a stage follows that the table does not allow',
  ],
  ...MATTER_PROBLEMS,
  ...CHAIN_PROBLEMS,
  'geometry-repaired': [
    (params) => `几何已自动修复：${repairs(params['repairs'], 0)}${zhTimes(params)}`,
    (params) => `the geometry was repaired: ${repairs(params['repairs'], 1)}${enTimes(params)}`,
  ],
  'geometry-invalid': [
    (params) =>
      `几何无效：${INVALID[String(params['reason'])]?.[0] ?? '无法修复'}${zhExpected(params)}，未显示`,
    (params) =>
      `the geometry is not valid: ${INVALID[String(params['reason'])]?.[1] ?? 'beyond repair'}${enExpected(params)}; it is not shown`,
  ],
  'areas-overlap': [
    ({ km2, first }) => `与同级第 ${ordinal(first)} 条重叠约 ${String(km2)} 平方公里`,
    ({ km2, first }) => `it overlaps record ${ordinal(first)} of the same level by about ${String(km2)} km²`,
  ],
  'areas-gap': [
    ({ km2 }) => `下级区域没有铺满它，约缺 ${String(km2)} 平方公里`,
    ({ km2 }) => `the areas below leave about ${String(km2)} km² of it uncovered`,
  ],
  'crs-suspect': [
    (params) => `坐标与行政区划${shift(params, 0)}，${guess(params, 0)}`,
    (params) => `the coordinates are ${shift(params, 1)}; ${guess(params, 1)}`,
  ],
  'person-value': [
    (params) => `疑似个人信息（证件号、手机号、车牌、邮箱等），已拒绝${zhTimes(params)}`,
    (params) =>
      `this looks like what identifies a person (identity number, phone, plate, e-mail) and is refused${enTimes(params)}`,
  ],
  'person-key': [
    (params) => `字段名指向个人信息，已拒绝${zhTimes(params)}`,
    (params) => `the name of this field is one of personal data; it is refused${enTimes(params)}`,
  ],
  trajectory: [
    () => '疑似轨迹（带时间的坐标序列），已拒绝',
    () => 'this looks like a trajectory (positions with times) and is refused',
  ],
  'worker-failed': [() => WORKER_FAILED['zh-CN'], () => WORKER_FAILED.en],
  'map-failed': [() => '地图无法显示', () => 'the map cannot be shown'],
  'too-many': [
    (params) => `同类问题过多，另有 ${String(params['count'] ?? '')} 处未列出`,
    (params) => `too many of the same kind; ${String(params['count'] ?? '')} more are not listed`,
  ],
};

/** Eight winds, clockwise from north. */
const WINDS: readonly (readonly [zh: string, en: string])[] = [
  ['北', 'north'],
  ['东北', 'north-east'],
  ['东', 'east'],
  ['东南', 'south-east'],
  ['南', 'south'],
  ['西南', 'south-west'],
  ['西', 'west'],
  ['西北', 'north-west'],
];

function shift({ meters, bearing }: NonNullable<Where['params']>, language: 0 | 1): string {
  // Problems of earlier versions have no bearing.
  const wind = bearing === undefined ? undefined : WINDS[Math.round(Number(bearing) / 45) % 8]?.[language];
  if (language === 0) return `相差约 ${String(meters)} 米${wind ? `（应在其${wind}方）` : ''}`;
  return `about ${String(meters)} m off the divisions${wind ? `, they belong to the ${wind}` : ''}`;
}

function guess({ crs }: NonNullable<Where['params']>, language: 0 | 1): string {
  if (crs === 'swapped')
    return ['经度与纬度可能写反了', 'longitude and latitude may have been swapped'][language]!;
  if (crs === 'unknown')
    return ['不是已知坐标系之间的偏移', 'no known coordinate system explains it'][language]!;
  const name = String(crs ?? '');
  return language === 0
    ? `坐标系可能标错，请检查是否应为 ${name}`
    : `the declared crs may be wrong, check whether it is ${name}`;
}

function place({ resource, index, path }: Where, chinese: boolean): string {
  const record =
    index === undefined ? '' : chinese ? ` 第 ${ordinal(index)} 条` : ` record ${ordinal(index)}`;
  return `${resource}${record}${path === '' ? '' : ` ${path}`}${chinese ? '：' : ': '}`;
}

type Where = Pick<Problem, 'code' | 'resource' | 'index' | 'path' | 'params'>;

/**
 * What is wrong, where, and what was expected; never the value.
 *
 * @param problem - From `problems()`, a `problems` event, or `validateCity`.
 * @param locale - BCP 47 tag: Chinese for `zh`, `zh-CN`…, else English. Here records count from 1, as
 *   people do.
 */
export function problemMessage(problem: Where, locale: string): string {
  const chinese = locale.toLowerCase().startsWith('zh');
  return place(problem, chinese) + SENTENCES[problem.code][chinese ? 0 : 1](problem.params ?? {});
}
