/** What is wrong with the mechanism of a city, in words: Chinese, English. */
type Sentence = (params: Readonly<Record<string, string | number>>) => string;

export const CHAIN_PROBLEMS = {
  cycle: [
    () => '上级单位形成循环，本单位列在最上层',
    () => 'the units above it lead back to it; it is shown at the top',
  ],
  'no-parent': [
    () => '没有上级单位，又不是领导小组，列在最上层',
    () => 'it has no unit above and is no leading group; it is shown at the top',
  ],
  'weights-sum': [
    ({ expected }) => `权重之和应为 ${String(expected ?? 1)}，进度按实际权重折算`,
    ({ expected }) =>
      `weights should add up to ${String(expected ?? 1)}; progress is told by the weights as they are`,
  ],
  'progress-over': [
    () => '进度应在 0 与 1 之间，超过 1 的按 1 计',
    () => 'progress should be between 0 and 1; more than 1 counts as 1',
  ],
  'clock-ahead': [
    () => '最近同步时间晚于数据时间，对方时钟可能偏快；时延显示为未知',
    () =>
      'it was last synchronized after the time of the data: a clock may run ahead; its age is shown as unknown',
  ],
} as const satisfies Readonly<Record<string, readonly [zh: Sentence, en: Sentence]>>;
