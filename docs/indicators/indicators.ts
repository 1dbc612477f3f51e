/** Every indicator of the catalogue, drawn from the registry that the figures are computed by. */
import { INDICATORS, nameIn, type IndicatorDefinition } from '@hivemap/core';
import { html, nothing, render, type TemplateResult } from 'lit';

type Words = readonly [zh: string, en: string];

const UNITS: Readonly<Record<IndicatorDefinition['unit'], Words>> = {
  share: ['百分比', 'share'],
  count: ['个', 'number'],
  days: ['天', 'days'],
  minutes: ['分钟', 'minutes'],
  'per-km2': ['每平方公里', 'per km²'],
  'per-10000': ['每万人', 'per 10,000 people'],
  households: ['户', 'households'],
  'per-day': ['每日', 'per day'],
  'per-km-month': ['每公里·月', 'per kilometer and month'],
  'per-zone-week': ['每区域·周', 'per zone and week'],
};
const DIRECTIONS: Readonly<Record<IndicatorDefinition['direction'], Words>> = {
  'higher-is-better': ['越高越好', 'higher is better'],
  'lower-is-better': ['越低越好', 'lower is better'],
  neutral: ['无好坏', 'neither'],
};
const KINDS: Readonly<Record<IndicatorDefinition['kind'], Words>> = {
  flow: ['时期', 'over a period'],
  stock: ['时点', 'at a moment'],
};
const DATES: Readonly<Record<NonNullable<IndicatorDefinition['date']>, Words>> = {
  collectedAt: ['按采集时间', 'by collection'],
  acceptedAt: ['按受理时间', 'by acceptance'],
  closedAt: ['按办结时间', 'by closing'],
  dueAt: ['按到期时间', 'by due date'],
};
const CLASSES: Readonly<
  Record<IndicatorDefinition['disclosure'], readonly [zh: string, en: string, about: Words]>
> = {
  case: [
    '办件类',
    'Cases',
    [
      '对公众只按市、县和年、季、月发布，小数目隐去',
      'In public by city and county, year, quarter and month; small counts are hidden',
    ],
  ],
  organization: ['组织类', 'Organizations', ['组织和团队的数值', 'Figures of organizations and teams']],
  operational: [
    '运行类',
    'Operation',
    ['设施、力量、流程，不隐去', 'Facilities, staffing, procedures; never hidden'],
  ],
};

const both = ([zh, en]: Words): TemplateResult => html`${zh} <span lang="en">${en}</span>`;
const words = (name: IndicatorDefinition['name']): Words => [nameIn(name, 'zh-CN'), nameIn(name, 'en')];

function range([least, most]: IndicatorDefinition['range']): string {
  return most === null ? `≥ ${least}` : `${least}…${most}`;
}

function row(one: IndicatorDefinition): TemplateResult {
  const {
    id,
    name,
    formula,
    expression,
    unit,
    direction,
    kind,
    date,
    minimumDenominator,
    resources,
    source,
  } = one;
  return html`
    <tr id=${id}>
      <th scope="row"><code>${id}</code><br />${both(words(name))}</th>
      <td>
        ${both(words(formula))}
        ${expression === undefined ? nothing : html`<br /><code>${expression}</code>`}
        ${
          minimumDenominator === undefined
            ? nothing
            : html`<br />${both([
                `分母不足 ${minimumDenominator} 时不给出数值`,
                `no value of fewer than ${minimumDenominator}`,
              ])}`
        }
      </td>
      <td>${both(UNITS[unit])}<br />${range(one.range)}</td>
      <td>${both(DIRECTIONS[direction])}</td>
      <td>${both(KINDS[kind])}${date === undefined ? nothing : html`<br />${both(DATES[date])}`}</td>
      <td>${resources.map((name) => html`<a href="/contract/#${name}"><code>${name}</code></a> `)}</td>
      <td>${both(words(source))}</td>
    </tr>
  `;
}

function section(disclosure: IndicatorDefinition['disclosure']): TemplateResult {
  const [zh, en, about] = CLASSES[disclosure];
  return html`
    <section id="class-${disclosure}">
      <h2>${both([zh, en])}</h2>
      <p>${both(about)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">指标 Indicator</th>
            <th scope="col">公式 Formula</th>
            <th scope="col">单位 Unit</th>
            <th scope="col">方向 Direction</th>
            <th scope="col">口径 Kind</th>
            <th scope="col">资源 Resources</th>
            <th scope="col">来源 Source</th>
          </tr>
        </thead>
        <tbody>
          ${INDICATORS.filter((one) => one.disclosure === disclosure).map(row)}
        </tbody>
      </table>
    </section>
  `;
}

/** A declaration of `manifest.indicators` that is computed. */
const EXAMPLE = {
  id: 'slow-closure',
  name: { 'zh-CN': '七日未结率', en: 'Closed after a week' },
  expression: 'count(closed, closedAt - acceptedAt > 7d) / count(closed)',
  unit: 'share',
  direction: 'lower-is-better',
};

const main = document.getElementById('catalogue');
if (main)
  render(
    html`
      <h1>指标 Indicators</h1>
      <p class="lead">
        每个数值都能解释自己：分子、分母、日期和来源。上级的数值由下级的分子与分母（中位数由直方图、均匀度由六类计数）重新计算，从不取平均。
        <span lang="en"
          >Every figure explains itself. That of a larger area is computed from the numerators and denominators of its
          parts (medians from histograms, evenness from six counts), and never is their mean.</span
        >
      </p>
      ${(['case', 'organization', 'operational'] as const).map(section)}
      <section id="own">
        <h2>${both(['自定义指标', 'Indicators of your own'])}</h2>
        <p>
          ${both([
            '在 city.json 的 indicators 中声明。expression 是下列形式时由事项或资源计算，否则数值来自 indicators 资源。按事项计算的属办件类，不对公众发布。',
            'Declare them in indicators of city.json. Where expression has one of the forms below they are computed, else their figures come from the resource indicators. What counts matters is a case figure and is not published.',
          ])}
        </p>
        <pre><code>${JSON.stringify(EXAMPLE, null, 2)}</code></pre>
        <ul>
          <li><code>count(closed, tier &lt;= village) / count(closed)</code></li>
          <li><code>count(accepted, source = court) / population * 10000</code></li>
          <li><code>count(open, dueAt &lt; acceptedAt)</code></li>
          <li><code>count(centres, kind = governance, compliant) / count(centres, kind = governance)</code></li>
          <li><code>sum(communities.oneStop.single) / sum(communities.oneStop.total)</code></li>
        </ul>
        <p>
          ${both([
            '事项集合：collected、accepted、closed、due、open；条件：tier、highestTier、stage、source、success、crossCounty，以及两个时间之差（h、d）。资源：divisions、grids、centres、stations、communities、listings。',
            'Sets of matters: collected, accepted, closed, due, open; conditions: tier, highestTier, stage, source, success, crossCounty, and the difference of two dates (h, d). Resources: divisions, grids, centres, stations, communities, listings.',
          ])}
        </p>
      </section>
    `,
    main,
  );
