/** Search over the site: an index that lies beside the pages, and a dialog that the keyboard alone can use. */
import { html, nothing, render, type TemplateResult } from 'lit';
import MiniSearch, { type SearchResult } from 'minisearch';
import { SEARCH_OPTIONS, words, type FoundPart } from './search-options.js';
import { spoken } from './spoken.js';

type Found = SearchResult & FoundPart;

const MOST = 12;
/** The root of the site, wherever it lives: the link of the name in the bar leads there. */
const root = new URL(document.querySelector('.site-name')?.getAttribute('href') ?? './', document.baseURI);

let index: Promise<MiniSearch<FoundPart>> | null = null;
let dialog: HTMLDialogElement | null = null;

async function loadIndex(): Promise<MiniSearch<FoundPart>> {
  const response = await fetch(new URL('search-index.json', root));
  if (!response.ok) throw new Error(`The search index answered ${String(response.status)}.`);
  return MiniSearch.loadJSON<FoundPart>(await response.text(), SEARCH_OPTIONS);
}

export async function openSearch(): Promise<void> {
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.className = 'search-dialog';
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog?.close();
    });
    dialog.addEventListener('keydown', moveAmongResults);
    document.body.append(dialog);
  }
  show(dialog, '', []);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.focus();
  await find('');
}

async function find(query: string): Promise<void> {
  if (!dialog) return;
  index ??= loadIndex();
  try {
    const found = words(query).length > 0 ? ((await index).search(query) as Found[]).slice(0, MOST) : [];
    show(dialog, query, found);
  } catch (error) {
    index = null;
    render(html`<p class="search-none" role="alert">${String(error)}</p>`, dialog);
  }
}

function show(place: HTMLElement, query: string, found: readonly Found[]): void {
  const chinese = spoken() === 'zh-CN';
  render(
    html`
      <input
        type="search"
        autocomplete="off"
        spellcheck="false"
        aria-label=${chinese ? '搜索' : 'Search'}
        placeholder=${chinese ? '搜索：元素、指标、字段、怎么做' : 'Search: elements, indicators, fields, how to'}
        .value=${query}
        @input=${(event: Event) => void find((event.target as HTMLInputElement).value)}
      />
      <ul>
        ${found.map((one) => result(one, query, chinese))}
      </ul>
      ${
        found.length === 0 && query !== ''
          ? html`<p class="search-none" role="status">${chinese ? '没有找到' : 'Nothing found'}</p>`
          : nothing
      }
    `,
    place,
  );
}

function result(one: Found, query: string, chinese: boolean): TemplateResult {
  const [title, page, text] = chinese ? [one.zhTitle, one.zhPage, one.zh] : [one.enTitle, one.enPage, one.en];
  return html`<li>
    <a href=${new URL(one.href, root).href} @click=${() => dialog?.close()}>
      <small>${page}</small><b>${marked(title, query)}</b>
      <span>${marked(excerpt(text, query), query)}</span>
    </a>
  </li>`;
}

/** The words round the first place that answers. */
function excerpt(text: string, query: string): string {
  const at = Math.max(0, text.toLowerCase().indexOf(query.trim().toLowerCase()) - 30);
  return (at > 0 ? '…' : '') + text.slice(at, at + 140) + (text.length > at + 140 ? '…' : '');
}

function marked(text: string, query: string): TemplateResult {
  const sought = query.trim().toLowerCase();
  const at = sought === '' ? -1 : text.toLowerCase().indexOf(sought);
  if (at < 0) return html`${text}`;
  const end = at + sought.length;
  return html`${text.slice(0, at)}<mark>${text.slice(at, end)}</mark>${text.slice(end)}`;
}

/** Arrows move among the results; Enter in the field goes to the first. */
function moveAmongResults(event: KeyboardEvent): void {
  const links = [...(dialog?.querySelectorAll('a') ?? [])];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === 'Enter' && at < 0 && !event.isComposing) links[0]?.click();
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  if (at + step < 0) dialog?.querySelector('input')?.focus();
  else links[Math.min(at + step, links.length - 1)]?.focus();
}
