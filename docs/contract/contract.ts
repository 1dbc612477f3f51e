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
      ${resources.map(([name, schema]) => section(name, schema))}
    `,
    main,
  );
