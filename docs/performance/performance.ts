/** What `npm run bench` measured last, as tables and plots; nothing is typed in by hand. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { growthPlot, type Series } from './growth-plot.js';
import measured from './figures.json';

type Figures = Readonly<Record<string, number>>;
interface Task {
  readonly task: string;
  readonly title: string;
  /** By variant; the first one is what the others are compared with. */
  readonly medians: Readonly<Record<string, Figures>>;
  /** Variants that did not show the right thing, or not in time. */
  readonly failed?: readonly { readonly variant: string; readonly reason: string }[];
}
type Words = readonly [zh: string, en: string];

// Each task has figures of its own; what TypeScript reads from the file is a union of all of them.
const tasks = measured.tasks as unknown as readonly Task[];
const PLOTTED: readonly string[] = ['growth', 'G1'];

const TITLES: Readonly<Record<string, Words>> = {
  T1: ['首次成图，10,000 个不规则多边形', 'First picture, 10,000 irregular polygons'],
  'T1-100k': ['首次成图，100,000 个多边形', 'First picture, 100,000 polygons'],
  T2: ['更新 10,000 个中的 1,000 个值', 'New values for 1,000 of 10,000'],
  'T2-100k': ['更新 100,000 个中的 1,000 个值', 'New values for 1,000 of 100,000'],
  'T1-tiled': ['首次成图，100,000 个共用边界的多边形', 'First picture, 100,000 polygons that share borders'],
  'T2-tiled': [
    '更新 100,000 个共用边界的多边形中的 1,000 个值',
    'New values for 1,000 of 100,000 that share borders',
  ],
  T3: ['1,000,000 个点落入 10,000 个多边形', '1,000,000 points into 10,000 polygons'],
  T4: [
    '100,000 朵蜂巢（700,000 格），大小不随缩放，平移',
    '100,000 flowers (700,000 cells) of constant size, panned',
  ],
  T5: ['指针下是哪一个，10,000 个', 'Which is under the pointer, of 10,000'],
  'T5-100k': ['指针下是哪一个，100,000 个', 'Which is under the pointer, of 100,000'],
  T7: ['启动到首次静止画面，7 个多边形', 'Start to the first idle picture, 7 polygons'],
  T8: ['挂载与卸载，50 次', 'Mounted and removed, 50 times'],
  T9: [
    '读取并检查 1,000,000 件事项，340 MB NDJSON',
    'Reading and checking 1,000,000 matters, 340 MB of NDJSON',
  ],
  V1: [
    '围栏引擎：2,000 个对象的 200,000 个位置，1,000 个带孔围栏，一个核',
    'Fence engine: 200,000 positions of 2,000 subjects, 1,000 fences with holes, one core',
  ],
  V2: ['5,000 个围栏的状态，500,000 行小时告警', 'The state of 5,000 fences from 500,000 hourly counts'],
  V3: ['2,000 个站所中最近的一个，500,000 次', 'The nearest of 2,000 stations, 500,000 times'],
  V4: [
    '1,000 个景区和园区、20,000 家企业、5,000 个围栏：图层就绪',
    '1,000 areas, 20,000 enterprises, 5,000 fences: layers ready',
  ],
  'big-city': ['100,000 个网格、1,000,000 件事项的城市', 'A city of 100,000 grids and 1,000,000 matters'],
  'big-city-flat': [
    '同上，但 100,000 个网格直属一市，一屏全显',
    'The same, but 100,000 grids directly below the city, all in one view',
  ],
};
const VARIANTS: Readonly<Record<string, string>> = {
  raw: 'MapLibre GL JS',
  hive: 'HiveMap',
  worker: 'HiveMap (worker)',
  flatbush: 'flatbush + ray casting',
  turf: 'flatbush + turf',
  deck: 'deck.gl',
  icons: 'deck.gl IconLayer',
  columns: 'deck.gl ColumnLayer',
  none: 'MapLibre, empty',
};

/** `longestTaskMilliseconds` → `longest task, ms`. */
function figureName(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words
    .replace(/ milliseconds$/, ', ms')
    .replace(/ megabytes$/, ', MB')
    .replace(/ microseconds$/, ', µs')
    .replace(/\bcpu\b/, 'CPU')
    .replace(/^main\b/, 'main thread');
}

/** Of rates more is better; of everything else less. */
function isSlower(name: string, ratio: number): boolean {
  return /per (?:cpu )?second/i.test(figureName(name)) ? ratio < 1 / 1.02 : ratio > 1.02;
}

const number = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });

/** The page shows one of them. */
function both([zh, en]: Words): TemplateResult {
  return html`<span lang="zh-CN">${zh}</span><span lang="en">${en}</span>`;
}

/** `check` is what the results of all variants are compared by, and no speed. */
function taskTable({ task, title, medians, failed = [] }: Task): TemplateResult {
  const variants = Object.keys(medians);
  const [reference = ''] = variants;
  const names = [...new Set(Object.values(medians).flatMap((figures) => Object.keys(figures)))].filter(
    (name) => name !== 'check',
  );
  return html`<h3>${task} · ${both(TITLES[task] ?? [title, title])}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col"></th>
          ${variants.map((variant) => html`<th scope="col" class="numeric">${VARIANTS[variant] ?? variant}</th>`)}
          ${variants.slice(1).map((variant) => html`<th scope="col" class="numeric">${VARIANTS[variant] ?? variant} ÷ ${VARIANTS[reference] ?? reference}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${names.map((name) => figureRow(name, variants, medians))}
      </tbody>
    </table>
    ${failed.map(({ variant, reason }) => html`<p>■ ${VARIANTS[variant] ?? variant}: ${both(['未通过', 'failed'])} · <code>${reason}</code></p>`)}`;
}

function figureRow(name: string, variants: readonly string[], medians: Task['medians']): TemplateResult {
  const base = medians[variants[0] ?? '']?.[name];
  return html`<tr>
    <th scope="row">${figureName(name)}</th>
    ${variants.map((variant) => {
      const value = medians[variant]?.[name];
      return html`<td class="numeric">${value === undefined ? '–' : number(value)}</td>`;
    })}
    ${variants.slice(1).map((variant) => {
      const value = medians[variant]?.[name];
      if (!base || value === undefined) return html`<td class="numeric">–</td>`;
      const ratio = value / base;
      const slower = isSlower(name, ratio);
      return html`<td class="numeric ${slower ? 'slower' : ''}">
        ${ratio.toFixed(2)} ×${slower ? html` <span>▲ ${both(['更差', 'worse'])}</span>` : nothing}
      </td>`;
    })}
  </tr>`;
}

/** Of matters that name their grid: the columns they are counted from, and the counts. */
function columnsAndCounts(figures: Figures): number | undefined {
  const { columnsCpuMilliseconds: columns, countCpuMilliseconds: counts } = figures;
  return columns === undefined || counts === undefined ? undefined : columns + counts;
}

/** Variants are named `hive-1000`, or by the number alone. */
function seriesOf({ medians }: Task): readonly Series[] {
  const found = new Map<string, (readonly [number, number])[]>();
  for (const [variant, figures] of Object.entries(medians)) {
    const [, way = '', count = ''] = /^(?:([a-z]+)-)?(\d+)$/.exec(variant) ?? [];
    const time = figures['timeMilliseconds'] ?? columnsAndCounts(figures);
    if (!count || time === undefined) continue;
    const key = way || 'hive';
    found.set(key, [...(found.get(key) ?? []), [Number(count), time]]);
  }
  return [...found].map(([way, points]) => ({
    name: VARIANTS[way] ?? way,
    look: way === 'hive' ? 'ours' : 'peer',
    points: points.sort(([a], [b]) => a - b),
  }));
}

/** The points of a plot as figures, a number of things a row. */
function growthTable(series: readonly Series[]): TemplateResult {
  const counts = [...new Set(series.flatMap(({ points }) => points.map(([count]) => count)))];
  const timeOf = ({ points }: Series, count: number): string => {
    const time = points.find(([one]) => one === count)?.[1];
    return time === undefined ? '–' : number(time);
  };
  return html`<table>
    <thead>
      <tr>
        <th scope="col" class="numeric">n</th>
        ${series.map(({ name }) => html`<th scope="col" class="numeric">${name}, ms</th>`)}
      </tr>
    </thead>
    <tbody>
      ${counts.map(
        (count) => html`<tr>
          <th scope="row" class="numeric">${number(count)}</th>
          ${series.map((one) => html`<td class="numeric">${timeOf(one, count)}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function growth(): TemplateResult {
  const plots: readonly (readonly [string, Words, string])[] = [
    ['growth', ['首次成图，1,000 到 100,000 个多边形', 'First picture, 1,000 to 100,000 polygons'], 'n · ms'],
    [
      'G1',
      ['事项列入与计数，10,000 到 1,000,000 件', 'Columns and counts of 10,000 to 1,000,000 matters'],
      'n · ms',
    ],
  ];
  return html`${plots.map(([id, title, unit]) => {
    const task = tasks.find((one) => one.task === id);
    if (!task) return nothing;
    return html`<h3>${both(title)}</h3>
      ${growthPlot(title.join(' '), unit, seriesOf(task))} ${growthTable(seriesOf(task))}`;
  })}`;
}

const { machine, measuredAt } = measured;
render(
  html`<h1>${both(['性能', 'Performance'])}</h1>
    <p class="lead">
      <span lang="zh-CN">每个数字来自 <code>npm run bench</code> 的一次运行：同样的数据、同样的样式，各方案轮流测，取中位数；画面先核对正确才计时。绝对时间换台机器就没有意义，看比值。</span>
      <span lang="en"
        >Each figure is from a run of <code>npm run bench</code>: the same data and style for all, measured in
        turn, medians; a picture is timed only once it is known to be the right one. Absolute times mean
        nothing elsewhere; the ratios do.</span
      >
    </p>
    <p>
      ${measuredAt.slice(0, 10)} · ${machine.cores} × ${machine.model}, ${both(['无显卡', 'no GPU'])} (SwiftShader) · Chromium ${machine.browser} ·
      Node ${machine.node}
    </p>
    <h2>${both(['增长', 'Growth'])}</h2>
    <p>${both(['两轴都是对数；虚线是 n log n。', 'Both axes are logarithmic; the dashed line is n log n.'])}</p>
    ${growth()}
    <h2>${both(['任务', 'Tasks'])}</h2>
    <p>
      ${both(['比对照差的标 ▲，一样公布。', 'What is worse than the reference is marked ▲ and published all the same.'])}
      ${both([
        '“CPU”是主线程自己的时钟：不含等显示进程和等空闲核的时间，没有显卡时两者都长。',
        '“CPU” is by the main thread’s own clock, without waiting for the graphics process or for a free core: without a graphics card both are long.',
      ])}
    </p>
    ${tasks.filter(({ task }) => !PLOTTED.includes(task)).map(taskTable)}`,
  document.getElementById('performance')!,
);
