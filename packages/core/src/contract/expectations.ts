/**
 * What the contract expected where something else stood: the words of `params.expected` of a
 * problem. A key may carry arguments after a colon, separated by bars.
 */
type Words = readonly [zh: string, en: string];

const EXPECTATIONS: Readonly<Record<string, Words>> = {
  text: ['文本', 'text'],
  'short-text': ['较短的文本', 'shorter text'],
  number: ['数字', 'a number'],
  count: ['非负整数', 'a whole number ≥ 0'],
  share: ['0 到 1 之间的数', 'a number from 0 to 1'],
  amount: ['非负数', 'a number ≥ 0'],
  between: ['{0} 到 {1} 之间的数', 'a number from {0} to {1}'],
  flag: ['true 或 false', 'true or false'],
  name: ['名称文本，或按语言列出的名称', 'a name, or names by language tag'],
  'language-tag': ['语言标签（如 zh-CN）', 'a language tag such as zh-CN'],
  code: [
    '编码或标识（字母、数字、点、横线，最多 64 位）',
    'an identifier of letters, digits, dots and dashes, at most 64',
  ],
  reference: ['带类别的引用，如 {0}:编号', 'a typed reference such as {0}:id'],
  keyword: ['简短的类别词', 'a short word for a kind'],
  hotline: ['公开的办公电话', 'a public telephone number of an office'],
  hours: ['时段，如 22:00-06:00', 'hours such as 22:00-06:00'],
  moment: [
    '日期或带时区的时间（如 2026-11-20T08:00:00+08:00）',
    'a date, or a time with its offset (2026-11-20T08:00:00+08:00)',
  ],
  period: ['统计周期（如 2026、2026-Q3、2026-10、P12M）', 'a period such as 2026, 2026-Q3, 2026-10 or P12M'],
  position: ['[经度, 纬度]', '[longitude, latitude]'],
  cooperation: ['[主体, 主体, 次数]', '[actor, actor, count]'],
  pair: ['[编号, 编号]', '[id, id]'],
  object: ['对象', 'an object'],
  list: ['列表', 'a list'],
  'short-list': ['较短的列表', 'a shorter list'],
  'one-of': ['下列之一：{…}', 'one of {…}'],
  'any-of': ['{…} 中至少一个', 'at least one of {…}'],
  'one-record': ['一个对象', 'one object'],
  'code-table': ['代码表中的代码或名称', 'a code or a name of the code table'],
  'grid-code': ['{0} 位网格编码', 'a grid code of {0} digits'],
  point: ['点', 'a point'],
  line: ['线', 'a line'],
  polygon: ['面', 'a polygon'],
  geometry: ['{…}几何', 'a geometry: {…}'],
  'gbt2260-code': [
    'GB/T 2260 行政区划代码（6、9 或 12 位）',
    'an administrative code of GB/T 2260 (6, 9 or 12 digits)',
  ],
  team: [
    '不少于 {0} 人的团队的数值（人数更少时即为个人考核）',
    'a figure of a team of {0} or more; of fewer it would be that of people',
  ],
  hour: ['整点（围栏告警按小时计数）', 'a full hour: alarms are counts by hour'],
  'quarter-hour': [
    '每刻钟的整分（00、15、30、45；人数按不短于 15 分钟的时段计数）',
    'the beginning of a quarter of an hour: visitors are counts over 15 minutes or more',
  ],
  capacity: ['大于 0 的承载量', 'a capacity above 0'],
  'believable-load': ['不超过承载量五倍的人数', 'a count of at most five times the capacity'],
  'time-span': ['起止不同的时段', 'hours that begin and end at different times'],
  'some-days': ['至少一个星期几', 'at least one day of the week'],
  'after-issue': ['不早于发函日期的日期', 'a date not before that of issue'],
  'county-or-city': ['县级或市级区划代码', 'the code of a county or of the city'],
  'legal-person': ['法人单位（不含个体工商户）', 'a legal person, no sole trader'],
  'review-number': ['审图号，如 川S〔2023〕00058号', 'a map review number such as 川S〔2023〕00058号'],
  'time-zone': ['IANA 时区（如 Asia/Shanghai）', 'an IANA time zone such as Asia/Shanghai'],
  'at-least': ['不小于 {0} 的整数', 'a whole number ≥ {0}'],
  formula: [
    '可计算的公式，如 count(closed, tier <= village) / count(closed)；否则数值须来自 indicators 资源',
    'a formula that can be computed, such as count(closed, tier <= village) / count(closed); else its figures have to come from the resource indicators',
  ],
  range: ['[最小值, 最大值或 null]', '[least, most or null]'],
  'resource-entry': ['含 href 或 data 的对象', 'an object with href or data'],
  link: ['http、https 或相对地址', 'an address: http, https or relative'],
};

/**
 * @param key - As in `params.expected`.
 * @param locale - BCP 47 tag; Chinese for `zh`, else English.
 */
export function expectation(key: string, locale: string): string {
  const colon = key.indexOf(':');
  const [topic, rest] = colon < 0 ? [key, ''] : [key.slice(0, colon), key.slice(colon + 1)];
  const words = EXPECTATIONS[topic];
  if (!words) return key;
  const chinese = locale.startsWith('zh');
  const items = rest.split('|');
  return words[chinese ? 0 : 1]
    .replace('{…}', () => items.map((item) => geometryWord(item, chinese)).join(chinese ? '、' : ', '))
    .replace(/\{(\d)\}/g, (_, index: string) => items[Number(index)] ?? '');
}

function geometryWord(item: string, chinese: boolean): string {
  if (item !== 'point' && item !== 'line' && item !== 'polygon') return item;
  return EXPECTATIONS[item]?.[chinese ? 0 : 1] ?? item;
}
