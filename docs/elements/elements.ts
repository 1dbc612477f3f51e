/** The reference of all elements, drawn from the custom-elements manifest: what the code says of itself. */
import 'hivemap';
import manifest from '@hivemap/elements/custom-elements.json';
import { html, nothing, render, type TemplateResult } from 'lit';
import { liveExample } from './live-example.js';
import { said } from './said.js';

interface Documented {
  readonly name?: string;
  readonly description?: string;
  readonly summary?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}
interface Member extends Documented {
  readonly kind: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly attribute?: string;
}
interface ElementDeclaration extends Documented {
  readonly tagName?: string;
  readonly attributes?: readonly Documented[];
  readonly members?: readonly Member[];
  readonly events?: readonly Documented[];
  readonly slots?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
  readonly cssProperties?: readonly Documented[];
}
interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly ElementDeclaration[] }[];
}

type Tagged = ElementDeclaration & { readonly tagName: string };

const elements = (manifest as unknown as Manifest).modules
  .flatMap((module) => module.declarations ?? [])
  // The ground belongs to the map, which brings it.
  .filter((declaration): declaration is Tagged => (declaration.tagName ?? 'hive-ground') !== 'hive-ground')
  .sort((a, b) => a.tagName.localeCompare(b.tagName));

function table(
  title: TemplateResult,
  rows: readonly Documented[] | undefined,
): TemplateResult | typeof nothing {
  if (!rows?.length) return nothing;
  return html`
    <h3>${title}</h3>
    <table>
      <tbody>
        ${rows.map(
          (row) => html`
            <tr>
              <th scope="row"><code>${row.name || '—'}</code></th>
              <td>${row.type ? html`<code>${row.type.text}</code>` : nothing}</td>
              <td>${row.default ? html`<code>${row.default}</code>` : nothing}</td>
              <td>${row.description ?? row.summary ?? ''}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function methodsOf(element: ElementDeclaration): readonly Member[] {
  return (element.members ?? []).filter(
    (member) => member.kind === 'method' && member.privacy === undefined && member.description !== undefined,
  );
}

function section(element: Tagged): TemplateResult {
  return html`
    <section id=${element.tagName}>
      <h2><code>&lt;${element.tagName}&gt;</code></h2>
      <p>${element.summary ?? element.description ?? ''}</p>
      ${liveExample(element.tagName)}
      ${table(said('属性', 'Attributes'), element.attributes)} ${table(said('方法', 'Methods'), methodsOf(element))}
      ${table(said('事件', 'Events'), element.events)} ${table(said('插槽', 'Slots'), element.slots)} ${table(said('部件', 'Parts'), element.cssParts)}
      ${table(said('自定义属性', 'Custom properties'), element.cssProperties)}
    </section>
  `;
}

const main = document.getElementById('reference');
if (main)
  render(
    html`
      <h1>${said('元素', 'Elements')}</h1>
      <p class="lead">
        ${said(
          '每个元素的属性、方法、事件、插槽与样式，由代码自己的说明生成（英文），并能用演示城市运行。',
          'What every element takes, fires and lets you style, generated from what the code says of itself; each runs with the demo city.',
        )}
      </p>
      <ul class="cards">
        ${elements.map(
          (element) =>
            html`<li><a href="#${element.tagName}"><b>${element.tagName}</b>${element.summary ?? ''}</a></li>`,
        )}
      </ul>
      ${elements.map(section)}
    `,
    main,
  );
