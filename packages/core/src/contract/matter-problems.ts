/** What only the whole city shows to be wrong with matters, parks, reaches and indicators, in words. */
type Sentence = (params: Readonly<Record<string, string | number>>) => string;

const PLACES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  zero: ['坐标为 0,0', 'its position is 0, 0'],
  swapped: [
    '坐标不在市域内，经度与纬度可能写反了',
    'its position is outside of the city; longitude and latitude may have been swapped',
  ],
  outside: ['坐标不在任何区域内', 'its position is in no area'],
};

/** By problem code: in Chinese, in English. */
export const MATTER_PROBLEMS = {
  'outside-areas': [
    ({ reason }) => `${PLACES[String(reason)]?.[0] ?? PLACES['outside']![0]}，按所属区划统计`,
    ({ reason }) =>
      `${PLACES[String(reason)]?.[1] ?? PLACES['outside']![1]}; it counts for the division that it names`,
  ],
  'place-mismatch': [
    () => '坐标落在另一区域，按所填网格或区划统计',
    () => 'its position is in another area; it counts for the grid or division that it names',
  ],
  'outside-park': [
    () => '企业不在所填园区的范围内，仍列在该园区',
    () => 'this enterprise is not in the park that it names; it is listed there all the same',
  ],
  'no-river': [
    () => '沿线 250 米内没有河流，按原样绘制，状态不明',
    () => 'no river runs within 250 m of this reach; it is drawn as given, and its state is unknown',
  ],
  'future-date': [
    () => '时间晚于数据时间（asOf），到那时才计入',
    () => 'this is later than the data’s own time (asOf); it counts from then on',
  ],
  'dates-out-of-order': [
    ({ after }) => `早于 ${String(after)}，不计入办理时长`,
    ({ after }) => `this is before ${String(after)}; it does not count among durations`,
  ],
  'bad-ratio': [
    ({ reason }) => (reason === 'share' ? '分子大于分母' : '分母缺失或为零，无法计算'),
    ({ reason }) =>
      reason === 'share'
        ? 'the numerator is larger than the denominator'
        : 'the denominator is missing or 0, so there is no figure',
  ],
  'unknown-indicator': [
    () => '注册表和清单中没有此指标，已忽略',
    () => 'neither the catalogue nor the manifest has this indicator; it is ignored',
  ],
} as const satisfies Readonly<Record<string, readonly [Sentence, Sentence]>>;
