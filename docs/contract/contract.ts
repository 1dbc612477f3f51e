/** The reference of the data contract, drawn from the published JSON Schemas: what the code accepts. */
import { html, nothing, render, type TemplateResult } from 'lit';

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly title?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly { readonly anyOf: readonly { readonly required: readonly string[] }[] }[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const files = import.meta.glob<Schema>('../../packages/core/schemas/*.schema.json', {
  eager: true,
  import: 'default',
});
const schemas = new Map(
  Object.entries(files).map(([path, schema]) => [/([^/]+)\.schema\.json$/.exec(path)?.[1] ?? path, schema]),
);

/** Schema of one record, and whether it is a feature. */
function recordOf(schema: Schema): { readonly record: Schema; readonly geometry: string } {
  const feature = schema.properties?.['features']?.items;
  if (feature) {
    const kinds = feature.properties?.['geometry']?.properties?.['type']?.enum ?? [];
    return { record: feature.properties?.['properties'] ?? {}, geometry: kinds.join(', ') };
  }
  return { record: schema.items ?? schema, geometry: '' };
}

/** What may stand in a field, in few words. */
function typeOf(schema: Schema): string {
  if (schema.title) return schema.title;
  if (schema.enum) return schema.enum.map(String).join(' · ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' | ');
  if (schema.type === 'array') return schema.items ? `[${typeOf(schema.items)}]` : '[…]';
  if (schema.type === 'object' && schema.properties)
    return `{ ${Object.keys(schema.properties).join(', ')} }`;
  const { minimum, maximum, type = '' } = schema;
  if (minimum !== undefined && maximum !== undefined) return `${type} ${minimum}…${maximum}`;
  return minimum === undefined ? type : `${type} ≥ ${minimum}`;
}

function row([field, schema]: readonly [string, Schema], required: boolean): TemplateResult {
  const [example] = schema.examples ?? [];
  return html`
    <tr>
      <th scope="row"><code>${field}</code>${required ? html` <b title="必填 required">*</b>` : nothing}</th>
      <td>
        ${schema.description ?? ''}
      </td>
      <td><code>${typeOf(schema)}</code></td>
      <td>${example === undefined ? nothing : html`<code>${JSON.stringify(example)}</code>`}</td>
    </tr>
  `;
}

function fields(record: Schema): TemplateResult {
  const required = new Set(record.required);
  return html`
    <table>
      <thead>
        <tr>
          <th scope="col">字段 Field</th>
          <th scope="col">含义 Meaning</th>
          <th scope="col">取值 Values</th>
          <th scope="col">示例 Example</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(record.properties ?? {}).map((entry) => row(entry, required.has(entry[0])))}
      </tbody>
    </table>
  `;
}

function section(name: string, schema: Schema): TemplateResult {
  const { record, geometry } = recordOf(schema);
  const needs = (record.allOf ?? []).map(({ anyOf }) => anyOf.map(({ required }) => required[0]).join(' | '));
  return html`
    <section id=${name}>
      <h2><code>${name}</code></h2>
      <p>
        ${record.description ?? ''}
      </p>
      ${geometry ? html`<p>几何 Geometry: <code>${geometry}</code></p>` : nothing}
      ${needs.map((group) => html`<p>至少一个 At least one of: <code>${group}</code></p>`)} ${fields(record)}
    </section>
  `;
}

const city = schemas.get('city');
const resources = [...schemas].filter(([name]) => name !== 'city').sort(([a], [b]) => a.localeCompare(b));
const main = document.getElementById('reference');
if (main && city)
  render(
    html`
      <h1>数据契约 Data contract</h1>
      <p class="lead">
        一座城市是一份清单和它的资源。带 * 的字段必填；契约没有的字段会被去掉并报告。JSON Schema 随
        <code>@hivemap/core/schemas/*.schema.json</code> 发布。
        <span lang="en"
          >A city is a manifest and its resources. Fields with * are required; what the contract does not name is left
          out and reported. The JSON Schemas are published with the package.</span
        >
      </p>
      <ul class="cards">
        <li><a href="#city"><b>city.json</b>清单 The manifest</a></li>
        <li><a href="#entry"><b>resources.*</b>资源条目 An entry</a></li>
        <li><a href="#live"><b>live</b>实时消息 Live messages</a></li>
        ${resources.map(([name, schema]) => {
          const { record } = recordOf(schema);
          return html`<li><a href="#${name}"><b>${name}</b>${record.description?.split(' · ')[0] ?? ''}</a></li>`;
        })}
      </ul>
      <section id="city">
        <h2><code>city.json</code></h2>
        ${fields(city)}
      </section>
      <section id="entry">
        <h2><code>resources.*</code></h2>
        ${fields(city.$defs?.['resource'] ?? {})}
      </section>
      ${live()}
      ${resources.map(([name, schema]) => section(name, schema))}
    `,
    main,
  );

const MESSAGE = `{ "seq": 4711, "at": "2026-11-20T08:15:00+08:00", "resource": "matters",
  "op": "upsert", "records": [{ "id": "M1", "type": "02", "stage": "closed", … }] }`;

/** What a server of live messages owes a page. */
function live(): TemplateResult {
  return html`<section id="live">
    <h2><code>live</code></h2>
    <p>
      一条消息是一个变更，或变更的列表；<code>op</code> 为 <code>upsert</code>、<code>remove</code>（用
      <code>ids</code>）或 <code>snapshot</code>。<br /><span lang="en"
        >A message is one change, or a list of them; <code>op</code> is <code>upsert</code>,
        <code>remove</code> (with <code>ids</code>) or <code>snapshot</code>.</span
      >
    </p>
    <pre><code>${MESSAGE}</code></pre>
    <ul>
      <li>
        <code>href</code> 给出当下的数据：缺了编号，页面就重新读取它。<br /><span lang="en"
          ><code>href</code> answers with the data as they are now: the page reads it again when numbers are
          missing.</span
        >
      </li>
      <li>
        <code>seq</code> 逐一递增（整个来源，或每项数据各自）；可以重复、乱序、从头再来。<br /><span lang="en"
          ><code>seq</code> counts one by one, over the feed or for each resource; it may repeat, come out of
          order, and begin anew.</span
        >
      </li>
      <li>
        <code>at</code> 是服务器的时间，数据的“现在”随它前进。<br /><span lang="en"
          ><code>at</code> is the server's time; the data's "now" moves with it.</span
        >
      </li>
      <li>
        至少每 15 秒说点什么（SSE 注释、空的 WebSocket 消息、MQTT 保活）：静默 22 秒即视为断开。<br /><span
          lang="en"
          >Something is said at least every 15 seconds (a comment, an empty message, a keep-alive): after 22 seconds
          of silence the connection counts as dead.</span
        >
      </li>
      <li>
        重连时 SSE 带 <code>Last-Event-ID</code>，WebSocket 的第一条消息是
        <code>{"since": 4711}</code>：能补发的服务器可以补发。<br /><span lang="en"
          >On a new connection SSE sends <code>Last-Event-ID</code>, and a WebSocket's first word is
          <code>{"since": 4711}</code>, for servers that can send what was missed.</span
        >
      </li>
      <li>
        <code>requestHeaders</code> 用于 SSE；MQTT 把 <code>Authorization: Bearer</code> 作为密码；WebSocket
        不能带请求头，同源时随 Cookie。页面的 CSP 要在 <code>connect-src</code> 中列出别的地址。<br /><span
          lang="en"
          ><code>requestHeaders</code> go along with SSE; MQTT takes an <code>Authorization: Bearer</code> as the
          password; a WebSocket can't carry headers, of the same origin it has its cookies. Addresses elsewhere
          belong into the page's <code>connect-src</code>.</span
        >
      </li>
    </ul>
  </section>`;
}
