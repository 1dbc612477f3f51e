/** The reference of all elements, drawn from the custom-elements manifest: what the code says of itself. */
import manifest from '@hivemap/elements/custom-elements.json';
import { html, nothing, render, type TemplateResult } from 'lit';

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
  .filter((declaration): declaration is Tagged => declaration.tagName !== undefined)
  .sort((a, b) => a.tagName.localeCompare(b.tagName));

function table(title: string, rows: readonly Documented[] | undefined): TemplateResult | typeof nothing {
  if (!rows?.length) return nothing;
  return html`
    <h3>${title}</h3>
    <table>
      <tbody>
        ${rows.map(
          (row) => html`
            <tr>
              <th scope="row"><code>${row.name || '(default)'}</code></th>
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
      ${table('Attributes', element.attributes)} ${table('Methods', methodsOf(element))}
      ${table('Events', element.events)} ${table('Slots', element.slots)} ${table('Parts', element.cssParts)}
      ${table('Custom properties', element.cssProperties)}
    </section>
  `;
}

const main = document.getElementById('reference');
if (main)
  render(
    html`
      <h1>元素 Elements</h1>
      <p class="lead">每个元素的属性、方法、事件、插槽与样式。 What every element takes, fires and lets you style.</p>
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
